import type { Day } from '../domain/day.ts'
import type { RegisterDefinition } from '../domain/register.ts'
import {
  type MeasuredPeriod,
  measuredPeriod,
  spanFrom,
  touchedPeriods,
  worldOn,
} from '../domain/register-binding.ts'
import {
  computeFormula,
  type FormulaRow,
  type FormulaWorld,
  type MeasuredFigure,
} from '../domain/register-formula.ts'
import type { FormulaRefusal } from '../domain/register-formula-check.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
import { measuredValue } from '../domain/target.ts'
import { type MeasurementRecord, measurementsOf, setMeasurementStates } from '../store/measurement.ts'
import { type RegisterRecord, registersOf } from '../store/register.ts'
import { type EntryVersion, entryVersions } from '../store/register-entry.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type BindingRecord, bindingsOf } from '../store/target-binding.ts'
import { confirmFigure } from './decide-measurement.ts'
import { keepFigure } from './enter-figure.ts'
import { goalOf } from './target-standing.ts'
import type { Work } from './use-case.ts'

/** What the expressions of a binding say of one period. */
export type BoundFigure = {
  readonly period: MeasuredPeriod
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reached: boolean | null
  /** Entries that were counted above and below the line. */
  readonly above: readonly string[]
  readonly below: readonly string[]
  /** Why there is no figure; null when there is one. */
  readonly refusal: FormulaRefusal | null
}

type Expressions = Pick<BindingRecord, 'numerator' | 'denominator' | 'span'>

/** Confirmed rows of registers as expressions see them, with their definitions: two queries. */
export async function registerWorld(
  work: Pick<Work, 'trx' | 'localityId'>,
  codes: readonly string[],
  countedAt?: Date,
): Promise<{
  readonly registers: ReadonlyMap<string, RegisterDefinition>
  readonly rows: ReadonlyMap<string, readonly FormulaRow[]>
}> {
  const registers = await registersOf(work.trx, work.localityId, { codes })
  return {
    registers: new Map(registers.map(one => [one.code, one.definition])),
    rows: await registerRows(work, registers, countedAt),
  }
}

/** Confirmed rows of these registers as expressions see them: one query. */
export async function registerRows(
  { trx, localityId }: Pick<Work, 'trx' | 'localityId'>,
  registers: readonly Pick<RegisterRecord, 'id' | 'code'>[],
  countedAt?: Date,
): Promise<ReadonlyMap<string, readonly FormulaRow[]>> {
  const entries = await entryVersions(trx, localityId, {
    registerIds: registers.map(one => one.id),
    ...(countedAt === undefined ? { states: ['confirmed'] } : { countedAt }),
  })
  return rowsByRegister(registers, entries)
}

/** Rows of registers as expressions see them, by the code of their register. */
export function rowsByRegister(
  registers: readonly Pick<RegisterRecord, 'id' | 'code'>[],
  entries: readonly EntryVersion[],
): ReadonlyMap<string, readonly FormulaRow[]> {
  const codeOf = new Map(registers.map(one => [one.id, one.code]))
  const byCode = Map.groupBy(entries, entry => codeOf.get(entry.registerId) ?? '')
  return new Map(
    [...byCode].map(([code, own]) => [
      code,
      own.map(entry => ({
        entryId: entry.entryId,
        on: entry.on,
        unit: entry.unit.code,
        at: entry.enteredAt.getTime(),
        values: entry.values,
      })),
    ]),
  )
}

