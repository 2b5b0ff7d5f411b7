import { NUMBER_PATTERN, parseNumber } from '../domain/number-vi.ts'
import type { Comparator } from '../domain/plan-reading.ts'
import { SYMBOL } from './rules/document.ts'
import {
  BETWEEN,
  CIRCUMSTANCE,
  COMPARATORS,
  COUNT_TRIGGER,
  NAMED_NUMBER,
  NOT_COUNTED,
  PARTS_OF,
  SCORE_AIM,
  UNIT_STOP,
} from './rules/quantities.ts'

/** A number to be reached, found in running text. Offsets are those of the text that was searched. */
export type Quantity = {
  readonly op: Comparator
  /** Whether the text itself said how to compare. */
  readonly said: boolean
  readonly value: number
  readonly max: number | null
  readonly unit: string
  readonly kind: 'ratio' | 'count' | 'range' | 'rank' | 'growth' | 'per'
  readonly baseline: number | null
  readonly start: number
  readonly end: number
}

const PERCENT = '\\s*(?:%|‰|điểm phần trăm|điểm %|phần trăm|phần nghìn)'
const PERCENTS = new RegExp(
  `(?<![\\d.,/\\p{L}])(${NUMBER_PATTERN})(?:${PERCENT})?\\s*(?:[-–]|đến)\\s*(${NUMBER_PATTERN})${PERCENT}|(?<![\\d.,/])(${NUMBER_PATTERN})${PERCENT}`,
  'gu',
)
const COUNTS = new RegExp(
  `(?<![\\d.,/:\\p{L}-])(${NUMBER_PATTERN})(?:\\s*(?:[-–]|đến)\\s*(${NUMBER_PATTERN}))?(?:\\s*\\/\\s*(${NUMBER_PATTERN}))?(?![\\d%‰/]|\\s*[%‰]|[.,]\\d|\\.\\s*\\d)\\s*(\\p{L}[\\p{L}/]*(?:[ /]\\p{L}+|\\/\\d[\\d.]*){0,4})?`,
  'gu',
)
/** Numbers in words count only behind a comparator, for "một" is mostly an article. */
const SPELLED =
  /((?:ít nhất|tối thiểu|không dưới)\s+)(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(\p{L}+(?: \p{L}+){0,3})/giu
const DATE = new RegExp(
  /(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2})?(?:\s+năm\s+\d{4})?|\d{1,2}\/\d{4}|(?<!thứ\s)\d{1,2}\/(?:0?[1-9]|1[0-2])(?=\s|[.,;)])(?!\s+(?:PARTS_OF)(?!\p{L}))|(?:năm|giai đoạn|nhiệm kỳ|thời kỳ)\s+\d{4}(?:\s*[-–]\s*\d{4})?|(?<![\d.,])20\d{2}(?:\s*[-–]\s*20\d{2})?(?![\d%])|https?:\/\/\S+|\d+G(?![\p{L}\d])|\d+G\/\d+G/u.source.replace(
    'PARTS_OF',
    PARTS_OF,
  ),
  'gu',
)

/** The text with citations, dates, years and addresses blanked out, same length. */
function withoutCitations(text: string): string {
  const blank = (found: string) => ' '.repeat(found.length)
  return text.replace(SYMBOL, blank).replace(DATE, blank)
}

/** Percentages and ranks of a text; a comparator is inherited along a list ("không quá 10% A, 5% B"). */
export function percentagesIn(source: string): Quantity[] {
  const text = withoutCitations(source)
  const found: Quantity[] = []
  for (const m of text.matchAll(PERCENTS)) {
    const start = m.index ?? 0
    const end = start + m[0].length
    const low = parseNumber(m[1] ?? m[3] ?? '')
    const high = m[2] === undefined ? null : parseNumber(m[2])
    const named = NAMED_NUMBER.exec(text.slice(Math.max(0, start - 14), start))?.[0]
    // "ký số 100%": a percentage is never the number of a document
    if (low === null || (named !== undefined && !/^số\s*$/iu.test(named))) continue
    found.push(
      quantityAt({
        text,
        start,
        end,
        low,
        high,
        unit: percentUnit(m[0], text.slice(end)),
        kind: 'ratio',
        previous: found.at(-1) ?? null,
      }),
    )
  }
  return merged(found, text)
}

