import { budgetFindings, budgetLines } from '../domain/budget.ts'
import { partsOf, startOfDay } from '../domain/day.ts'
import { hasRole } from '../domain/role.ts'
import { budgetAtHand } from './budget-at-hand.ts'
import type { Owed } from './owed.ts'
import type { Work } from './use-case.ts'

/** The month of the year after in which the settlement of a budget year is still put right (Law 83/2015/QH13, article 64). */
const SETTLING_MONTH = 1

/**
 * For the standing agency: the running year's money, and in January that of the year before, when something in it is to be
 * looked into. What was paid twice was explained when it was approved and is not asked again.
 */
export async function owedMoney(work: Work): Promise<readonly Owed[]> {
  const { actor, today } = work
  if (!hasRole(actor, 'standing-officer')) return []
  const { year, month } = partsOf(today)
  const years = month === SETTLING_MONTH ? [year - 1, year] : [year]
  const asked = await Promise.all(
    years.map(async (of): Promise<readonly Owed[]> => {
      const { rows, uses } = await budgetAtHand(work, of)
      const found = budgetFindings(budgetLines(rows), uses, { year: of, today }).filter(
        one => one.code !== 'paid-twice',
      )
      const days = found.flatMap(one => one.line.rows.map(row => row.on)).sort()
      const last = days.at(-1)
      if (last === undefined) return []
      return [
        {
          kind: 'budget-finding',
          id: String(of),
          code: '',
          about: String(of),
          from: null,
          due: null,
          since: startOfDay(last),
        },
      ]
    }),
  )
  return asked.flat()
}
