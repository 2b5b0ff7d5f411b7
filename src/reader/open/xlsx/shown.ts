import { addDays, partsOf } from '../../../domain/day.ts'

/** How a cell's number is to be shown: one of the formats that every program knows by number, or a written one. */
export type NumberFormat = { readonly id: number; readonly code: string | null }

/** Codes of the formats that are known by their number (ECMA-376, 18.8.30), those that matter here. */
const KNOWN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
}
/** Their codes depend on the country; in all of them they are days. */
const DAYS = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
const MONTHS = new Set([17])

/** Which parts of a day a written format shows; null when it is none. */
function dayParts(code: string): 'day' | 'month' | 'year' | null {
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (/[0#?]/.test(letters) || !/[dmy]/.test(letters)) return null
  if (letters.includes('d')) return 'day'
  if (letters.includes('y')) return letters.includes('m') ? 'month' : 'year'
  return null
}

/** What the first day of 2000 is called in the two ways of counting; they differ in the day that they begin with. */
const DAY_2000 = { from1900: 36_526, from1904: 35_064 } as const
/** A plan names no day further than this from 2000. */
const FAR = 18_000

/** A day as 5/6/2026, its month as 6/2026; null for a number that is no day of our time. */
function shownDay(serial: number, parts: 'day' | 'month' | 'year', from1904: boolean): string | null {
  const days = Math.floor(serial) - DAY_2000[from1904 ? 'from1904' : 'from1900']
  if (!(Math.abs(days) <= FAR)) return null
  const { year, month, day } = partsOf(addDays('2000-01-01', days))
  if (parts === 'year') return String(year)
  return parts === 'month' ? `${month}/${year}` : `${day}/${month}/${year}`
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.')

/** Written as in Vietnamese: a comma before the decimals, points between thousands where the format groups them. */
function shownNumber(value: number, code: string): string {
  const [section = ''] = code.split(';')
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  const literals = section.replace(/_.|\*./g, '').replace(/\[[^\]]*\]/g, '')
  const shape = /[0#?][0#?,]*(?:\.[0#?]+)?/.exec(bare)?.[0] ?? '0'
  const percent = bare.includes('%')
  const least = (/\.(0*)/.exec(shape)?.[1] ?? '').length
  const most = (/\.([0#?]*)/.exec(shape)?.[1] ?? '').length
  let [whole = '0', decimals = ''] = Math.abs(percent ? value * 100 : value)
    .toFixed(Math.min(most, 20))
    .split('.')
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1)
  if (shape.includes(',')) whole = grouped(whole)
  const zeros = shape.split('.')[0]?.replace(/[^0]/g, '').length ?? 1
  whole = whole.padStart(zeros, '0')
  const number = `${value < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `,${decimals}`}`
  const [before = '', after = ''] = literals.split(/[0#?][0#?,.]*[0#?]|[0#?]/, 2)
  return `${unquoted(before)}${number}${unquoted(after)}`.trim()
}

const unquoted = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, '$1$2')

/** Without a format: at most ten significant digits, as a sheet shows it. */
const general = (value: number): string => String(Number(value.toPrecision(10))).replace('.', ',')

/** The words that a cell with a number shows. */
export function shown(value: number, { id, code }: NumberFormat, from1904: boolean): string {
  if (!Number.isFinite(value)) return ''
  const written = code ?? KNOWN[id] ?? 'General'
  const parts =
    DAYS.has(id) && code === null ? 'day' : MONTHS.has(id) && code === null ? 'month' : dayParts(written)
  const day = parts === null ? null : shownDay(value, parts, from1904)
  if (day !== null) return day
  return /^(?:general|@)?$/i.test(written) || parts !== null ? general(value) : shownNumber(value, written)
}
