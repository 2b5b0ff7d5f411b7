import { z } from 'zod'
import { reportingStand } from '../domain/following.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { worksIn } from '../domain/role.ts'
import { compareByUrgency, STATUS_RULES } from '../domain/status.ts'
import { fieldsOfTasks } from '../store/field.ts'
import { adoptionDays } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { updatesOf } from '../store/update.ts'
import { receiptsOf, urgingsOf } from '../store/urging.ts'
import { taskObject } from './policy-objects.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'

/**
 * All running tasks that a unit follows: first those on which nothing was reported in the running period, each group
 * by urgency. Without a unit, the first of the actor's own that follows anything.
 */
export const showFollowing = look({
  name: 'show-following',
  input: z.object({ unitId: z.uuid().optional() }),
  async run(work, { unitId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor, today } = work
    const [units, since, all] = await Promise.all([
      unitsOf(trx, localityId),
      adoptionDays(trx, localityId),
      tasksOf(trx, localityId, { running: true, followed: true }),
    ])
    if (unitId !== undefined && !units.some(unit => unit.id === unitId)) return notFound()
    const countOf = Map.groupBy(all, task => task.following?.id ?? '')
    const followers = units
      .filter(unit => countOf.has(unit.id))
      .map(unit => ({ id: unit.id, name: unit.name, tasks: countOf.get(unit.id)?.length ?? 0 }))
    const own = units.find(unit => worksIn(actor, unit.id) && countOf.has(unit.id))
    const chosenId = unitId ?? own?.id ?? followers[0]?.id ?? null
    const tasks = chosenId === null ? [] : (countOf.get(chosenId) ?? [])
    const ids = tasks.map(task => task.id)
    const [updates, fields, urgings] = await Promise.all([
      updatesOf(trx, localityId, { taskIds: ids }),
      fieldsOfTasks(trx, localityId, ids),
      urgingsOf(trx, localityId, { taskIds: ids }),
    ])
    const receipts = await receiptsOf(
      trx,
      localityId,
      updates.map(update => update.id),
    )
    const received = new Set(receipts.map(one => one.updateId))
    const updatesOfTask = Map.groupBy(updates, update => update.taskId)
    const urgingsOfTask = Map.groupBy(urgings, urging => urging.taskId)
    const rows = tasks
      .map(task => {
        const stands = standing(task, since.get(task.planId) ?? null, today)
        const sent = (updatesOfTask.get(task.id) ?? []).filter(update => update.state !== 'returned')
        const latest = sent[0] ?? null
        const object = taskObject(localityId, task)
        return {
          ...stands,
          field: fields.get(task.id) ?? null,
          open: STATUS_RULES[stands.judgement.status].open,
          reporting: reportingStand(
            stands.state.rhythm,
            sent.map(update => update.effectiveOn),
            today,
          ),
          latest,
          received: latest !== null && received.has(latest.id),
          urged: urgingsOfTask.get(task.id)?.[0] ?? null,
          mayUrge: may(actor, 'task.urge', object).ok,
          mayReceive: may(actor, 'update.receive', object).ok,
        }
      })
      .sort((a, b) => order(a) - order(b) || compareByUrgency(a, b))
    return done({
      unit: units.find(unit => unit.id === chosenId) ?? null,
      followers,
      tasks: rows,
      silent: rows.filter(row => row.open && !row.reporting.reported).length,
      rights: {
        confirm: may(actor, 'plan.concretise', work.here).ok,
        manage: may(actor, 'field.manage', work.here).ok,
      },
    })
  },
})

/** Silence first, then the rest that is open, then what is over. */
const order = (row: {
  readonly open: boolean
  readonly reporting: { readonly reported: boolean }
}): number => (!row.open ? 2 : row.reporting.reported ? 1 : 0)
