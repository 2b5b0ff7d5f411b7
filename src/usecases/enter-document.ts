import type { Day } from '../domain/day.ts'
import {
  type DocumentDirection,
  type DocumentKind,
  documentSearchKey,
  issuerKey,
  numberKey,
  yearOfDocument,
} from '../domain/directing-document.ts'
import { done, type Outcome, refuse } from '../domain/refusal.ts'
import { documentNumbered, insertDocument } from '../store/document.ts'
import { oneAtATime } from '../store/transaction.ts'
import { digest } from './digest.ts'
import type { Work } from './use-case.ts'

/** Enters a document in the register; its number is unique for its issuer and year. The file lies in the store already. */
export async function enterDocument(
  work: Work,
  given: {
    readonly direction: DocumentDirection
    readonly kind: DocumentKind
    readonly number: string
    readonly dated: Day
    readonly issuer: string
    readonly excerpt: string
    readonly file: { readonly sha256: string; readonly name: string } | null
  },
): Promise<Outcome<{ documentId: string }>> {
  const { trx, localityId } = work
  const key = {
    numberKey: numberKey(given.number),
    issuerKey: issuerKey(given.issuer),
    year: yearOfDocument(given.dated),
  }
  if (key.numberKey === '') return refuse('missing', 422, { field: 'number' })
  await oneAtATime(trx, `document ${localityId}`)
  const twin = await documentNumbered(trx, localityId, key)
  if (twin !== null)
    return refuse('document-number-taken', 422, {
      field: 'number',
      params: { number: twin.number, issuer: twin.issuer, year: key.year },
    })
  const id = work.newId()
  await insertDocument(trx, {
    locality_id: localityId,
    id,
    direction: given.direction,
    kind: given.kind,
    number: given.number,
    dated: given.dated,
    issuer: given.issuer,
    number_key: key.numberKey,
    issuer_key: key.issuerKey,
    year: key.year,
    excerpt: given.excerpt,
    search_key: documentSearchKey(given),
    file_sha256: given.file?.sha256 ?? null,
    file_name: given.file?.name ?? null,
    entered_by: work.actor.personId,
    entered_at: work.now,
    row_version: 1,
  })
  work.record({
    type: 'document-registered',
    payload: {
      documentId: id,
      direction: given.direction,
      kind: given.kind,
      on: given.dated,
      content: digest([given.number, given.issuer, given.excerpt]),
      file: given.file?.sha256 ?? null,
    },
  })
  return done({ documentId: id })
}
