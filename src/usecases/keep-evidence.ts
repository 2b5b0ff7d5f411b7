import { z } from 'zod'
import { type TakenFile, takeEvidence } from '../domain/evidence-file.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { insertFilesAsEvidence, type Proven } from '../store/evidence.ts'
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

/** A file that lies in the store of the locality. */
type PutFile = Omit<TakenFile, 'bytes'> & { readonly sha256: string; readonly bytes: number }

/** Keeps files, all at once. The same bytes are kept once in the locality, and stand once in a sending. */
export async function putFiles(
  { ctx, localityId }: Pick<Work, 'ctx' | 'localityId'>,
  files: readonly TakenFile[],
): Promise<readonly PutFile[]> {
  const put = await Promise.all(
    files.map(async ({ name, mediaType, bytes }) => {
      const kept = await ctx.files.put(localityId, bytes)
      return { name, mediaType, ...kept }
    }),
  )
  return put.filter((file, at) => put.findIndex(one => one.sha256 === file.sha256) === at)
}

/** Notes what kept files prove. Sends its rows behind those of what they prove; returns the files' hashes. */
export function noteEvidence(work: Work, proven: Proven, files: readonly PutFile[]): readonly string[] {
  const rows = files.map(file => ({ id: work.newId(), ...file }))
  for (const { id: evidenceId, sha256, bytes } of rows)
    work.record(
      'taskId' in proven
        ? { type: 'evidence-added', payload: { evidenceId, taskId: proven.taskId, file: sha256, bytes } }
        : { type: 'figure-evidence-added', payload: { evidenceId, ...proven, file: sha256, bytes } },
    )
  const by = { personId: work.actor.personId, at: work.now }
  if (rows.length > 0) work.send(insertFilesAsEvidence(work.trx, work.localityId, proven, rows, by))
  return rows.map(row => row.sha256)
}
