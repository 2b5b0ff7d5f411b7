// Real here: PostgreSQL with its roles, the pages as they are served, every rule from the policy to the journal. Only
// the socket is left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerConcern } from '../../src/usecases/answer-concern.ts'
import { draftReport } from '../../src/usecases/build-report.ts'
import { decideUpdate } from '../../src/usecases/decide-update.ts'
import { listConcerns } from '../../src/usecases/list-concerns.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { raiseConcern } from '../../src/usecases/raise-concern.ts'
import { recount } from '../../src/usecases/recount.ts'
import { reportProgress } from '../../src/usecases/report-progress.ts'
import { showConcern } from '../../src/usecases/show-concern.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { withdrawConcern } from '../../src/usecases/withdraw-concern.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { visitor } from '../kit/visitor.ts'
import { sheetRows } from '../kit/workbook.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20'), accounts: true })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const officer = (unit: string) => here.as('officer', { unit })
const head = (unit: string) => here.as('unit-head', { unit })
const task = (key: string) => ward.tasks[key] ?? ''
const all = async () => value(await listConcerns(here.as('leader-state'), {})).concerns
const reportText = async () => {
  const { document } = value(
    await draftReport(here.as('standing-officer'), { kind: 'half', period: '2026-H1' }),
  )
  return JSON.stringify(document.body)
}
const report = async (key: string, unit: string, more: Partial<Parameters<typeof reportProgress>[1]>) => {
  const { task: now } = value(await showTask(officer(unit), { taskId: task(key) }))
  const form = { workState: 'obstacle', text: 'Đang làm', percent: null } as const
  return value(
    await reportProgress(officer(unit), { taskId: now.id, rowVersion: now.rowVersion, ...form, ...more }),
  ).updateId
}
const code = (outcome: Awaited<ReturnType<typeof raiseConcern>>) =>
  outcome.ok ? null : (outcome.refusal.problems?.[0]?.code ?? outcome.refusal.code)

test('what an update says of obstacles is a record by itself, and nothing else is', async () => {
  const found = await all()
  expect(found.map(one => [one.kind, one.text, one.state, one.items.map(item => item.id)])).toEqual([
    ['obstacle', 'Tổ 3 chưa có chỗ học', 'open', [task('classes')]],
  ])
  expect(found[0]).toMatchObject({ to: { kind: 'nobody' }, answerBy: null, updateState: 'approved' })
})

test('an update that is given back takes its obstacle and proposal along', async () => {
  here.setNow(WORLD_NOW)
  const updateId = await report('power', 'KTHTDT', {
    obstacle: 'Chưa có báo giá',
    proposal: 'Cho phép thuê thiết bị',
  })
  expect((await all()).filter(one => one.updateId === updateId).map(one => [one.kind, one.state])).toEqual([
    ['obstacle', 'open'],
    ['proposal', 'open'],
  ])
  value(await decideUpdate(head('KTHTDT'), { updateId, decision: 'returned', reason: 'Nêu rõ số tiền' }))
  expect((await all()).filter(one => one.updateId === updateId).map(one => one.state)).toEqual([
    'withdrawn',
    'withdrawn',
  ])
})

test('raised to a leader, it waits for the leader, is answered with a document, and the report tells of both', async () => {
  const leader = here.person('leader-state')
  const { concernId } = value(
    await raiseConcern(officer('KTHTDT'), {
      kind: 'obstacle',
      text: 'Hai điểm Wi-Fi chưa có nguồn điện',
      cause: 'điện lực chưa nghiệm thu',
      to: 'leader',
      toPersonId: leader.personId,
      answerBy: '2026-06-22',
      taskIds: [task('wifi'), task('power')],
      targetIds: [ward.targets['cashless'] ?? ''],
    }),
  )
  const owed = value(await myWork(here.as('leader-state'), {})).owed
  expect(owed.find(one => one.id === concernId)).toMatchObject({ kind: 'concern', due: '2026-06-22' })
  expect(value(await myWork(head('VHXH'), {})).owed.filter(one => one.id === concernId)).toEqual([])
  here.setNow(morning('2026-06-14'))
  const before = await answerConcern(here.as('leader-state'), {
    concernId,
    outcome: 'agreed',
    answer: 'Đồng ý',
    answeredOn: '2026-06-18',
  })
  expect(before.ok ? null : before.refusal.problems?.[0]?.code).toBe('answer-in-future')
  here.setNow(morning('2026-06-19'))
  const own = await answerConcern(officer('KTHTDT'), { concernId, outcome: 'agreed', answer: 'Tự trả lời' })
  expect(own.ok ? null : own.refusal.status).toBe(403)
  value(
    await answerConcern(here.as('leader-state'), {
      concernId,
      outcome: 'partly',
      answer: 'Điện lực nghiệm thu xong trước 30/6',
      document: '214/UBND-KT',
    }),
  )
  const again = await answerConcern(here.as('leader-state'), { concernId, outcome: 'agreed', answer: 'Lại' })
  expect(again.ok ? null : again.refusal.code).toBe('concern-not-open')
  expect(value(await showConcern(officer('KTHTDT'), { concernId })).concern).toMatchObject({
    state: 'answered',
    outcome: 'partly',
    document: '214/UBND-KT',
    answeredOn: '2026-06-19',
    decidedBy: { id: leader.personId },
  })
  const events = await here.rows
    .selectFrom('journal')
    .where('type', 'in', ['concern-raised', 'concern-answered'])
    .where('object_id', 'in', [task('wifi'), task('power')])
    .select(['type', 'text'])
    .execute()
  const told = events.filter(event => event.text.includes(concernId))
  expect(told.map(event => event.type).sort()).toEqual(['concern-answered', 'concern-raised'])
  expect(events.every(event => !event.text.includes('Wi-Fi'))).toBe(true)
})

