import { deflateSync } from 'node:zlib'
import type { Chance } from './chance.ts'
import type { Recipe } from './recipe.ts'

/** Texts, rich texts, pictures and old Word files that want to do harm. */
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const HEAD = 'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI\nSố: 1/KH-UBND\nKẾ HOẠCH\nChuyển đổi số\nI. MỤC TIÊU\n'
const PIECES = [
  'phối hợp với ',
  'chủ trì, ',
  'Sở ',
  '100% ',
  'từ ',
  '- ',
  '1. ',
  '(',
  ')',
  '|',
  ';',
  '“',
  'năm 2026 ',
  'và ',
  'các ',
  'Quý II/2026 ',
  '\u0301',
  '\u202e',
  '\u200b',
  '\ufeff',
  '𝐊',
  '/KH-UBND ',
  'Phụ lục I ',
  'Điều 1. ',
  'a) ',
  'IV. ',
  '\t',
  '  ',
  '…',
  '½',
  'đ',
] as const

const repeated = (chance: Chance, most: number): string => {
  const piece = Array.from({ length: 1 + chance.below(4) }, () => chance.oneOf(PIECES)).join('')
  return piece.repeat(1 + chance.below(Math.floor(most / piece.length)))
}

const TEXTS: Readonly<Record<string, (chance: Chance) => Uint8Array>> = {
  'one-line-repeated': chance => utf8(HEAD + repeated(chance, 95_000)),
  'lines-repeated': chance =>
    utf8(
      HEAD +
        `${Array.from({ length: 3 }, () => chance.oneOf(PIECES)).join('')}\n`.repeat(
          1 + chance.below(60_000),
        ),
    ),
  'pieces-mixed': chance =>
    utf8(
      HEAD +
        Array.from({ length: 500 + chance.below(20_000) }, () =>
          chance.below(7) === 0 ? '\n' : chance.oneOf(PIECES),
        ).join(''),
    ),
  'bytes-by-chance': chance => Uint8Array.from({ length: 1 + chance.below(60_000) }, () => chance.below(256)),
  'letters-by-chance': chance =>
    Uint8Array.from({ length: 1 + chance.below(60_000) }, () => 32 + chance.below(96)),
  'line-without-end': chance => utf8(HEAD + 'kế hoạch '.repeat(10_000 + chance.below(250_000))),
  'marks-piled-up': chance => utf8(`${HEAD}1. Đạt a${'\u0301'.repeat(1 + chance.below(90_000))} 85% hồ sơ`),
  'bars-without-end': chance =>
    utf8(HEAD + `${'|'.repeat(1 + chance.below(4000))}\n`.repeat(1 + chance.below(500))),
  'utf-16-cut': chance => {
    const bytes = Buffer.from(`\ufeff${HEAD}Đạt 85%`, 'utf16le')
    return new Uint8Array(bytes.subarray(0, 1 + chance.below(bytes.length)))
  },
  'wrong-pairs': chance =>
    utf8(HEAD).map(byte => (byte > 127 && chance.below(3) === 0 ? 0x80 + chance.below(127) : byte)),
  'zeros-between': chance =>
    new Uint8Array(Buffer.concat([utf8(HEAD), new Uint8Array(1 + chance.below(9000)), utf8(HEAD)])),
}

const RICH: Readonly<Record<string, (chance: Chance) => string>> = {
  'groups-nested': chance => `{\\rtf1${'{'.repeat(1 + chance.below(200_000))} x`,
  'bytes-promised': chance => `{\\rtf1 KE HOACH \\bin${chance.below(2 ** 31)} abc}`,
  'object-inside': chance =>
    `{\\rtf1 {\\object\\objocx{\\*\\objdata ${'d0cf11e0'.repeat(1 + chance.below(4000))}}} x}`,
  'numbers-absurd': chance =>
    `{\\rtf1\\ansicpg${chance.below(99_999)}\\uc${chance.below(9999)}\\u-${chance.below(99_999)} ${'\\trowd\\cellx99999999'.repeat(1 + chance.below(2000))} x\\cell\\row}`,
}

const crc32 = (bytes: Uint8Array): number => {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0)
  }
  return (crc ^ -1) >>> 0
}
function chunk(kind: string, data: Uint8Array): Buffer {
  const out = Buffer.alloc(12 + data.length)
  out.writeUInt32BE(data.length, 0)
  out.write(kind, 4, 'latin1')
  out.set(data, 8)
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
  return out
}
/** A .png that says how large it is, whatever it holds. */
function png(width: number, height: number, depth: number, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, 0, 0, 0, 0], 8)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', data),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}

const PICTURES: Readonly<Record<string, (chance: Chance) => Uint8Array>> = {
  'size-lies': chance =>
    png(
      1 + chance.below(2 ** 31),
      1 + chance.below(2 ** 31),
      chance.oneOf([1, 8, 16, 255]),
      deflateSync(new Uint8Array(400)),
    ),
  'bomb-of-points': chance => {
    const side = 4000 + chance.below(26_000)
    return png(side, side, 1, deflateSync(new Uint8Array(Math.ceil(side / 8 + 1) * side)))
  },
  'too-small': chance => png(1 + chance.below(9), 1 + chance.below(9), 8, deflateSync(new Uint8Array(100))),
}

export const plainRecipes: readonly Recipe[] = [
  ...Object.entries(TEXTS).map(
    ([way, make]): Recipe => ({
      format: 'txt',
      way,
      make: (_, chance) => ({ name: 'ke-hoach.txt', bytes: make(chance) }),
    }),
  ),
  ...Object.entries(RICH).map(
    ([way, make]): Recipe => ({
      format: 'rtf',
      way,
      make: (_, chance) => ({ name: 'ke-hoach.rtf', bytes: utf8(make(chance)) }),
    }),
  ),
  ...Object.entries(PICTURES).map(
    ([way, make]): Recipe => ({
      format: 'png',
      way,
      make: (_, chance) => ({ name: 'anh.png', bytes: make(chance) }),
    }),
  ),
  {
    format: 'txt',
    way: 'nothing-or-nearly',
    make: (_, chance) => ({
      name: chance.oneOf(['a.txt', 'a.docx', 'a.pdf', 'a.xlsx', 'a', 'a.rtf', 'a.odt', 'a.doc', 'a.png']),
      bytes: Uint8Array.from({ length: chance.below(6) }, () => chance.below(256)),
    }),
  },
  {
    format: 'txt',
    way: 'name-that-hurts',
    make: ({ txt }, chance) => ({
      name: chance.oneOf([
        '../../etc/passwd.txt',
        'a\n{"figures":"x"}\n.txt',
        `${'a'.repeat(3000)}.txt`,
        '\u202etxt.exe',
        '.txt',
        'kế hoạch\u0000.txt',
        '-rf.txt',
      ]),
      bytes: txt,
    }),
  },
]
