// Real here: PostgreSQL, its roles and what the migrations granted. Tables are taken from the catalogue, so that one
// added later is judged too; the tests add wrong ones to prove that they would be found.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../test/kit/world.ts'
import { addTarget } from '../usecases/add-target.ts'
import { startPlan } from '../usecases/start-plan.ts'
import { inTransaction } from './transaction.ts'

/** Shared by all localities, or no locality's: outside row security on purpose. */
const SHARED = ['locality', 'schema_migration']
/** What the serving role may change in place, and what it may remove. Everything else is append-only. */
const CHANGED = [
  'amendment_item',
  'appointment',
  'assignment',
  'calendar_day',
  'calendar_feed',
  'check_link',
  'committee',
  'committee_member',
  'concern',
  'document',
  'draft_comparison',
  'explanation',
  'explanation_turn',
  'extension_request',
  'field',
  'grading_contest',
  'handover_note',
  'inspection',
  'inspection_finding',
  'inspection_line',
  'inspection_remedy',
  'item_pair',
  'job_run',
  'journal_head',
  'lateness',
  'list_heading',
  'locality_summary',
  'mail',
  'measurement',
  'meeting',
  'meeting_conclusion',
  'meeting_invitee',
  'notice',
  'notice_cursor',
  'objective_cause',
  'occurrence',
  'one_time_link',
  'outside_view',
  'part_figure',
  'pdf_copy',
  'person',
  'person_contact',
  'plan',
  'plan_amendment',
  'received_report',
  'register',
  'register_entry',
  'register_entry_version',
  'register_layout',
  'register_link',
  'report_definition',
  'report_sender',
  'reporting_round',
  'review_step',
  'round_chain',
  'saved_view',
  'search_entry',
  'setting',
  'submission',
  'subtask',
  'take_in',
  'target',
  'target_binding',
  'target_milestone',
  'target_version',
  'task',
  'task_field',
  'task_series',
  'task_support',
  'task_update',
  'task_version',
  'unit',
  'unit_plan',
  'unit_plan_step',
  'word_template',
]
const REMOVED = [
  'amendment_item',
  'calendar_day',
  'draft_comparison',
  'inspection_finding',
  'inspection_item',
  'inspection_member',
  'inspection_remedy',
  'inspection_unit',
  'meeting_conclusion',
  'meeting_invitee',
  'meeting_item',
  'occurrence',
  'person_contact',
  'plan_annex_file',
  'review_step',
  'saved_view',
  'search_entry',
  'stored_file',
  'target_milestone',
  'task_document',
  'task_support',
  'task_target',
  'unit_plan_step',
]

type Table = {
  name: string
  secured: boolean
  policies: number
  bound: boolean
  leads: boolean
  update: boolean
  delete: boolean
  truncate: boolean
}

let here: World
beforeAll(async () => {
  here = await world()
  const { other } = here.wards
  const started = await startPlan(here.as('standing-officer', { ward: other }), {
    title: 'Kế hoạch của nơi khác',
    year: 2026,
    line: 'state',
  })
  if (!started.ok) throw new Error(started.refusal.code)
  await addTarget(here.as('standing-officer', { ward: other }), {
    planId: started.value.planId,
    wording: {
      text: 'Chỉ tiêu',
      name: 'Chỉ tiêu',
      op: '>=',
      value: 1,
      max: null,
      unit: '%',
      numeratorName: null,
      denominatorName: null,
      milestones: [{ by: '2026-12-31', value: 1, max: null }],
    },
  })
})
afterAll(() => here.close())

