import type { ScannedWord } from './tesseract.ts'

/** Roman numbers as they are misread: their strokes are taken for other letters. */
const ROMAN: ReadonlyMap<string, string> = new Map([
  ...(['|', 'l', 'L', '!'] as const).map(text => [text, 'I'] as const),
  ...(['H', '1I', 'I1', 'TI', 'IT'] as const).map(text => [text, 'II'] as const),
  ...(['HI', 'IH', 'HH', 'TII', 'IHI'] as const).map(text => [text, 'III'] as const),
])

/** The number of an annex, which has the same words before it on every page: "Phụ lục L" is the first, not the fiftieth. */
export function mendAnnexNumbers(words: readonly ScannedWord[]): ScannedWord[] {
  return words.map((word, i) => {
    const [first, second] = [words[i - 2], words[i - 1]]
    const named = /^phụ$/iu.test(first?.text ?? '') && /^lục$/iu.test(second?.text ?? '')
    const text = named ? ROMAN.get(word.text) : undefined
    return text === undefined ? word : { ...word, text }
  })
}

/** Numbers of rows and groups as they are misread where they stand alone in a narrow cell. */
const LONE: ReadonlyMap<string, string> = new Map([
  [']', '1'],
  ...(['Ị', 'Í', 'Ì', 'Ỉ', '|', 'l', '!'] as const).map(text => [text, 'I'] as const),
  ['TỊ', 'TT'],
  ...(['H', 'IỊ', 'ỊI'] as const).map(text => [text, 'II'] as const),
  ...(['HI', 'IH', 'HH', 'IHI'] as const).map(text => [text, 'III'] as const),
])

/** What stands alone in a narrow cell: the number of a row or of a group. */
export function mendLone(words: readonly ScannedWord[]): ScannedWord[] {
  const [only] = words
  const text = only && words.length === 1 ? LONE.get(only.text) : undefined
  return only && text !== undefined ? [{ ...only, text }] : [...words]
}
