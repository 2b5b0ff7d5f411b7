import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { planById } from '../store/plan.ts'
import { taskById } from '../store/task.ts'
import { actsOf } from '../store/task-act.ts'
import { taskContents } from '../store/task-content.ts'
import { look } from './use-case.ts'

/** Every version of what a task says, oldest first, each with the act that began it. */
export const taskVersions = look({
  name: 'task-versions',
  input: z.object({ taskId: z.uuid() }),
  async run(work, { taskId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const task = await taskById(trx, localityId, taskId)
    const plan = task && (await planById(trx, localityId, task.planId))
    if (!task || !plan) return notFound()
    const [contents, acts] = await Promise.all([
      taskContents(trx, localityId, { taskId }),
      actsOf(trx, localityId, [taskId]),
    ])
    return done({
      task,
      plan,
      versions: contents
        // The draft is the plan's own story; a running task begins with its first version.
        .filter(content => content.version > 0)
        .map(content => ({
          content,
          act: acts.find(act => act.version === content.version && BEGIN.includes(act.kind)) ?? null,
        })),
    })
  },
})

const BEGIN: readonly string[] = ['changed', 'filled']
