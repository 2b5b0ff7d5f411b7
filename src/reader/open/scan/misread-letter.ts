import { romanBefore } from './misread-number.ts'
import type { ScannedWord } from './tesseract.ts'

/**
 * Vowels with marks whose capitals have the shape of the small letter: on a scan only their height tells them apart,
 * and the marks hide it ("SỞ Y tế" stands for "Sở Y tế").
 */
const SAME_SHAPE = /[ÔỐỒỔỖỘƠỚỜỞỠỢÓÒỎÕỌÚÙỦŨỤƯỨỪỬỮỰÍÌỈĨỊÝỲỶỸỴ]/u
const CAPITALS = new RegExp(SAME_SHAPE.source, 'gu')
const hasSmall = (text: string): boolean => /\p{Ll}/u.test(text)
/** A capital and nothing behind it but such vowels: "SỞ", "BỘ", "TỔ", "CƠ". */
const SYLLABLE = new RegExp(`^[("“]?\\p{Lu}(?:${SAME_SHAPE.source}){1,2}[)”",.;:]?$`, 'u')

const beside = (a: ScannedWord | undefined, b: ScannedWord): a is ScannedWord =>
  a !== undefined && Math.abs(a.base - b.base) < Math.max(a.height, b.height) / 2

/** Small letters that were taken for capitals, inside a word ("thuỘc") and in a short one among small ones ("SỞ Y tế"). */
function withCase(
  word: ScannedWord,
  before: ScannedWord | undefined,
  after: ScannedWord | undefined,
): string {
  const { text } = word
  const [first = '', ...rest] = Array.from(text)
  if (!SAME_SHAPE.test(rest.join(''))) return text
  const lowered = first + rest.join('').replace(CAPITALS, letter => letter.toLowerCase())
  if (hasSmall(text)) return withoutEcho(lowered)
  if (!SYLLABLE.test(text)) return text
  const says = [after, before].find(one => beside(one, word) && /\p{L}{2}/u.test(one.text))
  return says !== undefined && hasSmall(says.text) ? lowered : text
}

/** "Sởở": one vowel that was seen as two. */
const withoutEcho = (text: string): string => text.replace(/([ôơưốồổỗộớờởỡợứừửữự])\1/gu, '$1')

/** Words that stand in the headings of plans, told by their letters without marks: specks make marks of their own. */
const HEADINGS = [
  'MỤC ĐÍCH',
  'YÊU CẦU',
  'QUAN ĐIỂM',
  'MỤC TIÊU',
  'CHỈ TIÊU',
  'NỘI DUNG',
  'NHIỆM VỤ',
  'GIẢI PHÁP',
  'TỔ CHỨC THỰC HIỆN',
  'KINH PHÍ THỰC HIỆN',
  'PHÂN CÔNG',
  'KẾ HOẠCH',
  'TRIỂN KHAI THỰC HIỆN',
  'PHỤ LỤC',
] as const
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('Đ', 'D')
    .replace(/[.,:;]+$/u, '')
const BY_LETTERS: readonly (readonly string[])[] = HEADINGS.map(heading => heading.split(' '))

/** In a line of capitals the words of a heading get the marks that they have. */
function headingsMended(words: readonly ScannedWord[]): ScannedWord[] {
  const out = [...words]
  for (let i = 0; i < out.length; i++) {
    for (const heading of BY_LETTERS) {
      const run = out.slice(i, i + heading.length)
      const fits =
        run.length === heading.length &&
        run.every(
          (word, at) =>
            !hasSmall(word.text) &&
            bare(word.text) === bare(heading[at] ?? '') &&
            (at === 0 || beside(run[at - 1], word)),
        )
      if (!fits) continue
      run.forEach((word, at) => {
        out[i + at] = { ...word, text: `${heading[at]}${/[.,:;]+$/u.exec(word.text)?.[0] ?? ''}` }
      })
    }
  }
  return out
}

/** The words of a page with the letters put right that a scan is known to confuse. The order stays. */
export function mendLetters(words: readonly ScannedWord[]): ScannedWord[] {
  const cased = words.map((word, i) => {
    const text = withCase(word, words[i - 1], words[i + 1])
    return text === word.text ? word : { ...word, text }
  })
  return romanBefore(headingsMended(cased), word => !hasSmall(word.text))
}
