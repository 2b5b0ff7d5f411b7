// Real: PostgreSQL, files in a folder on a disk, the evidence of an update and the plan's own document.
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowVersionOf } from '../../test/kit/acts.ts'
import { PICTURE } from '../../test/kit/picture.ts'
import { morning, type RunningWard, runningWard, value } from '../../test/kit/running-ward.ts'
import { type World, world } from '../../test/kit/world.ts'
import { FILE_COLUMNS } from '../store/evidence.ts'
import { inTransaction } from '../store/transaction.ts'
import { reportProgress } from './report-progress.ts'
import { sweepFiles } from './sweep-files.ts'

const HOUR_MS = 60 * 60 * 1000
let here: World
let ward: RunningWard
let folder = ''
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  folder = join(here.files, here.wards.hoaMai.localityId)
  await mkdir(folder, { recursive: true })
})
afterAll(() => here.close())

const officer = () => here.as('officer', { unit: 'TTPVHCC' })
const sweep = () => sweepFiles(here.surroundings, here.wards.hoaMai.localityId)
const aged = (name: string, hours: number) => {
  const at = new Date(here.surroundings.clock().getTime() - hours * HOUR_MS)
  return utimes(join(folder, name), at, at)
}
const put = async (text: string, hours: number) => {
  const { sha256 } = await here.surroundings.files.put(
    here.wards.hoaMai.localityId,
    new TextEncoder().encode(text),
  )
  await aged(sha256, hours)
  return sha256
}

test('only what is older than a day and named by no row goes; what a crash left half written goes with it', async () => {
  const orphan = await put('không dòng nào ghi tên', 25)
  const young = await put('vừa gửi, chưa ghi xong', 23)
  const half = `${'a'.repeat(64)}.${'b'.repeat(12)}`
  await writeFile(join(folder, half), 'nửa chừng')
  await aged(half, 30)
  await writeFile(join(folder, 'ghi-chu.txt'), 'của người quản trị')
  await aged('ghi-chu.txt', 1000)
  expect(await sweep()).toBe(2)
  const left = await readdir(folder)
  expect(left).not.toContain(orphan)
  expect(left).not.toContain(half)
  expect(left).toEqual(expect.arrayContaining([young, 'ghi-chu.txt']))
})

test('what a row names stays, however old, and opens as before', async () => {
  const { survey: taskId = '' } = ward.tasks
  value(
    await reportProgress(officer(), {
      taskId,
      rowVersion: await rowVersionOf(officer(), taskId),
      workState: 'at-work',
      text: 'Đã gửi phiếu',
      percent: 10,
      obstacle: '',
      productNote: '',
      files: [{ name: 'phieu.png', bytes: PICTURE }],
    }),
  )
  const named = await inTransaction(here.surroundings.db, here.wards.hoaMai.localityId, async trx => {
    const { rows } = await sql<{ sha256: string }>`select sha256 from stored_file`.execute(trx)
    return rows.map(row => row.sha256)
  })
  const before = (await readdir(folder)).filter(name => named.includes(name))
  expect(before.length).toBeGreaterThan(0)
  for (const name of before) await aged(name, 24 * 400)
  expect(await sweep()).toBe(0)
  expect(await readdir(folder)).toEqual(expect.arrayContaining(before))
})

test('each row that names a file is bound to the row by which the sweep knows it', async () => {
  const columns = await inTransaction(here.surroundings.db, here.wards.hoaMai.localityId, async trx => {
    const { rows } = await sql<{ name: string; bound: boolean }>`
      select c.relname || '.' || a.attname as name,
             exists (select from pg_constraint f
                      where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)
                        and f.confrelid = 'stored_file'::regclass) as bound
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and (a.attname ~ 'sha256$' or a.attname = 'photo')`.execute(trx)
    return rows
  })
  expect(columns.length).toBeGreaterThan(15)
  expect(
    columns
      .filter(column => column.bound)
      .map(column => column.name)
      .sort(),
  ).toEqual(FILE_COLUMNS.map(names => names.join('.')).sort())
  // These are digests of data, of the program's own files, and of what a row of evidence holds on to.
  const noFiles = [
    'inspection_finding.evidence_sha256',
    'issued_report.data_sha256',
    'received_report.data_sha256',
    'schema_migration.sha256',
    'stored_file.sha256',
  ]
  expect(
    columns
      .filter(column => !column.bound)
      .map(column => column.name)
      .sort(),
  ).toEqual(noFiles)
})
