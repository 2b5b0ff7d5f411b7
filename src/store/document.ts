import type { Insertable, Selectable } from 'kysely'
import {
  type DocumentDirection,
  type DocumentKind,
  type DocumentRelation,
  isDocumentKind,
} from '../domain/directing-document.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { DocumentTable, TaskDocumentTable } from './types.gen.ts'

export type DocumentRecord = {
  readonly id: string
  readonly direction: DocumentDirection
  readonly kind: DocumentKind
  /** Number and symbol as they stand on the document. */
  readonly number: string
  readonly dated: string
  readonly issuer: string
  readonly excerpt: string
  readonly fileSha256: string | null
  readonly fileName: string | null
  readonly enteredAt: Date
  readonly rowVersion: number
}

const toRecord = (row: Selectable<DocumentTable>): DocumentRecord => ({
  id: row.id,
  direction: row.direction === 'out' ? 'out' : 'in',
  kind: isDocumentKind(row.kind) ? row.kind : 'other',
  number: row.number,
  dated: row.dated,
  issuer: row.issuer,
  excerpt: row.excerpt,
  fileSha256: row.file_sha256,
  fileName: row.file_name,
  enteredAt: row.entered_at,
  rowVersion: row.row_version,
})

export type DocumentScope = {
  readonly direction?: DocumentDirection | undefined
  readonly kind?: DocumentKind | undefined
  readonly year?: number | undefined
  readonly issuerKey?: string | undefined
  /** Folded words that must all occur. */
  readonly words?: readonly string[]
  readonly ids?: readonly string[]
}

/** Signs that LIKE would read as its own. */
const literal = (text: string): string => text.replace(/[\\%_]/gu, sign => `\\${sign}`)

/** Documents, newest first, from `skip` on. */
export async function documentsOf(
  trx: Trx,
  localityId: string,
  scope: DocumentScope,
  page: { readonly limit: number; readonly skip: number } | null,
): Promise<DocumentRecord[]> {
  let query = trx.selectFrom('document').where('locality_id', '=', localityId)
  if (scope.direction) query = query.where('direction', '=', scope.direction)
  if (scope.kind) query = query.where('kind', '=', scope.kind)
  if (scope.year !== undefined) query = query.where('year', '=', scope.year)
  if (scope.issuerKey) query = query.where('issuer_key', '=', scope.issuerKey)
  if (scope.ids) query = query.where('id', 'in', orNobody(scope.ids))
  for (const word of scope.words ?? []) query = query.where('search_key', 'like', `%${literal(word)}%`)
  if (page !== null) query = query.limit(page.limit).offset(page.skip)
  const rows = await query.orderBy('dated', 'desc').orderBy('id', 'desc').selectAll().execute()
  return rows.map(toRecord)
}

export async function documentById(trx: Trx, localityId: string, id: string): Promise<DocumentRecord | null> {
  return (await documentsOf(trx, localityId, { ids: [id] }, { limit: 1, skip: 0 }))[0] ?? null
}

/** The document that already bears this number of this issuer in this year; null when none does. */
export async function documentNumbered(
  trx: Trx,
  localityId: string,
  key: { readonly numberKey: string; readonly issuerKey: string; readonly year: number },
): Promise<DocumentRecord | null> {
  const row = await trx
    .selectFrom('document')
    .where('locality_id', '=', localityId)
    .where('issuer_key', '=', key.issuerKey)
    .where('year', '=', key.year)
    .where('number_key', '=', key.numberKey)
    .selectAll()
    .executeTakeFirst()
  return row ? toRecord(row) : null
}

/** Years and issuers that occur, for the filters: the issuers by how many documents they have. */
export async function documentFacets(
  trx: Trx,
  localityId: string,
): Promise<{ readonly years: readonly number[]; readonly issuers: readonly string[] }> {
  const rows = await trx
    .selectFrom('document')
    .where('locality_id', '=', localityId)
    .groupBy(['year', 'issuer_key'])
    .select(eb => ['year', 'issuer_key', eb.fn.min('issuer').as('issuer'), eb.fn.countAll<string>().as('n')])
    .execute()
  const counts = new Map<string, { name: string; n: number }>()
  for (const row of rows) {
    const known = counts.get(row.issuer_key)
    counts.set(row.issuer_key, { name: row.issuer, n: (known?.n ?? 0) + Number(row.n) })
  }
  return {
    years: [...new Set(rows.map(row => row.year))].sort((a, b) => b - a),
    issuers: [...counts.values()].sort((a, b) => b.n - a.n).map(one => one.name),
  }
}

export async function insertDocument(trx: Trx, row: Insertable<DocumentTable>): Promise<void> {
  await trx.insertInto('document').values(row).execute()
}

export type TaskDocument = {
  readonly taskId: string
  readonly relation: DocumentRelation
  readonly document: DocumentRecord
}

/** The documents of tasks, those they stem from first. */
export async function documentsOfTasks(
  trx: Trx,
  localityId: string,
  taskIds: readonly string[],
): Promise<TaskDocument[]> {
  const rows = await trx
    .selectFrom('task_document as l')
    .innerJoin('document as d', join =>
      join.onRef('d.locality_id', '=', 'l.locality_id').onRef('d.id', '=', 'l.document_id'),
    )
    .where('l.locality_id', '=', localityId)
    .where('l.task_id', 'in', orNobody(taskIds))
    .orderBy('l.relation', 'desc')
    .orderBy('d.dated')
    .orderBy('d.id')
    .selectAll('d')
    .select(['l.task_id', 'l.relation'])
    .execute()
  return rows.map(({ task_id, relation, ...row }) => ({
    taskId: task_id,
    relation: relation === 'origin' ? 'origin' : 'cited',
    document: toRecord(row),
  }))
}

/** Ids of the tasks that stem from documents or are mentioned in them. */
export async function tasksOfDocuments(
  trx: Trx,
  localityId: string,
  documentIds: readonly string[],
): Promise<
  readonly { readonly documentId: string; readonly taskId: string; readonly relation: DocumentRelation }[]
> {
  const rows = await trx
    .selectFrom('task_document')
    .where('locality_id', '=', localityId)
    .where('document_id', 'in', orNobody(documentIds))
    .select(['document_id', 'task_id', 'relation'])
    .execute()
  return rows.map(row => ({
    documentId: row.document_id,
    taskId: row.task_id,
    relation: row.relation === 'origin' ? 'origin' : 'cited',
  }))
}

/** Puts a task under a document; nothing happens when it stands there already. Returns whether it was put there. */
export async function linkTaskDocument(trx: Trx, row: Insertable<TaskDocumentTable>): Promise<boolean> {
  const made = await trx
    .insertInto('task_document')
    .values(row)
    .onConflict(conflict => conflict.columns(['locality_id', 'task_id', 'document_id']).doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes a mention away again. A task cannot be parted from the document it stems from. */
export async function unlinkTaskDocument(
  trx: Trx,
  localityId: string,
  taskId: string,
  documentId: string,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('task_document')
    .where('locality_id', '=', localityId)
    .where('task_id', '=', taskId)
    .where('document_id', '=', documentId)
    .where('relation', '=', 'cited')
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Documents dated in a span, oldest first, at most 60. */
export async function documentsBetween(
  trx: Trx,
  localityId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<DocumentRecord[]> {
  const rows = await trx
    .selectFrom('document')
    .where('locality_id', '=', localityId)
    .where('dated', '>=', from)
    .where('dated', '<=', to)
    .orderBy('dated')
    .orderBy('id')
    .limit(60)
    .selectAll()
    .execute()
  return rows.map(toRecord)
}
