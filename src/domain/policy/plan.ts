import { type Actor, hasRole, type Line, leaderOf, leadsLine, ROLES, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

export type PlanObject = InLocality & { readonly line: Line }

const KEEPERS: readonly Role[] = ['standing-officer']

/** The plan is a signed document sent to every unit: everybody who holds a post in the locality reads it. */
export const mayReadPlan = (actor: Actor, plan: InLocality): Permission =>
  elsewhere(actor, plan) ?? (hasRole(actor, ...ROLES) ? ALLOWED : refuse('role', ROLES))

/** Uploading, reviewing and concretising are the standing agency's work, for both lines. */
export const mayPreparePlan = (actor: Actor, plan: InLocality): Permission =>
  elsewhere(actor, plan) ?? (hasRole(actor, ...KEEPERS) ? ALLOWED : refuse('role', KEEPERS))

/** Adopting records what was signed: the standing agency, or the leader of the plan's own line. */
export const mayAdoptPlan = (actor: Actor, plan: PlanObject): Permission => {
  const away = elsewhere(actor, plan)
  if (away !== null) return away
  if (hasRole(actor, ...KEEPERS) || leadsLine(actor, plan.line)) return ALLOWED
  const who = [...KEEPERS, leaderOf(plan.line)]
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who)
}
