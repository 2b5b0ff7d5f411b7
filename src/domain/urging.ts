import type { Day } from './day.ts'
import type { Line } from './role.ts'

/** A task that is late or soon due, as an urging text names it. */
export type UrgentTask = {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly unit: {
    readonly id: string
    readonly name: string
    readonly relation: 'assigned' | 'requested'
  } | null
  readonly owner: string | null
  readonly due: Day
  readonly line: Line
  /** Days past the deadline; negative while it lies ahead. */
  readonly daysLate: number
}

/** How far ahead "soon" looks unless somebody chooses otherwise, in days. */
export const SOON_DAYS = 7

export type LetterSigner = {
  readonly name: string
  /** "KT." stands before the office of the chair when a deputy signs (Decree 30/2020/NĐ-CP, Annex I, II.7.a). */
  readonly deputy: boolean
}

/** What a letter that urges is made of, before it has words. */
export type LetterFacts = {
  readonly locality: { readonly name: string; readonly place: string }
  /** The plan that all tasks come from; null when they come from several. */
  readonly plan: { readonly title: string; readonly number: string | null; readonly dated: Day | null } | null
  readonly today: Day
  readonly answerBy: Day
  readonly number: number | null
  /** null leaves day and number for the e-document. */
  readonly dated: Day | null
  readonly signer: LetterSigner
  readonly tasks: readonly UrgentTask[]
}
