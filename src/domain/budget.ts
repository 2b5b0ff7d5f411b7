import { addDays, type Day, partsOf } from './day.ts'
import { markedKey } from './order-vi.ts'
import type { RegisterValues } from './register.ts'

/** Registers of the library that the money of a plan stands in. */
export const BUDGET_REGISTERS = {
  lines: 'kinh_phi',
  bases: 'co_so_kinh_phi',
  uses: 'su_dung_san_pham',
} as const

/** The way of money: estimated, allocated, spent, settled. Codes are those of the register. */
export const BUDGET_STEPS = ['du-toan', 'phan-bo', 'chi', 'quyet-toan'] as const
export type BudgetStep = (typeof BUDGET_STEPS)[number]

/** State budget, given by society, public-private partnership. */
export const BUDGET_SOURCES = ['nha-nuoc', 'xa-hoi', 'cong-tu'] as const
export type BudgetSource = (typeof BUDGET_SOURCES)[number]

/** One confirmed row of the register of money. Amounts are in million đồng; a decrease is negative. */
export type BudgetRow = {
  readonly entryId: string
  readonly on: Day
  /** "N12, 58/KH-UBND". */
  readonly task: string
  readonly item: string
  readonly step: BudgetStep
  readonly source: BudgetSource
  readonly amount: number
  readonly research: boolean
  readonly publishable: boolean
}

/** What one row of the register of use says. */
export type ProductUse = {
  readonly on: Day
  readonly task: string
  readonly item: string
  readonly used: boolean
}

type Kept = { readonly entryId: string; readonly on: Day; readonly values: RegisterValues }

const within = <T extends string>(of: readonly T[], value: unknown): T | null =>
  of.find(one => one === value) ?? null

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A row of the register as money; null where the locality changed the register so that it is none any more. */
export function budgetRow({ entryId, on, values }: Kept): BudgetRow | null {
  const step = within(BUDGET_STEPS, values.buoc)
  const source = within(BUDGET_SOURCES, values.nguon)
  const amount = values.so_tien
  if (step === null || source === null || typeof amount !== 'number') return null
  return {
    entryId,
    on,
    task: text(values.nhiem_vu),
    item: text(values.hang_muc),
    step,
    source,
    amount,
    research: values.nghien_cuu === true,
    publishable: values.cong_khai === true,
  }
}

export const productUse = ({ on, values }: Kept): ProductUse => ({
  on,
  task: text(values.nhiem_vu),
  item: text(values.hang_muc),
  used: values.dang_dung === true,
})

export type BudgetSums = Readonly<Record<BudgetStep, number>>

/** One item of one task from one source, with what was estimated, allocated, spent and settled of it. */
export type BudgetLine = {
  readonly task: string
  readonly item: string
  readonly source: BudgetSource
  readonly sums: BudgetSums
  readonly research: boolean
  /** Only where every row of it is. */
  readonly publishable: boolean
  readonly rows: readonly BudgetRow[]
}

/** Amounts are kept to a thousandth of a million, so that sums of decimals do not differ by their last binary digit. */
const exact = (amount: number): number => Math.round(amount * 1_000_000) / 1_000_000

export const sumsOf = (rows: readonly Pick<BudgetRow, 'step' | 'amount'>[]): BudgetSums => {
  const of = (step: BudgetStep) =>
    exact(rows.filter(row => row.step === step).reduce((sum, row) => sum + row.amount, 0))
  return {
    'du-toan': of('du-toan'),
    'phan-bo': of('phan-bo'),
    chi: of('chi'),
    'quyet-toan': of('quyet-toan'),
  }
}

/** Items are one where they are written alike but for capitals and spaces. */
const sameItem = (item: string): string => markedKey(item).replace(/\s+/gu, ' ').trim()
const keyOf = (of: { readonly task: string; readonly item: string }): string =>
  `${of.task}\n${sameItem(of.item)}`

/** Rows of one year as lines, in the order in which their first rows came. */
export function budgetLines(rows: readonly BudgetRow[]): readonly BudgetLine[] {
  const ordered = [...rows].sort((a, b) =>
    a.on === b.on ? (a.entryId < b.entryId ? -1 : 1) : a.on < b.on ? -1 : 1,
  )
  return [...Map.groupBy(ordered, row => `${keyOf(row)}\n${row.source}`).values()].flatMap(own => {
    const [first] = own
    if (first === undefined) return []
    const { task, item, source } = first
    return [
      {
        task,
        item,
        source,
        sums: sumsOf(own),
        research: own.some(row => row.research),
        publishable: own.every(row => row.publishable),
        rows: own,
      },
    ]
  })
}

/** Days within which the use of what was bought is recorded once at least. */
export const USE_WITHIN_DAYS = 180

/** How alike the words of two items must be to ask whether they are the same thing paid for twice: 0 to 1. */
const ALIKE_FROM = 0.6

