// Real here: PostgreSQL, the whole demonstration as its use-cases made it, and the hand of whoever owns the database. The
// columns come from the catalogue of PostgreSQL: one that is new has to be told, or to be named below with its reason.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemonstration } from '../../src/demonstration.ts'
import type { Difference } from '../../src/domain/recount/difference.ts'
import { recordTables, ruleOf } from '../../src/domain/recount/record-tables.ts'
import { refuseFile } from '../../src/domain/refusal-of-file.ts'
import { openAccounts } from '../../src/outside/accounts.ts'
import { openBackground } from '../../src/outside/background.ts'
import { openFileStore } from '../../src/outside/files.ts'
import { newId } from '../../src/outside/identity.ts'
import { accountLedger } from '../../src/store/account.ts'
import { connect, openPool } from '../../src/store/connect.ts'
import type { DB } from '../../src/store/types.gen.ts'
import type { Surroundings } from '../../src/usecases/context.ts'
import { everyLocality, recount } from '../../src/usecases/recount.ts'
import { type FreshDatabase, freshDatabase } from '../kit/database.ts'

let database: FreshDatabase
let pool: ReturnType<typeof openPool>
let folder: string
let surroundings: Surroundings
let owner: Kysely<DB>
let localityId = ''

beforeAll(async () => {
  database = await freshDatabase()
  pool = openPool(database.urls.auth, 3)
  owner = connect(database.urls.admin, 1)
  folder = await mkdtemp(join(tmpdir(), 'sauro-tampered-'))
  const secret = 'a secret of the tests, long enough to please'
  const unread = async () => refuseFile({ code: 'reading-failed' as const })
  surroundings = {
    db: database.app,
    clock: () => new Date('2026-11-21T01:42:00Z'),
    newId,
    log: () => {},
    accounts: openAccounts({ database: pool, secret, ledger: accountLedger(pool), newId }),
    files: openFileStore(join(folder, 'files')),
    background: openBackground(() => undefined).port,
    keyed: name => name,
    readPlanFile: unread,
    readReportFile: unread,
    readFigureFile: unread,
    readPagePicture: unread,
    commentDraft: unread,
  }
  await seedDemonstration(surroundings, folder)
  localityId = (await everyLocality(surroundings))[0]?.id ?? ''
}, 240_000)
afterAll(async () => {
  await owner.destroy()
  await pool.end()
  await database.close()
  await rm(folder, { recursive: true })
})

const differences = async (): Promise<readonly Difference[]> =>
  (await recount(surroundings, localityId)).differences

/** Columns of told tables that are not compared, by why: who did it, when, words that may be erased, made of others. */
const NOT_COMPARED: Readonly<Record<string, readonly string[]>> = {
  who: [
    ...[
      'given_by',
      'answered_by',
      'decided_by',
      'by_id',
      'added_by',
      'written_by',
      'submitted_by',
      'reached_by',
    ],
    ...[
      'author_id',
      'proposed_by',
      'asked_by',
      'set_by',
      'urged_by',
      'received_by',
      'confirmed_by',
      'linked_by',
    ],
    ...[
      'recorded_by',
      'begun_by',
      'ended_by',
      'adopted_by',
      'opened_by',
      'locked_by',
      'signed_by',
      'made_by',
    ],
  ],
  when: [
    ...[
      'given_on',
      'given_at',
      'answered_at',
      'decided_at',
      'recorded_at',
      'added_at',
      'written_at',
      'set_at',
    ],
    ...['submitted_at', 'raised_at', 'proposed_at', 'created_at', 'asked_at', 'urged_at', 'received_at'],
    ...[
      'confirmed_at',
      'linked_at',
      'begun_at',
      'ended_at',
      'adopted_at',
      'opened_at',
      'signed_at',
      'sent_at',
    ],
    ...['made_at', 'withdrawn_at', 'dated', 'issued_on'],
  ],
  words: [
    ...[
      'part',
      'argument',
      'proposed_product',
      'decision_reason',
      'text',
      'cause',
      'to_name',
      'answer',
      'document',
    ],
    ...[
      'reason',
      'question',
      'decision_document',
      'product',
      'moved_reason',
      'note',
      'numerator_name',
      'code',
    ],
    ...[
      'denominator_name',
      'counted_unit',
      'source',
      'lock_reason',
      'results',
      'difficulties',
      'proposals',
      'name',
    ],
    ...['next_work', 'exception_reason', 'gap_reason', 'correction_reason', 'title', 'number'],
  ],
  'made of others': [
    ...[
      'id',
      'row_version',
      'position',
      'line',
      'definition',
      'figures',
      'gaps',
      'plan_id',
      'plan_version',
      'report_id',
    ],
    ...['update_id', 'evidence_id', 'relation', 'value', 'max', 'effective_on', 'unit_id', 'due', 'task_id'],
  ],
}

