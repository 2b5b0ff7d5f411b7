import {
  type Actor,
  hasRole,
  inspectsOne,
  type Line,
  leaderOf,
  leadsLine,
  ROLES,
  type Role,
  worksIn,
} from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

/** A lateness, or an explanation, with what its task or target belongs to. */
export type LatenessObject = InLocality & {
  readonly line: Line
  /** The unit that leads now and the one that led when it was recorded. */
  readonly unitIds: readonly string[]
  readonly ownerPersonIds: readonly string[]
}

const WORKERS: readonly Role[] = ['officer', 'unit-head']
/** Who answers for the whole, asks for consequences, or inspects. */
const OVERSEERS: readonly Role[] = [
  'standing-officer',
  'leader-state',
  'leader-party',
  'committee',
  'inspector',
]

const ofItsPeople = (actor: Actor, lateness: LatenessObject): boolean =>
  lateness.unitIds.some(unit => worksIn(actor, unit)) ||
  (lateness.ownerPersonIds.includes(actor.personId) && hasRole(actor, ...ROLES))

/** Confirmation of an objective cause is asked for by the unit that was late, or by the owner. */
export const mayClaimCause = (actor: Actor, lateness: LatenessObject): Permission => {
  const away = elsewhere(actor, lateness)
  if (away !== null) return away
  if (ofItsPeople(actor, lateness)) return ALLOWED
  const could = actor.appointments.some(one => worksIn(actor, one.unitId))
  return refuse(could ? 'other-unit' : 'role', WORKERS, lateness.unitIds[0] ?? null)
}

/** The competent authority of Decree 335/2025, Article 14, is taken to be the leader of the plan's line. */
export const mayDecideOnLateness = (actor: Actor, lateness: LatenessObject): Permission => {
  const away = elsewhere(actor, lateness)
  if (away !== null) return away
  if (leadsLine(actor, lateness.line)) return ALLOWED
  const who = [leaderOf(lateness.line)]
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who)
}

/**
 * A consequence touches people: seen by the unit, leaders, the committee, the inspector, the standing agency, and a team
 * that inspects the unit.
 */
export const mayReadConsequence = (actor: Actor, lateness: LatenessObject): Permission => {
  const away = elsewhere(actor, lateness)
  if (away !== null) return away
  if (hasRole(actor, ...OVERSEERS) || ofItsPeople(actor, lateness)) return ALLOWED
  if (inspectsOne(actor, lateness.unitIds)) return ALLOWED
  const could = actor.appointments.some(one => worksIn(actor, one.unitId))
  return refuse(could ? 'other-unit' : 'role', OVERSEERS, lateness.unitIds[0] ?? null)
}
