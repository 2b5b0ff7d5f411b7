import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { measurementsOf } from '../store/measurement.ts'
import { targetById } from '../store/target.ts'
import { keepFigure, problemsOfFigure } from './enter-figure.ts'
import { broughtFiles, lookAtFiles, noteEvidence, putFiles, stampProblems } from './keep-evidence.ts'
import { targetObject } from './policy-objects.ts'
import { figure } from './typed-figure.ts'
import { change } from './use-case.ts'

/** The fields of a figure as every form sends them. */
export const figureFields = {
  effectiveOn: z.string().refine(isDay, 'no-such-day'),
  value: figure,
  numerator: figure,
  denominator: figure,
  reached: z.boolean().nullable(),
  note: z.string().trim().max(2000, 'too-long').default(''),
  meant: z.boolean().default(false),
}

/**
 * Reports a figure of a target for a day. Where the target has a numerator and a denominator the percentage is
 * computed from them. A strange figure passes only when the person says that it is meant and why. It counts once
 * confirmed.
 */
export const reportMeasurement = change({
  name: 'report-measurement',
  input: z.object({ targetId: z.uuid(), ...figureFields, files: broughtFiles }),
  inspect: (ctx, { files }) => stampProblems(ctx, files),
  async run(work, input, stamped) {
    const target = await targetById(work.trx, work.localityId, input.targetId)
    if (!target) return notFound()
    const no = work.authorise(may(work.actor, 'measurement.report', targetObject(work.localityId, target)))
    if (no) return no
    if (target.version === 0 || target.review !== 'accepted') return refuse('target-not-running', 409)
    const known = await measurementsOf(work.trx, work.localityId, { targetIds: [target.id] })
    const { taken, problems: unkept } = lookAtFiles(input.files)
    const problems = [...problemsOfFigure(work, target, input, known), ...unkept, ...stamped]
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const id = await keepFigure(work, target, input)
    noteEvidence(work, { targetId: target.id, measurementId: id }, await putFiles(work, taken))
    return done({ measurementId: id, targetId: target.id, code: target.code })
  },
})
