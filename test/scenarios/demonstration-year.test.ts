// Real here: PostgreSQL with its roles, the reader of plans, workbooks and reports, the whole demonstration as it is made when
// somebody starts it, the Word file of its report. Only the socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemonstration } from '../../src/demonstration.ts'
import { addDays, type Day } from '../../src/domain/day.ts'
import { countSources } from '../../src/domain/figure-source.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/holidays.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { rhythmPeriods } from '../../src/domain/rhythm.ts'
import { readReport } from '../../src/reader/read-report.ts'
import { localities } from '../../src/store/locality.ts'
import { measurementsOf } from '../../src/store/measurement.ts'
import { type RegisterRecord, registersOf } from '../../src/store/register.ts'
import { type EntryVersion, entryVersions } from '../../src/store/register-entry.ts'
import { takeInsOf } from '../../src/store/take-in.ts'
import { type TargetRecord, targetsOf } from '../../src/store/target.ts'
import { tasksOf } from '../../src/store/task.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { buildReport, draftReport } from '../../src/usecases/build-report.ts'
import { checkPlan } from '../../src/usecases/check-plan.ts'
import type { Context } from '../../src/usecases/context.ts'
import { onBehalfOf } from '../../src/usecases/on-behalf.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { emptyPlace } from '../kit/demonstration.ts'
import { value } from '../kit/running-ward.ts'

/** A Friday in November: ten months and three quarters are over. */
const TODAY = '2026-11-20'
/** From here on nobody types the figure of a target. */
const SWITCHED = '2026-07-01'

let place: Awaited<ReturnType<typeof emptyPlace>>
let localityId: string
let officer: Context
let registers: readonly RegisterRecord[]
let entries: readonly EntryVersion[]
let targets: readonly TargetRecord[]
beforeAll(async () => {
  place = await emptyPlace(new Date(`${TODAY}T02:00:00Z`))
  const { surroundings } = place
  await seedDemonstration(surroundings, place.folder)
  localityId = (await localities(surroundings.db))[0]?.id ?? ''
  const found = await onBehalfOf(surroundings, localityId, 'standing-officer')
  if (found === null) throw new Error('the demonstration has no standing officer')
  officer = found
  ;({ registers, entries, targets } = await inTransaction(surroundings.db, localityId, async trx => ({
    registers: await registersOf(trx, localityId),
    entries: await entryVersions(trx, localityId, {}),
    targets: await targetsOf(trx, localityId, { running: true }),
  })))
}, 300_000)
afterAll(() => place.close())

/** The periods of a year that are over; what happens is asked for in each month, the running one too. */
const asked = (period: RegisterRecord['definition']['period']) =>
  period === 'event'
    ? rhythmPeriods('monthly', '2026-01-01', TODAY, 'calendar')
    : rhythmPeriods(period, '2026-01-01', TODAY, 'calendar').filter(one => one.to < TODAY)

test('every register of the library has confirmed rows in each period of the year', () => {
  expect(registers.map(one => one.code).sort()).toEqual(REGISTER_LIBRARY.map(one => one['x-code']).sort())
  const empty = registers.flatMap(({ id, code, definition }) => {
    const own = entries.filter(one => one.registerId === id && one.state === 'confirmed')
    if (own.length === 0) return [code]
    return asked(definition.period)
      .filter(period => !own.some(one => one.on >= period.from && one.on <= period.to))
      .map(period => `${code} ${period.id}`)
  })
  expect(empty).toEqual([])
})

test('the units that enter a register do, and a few of them owe a row, wait or got one back', () => {
  const silent = registers.flatMap(({ id, code, definition }) =>
    definition.enteredBy
      .filter(unit => !entries.some(one => one.registerId === id && one.unit.code === unit))
      .map(unit => `${code} ${unit}`),
  )
  // What was bought is used where the one office keeps the books of it.
  expect(silent).toEqual(['su_dung_san_pham VHXH', 'su_dung_san_pham VP'])
  const owed = registers
    .filter(one => one.definition.period !== 'event')
    .flatMap(({ id, code, definition }) => {
      const last = asked(definition.period).at(-1)
      if (last === undefined) return []
      return definition.enteredBy
        .filter(
          unit =>
            !entries.some(
              one =>
                one.registerId === id && one.unit.code === unit && one.on >= last.from && one.on <= last.to,
            ),
        )
        .map(unit => `${code} ${unit}`)
    })
  expect(owed.sort()).toEqual(['so_hoa VP', 'stem TH'])
  const of = (state: EntryVersion['state']) => entries.filter(one => one.state === state)
  expect(of('submitted').length).toBeGreaterThanOrEqual(3)
  expect(of('returned').map(one => one.unit.code)).toEqual(['TTPVHCC'])
})

