import { z } from 'zod'
import type { Day } from '../domain/day.ts'
import { type ComparedCriterion, comparePacks, scoreCriteria } from '../domain/pack-score.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import type { RegisterDefinition, RegisterIndicator, RegisterPeriod } from '../domain/register.ts'
import { type MeasuredPeriod, measuredPeriod, worldOn } from '../domain/register-binding.ts'
import { offeredAnew, type RegisterChange, registerChanges } from '../domain/register-change.ts'
import { checkFormula, computeShare, type FormulaRow } from '../domain/register-formula.ts'
import { type RowsAgainst, rowsAgainst } from '../domain/register-rows-check.ts'
import { readRegister } from '../domain/register-schema.ts'
import { type Rhythm, rhythmPeriods } from '../domain/rhythm.ts'
import { type MeasurementRecord, measurementsOf } from '../store/measurement.ts'
import { type RegisterRecord, registerById, registerVersions } from '../store/register.ts'
import { entryVersions } from '../store/register-entry.ts'
import type { TargetRecord } from '../store/target.ts'
import type { BindingRecord } from '../store/target-binding.ts'
import {
  type Dependants,
  dependantsOf,
  judgeRegister,
  mentions,
  problemOf,
  saysTheSame,
  withDefinition,
} from './judge-register.ts'
import {
  type BoundFigure,
  figureByRows,
  figuresOfPlans,
  periodsOfBinding,
  registerRows,
} from './measure-by-registers.ts'
import { targetObject } from './policy-objects.ts'
import { look, type Work } from './use-case.ts'

type Share = ReturnType<typeof computeShare>

/** An indicator of the register whose formula changes, for the periods of this year that have begun. */
export type IndicatorWhatIf = {
  readonly before: RegisterIndicator
  readonly after: RegisterIndicator
  readonly periods: readonly {
    readonly period: MeasuredPeriod
    readonly before: Share
    readonly after: Share
  }[]
}

/** A target that the register measures. */
export type TargetWhatIf = {
  readonly target: TargetRecord
  readonly binding: BindingRecord
  /** Fields that its expressions add up or ask, and that nobody will be asked for any more. */
  readonly retired: readonly string[]
  /** The indicator that took the place of its expressions; null where they are not touched. */
  readonly offered: RegisterIndicator | null
  /** Whether the actor may bind it anew. */
  readonly mayBind: boolean
  readonly periods: readonly {
    readonly period: MeasuredPeriod
    /** What stands. */
    readonly before: MeasurementRecord | null
    /** What its expressions say of the rows by the definition in force, and by the changed one. */
    readonly now: BoundFigure
    readonly after: BoundFigure
    /** The changed indicator, where the target would be bound to it. */
    readonly anew: BoundFigure | null
  }[]
}

export type PackWhatIf = {
  readonly title: string
  readonly code: string
  readonly criteria: readonly (ComparedCriterion & { readonly retired: readonly string[] })[]
}

export type RegisterWhatIf = {
  readonly register: RegisterRecord
  readonly changes: readonly RegisterChange[]
  readonly rows: RowsAgainst
  readonly indicators: readonly IndicatorWhatIf[]
  readonly targets: readonly TargetWhatIf[]
  readonly packs: readonly PackWhatIf[]
}

/**
 * What a changed definition would do, before anybody keeps it: what it says otherwise, the rows that would not fit it, the
 * indicators, targets and criteria whose figures it touches, each before and after; or the refusal that keeping it would
 * meet. Writes nothing.
 */
export const previewRegister = look({
  name: 'preview-register',
  input: z.object({
    registerId: z.uuid(),
    document: z.custom<object>(value => typeof value === 'object' && value !== null),
    active: z.boolean().default(true),
  }),
  async run(work, { registerId, document, active }) {
    const no = work.authorise(may(work.actor, 'register.define', work.here))
    if (no) return no
    const { trx, localityId } = work
    const register = await registerById(trx, localityId, registerId)
    if (!register) return notFound()
    const read = readRegister(document)
    if (!read.ok) return refuse('bad-input', 422, { problems: read.issues.map(problemOf) })
    const { definition } = read
    const dependants = await dependantsOf(work, register.code)
    const problems = await judgeRegister(work, register, definition, dependants)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    if (saysTheSame(register, { definition, active }))
      return refuse('register-unchanged', 422, { field: 'title' })
    const [entries, given, versions] = await Promise.all([
      entryVersions(trx, localityId, { registerIds: [registerId], states: ['confirmed', 'submitted'] }),
      givenTo(work, register, definition, dependants),
      registerVersions(trx, localityId, registerId),
    ])
    const rows = entries.map(one => ({
      unitId: one.unit.id,
      sender: one.sender?.name ?? null,
      on: one.on,
      values: one.values,
    }))
    const earlier = versions.map(one => one.definition)
    return done<RegisterWhatIf>({
      register,
      changes: registerChanges(register, { definition, active }),
      rows: rowsAgainst(register.definition, definition, rows),
      indicators: indicatorsUnder(work, register.definition, definition, given),
      targets: await targetsUnder(work, register.definition, definition, dependants, earlier, given),
      packs: packsUnder(work, register.definition, definition, dependants, given),
    })
  },
})

/** The rows that expressions see, with the definitions as they stand and as they would. */
type Given = {
  readonly rows: ReadonlyMap<string, readonly FormulaRow[]>
  readonly before: ReadonlyMap<string, RegisterDefinition>
  readonly after: ReadonlyMap<string, RegisterDefinition>
}

