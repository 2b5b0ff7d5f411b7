import type { JournalEvent } from '../domain/journal.ts'
import { checkInLateness, type LatenessVerdict, milestoneLateness, taskLateness } from '../domain/lateness.ts'
import {
  insertLatenesses,
  type LatenessRecord,
  type LatenessScope,
  latenessesOf,
  mayBeLate,
  updateLateness,
} from '../store/lateness.ts'
import { type MeasurementRecord, measurementsOf } from '../store/measurement.ts'
import { adoptionDays } from '../store/plan.ts'
import { type TargetRecord, targetsOf } from '../store/target.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { actsOf } from '../store/task-act.ts'
import { oneAtATime } from '../store/transaction.ts'
import { updatesOf } from '../store/update.ts'
import { figureOf, goalOf } from './target-standing.ts'
import { factsOfTask } from './task-history.ts'
import type { Work } from './use-case.ts'

/** What keeping lateness needs of a change; the daily run brings its own, in the name of nobody. */
export type Keeping = Pick<Work, 'trx' | 'localityId' | 'today' | 'now' | 'newId' | 'record'>

/**
 * Whether what is late may be otherwise after an event that names a task or target. What was sent in and waits changes
 * nothing of it, but a delivery, which has an event of its own, and a check-in, which keeps its period; files prove things
 * and do none. The day that has passed meanwhile is the daily run's affair.
 */
const tellsOfLateness = (event: JournalEvent): boolean =>
  event.type === 'update-submitted' ? event.payload.kind === 'check-in' : event.type !== 'evidence-added'

/**
 * Keeps the lateness of whatever a change has spoken of, by the ids in its events. What has no deadline behind it costs
 * one question.
 */
export async function keepLatenessAfter(work: Keeping, events: readonly JournalEvent[]): Promise<void> {
  const spoken = (name: 'taskId' | 'targetId'): readonly string[] => [
    ...new Set(
      events.filter(tellsOfLateness).flatMap(event => {
        const payload: Readonly<Record<string, unknown>> = event.payload
        const id = payload[name]
        return typeof id === 'string' ? [id] : []
      }),
    ),
  ]
  const { trx, localityId, today } = work
  const taskIds = spoken('taskId')
  const targetIds = spoken('targetId')
  if (taskIds.length + targetIds.length === 0) return
  const ids = await mayBeLate(trx, localityId, { taskIds, targetIds }, today)
  if (ids.taskIds.length > 0)
    await keepTaskLateness(work, await tasksOf(trx, localityId, { ids: ids.taskIds, running: true }))
  if (ids.targetIds.length > 0)
    await keepTargetLateness(work, await targetsOf(trx, localityId, { ids: ids.targetIds, running: true }))
}

type Item = {
  readonly taskId: string | null
  readonly targetId: string | null
  readonly unitId: string | null
  readonly ownerId: string | null
}

/**
 * Brings the stored latenesses of running tasks into line with all that was reported and decided, in the transaction
 * of the change. `tasks` must be as they stand after it. Idempotent: what the facts say already changes nothing.
 * Returns how many rows were written.
 */
export async function keepTaskLateness(work: Keeping, tasks: readonly TaskRecord[]): Promise<number> {
  const running = tasks.filter(task => task.version > 0 && task.review === 'accepted')
  if (running.length === 0) return 0
  const { trx, localityId, today } = work
  const ids = running.map(task => task.id)
  const [updates, acts, since] = await Promise.all([
    updatesOf(trx, localityId, { taskIds: ids }),
    actsOf(trx, localityId, ids),
    adoptionDays(trx, localityId),
  ])
  const actsOfTask = Map.groupBy(acts, act => act.taskId)
  const updatesOfTask = Map.groupBy(updates, update => update.taskId)
  const judged = running.map(task => {
    const own = updatesOfTask.get(task.id) ?? []
    const facts = factsOfTask(task, own, actsOfTask.get(task.id) ?? [], since.get(task.planId) ?? null)
    const waiting = own.flatMap(({ kind, state, effectiveOn }) =>
      kind === 'check-in' && state === 'submitted' ? [effectiveOn] : [],
    )
    const item = {
      taskId: task.id,
      targetId: null,
      unitId: task.lead?.id ?? null,
      ownerId: task.owner?.id ?? null,
    }
    return { item, verdicts: [...taskLateness(facts, today), ...checkInLateness(facts, waiting, today)] }
  })
  return settle(work, judged, { taskIds: ids })
}

