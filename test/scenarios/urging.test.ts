// Real here: the application without its socket, PostgreSQL, the Word file as it is downloaded.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteChanges } from '../../src/usecases/note-changes.ts'
import { checkDecree30 } from '../../src/writer/decree-30-check.ts'
import { partsOf } from '../kit/docx.ts'
import { morning, type RunningWard, runningWard } from '../kit/running-ward.ts'
import { problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let standing: Visitor
beforeAll(async () => {
  here = await world({ accounts: true, now: new Date('2026-03-20T01:00:00Z') })
  ward = await runningWard(here)
  standing = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())

const messageIn = (html: string): string => /<textarea id="noi-dung-nhom"[^>]*>([^<]*)</.exec(html)?.[1] ?? ''

test('the text for a group names what is late and what is near, of all units or of one', async () => {
  const all = await standing.get('/don-doc')
  expect(all.status).toBe(200)
  const text = messageIn(all.html)
  expect(text).toMatch(/^NHẮC TIẾN ĐỘ NHIỆM VỤ, ngày 18\/6\/2026\nphường Hoa Mai\n\nQUÁ HẠN: \d\d nhiệm vụ\n/)
  expect(text).toContain('Kiện toàn tổ công nghệ số cộng đồng ở 14 tổ dân phố')
  expect(text).toMatch(/hạn 05\/6\/2026, quá 13 ngày/)
  expect(text).toMatch(/Cập nhật tại: http:\/\/sauro\.test\/viec-cua-toi$/)
  expect(all.html).toContain('<svg role="img" aria-label="Mã QR mở danh sách trên hệ thống"')
  const one = await standing.get(`/don-doc?don-vi=${here.wards.hoaMai.units.TTPVHCC}&ngay=30`)
  expect(messageIn(one.html)).not.toContain('Kiện toàn tổ công nghệ số')
  expect(messageIn(one.html)).toContain('SẮP ĐẾN HẠN trong 30 ngày')
})

test('a letter is made of chosen tasks, kept under its hash, told to the heads and downloaded as it was kept', async () => {
  const signerId = here.person('leader-state').personId
  const sent = await standing.post('/don-doc', {
    taskIds: [ward.tasks.teams ?? ''],
    answerBy: '25/6/2026',
    signerId,
    number: '7',
    dated: '18/6/2026',
  })
  expect(sent.status).toBe(303)
  const preview = await standing.get(sent.location)
  expect(preview.html).toContain('Số: 07/UBND-VHXH')
  expect(preview.html).toContain('V/v đôn đốc thực hiện nhiệm vụ quá thời hạn')
  const file = await standing.fetch(`${sent.location}/cong-van.docx`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect(checkDecree30(await partsOf(bytes))).toEqual([])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(preview.html).toContain(sha256)
  const told = await here.rows.selectFrom('journal').where('type', '=', 'letter-issued').selectAll().execute()
  expect(told.map(row => row.payload)).toMatchObject([{ file: sha256, taskIds: [ward.tasks.teams] }])
  await noteChanges(here.surroundings, here.wards.hoaMai.localityId)
  const notices = await here.rows
    .selectFrom('notice')
    .where('kind', '=', 'urged')
    .select('person_id')
    .execute()
  expect(notices).toEqual([{ person_id: here.person('unit-head', { unit: 'VHXH' }).personId }])
})

test('nothing chosen, a day that has passed and a number that is none come back with what was typed', async () => {
  const signerId = here.person('leader-state').personId
  const none = await standing.post('/don-doc', { answerBy: '25/6/2026', signerId })
  expect(problemsIn(none.html)).toEqual(['Chưa chọn mục nào.'])
  const wrong = await standing.post('/don-doc', {
    taskIds: [ward.tasks.teams ?? ''],
    answerBy: '31/6/2026',
    signerId,
    number: 'bảy',
  })
  expect(wrong.status).toBe(422)
  expect(problemsIn(wrong.html)).toHaveLength(2)
  expect(wrong.html).toContain('value="31/6/2026"')
  const past = await standing.post('/don-doc', {
    taskIds: [ward.tasks.teams ?? ''],
    answerBy: '17/6/2026',
    signerId,
  })
  expect(problemsIn(past.html)).toHaveLength(1)
  const notLate = await standing.post('/don-doc', {
    taskIds: [ward.tasks.classes ?? ''],
    answerBy: '25/6/2026',
    signerId,
  })
  expect(problemsIn(notLate.html)).toEqual(['Không có nhiệm vụ nào đã chọn đang quá hạn. Chọn lại nhiệm vụ.'])
})

test('the day that a letter proposes for the answer is one on which people work', async () => {
  // A Sunday; a week on is a Sunday too.
  here.setNow(morning('2026-07-12'))
  const { html } = await (await visitor(here, 'standing-officer')).get('/don-doc')
  expect(/name="answerBy"[^>]*value="([^"]*)"/u.exec(html)?.[1]).toBe('20/7/2026')
})
