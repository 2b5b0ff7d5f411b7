import { type Actor, hasRole, leaderOf, leadsLine, type Role, worksIn } from '../role.ts'
import { ALLOWED, elsewhere, type Permission, refuse } from './permission.ts'
import type { TaskObject } from './task.ts'

/** A task is urged by the unit that follows it, by the standing agency and by the leader of its line. */
export const mayUrgeTask = (actor: Actor, task: TaskObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  if (leadsLine(actor, task.line) || hasRole(actor, 'standing-officer')) return ALLOWED
  if (worksIn(actor, task.followingUnitId)) return ALLOWED
  const who: readonly Role[] = ['following-unit', 'standing-officer', leaderOf(task.line)]
  const otherLine = hasRole(actor, 'leader-state', 'leader-party')
  return refuse(otherLine ? 'other-line' : 'role', who, task.followingUnitId)
}

/** An update is received by the unit that follows the task; where none does, by the standing agency. */
export const mayReceiveUpdate = (actor: Actor, task: TaskObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  const receives =
    task.followingUnitId === null ? hasRole(actor, 'standing-officer') : worksIn(actor, task.followingUnitId)
  if (!receives) return refuse('role', ['following-unit', 'standing-officer'], task.followingUnitId)
  return worksIn(actor, task.leadUnitId)
    ? refuse('own-work', ['following-unit', 'standing-officer'])
    : ALLOWED
}
