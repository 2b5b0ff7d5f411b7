import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { refuseAct } from '../domain/task-act.ts'
import { countExtensions } from '../domain/task-facts.ts'
import { extensionsOf } from '../store/extension.ts'
import { adoptionDays, planById } from '../store/plan.ts'
import { taskById } from '../store/task.ts'
import { taskObject } from './policy-objects.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'

/** A request for a later deadline, with the task as it stands and whether the actor may decide. */
export const showExtension = look({
  name: 'show-extension',
  input: z.object({ extensionId: z.uuid() }),
  async run(work, { extensionId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [extension] = await extensionsOf(trx, localityId, { ids: [extensionId] })
    const task = extension && (await taskById(trx, localityId, extension.taskId))
    const plan = task && (await planById(trx, localityId, task.planId))
    if (!extension || !task || !plan) return notFound()
    const since = await adoptionDays(trx, localityId)
    const stands = standing(task, since.get(task.planId) ?? null, work.today)
    return done({
      extension,
      task: stands,
      plan,
      /** How often the deadline was moved before. */
      times: countExtensions(task.deadlines),
      decide: may(work.actor, 'extension.decide', taskObject(localityId, task)),
      /** Why nothing can be agreed to any more; null while it can. */
      closed: refuseAct('decide-extension', stands.state),
    })
  },
})
