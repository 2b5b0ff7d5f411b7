import type { AssignmentAct, AssignmentRole, PartState } from './assignment.ts'
import type { Day } from './day.ts'
import type { HandoverKind } from './handover.ts'
import type { Digest } from './journal-payload.ts'
import type { SubtaskState } from './subtask.ts'

/** Events of who has which work and how they go about it. No figure of the plan follows from them. */
export type WorkPayloads = {
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
  /** A supporting unit keeps the part and the day that it had in the plan from which the task came. */
  'assignment-carried': {
    readonly assignmentId: string
    readonly taskId: string
    readonly unitId: string
    readonly part: Digest | null
    readonly due: Day | null
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
  'target-owner-named': { readonly targetId: string; readonly ownerPersonId: string | null }
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
    /** The milestones as they stand from now on; lines of before tell only how many. */
    readonly milestones: readonly {
      readonly stepId: string
      readonly ownerPersonId: string | null
      readonly due: Day
      readonly reachedOn: Day | null
    }[]
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
}
