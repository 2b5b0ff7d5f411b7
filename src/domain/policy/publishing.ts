import { type Actor, hasRole, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

/** What would be published: the people who entered the rows that are new or changed in it. */
export type PublicationObject = InLocality & { readonly authors: readonly string[] }

const PUBLISHERS: readonly Role[] = ['standing-officer', 'leader-state', 'leader-party']

/** What everybody will see is looked at by a second person: who leads, or the standing agency, and never who wrote it. */
export const mayPublish = (actor: Actor, object: PublicationObject): Permission => {
  const away = elsewhere(actor, object)
  if (away !== null) return away
  if (!hasRole(actor, ...PUBLISHERS)) return refuse('role', PUBLISHERS)
  return object.authors.includes(actor.personId) ? refuse('own-work', PUBLISHERS) : ALLOWED
}

/** What must go from the public's sight goes at once, whoever wrote it. */
export const mayWithdrawPublication = (actor: Actor, object: InLocality): Permission =>
  elsewhere(actor, object) ?? (hasRole(actor, ...PUBLISHERS) ? ALLOWED : refuse('role', PUBLISHERS))
