import { addMonths, type Day, existsDay, isDay, lastDayOfMonth, toDay } from './day.ts'
import { searchKey } from './order-vi.ts'

/** What the words of a file say of its figures. */
export type SaidOfFile = {
  /** The day on which the figures were taken ("số liệu chốt ngày 31/10/2026"). */
  readonly captured: Day | null
  /** Last day of the period that the title names ("tháng 10 năm 2026"). */
  readonly until: Day | null
  /** That period as it is written. */
  readonly period: string | null
  /** Where the file says that its figures come from ("Nguồn: …"). */
  readonly source: string | null
}

const DAY = /(\d{1,2})\s*(?:\/|\.| thang |\s)\s*(\d{1,2})\s*(?:\/|\.| nam |\s)\s*(20\d\d)/u
const CAPTURE_WORDS =
  /(?:chot|tinh den|den het|den ngay|lay so|lay du lieu|trich xuat|ket xuat|cap nhat|thoi diem|xuat ngay)/u

const dayIn = (text: string): Day | null => {
  const [, day = '', month = '', year = ''] = DAY.exec(text) ?? []
  const parts = { year: Number(year), month: Number(month), day: Number(day) }
  return existsDay(parts) && isDay(toDay(parts)) ? toDay(parts) : null
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }
const endOf = (year: string, month: number): Day => lastDayOfMonth(Number(year), month)

const WRITTEN =
  /quý\s+(?:iv|iii|ii|i|[1-4])\s*(?:\/|,?\s+năm)\s*20\d\d|(?:6|sáu|9|chín)\s+tháng\s+(?:đầu\s+)?(?:năm\s+)?20\d\d|tháng\s+\d{1,2}\s*(?:\/|,?\s+năm)\s*20\d\d|năm\s+20\d\d/giu

/** The longest name of a period counts: "6 tháng đầu năm" before "năm". */
const PERIODS: readonly (readonly [RegExp, (found: RegExpExecArray) => Day | null])[] = [
  [/quy (iv|iii|ii|i|[1-4])\s*(?:\/| nam |, nam )\s*(20\d\d)/u, found => quarter(found[1], found[2])],
  [/(?:6|sau) thang (?:dau )?(?:nam )?(20\d\d)/u, found => endOf(found[1] ?? '', 6)],
  [/(?:9|chin) thang (?:dau )?(?:nam )?(20\d\d)/u, found => endOf(found[1] ?? '', 9)],
  [/thang (\d{1,2})\s*(?:\/| nam |, nam )\s*(20\d\d)/u, found => monthEnd(found[1], found[2])],
  [/\bnam (20\d\d)/u, found => endOf(found[1] ?? '', 12)],
]

const quarter = (said = '', year = ''): Day | null => endOf(year, (QUARTERS[said] ?? Number(said)) * 3)
const monthEnd = (said = '', year = ''): Day | null =>
  Number(said) >= 1 && Number(said) <= 12 ? endOf(year, Number(said)) : null

/**
 * Looks for the day, the period and the source in the words around a table, its sheet's name and the file's name, in this
 * order. A day counts as the day of capture where a word says so; a day that was only written is none, since papers carry
 * the day of their signing.
 */
export function saidOfFile(words: readonly string[]): SaidOfFile {
  const folded = words.map(text => searchKey(text).replace(/^ngay /u, ''))
  const captured = folded.find(text => CAPTURE_WORDS.test(text) && dayIn(afterWord(text)) !== null)
  const until = PERIODS.flatMap(([pattern, end]) =>
    folded.flatMap(text => {
      const found = pattern.exec(text.replace(DAY, ' '))
      return found === null ? [] : [end(found)]
    }),
  ).find(day => day !== null)
  const source = words
    .map(text => /nguồn(?:\s+số\s+liệu)?\s*:\s*(.+)$/iu.exec(text.normalize('NFC'))?.[1])
    .find(Boolean)
  return {
    captured: captured === undefined ? null : dayIn(afterWord(captured)),
    until: until ?? null,
    period: plain(words.flatMap(text => periodsIn(text))[0] ?? null),
    source: source?.replace(/[).;\s]+$/u, '').trim() || null,
  }
}

/** Periods as a text names them; the month of a day ("ngày 05 tháng 11 năm 2026") is none. */
const periodsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/ngày \d{1,2} tháng \d{1,2} năm 20\d\d/giu, ' ')
    .match(WRITTEN) ?? []

/** Titles are set in capitals; in a row "NĂM 2025" reads "năm 2025", and the quarter keeps its numeral. */
const plain = (period: string | null): string | null =>
  period === null || period !== period.toLocaleUpperCase('vi')
    ? period
    : period
        .toLocaleLowerCase('vi')
        .replace(/^quý [iv]+/u, quarter => `quý ${quarter.slice(4).toUpperCase()}`)

/** A day stands behind its word: "tính từ 1/1 đến ngày 31/10/2026" is the latter. */
const afterWord = (text: string): string => text.slice(text.search(CAPTURE_WORDS))

/**
 * The day that rows of a file stand for: the end of the period that its title names, but no later than its figures were
 * taken; without a period the day of capture. A period that ended more than a year before the capture is some other year
 * that the title mentions.
 */
export const dayOfRows = (said: Pick<SaidOfFile, 'captured' | 'until'>): Day | null => {
  const { captured, until } = said
  if (captured === null || until === null) return captured ?? until
  if (until < addMonths(captured, -12)) return captured
  return until < captured ? until : captured
}
