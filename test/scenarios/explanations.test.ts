// Real here: PostgreSQL with its roles, the pages as they are served, every rule from the policy to the journal. Only
// the socket is left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerExplanation } from '../../src/usecases/answer-explanation.ts'
import { askExplanation } from '../../src/usecases/ask-explanation.ts'
import { decideExplanation } from '../../src/usecases/decide-explanation.ts'
import { judgeExplanation } from '../../src/usecases/judge-explanation.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { proposeExplanation } from '../../src/usecases/propose-explanation.ts'
import { recordConsequence } from '../../src/usecases/record-consequence.ts'
import { recount } from '../../src/usecases/recount.ts'
import { showExplanation } from '../../src/usecases/show-explanation.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { visitor } from '../kit/visitor.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20'), accounts: true })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const leader = () => here.as('leader-state')
const head = (unit: string) => here.as('unit-head', { unit })
const task = (key: string) => ward.tasks[key] ?? ''
const shown = async (explanationId: string) => value(await showExplanation(leader(), { explanationId }))
const owedTo = async (ctx: ReturnType<typeof leader>, id: string) =>
  value(await myWork(ctx, {}))
    .owed.filter(one => one.id === id)
    .map(one => one.kind)
const codeOf = (outcome: { readonly ok: boolean } & object): string | null =>
  'refusal' in outcome ? (outcome.refusal as { code: string }).code : null

test('asked of a unit, answered by its head in time, asked again, accepted: every turn stays', async () => {
  here.setNow(WORLD_NOW)
  const { explanationId, answerBy } = value(
    await askExplanation(leader(), {
      taskId: task('wifi'),
      from: 'head',
      question: 'Vì sao mới xong 4 điểm',
    }),
  )
  // Three working days from Thursday 18/6.
  expect(answerBy).toBe('2026-06-23')
  expect(await owedTo(head('KTHTDT'), explanationId)).toEqual(['explanation-asked'])
  expect(await owedTo(here.as('officer', { unit: 'KTHTDT' }), explanationId)).toEqual([])
  const stranger = await answerExplanation(head('VHXH'), { explanationId, answer: 'Không phải tôi' })
  expect(codeOf(stranger)).toBe('other-unit')
  here.setNow(morning('2026-06-22'))
  value(await answerExplanation(head('KTHTDT'), { explanationId, answer: 'Nhà thầu giao chậm' }))
  expect(codeOf(await answerExplanation(head('KTHTDT'), { explanationId, answer: 'Sửa lại' }))).toBe(
    'explanation-moved-on',
  )
  expect(await owedTo(leader(), explanationId)).toEqual(['explanation-answered'])
  const again = { explanationId, verdict: 'again' as const, question: 'Đã phạt nhà thầu chưa' }
  value(await judgeExplanation(leader(), again))
  here.setNow(morning('2026-06-23'))
  value(await answerExplanation(head('KTHTDT'), { explanationId, answer: 'Đã trừ 2% giá trị' }))
  value(await judgeExplanation(leader(), { explanationId, verdict: 'accepted' }))
  const { explanation } = await shown(explanationId)
  expect(explanation.state).toBe('accepted')
  expect(explanation.turns.map(turn => [turn.seq, turn.answer, turn.verdict, turn.answerBy])).toEqual([
    [1, 'Nhà thầu giao chậm', 'again', '2026-06-23'],
    [2, 'Đã trừ 2% giá trị', 'accepted', '2026-06-25'],
  ])
  const events = await here.rows
    .selectFrom('journal')
    .where('object_id', '=', task('wifi'))
    .where('type', 'like', 'explanation-%')
    .orderBy('seq')
    .select('type')
    .execute()
  expect(events.map(event => event.type)).toEqual([
    'explanation-asked',
    'explanation-answered',
    'explanation-asked',
    'explanation-answered',
    'explanation-accepted',
  ])
})

test('the standing agency proposes, the leader asks in other words or drops with a reason', async () => {
  here.setNow(WORLD_NOW)
  const keeper = here.as('standing-officer')
  const asked = {
    targetId: ward.targets['payment'] ?? '',
    from: 'head' as const,
    question: 'Vì sao dưới mốc',
  }
  expect(codeOf(await askExplanation(keeper, asked))).toBe('role')
  const { explanationId } = value(await proposeExplanation(keeper, asked))
  expect(await owedTo(head('TTPVHCC'), explanationId)).toEqual([])
  expect(await owedTo(leader(), explanationId)).toEqual(['explanation-proposed'])
  const silent = await decideExplanation(leader(), { explanationId, decision: 'drop' })
  expect(codeOf(silent)).toBe('reason-missing')
  const input = { explanationId, decision: 'ask', question: 'Vì sao 58,9% khi mốc là 70%' } as const
  value(await decideExplanation(leader(), input))
  const { explanation } = await shown(explanationId)
  expect(explanation).toMatchObject({ state: 'asked', proposedBy: { id: keeper.actor.personId } })
  expect(explanation.turns[0]).toMatchObject({
    question: 'Vì sao 58,9% khi mốc là 70%',
    askedBy: { id: leader().actor.personId },
  })
  expect(await owedTo(head('TTPVHCC'), explanationId)).toEqual(['explanation-asked'])
})

