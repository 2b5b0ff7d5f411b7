import { type Actor, hasRole, heads, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

export type HandoverObject = InLocality & {
  /** Units where the one who leaves holds a post. */
  readonly unitIds: readonly string[]
}
export type HandoverRecordObject = HandoverObject & {
  /** Whoever leaves and whoever takes over. */
  readonly partyIds: readonly string[]
}

const MAKERS: readonly Role[] = ['unit-head', 'administrator']
const READERS: readonly Role[] = ['administrator', 'inspector', 'standing-officer']

/** The head of a unit hands over what one of its people holds; the administrator does it for anybody. */
export const mayMakeHandover = (actor: Actor, leaver: HandoverObject): Permission => {
  const away = elsewhere(actor, leaver)
  if (away !== null) return away
  if (hasRole(actor, 'administrator') || leaver.unitIds.some(unitId => heads(actor, unitId))) return ALLOWED
  return refuse(hasRole(actor, 'unit-head') ? 'other-unit' : 'role', MAKERS, leaver.unitIds[0] ?? null)
}

/** A note names people and what they did not finish: for those it concerns and those who watch over it. */
export const mayReadHandover = (actor: Actor, handover: HandoverRecordObject): Permission => {
  const away = elsewhere(actor, handover)
  if (away !== null) return away
  const concerns = handover.partyIds.includes(actor.personId) && actor.appointments.length > 0
  if (concerns || hasRole(actor, ...READERS) || handover.unitIds.some(unitId => heads(actor, unitId)))
    return ALLOWED
  return refuse(hasRole(actor, 'unit-head') ? 'other-unit' : 'role', [...READERS, 'unit-head'])
}
