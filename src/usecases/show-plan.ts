import { z } from 'zod'
import { CLARITIES, type Clarity } from '../domain/clarity.ts'
import { partsOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { type ReviewPile, reviewPile, type Unsure, unsureOfTarget, unsureOfTask } from '../domain/review.ts'
import { localityById } from '../store/locality.ts'
import { peopleOf } from '../store/person.ts'
import { announcedBy, effectiveOn, planById, readingOf } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { type Proposals, proposalsFor, surroundingsOf } from './proposals.ts'
import { type ClearTask, clarityOf } from './task-clearness.ts'
import { type StandingTask, standing } from './task-standing.ts'
import { look } from './use-case.ts'

/**
 * A plan as the review screen and the grid want it: all its items in order, each task with its six clarities, its gaps
 * and what can be proposed for them; the source text and reading where there are any; units and people to choose from.
 */
export const showPlan = look({
  name: 'show-plan',
  input: z.object({ planId: z.uuid(), withSource: z.boolean().default(false) }),
  async run(work, { planId, withSource }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    const [locality, announced, units, people, tasks, targets, source, since] = await Promise.all([
      localityById(work.trx, work.localityId),
      announcedBy(work.trx, work.localityId, [planId]),
      unitsOf(work.trx, work.localityId),
      peopleOf(work.trx, work.localityId, { day: work.today }),
      tasksOf(work.trx, work.localityId, { planId }),
      targetsOf(work.trx, work.localityId, { planId }),
      withSource ? readingOf(work.trx, work.localityId, planId) : { reading: null, text: null },
      effectiveOn(work.trx, work.localityId, plan),
    ])
    if (!locality) return notFound()
    const around = surroundingsOf({
      plan,
      locality,
      reporting: announced.reporting,
      units,
      people,
      thisYear: partsOf(work.today).year,
    })
    const shown = tasks.map(task => {
      const clear = clarityOf(task)
      return {
        ...standing(task, since, work.today),
        ...clear,
        ...inReview(task, clear),
        proposals: proposalsFor(task, around),
      }
    })
    const shownTargets = targets.map(target => ({ ...target, ...targetInReview(target) }))
    return done({
      plan,
      locality,
      announced,
      units,
      people,
      tasks: shown,
      targets: shownTargets,
      reading: source.reading,
      text: source.text,
      clearness: countGaps(shown.filter(task => task.review !== 'dropped')),
      rights: {
        review: may(work.actor, 'plan.review', work.here).ok,
        concretise: may(work.actor, 'plan.concretise', work.here).ok,
        adopt: may(work.actor, 'plan.adopt', { ...work.here, line: plan.line }).ok,
      },
    })
  },
})

/** Why the reading of an item is unsure, and in which pile of the review it lies. */
export type InReview = { readonly unsure: readonly Unsure[]; readonly pile: ReviewPile }
export type { KeptReading } from '../store/plan.ts'
export type ShownTask = StandingTask & ClearTask & InReview & { readonly proposals: Proposals }
export type ShownTarget = TargetRecord & InReview

function inReview(task: TaskRecord, { six }: ClearTask): InReview {
  const whenFilled = task.filled['nature'] !== undefined || task.filled['deadline'] !== undefined
  const unsure = unsureOfTask({ ...task, whenFilled, doubts: task.read?.doubts ?? [] })
  return { unsure, pile: reviewPile({ review: task.review, unsure, six }) }
}

function targetInReview(target: TargetRecord): InReview {
  const unsure = unsureOfTarget({ ...target, doubts: target.read?.doubts ?? [] })
  return { unsure, pile: reviewPile({ review: target.review, unsure, six: null }) }
}

/** Of how many tasks each clarity is not yet clear, and how many are clear in all six. */
function countGaps(tasks: readonly ClearTask[]): {
  readonly gaps: Readonly<Record<Clarity, number>>
  readonly allSix: number
  readonly tasks: number
} {
  const gaps = { who: 0, what: 0, when: 0, responsibility: 0, product: 0, authority: 0 }
  for (const task of tasks)
    for (const clarity of CLARITIES) if (task.six[clarity] !== 'clear') gaps[clarity] += 1
  return {
    gaps,
    allSix: tasks.filter(task => CLARITIES.every(clarity => task.six[clarity] === 'clear')).length,
    tasks: tasks.length,
  }
}
