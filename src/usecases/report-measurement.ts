import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { checkMeasurement } from '../domain/measurement.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { measuredValue } from '../domain/target.ts'
import { insertMeasurement, measurementsOf } from '../store/measurement.ts'
import { targetById } from '../store/target.ts'
import { broughtFiles, keepFiles, lookAtFiles, stampProblems } from './keep-evidence.ts'
import { targetObject } from './policy-objects.ts'
import { figureOf, goalOf } from './target-standing.ts'
import { figure } from './typed-figure.ts'
import { change } from './use-case.ts'

/**
 * Reports a figure of a target for a day. Where the target has a numerator and a denominator the percentage is
 * computed from them. A strange figure passes only when the person says that it is meant. It counts once confirmed.
 */
export const reportMeasurement = change({
  name: 'report-measurement',
  input: z.object({
    targetId: z.uuid(),
    effectiveOn: z.string().refine(isDay, 'no-such-day'),
    value: figure,
    numerator: figure,
    denominator: figure,
    reached: z.boolean().nullable(),
    note: z.string().trim().max(2000, 'too-long').default(''),
    meant: z.boolean().default(false),
    files: broughtFiles,
  }),
  inspect: (ctx, { files }) => stampProblems(ctx, files),
  async run(work, input, stamped) {
    const target = await targetById(work.trx, work.localityId, input.targetId)
    if (!target) return notFound()
    const no = work.authorise(may(work.actor, 'measurement.report', targetObject(work.localityId, target)))
    if (no) return no
    if (target.version === 0 || target.review !== 'accepted') return refuse('target-not-running', 409)
    if (input.effectiveOn > work.today)
      return refuse('bad-input', 422, {
        problems: [{ field: 'effectiveOn', code: 'day-in-future', params: { on: input.effectiveOn } }],
      })
    const goal = goalOf(target)
    const earlier = await measurementsOf(work.trx, work.localityId, {
      targetIds: [target.id],
      state: 'approved',
    })
    const before = earlier.find(measurement => measurement.effectiveOn <= input.effectiveOn)
    const needsFraction = target.numeratorName !== null && target.denominatorName !== null
    const issues = checkMeasurement(
      goal,
      input,
      needsFraction,
      before ? measuredValue(figureOf(before), goal) : null,
    )
    const standing = issues.filter(issue => issue.severity === 'error' || !input.meant)
    const { taken, problems: unkept } = lookAtFiles(input.files)
    const problems = [
      ...standing.map(({ field, code, params }) => ({ field, code, params })),
      ...unkept,
      ...stamped,
    ]
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const id = work.newId()
    const value = measuredValue(input, goal)
    const text = (number: number | null) => (number === null ? null : String(number))
    await insertMeasurement(work.trx, {
      locality_id: work.localityId,
      id,
      target_id: target.id,
      unit_id: target.lead?.id ?? work.actor.appointments[0]?.unitId ?? '',
      author_id: work.actor.personId,
      effective_on: input.effectiveOn,
      value: text(value),
      numerator: text(input.numerator),
      denominator: text(input.denominator),
      reached: input.reached,
      note: input.note || null,
      recorded_at: work.now,
      state: 'submitted',
      row_version: 1,
    })
    await keepFiles(work, { targetId: target.id, measurementId: id }, taken)
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
    return done({ measurementId: id, targetId: target.id, code: target.code })
  },
})
