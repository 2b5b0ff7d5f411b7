import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { peopleOf } from '../store/person.ts'
import { lockTask } from '../store/task.ts'
import { taskObject } from './policy-objects.ts'
import { fillRunningTasks } from './running-content.ts'
import { recordTerms } from './task-terms.ts'
import { change } from './use-case.ts'

/** Names the officer of the lead unit who does a running task. */
export const nameOwner = change({
  name: 'name-owner',
  input: z.object({
    taskId: z.uuid(),
    ownerId: z.string().min(1, 'person-missing').pipe(z.uuid('unknown-person')),
  }),
  async run(work, { taskId, ownerId }) {
    const { trx, localityId, actor, today } = work
    const task = await lockTask(trx, localityId, taskId)
    if (!task) return notFound()
    const no = work.authorise(may(actor, 'task.nameOwner', taskObject(localityId, task)))
    if (no) return no
    if (task.version === 0 || task.review !== 'accepted') return refuse('task-not-running', 409)
    const [person] = await peopleOf(trx, localityId, { personIds: [ownerId], day: today })
    const wrong = (code: string) => refuse('bad-input', 422, { problems: [{ field: 'ownerId', code }] })
    if (!person) return wrong('unknown-person')
    if (!person.appointments.some(one => one.unitId === task.lead?.id)) return wrong('owner-of-other-unit')
    await fillRunningTasks(work, [task], { ownerId })
    await recordTerms(work, [taskId])
    return done({ taskId, code: task.code, name: person.name })
  },
})
