// Real here: PostgreSQL with its roles, the journal, the Word file. Time is set day by day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportDefinition } from '../../src/domain/report-definition.ts'
import { journalAfter } from '../../src/store/notice.ts'
import { inSnapshot } from '../../src/store/transaction.ts'
import { decideCommendation, showCommendations } from '../../src/usecases/commendations.ts'
import { answerContest, contestGrading } from '../../src/usecases/contest-grading.ts'
import { DEMONSTRATION_DEFINITIONS } from '../../src/usecases/demonstration-definitions.ts'
import { editPassage } from '../../src/usecases/edit-report.ts'
import { keepDefinition } from '../../src/usecases/keep-definition.ts'
import { openReport } from '../../src/usecases/list-reports.ts'
import { moveChain } from '../../src/usecases/move-chain.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { openRound } from '../../src/usecases/open-rounds.ts'
import { recordLateness } from '../../src/usecases/record-lateness.ts'
import { showContest, showGrading } from '../../src/usecases/show-grading.ts'
import { showRound } from '../../src/usecases/show-round.ts'
import { morning, runningWard, value } from '../kit/running-ward.ts'
import { visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
beforeAll(async () => {
  here = await world({ accounts: true, now: morning('2026-03-20') })
  await runningWard(here)
  here.setNow(morning('2026-06-18'))
  await recordLateness(here.surroundings, here.wards.hoaMai.localityId)
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const [model] = DEMONSTRATION_DEFINITIONS

/** A review of the stage from the signing of the plan to the middle of June, with a section that a person writes. */
const review = (): ReportDefinition => {
  if (model === undefined) throw new Error('no definitions')
  const span = {
    from: '2026-01-01',
    to: '2026-06-14',
    cutOff: '2026-06-14',
    unitDue: '2026-06-17',
    due: '2026-06-22',
  }
  return {
    ...model,
    name: 'Sơ kết giai đoạn',
    lines: ['state'],
    purpose: 'interim',
    frequency: 'once',
    span,
    outline: [
      'Công tác lãnh đạo, chỉ đạo',
      'Kết quả chỉ tiêu qua các năm',
      'Kết quả thực hiện nhiệm vụ',
      'Tồn tại, hạn chế và nguyên nhân',
      'Bài học kinh nghiệm',
      'Đề nghị khen thưởng',
      'Phương hướng, nhiệm vụ thời gian tới',
    ],
  }
}

let roundId = ''
const shown = async () => value(await showRound(standing(), { roundId, line: 'state' }))
const bodyText = async () => JSON.stringify((await shown()).document?.body)
const step = async (
  as: ReturnType<typeof standing>,
  act: Parameters<typeof moveChain>[1]['act'],
  more: object = {},
) => moveChain(as, { roundId, line: 'state', rowVersion: (await shown()).chain.rowVersion, act, ...more })

test('a review of a stage tells its targets against milestones, what is undone and why', async () => {
  const { definitionId } = value(await keepDefinition(standing(), { definition: review() }))
  roundId = value(await openRound(standing(), { definitionId, periodId: '2026-06-14' })).roundId
  const { document } = await shown()
  expect(document?.abstract[0]).toMatch(/^Sơ kết thực hiện Nghị quyết số 57-NQ\/TW/u)
  const table = document?.body.find(block => block.kind === 'table')
  const heads = table?.kind === 'table' ? table.columns.map(column => column.title) : []
  expect(heads).toEqual(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026: đạt/mốc'])
  const text = await bodyText()
  expect(text).toContain('Nhiệm vụ chưa hoàn thành, còn trong hạn:')
  expect(text).toMatch(/Trong giai đoạn có \d\d lần chậm hạn/u)
})

test('a commendation is proposed by rule, decided by a person with a reason, and stands in the report', async () => {
  const officer = await showCommendations(here.as('officer'), { roundId })
  expect(officer).toMatchObject({ refusal: { status: 403 } })
  const { candidates } = value(await showCommendations(standing(), { roundId }))
  const unit = candidates.find(one => one.subject.kind === 'unit')
  if (unit === undefined) throw new Error('nobody led anything')
  const of = { roundId, kind: unit.subject.kind, id: unit.subject.id, commend: 'yes' as const }
  expect(await decideCommendation(standing(), { ...of, reason: '' })).toMatchObject({
    refusal: { status: 422 },
  })
  expect(await bodyText()).not.toContain('Mở nhiều lớp nhất')
  value(await decideCommendation(standing(), { ...of, reason: 'Mở nhiều lớp nhất' }))
  expect(await bodyText()).toContain(`${unit.name}: Mở nhiều lớp nhất`)
  value(await decideCommendation(standing(), { ...of, commend: 'no', reason: 'Còn chậm hai nhiệm vụ' }))
  expect(await bodyText()).not.toContain('Mở nhiều lớp nhất')
})

test('one candidate is decided on at a time, so that every label finds its own field', async () => {
  const visit = await visitor(here, 'standing-officer')
  const path = `/dot-bao-cao/${roundId}/khen-thuong`
  const { candidates } = value(await showCommendations(standing(), { roundId }))
  const unit = candidates.find(one => one.subject.kind === 'unit')
  expect((await visit.get(path)).html).not.toContain('name="reason"')
  const { html } = await visit.get(`${path}?cua=${unit?.subject.id ?? ''}`)
  expect(html.match(/name="reason"/gu)).toHaveLength(1)
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(found => found[1])
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('a review is not put while a section of its outline is unwritten; then it goes to Word like any report', async () => {
  const gaps = { withGaps: true, reason: 'Đến hạn sơ kết' }
  expect(await step(standing(), 'put', gaps)).toMatchObject({
    refusal: { code: 'section-unwritten', params: { title: 'Bài học kinh nghiệm' } },
  })
  const own = (await shown()).report?.passages.find(one => one.passage.startsWith('outline:'))
  value(
    await editPassage(standing(), {
      roundId,
      line: 'state',
      passage: own?.passage ?? '',
      text: '- Giao việc kèm sản phẩm ngay từ đầu.',
    }),
  )
  value(await step(standing(), 'put', gaps))
  value(await step(here.as('office-vetting'), 'vet'))
  value(await step(here.as('leader-state'), 'sign'))
  value(await step(here.as('office-vetting'), 'number', { number: 140, dated: '2026-06-18' }))
  const { chain, document } = await shown()
  expect(JSON.stringify(document?.body)).toContain('Giao việc kèm sản phẩm')
  const file = value(await openReport(standing(), { reportId: chain.reportId ?? '' }))
  expect(file.bytes.length).toBeGreaterThan(5000)
})

test('inputs for grading count each unit and person, and are seen by whom they concern alone', async () => {
  const seen = async (as: ReturnType<typeof standing>) =>
    value(await showGrading(as, { period: '2026' })).rows
  const all = await seen(standing())
  const culture = all.find(one => one.subject.id === here.wards.hoaMai.units['VHXH'])
  expect(culture?.inputs.done.length).toBeGreaterThan(0)
  expect(culture?.inputs.late.length).toBeGreaterThan(0)
  expect(culture?.preview.quantity).toBeGreaterThan(0)
  const officer = here.as('officer', { unit: 'TTPVHCC' })
  const own = await seen(officer)
  const me = here.person('officer', { unit: 'TTPVHCC' }).personId
  expect(own.filter(one => one.subject.kind === 'person').map(one => one.subject.id)).toEqual([me])
  expect(own.filter(one => one.subject.kind === 'unit').map(one => one.subject.id)).toEqual([
    here.wards.hoaMai.units['TTPVHCC'],
  ])
  expect(await seen(here.as('administrator'))).toEqual([])
  expect((await seen(here.as('leader-state'))).length).toBe(all.length)
})

test('the person contests, the leader answers once, and both stand in the journal', async () => {
  const me = here.person('officer', { unit: 'TTPVHCC' }).personId
  const of = {
    period: '2026',
    kind: 'person' as const,
    id: me,
    item: 'late' as const,
    text: 'Đã có văn bản lùi hạn',
  }
  const officer = here.as('officer', { unit: 'TTPVHCC' })
  expect(await contestGrading(here.as('officer', { unit: 'CA' }), of)).toMatchObject({
    refusal: { status: 403 },
  })
  const { contestId } = value(await contestGrading(officer, of))
  const leader = here.as('leader-state')
  const owed = async () => value(await myWork(leader, {})).owed.filter(one => one.kind === 'grading-contest')
  expect(await owed()).toHaveLength(1)
  expect(await showContest(here.as('officer', { unit: 'CA' }), { contestId })).toMatchObject({
    refusal: { status: 403 },
  })
  const { answerers } = value(await showContest(officer, { contestId }))
  expect(answerers).toContainEqual(expect.objectContaining({ post: expect.stringContaining('Chủ tịch') }))
  const answer = { contestId, upheld: 'yes' as const, text: 'Xác nhận nguyên nhân khách quan' }
  expect(await answerContest(officer, answer)).toMatchObject({ refusal: { status: 403 } })
  value(await answerContest(leader, answer))
  expect(await answerContest(leader, answer)).toMatchObject({ refusal: { code: 'contest-answered' } })
  expect(await owed()).toHaveLength(0)
  expect(value(await showContest(officer, { contestId })).contest).toMatchObject({
    upheld: true,
    answer: 'Xác nhận nguyên nhân khách quan',
  })
  const { localityId } = here.wards.hoaMai
  const told = await inSnapshot(here.surroundings.db, localityId, trx =>
    journalAfter(trx, localityId, 0, 10_000),
  )
  const types = told.map(one => one.event.type)
  for (const type of ['commendation-decided', 'grading-contested', 'grading-answered'] as const)
    expect(types).toContain(type)
  expect(JSON.stringify(told)).not.toContain('lùi hạn')
})
