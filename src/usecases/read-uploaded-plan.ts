import { z } from 'zod'
import type { ListHeading } from '../domain/list-heading.ts'
import type { NamedFile, ReadingProgress } from '../domain/plan-file.ts'
import { may } from '../domain/policy/may.ts'
import type { StopReason } from '../domain/ports.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { type FileRefusal, isFileRefusal, refuseFile } from '../domain/refusal-of-file.ts'
import { forgetFile } from '../store/evidence.ts'
import { knownHeadings } from '../store/list-heading.ts'
import { lockPlan, noteReading, type PlanRecord, planById, updatePlan } from '../store/plan.ts'
import { type AnnexFile, annexFilesOf, removeAnnexFiles } from '../store/plan-annex-file.ts'
import { inTransaction } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { takeInReading } from './take-in-reading.ts'
import { change, look } from './use-case.ts'

/** Begins to read a plan that waits for it, unless that is under way; the answer is in the plan's stage. */
export function readInBackground(ctx: Context, planId: string): void {
  ctx.background.start(planId, signal => readUploadedPlan(ctx, planId, signal))
}

/**
 * Reads the kept file of a plan, notes how far it is, and takes in what was read; a refusal leaves nothing of the
 * file. When the program ends in the middle the plan stays as it is, and is read again when somebody asks how far.
 */
export async function readUploadedPlan(ctx: Context, planId: string, signal: AbortSignal): Promise<void> {
  const { localityId } = ctx.actor
  const { plan, attached, known } = await inTransaction(ctx.db, localityId, async trx => ({
    plan: await planById(trx, localityId, planId),
    attached: await annexFilesOf(trx, localityId, planId),
    known: await knownHeadings(trx, localityId),
  }))
  if (plan?.stage !== 'reading' || plan.askedLists !== null) return
  const bytes = plan.sourceSha256 === null ? null : await ctx.files.get(localityId, plan.sourceSha256)
  const annexes = await filesOf(ctx, attached)
  if (bytes === null || annexes === null) {
    await refuseUpload(ctx, planId, refuseFile({ code: 'reading-failed' }))
    return
  }
  let noted: Promise<unknown> = Promise.resolve()
  const note = (progress: ReadingProgress) => {
    noted = noted.then(() =>
      inTransaction(ctx.db, localityId, trx => noteReading(trx, localityId, planId, progress)),
    )
  }
  const answer = await ctx.readPlanFile(bytes, plan.sourceName ?? '', signal, note, annexes, known)
  await noted
  const closing: StopReason = 'closing'
  if (signal.aborted && signal.reason === closing) return
  if (isFileRefusal(answer)) {
    await refuseUpload(ctx, planId, answer)
    return
  }
  if (answer.lists?.some(list => !list.known)) {
    await askLists(ctx, { planId, lists: answer.lists })
    return
  }
  const text = answer.source.map(block => block.text).join('\n')
  try {
    const taken = await takeInReading(ctx, { planId, reading: answer, text })
    if (!taken.ok && taken.refusal.code !== 'plan-already-read')
      await refuseUpload(ctx, planId, refuseFile({ code: 'reading-failed' }))
  } catch (error) {
    await refuseUpload(ctx, planId, refuseFile({ code: 'reading-failed' }))
    throw error
  }
}

/** The kept bytes of files; null when one is not there. */
export async function filesOf(ctx: Context, files: readonly AnnexFile[]): Promise<NamedFile[] | null> {
  const out: NamedFile[] = []
  for (const { name, sha256 } of files) {
    const bytes = await ctx.files.get(ctx.actor.localityId, sha256)
    if (bytes === null) return null
    out.push({ name, bytes })
  }
  return out
}

/** Lays the reading aside until a person has said what the columns of the lists mean. */
const askLists = change({
  name: 'ask-lists',
  input: z.object({ planId: z.uuid(), lists: z.custom<readonly ListHeading[]>(Array.isArray) }),
  async run(work, { planId, lists }) {
    const no = work.authorise(may(work.actor, 'plan.upload', work.here))
    if (no) return no
    const plan = await lockPlan(work.trx, work.localityId, planId)
    if (plan?.stage !== 'reading') return refuse('plan-already-read', 409)
    await updatePlan(work.trx, work.localityId, planId, { asked_lists: JSON.stringify(lists) })
    return done({ planId })
  },
})

const markUnread = change({
  name: 'mark-plan-unread',
  input: z.object({ planId: z.uuid(), refusal: z.custom<FileRefusal>() }),
  async run(work, { planId, refusal }) {
    const no = work.authorise(may(work.actor, 'plan.upload', work.here))
    if (no) return no
    const plan = await lockPlan(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    if (plan.stage !== 'reading') return refuse('plan-already-read', 409)
    await updatePlan(work.trx, work.localityId, planId, {
      stage: 'unread',
      title: '',
      source_sha256: null,
      source_name: null,
      reading_stage: null,
      reading_share: null,
      asked_lists: null,
      reading_failure: JSON.stringify(refusal),
    })
    const annexes = await removeAnnexFiles(work.trx, work.localityId, planId)
    const files = new Set(annexes.map(one => one.sha256))
    if (plan.sourceSha256 !== null) files.add(plan.sourceSha256)
    const forgotten: string[] = []
    for (const file of files) if (await forgetFile(work.trx, work.localityId, file)) forgotten.push(file)
    work.record({ type: 'plan-unread', payload: { planId, code: refusal.code } })
    return done({ forgotten })
  },
})

/** Marks the plan as not read and removes the file with all that came from it: row, bytes, name, title. */
async function refuseUpload(ctx: Context, planId: string, refusal: FileRefusal) {
  const marked = await markUnread(ctx, { planId, refusal })
  if (marked.ok) for (const file of marked.value.forgotten) await ctx.files.remove(ctx.actor.localityId, file)
  return marked
}

/** Stops the reading of a plan and forgets its file. */
export async function cancelReading(ctx: Context, input: { readonly planId: string }) {
  const stopped = await refuseUpload(ctx, input.planId, refuseFile({ code: 'reading-cancelled' }))
  if (stopped.ok) ctx.background.stop(input.planId)
  return stopped
}

const showStage = look({
  name: 'show-reading',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.read', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    return plan ? done({ plan, mayUpload: may(work.actor, 'plan.upload', work.here).ok }) : notFound()
  },
})

const waitsForReading = (plan: PlanRecord): boolean => plan.stage === 'reading' && plan.askedLists === null

/** How far the reading of a plan is. One that a restart of the program has interrupted is begun again here. */
export async function showReading(ctx: Context, input: { readonly planId: string }) {
  const shown = await showStage(ctx, input)
  if (shown.ok && waitsForReading(shown.value.plan) && shown.value.mayUpload)
    readInBackground(ctx, input.planId)
  return shown
}
