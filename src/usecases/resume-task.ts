import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { done, refuse } from '../domain/refusal.ts'
import { type Acted, actInput, beginAct, recordAct } from './act-on-task.ts'
import { deriveTask } from './derive-task.ts'
import { decideDeadlines } from './task-terms.ts'
import { change } from './use-case.ts'

/**
 * Takes a suspended task up again. It may give a later deadline for the time it rested: that decision holds from the
 * first day of rest, so that a task that was not late then is not late for having rested.
 */
export const resumeTask = change({
  name: 'resume-task',
  input: actInput.extend({
    due: z.union([z.literal(''), z.string().refine(isDay, 'no-such-day')]).default(''),
  }),
  async run(work, input) {
    const begun = await beginAct(work, 'resume', input)
    if (!begun.ok) return begun
    const { task, state, official } = begun.acting
    const { due } = input
    if (due !== '') {
      if (state.due === null) return refuse('no-deadline', 422, { field: 'due' })
      if (due <= state.due) return refuse('due-not-later', 422, { field: 'due', params: { due: state.due } })
      if (due < official.effectiveOn) return refuse('due-in-past', 422, { field: 'due' })
    }
    const payload = await recordAct(work, task, 'resumed', official, { version: task.version })
    await deriveTask(work, task)
    work.record({ type: 'task-resumed', payload })
    if (due !== '')
      await decideDeadlines(work, [
        {
          taskId: task.id,
          seq: task.deadlines.length + 1,
          deadline: due,
          effectiveOn: state.suspendedOn ?? official.effectiveOn,
          document: official.document || null,
          reason: official.reason,
        },
      ])
    return done<Acted>({ taskId: task.id, code: task.code, effectiveOn: official.effectiveOn })
  },
})
