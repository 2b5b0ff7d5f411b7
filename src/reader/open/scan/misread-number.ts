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

/** The strokes of Roman numbers under the letters that they are taken for. */
const strokes = (text: string): string =>
  text
    .replace(/[.,]$/u, '')
    .replaceAll('H', 'II')
    .replaceAll('Y', 'V')
    .replace(/[l1L|!ỊÍÌỈ]/gu, 'I')

/**
 * The number of a heading in capitals ("IL NỘI DUNG" is the second part): a word at the head of a line that is no Roman
 * number as it stands, but is one by its strokes, before another word of capitals.
 *
 * @param isCapital whether a word is written in capitals
 */
export function romanBefore(
  words: readonly ScannedWord[],
  isCapital: (word: ScannedWord) => boolean,
): ScannedWord[] {
  return words.map((word, i) => {
    const [before, after] = [words[i - 1], words[i + 1]]
    const first =
      before === undefined || Math.abs(before.base - word.base) > word.height / 2 || before.x0 > word.x0
    const heads =
      after !== undefined &&
      isCapital(after) &&
      /^[\p{Lu},]{2,}$/u.test(after.text) &&
      Math.abs(after.base - word.base) < word.height / 2
    const bare = word.text.replace(/[.,]$/u, '')
    if (!first || !heads || /^[IVX]+$/u.test(bare) || bare.length > 4) return word
    const number = strokes(word.text)
    return /^(?:I{1,3}|IV|VI{0,3}|IX|X)$/u.test(number) ? { ...word, text: `${number}.` } : word
  })
}

/** A number in a narrow cell with a letter in it that has the shape of a figure: "I0" for 10, "1O%" for 10%. */
const withFigures = (text: string): string =>
  /^[<>≤≥]?\s?[\dIlO|.,]+%?$/u.test(text) && /\d/u.test(text)
    ? text.replace(/[Il|]/gu, '1').replaceAll('O', '0')
    : text

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
  if (only && text !== undefined) return [{ ...only, text }]
  return words.map(word => ({ ...word, text: withFigures(word.text) }))
}
