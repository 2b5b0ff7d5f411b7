import type { DayMark } from './calendar.ts'
import type { Day } from './day.ts'
import type { AccountPayloads } from './journal-account.ts'
import type { CommitteePayloads } from './journal-committee.ts'
import type { DraftPayloads } from './journal-draft.ts'
import type { FactPayloads } from './journal-facts.ts'
import type { FigurePayloads } from './journal-figure.ts'
import type { InspectionPayloads } from './journal-inspection.ts'
import type { MeetingPayloads } from './journal-meeting.ts'
import type { NoticePayloads } from './journal-notices.ts'
import type { PaperPayloads } from './journal-paper.ts'
import type { PublicPayloads } from './journal-public.ts'
import type { RecordPayloads } from './journal-record-payload.ts'
import type { RegisterPayloads } from './journal-register.ts'
import type { ReportPayloads } from './journal-report.ts'
import type { ReviewPayloads } from './journal-review.ts'
import type { RoundPayloads } from './journal-round.ts'
import type { SteeringPayloads } from './journal-steering.ts'
import type { WorkPayloads } from './journal-work.ts'
import type { YearPayloads } from './journal-year.ts'
import type { Nature } from './nature.ts'
import type { FileKind } from './plan-reading.ts'
import type { Line } from './role.ts'
import type { UnitKind } from './unit-kind.ts'
import type { DayOffReason } from './working-days.ts'

/** SHA-256 in lower-case hexadecimal. Free text and names stand in tables that can be erased; here only their digest. */
export type Digest = string
export type ItemKind = 'task' | 'target'

/** What one action of the grid may fill. */
export type FilledField =
  | 'lead'
  | 'support'
  | 'owner'
  | 'leader'
  | 'nature'
  | 'deadline'
  | 'product'
  | 'acceptance'
  | 'authority'
  | 'following-unit'
  | 'rhythm'
  | 'text'

/** What every act on a running task tells the journal, besides what is its own. */
export type ActPayload = {
  readonly actId: string
  readonly taskId: string
  /** The day from which it holds; never the day of recording, which the row itself has. */
  readonly effectiveOn: Day
  readonly reason: Digest | null
  readonly document: Digest | null
  readonly documentOn: Day | null
}

/** Where work stands, as a person reports it; whether it is late is computed. */
export type WorkState = 'not-begun' | 'at-work' | 'obstacle' | 'delivered'
export type UpdateKind = 'progress' | 'closing' | 'check-in'

/** Events that stand in files of their own. */
type Apart = NoticePayloads &
  PaperPayloads &
  FactPayloads &
  WorkPayloads &
  AccountPayloads &
  SteeringPayloads &
  RecordPayloads &
  FigurePayloads &
  DraftPayloads &
  YearPayloads &
  ReportPayloads &
  RoundPayloads &
  ReviewPayloads &
  RegisterPayloads &
  PublicPayloads &
  CommitteePayloads &
  MeetingPayloads &
  InspectionPayloads

/**
 * Every event that the journal knows, with what its row holds: ids, codes, figures and digests, never text or names.
 * The list is closed: a new kind of event is a new line here, and old lines never change their meaning.
 */
