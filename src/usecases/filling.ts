import type { TargetRecord } from '../store/target.ts'
import type { TaskRecord } from '../store/task.ts'
import { targetAssignment, taskAssignment } from './assigned.ts'
import { type AssignmentFields, givenFields } from './assignment.ts'

/** One set of fields and the items that get it. */
export type Filling<Item> = { readonly items: readonly Item[]; readonly fields: AssignmentFields }
type Field = keyof AssignmentFields

/** Whether a task says nothing yet where a field would be filled. "Nobody co-operates" says something. */
export function emptyInTask(task: TaskRecord, field: Field): boolean {
  const now = taskAssignment(task)
  if (field === 'supportUnitIds' || field === 'noSupport')
    return now.supportUnitIds.length === 0 && !now.noSupport
  if (field === 'deadline' && task.deadlines.length > 0) return false
  return now[field] === '' || now[field] === 'unknown'
}

export function emptyInTarget(target: TargetRecord, field: Field): boolean {
  const now: Readonly<Partial<Record<Field, unknown>>> = targetAssignment(target)
  return now[field] === ''
}

/** Which fields go to which items: all to all, or, with `isEmpty`, each only where nothing is said yet. */
export function fillingsOf<Item>(
  items: readonly Item[],
  fields: AssignmentFields,
  isEmpty: ((item: Item, field: Field) => boolean) | null,
): readonly Filling<Item>[] {
  if (items.length === 0) return []
  if (isEmpty === null) return [{ items, fields }]
  const given = givenFields(fields)
  const alike = Map.groupBy(items, item => given.filter(name => isEmpty(item, name)).join(' '))
  return [...alike].flatMap(([key, group]) => {
    const names = key.split(' ')
    const own = Object.entries(fields).filter(([name]) => names.includes(name))
    return own.length === 0 ? [] : [{ items: group, fields: Object.fromEntries(own) }]
  })
}
