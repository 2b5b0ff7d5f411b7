import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockMeasurement, measurementsOf } from '../store/measurement.ts'
import { targetById } from '../store/target.ts'
import { digest } from './digest.ts'
import { keepFigure, problemsOfFigure } from './enter-figure.ts'
import { targetObject } from './policy-objects.ts'
import { figureFields } from './report-measurement.ts'
import { change } from './use-case.ts'

/**
 * Corrects a confirmed figure with a reason. What was confirmed is never overwritten: the correction is a new version
 * that counts once a second person confirms it, and until then the old one does. Reports keep what they were built from.
 */
export const correctMeasurement = change({
  name: 'correct-measurement',
  input: z.object({
    measurementId: z.uuid(),
    ...figureFields,
    reason: z.string().trim().min(1, 'reason-missing').max(2000, 'too-long'),
  }),
  async run(work, { measurementId, reason, ...input }) {
    const wrong = await lockMeasurement(work.trx, work.localityId, measurementId)
    const target = wrong && (await targetById(work.trx, work.localityId, wrong.targetId))
    if (!wrong || !target) return notFound()
    const no = work.authorise(may(work.actor, 'measurement.correct', targetObject(work.localityId, target)))
    if (no) return no
    if (wrong.state !== 'approved')
      return refuse('correct-unconfirmed', 409, { params: { state: wrong.state } })
    // It is corrected where it was reported; the correction then comes here.
    if (wrong.sharedFrom !== null) return refuse('figure-of-other-target', 409)
    const known = await measurementsOf(work.trx, work.localityId, { targetIds: [target.id] })
    if (known.some(one => one.corrects === wrong.id && one.state === 'submitted'))
      return refuse('correction-waiting', 409)
    const problems = problemsOfFigure(work, target, { ...input, note: input.note || reason }, known, {
      correcting: wrong.id,
    })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const alike =
      wrong.effectiveOn === input.effectiveOn &&
      wrong.numerator === input.numerator &&
      wrong.denominator === input.denominator &&
      wrong.reached === input.reached &&
      (input.numerator !== null || wrong.value === input.value)
    if (alike) return refuse('correction-changes-nothing', 422, { field: 'value' })
    const id = await keepFigure(work, target, input, { corrects: wrong, correctionReason: reason })
    const version = wrong.version + 1
    work.record({
      type: 'measurement-corrected',
      payload: {
        measurementId: id,
        targetId: target.id,
        corrects: wrong.id,
        version,
        reason: digest(reason),
      },
    })
    return done({ measurementId: id, targetId: target.id, code: target.code, version })
  },
})
