import { type Actor, hasRole, ROLES, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

const byRole =
  (who: readonly Role[]) =>
  (actor: Actor, object: InLocality): Permission =>
    elsewhere(actor, object) ?? (hasRole(actor, ...who) ? ALLOWED : refuse('role', who))

/** Everybody with a post is told of what concerns them, and decides how. Whose notices they are is settled by the query. */
export const mayBeTold = byRole(ROLES)

/** A text that urges is put together by whoever follows others' work. It holds nothing that they could not read anyway. */
export const mayUrge = byRole([
  'unit-head',
  'standing-officer',
  'following-unit',
  'office-vetting',
  'leader-state',
  'leader-party',
  'committee',
  'inspector',
])

/** A letter of the committee is drawn up by the office that will have it signed. */
export const mayIssueLetter = byRole(['standing-officer', 'office-vetting', 'leader-state', 'leader-party'])
