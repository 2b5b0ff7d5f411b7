import type { PlanContents } from '../domain/plan-diff.ts'
import type { TargetContent } from '../domain/target-content.ts'
import type { TaskContent } from '../domain/task-content.ts'
import { peopleOf } from '../store/person.ts'
import { targetContents } from '../store/target-content.ts'
import { taskContents } from '../store/task-content.ts'
import { unitsOf } from '../store/unit.ts'
import type { AmendedItem, TargetAmendment, TaskAmendment } from './amendment.ts'
import type { AssignmentFields } from './assignment.ts'
import type { Work } from './use-case.ts'

/** What a plan says now, or said in one of its versions. */
export async function contentsOf(
  work: Work,
  planId: string,
  version: number | 'current',
): Promise<PlanContents> {
  const scope = version === 'current' ? { planId, version } : { planId, version }
  const [tasks, targets] = await Promise.all([
    taskContents(work.trx, work.localityId, scope),
    targetContents(work.trx, work.localityId, scope),
  ])
  return { tasks, targets }
}

/** What the plan would say if the amendment were adopted. Added items have the id of their line and no code yet. */
export async function amendedContents(
  work: Work,
  now: PlanContents,
  items: readonly AmendedItem[],
): Promise<PlanContents> {
  const [units, people] = await Promise.all([
    unitsOf(work.trx, work.localityId),
    peopleOf(work.trx, work.localityId, { day: work.today }),
  ])
  const names = new Map([...units, ...people].map(one => [one.id, one.name]))
  const byId = new Map(items.flatMap(one => (one.row.itemId === null ? [] : [[one.row.itemId, one]])))
  const tasks = now.tasks.flatMap(task => {
    const change = byId.get(task.taskId)
    if (change === undefined) return [task]
    return change.item === 'task' && change.says ? [taskAfter(task, change.says, names)] : []
  })
  const targets = now.targets.flatMap(target => {
    const change = byId.get(target.targetId)
    if (change === undefined) return [target]
    return change.item === 'target' && change.says ? [targetAfter(target, change.says, names)] : []
  })
  for (const { item, row, says } of items) {
    if (row.change !== 'added' || says === null) continue
    if (item === 'task') tasks.push(taskAfter({ ...EMPTY_TASK, taskId: row.id }, says, names))
    else targets.push(targetAfter({ ...EMPTY_TARGET, targetId: row.id }, says, names))
  }
  return { tasks, targets }
}

type Names = ReadonlyMap<string, string>

/** What a field says after the change: as before when it is not given, nothing when it is emptied. */
const said = (given: string | undefined, before: string | null): string | null =>
  given === undefined ? before : given === '' ? null : given
const named = (id: string | undefined, before: string | null, names: Names): string | null =>
  id === undefined ? before : (names.get(id) ?? null)

const assigned = (fields: AssignmentFields, before: TaskContent | TargetContent, names: Names) => ({
  lead: named(fields.leadUnitId, before.lead, names),
  owner: named(fields.ownerId, before.owner, names),
  following: named(fields.followingUnitId, before.following, names),
  rhythm: said(fields.rhythm, before.rhythm),
})

const taskAfter = (before: TaskContent, says: TaskAmendment, names: Names): TaskContent => {
  const { fields } = says
  return {
    ...before,
    ...assigned(fields, before, names),
    text: says.text,
    groupTitle: says.group === '' ? before.groupTitle : says.group,
    support: fields.supportUnitIds
      ? fields.supportUnitIds.flatMap(id => names.get(id) ?? [])
      : before.support,
    leader: named(fields.leaderId, before.leader, names),
    nature: fields.nature ?? before.nature,
    deadline: said(fields.deadline, before.deadline),
    plannedStart: said(fields.plannedStart, before.plannedStart),
    product: said(fields.product, before.product),
    acceptance: said(fields.acceptance, before.acceptance),
    authority: said(fields.authority, before.authority),
  }
}

const targetAfter = (before: TargetContent, says: TargetAmendment, names: Names): TargetContent => ({
  ...before,
  ...assigned(says.fields, before, names),
  ...says.wording,
})

const EMPTY_TASK: TaskContent = {
  taskId: '',
  code: '',
  version: 0,
  section: null,
  groupTitle: null,
  text: '',
  lead: null,
  support: [],
  owner: null,
  leader: null,
  nature: 'unknown',
  rhythm: null,
  deadline: null,
  plannedStart: null,
  product: null,
  acceptance: null,
  authority: null,
  following: null,
}
const EMPTY_TARGET: TargetContent = {
  targetId: '',
  code: '',
  version: 0,
  groupTitle: null,
  text: '',
  name: '',
  op: '>=',
  value: null,
  max: null,
  unit: '',
  milestones: [],
  numeratorName: null,
  denominatorName: null,
  lead: null,
  owner: null,
  following: null,
  rhythm: null,
}
