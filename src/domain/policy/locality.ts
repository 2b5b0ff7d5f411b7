import { type Actor, hasRole, ROLES, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

const byRole =
  (who: readonly Role[]) =>
  (actor: Actor, object: InLocality): Permission =>
    elsewhere(actor, object) ?? (hasRole(actor, ...who) ? ALLOWED : refuse('role', who))

/** Who consolidates, vets and signs builds the report. */
export const mayBuildReport = byRole(['standing-officer', 'office-vetting', 'leader-state', 'leader-party'])

/** Reports and the dashboard hold figures of the whole locality and no personal data: everybody with a post. */
export const mayReadReport = byRole(ROLES)
export const mayReadDashboard = byRole(ROLES)

export const mayManagePeople = byRole(['administrator'])

/** Review meets units that are not yet known, so the standing agency may create them too. */
export const mayManageUnits = byRole(['administrator', 'standing-officer'])

/** Fields of work and who follows them. */
export const mayManageFields = byRole(['administrator', 'standing-officer'])

/** Holidays, swapped days and quiet days: whoever keeps the system, and the standing agency that counts by them. */
export const mayManageCalendar = byRole(['administrator', 'standing-officer'])

/** Inspection reads everything, the journal included, and changes nothing. */
export const mayReadJournal = byRole(['inspector', 'administrator'])

/** What asks for a decision is shown to who decides, and to who sees to it that it is decided. */
export const mayReadAgenda = byRole([
  'standing-officer',
  'leader-state',
  'leader-party',
  'committee',
  'inspector',
])

/** What a locality decides for itself binds everybody, so everybody may read it. */
export const mayReadSettings = byRole(ROLES)
export const mayChangeSettings = byRole(['administrator', 'standing-officer'])
