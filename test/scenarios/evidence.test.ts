// Real here: PostgreSQL, the files on disk, the reader that looks for a stamp (in this process). Pages are left out.
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFileStore } from '../../src/outside/files.ts'
import type { SyncToDisk } from '../../src/outside/folder-sync.ts'
import { readFile } from '../../src/reader/read-file.ts'
import { openEvidence } from '../../src/usecases/open-evidence.ts'
import { recount } from '../../src/usecases/recount.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { reportProgress } from '../../src/usecases/report-progress.ts'
import { showEvidence } from '../../src/usecases/show-evidence.ts'
import { showMeasurement } from '../../src/usecases/show-measurement.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { PICTURE } from '../kit/picture.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { sheetFile } from '../kit/sheet-file.ts'
import { wordFile } from '../kit/word-file.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({
    now: morning('2026-03-20'),
    readPlanFile: (bytes, name) => readFile(bytes, name),
  })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const officer = (unit: string) => here.as('officer', { unit })
const bytesOf = (text: string) => new TextEncoder().encode(text)
type Files = { name: string; bytes: Uint8Array<ArrayBuffer> }[]

const report = async (key: string, files: Files, requestId?: string, disk?: SyncToDisk) => {
  const taskId = ward.tasks[key] ?? ''
  const ctx = officer('TTPVHCC')
  const { task } = value(await showTask(ctx, { taskId }))
  return reportProgress(
    disk === undefined ? ctx : { ...ctx, files: openFileStore(here.files, disk) },
    { taskId, rowVersion: task.rowVersion, workState: 'at-work', percent: null, files },
    requestId,
  )
}
const measure = (files: Files) =>
  reportMeasurement(officer('TTPVHCC'), {
    targetId: ward.targets['online'] ?? '',
    effectiveOn: '2026-06-18',
    value: null,
    numerator: 1300,
    denominator: 1650,
    reached: null,
    files,
  })
const evidenceOf = async (key: string) =>
  value(await showTask(officer('TTPVHCC'), { taskId: ward.tasks[key] ?? '' })).evidence

