import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import {
  decideMeasurementRow,
  lockMeasurement,
  type MeasurementRecord,
  measurementsOf,
  setMeasurementStates,
} from '../store/measurement.ts'
import { lockTakeIn } from '../store/take-in.ts'
import { targetById, targetsOf } from '../store/target.ts'
import { digest } from './digest.ts'
import { measurementObject } from './policy-objects.ts'
import { change, type Work } from './use-case.ts'

/**
 * Confirms a figure, from when on it counts, or returns it with a reason. Nobody confirms their own. With a correction
 * that is confirmed the figure that it corrects stops counting, in the same moment.
 */
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
    const about = { measurementId, targetId: target.id }
    if (decision === 'approved') {
      if (!(await confirmFigure(work, measurement, reason || null))) return refuse('already-corrected', 409)
    } else {
      await decideMeasurementRow(work.trx, work.localityId, measurementId, {
        state: decision,
        decidedBy: work.actor.personId,
        decidedAt: work.now,
        reason,
      })
      work.record({ type: 'measurement-returned', payload: { ...about, reason: digest(reason) } })
    }
    return done({ ...about, code: target.code, decision })
  },
})

/**
 * Confirms a figure that waits; a correction takes the place of what it corrects. False when something else has taken
 * that place meanwhile, and nothing has changed then.
 */
export async function confirmFigure(
  work: Work,
  measurement: Pick<MeasurementRecord, 'id' | 'targetId' | 'corrects'>,
  reason: string | null,
): Promise<boolean> {
  const { trx, localityId } = work
  const { id: measurementId, targetId, corrects } = measurement
  if (corrects !== null) {
    const before = await lockMeasurement(trx, localityId, corrects)
    if (before?.state !== 'approved') return false
    await setMeasurementStates(trx, localityId, [before.id], 'replaced')
    work.record({
      type: 'measurement-replaced',
      payload: { measurementId: before.id, targetId, by: measurementId },
    })
  }
  await decideMeasurementRow(trx, localityId, measurementId, {
    state: 'approved',
    decidedBy: work.actor.personId,
    decidedAt: work.now,
    reason,
  })
  work.record({ type: 'measurement-confirmed', payload: { measurementId, targetId } })
  return true
}

/**
 * Confirms in one act every waiting figure of a workbook that this person may confirm; the others stay as they are.
 * Nobody confirms their own.
 */
export const confirmTakeIn = change({
  name: 'confirm-take-in',
  input: z.object({ takeInId: z.uuid() }),
  async run(work, { takeInId }) {
    const { trx, localityId, actor } = work
    const takeIn = await lockTakeIn(trx, localityId, takeInId)
    if (!takeIn) return notFound()
    const figures = await measurementsOf(trx, localityId, { takeInId, state: 'submitted' })
    const targets = await targetsOf(trx, localityId, { ids: figures.map(one => one.targetId) })
    const byId = new Map(targets.map(target => [target.id, target]))
    const judged = figures.flatMap(figure => {
      const target = byId.get(figure.targetId)
      return target === undefined
        ? []
        : [
            {
              figure,
              permission: may(actor, 'measurement.confirm', measurementObject(localityId, target, figure)),
            },
          ]
    })
    const mine = judged.filter(one => one.permission.ok)
    const [first] = mine.length > 0 ? mine : judged
    const no = work.authorise(
      first?.permission ?? may(actor, 'figures.undo', { ...work.here, uploadedBy: takeIn.uploadedBy.id }),
    )
    if (no) return no
    if (mine.length === 0) return refuse('take-in-none-waiting', 409)
    let confirmed = 0
    for (const { figure } of mine) if (await confirmFigure(work, figure, null)) confirmed += 1
    return done({ takeInId, confirmed, left: figures.length - confirmed })
  },
})
