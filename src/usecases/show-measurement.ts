import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { measuredValue } from '../domain/target.ts'
import { evidenceOf } from '../store/evidence.ts'
import { measurementsOf } from '../store/measurement.ts'
import { measurementParts } from '../store/part.ts'
import { targetById } from '../store/target.ts'
import { figureEvidenceObject, measurementObject, targetObject } from './policy-objects.ts'
import { figureOf, goalOf, standingTarget } from './target-standing.ts'
import { look } from './use-case.ts'

/** One reported figure with its target, what was brought with it, the confirmed figure before it, and whether the actor may decide on it. */
export const showMeasurement = look({
  name: 'show-measurement',
  input: z.object({ measurementId: z.uuid() }),
  async run(work, { measurementId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const [measurement] = await measurementsOf(trx, localityId, { ids: [measurementId] })
    const target = measurement && (await targetById(trx, localityId, measurement.targetId))
    if (!measurement || !target) return notFound()
    const [all, parts, brought] = await Promise.all([
      measurementsOf(trx, localityId, { targetIds: [target.id] }),
      measurementParts(trx, localityId, [measurementId]),
      evidenceOf(trx, localityId, { measurementIds: [measurementId] }),
    ])
    const figures = all.filter(one => one.state === 'approved')
    const goal = goalOf(target, work.today)
    const before = figures.find(
      one =>
        one.id !== measurementId &&
        one.id !== measurement.corrects &&
        one.effectiveOn <= measurement.effectiveOn,
    )
    const corrected = all.find(one => one.id === measurement.corrects)
    const seesEvidence = may(actor, 'evidence.read', figureEvidenceObject(localityId, target)).ok
    return done({
      measurement,
      value: measuredValue(figureOf(measurement), goal),
      target: standingTarget(target, figures, work.today),
      before: before ? { on: before.effectiveOn, value: measuredValue(figureOf(before), goal) } : null,
      parts,
      /** The figure whose place this one asks for or took. */
      corrects: corrected ? { ...corrected, shown: measuredValue(figureOf(corrected), goal) } : null,
      /** The newest correction of this figure, waiting or confirmed. */
      correctedBy:
        all.find(
          one => one.corrects === measurementId && one.state !== 'returned' && one.state !== 'withdrawn',
        )?.id ?? null,
      correct: may(actor, 'measurement.correct', targetObject(localityId, target)),
      evidence: seesEvidence ? brought : [],
      evidenceCount: brought.length,
      isAuthor: measurement.author.id === actor.personId,
      decide: may(actor, 'measurement.confirm', measurementObject(localityId, target, measurement)),
    })
  },
})
