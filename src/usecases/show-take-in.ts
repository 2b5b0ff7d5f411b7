import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { measuredOn } from '../domain/register-binding.ts'
import { undoRefusal } from '../domain/take-in.ts'
import { mediaTypeOf } from '../store/evidence.ts'
import { measurementsOf } from '../store/measurement.ts'
import { planById } from '../store/plan.ts'
import { builtOn, takeInById, takeInsOf } from '../store/take-in.ts'
import { targetsOf } from '../store/target.ts'
import { measurementObject, targetObject } from './policy-objects.ts'
import { diffOf } from './take-in-diff.ts'
import { takenRows } from './taken-rows.ts'
import { standingTarget } from './target-standing.ts'
import { look } from './use-case.ts'

/** The workbooks of figures of a plan, newest first, and the targets whose figures this person may bring. */
export const showFigureFiles = look({
  name: 'show-figure-files',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'figures.takeIn', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const plan = await planById(trx, localityId, planId)
    if (!plan) return notFound()
    const [takeIns, targets] = await Promise.all([
      takeInsOf(trx, localityId, { planId }),
      targetsOf(trx, localityId, { planId, running: true }),
    ])
    // What registers measure nobody types, in a workbook neither.
    const typed = targets.filter(target => measuredOn(target, work.today) === null)
    const mine = typed.flatMap(target => {
      const object = targetObject(localityId, target)
      const parts = (target.indicator?.parts ?? []).filter(
        part => may(actor, 'targetPart.report', { ...object, partUnitId: part.unitId }).ok,
      )
      const whole = may(actor, 'measurement.report', object).ok
      return whole || parts.length > 0 ? [{ target, whole, parts }] : []
    })
    const figures = await measurementsOf(trx, localityId, {
      targetIds: mine.map(one => one.target.id),
      state: 'approved',
    })
    const byTarget = Map.groupBy(figures, one => one.targetId)
    return done({
      plan,
      takeIns,
      mine: mine.map(one => ({
        ...one,
        target: standingTarget(one.target, byTarget.get(one.target.id) ?? [], work.today),
      })),
    })
  },
})

/**
 * One workbook: while it waits, its rows against what stands; once it was taken, what came of each row, and whether it
 * can be undone. The difference is made for those who may take it; others see that it waits.
 */
export const showTakeIn = look({
  name: 'show-take-in',
  input: z.object({ takeInId: z.uuid() }),
  async run(work, { takeInId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const takeIn = await takeInById(trx, localityId, takeInId)
    const plan = takeIn && (await planById(trx, localityId, takeIn.planId))
    if (!takeIn || !plan) return notFound()
    const undo = may(actor, 'figures.undo', { ...work.here, uploadedBy: takeIn.uploadedBy.id })
    const waits = takeIn.state === 'read'
    const [diff, figures, built] = await Promise.all([
      waits && undo.ok ? diffOf(work, takeIn) : null,
      waits ? [] : measurementsOf(trx, localityId, { takeInId }),
      builtOn(trx, localityId, takeInId),
    ])
    const targets = await targetsOf(trx, localityId, { ids: figures.map(one => one.targetId) })
    const byId = new Map(targets.map(target => [target.id, target]))
    const mayConfirm = figures.filter(one => {
      const target = byId.get(one.targetId)
      return (
        target !== undefined &&
        one.state === 'submitted' &&
        may(actor, 'measurement.confirm', measurementObject(localityId, target, one)).ok
      )
    })
    return done({
      takeIn,
      plan,
      rows: diff === null ? takenRows(takeIn.outcome) : diff.rows.map(row => row.shown),
      empty: diff?.empty ?? 0,
      seen: diff?.seen ?? null,
      /** How many of its figures stand in each state. */
      figures: {
        waiting: figures.filter(one => one.state === 'submitted').length,
        confirmed: figures.filter(one => one.state === 'approved').length,
        returned: figures.filter(one => one.state === 'returned').length,
      },
      mayTake: waits && undo.ok,
      mayConfirm: mayConfirm.length,
      mayUndo: takeIn.state === 'taken' && undo.ok,
      undoRefusal: undoRefusal(
        { ...built, state: takeIn.state },
        actor.appointments.some(one => one.role === 'standing-officer'),
      ),
      mayOpen: may(actor, 'figures.takeIn', work.here).ok,
    })
  },
})

/** The workbook itself, as it was brought. */
export const openTakeIn = look({
  name: 'open-take-in',
  input: z.object({ takeInId: z.uuid() }),
  async run(work, { takeInId }) {
    const no = work.authorise(may(work.actor, 'figures.takeIn', work.here))
    if (no) return no
    const { trx, localityId } = work
    const takeIn = await takeInById(trx, localityId, takeInId)
    if (!takeIn) return notFound()
    const [bytes, mediaType] = await Promise.all([
      work.ctx.files.get(localityId, takeIn.sha256),
      mediaTypeOf(trx, localityId, takeIn.sha256),
    ])
    if (bytes === null || mediaType === null) return notFound()
    return done({ bytes, mediaType, name: takeIn.name })
  },
})
