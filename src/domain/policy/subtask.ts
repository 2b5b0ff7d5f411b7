import type { Actor } from '../role.ts'
import { hasRole, ROLES } from '../role.ts'
import { mayAnswerAssignment } from './assignment.ts'
import { ALLOWED, type Permission } from './permission.ts'
import { mayReportTask, type TaskObject } from './task.ts'

export type SubtaskObject = TaskObject & { readonly subtaskOwnerId: string | null }

/** The plan of a unit for one task, which its head agrees to. */
export type UnitPlanObject = TaskObject & { readonly unitId: string; readonly unitHasHead: boolean }

/** Pieces of a task and the unit's own plan for it belong to whoever reports on the task. */
export const mayManageSubtasks = mayReportTask
export const mayWriteUnitPlan = mayReportTask

/** Its owner says how far a piece is, from whatever unit. */
export const mayReportSubtask = (actor: Actor, subtask: SubtaskObject): Permission => {
  const asLead = mayReportTask(actor, subtask)
  if (asLead.ok || asLead.code === 'other-locality') return asLead
  return subtask.subtaskOwnerId === actor.personId && hasRole(actor, ...ROLES) ? ALLOWED : asLead
}

/** A unit is bound by its head, here as in accepting a task. */
export const mayDecideUnitPlan = (actor: Actor, plan: UnitPlanObject): Permission =>
  mayAnswerAssignment(actor, plan)
