import { z } from 'zod'
import { forecast, rangeOf } from '../domain/forecast.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { measuredValue } from '../domain/target.ts'
import { measurementsOf } from '../store/measurement.ts'
import { planById, readingOf } from '../store/plan.ts'
import { targetById } from '../store/target.ts'
import { measurementObject, targetObject } from './policy-objects.ts'
import { recordsOfItem } from './records-of-item.ts'
import { sentenceAt } from './show-task.ts'
import { figureOf, goalOf, standingTarget } from './target-standing.ts'
import { look } from './use-case.ts'

/** One target with its sentence, milestones, every figure that was reported, its forecast, and what the actor may do. */
export const showTarget = look({
  name: 'show-target',
  input: z.object({ targetId: z.uuid() }),
  async run(work, { targetId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const target = await targetById(trx, localityId, targetId)
    const plan = target && (await planById(trx, localityId, target.planId))
    if (!target || !plan) return notFound()
    const [figures, source, records] = await Promise.all([
      measurementsOf(trx, localityId, { targetIds: [targetId] }),
      readingOf(trx, localityId, plan.id),
      recordsOfItem(work, { taskId: null, targetId }),
    ])
    const goal = goalOf(target)
    const shown = standingTarget(target, figures, work.today)
    const points = shown.measurements
      .flatMap(measurement => {
        const value = measuredValue(figureOf(measurement), goal)
        return value === null ? [] : [{ on: measurement.effectiveOn, value }]
      })
      .reverse()
    const next = target.milestones.find(milestone => milestone.by >= work.today) ?? null
    return done({
      target: shown,
      records,
      goal,
      plan,
      points,
      forecast: next === null ? null : { by: next.by, ...forecast(points, next.by, rangeOf(goal)) },
      sentences: target.places.map(place => ({ place, ...sentenceAt(source.text, place) })),
      figures: figures.map(measurement => ({
        ...measurement,
        mayDecide:
          measurement.state === 'submitted' &&
          may(actor, 'measurement.confirm', measurementObject(localityId, target, measurement)).ok,
      })),
      reportRefusal: may(actor, 'measurement.report', targetObject(localityId, target)),
    })
  },
})