export type BudgetFinding = {
  readonly code: /** More allocated than estimated · spent than allocated · settled otherwise than spent. */
    | 'over-allocated'
    | 'overspent'
    | 'settled-apart'
    /** The year is over and what was allocated was not spent. */
    | 'unspent'
    /** The same or a like item is paid from another source or for another task. */
    | 'paid-twice'
    /** What was bought is not used, or nobody recorded its use. */
    | 'unused'
  readonly line: BudgetLine
  /** Million đồng that the finding is about. */
  readonly amount: number
  /** The line that is like it, of 'paid-twice'. */
  readonly other: BudgetLine | null
}

/** Share of the words of two items that both hold, of all their words: 1 = the same words. */
function alike(a: string, b: string): number {
  const words = (item: string) =>
    new Set(
      sameItem(item)
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .filter(Boolean),
    )
  const [left, right] = [words(a), words(b)]
  const shared = [...left].filter(word => right.has(word)).length
  const all = new Set([...left, ...right]).size
  return all === 0 ? 0 : shared / all
}

/**
 * What stands against the money of a year: the sums that contradict each other, what is paid twice, what was bought and is
 * not used. A finding asks a person and forbids nothing.
 */
export function budgetFindings(
  lines: readonly BudgetLine[],
  uses: readonly ProductUse[],
  at: { readonly year: number; readonly today: Day },
): readonly BudgetFinding[] {
  const over = at.today > `${at.year}-12-31`
  const found: BudgetFinding[] = []
  lines.forEach((line, place) => {
    const { sums } = line
    const say = (code: BudgetFinding['code'], amount: number, other: BudgetLine | null = null) =>
      void found.push({ code, line, amount: exact(amount), other })
    if (sums['phan-bo'] > sums['du-toan']) say('over-allocated', sums['phan-bo'] - sums['du-toan'])
    if (sums.chi > sums['phan-bo']) say('overspent', sums.chi - sums['phan-bo'])
    if (sums['quyet-toan'] !== 0 && sums['quyet-toan'] !== sums.chi)
      say('settled-apart', sums['quyet-toan'] - sums.chi)
    if (over && sums.chi < sums['phan-bo']) say('unspent', sums['phan-bo'] - sums.chi)
    // Each pair once, at the later of the two: that is the one that can still be stopped.
    for (const other of lines.slice(0, place))
      if (alike(line.item, other.item) >= ALIKE_FROM)
        say('paid-twice', Math.max(sums['phan-bo'], sums['du-toan']), other)
    if (isUnused(line, uses, at.today)) say('unused', sums.chi)
  })
  return found
}

function isUnused(line: BudgetLine, uses: readonly ProductUse[], today: Day): boolean {
  const bought = line.rows.filter(row => row.step === 'chi').map(row => row.on)
  const first = bought[0]
  if (first === undefined || line.sums.chi <= 0) return false
  const own = uses.filter(use => keyOf(use) === keyOf(line)).sort((a, b) => (a.on < b.on ? 1 : -1))
  const [latest] = own
  if (latest !== undefined && !latest.used) return true
  return addDays(latest?.on ?? first, USE_WITHIN_DAYS) < today
}

/**
 * What is to be explained before a row is approved: is the item paid already elsewhere, was a like thing bought that is not
 * used, does the sum go beyond what the step before it gave. `row` is the one that waits; `rows` are those that count, of
 * its year. Only the first two steps commit money; a payment is looked at by its sum alone.
 */
export function findingsBefore(
  row: BudgetRow,
  rows: readonly BudgetRow[],
  uses: readonly ProductUse[],
  today: Day,
): readonly BudgetFinding[] {
  const { year } = partsOf(row.on)
  const lines = budgetLines([...rows.filter(one => one.entryId !== row.entryId), row])
  const mine = lines.find(line => line.rows.some(one => one.entryId === row.entryId))
  if (mine === undefined || row.amount <= 0) return []
  const commits = row.step === 'du-toan' || row.step === 'phan-bo'
  // The line in question is asked about last, so that a pair is told at it.
  const ordered = [...lines.filter(line => line !== mine), mine]
  const of: Readonly<Record<BudgetStep, readonly BudgetFinding['code'][]>> = {
    'du-toan': ['paid-twice'],
    'phan-bo': ['over-allocated', 'paid-twice'],
    chi: ['overspent'],
    'quyet-toan': ['settled-apart'],
  }
  const all = budgetFindings(ordered, uses, { year, today })
  const own = all.filter(finding => finding.line === mine && of[row.step].includes(finding.code))
  const idle = all.filter(
    finding =>
      commits &&
      finding.code === 'unused' &&
      (finding.line === mine || alike(finding.line.item, mine.item) >= ALIKE_FROM),
  )
  return [...own, ...idle]
}
