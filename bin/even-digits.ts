/**
 * Gives the ten digits of a TrueType font one width: each outline is scaled sideways and centred. Only what a cut of
 * ten digits holds is kept: simple outlines, no kerning, no substitution; the result carries its own name.
 */
type Table = { tag: string; data: Buffer }

const KEPT = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post']

function readTables(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index
    const start = font.readUInt32BE(entry + 8)
    const tag = font.toString('latin1', entry, entry + 4)
    tables.set(tag, Buffer.from(font.subarray(start, start + font.readUInt32BE(entry + 12))))
  }
  return tables
}

const take = (tables: Map<string, Buffer>, tag: string): Buffer => {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`font has no table ${tag}`)
  return table
}

type Outline = { ends: number[]; flags: number[]; xs: number[]; ys: number[] }

function readOutline(glyph: Buffer): Outline {
  const contours = glyph.readInt16BE(0)
  if (contours < 0) throw new Error('a digit is composed of other glyphs')
  const ends = Array.from({ length: contours }, (_, index) => glyph.readUInt16BE(10 + 2 * index))
  const points = (ends.at(-1) ?? -1) + 1
  let at = 10 + 2 * contours
  at += 2 + glyph.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++)
    const times = flag & 8 ? glyph.readUInt8(at++) + 1 : 1
    for (let copy = 0; copy < times; copy++) flags.push(flag)
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0
    return flags.map(flag => {
      if (flag & short) value += flag & same ? glyph.readUInt8(at++) : -glyph.readUInt8(at++)
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = axis(2, 16)
  return { ends, flags, xs, ys: axis(4, 32) }
}

/** Written with two bytes a coordinate; compression takes care of the rest. */
function writeOutline(outline: Outline): Buffer {
  const { ends, flags, xs, ys } = outline
  const length = 10 + 2 * ends.length + 2 + flags.length * 5
  const glyph = Buffer.alloc(length + (length % 2))
  glyph.writeInt16BE(ends.length, 0)
  ;[Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((edge, index) => {
    glyph.writeInt16BE(edge, 2 + 2 * index)
  })
  ends.forEach((end, index) => {
    glyph.writeUInt16BE(end, 10 + 2 * index)
  })
  let at = 10 + 2 * ends.length + 2
  for (const flag of flags) glyph.writeUInt8(flag & 1, at++)
  for (const values of [xs, ys]) {
    let before = 0
    for (const value of values) {
      glyph.writeInt16BE(value - before, at)
      before = value
      at += 2
    }
  }
  return glyph
}

/** A narrower or wider outline whose side bearings share what the width leaves. */
function widen(outline: Outline, advance: number, width: number): Outline {
  const ink = Math.max(...outline.xs) - Math.min(...outline.xs)
  const scale = Math.min(1.06, Math.max(0.9, width / advance))
  const left = Math.round((width - ink * scale) / 2)
  const first = Math.min(...outline.xs)
  return { ...outline, xs: outline.xs.map(x => Math.round((x - first) * scale) + left) }
}

function nameTable(family: string): Buffer {
  const names = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ] as const
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  names.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0
    ;[3, 1, 0x409, id, length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field)
    })
    offset += length
  })
  return Buffer.concat([head, ...texts])
}

function checksum(data: Buffer): number {
  let sum = 0
  for (let at = 0; at < data.length; at += 4) {
    const word = Buffer.alloc(4)
    data.copy(word, 0, at, Math.min(at + 4, data.length))
    sum = (sum + word.readUInt32BE(0)) >>> 0
  }
  return sum
}

function assemble(tables: readonly Table[]): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.length)
  const power = Math.floor(Math.log2(tables.length))
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * tables.length - 16 * 2 ** power, 10)
  let offset = head.length
  const bodies = tables.map(({ tag, data }, index) => {
    head.write(tag, 12 + 16 * index, 'latin1')
    head.writeUInt32BE(checksum(data), 16 + 16 * index)
    head.writeUInt32BE(offset, 20 + 16 * index)
    head.writeUInt32BE(data.length, 24 + 16 * index)
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
    offset += padded.length
    return padded
  })
  return Buffer.concat([head, ...bodies])
}

/**
 * @param font a TrueType font that holds the ten digits
 * @param width advance of every digit, in font units
 * @param family name of the derived face
 * @returns a TrueType font
 */
export function evenDigits(font: Buffer, width: number, family: string): Buffer {
  const tables = readTables(font)
  const head = take(tables, 'head')
  const loca = take(tables, 'loca')
  const long = head.readInt16BE(50) === 1
  const glyphs = take(tables, 'maxp').readUInt16BE(4)
  const place = (index: number) => (long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index))
  const metrics = take(tables, 'hmtx')
  const widths = take(tables, 'hhea').readUInt16BE(34)
  const made: Buffer[] = []
  const newLoca = Buffer.alloc(4 * (glyphs + 1))
  const newMetrics = Buffer.alloc(4 * glyphs)
  let offset = 0
  for (let index = 0; index < glyphs; index++) {
    newLoca.writeUInt32BE(offset, 4 * index)
    const advance = metrics.readUInt16BE(4 * Math.min(index, widths - 1))
    const bytes = take(tables, 'glyf').subarray(place(index), place(index + 1))
    newMetrics.writeUInt16BE(index === 0 ? advance : width, 4 * index)
    if (bytes.length === 0) continue
    const source = readOutline(bytes)
    const outline = index === 0 ? source : widen(source, advance, width)
    newMetrics.writeInt16BE(Math.min(...outline.xs), 4 * index + 2)
    const glyph = writeOutline(outline)
    made.push(glyph)
    offset += glyph.length
  }
  newLoca.writeUInt32BE(offset, 4 * glyphs)
  head.writeInt16BE(1, 50)
  take(tables, 'hhea').writeUInt16BE(glyphs, 34)
  tables.set('glyf', Buffer.concat(made))
  tables.set('loca', newLoca)
  tables.set('hmtx', newMetrics)
  tables.set('name', nameTable(family))
  return assemble(KEPT.map(tag => ({ tag, data: take(tables, tag) })))
}
