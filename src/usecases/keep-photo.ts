import { type TakenFile, takeEvidence } from '../domain/evidence-file.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import type { Work } from './use-case.ts'

type Brought = readonly { readonly name: string; readonly bytes: Uint8Array }[]

/** The photograph of a paper form, freed of what it tells of its place; anything but a picture is refused. */
export function lookAtPhoto(files: Brought): {
  readonly taken: TakenFile | null
  readonly problems: readonly FieldProblem[]
} {
  const [file, second] = files
  if (file === undefined) return { taken: null, problems: [] }
  if (second !== undefined) return { taken: null, problems: [{ field: 'files', code: 'one-photo' }] }
  const looked = takeEvidence({ name: file.name, bytes: file.bytes })
  if (!looked.ok)
    return { taken: null, problems: [{ field: 'files', code: looked.code, params: looked.params }] }
  if (!looked.file.mediaType.startsWith('image/'))
    return { taken: null, problems: [{ field: 'files', code: 'photo-only' }] }
  return { taken: looked.file, problems: [] }
}

/** Keeps the photograph; its hash, or null where there is none. */
export async function keepPhoto(work: Work, file: TakenFile | null): Promise<string | null> {
  if (file === null) return null
  const kept = await work.ctx.files.put(work.localityId, file.bytes)
  await noteFiles(work.trx, work.localityId, [{ ...kept, mediaType: file.mediaType }], work.now)
  return kept.sha256
}
