import {
  type Actor,
  hasRole,
  heads,
  type Line,
  leaderOf,
  leadsLine,
  ROLES,
  type Role,
  worksIn,
} from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

export type TaskObject = InLocality & {
  /** Line of the plan that holds the task. */
  readonly line: Line
  readonly leadUnitId: string | null
  readonly supportUnitIds: readonly string[]
  readonly followingUnitId: string | null
  readonly ownerPersonId: string | null
}

/** A task whose closing somebody has asked for. */
export type ClosingObject = TaskObject & { readonly requestedBy: string }

const WORKERS: readonly Role[] = ['officer', 'unit-head']

/** Tasks are read by everybody who holds a post in the locality, as the plan is; evidence has its own rule. */
export const mayReadTask = (actor: Actor, task: InLocality): Permission =>
  elsewhere(actor, task) ?? (hasRole(actor, ...ROLES) ? ALLOWED : refuse('role', ROLES))

/** Facts are reported by people of the lead unit and by the named owner. Supporting units tell the lead unit. */
export const mayReportTask = (actor: Actor, task: TaskObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  if (worksIn(actor, task.leadUnitId)) return ALLOWED
  if (task.ownerPersonId === actor.personId && hasRole(actor, ...ROLES)) return ALLOWED
  const couldElsewhere = actor.appointments.some(one => worksIn(actor, one.unitId))
  return refuse(couldElsewhere ? 'other-unit' : 'role', WORKERS, task.leadUnitId)
}

/**
 * Closing needs a second person: the head of the lead unit, the standing agency, or a leader of the plan's line, but
 * never whoever asked for it.
 */
export const mayConfirmClosing = (actor: Actor, task: ClosingObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  const who: readonly Role[] = ['unit-head', 'standing-officer', leaderOf(task.line)]
  const able =
    heads(actor, task.leadUnitId) || hasRole(actor, 'standing-officer') || leadsLine(actor, task.line)
  if (able) return task.requestedBy === actor.personId ? refuse('own-work', who, task.leadUnitId) : ALLOWED
  if (hasRole(actor, 'unit-head')) return refuse('other-unit', who, task.leadUnitId)
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who, task.leadUnitId)
}

/**
 * Suspending, cancelling, changing, splitting, reopening are decided by whoever leads the plan's line; the standing
 * agency records what was decided in a document.
 */
export const mayActOnTask = (actor: Actor, task: TaskObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  if (hasRole(actor, 'standing-officer') || leadsLine(actor, task.line)) return ALLOWED
  const who: readonly Role[] = ['standing-officer', leaderOf(task.line)]
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who)
}

/** An extension is an official act of whoever leads the plan's line. */
export const mayDecideExtension = (actor: Actor, task: TaskObject): Permission => {
  const away = elsewhere(actor, task)
  if (away !== null) return away
  if (leadsLine(actor, task.line)) return ALLOWED
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', [leaderOf(task.line)])
}
