import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { occurrenceState } from '../domain/series.ts'
import { occurrencesIn } from '../store/series.ts'
import { taskById } from '../store/task.ts'
import { taskObject } from './policy-objects.ts'
import { look } from './use-case.ts'

/** One occurrence of a series with its task and what the actor may do with it. */
export const showOccurrence = look({
  name: 'show-occurrence',
  input: z.object({ occurrenceId: z.uuid() }),
  async run(work, { occurrenceId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const [occurrence] = await occurrencesIn(work.trx, work.localityId, { ids: [occurrenceId] })
    const task = occurrence && (await taskById(work.trx, work.localityId, occurrence.taskId))
    if (!occurrence || !task) return notFound()
    return done({
      occurrence: { ...occurrence, state: occurrenceState(occurrence, work.today) },
      task,
      rights: {
        deliver: may(work.actor, 'task.report', taskObject(work.localityId, task)).ok,
        move: may(work.actor, 'plan.concretise', work.here).ok,
      },
    })
  },
})
