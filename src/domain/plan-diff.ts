import { changedTarget, type TargetContent, type TargetField } from './target-content.ts'
import { type ContentField, changedContent, type TaskContent } from './task-content.ts'

export type PlanContents = {
  readonly tasks: readonly TaskContent[]
  readonly targets: readonly TargetContent[]
}

export type Changed<Content, Field> = {
  readonly before: Content
  readonly after: Content
  readonly fields: readonly Field[]
}
export type ItemDiff<Content, Field> = {
  readonly added: readonly Content[]
  readonly changed: readonly Changed<Content, Field>[]
  readonly dropped: readonly Content[]
  /** How many items both versions have alike. */
  readonly same: number
}
export type PlanDiff = {
  readonly tasks: ItemDiff<TaskContent, ContentField>
  readonly targets: ItemDiff<TargetContent, TargetField>
}

/** What a version of a plan adds, changes and drops against the one before; items in the order of the plan. */
export const diffPlans = (before: PlanContents, after: PlanContents): PlanDiff => ({
  tasks: diffItems(before.tasks, after.tasks, task => task.taskId, changedContent),
  targets: diffItems(before.targets, after.targets, target => target.targetId, changedTarget),
})

const diffItems = <Content, Field>(
  before: readonly Content[],
  after: readonly Content[],
  idOf: (content: Content) => string,
  fieldsOf: (before: Content, after: Content) => readonly Field[],
): ItemDiff<Content, Field> => {
  const old = new Map(before.map(content => [idOf(content), content]))
  const now = new Set(after.map(idOf))
  const kept = after.flatMap(content => {
    const was = old.get(idOf(content))
    return was === undefined ? [] : [{ before: was, after: content, fields: fieldsOf(was, content) }]
  })
  return {
    added: after.filter(content => !old.has(idOf(content))),
    changed: kept.filter(one => one.fields.length > 0),
    dropped: before.filter(content => !now.has(idOf(content))),
    same: kept.filter(one => one.fields.length === 0).length,
  }
}
