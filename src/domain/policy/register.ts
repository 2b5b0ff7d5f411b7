import type { Confirmer } from '../indicator.ts'
import { type Actor, hasRole, heads, inspectsOne, ROLE_RULES, type Role, worksIn } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

/** A register as one unit meets it: the unit that answers for a row, and whether the definition lets it enter. */
export type RegisterObject = InLocality & {
  readonly unitId: string
  readonly unitEnters: boolean
  readonly confirmer: Confirmer
}
/** A row that waits; null = it came through a link. */
export type EntryObject = RegisterObject & { readonly authorPersonId: string | null }

const KEEPERS: readonly Role[] = ['administrator', 'standing-officer']
const ENTERERS: readonly Role[] = ['officer', 'unit-head', 'standing-officer']
const CONFIRMERS = {
  either: ['unit-head', 'standing-officer'],
  'unit-head': ['unit-head'],
  'standing-agency': ['standing-officer'],
} as const satisfies Record<Confirmer, readonly Role[]>

/** What registers there are and what they ask for: whoever keeps the system, and the standing agency. */
export const mayDefineRegister = (actor: Actor, object: InLocality): Permission =>
  elsewhere(actor, object) ?? (hasRole(actor, ...KEEPERS) ? ALLOWED : refuse('role', KEEPERS))

/** Rows hold counts and places, no citizens: everybody with a post reads them. */
export const mayReadRegister = (actor: Actor, object: InLocality): Permission =>
  elsewhere(actor, object) ?? (actor.appointments.length > 0 ? ALLOWED : refuse('role', ENTERERS))

/** Fields of restricted access open to the unit of the row, to those who look behind everything, to a team inspecting it. */
export const mayReadRestricted = (
  actor: Actor,
  object: InLocality & { readonly unitId: string },
): Permission => {
  const away = elsewhere(actor, object)
  if (away !== null) return away
  const sees = actor.appointments.some(one => ROLE_RULES[one.role].seesAllEvidence)
  return sees || worksIn(actor, object.unitId) || inspectsOne(actor, [object.unitId])
    ? ALLOWED
    : refuse('other-unit', ENTERERS, object.unitId)
}

/** Rows come from the units that the definition names; the standing agency may enter for them. Links are given likewise. */
export const mayEnterRow = (actor: Actor, object: RegisterObject): Permission => {
  const away = elsewhere(actor, object)
  if (away !== null) return away
  if (hasRole(actor, 'standing-officer')) return ALLOWED
  if (worksIn(actor, object.unitId) && object.unitEnters) return ALLOWED
  return refuse(hasRole(actor, 'officer', 'unit-head') ? 'other-unit' : 'role', ENTERERS, object.unitId)
}

/** A row counts once a second person has confirmed it: the head of its unit or the standing agency. */
export const mayConfirmRow = (actor: Actor, object: EntryObject): Permission => {
  const away = elsewhere(actor, object)
  if (away !== null) return away
  const { confirmer } = object
  const who: readonly Role[] = CONFIRMERS[confirmer]
  const able =
    (confirmer !== 'standing-agency' && heads(actor, object.unitId)) ||
    (confirmer !== 'unit-head' && hasRole(actor, 'standing-officer'))
  if (able) return object.authorPersonId === actor.personId ? refuse('own-work', who, object.unitId) : ALLOWED
  return refuse(
    hasRole(actor, 'unit-head') && who.includes('unit-head') ? 'other-unit' : 'role',
    who,
    object.unitId,
  )
}
