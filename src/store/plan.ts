import { type Selectable, sql, type Updateable } from 'kysely'
import type { ListHeading } from '../domain/list-heading.ts'
import type { PageOfPages, PlanFileReading, ReadingProgress } from '../domain/plan-file.ts'
import type { PlanReading, ReadAnnex } from '../domain/plan-reading.ts'
import { PLAN_STAGES, type PlanStage } from '../domain/plan-stage.ts'
import { type FileRefusal, isFileRefusal } from '../domain/refusal-of-file.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { PlanTable } from './types.gen.ts'

export type { PlanStage } from '../domain/plan-stage.ts'

export type PlanRecord = {
  readonly id: string
  readonly line: 'state' | 'party'
  /** 'directing': holds the tasks of a year that single documents order, outside any plan. */
  readonly kind: 'action' | 'directing'
  readonly title: string
  readonly number: string | null
  readonly dated: string | null
  readonly issuer: string | null
  readonly year: number | null
  readonly authority: string | null
  readonly standingUnitId: string | null
  readonly stage: PlanStage
  readonly readingStage: string | null
  readonly readingShare: number | null
  /** Which page of how many is looked at, while the words of pictures are recognised. */
  readonly readingAt: PageOfPages | null
  /** Why the file was not read, while the stage is 'unread'. */
  readonly readingFailure: FileRefusal | null
  /** Lists of a workbook whose columns a person is asked about, while the stage is 'reading'. */
  readonly askedLists: readonly ListHeading[] | null
  readonly sourceSha256: string | null
  readonly sourceName: string | null
  readonly currentVersion: number
  readonly createdAt: Date
  readonly createdBy: string
  readonly adoptedAt: Date | null
  readonly rowVersion: number
}

const COLUMNS = [
  'id',
  'line',
  'kind',
  'title',
  'number',
  'dated',
  'issuer',
  'year',
  'authority',
  'standing_unit_id',
  'stage',
  'reading_stage',
  'reading_share',
  'reading_page',
  'reading_pages',
  'reading_failure',
  'asked_lists',
  'source_sha256',
  'source_name',
  'current_version',
  'created_at',
  'created_by',
  'adopted_at',
  'row_version',
] as const

type Row = Pick<Selectable<PlanTable>, (typeof COLUMNS)[number]>

const STAGES: readonly string[] = PLAN_STAGES
const isStage = (text: string): text is PlanStage => STAGES.includes(text)

const toRecord = (row: Row): PlanRecord => ({
  id: row.id,
  line: row.line === 'party' ? 'party' : 'state',
  kind: row.kind === 'directing' ? 'directing' : 'action',
  title: row.title,
  number: row.number,
  dated: row.dated,
  issuer: row.issuer,
  year: row.year,
  authority: row.authority,
  standingUnitId: row.standing_unit_id,
  stage: isStage(row.stage) ? row.stage : 'unread',
  readingStage: row.reading_stage,
  readingShare: row.reading_share === null ? null : Number(row.reading_share),
  readingAt:
    row.reading_page === null || row.reading_pages === null
      ? null
      : { page: row.reading_page, pages: row.reading_pages },
  readingFailure: refusalIn(row.reading_failure),
  askedLists: row.asked_lists as unknown as readonly ListHeading[] | null,
  sourceSha256: row.source_sha256,
  sourceName: row.source_name,
  currentVersion: row.current_version,
  createdAt: row.created_at,
  createdBy: row.created_by,
  adoptedAt: row.adopted_at,
  rowVersion: row.row_version,
})

const refusalIn = (json: string | null): FileRefusal | null => {
  const value: unknown = json === null ? null : JSON.parse(json)
  return typeof value === 'object' && value !== null && isFileRefusal(value) ? value : null
}

