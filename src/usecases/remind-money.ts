import { budgetLines } from '../domain/budget.ts'
import { addDays, type Day, partsOf } from '../domain/day.ts'
import type { TaskRecord } from '../store/task.ts'
import { namedTasks } from '../store/task-name.ts'
import { budgetAtHand } from './budget-at-hand.ts'
import type { Work } from './use-case.ts'

/** Days around the end of a year in which what is unspent is spoken of: from November to the last rung after it. */
const BEFORE = 60
const AFTER = 20

/** A running task that money was allocated to and not all of it spent. */
export type UnspentTask = {
  readonly task: TaskRecord
  /** The end of the budget year: what is not spent by then falls away or is carried by a decision. */
  readonly due: Day
  readonly since: Day
}

/** Tasks with unspent money while the year runs out, and shortly after; nothing, and no query, in the rest of the year. */
export async function unspentMoney(
  work: Pick<Work, 'trx' | 'localityId' | 'today'>,
  tasks: readonly TaskRecord[],
): Promise<readonly UnspentTask[]> {
  const { year } = partsOf(addDays(work.today, -AFTER))
  const due = `${year}-12-31`
  const since = addDays(due, -BEFORE)
  if (work.today < since) return []
  const [{ rows }, named] = await Promise.all([
    budgetAtHand(work, year),
    namedTasks(work.trx, work.localityId),
  ])
  const unspent = new Set(
    budgetLines(rows)
      .filter(({ sums }) => sums.chi < sums['phan-bo'])
      .map(line => line.task),
  )
  const ids = new Set(named.filter(one => unspent.has(one.named)).map(one => one.id))
  return tasks.filter(task => ids.has(task.id)).map(task => ({ task, due, since }))
}
