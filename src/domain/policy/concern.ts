import {
  type Actor,
  hasRole,
  heads,
  type Line,
  leaderOf,
  leadsLine,
  ROLE_RULES,
  ROLES,
  type Role,
  worksIn,
} from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

/** What an obstacle or proposal would be about. */
export type ConcernSubject = InLocality & {
  /** Units that lead, support or follow what it is linked to; null when it is linked to nothing. */
  readonly unitIds: readonly string[] | null
  readonly ownerPersonIds: readonly string[]
}

/** An obstacle or proposal that was raised. */
export type ConcernObject = InLocality & {
  readonly line: Line
  readonly raisedByUnitId: string
  readonly authorPersonId: string
  readonly toUnitId: string | null
  readonly toPersonId: string | null
}

const WORKERS: readonly Role[] = ROLES.filter(role => ROLE_RULES[role].worksInUnit)

/** Raised by whoever does the work: the units that lead, support or follow it, and its owner. */
export const mayRaiseConcern = (actor: Actor, subject: ConcernSubject): Permission => {
  const away = elsewhere(actor, subject)
  if (away !== null) return away
  const works = hasRole(actor, ...WORKERS)
  if (subject.unitIds === null) return works ? ALLOWED : refuse('role', WORKERS)
  if (subject.unitIds.some(unit => worksIn(actor, unit))) return ALLOWED
  if (subject.ownerPersonIds.includes(actor.personId) && hasRole(actor, ...ROLES)) return ALLOWED
  return refuse(works ? 'other-unit' : 'role', WORKERS, subject.unitIds[0] ?? null)
}

/**
 * Answered by the head of the unit it goes to, by the leader it goes to, or by a leader of the line. The answer of a
 * level above arrives as a document, which the standing agency records too.
 */
export const mayAnswerConcern = (actor: Actor, concern: ConcernObject): Permission => {
  const away = elsewhere(actor, concern)
  if (away !== null) return away
  const { line, toUnitId, toPersonId } = concern
  const fromAbove = toUnitId === null && toPersonId === null
  const leader = leaderOf(line)
  const who: readonly Role[] =
    toUnitId !== null ? ['unit-head', leader] : fromAbove ? ['standing-officer', leader] : [leader]
  const able =
    leadsLine(actor, line) ||
    heads(actor, toUnitId) ||
    (toPersonId === actor.personId && hasRole(actor, ...ROLES)) ||
    (fromAbove && hasRole(actor, 'standing-officer'))
  if (able)
    return concern.authorPersonId === actor.personId && !fromAbove
      ? refuse('own-work', who, toUnitId)
      : ALLOWED
  if (toUnitId !== null && hasRole(actor, 'unit-head')) return refuse('other-unit', who, toUnitId)
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who, toUnitId)
}

/** Taken back by who raised it or by the head of that unit. */
export const mayWithdrawConcern = (actor: Actor, concern: ConcernObject): Permission => {
  const away = elsewhere(actor, concern)
  if (away !== null) return away
  const author = concern.authorPersonId === actor.personId && hasRole(actor, ...ROLES)
  if (author || heads(actor, concern.raisedByUnitId)) return ALLOWED
  const who: readonly Role[] = ['unit-head']
  return refuse(hasRole(actor, 'unit-head') ? 'other-unit' : 'role', who, concern.raisedByUnitId)
}
