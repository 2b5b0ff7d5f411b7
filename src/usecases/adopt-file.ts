import { isDay } from '../domain/day.ts'
import type { PlanFileReading } from '../domain/plan-file.ts'
import { usualAuthority } from '../domain/proposal-bank.ts'
import { done, type Outcome, refuse } from '../domain/refusal.ts'
import { localityById } from '../store/locality.ts'
import { planById } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { inTransaction } from '../store/transaction.ts'
import { adoptPlan } from './adopt-plan.ts'
import type { Context } from './context.ts'
import { reviewItems } from './review-items.ts'
import { takeInReading } from './take-in-reading.ts'
import { uploadPlan } from './upload-plan.ts'

export type FileToAdopt = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly reading: PlanFileReading
  /** The text layer that places count in. */
  readonly text: string
  /** Day of signing; null = as the document says. */
  readonly dated: string | null
}

/**
 * The whole way of a file whose every item the caller has seen: kept, taken in, accepted, adopted as version 1.
 * Refused with `plan-date-missing` when neither the document nor the caller says the day of signing.
 */
export async function adoptFile(
  ctx: Context,
  file: FileToAdopt,
): Promise<Outcome<{ planId: string; tasks: number; targets: number }>> {
  const { localityId } = ctx.actor
  const { header } = file.reading
  const dated = file.dated ?? header.date
  if (dated === null || !isDay(dated)) return refuse('plan-date-missing', 422, { field: 'dated' })
  const kept = await ctx.files.put(localityId, file.bytes)
  const uploaded = await uploadPlan(ctx, {
    ...kept,
    fileName: file.fileName,
    mediaType: file.mediaType,
    fileKind: file.reading.file.kind,
  })
  if (!uploaded.ok) return uploaded
  const { planId } = uploaded.value
  const { source: _, ...reading } = file.reading
  const taken = await takeInReading(ctx, { planId, reading, text: file.text })
  if (!taken.ok) return taken
  const items = await inTransaction(ctx.db, localityId, async trx => ({
    tasks: await tasksOf(trx, localityId, { planId }),
    targets: await targetsOf(trx, localityId, { planId }),
    plan: await planById(trx, localityId, planId),
    locality: await localityById(trx, localityId),
  }))
  const accepted = await reviewItems(ctx, {
    planId,
    taskIds: items.tasks.map(task => task.id),
    targetIds: items.targets.map(target => target.id),
    decision: 'accepted',
  })
  if (!accepted.ok) return accepted
  const adopted = await adoptPlan(ctx, {
    planId,
    rowVersion: items.plan?.rowVersion ?? 0,
    title: header.title ?? file.fileName,
    number: header.number,
    dated,
    authority: usualAuthority(header.line, items.locality?.kind ?? 'phuong'),
    line: header.line,
  })
  return adopted.ok ? done({ planId, tasks: adopted.value.tasks, targets: adopted.value.targets }) : adopted
}