/** The figure of a target for a period, by these expressions and these rows. */
export function figureByRows(
  target: Pick<TargetRecord, 'kind'> & Parameters<typeof goalOf>[0],
  binding: Expressions,
  period: MeasuredPeriod,
  given: Pick<FormulaWorld, 'registers' | 'rows'>,
  measured: (code: string, day: Day) => MeasuredFigure | null,
): BoundFigure {
  const world = worldOn(given, binding.span, period.on, code => measured(code, period.on))
  const nothing = {
    period,
    value: null,
    numerator: null,
    denominator: null,
    reached: null,
    above: [],
    below: [],
  }
  const above = computeFormula(binding.numerator, world)
  if (!above.ok) return { ...nothing, refusal: above.refusal }
  if (target.kind === 'boolean')
    return { ...nothing, reached: above.value >= 1, above: above.entryIds, refusal: null }
  if (binding.denominator === null)
    return { ...nothing, value: above.value, above: above.entryIds, refusal: null }
  const below = computeFormula(binding.denominator, world)
  if (!below.ok) return { ...nothing, above: above.entryIds, refusal: below.refusal }
  const counted = { ...nothing, above: above.entryIds, below: below.entryIds }
  if (below.value <= 0) return { ...counted, refusal: { code: 'formula-no-value', params: {} } }
  const fraction = {
    on: period.on,
    value: null,
    numerator: above.value,
    denominator: below.value,
    reached: null,
  }
  return { ...counted, ...fraction, value: measuredValue(fraction, goalOf(target)), refusal: null }
}

/** The confirmed figure of a day among those of one target, newest first. */
const standingOn = (figures: readonly MeasurementRecord[], day: Day): MeasuredFigure | null =>
  figures.find(one => one.effectiveOn <= day) ?? null

/** How an expression that builds on another target of its plan finds that target's figure: by its code, on a day. */
type FigureLookup = (code: string, day: Day) => MeasuredFigure | null

/** Looks a target of the same plan up by its code, for expressions that build on it. */
export const figuresByCode = async (
  work: Pick<Work, 'trx' | 'localityId'>,
  planId: string,
  codes: readonly string[],
): Promise<FigureLookup> => (await figuresOfPlans(work, codes, planId))(planId)

/** The same for expressions of several plans: two queries whatever the number, none where no code is named. */
export async function figuresOfPlans(
  work: Pick<Work, 'trx' | 'localityId'>,
  codes: readonly string[],
  planId?: string,
): Promise<(planId: string) => FigureLookup> {
  if (codes.length === 0) return () => () => null
  const targets = await targetsOf(work.trx, work.localityId, {
    running: true,
    ...(planId === undefined ? {} : { planId }),
  })
  const named = targets.filter(target => codes.includes(target.code))
  const figures = await measurementsOf(work.trx, work.localityId, {
    targetIds: named.map(target => target.id),
    state: 'approved',
  })
  const byId = Map.groupBy(figures, figure => figure.targetId)
  return plan => (code, day) => {
    const target = named.find(one => one.planId === plan && one.code === code)
    return target === undefined ? null : standingOn(byId.get(target.id) ?? [], day)
  }
}

/** Bindings may build on each other so many times; what would go on longer was refused when it was bound. */
const DEEPEST = 8

/**
 * Measures anew every target that is bound to these registers, in the periods that the changed days touch, and then the
 * targets that build on those. Called in the transaction of what changed the rows. Returns the targets whose figures
 * changed.
 */
export async function measureByRegisters(
  work: Work,
  codes: readonly string[],
  days: readonly Day[],
): Promise<readonly string[]> {
  const bindings = await bindingsOf(work.trx, work.localityId)
  const changed = new Set<string>()
  let wave = bindings.filter(binding => binding.registers.some(code => codes.includes(code)))
  for (let depth = 0; wave.length > 0 && depth < DEEPEST; depth += 1) {
    const targets = await targetsOf(work.trx, work.localityId, {
      ids: wave.map(binding => binding.targetId),
      running: true,
    })
    const moved = new Set<string>()
    for (const target of (await measureTargets(work, targets, wave, days)).keys()) {
      moved.add(`${target.planId} ${target.code}`)
      changed.add(target.id)
    }
    if (moved.size === 0) break
    const builders = bindings.filter(binding => binding.targets.length > 0)
    const plans = await targetsOf(work.trx, work.localityId, {
      ids: builders.map(binding => binding.targetId),
      running: true,
    })
    wave = builders.filter(binding => {
      const planId = plans.find(target => target.id === binding.targetId)?.planId
      return binding.targets.some(code => moved.has(`${planId ?? ''} ${code}`))
    })
  }
  return [...changed]
}

