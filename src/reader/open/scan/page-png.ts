import { crc32, deflateSync } from 'node:zlib'
import type { Box } from '../../../domain/place.ts'
import type { PagePng } from '../../../domain/plan-file.ts'
import { type FileRefusal, isFileRefusal } from '../../../domain/refusal-of-file.ts'
import { admit } from '../gate.ts'
import { OPEN_LIMITS, type OpenLimits } from '../limits.ts'
import { eachPagePicture, type PagePicture } from '../pdf/page-picture.ts'
import { Refused, refusalOr } from '../refused.ts'
import { photographOf } from './photograph.ts'
import { type Raster, resized, turned, withoutSpecks } from './raster.ts'
import { skewOf } from './skew.ts'

/** Wide enough to read, small enough to send; pixels. */
const WIDTH = 1_100
/** A frame around what is pointed at: its thickness, and its distance from the words; pixels. */
const FRAME = 4
const AWAY = 6
const FRAME_GREY = 90

/**
 * The picture of one page as a .png, with a frame around a part of it: of a PDF with letters as it looks, of a scan set
 * straight, as the places of its words count.
 *
 * @param page from 1
 * @returns a refusal for a file that has no such page
 */
export function pagePng(
  bytes: Uint8Array,
  name: string,
  page: number,
  box: Box | null,
  limits: OpenLimits = OPEN_LIMITS,
): Promise<PagePng | FileRefusal> {
  return refusalOr(async () => {
    const admitted = await admit(bytes, name, limits)
    if (isFileRefusal(admitted)) return admitted
    if (admitted.kind === 'image') return pngFrom(await photographOf(bytes, limits), box)
    if (admitted.kind !== 'pdf') throw new Refused({ code: 'kind-not-read', found: admitted.kind })
    // The library that paints is loaded only where a page is painted: it may not be loaded elsewhere.
    const { paintedPage } = await import('../pdf/painted-page.ts')
    const painted = await paintedPage(bytes, page, box, limits)
    if (painted !== null) return { png: Buffer.from(painted).toString('base64') }
    let found: PagePng | null = null
    await eachPagePicture(bytes, [page], limits, picture => {
      found = pngFrom(picture, box)
    })
    if (found === null) throw new Refused({ code: 'damaged' })
    return found
  })
}

function pngFrom(picture: PagePicture, box: Box | null): PagePng {
  const straight = turned(picture.raster, -skewOf(withoutSpecks(picture.raster)))
  const share = Math.min(1, WIDTH / straight.width)
  const small =
    share === 1
      ? straight
      : resized(straight, Math.round(straight.width * share), Math.round(straight.height * share))
  if (box) frame(small, box)
  return { png: Buffer.from(encoded(small)).toString('base64') }
}

function frame({ width, height, pixels }: Raster, [x0, y0, x1, y1]: Box): void {
  const outer = {
    x0: x0 * width - AWAY,
    x1: x1 * width + AWAY,
    y0: y0 * height - AWAY,
    y1: y1 * height + AWAY,
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const inside = (by: number) =>
        x >= outer.x0 + by && x < outer.x1 - by && y >= outer.y0 + by && y < outer.y1 - by
      if (inside(-FRAME) && !inside(0)) pixels[y * width + x] = FRAME_GREY
    }
  }
}

/** Grey values as a PNG (ISO 15948), each row as its difference from the one above. */
function encoded({ width, height, pixels }: Raster): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = 2
    for (let x = 0; x < width; x++) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * width + x] ?? 0)
      rows[y * (width + 1) + 1 + x] = ((pixels[y * width + x] ?? 0) - above) & 255
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const chunk = (kind: string, body: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
