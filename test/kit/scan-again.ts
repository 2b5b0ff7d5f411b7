import { readFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/** How a page was laid on the glass, and how dirty the glass was. */
export type Scanning = {
  readonly dpi: number
  readonly skewDegrees: number
  /** Greatest change of a grey value. */
  readonly noise: number
  /** One pixel in so many is a speck. */
  readonly specks: number
}

export const USUAL_SCAN: Scanning = { dpi: 200, skewDegrees: 0.8, noise: 24, specks: 4_000 }

/** Numbers from 0 to 1 that only look as if by chance. */
function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

/** A picture of a page as a scanner would make it, as JPEG. */
export async function scanned(png: Uint8Array, how: Scanning = USUAL_SCAN, seed = 1): Promise<Picture> {
  const page = await loadImage(Buffer.from(png))
  const { width, height } = page
  const canvas = createCanvas(width, height)
  const draw = canvas.getContext('2d')
  draw.fillStyle = '#fff'
  draw.fillRect(0, 0, width, height)
  draw.translate(width / 2, height / 2)
  draw.rotate((how.skewDegrees * Math.PI) / 180)
  draw.drawImage(page, -width / 2, -height / 2)
  draw.resetTransform()
  const picture = draw.getImageData(0, 0, width, height)
  const chance = sequence(seed)
  for (let i = 0; i < picture.data.length; i += 4) {
    const speck = chance() * how.specks < 1
    const value = speck ? 40 : (picture.data[i] ?? 255) - 8 + (chance() - 0.5) * 2 * how.noise
    picture.data[i] = picture.data[i + 1] = picture.data[i + 2] = value
  }
  draw.putImageData(picture, 0, 0)
  return { jpeg: await canvas.encode('jpeg', 80), width, height }
}

type Picture = { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }

/** Pictures as the pages of a PDF that holds no letter. */
export function pdfOfPictures(pictures: readonly Picture[], dpi: number): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (...pieces: (string | Uint8Array)[]) => {
    offsets.push(length)
    for (const piece of [`${offsets.length} 0 obj\n`, ...pieces, '\nendobj\n']) {
      const bytes = Buffer.from(piece)
      parts.push(bytes)
      length += bytes.length
    }
  }
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pictures.map((_, i) => `${3 + i * 3} 0 R`).join(' ')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`)
  pictures.forEach(({ jpeg, width, height }, i) => {
    const [w, h] = [width, height].map(pixels => ((pixels * 72) / dpi).toFixed(2))
    const first = 3 + i * 3
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${first + 1} 0 R /Resources << /XObject << /P ${first + 2} 0 R >> >> >>`,
    )
    const order = `q ${w} 0 0 ${h} 0 0 cm /P Do Q`
    add(`<< /Length ${order.length} >>\nstream\n${order}\nendstream`)
    add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    )
  })
  const table = length
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** The pictures of pages that lie in files, scanned and bound as one PDF. */
export async function scannedPdf(pages: readonly string[], how: Scanning = USUAL_SCAN): Promise<Uint8Array> {
  const pictures: Picture[] = []
  for (const [i, path] of pages.entries()) pictures.push(await scanned(await readFile(path), how, i + 1))
  return pdfOfPictures(pictures, how.dpi)
}
