import { type Actor, hasRole, leaderOf, leadsLine, ROLES, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'
import type { PlanObject } from './plan.ts'

const REGISTRARS: readonly Role[] = ['standing-officer', 'office-vetting']

/** The register of directing documents is open to everybody who holds a post, as the plan is. */
export const mayReadDocument = (actor: Actor, document: InLocality): Permission =>
  elsewhere(actor, document) ?? (hasRole(actor, ...ROLES) ? ALLOWED : refuse('role', ROLES))

/** Documents are registered by the standing agency and by the office, which keeps the seal and the books. */
export const mayRegisterDocument = (actor: Actor, document: InLocality): Permission =>
  elsewhere(actor, document) ?? (hasRole(actor, ...REGISTRARS) ? ALLOWED : refuse('role', REGISTRARS))

/** A task by a document is given by the leader of the line, or entered for them by the standing agency or the office. */
export const mayDirectTask = (actor: Actor, line: PlanObject): Permission => {
  const away = elsewhere(actor, line)
  if (away !== null) return away
  if (hasRole(actor, ...REGISTRARS) || leadsLine(actor, line.line)) return ALLOWED
  const who = [...REGISTRARS, leaderOf(line.line)]
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who)
}
