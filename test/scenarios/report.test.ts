// Real here: PostgreSQL, the writer, the file that is kept. The recount reads the fixture's own table and shares no
// rule with the program.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildReport, draftReport } from '../../src/usecases/build-report.ts'
import { listReports, openReport } from '../../src/usecases/list-reports.ts'
import { checkDecree30 } from '../../src/writer/decree-30-check.ts'
import { partsOf } from '../kit/docx.ts'
import { morning, type RunningWard, runningWard, TARGETS, TASKS, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

const FROM = '2025-12-15'
const CUT_OFF = '2026-06-14'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const half = { kind: 'half', period: '2026-H1' } as const

/** The figures of the half year, counted by hand from what was reported in the fixture. */
function recount() {
  const ids = (keys: readonly { readonly key: string }[]) => keys.map(({ key }) => ward.tasks[key])
  const counted = TASKS.map(task => {
    const known = (task.reports ?? []).filter(one => one.on <= CUT_OFF && one.decided === undefined)
    return { ...task, known, closing: known.find(one => one.delivered !== undefined)?.on }
  })
  const dated = counted.filter(task => task.due !== undefined)
  const done = dated.filter(task => task.closing !== undefined)
  const late = done.filter(task => (task.closing ?? '') > (task.due ?? ''))
  const overdue = dated.filter(task => task.closing === undefined && (task.due ?? '') < CUT_OFF)
  const regular = counted.filter(task => task.rhythm !== undefined)
  return {
    assigned: ids(counted),
    dated: ids(dated),
    regular: ids(regular),
    done: ids(done),
    'done-late': ids(late),
    overdue: ids(overdue),
    'checked-in': ids(regular.filter(task => task.known.some(one => one.on >= FROM))),
    rate: (done.length * 100) / (done.length + overdue.length),
  }
}

test('the figures of a report equal a recount from what was reported', async () => {
  const { document } = value(await draftReport(standing(), half))
  const { rate, ...lists } = recount()
  for (const [id, rows] of Object.entries(lists)) {
    const figure = document.figures.find(one => one.id === id)
    expect(figure?.value, id).toBe(rows.length)
    expect([...(figure?.rows ?? [])].sort(), id).toEqual([...rows].sort())
  }
  expect(lists.overdue.length).toBeGreaterThan(1)
  expect(lists['done-late'].length).toBeGreaterThan(0)
  expect(document.figures.find(one => one.id === 'done-rate')?.value).toBeCloseTo(rate, 9)
  for (const target of TARGETS) {
    const last = target.figures.filter(([on]) => on <= CUT_OFF).at(-1)
    const figure = document.figures.find(one => one.id === `target:${ward.targets[target.key]}`)
    if (last === undefined) expect(figure?.value).toBeNull()
    else expect(figure?.value).toBeCloseTo((last[1] * 100) / last[2], 9)
  }
})

test('the Word file keeps to Decree 30, says the figures, and is kept as it was built', async () => {
  const built = value(await buildReport(standing(), half))
  const opened = value(await openReport(here.as('inspector'), { reportId: built.reportId }))
  const parts = await partsOf(opened.bytes)
  expect(checkDecree30(parts)).toEqual([])
  const text = (parts['word/document.xml'] ?? '').replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')
  const { rate, overdue } = recount()
  expect(text).toContain(`${rate.toLocaleString('vi-VN', { maximumFractionDigits: 1 })}%`)
  expect(text).toContain(`0${overdue.length} nhiệm vụ`)
  expect(text).toContain('6 tháng đầu năm 2026')
  const { reports } = value(await listReports(standing(), {}))
  expect(reports[0]).toMatchObject({ id: built.reportId, period: '2026-H1', sha256: built.sha256 })
})

test('a report built twice by one press is one report', async () => {
  const requestId = here.surroundings.newId()
  const first = value(await buildReport(standing(), half, requestId))
  const before = value(await listReports(standing(), {})).reports.length
  expect(value(await buildReport(standing(), half, requestId))).toEqual(first)
  expect(value(await listReports(standing(), {})).reports).toHaveLength(before)
})

test('who only reads builds nothing', async () => {
  const refused = await buildReport(here.as('officer'), half)
  expect(refused.ok ? null : refused.refusal.status).toBe(403)
  const drafted = value(await draftReport(here.as('officer'), half))
  expect(drafted.build.ok).toBe(false)
})