test('an answer that does not come is overdue, waits for the leader, and ends in a recorded consequence', async () => {
  here.setNow(WORLD_NOW)
  const { explanationId } = value(
    await askExplanation(leader(), {
      taskId: task('digitise'),
      from: 'owner',
      question: 'Tiến độ số hóa thế nào',
    }),
  )
  const owner = here.as('officer', { unit: 'TTPVHCC' })
  expect(await owedTo(owner, explanationId)).toEqual(['explanation-asked'])
  here.setNow(morning('2026-06-24'))
  expect((await shown(explanationId)).overdue).toBe(true)
  expect(await owedTo(leader(), explanationId)).toEqual(['explanation-unanswered'])
  const reminder = { explanationId, kind: 'reminder', reason: 'Chưa giải trình đúng ngày' } as const
  expect(codeOf(await recordConsequence(here.as('standing-officer'), reminder))).toBe('role')
  value(await recordConsequence(leader(), reminder))
  expect(await owedTo(leader(), explanationId)).toEqual([])
  const seen = async (ctx: ReturnType<typeof leader>) =>
    value(await showExplanation(ctx, { explanationId })).consequences?.map(one => one.kind) ?? null
  expect(await seen(owner)).toEqual(['reminder'])
  expect(await seen(here.as('inspector'))).toEqual(['reminder'])
  expect(await seen(here.as('officer', { unit: 'VHXH' }))).toBeNull()
})

test('who leads nothing cannot be asked; a finished plan item and an empty question are refused', async () => {
  here.setNow(WORLD_NOW)
  const nobody = await askExplanation(leader(), { taskId: task('wifi'), from: 'owner', question: 'Vì sao' })
  expect(nobody.ok ? null : nobody.refusal.problems).toMatchObject([{ field: 'from', code: 'nobody-owns' }])
  const empty = await askExplanation(leader(), { taskId: task('wifi'), from: 'head', answerBy: '2026-06-17' })
  expect(empty.ok ? null : empty.refusal.problems?.map(one => one.code)).toEqual([
    'question-missing',
    'answer-by-past',
  ])
  const party = await askExplanation(here.as('leader-party'), {
    taskId: task('wifi'),
    from: 'head',
    question: 'Vì sao',
  })
  expect(codeOf(party)).toBe('other-line')
})

test('by its pages: asked from the task, answered by the unit, and told in the history of the task', async () => {
  here.setNow(WORLD_NOW)
  const chief = await visitor(here, 'leader-state')
  const unit = await visitor(here, 'unit-head')
  const path = `/nhiem-vu/${task('survey')}/giai-trinh`
  expect((await chief.get(path)).html).toContain('value="23/6/2026"')
  expect((await unit.get(path)).status).toBe(403)
  const wrong = await chief.post(path, { from: 'head', question: '', answerBy: '23/6/2026' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Nêu nội dung cần giải trình')
  const sent = await chief.post(path, {
    from: 'head',
    question: 'Bao giờ thu đủ phiếu',
    answerBy: '22/6/2026',
  })
  expect(sent.status).toBe(303)
  const answered = await unit.post(`${sent.location}/tra-loi`, { answer: 'Ngày 21/6 thu xong 400 phiếu' })
  expect(answered.status).toBe(303)
  expect((await chief.get(sent.location)).html).toContain('Ngày 21/6 thu xong 400 phiếu')
  const judged = await chief.post(`${sent.location}/ket-luan`, {
    verdict: 'accepted',
    question: '',
    answerBy: '',
  })
  expect(judged.status).toBe(303)
  const page = await unit.get(`/nhiem-vu/${task('survey')}`)
  expect(page.html).toContain('Yêu cầu giải trình: Bao giờ thu đủ phiếu')
  expect(page.html).toContain('Đã chấp nhận')
  expect((await chief.get('/giai-trinh?tinh-trang=da-chap-nhan')).html).toContain('Bao giờ thu đủ phiếu')
  const { records } = value(await showTask(leader(), { taskId: task('survey') }))
  expect(records?.explanations.map(one => one.state)).toEqual(['accepted'])
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
