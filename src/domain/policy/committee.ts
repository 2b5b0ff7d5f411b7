import { type Actor, hasRole, ROLE_RULES, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

/** A body, or a meeting of it, with who in it does what; a meeting adds whom it invites. */
export type CommitteeObject = InLocality & {
  /** Who chairs and signs. */
  readonly leadIds: readonly string[]
  /** Who prepares and writes, the leads among them. */
  readonly prepareIds: readonly string[]
  /** Who takes part, members and invited. */
  readonly partIds: readonly string[]
}

const KEEPERS: readonly Role[] = ['standing-officer', 'office-vetting']
const READERS: readonly Role[] = [
  'standing-officer',
  'office-vetting',
  'leader-state',
  'leader-party',
  'committee',
  'inspector',
]

const byRole = (who: readonly Role[], actor: Actor, object: InLocality): Permission =>
  elsewhere(actor, object) ?? (hasRole(actor, ...who) ? ALLOWED : refuse('role', who))

/** Who a person is in a body counts beside the roles that keep the books. */
const orAmong = (
  ids: readonly string[],
  who: readonly Role[],
  actor: Actor,
  object: InLocality,
): Permission => {
  const byOffice = byRole(who, actor, object)
  if (byOffice.ok || byOffice.code === 'other-locality') return byOffice
  return ids.includes(actor.personId) && actor.appointments.length > 0 ? ALLOWED : byOffice
}

/** That a body stands and who sits on it is known to everybody with a post, as the decision that set it up is. */
export const mayReadCommittee = (actor: Actor, object: InLocality): Permission =>
  elsewhere(actor, object) ?? (actor.appointments.length > 0 ? ALLOWED : refuse('role', READERS))

/** Bodies, their members and rules are entered by whoever keeps the books of documents. */
export const mayKeepCommittee = (actor: Actor, object: InLocality): Permission =>
  byRole(KEEPERS, actor, object)

/** Papers and minutes open to who takes part and to those whose duty it is to look behind everything. */
export const mayReadMeeting = (actor: Actor, object: CommitteeObject): Permission => {
  const away = elsewhere(actor, object)
  if (away !== null) return away
  if (actor.appointments.some(one => ROLE_RULES[one.role].seesAllEvidence)) return ALLOWED
  return orAmong(object.partIds, READERS, actor, object)
}

/** Meetings are prepared, and their minutes written, by who does so in the body or keeps the books. */
export const mayPrepareMeeting = (actor: Actor, object: CommitteeObject): Permission =>
  orAmong(object.prepareIds, KEEPERS, actor, object)

/** What was concluded is issued by who leads the body, or entered for them with its number by who keeps the books. */
export const mayConcludeMeeting = (actor: Actor, object: CommitteeObject): Permission =>
  orAmong(object.leadIds, KEEPERS, actor, object)

/** Whether somebody comes is said by who was invited, or noted for them by who prepares. */
export const mayAnswerMeeting = (actor: Actor, object: CommitteeObject): Permission =>
  orAmong([...object.partIds, ...object.prepareIds], KEEPERS, actor, object)
