import type { Day } from '../domain/day.ts'
import type { JournalPayloads } from '../domain/journal-payload.ts'
import { milestonesCarried } from '../domain/year-closing.ts'
import { codeBehind } from '../store/code.ts'
import { insertPlanItems } from '../store/item-version.ts'
import type { PlanRecord } from '../store/plan.ts'
import type { TargetRecord } from '../store/target.ts'
import { nextTargetCode, setMilestones, updateTarget } from '../store/target-write.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { insertActs } from '../store/task-act.ts'
import { insertLinks, linksOf } from '../store/task-target.ts'
import { nextTaskCode, updateTask } from '../store/task-write.ts'
import { type CarriedCopy, copyTargetsInto, copyTasksInto } from '../store/year-closing.ts'
import { carryBelongings } from './carry-belongings.ts'
import { recordDefinition } from './define-indicator.ts'
import { digest } from './digest.ts'
import { recordTargetTerms } from './target-terms.ts'
import { decideDeadlines, recordTerms } from './task-terms.ts'
import type { Work } from './use-case.ts'

/** The closing that carries items over, and where they go. */
export type Carrying = {
  readonly closingId: string
  readonly year: number
  readonly document: string
  readonly documentOn: Day
  readonly toPlan: PlanRecord
  readonly toYear: number
  /** What the act is called in the history of each task. */
  readonly reason: string
}

/**
 * Makes open items of one plan go on in another: each begins there as it now stands, with every decision on its deadline,
 * and ends here with a row that names the one in its place. Both plans must be held, and the tasks.
 * @returns each item with the one that goes on, in the order given
 */
export async function carryItems(
  work: Work,
  carrying: Carrying,
  tasks: readonly TaskRecord[],
  targets: readonly TargetRecord[],
): Promise<{ readonly tasks: readonly CarriedCopy[]; readonly targets: readonly CarriedCopy[] }> {
  const carried = {
    tasks: await carryTasks(work, carrying, tasks),
    targets: await carryTargets(work, carrying, targets),
  }
  const { toPlan } = carrying
  await insertPlanItems(
    work.trx,
    work.localityId,
    { id: toPlan.id, version: toPlan.currentVersion },
    { taskIds: carried.tasks.map(one => one.toId), targetIds: carried.targets.map(one => one.toId) },
  )
  await recordTerms(
    work,
    carried.tasks.map(one => one.toId),
  )
  await recordTargetTerms(
    work,
    carried.targets.map(one => one.toId),
  )
  await carryLinks(work, carried)
  await carryBelongings(work, carrying, carried.tasks, tasks)
  return carried
}

async function carryTasks(
  work: Work,
  carrying: Carrying,
  tasks: readonly TaskRecord[],
): Promise<readonly CarriedCopy[]> {
  if (tasks.length === 0) return []
  const { trx, localityId, today } = work
  const { toPlan, document, documentOn } = carrying
  const first = await nextTaskCode(trx, localityId, toPlan.id)
  const copies = tasks.map((task, at) => ({
    fromId: task.id,
    toId: work.newId(),
    code: codeBehind(first.code, at),
    position: first.position + at,
  }))
  await copyTasksInto(trx, localityId, copies, {
    planId: toPlan.id,
    since: today,
    by: work.actor.personId,
    at: work.now,
  })
  const acts = copies.map(copy => ({ actId: work.newId(), copy }))
  await insertActs(
    trx,
    acts.map(({ actId, copy }) => ({
      locality_id: localityId,
      id: actId,
      task_id: copy.fromId,
      kind: 'carried',
      reason: carrying.reason,
      document,
      document_on: documentOn,
      effective_on: today,
      recorded_at: work.now,
      by_id: work.actor.personId,
      version: tasks.find(task => task.id === copy.fromId)?.version ?? 1,
      details: JSON.stringify({ taskIds: [copy.toId] }),
    })),
  )
  await updateTask(
    trx,
    localityId,
    tasks.map(task => task.id),
    { replaced_on: today },
  )
  const made = await tasksOf(trx, localityId, { ids: copies.map(copy => copy.toId) })
  for (const { actId, copy } of acts) {
    const task = made.find(one => one.id === copy.toId)
    if (!task) continue
    tellBeginning(work, toPlan.id, task)
    const payload: JournalPayloads['task-carried'] = {
      actId,
      taskId: copy.fromId,
      effectiveOn: today,
      reason: digest(carrying.reason),
      document: digest(document),
      documentOn,
      closingId: carrying.closingId,
      into: copy.toId,
      toPlanId: toPlan.id,
      year: carrying.toYear,
    }
    work.record({ type: 'task-carried', payload })
  }
  return copies
}