/** Rows that a sending makes, and the files on the disk. */
const kept = async (): Promise<readonly number[]> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from task_update union all select count(*)::int from evidence
    union all select count(*)::int from stored_file union all select count(*)::int from journal`.execute(
    here.rows,
  )
  const names = await readdir(join(here.files, here.wards.hoaMai.localityId)).catch(() => [])
  return [...rows.map(row => row.n), names.length]
}

test('a photograph alone is an update; the same file twice stands once, and again is said to be the same', async () => {
  const two = [
    { name: 'anh-1.png', bytes: PICTURE },
    { name: 'anh-2.png', bytes: PICTURE },
    { name: 'ghi-chu.txt', bytes: bytesOf('Đã nghiệm thu hai điểm') },
  ]
  value(await report('digitise', two))
  const first = await evidenceOf('digitise')
  expect(first.map(one => one.name).sort()).toEqual(['anh-1.png', 'ghi-chu.txt'])
  const before = await kept()
  value(await report('digitise', [{ name: 'anh-3.png', bytes: PICTURE }]))
  const after = await kept()
  expect(after[2]).toBe(before[2])
  expect(after[4]).toBe(before[4])
  const again = (await evidenceOf('digitise')).find(one => one.name === 'anh-3.png')
  const shown = value(await showEvidence(officer('TTPVHCC'), { evidenceId: again?.id ?? '' }))
  expect(shown.sameFile.map(one => one.name)).toEqual(['anh-1.png'])
  expect(shown.proves).toMatchObject({ kind: 'task', id: ward.tasks['digitise'] })
})

test('an update is accepted when its file is on the disk and not before; a disk that fails changes nothing', async () => {
  const files = [{ name: 'bien-ban.txt', bytes: bytesOf('Biên bản họp tổ công tác, bản ghi ngay') }]
  const before = await kept()
  const broken = report('digitise', files, undefined, async () => {
    throw new Error('EIO')
  })
  await expect(broken).rejects.toThrow('EIO')
  expect(await kept()).toEqual(before)

  const rowsAtSync: unknown[] = []
  value(
    await report('digitise', files, undefined, async () => {
      rowsAtSync.push((await kept()).slice(0, 4))
    }),
  )
  expect(rowsAtSync).toEqual([before.slice(0, 4), before.slice(0, 4)])
  expect((await kept())[1]).toBe((before[1] ?? 0) + 1)
})

test('a repeat of the form answers the first result and keeps nothing more', async () => {
  const request = '019e0000-0000-7000-8000-000000000001'
  const first = value(await report('digitise', [{ name: 'lan-1.png', bytes: PICTURE }], request))
  const before = await kept()
  const repeat = value(await report('digitise', [{ name: 'lan-1.png', bytes: PICTURE }], request))
  expect(repeat).toEqual(first)
  expect(await kept()).toEqual(before)
})

test('the hash of the journal tells whether the bytes on the disk are still the same', async () => {
  const content = bytesOf('Biên bản số 4')
  value(await report('digitise', [{ name: 'bien-ban.txt', bytes: content }]))
  const found = (await evidenceOf('digitise')).find(one => one.name === 'bien-ban.txt')
  const look = async () =>
    value(await showEvidence(officer('TTPVHCC'), { evidenceId: found?.id ?? '' })).integrity
  expect(await look()).toBe('matches')
  const path = join(here.files, here.wards.hoaMai.localityId, found?.sha256 ?? '')
  await writeFile(path, 'Biên bản số 5')
  expect(await look()).toBe('differs')
  await rm(path)
  expect(await look()).toBe('file-missing')
  await writeFile(path, content)
  expect(await look()).toBe('matches')
})

test('a figure of a target carries files, which its own unit opens and others do not', async () => {
  const { measurementId } = value(await measure([{ name: 'bang-ke.png', bytes: PICTURE }]))
  const { evidence } = value(await showMeasurement(officer('TTPVHCC'), { measurementId }))
  const evidenceId = evidence[0]?.id ?? ''
  expect(value(await openEvidence(officer('TTPVHCC'), { evidenceId })).name).toBe('bang-ke.png')
  const shown = value(await showEvidence(officer('TTPVHCC'), { evidenceId }))
  expect(shown).toMatchObject({ integrity: 'matches', proves: { kind: 'target' } })
  for (const act of [openEvidence, showEvidence]) {
    const away = await act(officer('KTHTDT'), { evidenceId })
    expect(away.ok ? null : away.refusal.status).toBe(403)
  }
  const seen = value(await showMeasurement(officer('KTHTDT'), { measurementId }))
  expect(seen).toMatchObject({ evidence: [], evidenceCount: 1 })
})

test.each([
  ['a Word file', 'stamped.docx', () => wordFile({ body: paragraphs('MẬT', 'BÁO CÁO', 'Nội dung') })],
  ['a sheet', 'stamped.xlsx', () => sheetFile([{ name: 'Bảng 1', rows: [['MẬT'], ['Số liệu', 'Kỳ này']] }])],
  ['a text', 'stamped.txt', async () => bytesOf('TỐI MẬT\n\nBÁO CÁO\n\nNội dung')],
])(
  '%s with a secrecy stamp is refused for tasks and figures, and nothing of it is kept',
  async (_, name, make) => {
    const files = [
      { name: 'anh.png', bytes: PICTURE },
      { name, bytes: new Uint8Array(await make()) },
    ]
    const before = await kept()
    for (const outcome of [await report('digitise', files), await measure(files)]) {
      const problems = outcome.ok ? [] : outcome.refusal.problems
      expect(problems?.map(one => one.code)).toEqual(['file-secret'])
    }
    expect(await kept()).toEqual(before)
    const logged = JSON.stringify(here.logged)
    expect(logged).not.toContain('stamped')
  },
)

test('the same words without a stamp are taken', async () => {
  const bytes = new Uint8Array(await wordFile({ body: paragraphs('BÁO CÁO', 'Bảo mật thông tin') }))
  expect((await report('digitise', [{ name: 'bao-cao.docx', bytes }])).ok).toBe(true)
})

const paragraphs = (...lines: readonly string[]): string =>
  lines.map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
