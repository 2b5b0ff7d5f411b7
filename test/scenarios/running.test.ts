// Real here: PostgreSQL with its roles, the files on disk, every rule from the policy to the journal. Only the socket
// and the pages are left out.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PERIOD_KINDS, parsePeriod } from '../../src/domain/period.ts'
import { draftReport } from '../../src/usecases/build-report.ts'
import { decideMeasurement } from '../../src/usecases/decide-measurement.ts'
import { decideUpdate } from '../../src/usecases/decide-update.ts'
import { myWork } from '../../src/usecases/my-work.ts'
import { openEvidence } from '../../src/usecases/open-evidence.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { reportProgress } from '../../src/usecases/report-progress.ts'
import { showDashboard } from '../../src/usecases/show-dashboard.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const officer = (unit: string) => here.as('officer', { unit })
const head = (unit: string) => here.as('unit-head', { unit })
const task = (key: string): string => ward.tasks[key] ?? ''
const target = (key: string): string => ward.targets[key] ?? ''
const statusOf = async (key: string) =>
  value(await showTask(officer('VHXH'), { taskId: task(key) })).task.judgement.status

type Report = Partial<Parameters<typeof reportProgress>[1]>

/** Reports as the officer of a unit, from the version of the task that stands. */
const report = async (unit: string, key: string, more: Report, requestId?: string) => {
  const { task: now } = value(await showTask(officer(unit), { taskId: task(key) }))
  const input = { workState: 'at-work', text: 'Đang làm', percent: null } as const
  return reportProgress(
    officer(unit),
    { taskId: task(key), rowVersion: now.rowVersion, ...input, ...more },
    requestId,
  )
}

const refusalOf = (outcome: Awaited<ReturnType<typeof report>>) => (outcome.ok ? null : outcome.refusal)
const codes = (outcome: { readonly ok: boolean } & object) =>
  'refusal' in outcome
    ? (outcome.refusal as { problems?: { code: string }[] }).problems?.map(problem => problem.code)
    : null

const rowsIn = async (table: 'task_update' | 'measurement' | 'journal' | 'evidence'): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    here.rows,
  )
  return rows[0]?.n ?? -1
}

test('statuses come from facts and the day: nobody typed them', async () => {
  expect(await statusOf('teams')).toBe('overdue')
  expect(await statusOf('training')).toBe('done')
  expect(await statusOf('leaflet')).toBe('done-late')
  expect(await statusOf('handbook')).toBe('awaiting-confirmation')
  expect(await statusOf('survey')).toBe('attention')
  expect(await statusOf('camera')).toBe('not-due')
  expect(await statusOf('drill')).toBe('no-deadline')
  here.setNow(morning('2026-12-01'))
  expect(await statusOf('camera')).toBe('overdue')
  here.setNow(WORLD_NOW)
})

test('an update counts once the head has approved it', async () => {
  const { updateId } = value(await report('KTHTDT', 'power', { percent: 65, text: 'Đã chọn phương án' }))
  const waiting = value(await showTask(officer('KTHTDT'), { taskId: task('power') }))
  expect(waiting.task.percent).toBe(50)
  expect(value(await myWork(head('KTHTDT'), {})).waiting.updates.map(one => one.update.id)).toContain(
    updateId,
  )
  const own = await decideUpdate(officer('KTHTDT'), { updateId, decision: 'approved' })
  expect(own.ok ? null : own.refusal.status).toBe(403)
  value(await decideUpdate(head('KTHTDT'), { updateId, decision: 'approved' }))
  expect(value(await showTask(officer('KTHTDT'), { taskId: task('power') })).task.percent).toBe(65)
  const again = await decideUpdate(head('KTHTDT'), { updateId, decision: 'approved' })
  expect(again.ok ? null : again.refusal.code).toBe('already-decided')
})

test('closing needs a product that is named', async () => {
  const before = await rowsIn('task_update')
  const refused = await report('KTHTDT', 'addresses', { workState: 'delivered', productNote: 'Ở phòng' })
  expect(codes(refused)).toContain('product-not-named')
  expect(await rowsIn('task_update')).toBe(before)
})

test('closing needs the product delivered and a second person, and counts from the day of delivery', async () => {
  const nothing = await report('VHXH', 'classes', { workState: 'delivered', percent: 100, text: 'Xong' })
  expect(codes(nothing)).toContain('product-not-delivered')
  const { updateId, kind } = value(
    await report('VHXH', 'classes', {
      workState: 'delivered',
      percent: 100,
      text: 'Xong 14 lớp',
      productNote: 'Báo cáo 20/BC-VHXH',
    }),
  )
  expect(kind).toBe('closing')
  expect(await statusOf('classes')).toBe('awaiting-confirmation')
  const own = await decideUpdate(officer('VHXH'), { updateId, decision: 'approved' })
  expect(own.ok).toBe(false)
  // Confirmed after the deadline, and yet in time: a slow check makes nobody late.
  here.setNow(morning('2026-07-08'))
  value(await decideUpdate(head('VHXH'), { updateId, decision: 'approved' }))
  const { task: closed } = value(await showTask(head('VHXH'), { taskId: task('classes') }))
  expect(closed.closedOn).toBe('2026-06-18')
  expect(closed.judgement.status).toBe('done')
  here.setNow(WORLD_NOW)
})

