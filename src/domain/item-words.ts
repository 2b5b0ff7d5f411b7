import type { ItemWords } from './draft-comparison.ts'
import { formatDay, formatExact } from './format-vi.ts'
import type { ReadTarget, ReadTask } from './plan-reading.ts'

const EMPTY: ItemWords = { text: '', name: '', lead: '', support: '', deadline: '', product: '', goal: '' }
/** Between the names of units in one cell; names themselves hold commas. */
const BETWEEN = '; '

export const listed = (names: readonly string[]): string => names.join(BETWEEN)
export const namesIn = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map(name => name.trim())
    .filter(name => name !== '')

/** What was read of a task. */
export const wordsOfReadTask = (task: ReadTask): ItemWords => ({
  ...EMPTY,
  text: task.text,
  lead: listed(task.lead),
  support: listed(task.support),
  deadline: task.deadline ?? '',
  product: task.product ?? '',
})

/** What was read of a target; its milestones belong to its figure. */
export const wordsOfReadTarget = (target: ReadTarget): ItemWords => ({
  ...EMPTY,
  text: target.text,
  name: target.name,
  lead: listed(target.lead),
  goal: [
    goalOf(target.op, target.value, target.max, target.unit),
    ...target.milestones.map(one => `${one.by ?? ''}: ${formatExact(one.value)}`),
  ].join(BETWEEN),
})

const goalOf = (op: string, value: number | null, max: number | null, unit: string): string =>
  value === null
    ? ''
    : `${op} ${formatExact(value)}${max === null ? '' : ` - ${formatExact(max)}`} ${unit}`.trim()

type Named = { readonly name: string }

/** A task as it stands, in the words of a workbook. */
export const wordsOfTask = (task: {
  readonly text: string
  readonly lead: Named | null
  readonly leadText: readonly string[]
  readonly support: readonly Named[]
  readonly supportText: readonly string[]
  readonly deadline: string | null
  readonly deadlineText: string | null
  readonly product: string | null
}): ItemWords => ({
  ...EMPTY,
  text: task.text,
  lead: listed([...(task.lead === null ? [] : [task.lead.name]), ...task.leadText]),
  support: listed([...task.support.map(unit => unit.name), ...task.supportText]),
  deadline: task.deadline === null ? (task.deadlineText ?? '') : formatDay(task.deadline),
  product: task.product ?? '',
})

/** A target as it stands, in the words of a workbook: its figure and its unit of measure stand in cells of their own. */
export const wordsOfTarget = (target: {
  readonly text: string
  readonly name: string
  readonly lead: Named | null
  readonly leadText: readonly string[]
  readonly value: number | null
  readonly unit: string
}): ItemWords => ({
  ...EMPTY,
  text: target.text,
  name: target.name,
  lead: listed([...(target.lead === null ? [] : [target.lead.name]), ...target.leadText]),
  goal: goalCells(target.value === null ? '' : formatExact(target.value), target.unit),
})

/** Figure and unit of measure as two cells say them. */
export const goalCells = (value: string, unit: string): string => `${value} ${unit}`.trim()