/** Measures targets by their bindings in the touched periods. Of each whose figures changed, the days. */
export async function measureTargets(
  work: Work,
  targets: readonly TargetRecord[],
  bindings: readonly BindingRecord[],
  days: readonly Day[],
): Promise<ReadonlyMap<TargetRecord, readonly Day[]>> {
  const { trx, localityId, today } = work
  const [given, standing] = await Promise.all([
    registerWorld(
      work,
      bindings.flatMap(binding => binding.registers),
    ),
    measurementsOf(trx, localityId, { targetIds: targets.map(target => target.id), state: 'approved' }),
  ])
  const moved = new Map<TargetRecord, Day[]>()
  for (const target of targets)
    for (const binding of bindings.filter(one => one.targetId === target.id)) {
      const own = standing.filter(one => one.targetId === target.id && one.bindingVersion !== null)
      const measured = await figuresByCode(work, target.planId, binding.targets)
      const ons = own.map(figure => figure.effectiveOn)
      for (const period of touchedPeriods(binding, days, ons, today)) {
        const before = own.find(figure => {
          const of = rhythmPeriod(binding.rhythm, figure.effectiveOn, 'calendar')
          return of.id === period.id && figure.effectiveOn >= binding.from
        })
        const figure = figureByRows(target, binding, period, only(given, binding.registers), measured)
        if (await keepBoundFigure(work, target, binding, figure, before ?? null))
          moved.set(target, [...(moved.get(target) ?? []), period.on])
      }
    }
  return moved
}

/** The registers that a binding names, out of more. */
const only = (given: Awaited<ReturnType<typeof registerWorld>>, codes: readonly string[]): typeof given => ({
  registers: new Map([...given.registers].filter(([code]) => codes.includes(code))),
  rows: new Map([...given.rows].filter(([code]) => codes.includes(code))),
})

/** Puts a figure in the place of what the period said before. False when it says the same. */
async function keepBoundFigure(
  work: Work,
  target: TargetRecord,
  binding: BindingRecord,
  figure: BoundFigure,
  before: MeasurementRecord | null,
): Promise<boolean> {
  const { on } = figure.period
  if (figure.refusal !== null) {
    if (before === null) return false
    // Rows that gave a figure are gone: a period without any says nothing.
    await setMeasurementStates(work.trx, work.localityId, [before.id], 'withdrawn')
    work.record({
      type: 'measurement-withdrawn',
      payload: { measurementId: before.id, targetId: target.id, takeInId: null, restores: null },
    })
    return true
  }
  const same =
    before !== null &&
    before.effectiveOn === on &&
    before.value === figure.value &&
    before.numerator === figure.numerator &&
    before.denominator === figure.denominator &&
    before.reached === figure.reached
  if (same) return false
  const { value, numerator, denominator, reached } = figure
  const id = await keepFigure(
    work,
    target,
    { effectiveOn: on, value, numerator, denominator, reached, note: '', meant: true },
    { bindingVersion: binding.version, ...(before === null ? {} : { corrects: before }) },
  )
  await confirmFigure(work, { id, targetId: target.id, corrects: before?.id ?? null }, null)
  return true
}

/** The periods of a binding that have begun and hold rows, and the running one. */
export const periodsOfBinding = (
  binding: Pick<BindingRecord, 'from' | 'until' | 'rhythm' | 'span'>,
  rows: readonly Day[],
  today: Day,
): readonly MeasuredPeriod[] => {
  if (binding.from > today) return []
  const days = rows.filter(day => day >= spanFrom(binding.span, binding.from))
  const periods = touchedPeriods(binding, days, [], today)
  const current = measuredPeriod(binding.rhythm, today, today)
  return periods.some(period => period.id === current.id) || days.length === 0
    ? periods
    : [...periods, current]
}