/** The same for the milestones of running targets. */
export async function keepTargetLateness(work: Keeping, targets: readonly TargetRecord[]): Promise<number> {
  const running = targets.filter(target => target.version > 0 && target.review === 'accepted')
  if (running.length === 0) return 0
  const { trx, localityId, today } = work
  const ids = running.map(target => target.id)
  const [figures, since] = await Promise.all([
    measurementsOf(trx, localityId, { targetIds: ids }),
    adoptionDays(trx, localityId),
  ])
  // Newest first from the store; the rules take the later of two for one day.
  const figuresOfTarget = Map.groupBy(figures.reverse(), figure => figure.targetId)
  const judged = running.map(target => {
    const own = figuresOfTarget.get(target.id) ?? []
    const of = (state: MeasurementRecord['state']) =>
      own.filter(figure => figure.state === state).map(figureOf)
    const item = {
      taskId: null,
      targetId: target.id,
      unitId: target.lead?.id ?? null,
      ownerId: target.owner?.id ?? null,
    }
    const verdicts = milestoneLateness(
      goalOf(target),
      of('approved'),
      of('submitted'),
      since.get(target.planId) ?? null,
      today,
    )
    return { item, verdicts }
  })
  return settle(work, judged, { targetIds: ids })
}

type Judged = { readonly item: Item; readonly verdicts: readonly LatenessVerdict[] }

/** Writes what differs. Whoever has something to write waits for the others and looks again. */
async function settle(work: Keeping, judged: readonly Judged[], scope: LatenessScope): Promise<number> {
  const changesNow = async () => {
    const stored = await latenessesOf(work.trx, work.localityId, scope)
    const storedOf = Map.groupBy(stored, row => row.taskId ?? row.targetId)
    return judged.flatMap(({ item, verdicts }) =>
      differences(item, verdicts, storedOf.get(item.taskId ?? item.targetId) ?? []),
    )
  }
  if ((await changesNow()).length === 0) return 0
  await oneAtATime(work.trx, `${work.localityId}/lateness`)
  return write(work, await changesNow())
}

type Change =
  | { readonly what: 'begin'; readonly item: Item; readonly verdict: LatenessVerdict }
  | { readonly what: 'change'; readonly row: LatenessRecord; readonly verdict: LatenessVerdict }

function differences(
  item: Item,
  verdicts: readonly LatenessVerdict[],
  stored: readonly LatenessRecord[],
): readonly Change[] {
  return verdicts.flatMap((verdict): readonly Change[] => {
    const row = stored.find(one => one.kind === verdict.kind && one.due === verdict.due)
    if (row === undefined) return verdict.late === null ? [] : [{ what: 'begin', item, verdict }]
    return says(row, verdict) ? [] : [{ what: 'change', row, verdict }]
  })
}

const says = (row: LatenessRecord, { late }: LatenessVerdict): boolean =>
  late === null
    ? row.withdrawnAt !== null
    : row.withdrawnAt === null &&
      row.beganOn === late.beganOn &&
      row.endedOn === (late.ended?.on ?? null) &&
      row.end === (late.ended?.why ?? null)

async function write(work: Keeping, changes: readonly Change[]): Promise<number> {
  const { trx, localityId, now } = work
  const rows = []
  for (const change of changes) {
    const { due, kind, period, late } = change.verdict
    if (change.what === 'begin') {
      if (late === null) continue
      const id = work.newId()
      const { taskId, targetId, unitId, ownerId } = change.item
      rows.push({
        locality_id: localityId,
        id,
        kind,
        task_id: taskId,
        target_id: targetId,
        due,
        period,
        unit_id: unitId,
        owner_id: ownerId,
        began_on: late.beganOn,
        recorded_at: now,
        ended_on: late.ended?.on ?? null,
        end_reason: late.ended?.why ?? null,
        withdrawn_at: null,
      })
      work.record({
        type: 'lateness-began',
        payload: {
          latenessId: id,
          kind,
          taskId,
          targetId,
          due,
          periodId: period,
          leadUnitId: unitId,
          ownerPersonId: ownerId,
          beganOn: late.beganOn,
          endedOn: late.ended?.on ?? null,
          end: late.ended?.why ?? null,
        },
      })
      continue
    }
    await rewrite(work, change.row, change.verdict)
  }
  await insertLatenesses(trx, rows)
  return changes.length
}

/** A row whose facts have changed. What was in time after all keeps its days and is withdrawn. */
async function rewrite(work: Keeping, row: LatenessRecord, { late }: LatenessVerdict): Promise<void> {
  const values = {
    beganOn: late?.beganOn ?? row.beganOn,
    endedOn: late === null ? row.endedOn : (late.ended?.on ?? null),
    end: late === null ? row.end : (late.ended?.why ?? null),
    withdrawnAt: late === null ? work.now : null,
  }
  await updateLateness(work.trx, work.localityId, row.id, values)
  const ends = row.endedOn === null && values.endedOn !== null && row.beganOn === values.beganOn
  work.record({
    type:
      late === null
        ? 'lateness-withdrawn'
        : ends && row.withdrawnAt === null
          ? 'lateness-ended'
          : 'lateness-corrected',
    payload: {
      latenessId: row.id,
      kind: row.kind,
      taskId: row.taskId,
      targetId: row.targetId,
      due: row.due,
      periodId: row.period,
      leadUnitId: row.unit?.id ?? null,
      ownerPersonId: row.owner?.id ?? null,
      beganOn: values.beganOn,
      endedOn: values.endedOn,
      end: values.end,
    },
  })
}
