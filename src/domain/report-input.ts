import type { DocumentKind } from './directing-document.ts'
import type { MeasureSource } from './figure-source.ts'
import type { DocumentDate, DocumentNumber, Urgency } from './official-document.ts'
import type { FigureColumn, FigureForm } from './report-definition.ts'
import type { OutlineLine } from './report-outline.ts'
import type { ReportProgrammes } from './report-programme.ts'
import type { Status } from './status.ts'
import type { TargetStatus } from './target-status.ts'

/**
 * What a consolidated report of the State line is written from: plain data, frozen at the cut-off. Whoever builds it
 * has judged every state already; the writer counts rows and sets words, it decides nothing.
 */
export type ReportInput = {
  readonly locality: ReportLocality
  readonly resolution: CitedDocument
  readonly plan: CitedDocument
  readonly period: ReportPeriod
  readonly number: DocumentNumber
  readonly date: DocumentDate
  readonly medium: 'electronic' | 'paper'
  readonly urgency: Urgency | null
  /** Bodies above that the report is sent to; empty for a report kept inside. */
  readonly addressees: readonly string[]
  /** Whole sentences on leading and directing in the period (documents issued, meetings, committees). */
  readonly direction: readonly string[]
  /** Documents of the period by which the work was led, from the register, oldest first. */
  readonly directing?: readonly ReportDocument[]
  /** The plan's own groups in the plan's order. Every task and target stands in exactly one. */
  readonly groups: readonly ReportGroup[]
  readonly obstacles: readonly ReportObstacle[]
  readonly nextTasks: readonly ReportNextTask[]
  readonly proposals: readonly ReportProposal[]
  readonly signature: { readonly power: readonly string[]; readonly name: string | null }
  /** Without "Như trên" and "Lưu", which the report adds. */
  readonly recipients: readonly string[]
  /** "VT, VHXH". */
  readonly filing: string
  /** The chain that the report belongs to; the State line where nothing is said. */
  readonly line?: 'state' | 'party'
  /** Issuer of the Party line: the body above it and its own name. */
  readonly party?: { readonly superior: string; readonly name: readonly string[]; readonly inText: string }
  /** What the regime of reporting asks for; absent: the usual outline and every table. */
  readonly form?: ReportForm
  /** What a review of a stage or a term says besides. */
  readonly review?: ReportReview
  /** What registers, meetings and money say. */
  readonly programmes?: ReportProgrammes
  /** What units wrote in words for this round, one entry a sentence. */
  readonly additions?: readonly ReportAddition[]
  /** Units whose report was missing when it was approved all the same. */
  readonly missingUnits?: readonly MissingUnit[]
  /** Figures that a person set in place of the counted ones. */
  readonly overrides?: readonly { readonly figureId: string; readonly value: number }[]
  /** Figures reported before that this report corrects, and why. */
  readonly corrections?: {
    readonly reason: string
    /** The issued report of the same round that this one corrects. */
    readonly report?: { readonly symbol: string; readonly dated: string }
    readonly figures: readonly {
      readonly name: string
      readonly before: number
      readonly now: number | null
    }[]
  }
}

export type EarlierPlan = {
  readonly id: string
  /** Null while it has none. */
  readonly symbol: string | null
  readonly year: number | null
  readonly title: string
  readonly tasks: readonly ReportTask[]
}

export type MissingUnit = {
  readonly name: string
  /** It did send, and its report was returned or waits to be accepted. */
  readonly sent: boolean
}

export type ReportReview = {
  readonly kind: 'interim' | 'mid-term' | 'final'
  readonly years: readonly number[]
  /** One cell a year. */
  readonly targets: readonly {
    readonly id: string
    readonly name: string
    readonly unit: string
    readonly cells: readonly { readonly milestone: number | null; readonly reached: number | null }[]
  }[]
  /** Plans of the stage before the one that is reported on, oldest first, with their tasks as they stood at the cut-off. */
  readonly earlier: readonly EarlierPlan[]
  /** Events of lateness, those with a confirmed objective cause, and the confirmed reasons without repeats. */
  readonly causes: {
    readonly events: number
    readonly objective: number
    readonly reasons: readonly string[]
  }
  /** By the decision of a person, each with the reason. */
  readonly commended: readonly { readonly name: string; readonly reason: string }[]
}

export type ReportDocument = {
  readonly id: string
  readonly kind: DocumentKind
  readonly direction: 'in' | 'out'
  readonly number: string
  readonly dated: string
  readonly issuer: string
  readonly excerpt: string
}

