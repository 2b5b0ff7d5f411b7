import { z } from 'zod'
import { type TakenFile, takeEvidence } from '../domain/evidence-file.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { insertEvidence, noteFiles } from '../store/evidence.ts'
import type { Context } from './context.ts'
import type { Work } from './use-case.ts'

/** Files as a form brings them: any number that one sending can hold. */
export const broughtFiles = z
  .array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
  .max(20, 'too-many-files')
  .default([])

type Brought = z.output<typeof broughtFiles>

/** Kinds whose words can be read, so that a secrecy stamp is seen. */
const READ = /\.(?:docx|pdf|xlsx|doc|odt|txt|csv)$/iu

/**
 * Looks for a secrecy stamp in the documents among the files, each read in the limited process. Called before the
 * transaction, because reading takes its time. A document that the reader cannot open passes: it may be a scan.
 */
export async function stampProblems(ctx: Context, files: Brought): Promise<readonly FieldProblem[]> {
  const problems: FieldProblem[] = []
  for (const { name, bytes } of files) {
    if (!READ.test(name) || !takeEvidence({ name, bytes }).ok) continue
    const read = await ctx.readPlanFile(bytes, name, new AbortController().signal, () => {})
    if (!isFileRefusal(read)) continue
    if (read.code === 'secrecy-stamp')
      problems.push({ field: 'files', code: 'file-secret', params: { name } })
    if (read.code === 'reading-queue-full')
      problems.push({ field: 'files', code: 'file-check-busy', params: { name } })
  }
  return problems
}

/** The files as they may be kept, pictures freed of what they tell; and why the others may not. */
export function lookAtFiles(files: Brought): {
  readonly taken: readonly TakenFile[]
  readonly problems: readonly FieldProblem[]
} {
  const looked = files.map(takeEvidence)
  return {
    taken: looked.flatMap(one => (one.ok ? [one.file] : [])),
    problems: looked.flatMap(one => (one.ok ? [] : [{ field: 'files', code: one.code, params: one.params }])),
  }
}

/** What the files prove: an update of a task, or a figure of a target. */
export type Proven =
  | { readonly taskId: string; readonly updateId: string }
  | { readonly targetId: string; readonly measurementId: string }

/**
 * Keeps the files and notes what they prove. The same bytes are kept once in the locality, and stand once in a
 * sending. Returns their hashes.
 */
export async function keepFiles(
  work: Work,
  proven: Proven,
  files: readonly TakenFile[],
): Promise<readonly string[]> {
  if (files.length === 0) return []
  const { trx, localityId, ctx } = work
  const put = await Promise.all(
    files.map(async ({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      ...(await ctx.files.put(localityId, bytes)),
    })),
  )
  const kept = new Map(put.toReversed().map(file => [file.sha256, file]))
  work.send(noteFiles(trx, localityId, [...kept.values()], work.now))
  const rows = []
  for (const { sha256, name, bytes } of kept.values()) {
    const evidenceId = work.newId()
    rows.push({
      locality_id: localityId,
      id: evidenceId,
      ...('taskId' in proven
        ? { task_id: proven.taskId, update_id: proven.updateId }
        : { target_id: proven.targetId, measurement_id: proven.measurementId }),
      sha256,
      name,
      added_by: work.actor.personId,
      added_at: work.now,
    })
    work.record(
      'taskId' in proven
        ? { type: 'evidence-added', payload: { evidenceId, taskId: proven.taskId, file: sha256, bytes } }
        : { type: 'figure-evidence-added', payload: { evidenceId, ...proven, file: sha256, bytes } },
    )
  }
  work.send(insertEvidence(trx, rows))
  return [...kept.keys()]
}
