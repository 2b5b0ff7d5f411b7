import type { DocumentDate, DocumentNumber } from './official-document.ts'

/**
 * What Phụ lục I (targets) and Phụ lục II (assignment of tasks) of a plan are written from. An empty value is printed
 * as an empty cell: what the plan does not say is not invented.
 */
export type AnnexInput = {
  readonly medium: 'electronic' | 'paper'
  /** Year that the plan is for; its milestones are of this year. */
  readonly year: number
  readonly plan: {
    /** "Kế hoạch". */
    readonly type: string
    readonly number: DocumentNumber
    readonly date: DocumentDate
    /** As running text writes it: "Ủy ban nhân dân phường Hoa Mai". */
    readonly issuer: string
  }
  readonly groups: readonly AnnexGroup[]
}

/** A group of the plan. One without a title gets no group row. */
type AnnexGroup = {
  readonly title: string | null
  readonly targets: readonly AnnexTarget[]
  readonly tasks: readonly AnnexTask[]
}

export type AnnexTarget = {
  readonly code: string
  readonly name: string
  /** How it is counted: numerator over denominator in words. */
  readonly definition: string | null
  readonly unit: string
  /** As the plan words it: "≥ 80". */
  readonly goal: string
  /** Milestones within the year: "Quý II: 70". */
  readonly milestones: readonly string[]
  readonly lead: readonly string[]
  readonly following: string | null
}

export type AnnexTask = {
  readonly code: string
  readonly text: string
  readonly lead: readonly string[]
  /** Officer in charge, with the name as it should be printed; null when only the unit is named. */
  readonly owner: string | null
  readonly support: readonly string[]
  /** Leader who directs: a post, or a post with a name. */
  readonly leader: string | null
  readonly product: string | null
  readonly nature: 'dated' | 'regular' | 'periodic' | 'unknown'
  /** ISO day; null without one. */
  readonly deadline: string | null
  /** As worded, for tasks without a day: "Hằng quý". */
  readonly deadlineText: string | null
  /** Who approves or decides. */
  readonly authority: string | null
}
