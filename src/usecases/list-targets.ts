import { z } from 'zod'
import { forecast, rangeOf } from '../domain/forecast.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { searchQuestion, searchText } from '../domain/search.ts'
import { measuredValue } from '../domain/target.ts'
import { isInTargetGroup, TARGET_GROUPS } from '../domain/target-filter.ts'
import { TARGET_STATUS_RULES } from '../domain/target-status.ts'
import { measurementsOf } from '../store/measurement.ts'
import { targetsOf } from '../store/target.ts'
import { linksOf } from '../store/task-target.ts'
import { figuresOf, goalOf, standingTarget } from './target-standing.ts'
import { look, type Work } from './use-case.ts'

const id = z.uuid().nullable().default(null)

/**
 * Running targets by a filter, what is behind its milestone first, then in plan order, each with how it stands, its forecast for the next milestone and how many
 * tasks serve it. Three statements, whatever the number.
 */
export const listTargets = look({
  name: 'list-targets',
  input: z.object({
    group: z.enum(TARGET_GROUPS).nullable().default(null),
    planId: id,
    unitId: id,
    typed: z.string().max(200, 'too-long').default(''),
  }),
  async run(work, { group, planId, unitId, typed }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const targets = await standingTargets(work, { planId, unitId })
    const question = searchQuestion(typed)
    const worded =
      question === null
        ? targets
        : targets.filter(target => {
            const words = ` ${searchText([target.code, target.name, target.text])}`
            return question.words.every(word => words.includes(` ${word}`))
          })
    const redFirst = worded.toSorted((a, b) => orderOf(a) - orderOf(b))
    return done({
      targets: group === null ? redFirst : redFirst.filter(one => isInTargetGroup(one.judgement, group)),
      /** How many each group would show with the same other conditions. */
      counts: Object.fromEntries(
        TARGET_GROUPS.map(one => [
          one,
          worded.filter(target => isInTargetGroup(target.judgement, one)).length,
        ]),
      ),
    })
  },
})

const orderOf = ({ judgement }: Awaited<ReturnType<typeof standingTargets>>[number]): number =>
  TARGET_STATUS_RULES[judgement.status].order

async function standingTargets(
  { trx, localityId, today }: Work,
  { planId, unitId }: { readonly planId: string | null; readonly unitId: string | null },
) {
  const targets = await targetsOf(trx, localityId, {
    running: true,
    ...(planId === null ? {} : { planId }),
    ...(unitId === null ? {} : { leadUnitIds: [unitId] }),
  })
  const targetIds = targets.map(target => target.id)
  const [figures, links] = await Promise.all([
    measurementsOf(trx, localityId, { targetIds, state: 'approved' }),
    linksOf(trx, localityId, { targetIds }),
  ])
  const byTarget = Map.groupBy(figures, one => one.targetId)
  const serving = Map.groupBy(links, link => link.targetId)
  return targets.map(target => {
    const standing = standingTarget(target, byTarget.get(target.id) ?? [], today)
    const goal = goalOf(target, today)
    const points = figuresOf(standing.measurements, target.indicator).flatMap(one => {
      const value = measuredValue(one, goal)
      return value === null ? [] : [{ on: one.on, value }]
    })
    const next = target.milestones.find(milestone => milestone.by >= today) ?? null
    return {
      ...standing,
      tasks: serving.get(target.id)?.length ?? 0,
      forecast:
        next === null
          ? null
          : { by: next.by, ...forecast(points, next.by, rangeOf(goal, target.indicator?.above100)) },
    }
  })
}
