import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { decideMeasurementRow, lockMeasurement } from '../store/measurement.ts'
import { targetById } from '../store/target.ts'
import { digest } from './digest.ts'
import { measurementObject } from './policy-objects.ts'
import { change } from './use-case.ts'

/** Confirms a figure, from when on it counts, or returns it with a reason. Nobody confirms their own. */
export const decideMeasurement = change({
  name: 'decide-measurement',
  input: z.object({
    measurementId: z.uuid(),
    decision: z.enum(['approved', 'returned'], 'choose-one'),
    reason: z.string().trim().max(2000, 'too-long').default(''),
  }),
  async run(work, { measurementId, decision, reason }) {
    const measurement = await lockMeasurement(work.trx, work.localityId, measurementId)
    const target = measurement && (await targetById(work.trx, work.localityId, measurement.targetId))
    if (!measurement || !target) return notFound()
    const no = work.authorise(
      may(work.actor, 'measurement.confirm', measurementObject(work.localityId, target, measurement)),
    )
    if (no) return no
    if (measurement.state !== 'submitted')
      return refuse('already-decided', 409, { params: { state: measurement.state } })
    if (decision === 'returned' && reason === '') return refuse('reason-missing', 422, { field: 'reason' })
    await decideMeasurementRow(work.trx, work.localityId, measurementId, {
      state: decision,
      decidedBy: work.actor.personId,
      decidedAt: work.now,
      reason: reason || null,
    })
    const about = { measurementId, targetId: target.id }
    if (decision === 'approved') work.record({ type: 'measurement-confirmed', payload: about })
    else work.record({ type: 'measurement-returned', payload: { ...about, reason: digest(reason) } })
    return done({ ...about, code: target.code, decision })
  },
})
