import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { matchUnit, matchUnitGroup } from '../domain/unit-match.ts'
import { planById } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { look } from './use-case.ts'

/**
 * The names of a plan's document that no unit of the ward answers to, most frequent first, each with the codes of the
 * items that bear it and the unit that is likely meant. Names of groups ("các cơ quan, đơn vị") are not among them:
 * from those a unit is chosen item by item.
 */
export const listUnknownNames = look({
  name: 'list-unknown-names',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const no = work.authorise(may(work.actor, 'plan.review', work.here))
    if (no) return no
    const plan = await planById(work.trx, work.localityId, planId)
    if (!plan) return notFound()
    const [tasks, targets, units] = await Promise.all([
      tasksOf(work.trx, work.localityId, { planId }),
      targetsOf(work.trx, work.localityId, { planId }),
      unitsOf(work.trx, work.localityId),
    ])
    const codes = new Map<string, string[]>()
    const bears = (code: string, names: readonly string[]) => {
      for (const name of new Set(names)) codes.set(name, [...(codes.get(name) ?? []), code])
    }
    for (const task of tasks) bears(task.code, [...task.leadText, ...task.supportText])
    for (const target of targets) bears(target.code, target.leadText)
    const names = [...codes]
      .filter(([name]) => matchUnitGroup(name) === null)
      .map(([name, bearers]) => ({ name, codes: bearers, likely: matchUnit(name, units)?.unit ?? null }))
      .sort((a, b) => b.codes.length - a.codes.length)
    return done({ plan, names, units, mayCreate: may(work.actor, 'unit.manage', work.here).ok })
  },
})
