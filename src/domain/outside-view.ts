/** What a sheet for others is made of: the tasks or the targets of a plan as they stood in a period. */
export const OUTSIDE_SOURCES = ['tasks', 'targets'] as const
export type OutsideSource = (typeof OUTSIDE_SOURCES)[number]

/** Our fields that a column of somebody else's sheet may take. */
export const OUTSIDE_FIELDS = {
  tasks: [
    'order',
    'code',
    'text',
    'group',
    'lead',
    'support',
    'product',
    'deadline',
    'deadline-text',
    'state',
    'closed-on',
    'latest',
    'period',
    'locality-code',
    'locality',
  ],
  targets: [
    'order',
    'code',
    'text',
    'group',
    'unit',
    'goal',
    'milestone',
    'value',
    'numerator',
    'denominator',
    'as-of',
    'lead',
    'following',
    'state',
    'period',
    'locality-code',
    'locality',
  ],
} as const satisfies Record<OutsideSource, readonly string[]>
export type OutsideField = (typeof OUTSIDE_FIELDS)[OutsideSource][number]

/** A column as others name it: a field of ours, or one text in every row. */
export type OutsideColumn = {
  readonly title: string
  readonly field: OutsideField | null
  /** Stands in every row where there is no field. */
  readonly text: string
}

export const isOutsideField = (source: OutsideSource, field: string): field is OutsideField =>
  OUTSIDE_FIELDS[source].some(one => one === field)
