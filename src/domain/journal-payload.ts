import type { AssignmentAct, AssignmentRole, PartState } from './assignment.ts'
import type { Day } from './day.ts'
import type { HandoverKind } from './handover.ts'
import type { Nature } from './nature.ts'
import type { FileKind } from './plan-reading.ts'
import type { Line, Role } from './role.ts'
import type { SubtaskState } from './subtask.ts'
import type { UnitKind } from './unit-kind.ts'

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

/** Where work stands, as a person reports it; whether it is late is computed. */
export type WorkState = 'not-begun' | 'at-work' | 'obstacle' | 'delivered'

/**
 * Every event that the journal knows, with what its row holds: ids, codes, figures and digests, never text or names.
 * The list is closed: a new kind of event is a new line here, and old lines never change their meaning.
 */
export type JournalPayloads = {
  'locality-created': { readonly localityCode: string }
  'settings-changed': {
    readonly key: string
    readonly value: Digest
    /** The value as JSON where it holds only codes, figures and days, which a recount needs; else null. */
    readonly plain: string | null
  }
  'calendar-changed': { readonly value: Digest }

  'plan-uploaded': {
    readonly planId: string
    readonly file: Digest
    readonly fileKind: FileKind
    readonly bytes: number
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

  'task-assigned': {
    readonly taskId: string
    readonly leadUnitId: string | null
    readonly ownerPersonId: string | null
    readonly nature: Nature
    readonly due: Day | null
  }
  'assignment-given': {
    readonly assignmentId: string
    readonly taskId: string
    readonly unitId: string
    readonly role: AssignmentRole
    readonly act: AssignmentAct
    readonly part: Digest | null
    /** By when the part; a lead has the deadline of the task. */
    readonly due: Day | null
    readonly answerBy: Day
  }
  'assignment-accepted': { readonly assignmentId: string; readonly taskId: string; readonly unitId: string }
  'assignment-argued': {
    readonly assignmentId: string
    readonly taskId: string
    readonly unitId: string
    readonly reason: Digest
    readonly leadUnitId: string | null
    readonly due: Day | null
    readonly product: Digest | null
  }
  'assignment-decided': {
    readonly assignmentId: string
    readonly taskId: string
    readonly unitId: string
    readonly decision: 'kept' | 'changed'
    readonly reason: Digest | null
  }
  'assignment-ended': {
    readonly assignmentId: string
    readonly taskId: string
    readonly unitId: string
    readonly on: Day
  }
  'part-reported': {
    readonly reportId: string
    readonly taskId: string
    readonly unitId: string
    readonly state: PartState
    readonly on: Day
    readonly text: Digest | null
  }
  'target-assigned': {
    readonly targetId: string
    readonly leadUnitId: string | null
    readonly ownerPersonId: string | null
  }
  'leader-named': { readonly taskId: string; readonly leaderPersonId: string | null }
  'handover-made': {
    readonly handoverId: string
    readonly personId: string
    readonly on: Day
    readonly lastDay: Day | null
    readonly lines: readonly {
      readonly kind: HandoverKind
      readonly id: string
      readonly toPersonId: string
    }[]
  }
  'handover-note-written': {
    readonly noteId: string
    readonly handoverId: string
    readonly receiverPersonId: string
    readonly file: Digest
  }
  'handover-received': { readonly noteId: string; readonly handoverId: string }
  'person-renamed': { readonly personId: string; readonly name: Digest }
  'post-renamed': { readonly appointmentId: string; readonly personId: string; readonly post: Digest }
  'account-enabled': { readonly accountId: string }
  'subtask-added': {
    readonly subtaskId: string
    readonly taskId: string
    readonly ownerPersonId: string | null
    readonly due: Day | null
    readonly text: Digest
  }
  'subtask-changed': {
    readonly subtaskId: string
    readonly taskId: string
    readonly ownerPersonId: string | null
    readonly due: Day | null
    readonly text: Digest
  }
  'subtask-reported': {
    readonly subtaskId: string
    readonly taskId: string
    readonly state: SubtaskState
    readonly on: Day
    readonly note: Digest | null
  }
  'unit-plan-written': {
    readonly unitPlanId: string
    readonly taskId: string
    readonly unitId: string
    readonly version: number
    readonly steps: number
    readonly content: Digest
  }
  'unit-plan-submitted': { readonly unitPlanId: string; readonly taskId: string; readonly unitId: string }
  'unit-plan-agreed': { readonly unitPlanId: string; readonly taskId: string; readonly unitId: string }
  'unit-plan-returned': {
    readonly unitPlanId: string
    readonly taskId: string
    readonly unitId: string
    readonly reason: Digest
  }
  'unit-plan-step-marked': {
    readonly unitPlanId: string
    readonly taskId: string
    readonly stepId: string
    readonly reachedOn: Day | null
  }
  'update-submitted': {
    readonly updateId: string
    readonly taskId: string
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
  'closing-requested': { readonly taskId: string; readonly updateId: string; readonly deliveredOn: Day }
  'closing-confirmed': { readonly taskId: string; readonly updateId: string; readonly closedOn: Day }
  'closing-returned': { readonly taskId: string; readonly updateId: string; readonly reason: Digest }
  'task-reopened': { readonly taskId: string; readonly reason: Digest }
  'task-suspended': { readonly taskId: string; readonly document: Digest | null }
  'task-resumed': { readonly taskId: string }
  'task-cancelled': { readonly taskId: string; readonly document: Digest | null }
  'extension-requested': {
    readonly extensionId: string
    readonly taskId: string
    readonly due: Day
    readonly reason: Digest
  }
  'extension-decided': {
    readonly extensionId: string
    readonly taskId: string
    readonly agreed: boolean
    readonly due: Day
    readonly document: Digest | null
  }

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

  'person-created': { readonly personId: string }
  'account-created': { readonly accountId: string; readonly personId: string }
  'account-disabled': { readonly accountId: string }
  'account-unlocked': { readonly accountId: string }
  'password-changed': { readonly accountId: string }
  'appointment-made': {
    readonly appointmentId: string
    readonly personId: string
    readonly unitId: string
    readonly role: Role
  }
  'appointment-ended': { readonly appointmentId: string; readonly to: Day }
  'signed-in': { readonly accountId: string }
  'signed-out': { readonly accountId: string }
  'sign-in-failed': { readonly login: Digest; readonly failures: number }
  'account-locked': { readonly accountId: string; readonly until: string }
}
