import { z } from 'zod'
import { addDays, type Day, daysInMonth, isDay, partsOf, toDay } from './day.ts'
import { checkReportDeadline, isPeriodKind, PERIOD_KINDS, type Period, periodsOfYear } from './period.ts'
import { type WorkingCalendar, workingDayOnOrAfter } from './working-days.ts'

/** Article 5 of Decree 09/2019/NĐ-CP: periodic, thematic, ad hoc. */
export const REPORT_KINDS = ['periodic', 'thematic', 'ad-hoc'] as const
/** An ordinary report, or one that reviews a stage: sơ kết, giữa nhiệm kỳ, tổng kết. */
export const REPORT_PURPOSES = ['regular', 'interim', 'mid-term', 'final'] as const
/** `once`: a span of its own, typed as days. */
export const REPORT_FREQUENCIES = [...PERIOD_KINDS, 'once'] as const
export const REPORT_CONTENTS = ['both', 'text', 'figures'] as const
export const REPORT_METHODS = ['document-system', 'report-system', 'e-mail', 'direct', 'post', 'fax'] as const
/** Tables that go with the text. */
export const FIGURE_FORMS = ['dated', 'regular', 'undated', 'targets'] as const
/** Columns that the figure form may do without; the others carry the figures themselves. */
export const FIGURE_COLUMNS = ['product', 'units', 'latest', 'goal', 'milestone', 'lead', 'state'] as const
export const REPORT_LINES = ['state', 'party'] as const
export const PERIOD_SYSTEMS = ['report', 'calendar'] as const

export type ReportKind = (typeof REPORT_KINDS)[number]
export type ReportPurpose = (typeof REPORT_PURPOSES)[number]
export type ReportFrequency = (typeof REPORT_FREQUENCIES)[number]
export type ReportMethod = (typeof REPORT_METHODS)[number]
export type FigureForm = (typeof FIGURE_FORMS)[number]
export type FigureColumn = (typeof FIGURE_COLUMNS)[number]
export type ReportLine = (typeof REPORT_LINES)[number]

/** A day by its place in a month, `months` after the last month of the period. Held at the month's last day. */
const dayRule = z.object({
  day: z.number('no-number').int('no-whole-number').min(1, 'out-of-range').max(31, 'out-of-range'),
  months: z.number('no-number').int('no-whole-number').min(-2, 'out-of-range').max(3, 'out-of-range'),
})
export type DayRule = z.output<typeof dayRule>

const day = z.string().refine(isDay, 'no-such-day')
const lines = z.array(z.string().trim().min(1).max(300, 'too-long')).max(40, 'too-long')
const receivers = z.array(z.string().trim().min(1).max(200, 'too-long')).max(10, 'too-long')

/**
 * A regime of reporting with all that Decree 09/2019/NĐ-CP (Article 7 and 8) asks to be said: name, content, who to
 * whom, method, frequency, cut-off, deadline, outline, figure form, guidance. One definition serves both chains of a
 * commune: the State line and the Party line read the same data.
 */
export const reportDefinition = z.object({
  name: z.string().trim().min(1, 'report-name-missing').max(200, 'too-long'),
  lines: z.array(z.enum(REPORT_LINES)).min(1, 'choose-one'),
  kind: z.enum(REPORT_KINDS, 'choose-one'),
  purpose: z.enum(REPORT_PURPOSES, 'choose-one'),
  frequency: z.enum(REPORT_FREQUENCIES, 'choose-one'),
  content: z.enum(REPORT_CONTENTS, 'choose-one'),
  /** Report periods of Decree 09, 15th to 14th, or calendar periods as statistics have them. */
  system: z.enum(PERIOD_SYSTEMS, 'choose-one'),
  /** Units that submit; empty = every unit that leads something of a running plan. */
  reporters: z.array(z.uuid('unknown-unit')),
  stateReceivers: receivers,
  partyReceivers: receivers,
  methods: z.array(z.enum(REPORT_METHODS)).min(1, 'choose-one'),
  /** null = the end of the period. */
  cutOff: dayRule.nullable(),
  unitDue: dayRule,
  due: dayRule,
  /** Only the first or the second (third, fourth) period of a year; null = each. */
  only: z.number().int().min(1, 'out-of-range').max(12, 'out-of-range').nullable(),
  /** Days of a report with frequency `once`; null for the others. */
  span: z.object({ from: day, to: day, cutOff: day, unitDue: day, due: day }).nullable(),
  /** A round opens so many days before its cut-off. */
  opensBefore: z.number('no-number').int('no-whole-number').min(0, 'out-of-range').max(60, 'out-of-range'),
  outline: lines,
  figureForm: z.array(z.enum(FIGURE_FORMS)),
  /** Columns of these tables besides those that carry the figures. */
  figureColumns: z.array(z.enum(FIGURE_COLUMNS)).default([...FIGURE_COLUMNS]),
  /** Targets that the report tells of; empty = all of the plan. */
  figureTargets: z.array(z.uuid()).max(500, 'too-long').default([]),
  guidance: z.string().trim().max(4000, 'too-long'),
  /** The document that sets this regime. */
  basis: z.string().trim().max(300, 'too-long'),
  /** Of an ad hoc report: who asks for it and why. */
  requester: z.string().trim().max(200, 'too-long'),
  reason: z.string().trim().max(1000, 'too-long'),
})
export type ReportDefinition = z.output<typeof reportDefinition>

