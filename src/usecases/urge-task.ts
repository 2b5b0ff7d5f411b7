import { z } from 'zod'
import { urgeRefusal } from '../domain/following.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { worksIn } from '../domain/role.ts'
import { STATUS_RULES } from '../domain/status.ts'
import { adoptionDays } from '../store/plan.ts'
import { lockTask } from '../store/task.ts'
import { insertUrging, urgingsOf } from '../store/urging.ts'
import { digest } from './digest.ts'
import { taskObject } from './policy-objects.ts'
import { standing } from './task-standing.ts'
import { change } from './use-case.ts'

/** Urges the lead unit of a task: a recorded act with its text, which the unit finds among its work. Once a day. */
export const urgeTask = change({
  name: 'urge-task',
  input: z.object({
    taskId: z.uuid(),
    text: z.string().trim().min(1, 'missing').max(1000, 'too-long'),
  }),
  async run(work, { taskId, text }) {
    const { trx, localityId, actor } = work
    const task = await lockTask(trx, localityId, taskId)
    if (!task) return notFound()
    const no = work.authorise(may(actor, 'task.urge', taskObject(localityId, task)))
    if (no) return no
    const since = await adoptionDays(trx, localityId)
    const stands = standing(task, since.get(task.planId) ?? null, work.today)
    const before = await urgingsOf(trx, localityId, { taskIds: [taskId], since: work.today })
    const wrong = urgeRefusal(
      {
        open: task.version > 0 && STATUS_RULES[stands.judgement.status].open,
        leadUnitId: task.lead?.id ?? null,
      },
      before.map(one => one.on),
      work.today,
    )
    if (wrong !== null) return refuse(wrong, 422, { field: 'text' })
    const id = work.newId()
    const fromUnitId = worksIn(actor, task.following?.id ?? null)
      ? (task.following?.id ?? null)
      : (actor.appointments[0]?.unitId ?? null)
    await insertUrging(trx, {
      locality_id: localityId,
      id,
      task_id: taskId,
      unit_id: task.lead?.id ?? null,
      from_unit_id: fromUnitId,
      text,
      urged_on: work.today,
      urged_by: actor.personId,
      urged_at: work.now,
    })
    work.record({
      type: 'task-urged',
      payload: {
        urgingId: id,
        taskId,
        unitId: task.lead?.id ?? null,
        fromUnitId,
        on: work.today,
        text: digest(text),
      },
    })
    return done({ urgingId: id, taskId })
  },
})
