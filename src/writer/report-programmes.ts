import { BUDGET_STEPS, type BudgetSource } from '../domain/budget.ts'
import type { FigureSource } from '../domain/figure-source.ts'
import type { DocumentBlock, DocumentRun, Figure } from '../domain/official-document.ts'
import type { ReportInput } from '../domain/report-input.ts'
import {
  isOfMoney,
  type MoneySum,
  type ReportIndicator,
  type ReportInspections,
  type ReportMoney,
  type ReportRegister,
} from '../domain/report-programme.ts'
import * as words from '../words/report-programme.ts'

type Frame = Pick<Figure, 'period' | 'asOf'>
const NAMES = words.PROGRAMME_FIGURES

const plain = (
  frame: Frame,
  id: string,
  name: string,
  unit: string,
  value: number,
  rows: readonly string[],
  source: FigureSource = 'registers',
): Figure => ({ ...frame, id, value, numerator: null, denominator: null, unit, name, rows, source })

const indicatorFigures = (frame: Frame, register: ReportRegister, one: ReportIndicator): Figure[] => {
  const id = `register:${register.code}:${one.code}`
  const { value, numerator, denominator, unit, name, rows, inPeriod } = one
  const part = (suffix: string, of: number | null): Figure[] =>
    of === null ? [] : [plain(frame, `${id}:${suffix}`, name, '', of, rows)]
  return [
    { ...frame, id, value, numerator, denominator, unit, name, rows, source: 'registers' },
    ...(denominator === null ? [] : [...part('numerator', numerator), ...part('denominator', denominator)]),
    ...(inPeriod === null
      ? []
      : [plain(frame, `${id}:in-period`, NAMES.inPeriod(name), unit, inPeriod.value, inPeriod.rows)]),
  ]
}

const registerFigures = (frame: Frame, register: ReportRegister): Figure[] => [
  plain(
    frame,
    `register:${register.code}`,
    NAMES.rows(register.title),
    NAMES.rowUnit,
    register.rows.length,
    register.rows,
  ),
  ...register.indicators.flatMap(one => indicatorFigures(frame, register, one)),
]

const moneyFigures = (frame: Frame, money: ReportMoney): Figure[] => {
  const of = (source: BudgetSource | null, sums: Readonly<Record<string, MoneySum>>) =>
    BUDGET_STEPS.flatMap(step => {
      const sum = sums[step]
      const id = source === null ? `money:${step}` : `money:${source}:${step}`
      return sum === undefined || (source !== null && sum.rows.length === 0)
        ? []
        : [plain(frame, id, NAMES.money(step, source), NAMES.moneyUnit, sum.value, sum.rows)]
    })
  return [...of(null, money.total), ...money.bySource.flatMap(one => of(one.source, one.sums))]
}

const isInspected = (counted: ReportInspections): boolean =>
  Object.values(counted).some(rows => rows.length > 0)

const inspectionFigures = (frame: Frame, counted: ReportInspections): Figure[] => {
  if (!isInspected(counted)) return []
  const of = (id: string, name: string, unit: string, rows: readonly string[]) =>
    plain(frame, id, name, unit, rows.length, rows, 'inspections')
  return [
    of('inspections-held', NAMES.inspected, NAMES.inspectionUnit, counted.held),
    of('inspections-concluded', NAMES.concluded, NAMES.inspectionUnit, counted.concluded),
    of('inspection-faults', NAMES.faults, NAMES.findingUnit, counted.faults),
    of('remedies-done', NAMES.remedied, NAMES.remedyUnit, counted.done),
    of('remedies-open', NAMES.unremedied, NAMES.remedyUnit, counted.open),
    of('remedies-late', NAMES.remedyLate, NAMES.remedyUnit, counted.late),
  ]
}

/** Figures of registers, meetings, inspections and money, each with the rows that it counts. */
export const programmeFigures = (frame: Frame, { programmes }: ReportInput): Figure[] => {
  if (programmes === undefined) return []
  const { registers, meetings, money } = programmes
  const ofMeetings = (id: string, name: string, unit: string, rows: readonly string[]) =>
    plain(frame, id, name, unit, rows.length, rows, 'meetings')
  const followed = meetings.held.length + meetings.given.length + meetings.done.length + meetings.open.length
  return [
    ...registers.flatMap(register => registerFigures(frame, register)),
    ...(followed === 0
      ? []
      : [
          ofMeetings('meetings-held', NAMES.held, NAMES.meetingUnit, meetings.held),
          ofMeetings('conclusions-given', NAMES.given, NAMES.conclusionUnit, meetings.given),
          ofMeetings('conclusions-done', NAMES.done, NAMES.conclusionUnit, meetings.done),
          ofMeetings('conclusions-open', NAMES.open, NAMES.conclusionUnit, meetings.open),
        ]),
    ...inspectionFigures(frame, programmes.inspections),
    ...(money === null ? [] : moneyFigures(frame, money)),
  ]
}

const said = (runs: readonly DocumentRun[]): DocumentBlock => ({ kind: 'paragraph', runs })
const text = (value: string): DocumentBlock => said([{ text: value }])

/** One sentence a register, in the order of their groups; nothing where the locality keeps none. */
export const registerBlocks = ({ programmes }: ReportInput): DocumentBlock[] => {
  const registers = (programmes?.registers ?? []).filter(one => !isOfMoney(one))
  return [...Map.groupBy(registers, one => one.group)].flatMap(([group, own]) => [
    text(`${group}:`),
    ...own.map(register => said(words.registerSentence(register))),
  ])
}

/** Money of the plan by step and source, then the shares that its registers offer. */
export const moneyBlocks = ({ programmes }: ReportInput): DocumentBlock[] => {
  const money = programmes?.money ?? null
  if (money === null) return []
  const shares = (programmes?.registers ?? []).filter(one => isOfMoney(one) && one.indicators.length > 0)
  return [
    said(words.moneySentence(money, null)),
    ...money.bySource.map(one => said(words.moneySentence(money, one.source))),
    ...shares.map(register => said(words.registerSentence(register))),
  ]
}

/** Meetings of the period and what became of their conclusions; nothing where none was held and none is followed. */
export const meetingBlocks = ({ programmes }: ReportInput): DocumentBlock[] => {
  if (programmes === undefined) return []
  const { held, given, done, open } = programmes.meetings
  return [
    ...(held.length === 0 ? [] : [said(words.heldSentence())]),
    ...(given.length === 0 ? [] : [said(words.givenSentence())]),
    ...(done.length + open.length === 0 ? [] : [said(words.followedSentence())]),
  ]
}

/** Inspections of the period and what became of their remedies; nothing where there was none. */
export const inspectionBlocks = ({ programmes }: ReportInput): DocumentBlock[] => {
  if (programmes === undefined || !isInspected(programmes.inspections)) return []
  const { held, concluded, done, open } = programmes.inspections
  return [
    ...(held.length + concluded.length === 0 ? [] : [said(words.inspectedSentence())]),
    ...(done.length + open.length === 0 ? [] : [said(words.remediesSentence())]),
  ]
}
