import { type Actor, hasRole, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

const byRole =
  (who: readonly Role[]) =>
  (actor: Actor, object: InLocality): Permission =>
    elsewhere(actor, object) ?? (hasRole(actor, ...who) ? ALLOWED : refuse('role', who))

/** Letters, invitations and notices are drawn up, and numbers given, where the bodies' papers pass through. */
export const mayWritePaper = byRole(['standing-officer', 'office-vetting'])

/** What a ward's papers look like, and which columns others ask for, binds everybody: whoever keeps the system sets it. */
export const mayManageTemplates = byRole(['administrator'])