export type JournalPayloads = Apart & {
  'locality-created': { readonly localityCode: string }
  'settings-changed': {
    readonly key: string
    readonly value: Digest
    /** The value as JSON where it holds only codes, figures and days, which a recount needs; else null. */
    readonly plain: string | null
  }
  /** A mark of null: the day is as the calendar of the law has it again. `value` covers the notes. */
  'calendar-changed': {
    readonly value: Digest
    readonly days: readonly {
      readonly day: Day
      readonly mark: DayMark | null
      readonly reason: DayOffReason | null
    }[]
  }

  'plan-uploaded': {
    readonly planId: string
    readonly file: Digest
    readonly fileKind: FileKind
    readonly bytes: number
    /** Files of its annexes; absent in what was recorded before they could come in files of their own. */
    readonly annexes?: readonly Digest[]
  }
  'plan-upload-refused': { readonly code: string; readonly bytes: number }
  'plan-unread': { readonly planId: string; readonly code: string }
  'plan-started': { readonly planId: string; readonly line: Line }
  'plan-read': {
    readonly planId: string
    readonly reading: Digest
    readonly targets: number
    readonly tasks: number
    readonly diagnostics: number
  }
  'item-accepted': { readonly planId: string; readonly itemId: string; readonly item: ItemKind }
  'item-dropped': { readonly planId: string; readonly itemId: string; readonly item: ItemKind }
  'item-restored': { readonly planId: string; readonly itemId: string; readonly item: ItemKind }
  'item-corrected': {
    readonly planId: string
    readonly itemId: string
    readonly item: ItemKind
    readonly field: string
    readonly before: Digest
    readonly after: Digest
  }
  'item-added': {
    readonly planId: string
    readonly itemId: string
    readonly item: ItemKind
    readonly text: Digest
  }
  'item-split': {
    readonly planId: string
    readonly itemId: string
    readonly item: ItemKind
    readonly into: readonly string[]
  }
  'item-merged': {
    readonly planId: string
    readonly itemIds: readonly string[]
    readonly item: ItemKind
    readonly into: string
  }
  'items-filled': {
    readonly planId: string
    readonly itemIds: readonly string[]
    readonly item: ItemKind
    readonly fields: readonly FilledField[]
    readonly values: Digest
  }
  'amendment-begun': { readonly planId: string; readonly amendmentId: string; readonly reason: Digest }
  'amendment-item': {
    readonly planId: string
    readonly amendmentId: string
    readonly item: ItemKind
    readonly itemId: string
    readonly change: 'added' | 'changed' | 'dropped' | 'taken-back'
    readonly content: Digest
  }
  'amendment-left': { readonly planId: string; readonly amendmentId: string }
  /** A target that a version of its plan no longer has: it counts from then on nowhere. */
  'target-dropped': { readonly targetId: string; readonly planId: string; readonly version: number }
  'plan-amended': {
    readonly planId: string
    readonly amendmentId: string
    readonly version: number
    readonly effectiveOn: Day
    readonly document: Digest
    readonly added: readonly string[]
    readonly changed: readonly string[]
    readonly dropped: readonly string[]
    readonly content: Digest
  }
  'plan-adopted': {
    readonly planId: string
    readonly version: number
    readonly content: Digest
    readonly targets: number
    readonly tasks: number
  }
  'annex-issued': { readonly planId: string; readonly version: number; readonly file: Digest }

  'unit-created': { readonly unitId: string; readonly kind: UnitKind; readonly name: Digest }
  'unit-aliased': { readonly unitId: string; readonly alias: Digest }
  'unit-changed': { readonly unitId: string; readonly value: Digest }

  /**
   * The terms of a running task, in full, whenever they begin or change: adoption, an act, a filled gap. The last one
   * holds. Deadlines are events of their own; `due` is the one in force at that moment.
   */
  'task-assigned': {
    readonly taskId: string
    readonly planId: string
    readonly version: number
    readonly leadUnitId: string | null
    readonly ownerPersonId: string | null
    readonly leaderPersonId: string | null
    readonly supportUnitIds: readonly string[]
    readonly followingUnitId: string | null
    readonly nature: Nature
    readonly rhythm: string | null
    readonly plannedStart: Day | null
    /** The day from which the task binds. */
    readonly boundSince: Day | null
    readonly due: Day | null
  }
  /** One decision on a deadline: the first of a task when `seq` is 1, later ones behind it. */
  'deadline-decided': {
    readonly taskId: string
    readonly seq: number
    readonly due: Day
    readonly effectiveOn: Day
    readonly document: Digest | null
    readonly extensionId: string | null
  }
  'update-submitted': {
    readonly updateId: string
    readonly taskId: string
    /** With `on` since the journal can be recounted; rows of before have neither. */
    readonly kind: UpdateKind
    /** The day that it tells of. */
    readonly on: Day
    readonly state: WorkState
    readonly percent: number | null
    readonly text: Digest
    readonly evidence: readonly Digest[]
  }
  'update-approved': { readonly updateId: string; readonly taskId: string }
  'update-returned': { readonly updateId: string; readonly taskId: string; readonly reason: Digest }
  'checked-in': { readonly updateId: string; readonly taskId: string; readonly periodId: string }
  'evidence-added': {
    readonly evidenceId: string
    readonly taskId: string
    readonly file: Digest
    readonly bytes: number
  }
  'figure-evidence-added': {
    readonly evidenceId: string
    readonly targetId: string
    /** null for a file that proves the cause of a lateness of the target. */
    readonly measurementId: string | null
    readonly file: Digest
    readonly bytes: number
  }
  'closing-requested': { readonly taskId: string; readonly updateId: string; readonly deliveredOn: Day }
  'closing-confirmed': { readonly taskId: string; readonly updateId: string; readonly closedOn: Day }
  'closing-returned': { readonly taskId: string; readonly updateId: string; readonly reason: Digest }
  'task-reopened': ActPayload & { readonly closedOn: Day }
  'task-suspended': ActPayload
  'task-resumed': ActPayload
  'task-cancelled': ActPayload
  'task-restored': ActPayload
  'task-split': ActPayload & { readonly into: readonly string[] }
  'task-merged': ActPayload & { readonly into: string }
  'task-changed': ActPayload & { readonly version: number; readonly fields: readonly FilledField[] }
  'extension-requested': {
    readonly extensionId: string
    readonly taskId: string
    readonly due: Day
    readonly dueBefore: Day
    readonly reason: Digest
  }
  /** When agreed, the event of the deadline itself follows. */
  'extension-decided': {
    readonly extensionId: string
    readonly taskId: string
    readonly agreed: boolean
    readonly due: Day
    readonly decidedOn: Day
    readonly counts: boolean
    readonly document: Digest | null
    readonly reason: Digest | null
  }

  /** A request that waits goes along to the task that goes on in the place of another. */
  'extension-carried': { readonly extensionId: string; readonly taskId: string; readonly from: string }

  'measurement-reported': {
    readonly measurementId: string
    readonly targetId: string
    readonly on: Day
    readonly value: number | null
    readonly numerator: number | null
    readonly denominator: number | null
    readonly reached: boolean | null
  }
  'measurement-confirmed': { readonly measurementId: string; readonly targetId: string }
  'measurement-returned': {
    readonly measurementId: string
    readonly targetId: string
    readonly reason: Digest
  }

  'report-drafted': { readonly reportId: string; readonly periodId: string; readonly figures: Digest }
  'report-issued': {
    readonly reportId: string
    readonly periodId: string
    readonly line: Line
    readonly planVersion: number
    readonly file: Digest
    readonly figures: Digest
  }

  'view-saved': { readonly viewId: string; readonly shared: boolean; readonly query: Digest }
  'view-removed': { readonly viewId: string }
  'digest-queued': {
    readonly personId: string
    readonly day: Day
    readonly notices: number
    readonly waiting: number
    readonly links: number
  }
  'mail-sent': { readonly mailId: string; readonly personId: string; readonly day: Day }
  'mail-failed': {
    readonly mailId: string
    readonly personId: string
    readonly day: Day
    readonly attempts: number
  }
  'contact-changed': { readonly personId: string; readonly value: Digest }
  'link-used': { readonly linkId: string; readonly personId: string; readonly updateId: string }
  'link-revoked': { readonly linkIds: readonly string[]; readonly personId: string }
  'calendar-opened': { readonly feedId: string; readonly personId: string }
  'calendar-closed': { readonly feedId: string; readonly personId: string }
  'letter-issued': {
    readonly letterId: string
    readonly file: Digest
    readonly taskIds: readonly string[]
    readonly unitIds: readonly string[]
  }
}
