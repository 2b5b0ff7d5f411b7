// Real here: the application without its socket, PostgreSQL, sessions. Whoever opens a link is signed in nowhere.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { endAppointment } from '../../src/usecases/end-appointment.ts'
import { revokeOwnLinks } from '../../src/usecases/revoke-links.ts'
import { createApp } from '../../src/web/server.tsx'
import { linkTo } from '../kit/one-time-link.ts'
import { type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { hiddenIn, problemsIn } from '../kit/visitor.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

const ORIGIN = 'http://sauro.test'
const headers = { host: new URL(ORIGIN).host, origin: ORIGIN }

let here: World
let ward: RunningWard
let app: ReturnType<typeof createApp>
let path: string

beforeAll(async () => {
  here = await world({ now: new Date('2026-03-20T01:00:00Z') })
  ward = await runningWard(here)
  const { surroundings } = here
  app = createApp({ surroundings, secure: false, publicUrl: null, ready: async () => 'ready' })
})
afterAll(() => here.close())
beforeEach(async () => {
  here.setNow(WORLD_NOW)
  path = await linkTo(here, here.wards.hoaMai, { personId: officer().personId, taskId: task() })
})

const officer = () => here.person('officer', { unit: 'VHXH' })
const task = () => ward.tasks.classes ?? ''

const get = async (at = path) => {
  const answer = await app.request(ORIGIN + at, { headers: { host: headers.host } })
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

const post = async (fields: Readonly<Record<string, string>>, at = path) => {
  const { html } = await get(at)
  const body = new URLSearchParams({
    request: here.surroundings.newId(),
    rowVersion: hiddenIn(html, 'rowVersion'),
    workState: 'at-work',
    percent: '70',
    ...fields,
  })
  const answer = await app.request(ORIGIN + at, { method: 'POST', headers, body })
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

const updates = () =>
  here.rows
    .selectFrom('task_update')
    .where('task_id', '=', task())
    .orderBy('recorded_at')
    .selectAll()
    .execute()

test('looking at a link as often as one likes uses nothing up, and nothing of it is kept on the way', async () => {
  for (const _ of [1, 2, 3]) {
    const { status, headers, html } = await get()
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(html).toContain('Mở lớp Bình dân học vụ số tại 14 tổ dân phố')
    expect(html).not.toContain('href="/nhiem-vu/')
  }
})

test('an accepted report is of the person of the link, uses the link up, and stands in the journal', async () => {
  const before = await updates()
  const sent = await post({})
  expect([sent.status, sent.location]).toEqual([303, path])
  const after = await updates()
  expect(after).toHaveLength(before.length + 1)
  const update = after.at(-1)
  expect(update).toMatchObject({ author_id: officer().personId, state: 'submitted', percent: '70' })
  const row = await here.rows
    .selectFrom('one_time_link')
    .where('update_id', '=', update?.id ?? '')
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(row.used_at).not.toBeNull()
  const told = await here.rows.selectFrom('journal').where('type', '=', 'link-used').selectAll().execute()
  expect(told.at(-1)?.payload).toMatchObject({ linkId: row.id, updateId: update?.id })

  expect((await get()).html).toContain('Liên kết này đã được dùng lúc 8 giờ 42, ngày 18/6/2026.')
  const again = await post({ text: 'Lần thứ hai' })
  expect(again.status).toBe(410)
  expect(again.html).toContain('Liên kết chỉ dùng một lần và đã dùng để gửi một cập nhật.')
  expect(again.html).toContain('Lần thứ hai')
  expect(await updates()).toHaveLength(after.length)
})

test('two that are sent at once are taken once', async () => {
  const before = await updates()
  const answers = await Promise.all([post({ percent: '71' }), post({ percent: '72' })])
  expect(await updates()).toHaveLength(before.length + 1)
  expect(answers.filter(answer => answer.status === 303)).toHaveLength(1)
})

test('a report that is refused keeps what was typed and the link', async () => {
  const refused = await post({ percent: '700', text: 'Đã mở 9 lớp' })
  expect(refused.status).toBe(422)
  expect(problemsIn(refused.html).length).toBeGreaterThan(0)
  expect(refused.html).toContain('Đã mở 9 lớp')
  expect((await post({ percent: '75', text: 'Đã mở 9 lớp' })).status).toBe(303)
})

test('a link of one task does nothing to another, whatever is sent', async () => {
  const other = ward.tasks.teams ?? ''
  const count = () => here.rows.selectFrom('task_update').where('task_id', '=', other).select('id').execute()
  const before = await count()
  expect((await post({ taskId: other, percent: '80' })).status).toBe(303)
  expect(await count()).toEqual(before)
  const decide = await app.request(`${ORIGIN}/xac-nhan/${(await updates()).at(-1)?.id}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ decision: 'approved' }),
  })
  expect(decide.headers.get('location')).toMatch(/^\/dang-nhap/)
})

test('a wrong, an expired and a revoked link say so, and so does one of somebody who left', async () => {
  const wrong = path.replace(/.$/, sign => (sign === 'A' ? 'B' : 'A'))
  expect(await get(wrong)).toMatchObject({ status: 404 })
  expect((await get(wrong)).html).toContain('Liên kết không đúng')
  expect((await get('/bao-nhanh/khong-dung')).html).toContain('Liên kết không đúng')

  here.setNow(new Date('2026-06-24T17:00:00Z'))
  expect(await get()).toMatchObject({ status: 410 })
  expect((await get()).html).toContain('Liên kết đã hết hạn')
  here.setNow(WORLD_NOW)

  value(await revokeOwnLinks(here.as('officer', { unit: 'VHXH' }), { linkId: null }))
  expect((await get()).html).toContain('Liên kết đã bị thu hồi')

  const left = await linkTo(here, here.wards.hoaMai, { personId: officer().personId, taskId: task() })
  const posts = await here.rows
    .selectFrom('appointment')
    .where('person_id', '=', officer().personId)
    .select('id')
    .execute()
  for (const { id } of posts)
    value(await endAppointment(here.as('administrator'), { appointmentId: id, lastDay: '2026-06-18' }))
  here.setNow(new Date('2026-06-19T01:00:00Z'))
  const gone = await get(left)
  expect(gone.status).toBe(410)
  expect(gone.html).toContain('không còn giữ chức vụ')
})

test('who tries addresses is slowed, and a right one still opens', async () => {
  here.setNow(new Date('2026-06-18T03:00:00Z'))
  const tried: number[] = []
  for (let at = 0; at < 25; at += 1) tried.push((await get(`/bao-nhanh/${'x'.repeat(65)}`)).status)
  expect(tried.at(-1)).toBe(429)
  const mine = await linkTo(here, here.wards.hoaMai, {
    personId: here.person('officer', { unit: 'TTPVHCC' }).personId,
    taskId: ward.tasks.handbook ?? '',
  })
  expect((await get(mine)).status).toBe(200)
})
