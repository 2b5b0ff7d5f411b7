/**
 * Builds PDF files by hand, order by order, so that a test can hold exactly the drawing it is about. Points from the
 * top left corner of an A4 page; every letter is half its size wide.
 */

const HEIGHT = 842
const WIDTH = 595
/** Codes from 128 on stand for whatever letters a file needs, by the names of their glyphs. */
const FIRST_CODE = 128

export type PdfPage = string

const literal = (bytes: readonly number[]): string =>
  `<${bytes.map(byte => byte.toString(16).padStart(2, '0')).join('')}>`

export class PdfWriter {
  private readonly codes = new Map<string, number>()

  private code(char: string): number {
    const point = char.codePointAt(0) ?? 0x20
    if (point < FIRST_CODE) return point
    const known = this.codes.get(char)
    if (known !== undefined) return known
    const code = FIRST_CODE + this.codes.size
    if (code > 255) throw new Error('too many different letters for one font')
    this.codes.set(char, code)
    return code
  }

  /** Words that begin at `x` on the base line `y`. */
  words(x: number, y: number, words: string, { size = 12, bold = false, turned = false } = {}): string {
    const bytes = Array.from(words.normalize('NFC'), char => this.code(char))
    const matrix = turned ? '0 1 -1 0' : '1 0 0 1'
    return `BT /${bold ? 'B' : 'F'} ${size} Tf ${matrix} ${x} ${HEIGHT - y} Tm ${literal(bytes)} Tj ET\n`
  }

  /** A straight line. */
  rule(x0: number, y0: number, x1: number, y1: number): string {
    return `0.5 w ${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S\n`
  }

  /** A line as some programs draw it: a thin filled rectangle. */
  bar(x0: number, y0: number, x1: number, y1: number): string {
    return `${x0} ${HEIGHT - y1} ${Math.max(0.5, x1 - x0)} ${Math.max(0.5, y1 - y0)} re f\n`
  }

  frame(x0: number, y0: number, x1: number, y1: number): string {
    return `0.5 w ${x0} ${HEIGHT - y1} ${x1 - x0} ${y1 - y0} re S\n`
  }

  /** A picture over the whole page, as a scanner writes it. */
  picture(): string {
    return `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q\n`
  }

  /** The file of these pages. */
  file(pages: readonly PdfPage[]): Uint8Array {
    const differences = [...this.codes].map(
      ([char]) => `/uni${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    const font = (name: string) =>
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}] /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${FIRST_CODE} ${differences.join(' ')}] >> >>`
    const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      font('Helvetica'),
      font('Helvetica-Bold'),
      ...pages.flatMap((content, i) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F 3 0 R /B 4 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]),
    ]
    let out = '%PDF-1.7\n'
    const offsets = objects.map((object, i) => {
      const at = out.length
      out += `${i + 1} 0 obj\n${object}\nendobj\n`
      return at
    })
    const xref = out.length
    out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
    for (const at of offsets) out += `${String(at).padStart(10, '0')} 00000 n \n`
    out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`
    return new Uint8Array(Buffer.from(out, 'latin1'))
  }
}
