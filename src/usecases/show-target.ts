import { z } from 'zod'
import { forecast, rangeOf } from '../domain/forecast.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { measuredValue } from '../domain/target.ts'
import { goalsOf } from '../store/goal.ts'
import { measurementsOf } from '../store/measurement.ts'
import { measurementParts, partFiguresOf } from '../store/part.ts'
import { planById, readingOf } from '../store/plan.ts'
import { targetById } from '../store/target.ts'
import { unitsOf } from '../store/unit.ts'
import { tasksServing } from './link-tasks.ts'
import { measurementObject, targetObject } from './policy-objects.ts'
import { recordsOfItem } from './records-of-item.ts'
import { sentenceAt } from './show-task.ts'
import { figuresOf, goalOf, standingTarget } from './target-standing.ts'
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
    const [figures, source, goals, entered, tasks, units, records] = await Promise.all([
      measurementsOf(trx, localityId, { targetIds: [targetId] }),
      readingOf(trx, localityId, plan.id),
      goalsOf(trx, localityId, targetId),
      partFiguresOf(trx, localityId, { targetIds: [targetId] }),
      tasksServing(work, targetId),
      unitsOf(trx, localityId),
      recordsOfItem(work, { taskId: null, targetId }),
    ])
    const parts = await measurementParts(
      trx,
      localityId,
      figures.map(figure => figure.id),
    )
    const goal = goalOf(target, work.today)
    const shown = standingTarget(target, figures, work.today)
    const points = figuresOf(shown.measurements, target.indicator).flatMap(measurement => {
      const value = measuredValue(measurement, goal)
      return value === null ? [] : [{ on: measurement.on, value }]
    })
    const object = targetObject(localityId, target)
    const next = target.milestones.find(milestone => milestone.by >= work.today) ?? null
    return done({
      target: shown,
      records,
      goal,
      plan,
      points,
      forecast:
        next === null
          ? null
          : { by: next.by, ...forecast(points, next.by, rangeOf(goal, target.indicator?.above100)) },
      sentences: target.places.map(place => ({ place, ...sentenceAt(source.text, place) })),
      figures: figures.map(measurement => ({
        ...measurement,
        mayDecide:
          measurement.state === 'submitted' &&
          may(actor, 'measurement.confirm', measurementObject(localityId, target, measurement)).ok,
        mayCorrect:
          measurement.state === 'approved' &&
          measurement.sharedFrom === null &&
          may(actor, 'measurement.correct', object).ok,
      })),
      /** The parts of each figure that was made of parts, as they stood then. */
      parts: figures.flatMap(({ id, effectiveOn, state }) => {
        const own = parts.filter(part => part.measurementId === id)
        return own.length === 0 ? [] : [{ measurementId: id, on: effectiveOn, state, parts: own }]
      }),
      /** What units entered for parts, newest day first, whether it has been added up or not. */
      entered,
      /** Goals in force before this one and this one, oldest first; empty while it was never adjusted. */
      goals,
      tasks,
      enteringUnit: units.find(unit => unit.id === target.indicator?.enteringUnitId)?.name ?? null,
      reportRefusal: may(actor, 'measurement.report', object),
      rights: {
        define: may(actor, 'target.define', object).ok,
        adjust: plan.stage === 'adopted' && may(actor, 'target.adjust', { ...work.here, line: plan.line }).ok,
        link: may(actor, 'link.change', {
          ...work.here,
          taskLeadUnitId: null,
          targetLeadUnitId: object.leadUnitId,
        }).ok,
        parts: (target.indicator?.parts ?? [])
          .filter(part => may(actor, 'targetPart.report', { ...object, partUnitId: part.unitId }).ok)
          .map(part => part.id),
      },
    })
  },
})
