import type { SixClarities } from './clarity.ts'
import type { Doubt } from './doubt.ts'
import type { Place } from './place.ts'
import type { Recurrence } from './recurrence.ts'

/**
 * What the reader makes of a plan document. The same object is printed by `sauro read --json`, shown by the review
 * screen and returned by the API. What was inferred has no place and a diagnostic that says from what.
 */
export type PlanReading = {
  readonly file: ReadFile
  readonly header: ReadHeader
  readonly sections: readonly ReadSection[]
  readonly targets: readonly ReadTarget[]
  readonly tasks: readonly ReadTask[]
  readonly responsibilities: readonly ReadResponsibility[]
  readonly reporting: readonly string[]
  readonly reportingDetails: readonly ReadReporting[]
  readonly annexes: readonly ReadAnnex[]
  readonly diagnostics: readonly Diagnostic[]
}

export type FileKind = 'docx' | 'pdf' | 'scan' | 'doc' | 'odt' | 'xlsx' | 'text'
export type ReadFile = {
  readonly name: string
  readonly sha256: string
  readonly kind: FileKind
  readonly pages: number | null
  /** The files that were read as one document, where there were several; pages count on from one to the next. */
  readonly parts?: readonly { readonly kind: FileKind; readonly pages: number | null }[]
}

export type ReadBasis = {
  readonly symbol: string
  readonly type: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly role: 'basis' | 'superior' | 'reference'
}

export type ReadHeader = {
  readonly issuer: string | null
  readonly superior: string | null
  readonly number: string | null
  readonly symbol: string | null
  readonly place: string | null
  /** ISO day, or 'YYYY-MM' while the day is blank. */
  readonly date: string | null
  readonly type: string | null
  readonly title: string | null
  readonly line: 'state' | 'party'
  readonly bases: readonly string[]
  readonly basisDetails: readonly ReadBasis[]
  readonly recipients: readonly string[]
  readonly signer: string | null
  readonly signingPower: string | null
  readonly signerPost: string | null
}

export type SectionKind =
  | 'purpose'
  | 'goals'
  | 'tasks'
  | 'organisation'
  | 'budget'
  | 'view'
  | 'annex'
  | 'other'
export type ReadSection = {
  readonly id: string
  readonly label: string | null
  readonly title: string
  readonly kind: SectionKind
  readonly parent: string | null
  readonly place: Place
}

export type Comparator = '>=' | '>' | '=' | '<=' | '<' | '~'
export type TargetKind = 'ratio' | 'count' | 'range' | 'rank' | 'growth' | 'per' | 'boolean' | 'text'
export type ReadMilestone = {
  readonly by: string | null
  readonly value: number
  readonly max: number | null
  /** Only where this step is compared otherwise than the target ("75, 85, ≥ 95"). */
  readonly op?: Comparator
  readonly place: Place | null
}
export type ReadTarget = {
  readonly id: string
  readonly text: string
  readonly name: string
  readonly op: Comparator
  readonly value: number | null
  readonly max: number | null
  readonly kind: TargetKind
  readonly unit: string
  /** '2030', '2026-06', '2026-12-31' or 'annual'. */
  readonly by: string | null
  readonly milestones: readonly ReadMilestone[]
  readonly baseline: number | null
  readonly lead: readonly string[]
  readonly section: string | null
  /** Why a person should look at it first; empty = sure. */
  readonly doubts: readonly Doubt[]
  readonly places: readonly Place[]
}

/** dated = có thời hạn, regular = thường xuyên, periodic = định kỳ. */
export type Nature = 'dated' | 'regular' | 'periodic' | 'unknown'
export type ReadTask = {
  readonly id: string
  readonly text: string
  readonly where: 'body' | 'table' | 'organisation' | 'budget'
  readonly section: string | null
  readonly lead: readonly string[]
  readonly support: readonly string[]
  /** As written. */
  readonly deadline: string | null
  /** ISO day that the deadline means, when it can be computed. */
  readonly due: string | null
  readonly nature: Nature
  /** How it comes again, when the deadline says a rhythm; null for what is due once or says none. */
  readonly recurrence: Recurrence | null
  readonly product: string | null
  readonly clarity: SixClarities
  /** Why a person should look at it first; empty = sure. */
  readonly doubts: readonly Doubt[]
  readonly places: readonly Place[]
}

export type ReadResponsibility = {
  readonly unit: string
  readonly duties: readonly string[]
  /** Non-subordinate bodies (the Front, unions) are requested, not assigned. */
  readonly relation: 'assigned' | 'requested'
  readonly place: Place
}
export type ReadReporting = {
  readonly cadence: string
  readonly from: string | null
  readonly to: string | null
  readonly due: string | null
  /** The days it names, as a rule; null when only the rhythm is said or it is due once. */
  readonly recurrence: Recurrence | null
  /** ISO day of what is due once: a written day, half or end of a term whose years the plan states. */
  readonly dueOn: string | null
  readonly place: Place | null
}
export type ReadAnnex = { readonly label: string; readonly title: string | null; readonly present: boolean }
export type Diagnostic = {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  /** A Vietnamese sentence for a person. */
  readonly reason: string
  readonly expected: string | null
  readonly actual: string | null
  readonly place: Place | null
}
