import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { hasFraction } from '../domain/indicator.ts'
import { checkMeasurement, figureRules, NOTHING_EARLIER } from '../domain/measurement.ts'
import { addParts } from '../domain/parts.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { measurementsOf } from '../store/measurement.ts'
import { insertPartFigures, partFiguresOf } from '../store/part.ts'
import { targetById } from '../store/target.ts'
import { boundProblem, type EnteredPart, keepFigure, problemsOfFigure } from './enter-figure.ts'
import { targetObject } from './policy-objects.ts'
import { goalOf } from './target-standing.ts'
import { figure } from './typed-figure.ts'
import { change } from './use-case.ts'

const NONE = { value: null, numerator: null, denominator: null }

/**
 * Enters the figures of parts of a target for a day; a part left blank stays as it is. Each part is entered by its own
 * unit. A part that was entered before gets a newer figure, the older one stays on record.
 */
export const reportParts = change({
  name: 'report-parts',
  input: z.object({
    targetId: z.uuid(),
    effectiveOn: z.string().refine(isDay, 'no-such-day'),
    parts: z.record(
      z.uuid(),
      z.object({
        value: figure.default(null),
        numerator: figure.default(null),
        denominator: figure.default(null),
      }),
    ),
    note: z.string().trim().max(2000, 'too-long').default(''),
  }),
  async run(work, input) {
    const target = await targetById(work.trx, work.localityId, input.targetId)
    if (!target) return notFound()
    const object = targetObject(work.localityId, target)
    const given = Object.entries(input.parts).filter(([, one]) =>
      Object.values(one).some(each => each !== null),
    )
    const { indicator } = target
    const asked = given.length === 0 ? Object.entries(input.parts) : given
    const units = asked.map(([id]) => indicator?.parts.find(part => part.id === id)?.unitId ?? null)
    for (const partUnitId of units.length === 0 ? [null] : units) {
      const no = work.authorise(may(work.actor, 'targetPart.report', { ...object, partUnitId }))
      if (no) return no
    }
    if (target.version === 0 || target.review !== 'accepted') return refuse('target-not-running', 409)
    if (indicator === null || indicator.parts.length === 0) return refuse('no-parts', 409)
    if (given.length === 0) return refuse('parts-empty')
    if (input.effectiveOn > work.today)
      return refuse('bad-input', 422, {
        problems: [{ field: 'effectiveOn', code: 'day-in-future', params: { on: input.effectiveOn } }],
      })
    const rules = figureRules(indicator, hasFraction(indicator))
    const problems = given.flatMap(([id, one]): FieldProblem[] => {
      if (!indicator.parts.some(part => part.id === id)) return [{ field: 'parts', code: 'unknown-part' }]
      return checkMeasurement(goalOf(target), { ...one, reached: null }, rules, NOTHING_EARLIER)
        .filter(issue => issue.severity === 'error')
        .map(({ field, code, params }) => ({ field: `parts.${id}.${field}`, code, params }))
    })
    const bound = boundProblem(target, input.effectiveOn)
    if (bound !== null) return refuse('bad-input', 422, { problems: [bound] })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const rows = given.map(([partId, one]) => ({ id: work.newId(), partId, one }))
    const text = (number: number | null) => (number === null ? null : String(number))
    await insertPartFigures(
      work.trx,
      rows.map(({ id, partId, one }) => ({
        locality_id: work.localityId,
        id,
        target_id: target.id,
        part_id: partId,
        unit_id:
          indicator.parts.find(part => part.id === partId)?.unitId ??
          work.actor.appointments[0]?.unitId ??
          '',
        author_id: work.actor.personId,
        effective_on: input.effectiveOn,
        value: text(one.value),
        numerator: text(one.numerator),
        denominator: text(one.denominator),
        note: input.note || null,
        recorded_at: work.now,
      })),
    )
    for (const { id, partId, one } of rows)
      work.record({
        type: 'figure-part-reported',
        payload: { targetId: target.id, partId, figureId: id, on: input.effectiveOn, ...one, takeInId: null },
      })
    return done({ targetId: target.id, code: target.code, entered: rows.length })
  },
})

/**
 * Makes the figure of a target for a day out of what its parts entered: numerators and denominators added apart. Parts
 * without a figure are counted and explained, and stand beside the figure as missing.
 */
export const addUpParts = change({
  name: 'add-up-parts',
  input: z.object({
    targetId: z.uuid(),
    effectiveOn: z.string().refine(isDay, 'no-such-day'),
    note: z.string().trim().max(2000, 'too-long').default(''),
    meant: z.boolean().default(false),
  }),
  async run(work, { targetId, effectiveOn, note, meant }) {
    const target = await targetById(work.trx, work.localityId, targetId)
    if (!target) return notFound()
    const no = work.authorise(may(work.actor, 'measurement.report', targetObject(work.localityId, target)))
    if (no) return no
    const { indicator } = target
    if (target.version === 0 || target.review !== 'accepted') return refuse('target-not-running', 409)
    if (indicator === null || indicator.parts.length === 0) return refuse('no-parts', 409)
    const [entered, known] = await Promise.all([
      partFiguresOf(work.trx, work.localityId, { targetIds: [targetId], on: effectiveOn }),
      measurementsOf(work.trx, work.localityId, { targetIds: [targetId] }),
    ])
    const byPart = new Map(entered.map(one => [one.partId, one]))
    const ids = indicator.parts.map(part => part.id)
    const total = addParts(ids, byPart, hasFraction(indicator))
    if (total.entered === 0) return refuse('parts-empty')
    const { value, numerator, denominator } = total
    const input = { effectiveOn, value, numerator, denominator, reached: null, note, meant }
    const problems = problemsOfFigure(work, target, input, known, { missingParts: total.missing.length })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const parts = indicator.parts.map((part): EnteredPart => {
      const one = byPart.get(part.id)
      return {
        partId: part.id,
        name: part.name,
        ...(one ? { value: one.value, numerator: one.numerator, denominator: one.denominator } : NONE),
        partFigureId: one?.id ?? null,
      }
    })
    const id = await keepFigure(work, target, input, { parts })
    return done({ measurementId: id, targetId, code: target.code, missing: total.missing.length })
  },
})
