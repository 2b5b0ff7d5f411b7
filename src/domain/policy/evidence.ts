import { type Actor, hasRole, inspectsOne, ROLE_RULES, ROLES, type Role, worksIn } from '../role.ts'
import { ALLOWED, elsewhere, type Permission, refuse } from './permission.ts'
import type { TaskObject } from './task.ts'

/** Roles that open whatever proves something, whoever brought it. */
export const SEES_ALL_EVIDENCE: readonly Role[] = ROLES.filter(role => ROLE_RULES[role].seesAllEvidence)

/** What a file proves, a task or a figure of a target: whose it is decides who opens the file. */
export type EvidenceObject = Omit<TaskObject, 'line'>

/**
 * Files behind a task or a target may show people, so they are opened by those who need them: the units that lead,
 * support or follow it, its owner, the roles that answer for all tasks, and a team that inspects the unit that leads, while
 * it inspects. The administrator runs the system and is not among them.
 */
export const mayReadEvidence = (actor: Actor, task: EvidenceObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  if (hasRole(actor, ...SEES_ALL_EVIDENCE)) return ALLOWED
  if (inspectsOne(actor, [task.leadUnitId])) return ALLOWED
  const units = [task.leadUnitId, task.followingUnitId, ...task.supportUnitIds]
  if (units.some(unit => worksIn(actor, unit)) || task.ownerPersonId === actor.personId) return ALLOWED
  const couldElsewhere = actor.appointments.some(one => ROLE_RULES[one.role].worksInUnit)
  return refuse(couldElsewhere ? 'other-unit' : 'role', SEES_ALL_EVIDENCE, task.leadUnitId)
}
