import { type Actor, hasRole, heads, leaderOf, leadsLine, type Role, worksIn } from '../role.ts'
import { ALLOWED, elsewhere, type Permission, refuse } from './permission.ts'
import type { TaskObject } from './task.ts'

export type AssignmentObject = TaskObject & {
  /** The unit that the work was given to. */
  readonly unitId: string
  /** Whether somebody in office heads that unit; where nobody does, whoever works there answers for it. */
  readonly unitHasHead: boolean
}

/** An assignment that somebody argued. */
export type ArgumentObject = TaskObject & { readonly arguedBy: string }

const refuseUnit = (actor: Actor, who: readonly Role[], unitId: string | null): Permission =>
  refuse(hasRole(actor, ...who) ? 'other-unit' : 'role', who, unitId)

/** A unit is bound by its head. */
export const mayAnswerAssignment = (actor: Actor, assignment: AssignmentObject): Permission => {
  const away = elsewhere(actor, assignment)
  if (away !== null) return away
  const { unitId, unitHasHead } = assignment
  if (heads(actor, unitId) || (!unitHasHead && worksIn(actor, unitId))) return ALLOWED
  return refuseUnit(actor, unitHasHead ? ['unit-head'] : ['officer'], unitId)
}

/** How far a part is says the supporting unit itself. */
export const mayReportPart = (actor: Actor, assignment: AssignmentObject): Permission => {
  const away = elsewhere(actor, assignment)
  if (away !== null) return away
  if (worksIn(actor, assignment.unitId)) return ALLOWED
  return refuseUnit(actor, ['officer', 'unit-head'], assignment.unitId)
}

/** Parts are given by the standing agency and the leader of the plan's line; the head of the lead unit requests them. */
export const mayGivePart = (actor: Actor, task: TaskObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  if (hasRole(actor, 'standing-officer') || leadsLine(actor, task.line) || heads(actor, task.leadUnitId))
    return ALLOWED
  const who: readonly Role[] = ['standing-officer', leaderOf(task.line), 'unit-head']
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who)
}

/** Whoever assigns decides on an argument, but nobody on their own. */
export const mayDecideArgument = (actor: Actor, argument: ArgumentObject): Permission => {
  const away = elsewhere(actor, argument)
  if (away !== null) return away
  const who: readonly Role[] = ['standing-officer', leaderOf(argument.line)]
  if (hasRole(actor, 'standing-officer') || leadsLine(actor, argument.line))
    return argument.arguedBy === actor.personId ? refuse('own-work', who) : ALLOWED
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who)
}

/** The head of the lead unit says which of its officers does the work; the standing agency may, where the plan names one. */
export const mayNameOwner = (actor: Actor, task: TaskObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  if (heads(actor, task.leadUnitId) || hasRole(actor, 'standing-officer')) return ALLOWED
  return refuse(
    hasRole(actor, 'unit-head') ? 'other-unit' : 'role',
    ['unit-head', 'standing-officer'],
    task.leadUnitId,
  )
}