/** Tables whose other columns the figures are counted from: every difference of theirs is tested with the recount. */
const COUNTED_FROM = ['task', 'plan', 'measurement']

type Column = { readonly table: string; readonly column: string; readonly type: string }

async function columnsOf(tables: readonly string[]): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name in (${sql.join(tables)}) and column_name <> 'locality_id'
     order by 1, ordinal_position`.execute(owner)
  return rows
}

test('every column of a told table is compared, or is named with why it is not', async () => {
  const named = new Set(Object.values(NOT_COMPARED).flat())
  const columns = await columnsOf(recordTables)
  expect(columns.length).toBeGreaterThan(200)
  const unnamed = columns.filter(({ table, column }) => {
    if (COUNTED_FROM.includes(table)) return false
    const rule = recordTables.find(one => one === table)
    if (rule === undefined) return true
    const { key, columns: told } = ruleOf(rule)
    return !key.includes(column) && !told.includes(column) && !named.has(column)
  })
  expect(unnamed.map(({ table, column }) => `${table}.${column}`)).toEqual([])
})

/** Another value of the type that the row can hold; for words one that the constraints of the table allow. */
async function otherValue({ table, column, type }: Column, now: string | null): Promise<string | null> {
  if (type === 'date') return now === '2026-02-11' ? '2026-02-12' : '2026-02-11'
  if (type === 'uuid') return newId()
  if (type === 'boolean') return now === 'true' ? 'false' : 'true'
  if (type === 'jsonb') return '[{"by":"2026-02-11","max":null,"value":1}]'
  if (['numeric', 'integer'].includes(type)) return String(Number(now ?? 0) + 1)
  const { rows } = await sql<{ def: string }>`
    select pg_get_constraintdef(oid) as def from pg_constraint
     where contype = 'c' and conrelid = ${`public.${table}`}::regclass`.execute(owner)
  const allowed = rows
    .filter(({ def }) => new RegExp(`\\(\\(?${column} = ANY`, 'u').test(def))
    .flatMap(({ def }) => [...def.matchAll(/'([^']*)'::text/gu)].map(found => found[1] ?? ''))
  return allowed.find(one => one !== now) ?? `${now ?? ''}x`
}

/**
 * Changes one column of one row as the owner of the database; the rows are taken in turn, so that few share one. What a
 * constraint of the table forbids is tried on the next row. 'empty' without rows, 'refused' where no row can be changed.
 */
async function tamper(
  one: Column,
  at: number,
): Promise<'empty' | 'refused' | { readonly undo: () => Promise<void> }> {
  const table = sql.table(one.table)
  const column = sql.ref(one.column)
  const name = sql`concat_ws(' ', ${sql.join(keyOf(one.table).map(key => sql.ref(key)))})`
  const { rows } = await sql<{ name: string; now: string | null }>`
    select ${name} as name, ${column}::text as now from ${table}
     where locality_id = ${localityId} and ${toldRows(one.table)} order by 1`.execute(owner)
  const set = (to: string | null, row: string) =>
    owner.transaction().execute(async trx => {
      await sql`set local session_replication_role = replica`.execute(trx)
      await sql`update ${table} set ${column} = ${to === null ? sql`null` : sql`${to}::text::${sql.raw(one.type)}`}
                 where locality_id = ${localityId} and ${name} = ${row}`.execute(trx)
    })
  for (let next = 0; next < rows.length; next += 1) {
    const row = rows[(at + next) % rows.length]
    if (row === undefined) break
    try {
      await set(await otherValue(one, row.now), row.name)
      return { undo: () => set(row.now, row.name) }
    } catch (error) {
      if (!(error instanceof Error) || !/violates .* constraint/u.test(error.message)) throw error
    }
  }
  return rows.length === 0 ? 'empty' : 'refused'
}

const keyOf = (table: string): readonly string[] =>
  recordTables.flatMap(one => (one === table ? ruleOf(one).key : []))

/** Rows of which the journal knows: version 1 of a plan has its day from a paper, drafts tell nothing of deadlines. */
const toldRows = (table: string) => {
  switch (table) {
    case 'plan_version':
      return sql`version > 1`
    case 'task':
      return sql`due is not null and id in (select task_id from deadline_decision)`
    case 'plan':
      return sql`stage = 'adopted'`
    case 'measurement':
      return sql`correction_reason is not null`
    default:
      return sql`true`
  }
}

/** Tables of which the demonstration has no such row; each has a test of its own acts. */
const WITHOUT_ROWS = ['goal_decision', 'measurement']
/** Values that the table itself forbids: an explanation is about one thing, a consequence follows one thing. */
const REFUSED = ['consequence.explanation_id', 'explanation.target_id']

test('a changed column of any record is told under its table and name', async () => {
  expect(await differences()).toEqual([])
  const columns = (await columnsOf(recordTables)).filter(({ table, column }) =>
    recordTables.some(one => one === table && ruleOf(one).columns.includes(column)),
  )
  const empty = new Set<string>()
  const refused: string[] = []
  const missed: string[] = []
  const AT_ONCE = 15
  for (let from = 0; from < columns.length; from += AT_ONCE) {
    const wanted: Column[] = []
    const undoing: (() => Promise<void>)[] = []
    for (const [at, one] of columns.slice(from, from + AT_ONCE).entries()) {
      const changed = await tamper(one, at)
      if (changed === 'empty') empty.add(one.table)
      else if (changed === 'refused') refused.push(`${one.table}.${one.column}`)
      else {
        wanted.push(one)
        undoing.push(changed.undo)
      }
    }
    const told = await differences()
    for (const { table, column } of wanted)
      if (!told.some(({ what, field }) => what.startsWith(`${table} `) && field.split('.')[0] === column))
        missed.push(`${table}.${column}`)
    for (const undo of undoing.toReversed()) await undo()
  }
  expect(missed).toEqual([])
  expect([...empty].sort()).toEqual(WITHOUT_ROWS)
  expect(refused.sort()).toEqual(REFUSED)
  expect(await differences()).toEqual([])
}, 240_000)

test('a row of any told table that is gone is told', async () => {
  const missed: string[] = []
  for (const table of recordTables) {
    if ([...WITHOUT_ROWS, 'update_receipt'].includes(table)) continue
    const name = sql.table(table)
    const asOwner = (statements: readonly ReturnType<typeof sql>[]) =>
      owner.transaction().execute(async trx => {
        await sql`set local session_replication_role = replica`.execute(trx)
        for (const statement of statements) await statement.execute(trx)
      })
    await asOwner([
      sql`create table kept as select * from ${name} where locality_id = ${localityId} and ${toldRows(table)} limit 1`,
      sql`delete from ${name} t using kept where to_jsonb(t) = to_jsonb(kept)`,
    ])
    const told = await differences()
    await asOwner([sql`insert into ${name} select * from kept`, sql`drop table kept`])
    if (!told.some(({ what, where }) => what.startsWith(`${table} `) && where === 'row')) missed.push(table)
  }
  expect(missed).toEqual([])
}, 240_000)
