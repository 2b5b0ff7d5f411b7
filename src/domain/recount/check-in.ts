import { addDays, type Day, daysBetween, partsOf } from '../day.ts'
import type { LedgerTask } from './ledger.ts'

const MONTHS_TOGETHER: Readonly<Record<string, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
}
const isKept = (rhythm: string): boolean => rhythm === 'weekly' || rhythm in MONTHS_TOGETHER

/**
 * The number of the period that a day lies in: weeks from Monday, else report months from the 15th to the 14th
 * (Decree 09/2019/NĐ-CP, Article 12), taken one, three, six or twelve together.
 */
function periodNumber(rhythm: string, day: Day): number {
  // 1970-01-01 was a Thursday, three days after a Monday.
  if (rhythm === 'weekly') return Math.floor((daysBetween('1970-01-01', day) + 3) / 7)
  const { year, month, day: ofMonth } = partsOf(day)
  const months = year * 12 + (month - 1) + (ofMonth >= 15 ? 1 : 0)
  return Math.floor(months / (MONTHS_TOGETHER[rhythm] ?? 1))
}

/** Periods of a task's own rhythm that ended between two days, both included, and how many of them were served. */
export function servedPeriods(
  task: Pick<LedgerTask, 'rhythm' | 'boundSince'>,
  checkIns: readonly Day[],
  from: Day,
  to: Day,
): { readonly ended: number; readonly served: number } {
  const { rhythm, boundSince } = task
  if (rhythm === null || !isKept(rhythm)) return { ended: 0, served: 0 }
  const served = new Set(checkIns.map(day => periodNumber(rhythm, day)))
  const ended: number[] = []
  const begin = boundSince !== null && boundSince > from ? boundSince : from
  for (let day = begin; day <= to; day = addDays(day, 1)) {
    const number = periodNumber(rhythm, day)
    if (periodNumber(rhythm, addDays(day, 1)) !== number) ended.push(number)
  }
  return { ended: ended.length, served: ended.filter(number => served.has(number)).length }
}
