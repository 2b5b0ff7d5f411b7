import { z } from 'zod'
import type { Place } from '../domain/place.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { evidenceOf } from '../store/evidence.ts'
import { peopleOf } from '../store/person.ts'
import { adoptionDays, planById, readingOf } from '../store/plan.ts'
import { taskById } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { taskObject } from './policy-objects.ts'
import { clarityOf } from './task-clearness.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'
import { mayDecide } from './waiting.ts'

/** One task with its sentence in the source, clarities, facts in order, evidence, and what the actor may do. */
export const showTask = look({
  name: 'show-task',
  input: z.object({ taskId: z.uuid() }),
  async run(work, { taskId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const task = await taskById(trx, localityId, taskId)
    const plan = task && (await planById(trx, localityId, task.planId))
    if (!task || !plan) return notFound()
    const [updates, evidence, since, source] = await Promise.all([
      updatesOf(trx, localityId, { taskIds: [taskId] }),
      evidenceOf(trx, localityId, { taskIds: [taskId] }),
      adoptionDays(trx, localityId),
      readingOf(trx, localityId, plan.id),
    ])
    const authors = await peopleOf(trx, localityId, {
      personIds: updates.map(update => update.author.id),
      day: work.today,
    })
    const object = taskObject(localityId, task)
    const seesEvidence = may(actor, 'evidence.read', object).ok
    return done({
      task: { ...standing(task, since.get(plan.id) ?? null, work.today), ...clarityOf(task) },
      plan,
      sentences: task.places.map(place => ({ place, text: sliceOf(source.text, place) })),
      updates: updates.map(update => ({
        ...update,
        mayDecide: update.state === 'submitted' && mayDecide(work, update, task, authors).ok,
      })),
      evidence: seesEvidence ? evidence : [],
      evidenceCount: evidence.length,
      rights: {
        report: plan.stage === 'adopted' && may(actor, 'task.report', object).ok,
        evidence: seesEvidence,
        concretise: may(actor, 'plan.concretise', work.here).ok,
      },
      reportRefusal: may(actor, 'task.report', object),
    })
  },
})

/** Places count code points, so the text is cut by code points too. */
export const sliceOf = (text: string | null, place: Place): string =>
  text === null ? '' : Array.from(text).slice(place.start, place.end).join('')
