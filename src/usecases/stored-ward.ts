import type { Pair } from '../domain/counted-once.ts'
import { isDay } from '../domain/day.ts'
import type { StoredRows, StoredTarget, StoredTask, TaskColumns } from '../domain/recount/compare.ts'
import { type TaskState, taskState } from '../domain/task-facts.ts'
import type { CountedLateness, CountedTarget, CountedTask } from '../domain/ward-statistics.ts'
import { checkInDays } from '../store/check-in.ts'
import { extensionsOf } from '../store/extension.ts'
import { pairsOf } from '../store/item-pair.ts'
import { latenessesOf } from '../store/lateness.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays } from '../store/plan.ts'
import { recordRows } from '../store/record-rows.ts'
import type { Trx } from '../store/tables.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { actsOf } from '../store/task-act.ts'
import { updatesOf } from '../store/update.ts'
import { yearClosingsOf } from '../store/year-closing.ts'
import { digest } from './digest.ts'
import { figuresOf, goalOf } from './target-standing.ts'
import { factsOfTask } from './task-history.ts'
import { stateOfTask } from './task-standing.ts'

/** What the tables hold of the running plans of a locality, ready to be counted and to be compared. */
export type StoredWard = {
  /** By the state columns. */
  readonly tasks: readonly CountedTask[]
  /** By the rows of updates, acts and decisions. */
  readonly tasksByFacts: readonly CountedTask[]
  readonly targets: readonly CountedTarget[]
  readonly latenesses: readonly CountedLateness[]
  readonly pairs: readonly Pair[]
  readonly rows: StoredRows
}