/** The rows of every register that the touched expressions name. */
async function givenTo(
  work: Work,
  register: RegisterRecord,
  definition: RegisterDefinition,
  { registers, bound, packs }: Dependants,
): Promise<Given> {
  const before = new Map(registers.map(one => [one.code, one.definition]))
  const texts = [
    ...[...register.definition.indicators, ...definition.indicators],
    ...bound.map(one => one.binding),
    ...packs.flatMap(({ pack }) => pack.criteria.filter(one => mentions(one, register.code))),
  ]
  const rows = await registerRows(
    work,
    registers.filter(one => one.code === register.code || texts.some(text => mentions(text, one.code))),
  )
  return { rows, before, after: withDefinition(registers, definition) }
}

/** A register of happenings, or one of weeks, is looked at by months. */
const rhythmOf = (period: RegisterPeriod): Rhythm =>
  period === 'event' || period === 'weekly' ? 'monthly' : period

function indicatorsUnder(
  work: Work,
  before: RegisterDefinition,
  after: RegisterDefinition,
  given: Given,
): readonly IndicatorWhatIf[] {
  const rhythm = rhythmOf(after.period)
  const periods = rhythmPeriods(rhythm, firstOfYear(work), work.today, 'calendar').map(period =>
    measuredPeriod(rhythm, period.from, work.today),
  )
  const share = (one: RegisterIndicator, registers: Given['before'], on: Day): Share =>
    computeShare(one.numerator, one.denominator, worldOn({ registers, rows: given.rows }, one.span, on))
  return after.indicators.flatMap(now => {
    const then = before.indicators.find(one => one.code === now.code)
    if (then === undefined || sameFormula(then, now)) return []
    return [
      {
        before: then,
        after: now,
        periods: periods.map(period => ({
          period,
          before: share(then, given.before, period.on),
          after: share(now, given.after, period.on),
        })),
      },
    ]
  })
}

const firstOfYear = (work: Pick<Work, 'today'>): Day => `${work.today.slice(0, 4)}-01-01`

const sameFormula = (a: RegisterIndicator, b: RegisterIndicator): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator && a.span === b.span

type Expressions = { readonly numerator: string; readonly denominator?: string | null | undefined }

/** Labels of the fields that an expression names and that the changed definition retires. */
function retiredIn(
  { numerator, denominator }: Expressions,
  before: RegisterDefinition,
  after: RegisterDefinition,
  registers: Given['before'],
): readonly string[] {
  const fields = [numerator, denominator].flatMap(text => {
    const checked = text === null || text === undefined ? null : checkFormula(text, registers)
    return checked?.ok ? checked.fields : []
  })
  return after.fields.flatMap(field => {
    const then = before.fields.find(one => one.key === field.key)
    const named = fields.includes(`${after.code}.${field.key}`)
    return named && field.retired && then?.retired === false ? [field.label] : []
  })
}

async function targetsUnder(
  work: Work,
  before: RegisterDefinition,
  after: RegisterDefinition,
  { bound }: Dependants,
  earlier: readonly RegisterDefinition[],
  given: Given,
): Promise<readonly TargetWhatIf[]> {
  const [lookups, figures] = await Promise.all([
    figuresOfPlans(work, [...new Set(bound.flatMap(one => one.binding.targets))]),
    measurementsOf(work.trx, work.localityId, {
      targetIds: bound.map(one => one.target.id),
      state: 'approved',
    }),
  ])
  const days = [...new Set([...given.rows.values()].flat().map(row => row.on))]
  const since = firstOfYear(work)
  return bound.map(({ target, binding }) => {
    const offered = offeredAnew(binding, earlier, after)
    const measured = lookups(target.planId)
    const own = figures.filter(one => one.targetId === target.id)
    const by = (
      registers: Given['before'],
      one: Pick<BindingRecord, 'numerator' | 'denominator' | 'span'>,
      period: MeasuredPeriod,
    ) => figureByRows(target, one, period, { registers, rows: given.rows }, measured)
    const periods = periodsOfBinding(binding, [...days, work.today], work.today)
    return {
      target,
      binding,
      retired: retiredIn(binding, before, after, given.before),
      offered,
      mayBind: may(work.actor, 'target.define', targetObject(work.localityId, target)).ok,
      periods: periods
        .filter(period => period.to >= since)
        .map(period => ({
          period,
          before: own.find(one => one.effectiveOn >= period.from && one.effectiveOn <= period.to) ?? null,
          now: by(given.before, binding, period),
          after: by(given.after, binding, period),
          anew: offered === null ? null : by(given.after, offered, period),
        })),
    }
  })
}

function packsUnder(
  work: Work,
  before: RegisterDefinition,
  after: RegisterDefinition,
  { packs }: Dependants,
  given: Given,
): readonly PackWhatIf[] {
  const score = (criteria: Parameters<typeof scoreCriteria>[0], registers: Given['before']) =>
    scoreCriteria(criteria, { registers, rows: given.rows }, work.today)
  return packs.flatMap(({ pack }) => {
    const criteria = pack.criteria.filter(one => mentions(one, after.code))
    if (criteria.length === 0) return []
    const compared = comparePacks(score(criteria, given.before), score(criteria, given.after))
    return [
      {
        title: pack.title,
        code: pack.code,
        criteria: compared.map(one => ({
          ...one,
          retired: one.after === null ? [] : retiredIn(one.after, before, after, given.before),
        })),
      },
    ]
  })
}
