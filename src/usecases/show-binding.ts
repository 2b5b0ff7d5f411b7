import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound } from '../domain/refusal.ts'
import { periodOfFigure } from '../domain/register-binding.ts'
import { type MeasurementRecord, measurementsOf } from '../store/measurement.ts'
import { type RegisterRecord, registersOf } from '../store/register.ts'
import { type EntryVersion, entryVersions } from '../store/register-entry.ts'
import { type TargetRecord, targetById } from '../store/target.ts'
import { type BindingRecord, bindingsOf } from '../store/target-binding.ts'
import { bindingFields, bindingGround, judgeBinding } from './judge-binding.ts'
import {
  type BoundFigure,
  figureByRows,
  figuresByCode,
  periodsOfBinding,
  registerWorld,
} from './measure-by-registers.ts'
import { targetObject } from './policy-objects.ts'
import { openValues } from './register-objects.ts'
import { look, type Work } from './use-case.ts'

/** A target, how registers measure it now and did before, and the indicators that the registers offer. */
export const showBinding = look({
  name: 'show-binding',
  input: z.object({ targetId: z.uuid() }),
  async run(work, { targetId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const target = await targetById(trx, localityId, targetId)
    if (!target) return notFound()
    const [registers, bindings] = await Promise.all([
      registersOf(trx, localityId, { active: true }),
      bindingsOf(trx, localityId, { targetIds: [targetId] }),
    ])
    return done({
      target,
      registers,
      bindings,
      define: may(work.actor, 'target.define', targetObject(localityId, target)),
    })
  },
})

type Preview = {
  readonly problems: readonly FieldProblem[]
  /** Each period as the expressions say it, with the figure that stands now. */
  readonly periods: readonly (BoundFigure & { readonly before: MeasurementRecord | null })[]
}

/**
 * What a binding would say, before anybody decides: each period as it stands and as it would be, or what stands against
 * it. Writes nothing.
 */
export const previewBinding = look({
  name: 'preview-binding',
  input: z.object({ targetId: z.uuid(), ...bindingFields }),
  async run(work, { targetId, ...input }) {
    const { trx, localityId, today } = work
    const target = await targetById(trx, localityId, targetId)
    if (!target) return notFound()
    const no = work.authorise(may(work.actor, 'target.define', targetObject(localityId, target)))
    if (no) return no
    const judged = judgeBinding(await bindingGround(work, target.planId), target, input)
    if (judged.problems.length > 0) return done<Preview>({ problems: judged.problems, periods: [] })
    const [given, measured, figures] = await Promise.all([
      registerWorld(work, judged.registers),
      figuresByCode(work, target.planId, judged.targets),
      measurementsOf(trx, localityId, { targetIds: [targetId], state: 'approved' }),
    ])
    const days = [...new Set([...given.rows.values()].flat().map(row => row.on))]
    const binding = {
      ...input,
      denominator: input.denominator || null,
      until: null,
    }
    const periods = periodsOfBinding(binding, [...days, today], today).map(period => ({
      ...figureByRows(target, binding, period, given, measured),
      before: figures.find(one => one.effectiveOn >= period.from && one.effectiveOn <= period.to) ?? null,
    }))
    return done<Preview>({ problems: [], periods })
  },
})

type FigureRows = {
  readonly target: TargetRecord
  readonly figure: MeasurementRecord
  /** Null where a person entered the figure. */
  readonly counted: {
    readonly binding: BindingRecord
    readonly registers: readonly RegisterRecord[]
    readonly agrees: boolean
    readonly rows: readonly (EntryVersion & { readonly above: boolean; readonly below: boolean })[]
  } | null
}

/**
 * The rows that one figure counted: the expressions of its binding are evaluated again over the versions that counted when
 * it was recorded. `agrees` says whether they give the figure that stands, which proves it.
 */
export const showFigureRows = look({
  name: 'show-figure-rows',
  input: z.object({ measurementId: z.uuid() }),
  async run(work, { measurementId }) {
    const no = work.authorise(may(work.actor, 'register.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [figure] = await measurementsOf(trx, localityId, { ids: [measurementId] })
    const target = figure && (await targetById(trx, localityId, figure.targetId))
    if (!figure || !target) return notFound()
    if (figure.bindingVersion === null) return done<FigureRows>({ target, figure, counted: null })
    const bindings = await bindingsOf(trx, localityId, { targetIds: [target.id] })
    const binding = bindings.find(one => one.version === figure.bindingVersion)
    if (!binding) return notFound()
    // What stands counts today's rows; what was replaced, those of its moment.
    const moment = figure.state === 'approved' ? undefined : figure.recordedAt
    const [given, measured, registers] = await Promise.all([
      registerWorld(work, binding.registers, moment),
      figuresByCode(work, target.planId, binding.targets),
      registersOf(trx, localityId, { codes: binding.registers }),
    ])
    const period = periodOfFigure(binding.rhythm, figure.effectiveOn)
    const again = figureByRows(target, binding, period, given, measured)
    const ids = [...new Set([...again.above, ...again.below])]
    const entries = await entryVersions(trx, localityId, {
      entryIds: ids,
      ...(moment === undefined ? { states: ['confirmed'] } : { countedAt: moment }),
    })
    const rows = entries.map(entry => {
      const register = registers.find(one => one.id === entry.registerId)
      const sees = register === undefined || seesRestricted(work, entry.unit.id)
      return {
        ...entry,
        values: sees ? entry.values : openValues(register.definition, entry.values),
        above: again.above.includes(entry.entryId),
        below: again.below.includes(entry.entryId),
      }
    })
    return done<FigureRows>({
      target,
      figure,
      counted: { binding, registers, agrees: agrees(figure, again), rows },
    })
  },
})

const seesRestricted = (work: Work, unitId: string): boolean =>
  may(work.actor, 'register.readRestricted', { localityId: work.localityId, unitId }).ok

const agrees = (
  figure: MeasurementRecord,
  again: Pick<MeasurementRecord, 'value' | 'numerator' | 'denominator' | 'reached'>,
): boolean =>
  figure.numerator === again.numerator &&
  figure.denominator === again.denominator &&
  figure.reached === again.reached &&
  (figure.value === again.value || Math.abs((figure.value ?? 0) - (again.value ?? 0)) < 1e-9)
