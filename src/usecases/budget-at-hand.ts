import {
  BUDGET_REGISTERS,
  BUDGET_STEPS,
  type BudgetFinding,
  type BudgetRow,
  budgetRow,
  findingsBefore,
  type ProductUse,
  productUse,
} from '../domain/budget.ts'
import { partsOf } from '../domain/day.ts'
import { type RegisterRecord, registersOf } from '../store/register.ts'
import { type EntryVersion, entryVersions } from '../store/register-entry.ts'
import type { Work } from './use-case.ts'

export type BudgetAtHand = {
  /** The registers of money that the locality keeps, by their codes. */
  readonly registers: ReadonlyMap<string, RegisterRecord>
  /** Confirmed rows of money of the year. */
  readonly rows: readonly BudgetRow[]
  /** What was recorded of the use of what was bought, of any year. */
  readonly uses: readonly ProductUse[]
  /** The same rows and those of the declared bases, as expressions see them. */
  readonly entries: readonly EntryVersion[]
}

/** The money of a year as the registers hold it: three queries at most. */
export async function budgetAtHand(
  work: Pick<Work, 'trx' | 'localityId'>,
  year: number,
): Promise<BudgetAtHand> {
  const { trx, localityId } = work
  const registers = new Map(
    (await registersOf(trx, localityId, { codes: Object.values(BUDGET_REGISTERS) })).map(one => [
      one.code,
      one,
    ]),
  )
  const ids = (...codes: string[]) => codes.flatMap(code => registers.get(code)?.id ?? [])
  const [entries, uses] = await Promise.all([
    entryVersions(trx, localityId, {
      registerIds: ids(BUDGET_REGISTERS.lines, BUDGET_REGISTERS.bases),
      states: ['confirmed'],
      from: `${year}-01-01`,
      to: `${year}-12-31`,
    }),
    entryVersions(trx, localityId, { registerIds: ids(BUDGET_REGISTERS.uses), states: ['confirmed'] }),
  ])
  const [money] = ids(BUDGET_REGISTERS.lines)
  return {
    registers,
    rows: entries.filter(one => one.registerId === money).flatMap(one => budgetRow(one) ?? []),
    uses: uses.map(productUse),
    entries,
  }
}

/**
 * What is to be explained before waiting rows of the register of money are approved, by the row's id; empty for every other
 * register. Rows of one act are asked about in their order, each beside those that go before it.
 */
export async function budgetQuestions(
  work: Pick<Work, 'trx' | 'localityId' | 'today'>,
  register: Pick<RegisterRecord, 'code'>,
  waiting: readonly EntryVersion[],
): Promise<ReadonlyMap<string, readonly BudgetFinding[]>> {
  const asked = new Map<string, readonly BudgetFinding[]>()
  if (register.code !== BUDGET_REGISTERS.lines || waiting.length === 0) return asked
  for (const [year, entries] of Map.groupBy(waiting, one => partsOf(one.on).year)) {
    const { rows, uses } = await budgetAtHand(work, year)
    const counting = [...rows]
    for (const row of inOrder(entries.flatMap(entry => budgetRow(entry) ?? []))) {
      const found = findingsBefore(row, counting, uses, work.today)
      if (found.length > 0) asked.set(row.entryId, found)
      else counting.push(row)
    }
  }
  return asked
}

/** As money goes: by day, and on one day what is estimated before what is allocated, spent and settled. */
const inOrder = (rows: readonly BudgetRow[]): readonly BudgetRow[] =>
  [...rows].sort((a, b) =>
    a.on === b.on ? BUDGET_STEPS.indexOf(a.step) - BUDGET_STEPS.indexOf(b.step) : a.on < b.on ? -1 : 1,
  )
