import type { Day } from '../domain/day.ts'
import { checkMeasurement, type EarlierFigures, figureRules } from '../domain/measurement.ts'
import type { FieldProblem } from '../domain/refusal.ts'
import { measuredOn } from '../domain/register-binding.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
import { measuredValue } from '../domain/target.ts'
import { insertMeasurement, type MeasurementRecord } from '../store/measurement.ts'
import { insertMeasurementParts } from '../store/part.ts'
import type { TargetRecord } from '../store/target.ts'
import { figureOf, goalOf } from './target-standing.ts'
import type { Work } from './use-case.ts'

/** A figure as somebody enters it, whichever way it comes: a form, a correction, a row of a workbook. */
export type EnteredFigure = {
  readonly effectiveOn: Day
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reached: boolean | null
  readonly note: string
  /** The person has seen what is strange and says that it is so; the note then tells why. */
  readonly meant: boolean
}

/** One part of a whole figure, as it is frozen with it. */
export type EnteredPart = {
  readonly partId: string
  readonly name: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly partFigureId: string | null
}

const STANDING: readonly MeasurementRecord['state'][] = ['approved', 'submitted']

/**
 * What stands against a figure: all that is impossible, and what is strange unless it is meant and explained.
 * `known` are the figures of the target, newest first; `correcting` is the one whose place the figure asks for.
 */
export function problemsOfFigure(
  work: Work,
  target: TargetRecord,
  input: EnteredFigure,
  known: readonly MeasurementRecord[],
  more: { readonly correcting?: string; readonly missingParts?: number } = {},
): FieldProblem[] {
  if (input.effectiveOn > work.today)
    return [{ field: 'effectiveOn', code: 'day-in-future', params: { on: input.effectiveOn } }]
  const bound = boundProblem(target, input.effectiveOn)
  if (bound !== null) return [bound]
  const others = known.filter(one => STANDING.includes(one.state) && one.id !== more.correcting)
  const last = others.find(one => one.state === 'approved' && one.effectiveOn <= input.effectiveOn)
  const issues = checkMeasurement(
    goalOf(target),
    input,
    figureRules(target.indicator, target.numeratorName !== null && target.denominatorName !== null),
    {
      last: last ? figureOf(last) : null,
      samePeriod: samePeriod(target, input.effectiveOn, others),
      missingParts: more.missingParts ?? 0,
    },
  )
  const problems = issues
    .filter(issue => issue.severity === 'error' || !input.meant)
    .map(({ field, code, params }) => ({ field, code, params }))
  const strange = issues.some(issue => issue.severity === 'warning')
  if (problems.length === 0 && strange && input.note.trim() === '')
    return [{ field: 'note', code: 'explanation-missing' }]
  return problems
}

/** A day whose figure registers give, here or at the linked target; nobody types it, whichever way. */
export function boundProblem(
  target: Pick<TargetRecord, 'bound' | 'boundThere'>,
  on: Day,
): FieldProblem | null {
  const bound = measuredOn(target, on)
  if (bound === null) return null
  const { titles, from } = bound
  const params = { registers: titles.join('; '), from }
  return 'code' in bound
    ? {
        field: 'effectiveOn',
        code: 'target-bound-there',
        params: { ...params, target: bound.code, plan: bound.plan },
      }
    : { field: 'effectiveOn', code: 'target-bound', params }
}

function samePeriod(
  { indicator }: TargetRecord,
  on: Day,
  others: readonly MeasurementRecord[],
): EarlierFigures['samePeriod'] {
  if (indicator === null || indicator.rhythm === null) return null
  const period = rhythmPeriod(indicator.rhythm, on)
  const found = others.find(one => one.effectiveOn >= period.from && one.effectiveOn <= period.to)
  if (found === undefined) return null
  return {
    on: found.effectiveOn,
    adds: indicator.accumulation === 'in-period' && indicator.aggregation !== 'last',
  }
}

/** Keeps a figure that was found right, with its parts, and tells the journal. Returns its id. */
export async function keepFigure(
  work: Work,
  target: TargetRecord,
  input: EnteredFigure,
  more: {
    readonly corrects?: MeasurementRecord
    readonly correctionReason?: string
    readonly takeInId?: string
    readonly parts?: readonly EnteredPart[]
    /** The binding to registers that gave the figure. */
    readonly bindingVersion?: number
  } = {},
): Promise<string> {
  const id = work.newId()
  const value = measuredValue(input, goalOf(target))
  await insertMeasurement(work.trx, {
    locality_id: work.localityId,
    id,
    target_id: target.id,
    unit_id: target.indicator?.enteringUnitId ?? target.lead?.id ?? work.actor.appointments[0]?.unitId ?? '',
    author_id: work.actor.personId,
    effective_on: input.effectiveOn,
    value: text(value),
    numerator: text(input.numerator),
    denominator: text(input.denominator),
    reached: input.reached,
    note: input.note.trim() || null,
    recorded_at: work.now,
    state: 'submitted',
    row_version: 1,
    version: (more.corrects?.version ?? 0) + 1,
    corrects: more.corrects?.id ?? null,
    correction_reason: more.correctionReason ?? null,
    indicator_version: target.indicator?.version ?? null,
    take_in_id: more.takeInId ?? null,
    binding_version: more.bindingVersion ?? null,
  })
  await insertMeasurementParts(
    work.trx,
    (more.parts ?? []).map((part, position) => ({
      locality_id: work.localityId,
      measurement_id: id,
      part_id: part.partId,
      name: part.name,
      position,
      value: text(part.value),
      numerator: text(part.numerator),
      denominator: text(part.denominator),
      part_figure_id: part.partFigureId,
    })),
  )
  work.record({
    type: 'measurement-reported',
    payload: {
      measurementId: id,
      targetId: target.id,
      on: input.effectiveOn,
      value,
      numerator: input.numerator,
      denominator: input.denominator,
      reached: input.reached,
    },
  })
  return id
}

const text = (number: number | null): string | null => (number === null ? null : String(number))
