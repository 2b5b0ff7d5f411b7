import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { undoRefusal } from '../domain/take-in.ts'
import { measurementsOf, setMeasurementStates } from '../store/measurement.ts'
import { builtOn, lockTakeIn, undoTakeInRow, withdrawPartFigures } from '../store/take-in.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/**
 * Undoes the taking of a whole workbook, with a reason: its figures stop counting and stay readable, and what they had
 * corrected counts again. Refused once others have built on them.
 */
export const undoTakeIn = change({
  name: 'undo-take-in',
  input: z.object({
    takeInId: z.uuid(),
    reason: z.string().trim().min(1, 'reason-missing').max(1000, 'too-long'),
  }),
  async run(work, { takeInId, reason }) {
    const { trx, localityId, actor } = work
    const takeIn = await lockTakeIn(trx, localityId, takeInId)
    if (!takeIn) return notFound()
    const no = work.authorise(may(actor, 'figures.undo', { ...work.here, uploadedBy: takeIn.uploadedBy.id }))
    if (no) return no
    const built = await builtOn(trx, localityId, takeInId)
    const answersForAll = actor.appointments.some(one => one.role === 'standing-officer')
    const refusal = undoRefusal({ ...built, state: takeIn.state }, answersForAll)
    if (refusal !== null) return refuse(refusal, 409)
    const figures = (await measurementsOf(trx, localityId, { takeInId })).filter(
      one => one.state === 'submitted' || one.state === 'approved',
    )
    const restored = new Map(
      figures.flatMap(one =>
        one.state === 'approved' && one.corrects !== null ? [[one.id, one.corrects] as const] : [],
      ),
    )
    await setMeasurementStates(
      trx,
      localityId,
      figures.map(one => one.id),
      'withdrawn',
    )
    await setMeasurementStates(trx, localityId, [...restored.values()], 'approved')
    for (const one of figures)
      work.record({
        type: 'measurement-withdrawn',
        payload: {
          measurementId: one.id,
          targetId: one.targetId,
          takeInId,
          restores: restored.get(one.id) ?? null,
        },
      })
    const parts = await withdrawPartFigures(trx, localityId, takeInId, work.now)
    await undoTakeInRow(trx, localityId, takeInId, { by: actor.personId, at: work.now, reason })
    const count = figures.length + parts
    work.record({
      type: 'figures-undone',
      payload: { takeInId, planId: takeIn.planId, figures: count, reason: digest(reason) },
    })
    return done({ takeInId, figures: count })
  },
})
