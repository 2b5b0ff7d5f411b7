import type { OfficialDocument } from '../domain/official-document.ts'
import type { Trx } from './tables.ts'

export type LetterRecord = {
  readonly id: string
  readonly taskCount: number
  readonly sha256: string
  readonly builtAt: Date
  readonly builtBy: string
}

type NewLetter = Omit<LetterRecord, 'builtBy'> & {
  readonly document: OfficialDocument
  readonly builtById: string
}

export async function insertLetter(trx: Trx, localityId: string, letter: NewLetter): Promise<void> {
  await trx
    .insertInto('urging_letter')
    .values({
      locality_id: localityId,
      id: letter.id,
      document: JSON.stringify(letter.document),
      task_count: letter.taskCount,
      file_sha256: letter.sha256,
      built_at: letter.builtAt,
      built_by: letter.builtById,
    })
    .execute()
}

function letters(trx: Trx, localityId: string) {
  return trx
    .selectFrom('urging_letter as l')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'l.locality_id').onRef('p.id', '=', 'l.built_by'),
    )
    .where('l.locality_id', '=', localityId)
    .select(['l.id', 'l.task_count as taskCount', 'l.file_sha256 as sha256', 'l.built_at as builtAt'])
    .select('p.name as builtBy')
}

/** Letters that were made, newest first, at most `most`. */
export const lettersOf = (
  trx: Trx,
  localityId: string,
  { most = 10 }: { readonly most?: number },
): Promise<LetterRecord[]> =>
  letters(trx, localityId).orderBy('l.built_at', 'desc').orderBy('l.id', 'desc').limit(most).execute()

/** One letter with what stood in it; null when the locality has none such. */
export async function letterById(
  trx: Trx,
  localityId: string,
  id: string,
): Promise<(LetterRecord & { readonly document: OfficialDocument }) | null> {
  const row = await letters(trx, localityId).where('l.id', '=', id).select('l.document').executeTakeFirst()
  // Written by this program from the same type, and never changed.
  return row ? { ...row, document: row.document as OfficialDocument } : null
}
