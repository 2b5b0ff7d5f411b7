import { sql } from 'kysely'
import { type SearchKind, type SearchQuestion, searchText } from '../domain/search.ts'
import { batches } from './batches.ts'
import type { Trx } from './tables.ts'

/** Most letters of a title that a row of results needs. */
const TITLE = 300

export type SearchEntry = {
  readonly kind: SearchKind
  readonly id: string
  /** The object whose page shows it. */
  readonly subjectId: string
  readonly code: string
  readonly title: string
  readonly at: Date
}

/** One thing that can be found, with the texts it is found by. */
export type SearchSource = SearchEntry & { readonly texts: readonly (string | null)[] }

/** Writes what is found and by which words, in place of what was kept of the same objects. */
export async function keepSearchEntries(
  trx: Trx,
  localityId: string,
  sources: readonly SearchSource[],
): Promise<void> {
  const rows = sources.map(source => {
    const folded = searchText([source.code, ...source.texts])
    return {
      kind: source.kind,
      id: source.id,
      subject_id: source.subjectId,
      code: source.code,
      title: source.title.slice(0, TITLE),
      folded,
      at: source.at.toISOString(),
    }
  })
  await Promise.all(
    batches(rows).map(piece =>
      sql`insert into search_entry (locality_id, kind, id, subject_id, code, title, folded, words, at)
      select ${localityId}::uuid, r.kind, r.id, r.subject_id, r.code, r.title, r.folded, to_tsvector('simple', r.folded), r.at
        from jsonb_to_recordset(${JSON.stringify(piece)}::jsonb)
             as r(kind text, id uuid, subject_id uuid, code text, title text, folded text, at timestamptz)
      on conflict (locality_id, kind, id) do update
        set subject_id = excluded.subject_id, code = excluded.code, title = excluded.title,
            folded = excluded.folded, words = excluded.words, at = excluded.at`.execute(trx),
    ),
  )
}

/**
 * What holds all words of a question: those with the words as one phrase first, then the newest. At most `limit`, and
 * whether there are more. The question stands in a query of its own, so that it is parsed once and not for every entry.
 */
export async function searchEntries(
  trx: Trx,
  localityId: string,
  question: SearchQuestion,
  limit: number,
): Promise<{ readonly found: SearchEntry[]; readonly more: boolean }> {
  const last = question.words.length - 1
  const asked = question.words.map((word, index) => (index === last ? `${word}:*` : word)).join(' & ')
  const { rows } = await sql<SearchEntry>`
    select kind, id, subject_id as "subjectId", code, title, at
      from search_entry
     where locality_id = ${localityId} and words @@ (select to_tsquery('simple', ${asked}))
     order by position(${question.phrase} in folded) > 0 desc, at desc, kind, id
     limit ${limit + 1}`.execute(trx)
  return { found: rows.slice(0, limit), more: rows.length > limit }
}