test('a regular task checks in for its period, cannot be closed, and has a rate of its own', async () => {
  const rate = async () => value(await showDashboard(here.as('leader-state'), {})).checkIns
  here.setNow(morning('2026-06-12'))
  const before = await rate()
  const closing = await report('VHXH', 'loudspeaker', { workState: 'delivered', productNote: 'Bản tin' })
  expect(codes(closing)).toContain('regular-never-closes')
  const { updateId, kind } = value(await report('VHXH', 'loudspeaker', { text: 'Phát 20 lượt' }))
  expect(kind).toBe('check-in')
  value(await decideUpdate(head('VHXH'), { updateId, decision: 'approved' }))
  here.setNow(WORLD_NOW)
  const after = await rate()
  expect(after?.numerator).toBe((before?.numerator ?? 0) + 1)
  expect(await statusOf('loudspeaker')).toBe('regular')
  expect(await statusOf('queue')).toBe('check-in-missing')
})

test('what is returned says why and asks for work again', async () => {
  const mine = value(await myWork(officer('TTPVHCC'), {}))
  const returned = mine.tasks.find(one => one.id === task('digitise'))
  expect(returned?.latest).toMatchObject({ state: 'returned', reason: 'Nêu số kết quả còn lại' })
  expect(returned?.percent).toBe(42)
  const { updateId } = value(await report('TTPVHCC', 'digitise', { percent: 51, text: 'Còn 1.480 kết quả' }))
  const silent = await decideUpdate(head('TTPVHCC'), { updateId, decision: 'returned' })
  expect(silent.ok ? null : silent.refusal.code).toBe('reason-missing')
  value(await decideUpdate(head('TTPVHCC'), { updateId, decision: 'returned', reason: 'Kèm danh sách' }))
})

test('what a head reports is decided above the unit', async () => {
  const { task: now } = value(await showTask(head('CA'), { taskId: task('camera') }))
  const { updateId } = value(
    await reportProgress(head('CA'), {
      taskId: task('camera'),
      rowVersion: now.rowVersion,
      workState: 'at-work',
      text: 'Đã chọn 22 vị trí',
      percent: 20,
    }),
  )
  const own = await decideUpdate(head('CA'), { updateId, decision: 'approved' })
  expect(own.ok ? null : own.refusal.code).toBe('own-work')
  value(await decideUpdate(here.as('standing-officer'), { updateId, decision: 'approved' }))
})

test('a second press answers the first result and adds no row', async () => {
  const requestId = here.surroundings.newId()
  const { task: now } = value(await showTask(officer('CA'), { taskId: task('drill') }))
  const input = {
    taskId: task('drill'),
    rowVersion: now.rowVersion,
    workState: 'at-work' as const,
    text: 'Đã lập kịch bản',
    percent: null,
    files: [{ name: 'kich-ban.pdf', bytes: new TextEncoder().encode('%PDF-1.7 kịch bản') }],
  }
  const first = value(await reportProgress(officer('CA'), input, requestId))
  const rows = [await rowsIn('task_update'), await rowsIn('journal'), await rowsIn('evidence')]
  const second = value(await reportProgress(officer('CA'), input, requestId))
  expect(second).toEqual(first)
  expect([await rowsIn('task_update'), await rowsIn('journal'), await rowsIn('evidence')]).toEqual(rows)
  const stale = await reportProgress(officer('CA'), input, here.surroundings.newId())
  expect(refusalOf(stale)?.code).toBe('stale')
})

