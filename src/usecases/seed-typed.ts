import { addDays, type Day, dayOf, partsOf } from '../domain/day.ts'
import { formatDay } from '../domain/format-vi.ts'
import { searchKey } from '../domain/order-vi.ts'
import { plansOf } from '../store/plan.ts'
import { takeInsOf } from '../store/take-in.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { inTransaction } from '../store/transaction.ts'
import { buildTable } from './build-table.ts'
import type { Context, Surroundings } from './context.ts'
import { confirmTakeIn, decideMeasurement } from './decide-measurement.ts'
import { reportMeasurement } from './report-measurement.ts'
import { must, type SeedPeople, seedPeople } from './seed-people.ts'
import { sendFigureFile } from './send-figure-file.ts'
import { showTakeIn } from './show-take-in.ts'
import { takeFigures } from './take-figures.ts'

/** The target that no register measures yet: words of its name without marks. */
const TYPED = 'su dung lai'

type Month = { readonly month: number; readonly numerator: number; readonly denominator: number }
/** What the unit's own Excel sheet had until the half year. */
const FROM_WORKBOOK: readonly Month[] = [
  { month: 2, numerator: 214, denominator: 588 },
  { month: 3, numerator: 402, denominator: 1010 },
  { month: 4, numerator: 431, denominator: 1042 },
  { month: 5, numerator: 540, denominator: 1217 },
]
/** What was typed on the page after it: the last month before the register took over. */
const TYPED_MONTH: Month = { month: 6, numerator: 658, denominator: 1493 }
const SHEET = {
  name: 'Số liệu chỉ tiêu',
  heads: ['Mã chỉ tiêu', 'Đến ngày', 'Tử số', 'Mẫu số', 'Ghi chú'],
  widths: [14, 14, 12, 12, 40],
} as const

type Story = {
  readonly people: SeedPeople
  readonly target: TargetRecord
  readonly unitId: string
  readonly year: number
  readonly today: Day
}

/**
 * One target of the invented ward is typed by its unit until its register takes over: first out of the Excel sheet that the
 * unit kept, which was taken in and confirmed, then a month on the page; a second sheet with a correction of that month
 * waits to be looked at. Through the same use-cases as everybody. Does nothing where a workbook was brought, or where the
 * target is measured by registers.
 */
export async function seedTyped(surroundings: Surroundings, localityId: string): Promise<void> {
  const today = dayOf(surroundings.clock())
  const found = await inTransaction(surroundings.db, localityId, async trx => {
    const plan = (await plansOf(trx, localityId)).find(one => one.line === 'state' && one.stage === 'adopted')
    if (!plan || (await takeInsOf(trx, localityId, { planId: plan.id })).length > 0) return undefined
    const targets = await targetsOf(trx, localityId, { planId: plan.id, running: true })
    const target = targets.find(one => searchKey(one.name).includes(TYPED))
    return target === undefined || plan.dated === null ? undefined : { target, signed: plan.dated }
  })
  if (!found) return
  const { target, signed } = found
  const unitId = target.lead?.id
  if (unitId === undefined || target.bound.length > 0) return
  const people = await seedPeople(surroundings, localityId)
  const story: Story = { people, target, unitId, year: partsOf(signed).year, today }
  const brought = `${story.year}-06-08`
  if (brought >= today) return
  const officer = typist(story, brought)
  if (!officer) return
  const first = await workbook(officer, story, 'so-lieu-5-thang.xlsx', rowsOf(story, FROM_WORKBOOK))
  const { seen } = must(await showTakeIn(officer, { takeInId: first }))
  must(await takeFigures(officer, { takeInId: first, seen: seen ?? '', meant: true }))
  const head = people.of(unitId, brought)
  if (head) must(await confirmTakeIn(head, { takeInId: first }))
  await typeMonth(story)
  await leaveOneWaiting(story)
}

/** An officer of the unit; its head confirms what the officer brings. */
const typist = ({ people, unitId }: Story, day: Day): Context | null => {
  const officer = people.people.find(one =>
    one.appointments.some(post => post.unitId === unitId && post.role === 'officer'),
  )
  return officer === undefined ? null : people.person(officer.id, day)
}

const lastOf = (year: number, month: number): Day =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, -1)

const rowsOf = ({ target, year }: Story, months: readonly Month[], note = '') =>
  months.map(({ month, numerator, denominator }) => [
    target.code,
    formatDay(lastOf(year, month)),
    numerator,
    denominator,
    note,
  ])

async function workbook(
  ctx: Context,
  { target }: Story,
  name: string,
  rows: ReturnType<typeof rowsOf>,
): Promise<string> {
  const sheet = { ...SHEET, heads: [...SHEET.heads], widths: [...SHEET.widths], rows }
  const bytes = must(await buildTable(ctx, { sheets: [sheet] }))
  const sent = { planId: target.planId, figuresOn: null, name, bytes, noSecret: true }
  return must(await sendFigureFile(ctx, sent)).takeInId
}

async function typeMonth(story: Story): Promise<void> {
  const { people, target, unitId, year, today } = story
  const { month, numerator, denominator } = TYPED_MONTH
  const on = lastOf(year, month)
  const day = addDays(on, 2)
  const [officer, head] = [typist(story, day), people.of(unitId, addDays(day, 1))]
  if (day >= today || !officer || !head) return
  const figure = { value: null, numerator, denominator, reached: null }
  const { measurementId } = must(
    await reportMeasurement(officer, { targetId: target.id, effectiveOn: on, ...figure, meant: true }),
  )
  must(await decideMeasurement(head, { measurementId, decision: 'approved' }))
}

/** The month typed turns out to be too high: the sheet that says so waits for a yes. */
async function leaveOneWaiting(story: Story): Promise<void> {
  const day = addDays(story.today, -2)
  const officer = typist(story, day)
  if (addDays(lastOf(story.year, TYPED_MONTH.month), 5) >= day || !officer) return
  const corrected = { ...TYPED_MONTH, numerator: TYPED_MONTH.numerator - 21 }
  const rows = rowsOf(story, [corrected], 'Trừ các lượt tính trùng khi hệ thống đồng bộ lại')
  await workbook(officer, story, `doi-chieu-thang-${TYPED_MONTH.month}.xlsx`, rows)
}
