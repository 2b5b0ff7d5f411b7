import type { Day } from './day.ts'
import type { Nature } from './nature.ts'

/** What one version of a task says, with names as people read them. */
export type TaskContent = {
  readonly taskId: string
  readonly code: string
  readonly version: number
  readonly section: string | null
  readonly groupTitle: string | null
  readonly text: string
  readonly lead: string | null
  readonly support: readonly string[]
  readonly owner: string | null
  readonly leader: string | null
  readonly nature: Nature
  readonly rhythm: string | null
  readonly deadline: Day | null
  readonly plannedStart: Day | null
  readonly product: string | null
  readonly acceptance: string | null
  readonly authority: string | null
  readonly following: string | null
}

/** The lines of a comparison, in the order in which people read a task. */
export const CONTENT_FIELDS = [
  'text',
  'groupTitle',
  'lead',
  'support',
  'owner',
  'leader',
  'nature',
  'deadline',
  'plannedStart',
  'rhythm',
  'product',
  'acceptance',
  'authority',
  'following',
] as const satisfies readonly (keyof TaskContent)[]
export type ContentField = (typeof CONTENT_FIELDS)[number]

/** The lines in which two versions differ, in order. Support is a set: its order says nothing. */
export const changedContent = (before: TaskContent, after: TaskContent): readonly ContentField[] =>
  CONTENT_FIELDS.filter(field => plain(before, field) !== plain(after, field))

const plain = (content: TaskContent, field: ContentField): string =>
  field === 'support' ? JSON.stringify([...content.support].sort()) : String(content[field] ?? '')