type Seen = {
  text: string
  start: number
  end: number
  low: number
  high: number | null
  unit: string
  kind: Quantity['kind']
  previous: Quantity | null
}

function quantityAt({ text, start, end, low, high, unit, kind, previous }: Seen): Quantity {
  const before = text.slice(Math.max(0, start - 48), start)
  const after = text.slice(end, end + 24)
  const own = comparatorBefore(before) ?? comparatorAfter(after)
  const list =
    previous !== null &&
    own === null &&
    /^[^.;:]{0,90},\s*$/u.test(text.slice(previous.end, start)) &&
    (previous.op === '<=' || previous.op === '~')
      ? previous.op
      : null
  const op = high !== null ? '>=' : (own ?? list ?? (kind === 'rank' ? '<=' : '='))
  return {
    op,
    said: own !== null,
    value: low,
    max: high,
    unit,
    kind: high !== null ? 'range' : kind,
    baseline: null,
    start,
    end,
  }
}

function comparatorBefore(before: string): Comparator | null {
  let best: { op: Comparator; at: number; exceeds: boolean } | null = null
  for (const { words, op } of COMPARATORS) {
    const pattern = new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])\\s*(?:${BETWEEN}\\s+){0,3}$`, 'iu')
    const found = pattern.exec(before)
    if (found && (best === null || found.index < best.at))
      best = { op, at: found.index, exceeds: /^(?:quá|vượt)/iu.test(found[0]) }
  }
  if (best?.exceeds && /không\s+(?:để\s+)?[^,.;]{0,30}$/iu.test(before.slice(0, best.at))) return '<='
  return best?.op ?? null
}

const comparatorAfter = (after: string): Comparator | null =>
  /^[^,.;]{0,14}trở lên/iu.test(after) ? '>=' : /^[^,.;]{0,14}trở xuống/iu.test(after) ? '<=' : null

function percentUnit(said: string, after: string): string {
  if (/(?:‰|phần nghìn)$/u.test(said)) return '‰'
  return /điểm (?:phần trăm|%)$/u.test(said) ? 'điểm %' : unitAfterPercent(after)
}

function unitAfterPercent(after: string): string {
  const found =
    /^\s*(?:(\/\s*năm)|(GDP|GRDP|GRPP|tổng chi[^,.;(]{0,40}|tổng (?:số|sản phẩm|doanh thu)[^,.;(]{0,40}|dân số))/u.exec(
      after,
    )
  if (!found) return '%'
  return found[1] ? '%/năm' : `% ${(found[2] ?? '').trim()}`
}

/** "tăng từ 40% lên 60%", "giảm từ 23 xuống 18": the first is the baseline of the second. */
function merged(list: readonly Quantity[], text: string): Quantity[] {
  const out: Quantity[] = []
  for (const q of list) {
    const last = out.at(-1)
    const link = last ? text.slice(last.end, q.start) : ''
    if (
      last &&
      /^[^.;,]{0,24}\s(?:lên|xuống|xuống còn|còn|lên đến|lên mức)\s*(?:\p{L}+\s+)?$/u.test(link) &&
      /từ\s+(?:\p{L}+\s+){0,2}$/u.test(text.slice(0, last.start))
    ) {
      out[out.length - 1] = { ...q, baseline: last.value, op: q.said ? q.op : '=', kind: 'growth' }
    } else out.push(q)
  }
  return out
}

const RANK_BEFORE =
  /(?:xếp hạng|thứ hạng|vị trí|thứ bậc|xếp thứ|đứng thứ|top|tốp)\s*(?:thứ\s*)?(?:\p{L}+\s){0,2}$/iu

/** What "xuống còn 18 đơn vị" comes down to: the noun of the second number. */
const afterChange = (rest: string): string =>
  /^\S+\s+(?:\p{L}+\s+)?(?:xuống|lên)\D{0,16}\d[\d.,]*\s+(.*)$/su.exec(rest)?.[1] ?? 'ngày'

function nounOf(words: string): string {
  const list = words.trim().split(' ')
  const stop = list.findIndex(
    (word, i) => UNIT_STOP.test(word) || (i > 0 && /^\d/.test(word) && !list[i - 1]?.includes('/')),
  )
  return list.slice(0, stop < 0 ? 4 : stop).join(' ')
}

const EXCLUDED = new RegExp(`^(?:${NOT_COUNTED})(?!\\p{L})`, 'u')

/**
 * Counts with a unit ("58 trạm", "2,1 con/phụ nữ", "109 bé trai/100 bé gái", "4/100.000"): only behind a word that
 * makes them an aim (in a goals section every one is), never ages, times, phases or numbers that name something.
 */
export function countsIn(source: string, inGoals = false): Quantity[] {
  const text = withoutCitations(source)
  const found: Quantity[] = []
  for (const m of text.matchAll(COUNTS)) {
    const start = m.index ?? 0
    const before = text.slice(Math.max(0, start - 60), start)
    const low = parseNumber(m[1] ?? '')
    const noun = nounOf(m[4] ?? '')
    const rank =
      RANK_BEFORE.test(before) ||
      (/nhóm\s*$/iu.test(before) &&
        /^[^.;]{0,40}(?:dẫn đầu|đứng đầu|cao nhất|tốp đầu|tốt nhất)/iu.test(text.slice(start)))
    if (low === null || (!rank && (NAMED_NUMBER.test(before) || CIRCUMSTANCE.test(before)))) continue
    // "từ 6 xuống còn 3 ngày": the first is only where it starts from
    if (/^(?:xuống|lên)(?!\p{L})/u.test(noun) && !EXCLUDED.test(afterChange(text.slice(start)))) {
      found.push(
        quantityAt({
          text,
          start,
          end: start + (m[1] ?? '').length,
          low,
          high: null,
          unit: '',
          kind: 'count',
          previous: null,
        }),
      )
      continue
    }
    if (
      !rank &&
      (noun === ''
        ? !/(?:đạt|chỉ số|mức (?:trên|dưới|từ|khoảng|ít nhất))\s*(?:trên|dưới|từ|khoảng|ít nhất)?\s*$/iu.test(
            before,
          )
        : EXCLUDED.test(noun) &&
          !/tuổi thọ/iu.test(before) &&
          !(
            /^điểm(?!\s+(?:phần trăm|cộng|thưởng))/u.test(noun) &&
            SCORE_AIM.test(text.slice(Math.max(0, start - 120), start))
          ))
    )
      continue
    if (/^(?:xuống|lên)(?!\p{L})/u.test(noun)) continue
    if (!rank && !inGoals && !COUNT_TRIGGER.test(before)) continue
    const high = m[2] === undefined ? null : parseNumber(m[2])
    const per = (m[3] !== undefined && !rank) || /\/\s*\d|\/(?:vạn|nghìn|\p{L}+)/u.test(noun)
    const digits = (m[1] ?? '').length + (m[2] ? m[0].indexOf(m[2]) + m[2].length - (m[1] ?? '').length : 0)
    found.push(
      quantityAt({
        text,
        start,
        end: start + digits,
        low,
        high,
        unit: m[3] ? `/${m[3]} ${noun}`.trim() : noun,
        kind: rank ? 'rank' : per ? 'per' : 'count',
        previous: found.at(-1) ?? null,
      }),
    )
  }
  for (const m of text.matchAll(SPELLED)) {
    const low = parseNumber(m[2] ?? '')
    const noun = nounOf(m[3] ?? '')
    if (low === null || noun === '' || EXCLUDED.test(noun)) continue
    const start = (m.index ?? 0) + (m[1] ?? '').length
    found.push(
      quantityAt({
        text,
        start,
        end: start + (m[2] ?? '').length,
        low,
        high: null,
        unit: noun,
        kind: 'count',
        previous: null,
      }),
    )
  }
  return merged(found, text)
}
