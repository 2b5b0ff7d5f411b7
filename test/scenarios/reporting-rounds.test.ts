// Real here: PostgreSQL with its roles, the journal. Time is set day by day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChainAct, SubmissionAct } from '../../src/domain/round.ts'
import { recountedRate } from '../../src/domain/round-recount.ts'
import { journalAfter } from '../../src/store/notice.ts'
import { inSnapshot } from '../../src/store/transaction.ts'
import { compareRound } from '../../src/usecases/compare-round.ts'
import type { Context } from '../../src/usecases/context.ts'
import { DEMONSTRATION_DEFINITIONS } from '../../src/usecases/demonstration-definitions.ts'
import { editPassage, setReportFigure } from '../../src/usecases/edit-report.ts'
import { keepDefinition } from '../../src/usecases/keep-definition.ts'
import { listNotices } from '../../src/usecases/list-notices.ts'
import { openReport } from '../../src/usecases/list-reports.ts'
import { grantException, lockRound } from '../../src/usecases/lock-round.ts'
import { moveChain } from '../../src/usecases/move-chain.ts'
import { moveSubmission } from '../../src/usecases/move-submission.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { noteChanges } from '../../src/usecases/note-changes.ts'
import { openRounds } from '../../src/usecases/open-rounds.ts'
import { recount } from '../../src/usecases/recount.ts'
import { remind } from '../../src/usecases/remind.ts'
import { showDefinitions } from '../../src/usecases/show-definitions.ts'
import { showIssued } from '../../src/usecases/show-issued.ts'
import { showJournal } from '../../src/usecases/show-journal.ts'
import { listRounds, showRound } from '../../src/usecases/show-round.ts'
import { showSubmission } from '../../src/usecases/show-submission.ts'
import { urgeRound } from '../../src/usecases/urge-round.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const definitionOf = (frequency: string) => {
  const found = DEMONSTRATION_DEFINITIONS.find(one => one.frequency === frequency)
  if (found === undefined) throw new Error(`no ${frequency}`)
  return found
}

test('a regime is kept whole, and one whose deadline comes too soon is not', async () => {
  expect(ward.planId).not.toBe('')
  for (const definition of DEMONSTRATION_DEFINITIONS) value(await keepDefinition(standing(), { definition }))
  const { definitions } = value(await showDefinitions(standing(), {}))
  expect(definitions.map(one => one.definition)).toEqual(
    expect.arrayContaining([...DEMONSTRATION_DEFINITIONS]),
  )
  const half = definitions.find(one => one.definition.frequency === 'half')
  expect(half?.next).toMatchObject({ periodId: '2026-H1', cutOff: '2026-06-14', due: '2026-06-22' })
  const refused = await keepDefinition(standing(), {
    definition: { ...definitionOf('half'), unitDue: { day: 14, months: 0 } },
  })
  expect(refused).toMatchObject({
    refusal: { problems: [{ field: 'definition.unitDue.day', code: 'report-due-too-soon' }] },
  })
  const officer = await keepDefinition(here.as('officer'), { definition: definitionOf('half') })
  expect(officer).toMatchObject({ refusal: { status: 403 } })
})

const roundOfHalf = async () => {
  const { rounds } = value(await listRounds(standing(), {}))
  const found = rounds.find(one => one.periodId === '2026-H1')
  if (found === undefined) throw new Error('no round')
  return found
}
const shown = async (line: 'state' | 'party' = 'state') =>
  value(await showRound(standing(), { roundId: (await roundOfHalf()).id, line }))
const submissionOf = async (unit: string) => {
  const { submissions } = await shown()
  const found = submissions.find(one => one.unit.id === here.wards.hoaMai.units[unit])
  if (found === undefined) throw new Error(`no submission of ${unit}`)
  return found
}
const move = async (
  as: Context,
  unit: string,
  act: SubmissionAct,
  more: { results?: string; reason?: string; proposals?: string } = {},
) => {
  const { id, rowVersion } = await submissionOf(unit)
  return moveSubmission(as, { submissionId: id, rowVersion, act, ...more })
}
const send = async (unit: string) => {
  const by = here.wards.hoaMai.people.find(one => one.unit === unit && one.role === 'unit-head')
  const worker = here.wards.hoaMai.people.find(one => one.unit === unit)
  const who = by ?? worker
  if (who === undefined) throw new Error(`nobody works in ${unit}`)
  return move(here.as(who.role, { unit }), unit, 'send')
}
const chain = async (
  as: Context,
  act: ChainAct,
  more: Partial<Parameters<typeof moveChain>[1]> = {},
  line: 'state' | 'party' = 'state',
) => {
  const { round, chain: now } = await shown(line)
  return moveChain(as, { roundId: round.id, line, rowVersion: now.rowVersion, act, ...more })
}

