/**
 * Reads Vietnamese numbers. A comma is the decimal sign and a dot groups thousands ("1.983,5"); a dot that groups
 * nothing is read as a decimal sign, as typists use it.
 */
const DIGIT_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
}

/** What a number looks like in running text, without its unit. */
export const NUMBER_PATTERN = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?'

/** The value of a written number: "1.983,5" → 1983.5, "01" → 1, "0,7" → 0.7, "một" → 1. Null when it is none. */
export function parseNumber(text: string): number | null {
  const word = DIGIT_WORDS[text.trim().toLowerCase()]
  if (word !== undefined) return word
  const bare = text.replace(/\s+/g, '')
  if (!/^\d[\d.,]*$/.test(bare)) return null
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(bare)) return Number(bare.replaceAll(',', ''))
  if (/^\d+(?:[.,]\d+)?$/.test(bare)) return Number(bare.replace(',', '.'))
  return null
}

/** A ratio per so many ("4/100.000" → { value: 4, per: 100000 }); null when it is none. */
export function parsePer(text: string): { readonly value: number; readonly per: number } | null {
  const found = /^\s*([\d.,]+)\s*\/\s*([\d.,]+)\s*$/.exec(text)
  const value = parseNumber(found?.[1] ?? '')
  const per = parseNumber(found?.[2] ?? '')
  return value === null || per === null || per === 0 ? null : { value, per }
}
