import {
  BUDGET_REGISTERS,
  BUDGET_SOURCES,
  BUDGET_STEPS,
  type BudgetRow,
  type BudgetStep,
  budgetRow,
  sumsOf,
} from '../domain/budget.ts'
import { type Day, partsOf } from '../domain/day.ts'
import { formatDay } from '../domain/format-vi.ts'
import type { Period } from '../domain/period.ts'
import type { RegisterDefinition, RegisterIndicator } from '../domain/register.ts'
import { spanFrom } from '../domain/register-binding.ts'
import {
  computeFormula,
  computeShare,
  type FormulaRow,
  type FormulaWorld,
} from '../domain/register-formula.ts'
import {
  countTheSame,
  type MoneySum,
  type ReportIndicator,
  type ReportMoney,
  type ReportProgrammes,
  type ReportRegister,
  tellsOfPart,
} from '../domain/report-programme.ts'
import type { Line } from '../domain/role.ts'
import { committeesOf } from '../store/committee.ts'
import { meetingsOf } from '../store/meeting.ts'
import type { PlanRecord } from '../store/plan.ts'
import { registersOf } from '../store/register.ts'
import { type EntryVersion, entryVersions } from '../store/register-entry.ts'
import { bindingsOf } from '../store/target-binding.ts'
import { nameOfPlan } from '../store/task-name.ts'
import type { ReportFacts } from '../writer/report-view.ts'
import { rowsByRegister } from './measure-by-registers.ts'
import { inspectionsFor } from './report-inspections.ts'
import { followedConclusions } from './unfinished-conclusions.ts'
import type { Work } from './use-case.ts'

/** What a figure counts besides tasks and targets: a row, a meeting, an inspection, a finding, the task of an order. */
export type ProgrammeRow = {
  readonly kind: 'entry' | 'meeting' | 'conclusion' | 'inspection' | 'finding'
  readonly id: string
  /** The record on whose page it stands, where it has none of its own. */
  readonly page?: string
  readonly code: string
  readonly text: string
  readonly lead: readonly string[]
  /** The conclusion's task is done; a row and a meeting always are. */
  readonly done: boolean
}

export type Programmes = ReportProgrammes & { readonly behind: readonly ProgrammeRow[] }

/**
 * What registers, meetings and money say of a period: the rows that are confirmed now and were of a day until the cut-off.
 * Restricted registers are left out, since a report is read beyond those who may see their rows; their figures come into it
 * as targets.
 */
export async function programmesOf(
  work: Pick<Work, 'trx' | 'localityId' | 'today'>,
  { plan, period, facts, line }: { plan: PlanRecord; period: Period; facts: ReportFacts; line: Line },
): Promise<Programmes> {
  const { trx, localityId } = work
  const all = await registersOf(trx, localityId)
  const open = all.filter(one => one.definition.class !== 'restricted')
  const targetIds = facts.groups.flatMap(group => group.targets.map(target => target.id))
  const [entries, bindings, meetings, inspections] = await Promise.all([
    entryVersions(trx, localityId, {
      registerIds: open.map(one => one.id),
      states: ['confirmed'],
      to: period.cutOff,
    }),
    bindingsOf(trx, localityId, { targetIds }),
    meetingsFor(work, period, line),
    inspectionsFor(work, period, line),
  ])
  const bound = bindings.filter(
    one => one.from <= period.cutOff && (one.until === null || one.until >= period.cutOff),
  )
  const world = {
    registers: new Map(open.map(one => [one.code, one.definition])),
    rows: rowsByRegister(open, entries),
  }
  const byRegister = Map.groupBy(entries, entry => entry.registerId)
  const registers = open.flatMap((register): ReportRegister[] => {
    const own = byRegister.get(register.id) ?? []
    if (own.length === 0) return []
    const offered = register.definition.indicators.filter(one => !bound.some(is => countTheSame(is, one)))
    return [
      {
        code: register.code,
        title: register.title,
        group: register.definition.group,
        rows: own.filter(entry => entry.on >= period.from).map(entry => entry.entryId),
        indicators: offered.flatMap(one => indicatorAt(one, world, period) ?? []),
      },
    ]
  })
  const money = byRegister.get(open.find(one => one.code === BUDGET_REGISTERS.lines)?.id ?? '') ?? []
  const titles = new Map(open.map(one => [one.id, one]))
  return {
    registers,
    meetings: meetings.counted,
    inspections: inspections.counted,
    money: moneyOf(money, plan, period),
    behind: [
      ...entries.map(entry => entryRow(entry, titles.get(entry.registerId)?.definition)),
      ...meetings.rows,
      ...inspections.rows.filter(one => !meetings.rows.some(row => row.id === one.id)),
    ],
  }
}

type Rows = Pick<FormulaWorld, 'registers' | 'rows'>

