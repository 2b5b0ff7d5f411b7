import { z } from 'zod'
import { addDays, startOfDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { heads } from '../domain/role.ts'
import { compareByUrgency } from '../domain/status.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { owedByActor } from './owed.ts'
import { standingTarget } from './target-standing.ts'
import { clarityOf } from './task-clearness.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'
import { waitingForActor } from './waiting.ts'

/**
 * What the actor owes: the tasks they own or, with `whole`, all that their units lead; the targets of their units; and
 * what waits for their decision. Red first.
 */
export const myWork = look({
  name: 'my-work',
  input: z.object({ whole: z.boolean().default(false) }),
  async run(work, { whole }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const unitIds = [...new Set(actor.appointments.map(one => one.unitId))]
    const headed = unitIds.filter(id => heads(actor, id))
    const since = await adoptionDays(trx, localityId)
    const [led, owned, targets] = await Promise.all([
      tasksOf(trx, localityId, { leadUnitIds: unitIds, running: true }),
      tasksOf(trx, localityId, { ownerId: actor.personId, running: true }),
      targetsOf(trx, localityId, { leadUnitIds: unitIds, running: true }),
    ])
    const ownedIds = new Set(owned.map(task => task.id))
    // A task of the unit that nobody owns yet is everybody's there; the head sees all.
    const mine = led.filter(
      task =>
        !ownedIds.has(task.id) && (whole || task.owner === null || headed.includes(task.lead?.id ?? '')),
    )
    const all = [...owned, ...mine]
    const [latest, measurements, waiting, owed] = await Promise.all([
      updatesOf(trx, localityId, { taskIds: all.map(task => task.id), latestOnly: true }),
      measurementsOf(trx, localityId, { targetIds: targets.map(target => target.id) }),
      waitingForActor(work),
      owedByActor(work),
    ])
    const latestOf = new Map(latest.map(update => [update.taskId, update]))
    const tasks = all
      .map(task => ({
        ...standing(task, since.get(task.planId) ?? null, work.today),
        ...clarityOf(task),
        latest: latestOf.get(task.id) ?? null,
      }))
      .sort(compareByUrgency)
    const weekAgo = startOfDay(addDays(work.today, -7))
    return done({
      /** Whether any plan is carried out at all. */
      running: since.size > 0,
      tasks,
      /** The actor's own updates that were given back and not sent again. */
      returned: tasks.flatMap(({ id, code, latest: update }) =>
        update?.state === 'returned' && update.author.id === actor.personId ? [{ id, code, update }] : [],
      ),
      /** The latest updates of these tasks that somebody else decided on within a week, newest first. */
      decided: tasks
        .flatMap(({ code, latest: update }) =>
          update?.decidedAt && update.decidedAt >= weekAgo && update.decidedBy?.id !== actor.personId
            ? [{ code, update }]
            : [],
        )
        .sort((a, b) => (b.update.decidedAt?.getTime() ?? 0) - (a.update.decidedAt?.getTime() ?? 0)),
      targets: targets.map(target => standingTarget(target, measurements, work.today)),
      waiting,
      /** What else waits for the actor: decisions and answers that are records of their own. */
      owed,
      unitTotal: led.length,
    })
  },
})
