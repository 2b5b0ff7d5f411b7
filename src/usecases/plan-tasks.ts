import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { refuseAct, TASK_ACTS } from '../domain/task-act.ts'
import { tasksOf } from '../store/task.ts'
import { stateOfTask } from './task-standing.ts'
import { look } from './use-case.ts'

/** The running tasks of a plan on which an act is possible as they stand, for choosing among them. */
export const tasksOfPlan = look({
  name: 'tasks-of-plan',
  input: z.object({ planId: z.uuid(), act: z.enum(TASK_ACTS) }),
  async run(work, { planId, act }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const tasks = await tasksOf(work.trx, work.localityId, { planId, running: true })
    return done(
      tasks
        .filter(task => refuseAct(act, stateOfTask(task, null)) === null)
        .map(({ id, code, text }) => ({ id, code, text })),
    )
  },
})