test('every target of both plans is measured by registers, its own or those of the linked one, and typed no more', async () => {
  const isMeasured = (target: TargetRecord, day: Day) =>
    [...target.bound, ...target.boundThere].some(one => one.from <= day && one.until === null)
  expect(targets.filter(target => !isMeasured(target, SWITCHED)).map(target => target.name)).toEqual([])
  const { figures, takeIns } = await inTransaction(place.surroundings.db, localityId, async trx => ({
    figures: await measurementsOf(trx, localityId, { targetIds: targets.map(target => target.id) }),
    takeIns: await takeInsOf(trx, localityId, {
      planId: targets.find(one => one.name.includes('sử dụng lại'))?.planId ?? '',
    }),
  }))
  const typed = figures.filter(one => one.bindingVersion === null && one.sharedFrom === null)
  expect(typed.filter(one => one.effectiveOn >= SWITCHED)).toEqual([])
  // What was typed before is still there, out of a workbook and on the page.
  expect(typed.some(one => one.takeInId !== null)).toBe(true)
  expect(typed.some(one => one.takeInId === null)).toBe(true)
  expect(takeIns).toHaveLength(2)
  const [over] = new Set(typed.map(one => one.targetId))
  expect(new Set(typed.map(one => one.targetId)).size).toBe(1)
  const after = figures.filter(one => one.targetId === over && one.effectiveOn >= SWITCHED)
  expect(after.map(one => one.effectiveOn).sort()).toEqual(
    expect.arrayContaining(['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31']),
  )
})

test('the report of the third quarter holds computed figures alone, in the file that is sent', async () => {
  const asking = { kind: 'quarter', period: '2026-Q3' } as const
  const { rows, document } = value(await draftReport(officer, asking))
  const { sha256, name } = value(await buildReport(officer, asking))
  const bytes = await place.surroundings.files.get(localityId, sha256)
  const reading = await readReport(bytes ?? new Uint8Array(), name)
  if (isFileRefusal(reading)) throw new Error(reading.code)
  const { figures } = reading
  expect(reading).toMatchObject({ carrier: 'data', differences: [], warnings: [] })
  expect(countSources(figures)).toMatchObject({ all: figures.length, typed: 0, file: 0, set: 0, none: 0 })
  const sourcesOf = (wanted: RegExp) => [
    ...new Set(figures.filter(one => wanted.test(one.id)).map(one => one.source)),
  ]
  expect(sourcesOf(/^99001\.C\d+$/u)).toEqual(['registers'])
  expect(sourcesOf(/^99001\.C\d+\.MOC$/u)).toEqual(['plan'])
  expect(sourcesOf(/^99001\.TK(?:0\d|1[0-4])(?:\.|$)/u)).toEqual(['tasks'])
  expect(sourcesOf(/^99001\.TK1[56]$/u)).toEqual(['targets'])
  expect(sourcesOf(/^99001\.(?:SO|KP)/u)).toEqual(['registers'])
  expect(sourcesOf(/^99001\.HOP/u)).toEqual(['meetings'])
  expect(figures.filter(one => /^99001\.C\d+$/u.test(one.id))).toHaveLength(12)

  // A register's figure opens confirmed rows of registers; a target's, the target that its registers measured.
  const confirmed = new Set(entries.filter(one => one.state === 'confirmed').map(one => one.entryId))
  const opened = new Map(rows.map(row => [row.id, row.kind]))
  for (const figure of document.figures.filter(one => /^(?:register|money):/u.test(one.id))) {
    expect(figure.rows.filter(id => !confirmed.has(id))).toEqual([])
    expect(figure.rows.every(id => opened.get(id) === 'entry')).toBe(true)
  }
  const measured = await inTransaction(place.surroundings.db, localityId, trx =>
    measurementsOf(trx, localityId, { targetIds: targets.map(target => target.id), state: 'approved' }),
  )
  for (const figure of document.figures.filter(one => /^target:[^:]+$/u.test(one.id))) {
    const [targetId = ''] = figure.rows
    const behind = measured.find(one => one.targetId === targetId && one.effectiveOn === figure.asOf)
    expect([figure.name, behind?.bindingVersion]).toEqual([figure.name, expect.any(Number)])
    expect(figure.asOf > addDays(SWITCHED, -30)).toBe(true)
  }
})

test('what is linked with the plan of the Party is told as no overlap, and what is to come is due on working days', async () => {
  const planId = targets.find(one => one.name.includes('sử dụng lại'))?.planId ?? ''
  const { check } = value(await checkPlan(officer, { planId }))
  // One pair is proposed and waits; until somebody decides, the two say the same twice.
  const told = (check?.findings ?? []).filter(one => one.rule === 'overlap')
  expect(told.filter(one => one.sentence.includes('14-KH/ĐU'))).toHaveLength(1)
  const tasks = await inTransaction(place.surroundings.db, localityId, trx =>
    tasksOf(trx, localityId, { running: true, open: true }),
  )
  const ahead = tasks.flatMap(({ code, deadlines }) => {
    const due = deadlines.at(-1)?.due
    return due !== undefined && due > TODAY ? [{ code, due }] : []
  })
  expect(ahead.length).toBeGreaterThan(5)
  expect(ahead.filter(({ due }) => DEFAULT_CALENDAR.daysOff.some(off => off.day === due))).toEqual([])
})
