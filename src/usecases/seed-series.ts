import { addDays, type Day } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { workingDayOnOrAfter } from '../domain/working-days.ts'
import { occurrencesIn } from '../store/series.ts'
import type { TaskRecord } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { decideUpdate } from './decide-update.ts'
import { deliverOccurrence } from './deliver-occurrence.ts'
import { moveOccurrence } from './move-occurrence.ts'
import { must, type SeedPeople } from './seed-people.ts'
import { setSeries } from './set-series.ts'

type Story = Pick<SeedPeople, 'as' | 'person'> & {
  readonly tasks: readonly TaskRecord[]
  readonly since: Day
  readonly today: Day
}

const RULES = [
  { rhythm: 'monthly', dueDay: 25, dueIn: 'period', shift: 'earlier' },
  { rhythm: 'quarterly', dueDay: 20, dueIn: 'period', shift: 'earlier' },
] as const

/**
 * Two periodic tasks of the invented ward are series: of one a product is late once, of the other the next deadline was
 * moved.
 */
export async function seedSeries(story: Story): Promise<void> {
  const { tasks, as, since } = story
  for (const [at, rule] of RULES.entries()) {
    const task = tasks.find(
      one =>
        one.nature === 'periodic' &&
        one.rhythm === rule.rhythm &&
        one.owner !== null &&
        one.closedOn === null,
    )
    if (!task) continue
    const year = Number(since.slice(0, 4))
    const standing = as('standing-officer', since)
    must(await setSeries(standing, { taskId: task.id, year, ...rule }))
    const occurrences = await inTransaction(standing.db, standing.actor.localityId, trx =>
      occurrencesIn(trx, standing.actor.localityId, { taskIds: [task.id], year }),
    )
    await deliver(story, task, occurrences, at)
  }
}

async function deliver(
  { as, person, today }: Story,
  task: TaskRecord,
  occurrences: Awaited<ReturnType<typeof occurrencesIn>>,
  series: number,
): Promise<void> {
  const due = occurrences.filter(one => one.due < today).toSorted((a, b) => (a.due < b.due ? -1 : 1))
  for (const [at, one] of due.entries()) {
    const day = addDays(one.due, series === 0 && at === 1 ? 3 : -1)
    const owner = task.owner && person(task.owner.id, day)
    if (!owner || day >= today) continue
    const { updateId } = must(
      await deliverOccurrence(owner, {
        occurrenceId: one.id,
        text:
          series === 0
            ? 'Đã phát đủ số lượt trong tháng, bài viết lưu tại đơn vị.'
            : 'Đã tổng hợp, gửi cơ quan thường trực.',
        productNote: `${String(at + 11)}/BC`,
      }),
    )
    const leader: Context = as('leader-state', day)
    must(await decideUpdate(leader, { updateId, decision: 'approved' }))
  }
  const next = occurrences.find(one => one.due > addDays(today, 7))
  if (series !== 1 || !next) return
  must(
    await moveOccurrence(as('standing-officer', addDays(today, -3)), {
      occurrenceId: next.id,
      due: workingDayOnOrAfter(DEFAULT_CALENDAR, addDays(next.due, -5)),
      reason: 'Nộp sớm để kịp báo cáo tổng kết năm',
    }),
  )
}
