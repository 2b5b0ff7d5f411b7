import { reportingStand } from '../domain/following.ts'
import { STATUS_RULES } from '../domain/status.ts'
import { fieldsOfTasks } from '../store/field.ts'
import type { UpdateRecord } from '../store/update.ts'
import { receiptsOf, urgingsOf } from '../store/urging.ts'
import type { StandingTask } from './task-standing.ts'
import type { Work } from './use-case.ts'

/** How a task is followed: its field, whether it was reported on in the running period, urgings and receipts. */
export async function followingOf(work: Work, task: StandingTask, updates: readonly UpdateRecord[]) {
  const { trx, localityId } = work
  const [fields, urgings, receipts] = await Promise.all([
    fieldsOfTasks(trx, localityId, [task.id]),
    urgingsOf(trx, localityId, { taskIds: [task.id] }),
    receiptsOf(
      trx,
      localityId,
      updates.map(update => update.id),
    ),
  ])
  const sent = updates.filter(update => update.state !== 'returned')
  return {
    field: fields.get(task.id) ?? null,
    open: STATUS_RULES[task.judgement.status].open,
    reporting: reportingStand(
      task.state.rhythm,
      sent.map(update => update.effectiveOn),
      work.today,
    ),
    urgings,
    receipts,
  }
}
