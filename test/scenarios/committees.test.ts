// Real here: the application without its socket, PostgreSQL with its roles, the journal. Nothing is stood in for.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let office: Visitor
let body = ''
beforeAll(async () => {
  here = await world({ accounts: true })
  office = await visitor(here, 'office-vetting')
})
afterAll(() => here.close())

const STEERING = {
  kind: 'steering',
  line: 'party',
  name: 'Ban Chỉ đạo chuyển đổi số phường Hoa Mai',
  code: 'bcđ',
  documentId: '',
}
const id = (role: Parameters<World['person']>[0], unit?: string) =>
  here.person(role, unit === undefined ? {} : { unit }).personId

test('a body is entered with a code of its own, in capitals, that no other body bears', async () => {
  const made = await office.post('/ban-chi-dao/moi', STEERING)
  expect(made.status).toBe(303)
  body = made.location
  const { html } = await office.get(body)
  expect(html).toContain('Ký hiệu BCĐ, sổ số riêng')
  expect(html).toContain('đang dùng mức mặc định')
  const again = await office.post('/ban-chi-dao/moi', { ...STEERING, name: 'Ban khác', code: 'BCĐ' })
  expect(again.status).toBe(422)
  expect(problemsIn(again.html).join()).toContain('Ký hiệu BCĐ đã dùng')
  expect(again.html).toContain('Ban khác')
  expect(problemsIn((await office.post('/ban-chi-dao/moi', { ...STEERING, code: 'BCĐ/1' })).html)).toEqual([
    'Ký hiệu chỉ gồm chữ in hoa, chữ số và dấu gạch ngang, tối đa 15 ký tự. Ví dụ: BCĐ hoặc TGV-CĐS.',
  ])
})

test('people of several units sit on it, one in the chair; who left stays in the history', async () => {
  const sit = (personId: string, post: string, field = '') =>
    office.post(`${body}/thanh-vien`, { personId, post, field, from: '05/01/2026' })
  expect((await sit(id('leader-party'), 'chair')).status).toBe(303)
  const second = await sit(id('leader-state'), 'chair')
  expect(problemsIn(second.html).join()).toContain('đang do Nguyễn Hữu Tâm giữ')
  expect((await sit(id('leader-state'), 'deputy')).status).toBe(303)
  expect((await sit(id('standing-officer'), 'secretary')).status).toBe(303)
  expect((await sit(id('unit-head', 'CA'), 'member', 'LV99')).status).toBe(422)
  expect((await sit(id('unit-head', 'CA'), 'member', 'DA06')).status).toBe(303)
  const { html } = await office.get(body)
  expect(html).toContain('Trưởng Ban')
  expect(html).toContain('Phó Trưởng Ban')
  expect(html).toContain('Trưởng Công an phường, ')
  expect(html).toMatch(/Đề án 06/u)
  const [member] = await here.rows
    .selectFrom('committee_member')
    .where('person_id', '=', id('unit-head', 'CA'))
    .selectAll()
    .execute()
  expect((await office.post(`${body}/cho-thoi`, { memberId: member?.id ?? '' })).status).toBe(303)
  expect((await office.get(body)).html).not.toContain('Trưởng Công an phường, ')
  expect((await office.post(`${body}/cho-thoi`, { memberId: member?.id ?? '' })).status).toBe(409)
})

test('working rules are kept as versions, each in the journal with its figures', async () => {
  const rules = { rhythm: 'monthly', inviteDays: '3', noticeDays: '5', quorum: '67', text: 'Họp thường kỳ.' }
  expect((await office.post(`${body}/quy-che`, { ...rules, quorum: '0' })).status).toBe(422)
  expect((await office.post(`${body}/quy-che`, rules)).status).toBe(303)
  expect((await office.post(`${body}/quy-che`, { ...rules, noticeDays: '3' })).status).toBe(303)
  const { html } = await office.get(body)
  expect(html).toContain('Ban hành thông báo kết luận trong 3 ngày làm việc sau họp')
  expect(html).toContain('Bản 2, lưu ngày 18/6/2026')
  const events = await here.rows
    .selectFrom('journal')
    .where('type', '=', 'committee-rules-kept')
    .orderBy('seq')
    .select('payload')
    .execute()
  expect(events.map(one => one.payload)).toMatchObject([
    { version: 1, noticeDays: 5, quorum: 67 },
    { version: 2, noticeDays: 3 },
  ])
})

test('a stale form is refused with what stands now', async () => {
  const change = (name: string) => office.post(`${body}/sua`, { ...STEERING, name, rowVersion: '1' })
  expect((await change('Ban Chỉ đạo phường Hoa Mai')).status).toBe(303)
  const late = await change('Ban Chỉ đạo cũ')
  expect(late.status).toBe(422)
  expect(problemsIn(late.html).join()).toContain('Ban Chỉ đạo phường Hoa Mai')
})
