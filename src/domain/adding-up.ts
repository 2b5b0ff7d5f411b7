import { searchKey } from './order-vi.ts'
import { type AddingRule, MILESTONE_SUFFIX, PARTY_MARK, REGISTER_MARK, readFigureId } from './report-data.ts'
import type { Line } from './role.ts'

export type SentFigure = {
  readonly id: string
  readonly senderCode: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly unit: string
  readonly name: string
  /** As its file says; null where it says nothing. */
  readonly adding: AddingRule | null
  /** The received report that brought it. */
  readonly receivedId: string
}

/** What every report counts; a target; a count of one group of a plan, of which few are alike. */
export type AddedScope = 'count' | 'target' | 'group'

export type AddedLine = {
  readonly scope: AddedScope
  /** Party reports count their own plans: their figures are never added to those of the State line. */
  readonly line: Line
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly rule: AddingRule
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  /** What was added, one a locality, by code. */
  readonly rows: readonly SentFigure[]
  /** Sent without a value, or without the fraction that adding asks for: not in the sum, and named. */
  readonly left: readonly SentFigure[]
}

/** Units that say "so much of something" and not "so many": their figures are never added. */
const NO_COUNT = /^$|%|‰|điểm|hạng|thứ|bậc|mức|lần|\/|trên/iu

/** What a fraction is multiplied by to give the value: a percentage, or so many per so many. */
const scaleOf = (unit: string): number | null => {
  if (unit.includes('%')) return 100
  const per = /(?:\/|trên)\s*([\d.]+)/u.exec(unit)?.[1]?.replace(/\./gu, '')
  return per === undefined || per === '' ? null : Number(per)
}

/** The rule that a unit asks for. */
export const addingRule = (unit: string): AddingRule => {
  if (scaleOf(unit) !== null) return 'weighted'
  return NO_COUNT.test(unit.trim()) ? 'none' : 'sum'
}

/** The rule of a figure as its report carries it: a milestone is set, not reached, and is not added. */
export const carriedRule = (id: string, unit: string): AddingRule =>
  id.endsWith(MILESTONE_SUFFIX) ? 'none' : addingRule(unit)

/** What the senders say of a figure; the unit's own rule where none says anything, `none` where they do not agree. */
const ruleOf = (unit: string, figures: readonly SentFigure[]): AddingRule => {
  const [said = addingRule(unit), ...others] = new Set(figures.flatMap(one => one.adding ?? []))
  return others.length > 0 ? 'none' : said
}

/** Counts have the same code everywhere; a target has a code of its plan, so its name and unit say which it is. */
const COUNT = /^(?:TK|HOP|KT|KP)\d\d$/u
const OF_GROUP = /^(?:TK|KP)\d\d\./u
/** A register's code is its ward's own word: only with its name and unit is it the same figure. */
const OF_REGISTER = new RegExp(`^${REGISTER_MARK}\\.`, 'u')

const scopeOf = (figure: SentFigure): AddedScope => {
  const { code } = readFigureId(figure.id)
  if (COUNT.test(code)) return 'count'
  return OF_GROUP.test(code) ? 'group' : 'target'
}

const LINES = ['state', 'party'] as const satisfies readonly Line[]
const SCOPES = ['count', 'target', 'group'] as const satisfies readonly AddedScope[]

const keyOf = (figure: SentFigure): string => {
  const { line, code } = readFigureId(figure.id)
  const named = `${searchKey(figure.name)}|${searchKey(figure.unit)}`
  const own = COUNT.test(code) ? code : OF_REGISTER.test(code) ? `${code}|${named}` : named
  return line === 'party' ? `${PARTY_MARK}|${own}` : own
}

const total = (rows: readonly SentFigure[], of: (row: SentFigure) => number | null): number =>
  // Added in hundred-thousandths, so that a thousand decimals make no error that shows.
  Math.round(rows.reduce((sum, row) => sum + Math.round((of(row) ?? 0) * 100_000), 0)) / 100_000

const lineOf = (key: string, figures: readonly SentFigure[]): AddedLine => {
  const [first] = figures
  const unit = first?.unit ?? ''
  const rule = ruleOf(unit, figures)
  const usable = (row: SentFigure): boolean =>
    rule === 'weighted'
      ? row.numerator !== null && row.denominator !== null && row.denominator > 0
      : row.value !== null
  const rows = figures.filter(usable)
  const base = {
    scope: first === undefined ? ('target' as const) : scopeOf(first),
    line: readFigureId(first?.id ?? '').line,
    key,
    name: first?.name ?? '',
    unit,
    rule,
    rows,
    left: figures.filter(row => !usable(row)),
  }
  if (rows.length === 0 || rule === 'none')
    return { ...base, value: null, numerator: null, denominator: null }
  if (rule === 'sum')
    return { ...base, value: total(rows, row => row.value), numerator: null, denominator: null }
  const numerator = total(rows, row => row.numerator)
  const denominator = total(rows, row => row.denominator)
  return { ...base, value: (numerator * (scaleOf(unit) ?? 1)) / denominator, numerator, denominator }
}

/**
 * The figures of many localities for one period, each line with the rows behind it. Counts that every report has come
 * first by their code, then targets by name, then counts of groups. Milestones are set, not reached, and are not added.
 */
export const addUp = (figures: readonly SentFigure[]): readonly AddedLine[] => {
  const measured = figures.filter(({ id }) => !id.endsWith(MILESTONE_SUFFIX))
  return [...Map.groupBy(measured, keyOf)]
    .map(([key, rows]) =>
      lineOf(
        key,
        rows.toSorted((a, b) => (a.senderCode < b.senderCode ? -1 : 1)),
      ),
    )
    .sort(
      (a, b) =>
        LINES.indexOf(a.line) - LINES.indexOf(b.line) ||
        SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    )
}

/** Localities whose report is awaited and has not been taken, in the order given. */
export const missingSenders = <Sender extends { readonly code: string }>(
  expected: readonly Sender[],
  received: ReadonlySet<string>,
): readonly Sender[] => expected.filter(one => !received.has(one.code))
