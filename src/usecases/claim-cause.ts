import { z } from 'zod'
import type { TakenFile } from '../domain/evidence-file.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { insertEvidence, noteFiles } from '../store/evidence.ts'
import { lockLateness } from '../store/lateness.ts'
import { causesOf, insertCause } from '../store/objective-cause.ts'
import { digest } from './digest.ts'
import { idsOfItem, itemAtHand } from './item-at-hand.ts'
import { broughtFiles, lookAtFiles, stampProblems } from './keep-evidence.ts'
import { latenessObject } from './policy-objects.ts'
import { change, type Work } from './use-case.ts'

/**
 * The unit that was late asks the leader to confirm an objective cause, with the reason and a document or a file. One
 * claim at a time; after a refusal another may be made.
 */
export const claimCause = change({
  name: 'claim-cause',
  input: z.object({
    latenessId: z.uuid(),
    reason: z.string().trim().min(1, 'reason-missing').max(2000, 'too-long'),
    document: z.string().trim().max(200, 'too-long').default(''),
    files: broughtFiles,
  }),
  inspect: (ctx, { files }) => stampProblems(ctx, files),
  async run(work, { latenessId, reason, document, files }, stamped) {
    const { trx, localityId } = work
    const lateness = await lockLateness(trx, localityId, latenessId)
    const item = lateness && (await itemAtHand(work, lateness))
    if (!lateness || !item) return notFound()
    const no = work.authorise(may(work.actor, 'cause.claim', latenessObject(localityId, item, lateness)))
    if (no) return no
    if (lateness.withdrawnAt !== null) return refuse('lateness-withdrawn', 409)
    const before = await causesOf(trx, localityId, { latenessIds: [latenessId] })
    if (before.some(one => one.state !== 'refused')) return refuse('cause-asked-already', 409)
    if (document === '' && files.length === 0)
      return refuse('bad-input', 422, { problems: [{ field: 'document', code: 'cause-without-proof' }] })
    if (files.length > 1)
      return refuse('bad-input', 422, { problems: [{ field: 'files', code: 'too-many-files' }] })
    const looked = lookAtFiles(files)
    const problems = [...looked.problems, ...stamped]
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const kept = await keepProof(work, idsOfItem(item), looked.taken)
    const causeId = work.newId()
    await insertCause(trx, {
      locality_id: localityId,
      id: causeId,
      lateness_id: latenessId,
      reason,
      document: document || null,
      evidence_id: kept?.evidenceId ?? null,
      asked_by: work.actor.personId,
      asked_at: work.now,
      state: 'asked',
    })
    work.record({
      type: 'cause-claimed',
      payload: {
        causeId,
        latenessId,
        ...idsOfItem(item),
        reason: digest(reason),
        document: document === '' ? null : digest(document),
        file: kept?.sha256 ?? null,
      },
    })
    return done({ causeId, latenessId, code: item.code })
  },
})

/** Keeps the file as evidence of the task or target. Null without a file. */
async function keepProof(
  work: Work,
  about: { readonly taskId: string | null; readonly targetId: string | null },
  [file]: readonly TakenFile[],
): Promise<{ readonly evidenceId: string; readonly sha256: string } | null> {
  if (file === undefined) return null
  const { sha256, bytes } = await work.ctx.files.put(work.localityId, file.bytes)
  await noteFiles(work.trx, work.localityId, [{ sha256, bytes, mediaType: file.mediaType }], work.now)
  const evidenceId = work.newId()
  await insertEvidence(work.trx, [
    {
      locality_id: work.localityId,
      id: evidenceId,
      task_id: about.taskId,
      target_id: about.targetId,
      sha256,
      name: file.name,
      added_by: work.actor.personId,
      added_at: work.now,
    },
  ])
  const told = { evidenceId, file: sha256, bytes }
  if (about.taskId !== null)
    work.record({ type: 'evidence-added', payload: { ...told, taskId: about.taskId } })
  else if (about.targetId !== null)
    work.record({
      type: 'figure-evidence-added',
      payload: { ...told, targetId: about.targetId, measurementId: null },
    })
  return { evidenceId, sha256 }
}
