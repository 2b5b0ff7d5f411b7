import { z } from 'zod'
import {
  COLUMN_MEANINGS,
  type ColumnMeaning,
  headingKey,
  type ListHeading,
  makesItems,
} from '../domain/list-heading.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { openComparison } from '../store/draft-comparison.ts'
import { keepHeadings } from '../store/list-heading.ts'
import { lockPlan, type PlanRecord, planById, readingOf, updatePlan } from '../store/plan.ts'
import type { Trx } from '../store/tables.ts'
import { digest } from './digest.ts'
import { change, look } from './use-case.ts'

type Lists = readonly ListHeading[]

/** The lists of a plan: those that a person is asked about, else those of what waits beside the draft or of the draft. */
async function listsOf(trx: Trx, localityId: string, plan: PlanRecord): Promise<Lists> {
  if (plan.askedLists !== null) return plan.askedLists
  if (plan.stage !== 'draft') return []
  const open = await openComparison(trx, localityId, plan.id)
  if (open?.brought.kind === 'file' && open.brought.lists !== undefined) return open.brought.lists
  const { reading } = await readingOf(trx, localityId, plan.id)
  return reading?.lists ?? []
}

/** The lists of a workbook that belongs to a plan, with what their columns seem to mean or were said to. */
export const showColumns = look({
  name: 'show-columns',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.upload', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    return done({ plan, lists: await listsOf(work.trx, work.localityId, plan) })
  },
})

/**
 * Keeps what a person says that the columns of a plan's lists mean, for this plan and for every list with the same titles that
 * comes later. `meanings` has a list of meanings for each list, in the order of its columns. At least one list must name
 * tasks, or targets with their number.
 *
 * @returns whether the plan was waiting for it and is to be read on
 */
export const confirmColumns = change({
  name: 'confirm-columns',
  input: z.object({
    planId: z.uuid(),
    meanings: z.array(z.array(z.enum(COLUMN_MEANINGS, 'choose-one'))).max(60),
  }),
  async run(work, { planId, meanings }) {
    const no = work.authorise(may(work.actor, 'plan.upload', work.here))
    if (no) return no
    const plan = await lockPlan(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    const lists = await listsOf(work.trx, work.localityId, plan)
    if (lists.length === 0) return refuse('columns-gone', 409)
    const said = lists.map((list, at): readonly ColumnMeaning[] => meanings[at] ?? [])
    if (lists.some((list, at) => list.columns.length !== said[at]?.length)) return refuse('stale', 422)
    if (!said.some(makesItems))
      return refuse('bad-input', 422, { problems: [{ field: 'meanings', code: 'columns-no-items' }] })
    const kept = lists.map((list, at) => {
      const columns = list.columns.map((column, i) => [column.key, said[at]?.[i] ?? 'other'] as const)
      return {
        heading: digest(headingKey(columns.map(([key]) => key))),
        meanings: Object.fromEntries(columns),
        order: columns.map(([, meaning]) => meaning),
      }
    })
    const once = [...new Map(kept.map(one => [one.heading, one])).values()]
    await keepHeadings(work.trx, work.localityId, once, { personId: work.actor.personId, at: work.now })
    const waiting = plan.stage === 'reading'
    if (waiting) await updatePlan(work.trx, work.localityId, planId, { asked_lists: null })
    work.record({
      type: 'columns-confirmed',
      payload: { planId, lists: once.map(({ heading, order }) => ({ heading, meanings: order })) },
    })
    return done({ planId, waiting })
  },
})