/** Outline and figure form of a regime of reporting. */
export type ReportForm = {
  /** Sections in their order under their own titles; empty = the usual ones. */
  readonly outline: readonly OutlineLine[]
  readonly content: 'both' | 'text' | 'figures'
  readonly annexes: readonly FigureForm[]
  readonly columns: readonly FigureColumn[]
}

/** A sentence that a unit wrote, and where in the report it belongs. */
export type ReportAddition = {
  readonly id: string
  readonly where: 'results' | 'difficulties' | 'proposals' | 'next'
  readonly unit: string
  readonly text: string
}

type ReportLocality = {
  /** Administrative code: "99001". It leads the id of every figure. */
  readonly code: string
  /** With its kind in lower case: "phường Hoa Mai". */
  readonly name: string
  /** Place name of the date line: "Hoa Mai". */
  readonly place: string
}

/** A document as the first citation needs it: Decree 30/2020/NĐ-CP asks for type, number, date, issuer and abstract. */
export type CitedDocument = {
  /** "Nghị quyết", "Kế hoạch". */
  readonly type: string
  /** Number with symbol: "57-NQ/TW", "58/KH-UBND"; null for a plan that has none yet. */
  readonly symbol: string | null
  /** ISO day; null when not dated yet. */
  readonly date: string | null
  readonly issuer: string
  /** Abstract as it follows the issuer, beginning in lower case: "về đột phá phát triển …". */
  readonly title: string
}

export type ReportPeriod = {
  /** '2026-H1'. */
  readonly id: string
  readonly kind: 'month' | 'quarter' | 'half' | 'nine-months' | 'year'
  /** "6 tháng đầu năm 2026". */
  readonly label: string
  /** Label of the period that follows: "6 tháng cuối năm 2026". */
  readonly nextLabel: string
  /** ISO days, both inclusive. */
  readonly from: string
  readonly to: string
  /** Figures count what was effective at the end of this ISO day. */
  readonly cutOff: string
}

export type ReportGroup = {
  readonly id: string
  /** Without its number. */
  readonly title: string
  readonly tasks: readonly ReportTask[]
  readonly targets: readonly ReportTarget[]
}

export type ReportTask = {
  /** Identity, which the figures list. */
  readonly id: string
  /** Short code in the plan: "NV12". */
  readonly code: string
  readonly text: string
  readonly nature: 'dated' | 'regular' | 'periodic' | 'unknown'
  readonly product: string | null
  /** ISO day in force (extended or first); null without one. */
  readonly deadline: string | null
  /** As the plan words it, for tasks without a day: "Hằng quý". */
  readonly deadlineText: string | null
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly state: Status
  /** Whether a regular or periodic task has a check-in of this period; false for the others. */
  readonly checkedIn: boolean
  /** Latest result of the period in the unit's words; null when nothing was reported. */
  readonly latest: string | null
  /** The update that holds it. */
  readonly latestUpdateId?: string | null
  /** ISO day of completion. */
  readonly closedOn: string | null
}

export type ReportTarget = {
  readonly id: string
  /** "CT3". */
  readonly code: string
  readonly name: string
  /** "%", "người", "điểm"; empty for a target in words. */
  readonly unit: string
  /** Confirmed figure of the period; null when the unit has confirmed none. Percent as points. */
  readonly measure: {
    readonly value: number
    readonly numerator: number | null
    readonly denominator: number | null
    readonly asOf: string
    readonly source: MeasureSource
  } | null
  /** What should be reached by the end of the period or, failing that, of the year. */
  readonly milestone: { readonly value: number; readonly label: string } | null
  /** The value of the plan as it is written: "≥ 80". */
  readonly goal: string
  readonly lead: readonly string[]
  readonly following: string | null
  readonly state: TargetStatus
}

export type ReportObstacle = {
  readonly id: string
  /** What hinders, without a full stop. */
  readonly text: string
  readonly cause: string | null
  /** How it was settled, without a full stop; null while it is open. */
  readonly answer: string | null
  /** Code of the task or target it hinders. */
  readonly about: string | null
  readonly unit: string | null
}

export type ReportNextTask = {
  readonly id: string
  readonly text: string
  /** ISO day. */
  readonly deadline: string | null
  readonly lead: readonly string[]
}

export type ReportProposal = {
  readonly id: string
  /** Body that is asked: "Ủy ban nhân dân tỉnh Bình Lam". */
  readonly to: string
  readonly text: string
}
