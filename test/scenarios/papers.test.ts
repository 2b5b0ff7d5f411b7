// Real here: the application without its socket, PostgreSQL, the Word files as they are downloaded, LibreOffice for the PDF.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneRound } from '../../src/jobs/worker.ts'
import { createPdfMaker } from '../../src/outside/office.ts'
import { addTask } from '../../src/usecases/add-task.ts'
import { startPlan } from '../../src/usecases/start-plan.ts'
import { checkDecree30 } from '../../src/writer/decree-30-check.ts'
import { checkGuidance36 } from '../../src/writer/guidance-36-check.ts'
import { partsOf } from '../kit/docx.ts'
import { office } from '../kit/office.ts'
import { value } from '../kit/running-ward.ts'
import { problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let standing: Visitor
beforeAll(async () => {
  here = await world({ accounts: true, now: new Date('2026-09-29T01:00:00Z') })
  standing = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())

const chair = () => here.person('leader-state').personId
const secretary = () => here.person('leader-party').personId
const invitation = (more: Record<string, string> = {}) => ({
  kind: 'invitation',
  line: 'state',
  abstract: 'Họp Ban Chỉ đạo quý III',
  guests: 'Thành viên Ban Chỉ đạo\nTrưởng các phòng',
  content: 'Kết quả quý III',
  chair: '',
  on: '2/10/2026',
  time: '08:00',
  where: 'phòng họp tầng 2',
  signerId: chair(),
  form: 'collective',
  urgency: '',
  recipients: '',
  filing: 'VT',
  number: '',
  dated: '',
  ...more,
})
const fileOf = async (path: string) => {
  const answer = await standing.fetch(`${path}/van-ban.docx`)
  expect(answer.status).toBe(200)
  return partsOf(new Uint8Array(await answer.arrayBuffer()))
}

test('an invitation is written from the form, with the next number, in the layout of its line', async () => {
  expect((await standing.get('/van-ban-di/soan?loai=giay-moi')).html).toContain('Ủy ban nhân dân 1')
  const sent = await standing.post('/van-ban-di/soan', invitation({ number: '1', dated: '29/9/2026' }))
  expect(sent.status).toBe(303)
  expect((await standing.get(sent.location)).html).toContain('Số: 01/GM-UBND')
  expect(checkDecree30(await fileOf(sent.location))).toEqual([])
  expect((await standing.get('/van-ban-di/soan?loai=giay-moi')).html).toContain('Ủy ban nhân dân 2')
})

test('a conclusion of the Party line, signed by its secretary', async () => {
  const sent = await standing.post('/van-ban-di/soan', {
    ...invitation(),
    kind: 'conclusion',
    line: 'party',
    abstract: 'hội nghị Ban Chỉ đạo',
    chair: 'đồng chí Bí thư Đảng ủy',
    attendees: '',
    content: 'Thống nhất đánh giá kết quả quý III.',
    assignments: 'Mở lớp kỹ năng số | Phòng Văn hóa - Xã hội | 31/10/2026\nRà soát máy | Văn phòng |',
    signerId: secretary(),
    filing: 'VPĐU',
    number: '3',
    dated: '29/9/2026',
  })
  expect(sent.status).toBe(303)
  const { html } = await standing.get(sent.location)
  expect(html).toContain('Số 03-TB/ĐU')
  expect(html).toContain('31/10/2026')
  expect(checkGuidance36(await fileOf(sent.location))).toEqual([])
})

test('a number is given once in its series; the sentence says which comes next, and gaps are shown', async () => {
  const again = await standing.post('/van-ban-di/soan', invitation({ number: '1', dated: '29/9/2026' }))
  expect(again.status).toBe(422)
  expect(problemsIn(again.html).join()).toContain('Số 01/GM-UBND đã cấp trong năm 2026. Số tiếp theo là 2')
  expect(
    (await standing.post('/van-ban-di/soan', invitation({ number: '5', dated: '29/9/2026' }))).status,
  ).toBe(303)
  const noted = { issuer: 'UBND', type: 'GM', from: '2', to: '3', dated: '01/9/2026' }
  expect((await standing.post('/so-van-ban', noted)).status).toBe(303)
  const { html } = await standing.get('/so-van-ban')
  expect(html).toContain('Số tiếp theo 6.')
  expect(html).toContain('Số còn trống: 4.')
  const events = await here.rows
    .selectFrom('journal')
    .where('type', '=', 'number-taken')
    .orderBy('seq')
    .selectAll()
    .execute()
  expect(events.map(row => row.payload)).toMatchObject([
    { issuer: 'UBND', series: 'GM', number: 1 },
    { issuer: 'ĐU', series: 'TB', number: 3 },
    { issuer: 'UBND', series: 'GM', number: 5 },
    { issuer: 'UBND', series: 'GM', number: 2, objectId: null },
    { issuer: 'UBND', series: 'GM', number: 3, objectId: null },
  ])
})

test('a form of signing that does not suit the signer is refused, and what was typed is kept', async () => {
  const wrong = await standing.post('/van-ban-di/soan', invitation({ signerId: secretary() }))
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Hình thức ký không hợp')
  expect(wrong.html).toContain('phòng họp tầng 2')
  const head = here.person('unit-head').personId
  const ordered = await standing.post('/van-ban-di/soan', invitation({ signerId: head, form: 'by-order' }))
  expect((await standing.get(ordered.location)).html).toContain('TL. CHỦ TỊCH')
})

test('a bad line of assignments names the way to write it', async () => {
  const sent = await standing.post('/van-ban-di/soan', {
    ...invitation(),
    kind: 'conclusion',
    chair: 'đồng chí Chủ tịch',
    assignments: 'Chỉ có tên việc',
  })
  expect(sent.status).toBe(422)
  expect(sent.html).toContain('ngăn cách bằng dấu gạch đứng')
})

const pdfTools = (makePdf: ReturnType<typeof createPdfMaker>) => ({
  surroundings: here.surroundings,
  address: 'http://sauro.test',
  sendLetter: null,
  mailDomain: '',
  sendMessage: null,
  makePdf,
  signal: new AbortController().signal,
})

test.skipIf(office.skip)(`a PDF is made by the worker when LibreOffice is there ${office.why}`, async () => {
  const sent = await standing.post('/van-ban-di/soan', invitation())
  const page = await standing.get(sent.location)
  const path = /action="(\/ban-pdf\/[0-9a-f]{64})"/.exec(page.html)?.[1] ?? ''
  expect((await standing.post(path, { ve: sent.location })).status).toBe(303)
  expect((await standing.get(sent.location)).html).toContain('Đang lập bản PDF')
  await oneRound(pdfTools(createPdfMaker({ command: null })))
  expect((await standing.get(sent.location)).html).toContain('Máy chủ chưa cài LibreOffice')
  expect((await standing.post(path, { ve: sent.location })).status).toBe(303)
  await oneRound(pdfTools(createPdfMaker()))
  expect((await standing.get(sent.location)).html).toContain('Tải bản PDF')
  const pdf = await standing.fetch(path)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
})

test('no PDF is made of a file that is no document of ours', async () => {
  const answer = await standing.post(`/ban-pdf/${'0'.repeat(64)}`, { ve: '/' })
  expect(answer.status).toBe(404)
})

test('a plan is signed with the annexes of the plan that stands in the system', async () => {
  const { planId } = value(
    await startPlan(here.as('standing-officer'), {
      title: 'Kế hoạch chuyển đổi số năm 2027',
      year: 2027,
      line: 'state',
    }),
  )
  const text = 'Rà soát hạ tầng số của phường'
  value(await addTask(here.as('standing-officer'), { planId, text, group: 'Hạ tầng số' }))
  expect((await standing.get('/van-ban-di/soan?loai=ke-hoach')).html).toContain(
    'Dự thảo: Kế hoạch chuyển đổi',
  )
  const plan = {
    ...invitation(),
    kind: 'plan',
    abstract: 'Chuyển đổi số năm 2027',
    bases: '',
    content: 'I. Mục đích\nNâng cao chất lượng phục vụ.',
  }
  const sent = await standing.post('/van-ban-di/soan', { ...plan, annexPlanId: planId })
  expect(sent.status).toBe(303)
  const parts = await fileOf(sent.location)
  expect(checkDecree30(parts)).toEqual([])
  const body = parts['word/document.xml'] ?? ''
  expect(body).toContain('Chi tiết tại các Phụ lục I, II kèm theo.')
  expect(body).toContain(text)
  // Both annexes are sections of their own: landscape, their pages numbered from one, their heads on each page.
  expect(body.match(/<w:pgSz[^>]*w:orient="landscape"/gu)).toHaveLength(2)
  expect(body.match(/<w:pgNumType[^>]*w:start="1"/gu)?.length).toBeGreaterThanOrEqual(2)
  expect(body.match(/<w:tblHeader\/>/gu)?.length).toBeGreaterThanOrEqual(2)
  const alone = await standing.post('/van-ban-di/soan', { ...plan, annexPlanId: '' })
  expect((await fileOf(alone.location))['word/document.xml']).not.toContain('Phụ lục')
  const other = await standing.post('/van-ban-di/soan', {
    ...plan,
    annexPlanId: here.wards.hoaMai.localityId,
  })
  expect(other.status).toBe(404)
})
