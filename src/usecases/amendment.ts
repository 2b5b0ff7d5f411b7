import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { notFound, type Refusal, refuse } from '../domain/refusal.ts'
import { type AmendmentItem, type AmendmentRecord, lockOpenAmendment } from '../store/amendment.ts'
import { lockPlan, type PlanRecord } from '../store/plan.ts'
import { assignmentFields } from './assignment.ts'
import { targetWording } from './correct-target.ts'
import type { Work } from './use-case.ts'

/** What an amendment says of a task. A changed task has the fields that change, an added one all it says. */
export const taskAmendment = z.object({
  text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
  group: z.string().trim().max(500, 'too-long').default(''),
  fields: assignmentFields,
})
/** What an amendment says of a target: its whole wording, and the fields of assignment that change. */
export const targetAmendment = z.object({ wording: targetWording, fields: assignmentFields })
export type TaskAmendment = z.output<typeof taskAmendment>
export type TargetAmendment = z.output<typeof targetAmendment>

/** One change as it is written down, parsed. */
export type AmendedItem =
  | { readonly item: 'task'; readonly row: AmendmentItem; readonly says: TaskAmendment | null }
  | { readonly item: 'target'; readonly row: AmendmentItem; readonly says: TargetAmendment | null }

export const readAmended = (row: AmendmentItem): AmendedItem =>
  row.item === 'task'
    ? { item: 'task', row, says: row.change === 'dropped' ? null : taskAmendment.parse(row.content) }
    : { item: 'target', row, says: row.change === 'dropped' ? null : targetAmendment.parse(row.content) }

type Open =
  | { readonly ok: true; readonly plan: PlanRecord; readonly amendment: AmendmentRecord }
  | { readonly ok: false; readonly refusal: Refusal }

/** Holds a running plan with its open amendment, for those who prepare plans. */
export async function openAmendment(work: Work, planId: string): Promise<Open> {
  const no = work.authorise(may(work.actor, 'plan.amend', work.here))
  if (no) return no
  const plan = await lockPlan(work.trx, work.localityId, planId)
  if (!plan) return notFound()
  const amendment = await lockOpenAmendment(work.trx, work.localityId, planId)
  return amendment ? { ok: true, plan, amendment } : refuse('amendment-not-open', 409)
}
