import { CLARITIES, type Clarity, countClear, type SixClarities } from './clarity.ts'
import type { GapCode } from './task-clarity.ts'

/** The field of an assignment that fills a gap. A vague sentence is made clear by a product that says where it ends. */
export const GAP_FIELD = {
  'lead-missing': 'leadUnitId',
  'lead-is-group': 'leadUnitId',
  'owner-missing': 'ownerId',
  'text-missing': 'product',
  'text-vague': 'product',
  'nature-missing': 'nature',
  'deadline-missing': 'deadline',
  'rhythm-missing': 'rhythm',
  'leader-missing': 'leaderId',
  'support-missing': 'supportUnitIds',
  'product-missing': 'product',
  'acceptance-missing': 'acceptance',
  'authority-missing': 'authority',
} as const satisfies Record<GapCode, string>
export type GapField = (typeof GAP_FIELD)[GapCode]

/** The missing fields of a task, each once, in the order of the clarities. */
export const gapFields = (gaps: readonly { readonly code: GapCode }[]): readonly GapField[] => [
  ...new Set(gaps.map(gap => GAP_FIELD[gap.code])),
]

export type ClarityMeter = {
  readonly tasks: number
  /** Tasks that are clear in all six. */
  readonly allSix: number
  /** Clear answers of all that there could be, six a task. */
  readonly clear: number
  readonly asked: number
  /** How many tasks are clear in each. */
  readonly per: Readonly<Record<Clarity, number>>
}

/** How clear several tasks are together: answers are added, never averaged. */
export const clarityMeter = (tasks: readonly { readonly six: SixClarities }[]): ClarityMeter => {
  const clearIn = (clarity: Clarity): number => tasks.filter(task => task.six[clarity] === 'clear').length
  return {
    tasks: tasks.length,
    allSix: tasks.filter(task => countClear(task.six) === CLARITIES.length).length,
    clear: tasks.reduce((sum, task) => sum + countClear(task.six), 0),
    asked: tasks.length * CLARITIES.length,
    per: {
      who: clearIn('who'),
      what: clearIn('what'),
      when: clearIn('when'),
      responsibility: clearIn('responsibility'),
      product: clearIn('product'),
      authority: clearIn('authority'),
    },
  }
}