function tellBeginning(work: Work, planId: string, task: TaskRecord): void {
  work.record({
    type: 'item-added',
    payload: { planId, itemId: task.id, item: 'task', text: digest(task.text) },
  })
  task.deadlines.forEach((decision, at) => {
    work.record({
      type: 'deadline-decided',
      payload: {
        taskId: task.id,
        seq: at + 1,
        due: decision.due,
        effectiveOn: decision.effectiveOn,
        document: decision.document === null ? null : digest(decision.document),
        extensionId: null,
      },
    })
  })
}

async function carryTargets(
  work: Work,
  carrying: Carrying,
  targets: readonly TargetRecord[],
): Promise<readonly CarriedCopy[]> {
  if (targets.length === 0) return []
  const { trx, localityId } = work
  const { toPlan, year, toYear } = carrying
  const first = await nextTargetCode(trx, localityId, toPlan.id)
  const copies = targets.map((target, at) => ({
    fromId: target.id,
    toId: work.newId(),
    code: codeBehind(first.code, at),
    position: first.position + at,
  }))
  await copyTargetsInto(trx, localityId, copies, {
    planId: toPlan.id,
    since: work.today,
    by: work.actor.personId,
    at: work.now,
  })
  const byId = new Map(targets.map(target => [target.id, target]))
  await setMilestones(
    trx,
    localityId,
    1,
    new Map(
      copies.map(copy => [
        copy.toId,
        milestonesCarried(byId.get(copy.fromId)?.milestones ?? [], year, toYear),
      ]),
    ),
  )
  await updateTarget(
    trx,
    localityId,
    targets.map(target => target.id),
    { review: 'dropped', reviewed_by: work.actor.personId, reviewed_at: work.now },
  )
  for (const copy of copies) {
    const target = byId.get(copy.fromId)
    if (!target) continue
    work.record({
      type: 'item-added',
      payload: { planId: toPlan.id, itemId: copy.toId, item: 'target', text: digest(target.text) },
    })
    if (target.indicator !== null) recordDefinition(work, copy.toId, 1, target.indicator, '')
    work.record({
      type: 'target-carried',
      payload: {
        closingId: carrying.closingId,
        targetId: target.id,
        into: copy.toId,
        toPlanId: toPlan.id,
        year: toYear,
      },
    })
    work.record({
      type: 'target-dropped',
      payload: { targetId: target.id, planId: target.planId, version: target.version },
    })
  }
  return copies
}

/** What a carried task serves it goes on serving: the carried target where that was carried too. */
async function carryLinks(
  work: Work,
  carried: { readonly tasks: readonly CarriedCopy[]; readonly targets: readonly CarriedCopy[] },
): Promise<void> {
  const { trx, localityId } = work
  const tasks = new Map(carried.tasks.map(one => [one.fromId, one.toId]))
  const targets = new Map(carried.targets.map(one => [one.fromId, one.toId]))
  const links = (await linksOf(trx, localityId, { taskIds: [...tasks.keys()] })).flatMap(link => {
    const taskId = tasks.get(link.taskId)
    return taskId === undefined
      ? []
      : [{ taskId, targetId: targets.get(link.targetId) ?? link.targetId, origin: link.origin }]
  })
  await insertLinks(trx, localityId, links, work.actor.personId, work.now)
  for (const link of links) work.record({ type: 'task-linked', payload: link })
}

/** Gives tasks that go on a later deadline by the document of the closing; the earlier ones stay as they were decided. */
export async function setNewDeadline(
  work: Work,
  tasks: readonly TaskRecord[],
  deadline: Day,
  by: {
    readonly document: string
    readonly reason: string
    /** The request that the new deadline of a task answers. */
    readonly answered: ReadonlyMap<string, string>
  },
): Promise<void> {
  await decideDeadlines(
    work,
    tasks.map(task => {
      const extensionId = by.answered.get(task.id)
      return {
        taskId: task.id,
        seq: task.deadlines.length + 1,
        deadline,
        effectiveOn: work.today,
        document: by.document,
        reason: by.reason,
        ...(extensionId === undefined ? {} : { extensionId }),
      }
    }),
  )
}