test('rounds open on their day, once, and know who owes a report', async () => {
  const { hoaMai } = here.wards
  here.setNow(morning('2026-06-06'))
  expect(await openRounds(here.surroundings, hoaMai.localityId, '2026-06-06')).toBe(0)
  here.setNow(morning('2026-06-07'))
  const opened = await openRounds(here.surroundings, hoaMai.localityId, '2026-06-07')
  // Month, quarter and half all end on 14/6.
  expect(opened).toBe(3)
  expect(await openRounds(here.surroundings, hoaMai.localityId, '2026-06-07')).toBe(0)
  expect(await openRounds(here.surroundings, hoaMai.localityId, '2026-06-08')).toBe(0)
  const { submissions, chains, rate } = await shown()
  expect(chains.map(one => one.line)).toEqual(['state', 'party'])
  expect(submissions.map(one => one.unit.id).sort()).toEqual(
    ['TTPVHCC', 'VHXH', 'KTHTDT', 'CA'].map(code => hoaMai.units[code]).sort(),
  )
  expect(rate).toEqual({ expected: 4, received: 0, onTime: 0, accepted: 0 })
  here.setNow(morning('2026-06-16'))
})

test('one act urges every unit that has not sent, once a day, and each finds it among its notices', async () => {
  const { id: roundId } = await roundOfHalf()
  expect(await urgeRound(here.as('officer'), { roundId })).toMatchObject({ refusal: { status: 403 } })
  const { units } = value(await urgeRound(standing(), { roundId, text: 'Gửi trước 17 giờ' }))
  expect(units).toHaveLength(4)
  expect(await urgeRound(standing(), { roundId })).toMatchObject({ refusal: { code: 'round-urged-today' } })
  await noteChanges(here.surroundings, here.wards.hoaMai.localityId)
  for (const role of ['officer', 'unit-head'] as const) {
    const { notices } = value(await listNotices(here.as(role, { unit: 'TTPVHCC' }), {}))
    const urged = notices.filter(one => one.kind === 'urged')
    expect(urged).toHaveLength(1)
    expect(urged[0]?.about?.path).toMatch(/^\/bao-cao-don-vi\//)
  }
  const { submissions, awaited } = await shown()
  expect(awaited).toBe(4)
  expect(submissions.map(one => one.urgedOn)).toEqual(submissions.map(() => '2026-06-16'))
})

test('a unit finds its report filled from its updates and types no figure', async () => {
  const { id } = await submissionOf('TTPVHCC')
  const { known, allowed } = value(await showSubmission(here.as('officer'), { submissionId: id }))
  expect(known.tasks.map(task => task.id)).toContain(ward.tasks['leaflet'])
  expect(known.tasks.find(task => task.id === ward.tasks['leaflet'])).toMatchObject({ state: 'done-late' })
  expect(known.targets.find(one => one.id === ward.targets['online'])?.measure).toMatchObject({
    numerator: 1246,
    denominator: 1593,
  })
  // The survey of 10/6 waits for the head.
  expect(known.undecided).toBe(1)
  expect(allowed.write.ok).toBe(true)
  const stranger = value(await showSubmission(here.as('officer', { unit: 'CA' }), { submissionId: id }))
  expect(stranger.allowed.write.ok).toBe(false)
})

test('an officer drafts, the head sends, the standing agency returns with a reason or accepts', async () => {
  const officer = here.as('officer', { unit: 'TTPVHCC' })
  const head = here.as('unit-head', { unit: 'TTPVHCC' })
  value(await move(officer, 'TTPVHCC', 'save', { results: 'Hướng dẫn 870 lượt người tại quầy' }))
  expect(await move(officer, 'TTPVHCC', 'send')).toMatchObject({ refusal: { status: 403 } })
  value(await move(officer, 'TTPVHCC', 'put'))
  value(await move(head, 'TTPVHCC', 'send'))
  expect(await move(standing(), 'TTPVHCC', 'return')).toMatchObject({ refusal: { code: 'reason-missing' } })
  value(await move(standing(), 'TTPVHCC', 'return', { reason: 'Nêu số lượt của quầy 2' }))
  value(await move(head, 'TTPVHCC', 'send'))
  value(await move(standing(), 'TTPVHCC', 'accept'))
  value(await send('VHXH'))
  value(await move(standing(), 'VHXH', 'accept'))
  const { rate, report } = await shown()
  expect(rate).toEqual({ expected: 4, received: 2, onTime: 2, accepted: 2 })
  expect(report?.passages.map(one => one.composed)).toContain(
    '- Hướng dẫn 870 lượt người tại quầy (Trung tâm Phục vụ hành chính công).',
  )
})

test('a locked round takes nothing more but from the unit that has an exception', async () => {
  const { id: roundId } = await roundOfHalf()
  expect(await lockRound(standing(), { roundId, reason: '' })).toMatchObject({ refusal: { status: 422 } })
  here.setNow(morning('2026-06-18'))
  value(await lockRound(standing(), { roundId, reason: 'Chốt để tổng hợp gửi tỉnh' }))
  expect(await send('CA')).toMatchObject({ refusal: { code: 'round-locked' } })
  const { id } = await submissionOf('CA')
  value(await grantException(standing(), { submissionId: id, until: '2026-06-19', reason: 'Bận diễn tập' }))
  value(await send('CA'))
  value(await move(standing(), 'CA', 'accept'))
  expect((await shown()).rate).toEqual({ expected: 4, received: 3, onTime: 3, accepted: 3 })
})

test('a figure is locked to the data; setting it takes a reason, and its rate follows', async () => {
  const { id: roundId } = await roundOfHalf()
  const of = { roundId, line: 'state' as const, figureId: 'overdue' }
  const before = await shown()
  const figure = before.document?.figures.find(one => one.id === 'overdue')
  expect(figure?.value).toBeGreaterThan(1)
  expect(before.typed).toBe(0)
  const refused = await setReportFigure(standing(), { ...of, value: 1, reason: '' })
  expect(refused).toMatchObject({ refusal: { problems: [{ code: 'reason-missing' }] } })
  value(await setReportFigure(standing(), { ...of, value: 1, reason: 'Một nhiệm vụ đã có văn bản lùi hạn' }))
  const after = await shown()
  const done = after.document?.figures.find(one => one.id === 'done')?.value ?? 0
  expect(after.document?.figures.find(one => one.id === 'overdue')?.value).toBe(1)
  expect(after.document?.figures.find(one => one.id === 'done-rate')?.value).toBeCloseTo(
    (done * 100) / (done + 1),
    9,
  )
  expect(after.typed).toBe(1)
  // Whoever reads the journal sees which figure was set, from what to what, and why.
  const { entries } = value(await showJournal(here.as('inspector'), {}))
  expect(entries.find(one => one.type === 'report-figure-set')).toMatchObject({
    figure: { name: 'Quá hạn chưa hoàn thành', reason: 'Một nhiệm vụ đã có văn bản lùi hạn' },
    payload: { value: 1 },
  })
  value(await setReportFigure(standing(), { ...of, value: null, reason: 'Lấy lại số của hệ thống' }))
  expect((await shown()).typed).toBe(0)
})

test('a composed sentence names its source, is edited by a person, and says when the source moves on', async () => {
  const { round, report } = await shown()
  const sentence = report?.passages.find(one => one.passage.startsWith('update:'))
  if (sentence === undefined) throw new Error('nothing was composed from an update')
  const of = { roundId: round.id, line: 'state' as const, passage: sentence.passage }
  value(await editPassage(standing(), { ...of, text: '- Câu đã biên tập.' }))
  const edited = await shown()
  expect(JSON.stringify(edited.document?.body)).toContain('Câu đã biên tập')
  expect(edited.report?.passages.find(one => one.passage === of.passage)).toMatchObject({
    edited: '- Câu đã biên tập.',
    moved: false,
  })
  value(await editPassage(standing(), { ...of, again: true }))
  expect(JSON.stringify((await shown()).document?.body)).not.toContain('Câu đã biên tập')
  expect(await editPassage(here.as('officer'), { ...of, text: 'x' })).toMatchObject({
    refusal: { status: 403 },
  })
})

test('the report goes on without a missing unit, names it, and is vetted, signed and numbered', async () => {
  const vetter = here.as('office-vetting')
  const leader = here.as('leader-state')
  expect(await chain(standing(), 'put')).toMatchObject({ refusal: { code: 'round-gaps-unnamed' } })
  value(await chain(standing(), 'put', { withGaps: true, reason: 'Đến hạn gửi tỉnh' }))
  value(await chain(vetter, 'vet-return', { reason: 'Bổ sung căn cứ' }))
  value(await chain(standing(), 'put', { withGaps: true, reason: 'Đến hạn gửi tỉnh' }))
  value(await chain(vetter, 'vet'))
  expect(await chain(here.as('leader-party'), 'sign')).toMatchObject({ refusal: { status: 403 } })
  value(await chain(leader, 'sign'))
  value(await chain(vetter, 'number', { number: 112, dated: '2026-06-18' }))
  const { chain: issued, document } = await shown()
  expect(issued).toMatchObject({ state: 'issued', number: 112, issuedOn: '2026-06-18' })
  expect(document?.signature).toMatchObject({
    power: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    name: 'Phạm Văn Khải',
  })
  expect(document?.number.value).toBe(112)
  expect(JSON.stringify(document?.body)).toContain(
    '01 đơn vị chưa gửi báo cáo: Phòng Kinh tế, Hạ tầng và Đô thị',
  )
  const opened = value(await openReport(here.as('inspector'), { reportId: issued.reportId ?? '' }))
  expect(opened.bytes.length).toBeGreaterThan(5000)
})

test('a figure that contradicts a report of the same days stops the next one, unless it says what it corrects', async () => {
  const { round } = await shown('party')
  value(
    await setReportFigure(standing(), {
      roundId: round.id,
      line: 'party',
      figureId: 'done',
      value: 99,
      reason: 'Thử sửa số',
    }),
  )
  const gaps = { withGaps: true, reason: 'Đến hạn' }
  const stopped = await chain(standing(), 'put', gaps, 'party')
  expect(stopped).toMatchObject({ refusal: { code: 'figure-contradicts', params: { now: 99, number: 112 } } })
  value(await chain(standing(), 'put', { ...gaps, correctionReason: 'Đếm sót một nhiệm vụ' }, 'party'))
  const { document } = await shown('party')
  expect(document).toMatchObject({ line: 'party', issuer: { name: ['ĐẢNG ỦY PHƯỜNG HOA MAI'] } })
  expect(document?.addressees).toContain('Ban Chỉ đạo Tỉnh ủy Bình Lam')
  expect(JSON.stringify(document?.body)).toContain('đính chính')
})

test('what waits shows to whom it waits for, and nobody else', async () => {
  const kinds = async (as: Context) => {
    const work = value(await myWork(as, {}))
    return work.owed.map(one => one.kind).filter(kind => /^(submission|chain)/.test(kind))
  }
  expect(await kinds(here.as('officer', { unit: 'KTHTDT' }))).toContain('submission')
  expect(await kinds(here.as('officer', { unit: 'TTPVHCC' }))).not.toContain('chain-put')
  expect(await kinds(here.as('standing-officer'))).toContain('chain-put')
  // The Party report waits for its vetting; no office of the Party vets here, so the other one does.
  expect(await kinds(here.as('office-vetting'))).toContain('chain-vet')
})

test('the ladder reminds a unit of the report that it owes', async () => {
  const { hoaMai } = here.wards
  const due = (await submissionOf('KTHTDT')).due
  expect(due).toBe('2026-06-17')
  const month = value(await listRounds(standing(), {})).rounds.find(one => one.periodId === '2026-06')
  expect(month?.unitDue).toBe('2026-06-16')
  here.setNow(morning('2026-06-17'))
  await remind(here.surroundings, hoaMai.localityId, '2026-06-17')
  const officer = here.person('officer', { unit: 'KTHTDT' })
  const { notices } = value(await listNotices(here.as('officer', { unit: 'KTHTDT' }), {}))
  expect(officer.unit).toBe('KTHTDT')
  const reminded = notices.filter(one => one.facts.what === 'submission')
  expect(reminded.length).toBeGreaterThan(0)
  expect(reminded[0]?.about?.path).toMatch(/^\/bao-cao-don-vi\//)
})

test('a round is compared with the period before and with the last report that was sent', async () => {
  const { round } = await shown('party')
  const compared = value(await compareRound(standing(), { roundId: round.id, line: 'state' }))
  expect(compared.before).toBeNull()
  expect(compared.figures.find(one => one.id === 'paused')).toBeUndefined()
  const rounds = value(await listRounds(standing(), {})).rounds
  const month = rounds.find(one => one.periodId === '2026-06')
  const ofMonth = value(await compareRound(standing(), { roundId: month?.id ?? '' }))
  expect(ofMonth.before).toMatchObject({ periodId: '2026-05', source: 'counted' })
  expect(ofMonth.sent).toMatchObject({ number: 112, periodId: '2026-H1' })
  const done = ofMonth.figures.find(one => one.id === 'done')
  expect(done?.before ?? 0).toBeLessThan(done?.value ?? 0)
})

test('the journal alone gives the same reporting rate', async () => {
  const { round, rate } = await shown()
  const { localityId } = here.wards.hoaMai
  const events = await inSnapshot(here.surroundings.db, localityId, async trx => {
    const told = await journalAfter(trx, localityId, 0, 10_000)
    return told.map(one => one.event)
  })
  expect(rate.received).toBe(3)
  expect(recountedRate(events, round.id)).toEqual(rate)
})

test('an issued report is corrected inside its round: the frozen one stays, the new one names it and what differs', async () => {
  here.setNow(morning('2026-06-19'))
  const vetter = here.as('office-vetting')
  const { chain: first, document: sent } = await shown()
  expect(await chain(standing(), 'correct')).toMatchObject({ refusal: { code: 'reason-missing' } })
  expect(await chain(vetter, 'correct', { reason: 'x' })).toMatchObject({ refusal: { status: 403 } })
  value(
    await chain(standing(), 'correct', { reason: 'Bổ sung số liệu của Phòng Kinh tế, Hạ tầng và Đô thị' }),
  )
  const { round } = await shown()
  const of = { roundId: round.id, line: 'state' as const, figureId: 'done' }
  const before = sent?.figures.find(one => one.id === 'done')?.value ?? 0
  value(await setReportFigure(standing(), { ...of, value: before + 1, reason: 'Đơn vị gửi muộn' }))
  const begun = await shown()
  expect(begun.chain).toMatchObject({ state: 'drafting', number: null, reportId: null })
  expect(begun.editions).toMatchObject([{ edition: 1, number: 112, reportId: first.reportId }])
  const compared = value(await compareRound(standing(), { roundId: round.id, line: 'state' }))
  expect(compared.sent).toMatchObject({ number: 112, periodId: '2026-H1' })
  expect(compared.changed.map(one => one.id)).toContain('done')
  value(await chain(standing(), 'put', { withGaps: true, reason: 'Đến hạn gửi tỉnh' }))
  value(await chain(vetter, 'vet'))
  value(await chain(here.as('leader-state'), 'sign'))
  expect(await chain(vetter, 'number', { number: 112, dated: '2026-06-19' })).toMatchObject({
    refusal: { code: 'report-number-taken' },
  })
  value(await chain(vetter, 'number', { number: 115, dated: '2026-06-19' }))
  const { chain: second, document } = await shown()
  expect(JSON.stringify(document?.body)).toContain(
    'đính chính Báo cáo số 112/BC-UBND ngày 18 tháng 6 năm 2026',
  )
  expect(JSON.stringify(document?.body)).toContain('Bổ sung số liệu của Phòng Kinh tế, Hạ tầng và Đô thị')
  expect(document?.data?.corrects).toEqual({ id: first.reportId, symbol: '112/BC-UBND' })
  const old = value(await showIssued(standing(), { reportId: first.reportId ?? '' }))
  expect(old.corrections?.map(one => one.reportId)).toEqual([second.reportId])
})

test('what was typed is counted over both lines of a round: two figures here, none elsewhere', async () => {
  const { rounds } = value(await listRounds(standing(), {}))
  const counted = await Promise.all(
    rounds.map(async round => value(await showRound(standing(), { roundId: round.id }))),
  )
  // Both reports of the half-year had their 'done' set by hand, above.
  expect(counted.map(one => one.typed)).toEqual(rounds.map(one => (one.periodId === '2026-H1' ? 2 : 0)))
  expect(counted.every(one => one.cells > 20)).toBe(true)
})

test('the journal alone tells the same', async () => {
  expect((await recount(here.surroundings, here.wards.hoaMai.localityId)).differences).toEqual([])
})
