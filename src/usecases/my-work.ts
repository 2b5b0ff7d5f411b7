import { z } from 'zod'
import { addDays, startOfDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { type Actor, heads } from '../domain/role.ts'
import { compareByUrgency, STATUS_RULES } from '../domain/status.ts'
import { TARGET_STATUS_RULES } from '../domain/target-status.ts'
import { type Watch, watches, watchOf, worthALook } from '../domain/watch.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { countLed, type TaskRecord, tasksOf } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { owedByActor } from './owed.ts'
import { type StandingTarget, standingTarget } from './target-standing.ts'
import { clarityOf } from './task-clearness.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'
import { waitingForActor } from './waiting.ts'

/**
 * What the actor owes: the tasks they own or, with `whole`, all that their units lead; the targets of their units; what
 * waits for their decision; and, for those who lead, follow or answer for the plan, what of others needs their eyes.
 * Red first.
 */
export const myWork = look({
  name: 'my-work',
  remembered: true,
  input: z.object({ whole: z.boolean().default(false) }),
  async run(work, { whole }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    // Who keeps the accounts sits in a unit too, and does none of its work.
    const working = actor.appointments.filter(one => one.role !== 'administrator')
    const unitIds = [...new Set(working.map(one => one.unitId))]
    const headed = unitIds.filter(id => heads(actor, id))
    const watching = watches(actor)
    // A task of the unit that nobody owns yet is everybody's there; the head sees all.
    const wholeUnitIds = whole ? unitIds : headed
    const concerning = { personId: actor.personId, unitIds, wholeUnitIds }
    const [since, led, all, targets, others, otherTargets, waiting, owed] = await Promise.all([
      adoptionDays(trx, localityId),
      countLed(trx, localityId, unitIds),
      tasksOf(trx, localityId, { concerning, running: true }),
      targetsOf(trx, localityId, { leadUnitIds: unitIds, running: true }),
      watching ? tasksOf(trx, localityId, { running: true, open: true }) : [],
      watching ? targetsOf(trx, localityId, { running: true }) : [],
      waitingForActor(work),
      owedByActor(work),
    ])
    const allIds = new Set(all.map(task => task.id))
    const stands = (task: TaskRecord) => ({
      ...standing(task, since.get(task.planId) ?? null, work.today),
      ...clarityOf(task),
    })
    const watched = others
      .filter(task => !allIds.has(task.id))
      .flatMap(task => {
        const watch = watchOf(actor, {
          line: task.line,
          leaderPersonId: task.leader?.id ?? null,
          followingUnitId: task.following?.id ?? null,
        })
        const stood = stands(task)
        return watch !== null && worthALook(watch, STATUS_RULES[stood.judgement.status])
          ? [{ watch, task: stood }]
          : []
      })
    const targetIds = new Set(targets.map(target => target.id))
    const watchedTargets = otherTargets.filter(target => !targetIds.has(target.id))
    const [latest, measurements] = await Promise.all([
      updatesOf(trx, localityId, {
        taskIds: [...all, ...watched.map(one => one.task)].map(task => task.id),
        latestOnly: true,
      }),
      measurementsOf(trx, localityId, {
        targetIds: [...targets, ...watchedTargets].map(target => target.id),
      }),
    ])
    const latestOf = new Map(latest.map(update => [update.taskId, update]))
    const tasks = all
      .map(task => ({ ...stands(task), latest: latestOf.get(task.id) ?? null }))
      .sort(compareByUrgency)
    const weekAgo = startOfDay(addDays(work.today, -7))
    return done({
      /** Whether any plan is carried out at all. */
      running: since.size > 0,
      /** Whether the actor watches over what others do. */
      watching,
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
      /** Tasks of others that the actor leads, follows or answers for, as far as they are worth a look; red first. */
      watched: watched
        .map(({ watch, task }) => ({ watch, task: { ...task, latest: latestOf.get(task.id) ?? null } }))
        .sort((a, b) => compareByUrgency(a.task, b.task)),
      watchedTargets: watchedTargets.flatMap(target => {
        const watch = watchOfTarget(actor, target)
        const stood = standingTarget(target, measurements, work.today)
        return watch !== null && worthALook(watch, targetStanding(stood)) ? [{ watch, target: stood }] : []
      }),
      waiting,
      /** What else waits for the actor: decisions and answers that are records of their own. */
      owed,
      unitTotal: led,
    })
  },
})

/** Leaders of either line see the targets of both: one figure serves both plans. */
const watchOfTarget = (actor: Actor, target: TargetRecord): Watch | null => {
  const object = { leaderPersonId: null, followingUnitId: target.following?.id ?? null }
  return watchOf(actor, { ...object, line: 'state' }) ?? watchOf(actor, { ...object, line: 'party' })
}

const targetStanding = (target: StandingTarget) => ({
  group: TARGET_STATUS_RULES[target.judgement.status].group,
  open: true,
})
