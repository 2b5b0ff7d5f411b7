import type { Confirmer } from './indicator.ts'
import { RHYTHMS, type Rhythm } from './rhythm.ts'

/**
 * What a field of a register holds. `count` is a whole number that is not negative; a choice holds its code; a task is
 * named by its code and its plan ("N12, 58/KH-UBND"), as people write it.
 */
export const FIELD_KINDS = ['count', 'number', 'choice', 'yes-no', 'day', 'text', 'task'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** Who may see a field: everybody and the public · everybody with a post · who enters, confirms, leads or inspects. */
export const CLASSES = ['public', 'internal', 'restricted'] as const
export type RegisterClass = (typeof CLASSES)[number]

/** `event` = whenever something happens; else one entry a period. */
export const REGISTER_PERIODS = ['event', ...RHYTHMS] as const
export type RegisterPeriod = 'event' | Rhythm

export type FieldChoice = { readonly code: string; readonly label: string }

export type RegisterField = {
  /** A name of small letters, digits and `_`, under which expressions know it. Never changes. */
  readonly key: string
  readonly kind: FieldKind
  readonly label: string
  readonly hint: string | null
  /** What a number counts: "người", "lượt", "triệu đồng". */
  readonly unit: string | null
  readonly class: RegisterClass
  readonly required: boolean
  readonly min: number | null
  readonly max: number | null
  /** Of a task-field they are no part of the definition: the locality's tasks, where a row is entered. */
  readonly choices: readonly FieldChoice[]
  /** Not asked for any more; what was entered stays. */
  readonly retired: boolean
}

/** An indicator that a register offers, ready to be bound to a target. */
export type RegisterIndicator = {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly numerator: string
  readonly numeratorName: string
  readonly denominator: string | null
  readonly denominatorName: string | null
  /** `year` = rows since 1 January of the year · `all` = all rows up to the day. */
  readonly span: Span
  /** Other words by which plans name it; they help to propose it and are shown nowhere. */
  readonly keywords: readonly string[]
}

export const SPANS = ['year', 'all'] as const
export type Span = (typeof SPANS)[number]

export type RegisterDefinition = {
  readonly code: string
  readonly title: string
  readonly about: string | null
  /** Heading under which it stands in lists and reports. */
  readonly group: string
  readonly period: RegisterPeriod
  /** Days after the end of a period in which its entry may still come without being late. */
  readonly grace: number
  /** Codes of the units that enter; empty = every unit. */
  readonly enteredBy: readonly string[]
  readonly confirmer: Confirmer
  /** The field that tells rows of one unit and period apart ("tổ dân phố"); null = one row a unit and period. */
  readonly rowField: string | null
  readonly class: RegisterClass
  readonly fields: readonly RegisterField[]
  readonly indicators: readonly RegisterIndicator[]
}

/** What a row holds, by field key: a number, a choice's code, a day, a text, or yes and no. */
export type RegisterValue = number | string | boolean | null
export type RegisterValues = Readonly<Record<string, RegisterValue>>

/** submitted = waits · confirmed = counts · returned · replaced = a correction counts instead · withdrawn = taken back. */
export const ENTRY_STATES = ['submitted', 'confirmed', 'returned', 'replaced', 'withdrawn'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

export const inUse = (definition: RegisterDefinition): readonly RegisterField[] =>
  definition.fields.filter(field => !field.retired)

/** Fields whose value is one of a list. */
export const isChosen = (field: Pick<RegisterField, 'kind'>): boolean =>
  field.kind === 'choice' || field.kind === 'task'

/** The same definition where a row is entered: its task-fields offer these tasks. */
export const offeringTasks = (
  definition: RegisterDefinition,
  tasks: readonly FieldChoice[],
): RegisterDefinition => ({
  ...definition,
  fields: definition.fields.map(field => (field.kind === 'task' ? { ...field, choices: tasks } : field)),
})

/** Fields that a sum can be made of. */
export const isNumeric = (field: Pick<RegisterField, 'kind'>): boolean =>
  field.kind === 'count' || field.kind === 'number'

/** Names that a row has besides its fields; no field may take them. */
export const ROW_NAMES = ['id', 'on', 'unit'] as const

/** Names that the expression language keeps for itself, and the functions of it. */
const RESERVED: ReadonlySet<string> = new Set([
  ...ROW_NAMES,
  ...'false in null true as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
  ...'sum count latest distinct average_of measured numerator_of denominator_of value_of from_day to_day size has all exists filter map dyn int uint double string bool bytes list type timestamp duration optional'.split(
    ' ',
  ),
])

/** Whether a register or a field may have this name. */
export const isRegisterName = (name: string): boolean =>
  /^[a-z][a-z0-9_]{0,39}$/u.test(name) && !RESERVED.has(name)