/** Plans of the locality, newest first. */
export async function plansOf(trx: Trx, localityId: string): Promise<PlanRecord[]> {
  const rows = await trx
    .selectFrom('plan')
    .where('locality_id', '=', localityId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .select(COLUMNS)
    .execute()
  return rows.map(toRecord)
}

/** Plans whose file is still to be read, oldest first; not those that wait for a word about their columns. */
export async function plansBeingRead(trx: Trx, localityId: string, limit: number): Promise<PlanRecord[]> {
  const rows = await trx
    .selectFrom('plan')
    .where('locality_id', '=', localityId)
    .where('stage', '=', 'reading')
    .where('asked_lists', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .select(COLUMNS)
    .execute()
  return rows.map(toRecord)
}

export async function planById(trx: Trx, localityId: string, id: string): Promise<PlanRecord | null> {
  const row = await trx
    .selectFrom('plan')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select(COLUMNS)
    .executeTakeFirst()
  return row ? toRecord(row) : null
}

/** The same, holding the row until the transaction ends. */
export async function lockPlan(trx: Trx, localityId: string, id: string): Promise<PlanRecord | null> {
  const row = await trx
    .selectFrom('plan')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select(COLUMNS)
    .forUpdate()
    .executeTakeFirst()
  return row ? toRecord(row) : null
}

/** A reading as it is kept: with the layout of its source where that was handed in too. */
export type KeptReading = PlanReading & Partial<Pick<PlanFileReading, 'source' | 'lists'>>

/** What was read from the source and the source's text layer; both null before reading and for a plan without a file. */
export async function readingOf(
  trx: Trx,
  localityId: string,
  planId: string,
): Promise<{ reading: KeptReading | null; text: string | null }> {
  const row = await trx
    .selectFrom('plan')
    .where('locality_id', '=', localityId)
    .where('id', '=', planId)
    .select(['reading', 'source_text'])
    .executeTakeFirst()
  return { reading: (row?.reading ?? null) as KeptReading | null, text: row?.source_text ?? null }
}

type NewPlan = Pick<PlanRecord, 'id' | 'line' | 'title' | 'stage' | 'createdAt' | 'createdBy'> &
  Partial<
    Pick<
      PlanRecord,
      | 'kind'
      | 'year'
      | 'sourceSha256'
      | 'sourceName'
      | 'authority'
      | 'standingUnitId'
      | 'issuer'
      | 'number'
      | 'dated'
    >
  >

export async function insertPlan(trx: Trx, localityId: string, plan: NewPlan): Promise<void> {
  await trx
    .insertInto('plan')
    .values({
      locality_id: localityId,
      id: plan.id,
      line: plan.line,
      kind: plan.kind ?? 'action',
      title: plan.title,
      number: plan.number ?? null,
      dated: plan.dated ?? null,
      issuer: plan.issuer ?? null,
      authority: plan.authority ?? null,
      standing_unit_id: plan.standingUnitId ?? null,
      year: plan.year ?? null,
      stage: plan.stage,
      source_sha256: plan.sourceSha256 ?? null,
      source_name: plan.sourceName ?? null,
      current_version: 0,
      created_at: plan.createdAt,
      created_by: plan.createdBy,
      row_version: 1,
    })
    .execute()
}

export async function updatePlan(
  trx: Trx,
  localityId: string,
  id: string,
  changes: Omit<Updateable<PlanTable>, 'locality_id' | 'id' | 'row_version'>,
): Promise<void> {
  await trx
    .updateTable('plan')
    .set(eb => ({ ...changes, row_version: eb('row_version', '+', 1) }))
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .execute()
}

/** Notes how far the reading of a plan is; nothing when it is over. */
export async function noteReading(
  trx: Trx,
  localityId: string,
  id: string,
  progress: Pick<ReadingProgress, 'stage' | 'share' | 'at'>,
): Promise<void> {
  await trx
    .updateTable('plan')
    .set({
      reading_stage: progress.stage,
      reading_share: String(progress.share),
      reading_page: progress.at?.page ?? null,
      reading_pages: progress.at?.pages ?? null,
    })
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .where('stage', '=', 'reading')
    .execute()
}

export async function insertPlanVersion(
  trx: Trx,
  localityId: string,
  version: {
    planId: string
    version: number
    number: string | null
    dated: string | null
    title: string
    effectiveOn: string
    adoptedAt: Date
    adoptedBy: string
  },
): Promise<void> {
  await trx
    .insertInto('plan_version')
    .values({
      locality_id: localityId,
      plan_id: version.planId,
      version: version.version,
      number: version.number,
      dated: version.dated,
      title: version.title,
      effective_on: version.effectiveOn,
      adopted_at: version.adoptedAt,
      adopted_by: version.adoptedBy,
    })
    .execute()
}

/** The running plan that holds what documents order on a line in a year; null before the first such task. */
export async function directingPlanId(
  trx: Trx,
  localityId: string,
  line: 'state' | 'party',
  year: number,
): Promise<string | null> {
  const row = await trx
    .selectFrom('plan')
    .where('locality_id', '=', localityId)
    .where('kind', '=', 'directing')
    .where('line', '=', line)
    .where('year', '=', year)
    .select('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** The day from which the current version binds; null while it is a draft. */
export async function effectiveOn(trx: Trx, localityId: string, plan: PlanRecord): Promise<string | null> {
  const row = await trx
    .selectFrom('plan_version')
    .where('locality_id', '=', localityId)
    .where('plan_id', '=', plan.id)
    .where('version', '=', 1)
    .select('effective_on')
    .executeTakeFirst()
  return row?.effective_on ?? null
}

/** For every adopted plan the day from which it binds. */
export async function adoptionDays(trx: Trx, localityId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('plan_version')
    .where('locality_id', '=', localityId)
    .where('version', '=', 1)
    .select(['plan_id', 'effective_on'])
    .execute()
  return new Map(rows.map(row => [row.plan_id, row.effective_on]))
}

/** The rhythms of reporting and the annexes that the texts of plans announce; a plan without a file announces none. */
export async function announcedBy(
  trx: Trx,
  localityId: string,
  planIds: readonly string[],
): Promise<{ readonly reporting: readonly string[]; readonly annexes: readonly ReadAnnex[] }> {
  const rows = await trx
    .selectFrom('plan')
    .where('locality_id', '=', localityId)
    .where('id', 'in', orNobody(planIds))
    .select([
      sql<string[] | null>`reading -> 'reporting'`.as('reporting'),
      sql<ReadAnnex[] | null>`reading -> 'annexes'`.as('annexes'),
    ])
    .execute()
  return {
    reporting: [...new Set(rows.flatMap(row => row.reporting ?? []))],
    annexes: rows.flatMap(row => row.annexes ?? []),
  }
}

export type PlanVersionRecord = {
  readonly version: number
  /** Number and day of the document that adopted it. */
  readonly number: string | null
  readonly dated: string | null
  readonly title: string
  readonly effectiveOn: string
  readonly adoptedAt: Date
  readonly adoptedBy: string
}

/** The versions of a plan, oldest first, with the name of who adopted each. */
export async function planVersionsOf(
  trx: Trx,
  localityId: string,
  planId: string,
): Promise<readonly PlanVersionRecord[]> {
  const rows = await trx
    .selectFrom('plan_version as v')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'v.locality_id').onRef('p.id', '=', 'v.adopted_by'),
    )
    .where('v.locality_id', '=', localityId)
    .where('v.plan_id', '=', planId)
    .orderBy('v.version')
    .select(['v.version', 'v.number', 'v.dated', 'v.title', 'v.effective_on', 'v.adopted_at', 'p.name'])
    .execute()
  return rows.map(row => ({
    version: row.version,
    number: row.number,
    dated: row.dated,
    title: row.title,
    effectiveOn: row.effective_on,
    adoptedAt: row.adopted_at,
    adoptedBy: row.name,
  }))
}
