import { z } from 'zod'
import {
  ACCUMULATIONS,
  AGGREGATIONS,
  BREAKDOWNS,
  CONFIRMERS,
  checkIndicator,
  DIRECTIONS,
  hasFraction,
  type Indicator,
  type IndicatorPart,
} from '../domain/indicator.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { RHYTHMS } from '../domain/rhythm.ts'
import { matchUnit } from '../domain/unit-match.ts'
import { insertIndicator } from '../store/indicator.ts'
import { type TargetRecord, targetById } from '../store/target.ts'
import { type UnitRecord, unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { targetObject } from './policy-objects.ts'
import { recordTargetTerms } from './target-terms.ts'
import { figure } from './typed-figure.ts'
import { change, type Work } from './use-case.ts'

const words = z
  .string()
  .trim()
  .max(500, 'too-long')
  .nullable()
  .transform(text => text || null)

/** A threshold; blank is the usual one. */
const threshold = (usual: number) => figure.transform(typed => typed ?? usual)

const definition = z.object({
  targetId: z.uuid(),
  /** The version that the writer saw; null when there was none. */
  seen: z.number().int().nullable(),
  numeratorName: words,
  denominatorName: words,
  countedUnit: words,
  source: words,
  direction: z.enum(DIRECTIONS, 'choose-one'),
  accumulation: z.enum(ACCUMULATIONS, 'choose-one'),
  aggregation: z.enum(AGGREGATIONS, 'choose-one'),
  enteringUnitId: z.uuid().nullable(),
  confirmer: z.enum(CONFIRMERS, 'choose-one'),
  rhythm: z.enum(RHYTHMS, 'choose-one').nullable(),
  above100: z.boolean(),
  jumpPoints: threshold(30),
  jumpFactor: threshold(3),
  breakdown: z.enum(BREAKDOWNS, 'choose-one'),
  /** One a line: "Tổ dân phố 1", with the unit that enters it after a semicolon. */
  parts: z.array(z.string().trim().max(300, 'too-long')).max(200, 'too-long').default([]),
  reason: z.string().trim().max(2000, 'too-long').default(''),
})

/**
 * Writes how a target is measured. Each writing is a version of its own; the earlier ones stay, and figures name the one
 * they were measured by. From the second on a reason is asked for.
 */
export const defineIndicator = change({
  name: 'define-indicator',
  input: definition,
  async run(work, input) {
    const target = await targetById(work.trx, work.localityId, input.targetId)
    if (!target) return notFound()
    const no = work.authorise(may(work.actor, 'target.define', targetObject(work.localityId, target)))
    if (no) return no
    const before = target.indicator
    if ((before?.version ?? null) !== input.seen) return refuse('stale', 422, { field: 'numeratorName' })
    const units = await unitsOf(work.trx, work.localityId)
    if (input.enteringUnitId !== null && !units.some(unit => unit.id === input.enteringUnitId))
      return refuse('unknown-unit', 422, { field: 'enteringUnitId' })
    const { parts, problems } = partsOf(input, target, units, work)
    const wanted: Indicator = { ...input, parts }
    const said: FieldProblem[] = [
      ...problems,
      ...checkIndicator(wanted, target).map(({ field, code, params }) => ({ field, code, params })),
    ]
    if (before !== null && input.reason === '') said.push({ field: 'reason', code: 'reason-missing' })
    if (said.length > 0) return refuse('bad-input', 422, { problems: said })
    if (before !== null && told(before) === told(wanted)) return refuse('definition-unchanged')
    const version = (before?.version ?? 0) + 1
    await keepIndicator(work, target.id, version, wanted, input.reason)
    // The direction may turn the sign that a running target is judged by.
    if (target.version > 0) await recordTargetTerms(work, [target.id])
    return done({ targetId: target.id, code: target.code, version })
  },
})

/** The content of a definition, to see whether anything changed. */
const told = (indicator: Indicator): string =>
  JSON.stringify([
    indicator.numeratorName,
    indicator.denominatorName,
    indicator.countedUnit,
    indicator.source,
    indicator.direction,
    indicator.accumulation,
    indicator.aggregation,
    indicator.enteringUnitId,
    indicator.confirmer,
    indicator.rhythm,
    indicator.above100,
    indicator.jumpPoints,
    indicator.jumpFactor,
    indicator.breakdown,
    indicator.parts.map(part => [part.id, part.name, part.unitId]),
  ])

const fold = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('vi')

/** Parts from their lines. One that was there before by that name keeps its id and with it its figures. */
function partsOf(
  input: z.output<typeof definition>,
  target: TargetRecord,
  units: readonly UnitRecord[],
  work: Work,
): { readonly parts: readonly IndicatorPart[]; readonly problems: readonly FieldProblem[] } {
  if (input.breakdown === 'none') return { parts: [], problems: [] }
  const problems: FieldProblem[] = []
  const parts = input.parts
    .filter(line => line !== '')
    .map(line => {
      const [name = '', unitName = ''] = line.split(';').map(piece => piece.trim())
      const asked = unitName || (input.breakdown === 'unit' ? name : '')
      const unit =
        asked === ''
          ? undefined
          : (units.find(one => fold(one.name) === fold(asked)) ?? matchUnit(asked, units)?.unit)
      // Units of a breakdown by unit are judged with the definition, which names the part.
      if (asked !== '' && unit === undefined && input.breakdown === 'group')
        problems.push({ field: 'parts', code: 'part-unit-missing', params: { name } })
      const known = target.indicator?.parts.find(part => fold(part.name) === fold(name))
      return { id: known?.id ?? work.newId(), name, unitId: unit?.id ?? null }
    })
  return { parts, problems }
}

/** Keeps a version of a definition and tells the journal. */
export async function keepIndicator(
  work: Work,
  targetId: string,
  version: number,
  indicator: Indicator,
  reason: string,
): Promise<void> {
  const { numeratorName, denominatorName, countedUnit, source } = indicator
  await insertIndicator(
    work.trx,
    {
      locality_id: work.localityId,
      target_id: targetId,
      version,
      numerator_name: numeratorName,
      denominator_name: denominatorName,
      counted_unit: countedUnit,
      source,
      direction: indicator.direction,
      accumulation: indicator.accumulation,
      aggregation: indicator.aggregation,
      entering_unit_id: indicator.enteringUnitId,
      confirmer: indicator.confirmer,
      rhythm: indicator.rhythm,
      above_100: indicator.above100,
      jump_points: String(indicator.jumpPoints),
      jump_factor: String(indicator.jumpFactor),
      breakdown: indicator.breakdown,
      reason: reason || null,
      recorded_at: work.now,
      recorded_by: work.actor.personId,
    },
    indicator.parts.map((part, position) => ({
      part_id: part.id,
      position,
      name: part.name,
      unit_id: part.unitId,
    })),
  )
  recordDefinition(work, targetId, version, indicator, reason)
}

/** Tells the journal how a target is measured from now on, in full. */
export function recordDefinition(
  work: Work,
  targetId: string,
  version: number,
  indicator: Indicator,
  reason: string,
): void {
  const { numeratorName, denominatorName, countedUnit, source } = indicator
  work.record({
    type: 'indicator-defined',
    payload: {
      targetId,
      version,
      fraction: hasFraction(indicator),
      direction: indicator.direction,
      accumulation: indicator.accumulation,
      aggregation: indicator.aggregation,
      enteringUnitId: indicator.enteringUnitId,
      confirmer: indicator.confirmer,
      rhythm: indicator.rhythm,
      above100: indicator.above100,
      jumpPoints: indicator.jumpPoints,
      jumpFactor: indicator.jumpFactor,
      breakdown: indicator.breakdown,
      parts: indicator.parts.map(part => ({ partId: part.id, unitId: part.unitId })),
      words: digest([
        numeratorName,
        denominatorName,
        countedUnit,
        source,
        indicator.parts.map(part => part.name),
      ]),
      reason: reason === '' ? null : digest(reason),
    },
  })
}
