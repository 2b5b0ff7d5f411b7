import { z } from 'zod'
import { daysBetween } from '../domain/day.ts'
import { forecast, rangeOf } from '../domain/forecast.ts'
import { NATURE_RULES } from '../domain/nature.ts'
import type { Place } from '../domain/place.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
import { closedToReports } from '../domain/update.ts'
import { documentsOfTasks } from '../store/document.ts'
import { evidenceOf } from '../store/evidence.ts'
import { peopleOf } from '../store/person.ts'
import { adoptionDays, planById, readingOf } from '../store/plan.ts'
import { taskById } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { targetsServed } from './link-tasks.ts'
import { taskObject } from './policy-objects.ts'
import { recordsOfItem } from './records-of-item.ts'
import { actsOnTask } from './task-acts.ts'
import { clarityOf } from './task-clearness.ts'
import { followingOf } from './task-following.ts'
import { moneyOfTask } from './task-money.ts'
import { seriesOfTask } from './task-series.ts'
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
    const [updates, evidence, since, source, targets, documents, money] = await Promise.all([
      updatesOf(trx, localityId, { taskIds: [taskId] }),
      evidenceOf(trx, localityId, { taskIds: [taskId] }),
      adoptionDays(trx, localityId),
      readingOf(trx, localityId, plan.id),
      targetsServed(work, taskId),
      documentsOfTasks(trx, localityId, [taskId]),
      moneyOfTask(work, task, plan),
    ])
    const stands = standing(task, since.get(plan.id) ?? null, work.today)
    const [authors, acts, records] = await Promise.all([
      peopleOf(trx, localityId, { personIds: updates.map(update => update.author.id), day: work.today }),
      actsOnTask(work, task, stands.state),
      recordsOfItem(work, { taskId, targetId: null }),
    ])
    const object = taskObject(localityId, task)
    const seesEvidence = may(actor, 'evidence.read', object).ok
    const points = updates
      .flatMap(({ state, percent, effectiveOn }) =>
        state === 'approved' && percent !== null ? [{ on: effectiveOn, value: percent }] : [],
      )
      .reverse()
    const series = task.nature === 'periodic' ? await seriesOfTask(work, taskId) : null
    const following = await followingOf(work, stands, updates)
    return done({
      task: { ...stands, ...clarityOf(task) },
      plan,
      /** The targets that it serves, as they stand. */
      targets,
      sentences: task.places.map(place => ({ place, ...sentenceAt(source.text, place) })),
      /** Confirmed percentages, oldest first, and where they lead by the deadline. */
      pace: {
        points,
        forecast:
          stands.due === null || daysBetween(work.today, stands.due) < 0
            ? null
            : forecast(points, stands.due, rangeOf({ kind: 'ratio' })),
      },
      /** Why nothing more can be reported, whoever asks; null while it can. */
      closed: closedToReports(stands.state),
      /** The period that a check-in of today serves; null for tasks that do not check in. */
      checkInPeriod:
        NATURE_RULES[task.nature].checksIn && stands.state.rhythm !== null
          ? rhythmPeriod(stands.state.rhythm, work.today)
          : null,
      updates: updates.map(update => ({
        ...update,
        mayDecide: update.state === 'submitted' && mayDecide(work, update, task, authors).ok,
      })),
      /** Acts and requests for a later deadline, and what the actor may still do. */
      ...acts,
      evidence: seesEvidence ? evidence : [],
      evidenceCount: evidence.length,
      documents,
      /** What registers of money hold of it; null without any. */
      money,
      following,
      records,
      series,
      rights: {
        report: plan.stage === 'adopted' && may(actor, 'task.report', object).ok,
        evidence: seesEvidence,
        decideExtension: may(actor, 'extension.decide', object).ok,
        concretise: may(actor, 'plan.concretise', work.here).ok,
        link:
          plan.stage === 'adopted' &&
          may(actor, 'link.change', {
            ...work.here,
            taskLeadUnitId: object.leadUnitId,
            targetLeadUnitId: null,
          }).ok,
        setSeries: may(actor, 'plan.concretise', work.here),
        urge: may(actor, 'task.urge', object),
        registerDocument: may(actor, 'document.register', work.here),
      },
      reportRefusal: may(actor, 'task.report', object),
    })
  },
})

/** Most code points of the surroundings that are shown on either side. */
const AROUND = 160

export type Sentence = {
  readonly before: string
  readonly text: string
  readonly after: string
  /** Which line of the source it begins in, from 0: the anchor in the page of the document. */
  readonly line: number
}

/**
 * The words at a place with what stands beside them in the same line. Places count code points, so the text is cut by
 * code points too.
 */
export const sentenceAt = (text: string | null, place: Place): Sentence => {
  if (text === null) return { before: '', text: '', after: '', line: 0 }
  const letters = Array.from(text)
  const slice = (from: number, to: number): string => letters.slice(from, to).join('')
  const lineStart = letters.lastIndexOf('\n', Math.max(0, place.start - 1)) + 1
  const stop = letters.indexOf('\n', place.end)
  const lineEnd = stop === -1 ? letters.length : stop
  const from = Math.max(place.start === 0 ? 0 : lineStart, place.start - AROUND)
  const to = Math.min(lineEnd, place.end + AROUND)
  return {
    before: (from > lineStart ? '…' : '') + slice(from, place.start),
    text: slice(place.start, place.end),
    after: slice(place.end, to) + (to < lineEnd ? '…' : ''),
    line: letters.slice(0, place.start).filter(letter => letter === '\n').length,
  }
}