async function catalogue(): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
           c.relrowsecurity and c.relforcerowsecurity as secured,
           (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
           coalesce((select bool_and(p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
                       and pg_get_expr(p.polqual, p.polrelid) = '(locality_id = current_locality())'
                       and pg_get_expr(p.polwithcheck, p.polrelid) = '(locality_id = current_locality())')
                       from pg_policy p where p.polrelid = c.oid), false) as bound,
           -- The catalogue's order of columns in keys: locality_id is the first of every key and unique index, and in
           -- every foreign key to a tenant table both sides begin with it.
           not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisunique and
             (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) <> 'locality_id')
           and not exists (select 1 from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and
             (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = f.conkey[1]) <> 'locality_id')
             as leads,
           has_table_privilege('sauro_app', c.oid, 'update') or has_any_column_privilege('sauro_app', c.oid, 'update') as update,
           has_table_privilege('sauro_app', c.oid, 'delete') as delete,
           has_table_privilege('sauro_app', c.oid, 'truncate, references, trigger') as truncate
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     order by 1`.execute(here.rows)
  return rows
}
const tenants = async () => (await catalogue()).filter(table => !SHARED.includes(table.name))

/** Names of tenant tables that another locality could see into, or whose keys do not begin with the locality. */
const open = async () =>
  (await tenants())
    .filter(table => !(table.secured && table.bound && table.policies === 1 && table.leads))
    .map(table => table.name)

test('row security is on and forced, and every key begins with the locality, in every table', async () => {
  expect((await tenants()).length).toBeGreaterThan(15)
  expect(await open()).toEqual([])
})

const careless: readonly (readonly [what: string, statements: string])[] = [
  ['no row security', ''],
  ['row security without a policy', 'alter table leaf enable row level security, force row level security'],
  [
    'row security that spares the owner',
    'alter table leaf enable row level security; create policy p on leaf using (locality_id = current_locality()) with check (locality_id = current_locality())',
  ],
  [
    'a policy that lets everything in',
    'alter table leaf enable row level security, force row level security; create policy p on leaf using (locality_id = current_locality()) with check (true)',
  ],
  [
    'a second policy that opens what the first closes',
    'alter table leaf enable row level security, force row level security; create policy p on leaf using (locality_id = current_locality()) with check (locality_id = current_locality()); create policy q on leaf using (true)',
  ],
]
test.each(careless)('a table that somebody adds with %s is found', async (_, statements) => {
  await sql`create table leaf (locality_id uuid not null, id uuid not null, primary key (locality_id, id))`.execute(
    here.database.owner,
  )
  try {
    for (const statement of statements.split(';').filter(Boolean))
      await sql.raw(statement).execute(here.database.owner)
    expect(await open()).toEqual(['leaf'])
  } finally {
    await sql`drop table leaf`.execute(here.database.owner)
  }
})

test('a key that does not begin with the locality is found', async () => {
  await sql`create unique index stray on person (id)`.execute(here.rows)
  expect(await open()).toEqual(['person'])
  await sql`drop index stray`.execute(here.rows)
})

test('what may be changed or removed is exactly what is listed; nothing may be emptied', async () => {
  const tables = await catalogue()
  expect(tables.filter(table => table.update).map(table => table.name)).toEqual(CHANGED)
  expect(tables.filter(table => table.delete).map(table => table.name)).toEqual(REMOVED)
  expect(tables.filter(table => table.truncate).map(table => table.name)).toEqual([])
})

test('the serving role cannot bypass, own, become another role, or see accounts', async () => {
  const { rows } = await sql`
    select r.rolsuper as super, r.rolbypassrls as bypasses, r.rolcreaterole as makes_roles, r.rolcreatedb as makes_databases,
           (select count(*) from pg_auth_members m where m.member = r.oid) as memberships,
           (select count(*) from pg_class c where c.relowner = r.oid) as owns,
           has_schema_privilege(r.oid, 'public', 'create') as creates,
           has_schema_privilege(r.oid, 'auth', 'usage') as enters_auth
      from pg_roles r where r.rolname = 'sauro_app'`.execute(here.rows)
  expect(rows).toEqual([
    {
      super: false,
      bypasses: false,
      makes_roles: false,
      makes_databases: false,
      memberships: 0,
      owns: 0,
      creates: false,
      enters_auth: false,
    },
  ])
})

const FORBIDDEN = [
  'update journal set seq = seq',
  'delete from journal',
  'truncate journal',
  'drop table journal',
]
test.each(FORBIDDEN)('refused to the serving role: %s', async statement => {
  await expect(
    inTransaction(here.database.app, here.wards.hoaMai.localityId, trx => sql.raw(statement).execute(trx)),
  ).rejects.toThrow(/permission denied|must be owner/)
})

test('no table shows a row of another locality, and outside a locality none shows any', async () => {
  const { hoaMai, other } = here.wards
  const seen: string[] = []
  for (const { name } of await tenants()) {
    const table = sql.table(name)
    const theirs = sql<{
      count: number
    }>`select count(*) as count from ${table} where locality_id = ${other.localityId}`
    const inside = await inTransaction(here.database.app, hoaMai.localityId, trx => theirs.execute(trx))
    const outside = await theirs.execute(here.database.app)
    expect([name, inside.rows[0]?.count, outside.rows[0]?.count]).toEqual([name, 0, 0])
    if ((await theirs.execute(here.rows)).rows[0]?.count !== 0) seen.push(name)
  }
  // There was something to be seen.
  expect(seen).toEqual(
    expect.arrayContaining(['unit', 'person', 'plan', 'target', 'target_milestone', 'journal']),
  )
})

test('no table takes a row of another locality, in or moved', async () => {
  const { hoaMai, other } = here.wards
  const asHoaMai = (statement: ReturnType<typeof sql>) =>
    inTransaction(here.database.app, hoaMai.localityId, trx => statement.execute(trx))
  for (const { name, update } of await tenants()) {
    const table = sql.table(name)
    // A row of nulls but for its locality: row security speaks before the columns that are missing.
    const planted = asHoaMai(
      sql`insert into ${table} select (jsonb_populate_record(null::${table}, ${JSON.stringify({ locality_id: other.localityId })}::jsonb)).*`,
    )
    await expect(planted, `${name}, put in`).rejects.toThrow(/row-level security/)
    if (!update) continue
    const left = await asHoaMai(sql`select 1 from ${table}`)
    const move = () => asHoaMai(sql`update ${table} set locality_id = ${other.localityId}`)
    if (left.rows.length > 0) await expect(move(), `${name}, moved`).rejects.toThrow(/row-level security/)
  }
})

test('a row cannot point at another locality’s row', async () => {
  const { hoaMai, other } = here.wards
  const theirUnit = Object.values(other.units)[0] ?? ''
  const pointing = inTransaction(here.database.app, hoaMai.localityId, trx =>
    trx
      .updateTable('unit')
      .set({ predecessor_id: theirUnit })
      .where('locality_id', '=', hoaMai.localityId)
      .execute(),
  )
  await expect(pointing).rejects.toThrow(/foreign key/)
})