test('files are what they say they are; a picture loses where it was taken before it is kept', async () => {
  const before = await rowsIn('evidence')
  const lies = await report('CA', 'camera', { files: [{ name: 'anh.jpg', bytes: Uint8Array.of(1, 2, 3) }] })
  expect(codes(lies)).toEqual(['file-kind-differs'])
  const program = await report('CA', 'camera', { files: [{ name: 'chay.exe', bytes: Uint8Array.of(0x4d) }] })
  expect(codes(program)).toEqual(['file-kind-refused'])
  expect(await rowsIn('evidence')).toBe(before)
  const taken = photograph('21.0285N 105.8542E')
  value(await report('CA', 'camera', { files: [{ name: '../ảnh lắp.jpg', bytes: taken }] }))
  const { evidence } = value(await showTask(officer('CA'), { taskId: task('camera') }))
  const [picture] = evidence
  expect(picture?.name).toBe('ảnh lắp.jpg')
  const kept = value(await openEvidence(officer('CA'), { evidenceId: picture?.id ?? '' }))
  const text = new TextDecoder('latin1').decode(kept.bytes)
  expect(new TextDecoder('latin1').decode(taken)).toContain('21.0285N')
  expect(text).not.toContain('21.0285N')
  const others = await openEvidence(officer('TTPVHCC'), { evidenceId: picture?.id ?? '' })
  expect(others.ok ? null : others.refusal.status).toBe(403)
  const away = await openEvidence(here.as('inspector', { ward: here.wards.other }), {
    evidenceId: picture?.id ?? '',
  })
  expect(away.ok ? null : away.refusal.status).toBe(404)
})

/** The smallest JPEG that carries a place: a comment, an Exif block, one scan. */
function photograph(place: string): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode(place)
  const segment = (kind: number, body: readonly number[]) => [
    0xff,
    kind,
    (body.length + 2) >> 8,
    (body.length + 2) & 0xff,
    ...body,
  ]
  return Uint8Array.of(
    ...[0xff, 0xd8],
    ...segment(0xe1, [0x45, 0x78, 0x69, 0x66, 0, 0, ...words]),
    ...segment(0xfe, [...words]),
    ...segment(0xdb, [0, 1, 2, 3]),
    ...segment(0xda, [1, 2, 3]),
    ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd9],
    ...words,
  )
}

test('a figure is computed from its fraction, a jump asks to be meant, and a second person confirms', async () => {
  const figure = {
    targetId: target('payment'),
    effectiveOn: '2026-06-17',
    value: null,
    reached: null,
  } as const
  const above = await reportMeasurement(officer('TTPVHCC'), { ...figure, numerator: 900, denominator: 869 })
  expect(codes(above)).toEqual(['numerator-above-denominator'])
  const words = await reportMeasurement(officer('TTPVHCC'), {
    ...figure,
    numerator: '85.5',
    denominator: '900',
  })
  expect(codes(words)).toEqual(['number-ambiguous'])
  const jumping = { ...figure, numerator: '1.740', denominator: '1.800' }
  const jump = await reportMeasurement(officer('TTPVHCC'), jumping)
  expect(codes(jump)).toEqual(['jump'])
  const { measurementId } = value(
    await reportMeasurement(officer('TTPVHCC'), {
      ...jumping,
      meant: true,
      note: 'Bổ sung giao dịch qua ngân hàng',
    }),
  )
  const judged = async () =>
    value(await showTarget(officer('TTPVHCC'), { targetId: target('payment') })).target.judgement
  expect((await judged()).status).toBe('missed')
  const own = await decideMeasurement(officer('TTPVHCC'), { measurementId, decision: 'approved' })
  expect(own.ok ? null : own.refusal.status).toBe(403)
  value(await decideMeasurement(head('TTPVHCC'), { measurementId, decision: 'approved' }))
  const after = await judged()
  expect(after.value).toBeCloseTo((1740 * 100) / 1800, 9)
  expect(after.status).toBe('exceeded')
})

test('a report as of an earlier cut-off counts only what was effective then', async () => {
  const standing = here.as('standing-officer')
  const figure = async (kind: 'month' | 'half', period: string, id: string) => {
    const { document } = value(await draftReport(standing, { kind, period }))
    return document.figures.find(one => one.id === id)?.rows
  }
  const { document } = value(await draftReport(standing, { kind: 'month', period: '2026-05' }))
  const done = document.figures.find(one => one.rows.includes(task('training')) && one.value === 1)
  expect(done).toBeDefined()
  // Delivered on 19/5, which is after the cut-off of May (14/5) and before that of the half year (14/6).
  expect(await figure('month', '2026-05', done?.id ?? '')).toEqual([task('training')])
  expect(await figure('half', '2026-H1', done?.id ?? '')).toEqual([task('training'), task('leaflet')])
})

test.each([
  ['month', '2026-06'],
  ['quarter', '2026-Q2'],
  ['half', '2026-H1'],
  ['nine-months', '2026-9M'],
  ['year', '2026'],
] as const)('a report of the period kind %s can be drafted', async (kind, period) => {
  const drafted = value(await draftReport(here.as('standing-officer'), { kind, period }))
  const parsed = parsePeriod(period)
  expect(PERIOD_KINDS).toContain(kind)
  expect(parsed.ok && parsed.period.cutOff).toBe(drafted.period.cutOff)
  expect(drafted.document.figures.every(one => one.asOf <= drafted.period.cutOff)).toBe(true)
})
