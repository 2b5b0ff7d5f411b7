import { type Actor, hasRole, heads, leaderOf, leadsLine, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type Permission, refuse } from './permission.ts'
import type { TaskObject } from './task.ts'

export type UpdateObject = TaskObject & {
  readonly authorPersonId: string
  /** The author heads the lead unit, so that nobody of the unit stands above. */
  readonly authorHeadsUnit: boolean
}

/**
 * An update is approved or returned by the head of the lead unit or a leader of the plan's line. What a head reported
 * goes to the standing agency instead of to the unit. Nobody approves what they wrote.
 */
export const mayJudgeUpdate = (actor: Actor, update: UpdateObject): Permission => {
  const away = elsewhere(actor, update)
  if (away !== null) return away
  const who: readonly Role[] = update.authorHeadsUnit
    ? ['unit-head', 'standing-officer', leaderOf(update.line)]
    : ['unit-head', leaderOf(update.line)]
  const able =
    heads(actor, update.leadUnitId) ||
    leadsLine(actor, update.line) ||
    (update.authorHeadsUnit && hasRole(actor, 'standing-officer'))
  if (able)
    return update.authorPersonId === actor.personId ? refuse('own-work', who, update.leadUnitId) : ALLOWED
  if (hasRole(actor, 'unit-head')) return refuse('other-unit', who, update.leadUnitId)
  return refuse(
    hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role',
    who,
    update.leadUnitId,
  )
}