test('the next report takes obstacles and proposals, each proposal under whom it goes to', async () => {
  here.setNow(morning('2026-06-12'))
  value(
    await raiseConcern(head('TTPVHCC'), {
      kind: 'proposal',
      text: 'Hỗ trợ chữ ký số cho viên chức.',
      to: 'above',
      toName: 'Sở Khoa học và Công nghệ tỉnh Bình Lam',
      taskIds: [task('digitise')],
    }),
  )
  here.setNow(WORLD_NOW)
  const late = value(
    await raiseConcern(head('TTPVHCC'), {
      kind: 'proposal',
      text: 'Nêu sau ngày chốt số liệu',
      to: 'above',
      toName: 'Sở Nội vụ tỉnh Bình Lam',
      taskIds: [],
    }),
  )
  const said = await reportText()
  expect(said).toContain('Tổ 3 chưa có chỗ học')
  expect(said).toContain('Đối với Sở Khoa học và Công nghệ tỉnh Bình Lam')
  expect(said).toContain('Hỗ trợ chữ ký số cho viên chức')
  // Raised after the cut-off of 14/6: told by the report of the next period.
  expect(said).not.toContain('Hai điểm Wi-Fi')
  expect(said).not.toContain('Nêu sau ngày chốt')
  value(await withdrawConcern(head('TTPVHCC'), { concernId: late.concernId, reason: 'Nêu nhầm' }))
})

test('who has no hand in a task cannot raise, and a stranger is no addressee', async () => {
  const about = { kind: 'obstacle' as const, text: 'Vướng', taskIds: [task('camera')] }
  const other = await raiseConcern(officer('VHXH'), { ...about, to: 'above', toName: 'Sở' })
  expect(other.ok ? null : other.refusal).toMatchObject({ status: 403, code: 'other-unit' })
  const nobody = here.person('officer', { unit: 'VHXH' }).personId
  expect(code(await raiseConcern(officer('CA'), { ...about, to: 'leader', toPersonId: nobody }))).toBe(
    'unknown-person',
  )
  expect(code(await raiseConcern(officer('CA'), { ...about, to: 'above' }))).toBe('above-not-named')
  const past = { ...about, to: 'above' as const, toName: 'Sở', answerBy: '2026-06-01' }
  expect(code(await raiseConcern(officer('CA'), past))).toBe('answer-by-past')
})

test('the register filters by links, opens each record, and gives the same rows as a file', async () => {
  const leader = await visitor(here, 'leader-state')
  const open = await leader.get('/vuong-mac?tinh-trang=chua-tra-loi')
  expect(open.status).toBe(200)
  expect(open.html).toContain('Tổ 3 chưa có chỗ học')
  expect(open.html).not.toContain('Chưa có báo giá')
  // What is narrowed already stays when the form narrows further, and the result is an address.
  expect(open.html).toContain('<input type="hidden" name="tinh-trang" value="chua-tra-loi"/>')
  const proposals = await leader.get('/vuong-mac?loai=kien-nghi&tinh-trang=chua-tra-loi')
  expect(proposals.html).toContain('Hỗ trợ chữ ký số cho viên chức')
  expect(proposals.html).not.toContain('Tổ 3 chưa có chỗ học')
  const file = await leader.fetch('/vuong-mac.xlsx?tinh-trang=da-rut')
  const rows = (await sheetRows(await file.arrayBuffer())).join('\n')
  expect(rows).toContain('Chưa có báo giá')
  expect(rows).not.toContain('Tổ 3 chưa có chỗ học')
  const officerVisit = await visitor(here, 'officer')
  const form = await officerVisit.get(`/vuong-mac/them?nhiem-vu=${task('survey')}`)
  expect(form.html).toContain(`value="task:${task('survey')}" checked`)
  const wrong = await officerVisit.post('/vuong-mac/them', { kind: 'obstacle', text: '', to: '' })
  expect(wrong.status).toBe(422)
  const sent = await officerVisit.post('/vuong-mac/them', {
    kind: 'obstacle',
    text: 'Thiếu người phát phiếu',
    to: `leader:${here.person('leader-state').personId}`,
    items: `task:${task('survey')}`,
  })
  expect(sent.status).toBe(303)
  const page = await leader.get(sent.location ?? '')
  expect(page.html).toContain('Thiếu người phát phiếu')
  const answered = await leader.post(`${sent.location}/tra-loi`, {
    outcome: 'agreed',
    answer: 'Đoàn Thanh niên hỗ trợ 5 người',
    answeredOn: '18/6/2026',
  })
  expect(answered.status).toBe(303)
  expect((await officerVisit.get(sent.location ?? '')).html).toContain('Đoàn Thanh niên hỗ trợ 5 người')
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