/** The days of one round. */
export type RoundDays = {
  /** '2026-H1'; for a report asked once its own last day, '2026-06-30'. */
  readonly periodId: string
  readonly from: Day
  readonly to: Day
  readonly cutOff: Day
  /** By when the units submit. */
  readonly unitDue: Day
  /** By when the ward sends it. */
  readonly due: Day
}

/** The day that a rule means for a period. */
export const dayByRule = ({ to }: Pick<Period, 'to'>, rule: DayRule): Day => {
  const { year, month } = partsOf(to)
  const at = year * 12 + (month - 1) + rule.months
  const ofYear = Math.floor(at / 12)
  const ofMonth = at - ofYear * 12 + 1
  return toDay({ year: ofYear, month: ofMonth, day: Math.min(rule.day, daysInMonth(ofYear, ofMonth)) })
}

/** The days of a definition's round for a period. A deadline on a day off moves to the next working day. */
export const roundDays = (
  definition: Pick<ReportDefinition, 'cutOff' | 'unitDue' | 'due'>,
  period: Period,
  calendar: WorkingCalendar,
): RoundDays => ({
  periodId: period.id,
  from: period.from,
  to: period.to,
  cutOff: definition.cutOff === null ? period.cutOff : dayByRule(period, definition.cutOff),
  unitDue: workingDayOnOrAfter(calendar, dayByRule(period, definition.unitDue)),
  due: workingDayOnOrAfter(calendar, dayByRule(period, definition.due)),
})

/** Every round that a definition has in the years given, in order. */
export const roundsOfYears = (
  definition: ReportDefinition,
  years: readonly number[],
  calendar: WorkingCalendar,
): readonly RoundDays[] => {
  const { frequency, span, only, system } = definition
  if (frequency === 'once') return span === null ? [] : [{ ...span, periodId: span.to }]
  if (!isPeriodKind(frequency)) return []
  return years
    .flatMap(year => periodsOfYear(frequency, year, system))
    .filter(period => only === null || period.index === only)
    .map(period => roundDays(definition, period, calendar))
}

export type DefinitionProblem = {
  readonly field: 'cutOff' | 'unitDue' | 'due' | 'span' | 'only' | 'stateReceivers' | 'partyReceivers'
  readonly code:
    | 'report-span-missing'
    | 'report-span-backwards'
    | 'report-due-too-soon'
    | 'report-due-before-units'
    | 'report-cut-off-outside'
    | 'report-receivers-missing'
    | 'report-only-none'
  readonly params?: Readonly<Record<string, string>>
}

/**
 * What is wrong with a definition besides its form. Article 8 of Decree 09/2019/NĐ-CP asks for at least one working day
 * between the cut-off of the figures and the deadline; looked at for every round of two years, because days off move.
 */
export const definitionProblems = (
  definition: ReportDefinition,
  year: number,
  calendar: WorkingCalendar,
): readonly DefinitionProblem[] => {
  const problems: DefinitionProblem[] = []
  const { lines: chains, span, frequency } = definition
  if (chains.includes('state') && definition.stateReceivers.length === 0)
    problems.push({ field: 'stateReceivers', code: 'report-receivers-missing' })
  if (chains.includes('party') && definition.partyReceivers.length === 0)
    problems.push({ field: 'partyReceivers', code: 'report-receivers-missing' })
  if (frequency === 'once' && span === null)
    return [...problems, { field: 'span', code: 'report-span-missing' }]
  if (frequency === 'once' && span !== null && (span.from > span.to || span.cutOff < span.from))
    return [...problems, { field: 'span', code: 'report-span-backwards' }]
  const rounds = roundsOfYears(definition, [year, year + 1], calendar)
  if (rounds.length === 0) return [...problems, { field: 'only', code: 'report-only-none' }]
  for (const round of rounds) {
    const wrong = roundProblem(round, calendar, frequency === 'once')
    if (wrong !== null) return [...problems, wrong]
  }
  return problems
}

const roundProblem = (
  { periodId, from, cutOff, unitDue, due }: RoundDays,
  calendar: WorkingCalendar,
  once: boolean,
): DefinitionProblem | null => {
  if (cutOff < from)
    return { field: 'cutOff', code: 'report-cut-off-outside', params: { period: periodId, cutOff } }
  for (const [field, on] of [
    ['unitDue', unitDue],
    ['due', due],
  ] as const) {
    const check = checkReportDeadline(calendar, cutOff, on)
    if (!check.ok)
      return {
        field: once ? 'span' : field,
        code: 'report-due-too-soon',
        params: { period: periodId, cutOff, due: on, earliest: check.earliest },
      }
  }
  return due < unitDue
    ? {
        field: once ? 'span' : 'due',
        code: 'report-due-before-units',
        params: { period: periodId, due, unitDue },
      }
    : null
}

/** The rounds that must be open on a day: their opening day has come and their deadline has not passed. */
export const roundsToOpen = (
  definition: ReportDefinition,
  on: Day,
  calendar: WorkingCalendar,
): readonly RoundDays[] => {
  const { year } = partsOf(on)
  return roundsOfYears(definition, [year - 1, year, year + 1], calendar).filter(
    round => addDays(round.cutOff, -definition.opensBefore) <= on && on <= round.due,
  )
}
