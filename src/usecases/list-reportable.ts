import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { measuredOn } from '../domain/register-binding.ts'
import { compareByUrgency, STATUS_RULES } from '../domain/status.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { targetObject, taskObject } from './policy-objects.ts'
import { standingTarget } from './target-standing.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'

/** Everything of the actor and their units on which they may report today: tasks, red first, and targets. */
export const listReportable = look({
  name: 'list-reportable',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const unitIds = [...new Set(actor.appointments.map(one => one.unitId))]
    const [since, led, owned, targets] = await Promise.all([
      adoptionDays(trx, localityId),
      tasksOf(trx, localityId, { leadUnitIds: unitIds, running: true, open: true }),
      tasksOf(trx, localityId, { ownerId: actor.personId, running: true, open: true }),
      targetsOf(trx, localityId, { leadUnitIds: unitIds, running: true }),
    ])
    const measurements = await measurementsOf(trx, localityId, { targetIds: targets.map(one => one.id) })
    const tasks = [...new Map([...owned, ...led].map(task => [task.id, task])).values()]
    return done({
      tasks: tasks
        .filter(task => may(actor, 'task.report', taskObject(localityId, task)).ok)
        .map(task => standing(task, since.get(task.planId) ?? null, work.today))
        .filter(task => STATUS_RULES[task.judgement.status].open && !task.judgement.awaiting)
        .sort(compareByUrgency),
      targets: targets
        // What registers measure nobody types.
        .filter(target => measuredOn(target, work.today) === null)
        .filter(target => may(actor, 'measurement.report', targetObject(localityId, target)).ok)
        .map(target => standingTarget(target, measurements, work.today)),
    })
  },
})