/** Loads a ward whole, without the plans named in `except`. */
export async function storedWard(
  trx: Trx,
  localityId: string,
  except: ReadonlySet<string>,
): Promise<StoredWard> {
  const running = { running: true }
  const allTasks = await tasksOf(trx, localityId, running)
  const allTargets = await targetsOf(trx, localityId, running)
  const tasks = allTasks.filter(task => !except.has(task.planId))
  const targets = allTargets.filter(target => !except.has(target.planId))
  const leftOut = [...allTasks, ...allTargets].filter(item => except.has(item.planId))
  const leftOutIds = new Set(leftOut.map(item => item.id))
  const taskIds = tasks.map(task => task.id)
  const adopted = await adoptionDays(trx, localityId)
  const acts = await actsOf(trx, localityId, taskIds)
  const actsOfTask = Map.groupBy(acts, act => act.taskId)
  const updates = await updatesOf(trx, localityId, {})
  const measurements = await measurementsOf(trx, localityId, {})
  const checkIns = await checkInDays(trx, localityId, taskIds)
  const extensions = await extensionsOf(trx, localityId, {})
  const extensionsOfTask = Map.groupBy(extensions, extension => extension.taskId)
  const latenesses = (await latenessesOf(trx, localityId, {})).map(row => ({
    ...row,
    leadUnitId: row.unit?.id ?? null,
    withdrawn: row.withdrawnAt !== null,
    itemId: row.taskId ?? row.targetId ?? '',
  }))
  const closings = await yearClosingsOf(trx, localityId, {})
  const updatesOfTask = Map.groupBy(updates, update => update.taskId)
  const both = tasks.map(task => {
    const since = adopted.get(task.planId) ?? null
    const facts = factsOfTask(task, updatesOfTask.get(task.id) ?? [], actsOfTask.get(task.id) ?? [], since)
    return { task, facts, state: stateOfTask(task, since), byFacts: taskState(facts) }
  })
  const confirmed = Map.groupBy(
    measurements.filter(measurement => measurement.state === 'approved'),
    measurement => measurement.targetId,
  )
  const inWard = new Set([...tasks, ...targets].map(item => item.id))
  const counted = (
    { task, facts }: (typeof both)[number],
    state: TaskState,
    days: readonly string[],
  ): CountedTask => ({
    id: task.id,
    leadUnitId: task.lead?.id ?? null,
    state,
    deadlines: facts.deadlines,
    checkIns: days,
    requests: (extensionsOfTask.get(task.id) ?? []).map(extension => extension.state),
  })
  return {
    tasks: both.map(one => counted(one, one.state, checkIns.get(one.task.id) ?? [])),
    tasksByFacts: both.map(one =>
      counted(
        one,
        one.byFacts,
        one.facts.checkIns.map(checkIn => checkIn.effectiveOn),
      ),
    ),
    targets: targets.map(target => ({
      id: target.id,
      leadUnitId: target.lead?.id ?? null,
      goal: goalOf(target),
      measurements: figuresOf(confirmed.get(target.id) ?? [], target.indicator),
    })),
    latenesses: latenesses.filter(({ itemId }) => inWard.has(itemId)),
    pairs: await pairsOf(trx, localityId, { standing: 'linked' }),
    rows: {
      tasks: both.map(
        ({ task, state, byFacts }): StoredTask => ({
          id: task.id,
          code: task.code,
          terms: {
            lead_unit_id: task.lead?.id ?? null,
            owner_id: task.owner?.id ?? null,
            leader_id: task.leader?.id ?? null,
            following_unit_id: task.following?.id ?? null,
            support: task.support.map(unit => unit.id).sort(),
            nature: task.nature,
            rhythm: task.rhythm,
            planned_start: task.plannedStart,
            bound_since: task.boundSince,
          },
          deadline: task.deadline !== null && isDay(task.deadline) ? task.deadline : null,
          deadlines: task.deadlines.map(({ due, effectiveOn }) => ({ due, on: effectiveOn })),
          columns: columnsOf(state),
          facts: columnsOf(byFacts),
        }),
      ),
      targets: targets.map((target): StoredTarget => {
        const { kind, op, per, milestones } = goalOf(target)
        return {
          id: target.id,
          code: target.code,
          terms: { lead_unit_id: target.lead?.id ?? null, kind, op, per },
          more: {
            ownerPersonId: target.owner?.id ?? null,
            followingUnitId: target.following?.id ?? null,
            value: target.value,
            max: target.max,
          },
          milestones: milestones.map(({ by, value, max }) => ({ by, value, max })),
        }
      }),
      updates: new Map(
        updates.map(({ id, taskId, kind, effectiveOn, workState, percent, state }) => [
          id,
          { taskId, kind, on: effectiveOn, workState, percent, state },
        ]),
      ),
      measurements: new Map(
        measurements.map(({ id, targetId, effectiveOn, value, numerator, denominator, reached, state }) => [
          id,
          { targetId, on: effectiveOn, value, numerator, denominator, reached, state },
        ]),
      ),
      acts: new Map(
        acts
          // Filling gaps is told by the terms alone.
          .filter(act => act.kind !== 'filled')
          .map(({ id, taskId, kind, effectiveOn }) => [id, { taskId, kind, on: effectiveOn }]),
      ),
      extensions: new Map(
        extensions.map(({ id, taskId, dueAsked, dueBefore, state, dueDecided, decidedOn, counts }) => [
          id,
          {
            taskId,
            asked: dueAsked,
            before: dueBefore,
            state,
            agreedTo: dueDecided,
            decidedOn,
            counts,
          },
        ]),
      ),
      latenesses: new Map(
        latenesses.map(
          ({
            id,
            kind,
            taskId,
            targetId,
            due,
            period,
            leadUnitId,
            owner,
            beganOn,
            endedOn,
            end,
            withdrawn,
          }) => [
            id,
            {
              kind,
              taskId,
              targetId,
              due,
              periodId: period,
              leadUnitId,
              ownerPersonId: owner?.id ?? null,
              beganOn,
              endedOn,
              end,
              withdrawn,
            },
          ],
        ),
      ),
      leftOut: leftOutIds,
      records: await recordRows(trx, localityId),
      closings: new Map(
        closings.map(({ id, planId, year, countedOn, toPlanId, toYear, figures }) => [
          id,
          { planId, year, countedOn, toPlanId, toYear, figures: digest(figures) },
        ]),
      ),
    },
  }
}

const columnsOf = (state: TaskState): TaskColumns => ({
  started_on: state.startedOn,
  percent: state.percent,
  submitted_on: state.submittedOn,
  closed_on: state.closedOn,
  suspended_on: state.suspendedOn,
  cancelled_on: state.cancelledOn,
  replaced_on: state.replacedOn,
  last_check_in_on: state.lastCheckInOn,
})
