import type { Comparator } from './plan-reading.ts'
import type { Milestone } from './target.ts'

/** What one version of a target says, with names as people read them. */
export type TargetContent = {
  readonly targetId: string
  readonly code: string
  readonly version: number
  readonly groupTitle: string | null
  readonly text: string
  readonly name: string
  readonly op: Comparator
  readonly value: number | null
  readonly max: number | null
  readonly unit: string
  readonly milestones: readonly Milestone[]
  readonly numeratorName: string | null
  readonly denominatorName: string | null
  readonly lead: string | null
  readonly owner: string | null
  readonly following: string | null
  readonly rhythm: string | null
}

/** The lines of a comparison; `goal` is comparator, value, range and unit together. */
export const TARGET_FIELDS = [
  'name',
  'text',
  'groupTitle',
  'goal',
  'milestones',
  'numeratorName',
  'denominatorName',
  'lead',
  'owner',
  'following',
  'rhythm',
] as const
export type TargetField = (typeof TARGET_FIELDS)[number]

const plain = (content: TargetContent, field: TargetField): string => {
  if (field === 'goal')
    return JSON.stringify([
      content.op,
      content.value,
      content.max,
      content.value === null ? '' : content.unit,
    ])
  if (field === 'milestones')
    return JSON.stringify(content.milestones.map(({ by, value, max }) => [by, value, max]).sort())
  return content[field] ?? ''
}

/** The lines in which two versions differ, in order. */
export const changedTarget = (before: TargetContent, after: TargetContent): readonly TargetField[] =>
  TARGET_FIELDS.filter(field => plain(before, field) !== plain(after, field))
