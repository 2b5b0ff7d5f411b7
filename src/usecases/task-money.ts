import {
  BUDGET_REGISTERS,
  BUDGET_SOURCES,
  type BudgetSource,
  type BudgetSums,
  budgetRow,
  sumsOf,
} from '../domain/budget.ts'
import { may } from '../domain/policy/may.ts'
import type { PlanRecord } from '../store/plan.ts'
import { registersOf } from '../store/register.ts'
import { entryVersions } from '../store/register-entry.ts'
import type { TaskRecord } from '../store/task.ts'
import { nameOfPlan } from '../store/task-name.ts'
import type { Work } from './use-case.ts'

export type TaskMoney = {
  /** Sources that have a confirmed row of the task, of any year; in million đồng. */
  readonly bySource: readonly { readonly source: BudgetSource; readonly sums: BudgetSums }[]
  readonly total: BudgetSums
  /** Year of the newest row, whose page shows the items. */
  readonly year: number
}

/** What the registers of money hold of one task; null without rows, and for whoever may not read registers. */
export async function moneyOfTask(
  work: Pick<Work, 'trx' | 'localityId' | 'actor' | 'here'>,
  task: Pick<TaskRecord, 'code'>,
  plan: Pick<PlanRecord, 'number' | 'title'>,
): Promise<TaskMoney | null> {
  const { trx, localityId } = work
  if (!may(work.actor, 'register.read', work.here).ok) return null
  const [book] = await registersOf(trx, localityId, { codes: [BUDGET_REGISTERS.lines] })
  if (book === undefined) return null
  const entries = await entryVersions(trx, localityId, {
    registerIds: [book.id],
    states: ['confirmed'],
    holding: { field: 'nhiem_vu', text: `${task.code}, ${nameOfPlan(plan)}` },
  })
  const rows = entries.flatMap(entry => budgetRow(entry) ?? [])
  const [newest] = rows
  if (newest === undefined) return null
  return {
    bySource: BUDGET_SOURCES.flatMap(source => {
      const own = rows.filter(row => row.source === source)
      return own.length === 0 ? [] : [{ source, sums: sumsOf(own) }]
    }),
    total: sumsOf(rows),
    year: Number(newest.on.slice(0, 4)),
  }
}
