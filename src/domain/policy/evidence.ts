import { type Actor, hasRole, ROLE_RULES, ROLES, type Role, worksIn } from '../role.ts'
import { ALLOWED, elsewhere, type Permission, refuse } from './permission.ts'
import type { TaskObject } from './task.ts'

const SEE_ALL: readonly Role[] = ROLES.filter(role => ROLE_RULES[role].seesAllEvidence)

/**
 * Files behind a task may show people, so they are opened by those who need them: the units that lead, support or
 * follow the task, its owner, and the roles that answer for all tasks. The administrator runs the system and is not
 * among them.
 */
export const mayReadEvidence = (actor: Actor, task: TaskObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  if (hasRole(actor, ...SEE_ALL)) return ALLOWED
  const units = [task.leadUnitId, task.followingUnitId, ...task.supportUnitIds]
  if (units.some(unit => worksIn(actor, unit)) || task.ownerPersonId === actor.personId) return ALLOWED
  const couldElsewhere = actor.appointments.some(one => ROLE_RULES[one.role].worksInUnit)
  return refuse(couldElsewhere ? 'other-unit' : 'role', SEE_ALL, task.leadUnitId)
}
