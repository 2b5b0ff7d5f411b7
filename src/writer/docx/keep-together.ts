const NBSP = '\u00a0'

/** A quantity before a word; years and days of a date stand alone and are left out by the lookbehind and the slash. */
const NUMBER_BEFORE_UNIT = /(?<![\p{L}\d/.,-])(\d[\d.,]*%?) (?=\p{Ll})/gu
const YEAR = /^(?:19|20)\d\d$/
const DATE_WORDS = /\b(ngày|tháng|năm|quý) (?=[\dIVX])/giu
const DAY_BEFORE_MONTH = /(\d) (?=tháng\b)/gu
const MONTH_BEFORE_YEAR = /(\d) (?=năm \d|năm\u00a0\d)/gu
/** A dash between words never begins a line: "Phòng Văn hóa - Xã hội". */
const DASH = /(?<=\p{L}) - (?=\p{L})/gu
const NUMBER_LABEL = /\b(số|Số) (?=\d)/gu
/** A symbol of a document: "57-NQ/TW", "58/KH-UBND", "05-CTr/TU". */
const SYMBOL = /\d+(?:[-/][\p{Lu}\d][\p{L}\d]*)+/gu

/**
 * Sets no-break spaces between a number and its unit, inside a date, after "số" and before a dash, so that no line
 * ends there.
 */
export const keepTogether = (text: string): string =>
  text
    .replace(DATE_WORDS, `$1${NBSP}`)
    .replace(DAY_BEFORE_MONTH, `$1${NBSP}`)
    .replace(MONTH_BEFORE_YEAR, `$1${NBSP}`)
    .replace(DASH, `${NBSP}- `)
    .replace(NUMBER_LABEL, `$1${NBSP}`)
    .replace(NUMBER_BEFORE_UNIT, (found, number: string) => (YEAR.test(number) ? found : `${number}${NBSP}`))

/** Pieces of a text, split where a hyphen of a document symbol must not end a line. */
export const splitAtSymbolHyphens = (text: string): readonly string[] => {
  const pieces: string[] = []
  let from = 0
  for (const symbol of text.matchAll(SYMBOL)) {
    for (const hyphen of symbol[0].matchAll(/-/g)) {
      const at = symbol.index + hyphen.index
      pieces.push(text.slice(from, at))
      from = at + 1
    }
  }
  pieces.push(text.slice(from))
  return pieces
}