function indicatorAt(indicator: RegisterIndicator, world: Rows, period: Period): ReportIndicator | null {
  const { code, name, unit, numerator, denominator, span } = indicator
  const from = spanFrom(span, period.cutOff)
  const year = worldBetween(world, [numerator, denominator ?? ''], from, period.cutOff)
  const share = computeShare(numerator, denominator, year)
  if (share.value === null) return null
  const counted = [numerator, denominator].flatMap(text => {
    const found = text === null ? null : computeFormula(text, year)
    return found?.ok ? found.entryIds : []
  })
  // Nothing that was ever recorded stands behind it: that is no nought, it is no figure.
  if (counted.length === 0 && share.value === 0) return null
  const part =
    tellsOfPart(indicator) && period.from > from
      ? computeFormula(numerator, worldBetween(world, [numerator], period.from, period.cutOff))
      : null
  return {
    code,
    name,
    unit,
    value: share.value,
    numerator: denominator === null ? null : share.numerator,
    denominator: share.denominator,
    rows: [...new Set(counted)],
    span,
    inPeriod: part?.ok ? { value: part.value, rows: part.entryIds } : null,
  }
}

/** The registers that expressions name, with their rows of these days. */
function worldBetween(world: Rows, texts: readonly string[], from: Day, to: Day): FormulaWorld {
  const named = (code: string) => texts.some(text => new RegExp(`\\b${code}\\b`, 'u').test(text))
  const within = (rows: readonly FormulaRow[]) => rows.filter(row => row.on >= from && row.on <= to)
  return {
    registers: new Map([...world.registers].filter(([code]) => named(code))),
    rows: new Map(
      [...world.rows].filter(([code]) => named(code)).map(([code, rows]) => [code, within(rows)]),
    ),
    measured: () => null,
    from,
    to,
  }
}

/** Money of the tasks of one plan since 1 January of the year of the cut-off. */
function moneyOf(entries: readonly EntryVersion[], plan: PlanRecord, period: Period): ReportMoney | null {
  const { year } = partsOf(period.cutOff)
  const rows = entries
    .filter(entry => entry.on >= `${year}-01-01`)
    .flatMap(entry => budgetRow(entry) ?? [])
    .filter(row => row.task.endsWith(`, ${nameOfPlan(plan)}`))
  if (rows.length === 0) return null
  return {
    year,
    total: stepsOf(rows),
    bySource: BUDGET_SOURCES.flatMap(source => {
      const own = rows.filter(row => row.source === source)
      return own.length === 0 ? [] : [{ source, sums: stepsOf(own) }]
    }),
  }
}

function stepsOf(rows: readonly BudgetRow[]): Readonly<Record<BudgetStep, MoneySum>> {
  const sums = sumsOf(rows)
  const of = (step: BudgetStep): MoneySum => ({
    value: sums[step],
    rows: rows.filter(row => row.step === step).map(row => row.entryId),
  })
  const [estimate, allocation, spending, settlement] = BUDGET_STEPS
  return {
    [estimate]: of(estimate),
    [allocation]: of(allocation),
    [spending]: of(spending),
    [settlement]: of(settlement),
  }
}

/** Meetings of the bodies of a line; conclusions go by their own line, whichever body gave them. */
async function meetingsFor(work: Pick<Work, 'trx' | 'localityId' | 'today'>, period: Period, line: Line) {
  const { trx, localityId } = work
  const bodies = await committeesOf(trx, localityId)
  const names = new Map(bodies.map(body => [body.id, body]))
  const [meetings, conclusions] = await Promise.all([
    meetingsOf(trx, localityId, { committeeIds: bodies.map(body => body.id), from: period.from }),
    followedConclusions(work, {}),
  ])
  const held = meetings.filter(
    one =>
      one.on <= period.cutOff &&
      one.cancelledAt === null &&
      // A meeting was held when its minutes or its conclusions say so.
      (one.minutedAt !== null || one.issuedAt !== null) &&
      names.get(one.committeeId)?.line === line,
  )
  const own = conclusions.filter(one => one.line === line && one.meeting.on <= period.cutOff)
  const isDone = (one: (typeof own)[number]) =>
    one.task.closedOn !== null && one.task.closedOn <= period.cutOff
  const ended = (one: (typeof own)[number]) => one.task.cancelledOn !== null || one.task.replacedOn !== null
  const ids = (from: typeof own) => [...new Set(from.map(one => one.task.id))]
  return {
    counted: {
      held: held.map(one => one.id),
      given: ids(own.filter(one => one.meeting.on >= period.from)),
      done: ids(own.filter(isDone)),
      open: ids(own.filter(one => !isDone(one) && !ended(one))),
    },
    rows: [
      ...held.map(
        (one): ProgrammeRow => ({
          kind: 'meeting',
          id: one.id,
          code: formatDay(one.on),
          text: one.title,
          lead: [names.get(one.committeeId)?.name ?? ''],
          done: true,
        }),
      ),
      ...own.map(
        (one): ProgrammeRow => ({
          kind: 'conclusion',
          id: one.task.id,
          code: one.task.code,
          text: one.conclusion.text,
          lead: one.task.lead ? [one.task.lead.name] : one.task.leadText,
          done: isDone(one),
        }),
      ),
    ],
  }
}

function entryRow(entry: EntryVersion, definition: RegisterDefinition | undefined): ProgrammeRow {
  const said = (definition?.fields ?? []).flatMap(field => {
    const value = entry.values[field.key]
    if (field.class === 'restricted' || field.retired || typeof value !== 'string' || field.kind === 'day')
      return []
    return [field.choices.find(choice => choice.code === value)?.label ?? value]
  })
  return {
    kind: 'entry',
    id: entry.entryId,
    code: formatDay(entry.on),
    text: [definition?.title ?? '', ...said.slice(0, 2)].filter(part => part !== '').join(': '),
    lead: [entry.unit.name],
    done: true,
  }
}
