// Real bytes of every old encoding, made here from one text of our own.
import { expect, test } from 'vitest'
import { decodeText } from './text-encoding.ts'
import { vietnameseShare } from './vietnamese-syllable.ts'

const LATIN = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))

const SAID =
  'Phường Hoa Mai giao Văn phòng lập danh sách thủ tục, số hóa hồ sơ và báo cáo kết quả trước ngày 20 hằng tháng.'
/** The same sentence in the codes of the old fonts. */
const TCVN3 =
  'Ph\u00adêng Hoa Mai giao V¨n phßng lËp danh s¸ch thñ tôc, sè hãa hå s¬ vµ b¸o c¸o kÕt qu¶ tr\u00adíc ngµy 20 h»ng th¸ng.'
const VNI =
  'Phöôøng Hoa Mai giao Vaên phoøng laäp danh saùch thuû tuïc, soá hoùa hoà sô vaø baùo caùo keát quaû tröôùc ngaøy 20 haèng thaùng.'

/** windows-1258 writes a vowel of its own shape and its tone after it. */
const windows1258 = (text: string): Uint8Array => {
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
      byte,
    ]),
  )
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const apart = letter.normalize('NFD')
    const whole = codes.get(letter)
    const parts =
      whole === undefined
        ? [apart.replace(tones, '').normalize('NFC'), ...(apart.match(tones) ?? [])]
        : [letter]
    for (const part of parts) bytes.push(codes.get(part) ?? 63)
  }
  return Uint8Array.from(bytes)
}

test.each([
  ['windows-1258', windows1258(SAID)],
  ['tcvn3', LATIN(TCVN3)],
  ['vni', LATIN(VNI)],
  ['utf-8', new TextEncoder().encode(SAID)],
] as const)('%s is known by its words', (encoding, bytes) => {
  expect(decodeText(bytes)).toMatchObject({ text: SAID, encoding, sure: true })
})

test('old codes that were pasted into a UTF-8 file are still old codes', () => {
  expect(decodeText(new TextEncoder().encode(TCVN3))).toMatchObject({ text: SAID, encoding: 'tcvn3' })
  expect(decodeText(new TextEncoder().encode(VNI))).toMatchObject({ text: SAID, encoding: 'vni' })
})

test('a foreign text with marks in UTF-8 stays as it is', () => {
  const french = 'Le bénéfice réalisé à l’été où déjà les élèves préférés ont été présentés'
  expect(decodeText(new TextEncoder().encode(french)).text).toBe(french)
})

test('too few words with marks: a person has to choose', () => {
  const decoded = decodeText(LATIN('Ke hoach so 12, h¹ tÇng'))
  expect(decoded.sure).toBe(false)
  expect(decoded.possible[0]).toBe('tcvn3')
})

test('bytes of no text stay replaced, so that the gate refuses them', () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 37) % 127))
  expect(decodeText(bytes).text).toContain('\ufffd')
})

test('syllables: beginnings, ends and tones', () => {
  expect(vietnameseShare('nghiêng khuỷu thuở quyết giếng được')).toEqual({ share: 1, words: 6 })
  expect(vietnameseShare('hòàn xḥa cạtk bảc').share).toBe(0)
})
