import { BUDGET_REGISTERS, type BudgetSource, type BudgetStep } from './budget.ts'

/**
 * What registers, meetings and money say in a report, next to tasks and targets. All of it is counted from confirmed rows
 * and issued papers; a figure that is the value of a target stands at the target and not here.
 */
export type ReportProgrammes = {
  readonly registers: readonly ReportRegister[]
  readonly meetings: ReportMeetings
  readonly inspections: ReportInspections
  /** Null where the locality keeps no register of money, or no row of it concerns the plan. */
  readonly money: ReportMoney | null
}

export type ReportRegister = {
  /** Its name in expressions, which every figure of it carries. */
  readonly code: string
  readonly title: string
  readonly group: string
  /** Confirmed rows of the period, by their ids. */
  readonly rows: readonly string[]
  readonly indicators: readonly ReportIndicator[]
}

/** An indicator that a register offers, at the cut-off. */
export type ReportIndicator = {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly rows: readonly string[]
  /** `year` = since 1 January · `all` = as it stands. */
  readonly span: 'year' | 'all'
  /** Of the period alone; null where it says the same, or where a figure of a part of the year would mean nothing. */
  readonly inPeriod: { readonly value: number; readonly rows: readonly string[] } | null
}

/** Ids of meetings and of the tasks that conclusions gave. */
export type ReportMeetings = {
  readonly held: readonly string[]
  /** Conclusions of meetings of the period that gave work. */
  readonly given: readonly string[]
  /** Of all conclusions so far: done by the cut-off, and not. */
  readonly done: readonly string[]
  readonly open: readonly string[]
}

/** Ids of inspections, of what they found, and of the tasks that remedies gave. */
export type ReportInspections = {
  /** Begun in the period. */
  readonly held: readonly string[]
  /** Concluded in it, and what those found that a unit had to explain. */
  readonly concluded: readonly string[]
  readonly faults: readonly string[]
  /** Of all remedies so far: done by the cut-off, not done, and of these late. */
  readonly done: readonly string[]
  readonly open: readonly string[]
  readonly late: readonly string[]
}

export type MoneySum = { readonly value: number; readonly rows: readonly string[] }

/** Money of the plan's tasks since 1 January, in million đồng. */
export type ReportMoney = {
  readonly year: number
  readonly total: Readonly<Record<BudgetStep, MoneySum>>
  /** Sources that have a row. */
  readonly bySource: readonly {
    readonly source: BudgetSource
    readonly sums: Readonly<Record<BudgetStep, MoneySum>>
  }[]
}

type Expressions = {
  readonly numerator: string
  readonly denominator: string | null
  readonly span: 'year' | 'all'
}

const bareText = (text: string): string => text.replace(/\s+/gu, '')

/** Whether two pairs of expressions count the same. Blanks between the words of an expression mean nothing. */
export const countTheSame = (a: Expressions, b: Expressions): boolean =>
  a.span === b.span &&
  bareText(a.numerator) === bareText(b.numerator) &&
  bareText(a.denominator ?? '') === bareText(b.denominator ?? '')

/**
 * Whether an indicator may be told of a part of the year too: it adds up what happened. A share of it would need a base of
 * the same days, and what takes the newest row tells a state that a shorter span leaves as it is.
 */
export const tellsOfPart = (indicator: Expressions): boolean =>
  indicator.span === 'year' && indicator.denominator === null && !/\blatest\s*\(/u.test(indicator.numerator)

const OF_MONEY: readonly string[] = Object.values(BUDGET_REGISTERS)

/** Whether a register's figures stand in the part on money. */
export const isOfMoney = (register: Pick<ReportRegister, 'code'>): boolean => OF_MONEY.includes(register.code)
