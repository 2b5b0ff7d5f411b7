// Real here: PostgreSQL with its roles, the application without its socket, every rule from the policy to the journal.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decideRow } from '../../src/usecases/decide-row.ts'
import { correctRow, enterRow } from '../../src/usecases/enter-row.ts'
import { publish, showPublishing, showSnapshot, withdrawPublication } from '../../src/usecases/publish.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { createApp } from '../../src/web/server.tsx'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { journalTypes } from '../kit/plan-in-world.ts'
import { morning, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let app: ReturnType<typeof createApp>
const ids = new Map<string, string>()

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  await runningWard(here)
  const wanted = ['chinh_sach', 'kinh_phi', 'co_so_kinh_phi']
  const documents = REGISTER_LIBRARY.filter(one => wanted.includes(one['x-code']))
  const { installed } = value(await installRegisters(here.as('administrator'), { documents }))
  for (const [at, one] of documents.entries()) ids.set(one['x-code'], installed[at]?.registerId ?? '')
  const locality = await here.rows
    .selectFrom('locality')
    .where('id', '=', here.wards.hoaMai.localityId)
    .select('code')
    .executeTakeFirstOrThrow()
  place = locality.code
  const { surroundings } = here
  app = createApp({ surroundings, secure: false, publicUrl: null, ready: async () => 'ready' })
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const leader = () => here.as('leader-state')
const unit = (code: string) => here.wards.hoaMai.units[code] ?? ''
let place = ''
const code = () => place
const open = async (path: string) => {
  const answer = await app.request(`http://sauro.test${path}`)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** A row that the standing agency entered for a unit and the unit's head confirmed. */
async function row(registerOf: string, typed: Record<string, string>, on = '2026-03-10'): Promise<string> {
  const registerId = ids.get(registerOf) ?? ''
  const entered = await enterRow(standing(), { registerId, unitId: unit('TTPVHCC'), on, typed })
  const { entryId } = value(entered)
  value(
    await decideRow(here.as('unit-head', { unit: 'TTPVHCC' }), {
      entryId,
      version: 1,
      decision: 'confirmed',
    }),
  )
  return entryId
}

const policy = (ten: string, more: Record<string, string> = {}) =>
  row('chinh_sach', { ten, doi_tuong: 'nguoi-dan', loai: 'chuong-trinh', cong_khai: '1', ...more })

const seen = async () => value(await showPublishing(leader(), {}))
const code0 = (outcome: object) => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : null)

let first = ''
test('only confirmed rows that are marked are shown, and a second person shows them', async () => {
  expect((await open(`/cong-khai/${code()}`)).text).toContain('Chưa công bố thông tin')
  first = await policy('Hỗ trợ chữ ký số cá nhân')
  await policy('Hỗ trợ hộ kinh doanh dùng hóa đơn điện tử', {
    doi_tuong: 'ho-kinh-doanh',
    het_han: '30/9/2026',
  })
  await policy('Việc nội bộ', { cong_khai: '0' })
  await policy(`Gặp bà ${here.person('officer').name} để được hỗ trợ`)
  const before = await seen()
  expect(before.changes.map(one => one.change)).toEqual(['new', 'new'])
  expect(before.held.map(one => one.why)).toEqual(['names-person'])
  // Nothing is public before somebody decides so, and whoever entered the rows is not the one to decide.
  expect((await open(`/cong-khai/${code()}`)).text).not.toContain('chữ ký số')
  expect(code0(await publish(standing(), { seen: before.seen }))).toBe('own-work')
  expect(code0(await publish(here.as('officer'), { seen: before.seen }))).toBe('role')
  expect(code0(await publish(leader(), { seen: 'x' }))).toBe('publication-stale')
  expect(value(await publish(leader(), { seen: before.seen }))).toMatchObject({ number: 1, rows: 2 })
  expect(code0(await publish(leader(), { seen: before.seen }))).toBe('publication-unchanged')
})

test('everybody reads it without signing in, finds by words and by audience, and takes the data', async () => {
  const page = await open(`/cong-khai/${code()}`)
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toBe('public, max-age=300')
  expect(page.headers.get('set-cookie')).toBeNull()
  expect(page.text).not.toContain('<script')
  expect(page.text).toContain('Hỗ trợ chữ ký số cá nhân')
  expect(page.text).not.toContain('Việc nội bộ')
  const people = await here.rows
    .selectFrom('person')
    .where('locality_id', '=', here.wards.hoaMai.localityId)
    .select('name')
    .execute()
  for (const { name } of people) expect(page.text, name).not.toContain(name)
  const found = await open(`/cong-khai/${code()}?tim=hoa+don`)
  expect(found.text).toContain('hóa đơn điện tử')
  expect(found.text).not.toContain('Hỗ trợ chữ ký số cá nhân')
  const narrowed = await open(`/cong-khai/${code()}?chinh_sach.doi_tuong=nguoi-dan`)
  expect(narrowed.text).toContain('Hỗ trợ chữ ký số cá nhân')
  expect(narrowed.text).not.toContain('hộ kinh doanh dùng')
  const json = JSON.parse((await open(`/cong-khai/ban/${code()}-1/du-lieu.json`)).text) as {
    licence: string
    content: { registers: { rows: { values: Record<string, unknown> }[] }[] }
  }
  expect(json.licence).toContain('CC BY 4.0')
  expect(Object.keys(json.content.registers[0]?.rows[0]?.values ?? {})).not.toContain('cong_khai')
  const table = (await open(`/cong-khai/ban/${code()}-1/du-lieu.csv?phan=chinh_sach`)).text.split('\r\n')
  expect(table[0]).toContain('Tên chính sách, chương trình')
  expect(table).toHaveLength(5)
  for (const path of [
    '/cong-khai/00000',
    '/cong-khai/ban/x',
    `/cong-khai/ban/${code()}-9`,
    `/cong-khai/ban/${code()}-1/du-lieu.csv?phan=kinh_phi`,
  ])
    expect((await open(path)).status, path).toBe(404)
})

test('what the public saw on a day stays as it was, and nobody can change it', async () => {
  value(
    await correctRow(standing(), {
      entryId: first,
      on: '2026-03-10',
      typed: { ten: 'Hỗ trợ chữ ký số và định danh', doi_tuong: 'nguoi-dan', cong_khai: '1' },
      reason: 'Mở rộng',
    }),
  )
  const head = here.as('unit-head', { unit: 'TTPVHCC' })
  value(await decideRow(head, { entryId: first, version: 2, decision: 'confirmed' }))
  expect((await open(`/cong-khai/${code()}`)).text).toContain('Hỗ trợ chữ ký số cá nhân')
  here.setNow(morning('2026-04-02'))
  const next = await seen()
  expect(next.changes.map(one => one.change).sort()).toEqual(['changed', 'same'])
  value(await publish(leader(), { seen: next.seen }))
  expect((await open(`/cong-khai/${code()}`)).text).toContain('chữ ký số và định danh')
  const old = await open(`/cong-khai/ban/${code()}-1`)
  expect(old.text).toContain('Hỗ trợ chữ ký số cá nhân')
  expect(old.text).toContain('Đây là bản cũ')
  const { history } = await seen()
  expect(history.map(one => [one.number, one.publishedBy.name])).toEqual([
    [2, here.person('leader-state').name],
    [1, here.person('leader-state').name],
  ])
  const kept = value(await showSnapshot(standing(), { snapshotId: history[1]?.id ?? '' }))
  expect(kept.whole).toBe(true)
  for (const table of ['public_snapshot', 'public_withdrawal'])
    for (const act of [
      sql`update ${sql.raw(table)} set locality_id = locality_id`,
      sql`delete from ${sql.raw(table)}`,
    ])
      await expect(act.execute(here.surroundings.db)).rejects.toThrow('permission denied')
})

test('the money that is marked stands beside it; a withdrawal is seen at once, with its reason', async () => {
  const money = { hang_muc: 'Máy tra cứu', buoc: 'du-toan', nguon: 'nha-nuoc', so_tien: '120,5' }
  const { code: planTask } = await here.rows
    .selectFrom('task')
    .where('locality_id', '=', here.wards.hoaMai.localityId)
    .select('code')
    .executeTakeFirstOrThrow()
  await row('kinh_phi', { ...money, nhiem_vu: planTask, cong_khai: '1' })
  await row('kinh_phi', { ...money, nhiem_vu: planTask, hang_muc: 'Bảo vệ hệ thống', cong_khai: '0' })
  const { content, seen: sum } = await seen()
  expect(content.money?.lines.map(line => [line.item, line.sums['du-toan']])).toEqual([
    ['Máy tra cứu', 120.5],
  ])
  value(await publish(leader(), { seen: sum }))
  const page = await open(`/cong-khai/${code()}?phan=tien`)
  expect(page.text).toContain('120,5')
  expect(page.text).not.toContain('Bảo vệ hệ thống')
  const [newest] = (await seen()).history
  const snapshotId = newest?.id ?? ''
  expect(code0(await withdrawPublication(here.as('officer'), { snapshotId, reason: 'Nhầm' }))).toBe('role')
  value(await withdrawPublication(standing(), { snapshotId, reason: 'Số tiền ghi nhầm đơn vị tính' }))
  for (const path of [`/cong-khai/${code()}`, `/cong-khai/ban/${code()}-3`]) {
    const gone = await open(path)
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([410, 'no-store'])
    expect(gone.text).toContain('Số tiền ghi nhầm đơn vị tính')
    expect(gone.text).not.toContain('120,5')
  }
  expect((await open(`/cong-khai/ban/${code()}-3/du-lieu.json`)).status).toBe(404)
  expect((await open(`/cong-khai/ban/${code()}-2`)).status).toBe(200)
  expect(await journalTypes(here)).toEqual(expect.arrayContaining(['public-published', 'public-withdrawn']))
})
