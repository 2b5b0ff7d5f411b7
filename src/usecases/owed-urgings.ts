import { addDays } from '../domain/day.ts'
import { worksIn } from '../domain/role.ts'
import { STATUS_RULES } from '../domain/status.ts'
import { adoptionDays } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { urgingsOf } from '../store/urging.ts'
import type { Owed } from './owed.ts'
import { standing } from './task-standing.ts'
import type { Work } from './use-case.ts'

/** Days for which an urging that nobody answered is shown. */
const SHOWN_DAYS = 60

/** Tasks of the actor's units that were urged since anybody last reported on them, the latest urging of each. */
export async function urgingsOwed(work: Work): Promise<readonly Owed[]> {
  const { trx, localityId, actor } = work
  const unitIds = actor.appointments.flatMap(one => (worksIn(actor, one.unitId) ? [one.unitId] : []))
  if (unitIds.length === 0) return []
  const urgings = await urgingsOf(trx, localityId, {
    unitIds,
    since: addDays(work.today, -SHOWN_DAYS),
  })
  if (urgings.length === 0) return []
  const ids = [...new Set(urgings.map(one => one.taskId))]
  const [tasks, updates, since] = await Promise.all([
    tasksOf(trx, localityId, { ids, running: true }),
    updatesOf(trx, localityId, { taskIds: ids, latestOnly: true }),
    adoptionDays(trx, localityId),
  ])
  const answeredAt = new Map(updates.map(update => [update.taskId, update.recordedAt]))
  return tasks.flatMap(task => {
    const urging = urgings.find(one => one.taskId === task.id)
    if (urging === undefined) return []
    const answered = answeredAt.get(task.id)
    if (answered !== undefined && answered > urging.at) return []
    const stands = standing(task, since.get(task.planId) ?? null, work.today)
    if (!STATUS_RULES[stands.judgement.status].open) return []
    return [
      {
        kind: 'urging' as const,
        id: task.id,
        code: task.code,
        about: urging.text,
        from: urging.fromUnit ?? urging.by,
        due: null,
        since: urging.at,
      },
    ]
  })
}
