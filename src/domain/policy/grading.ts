import { type Actor, hasRole, heads, type Role, worksIn } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

/** Whose inputs for grading: a unit's, or a person's with the units in which they hold a post. */
export type GradingObject = InLocality & {
  readonly personId: string | null
  readonly unitIds: readonly string[]
}

/** Who answers for the grading of others, prepares it, or inspects. Not the committee: it touches people. */
const OVERSEERS: readonly Role[] = ['standing-officer', 'leader-state', 'leader-party', 'inspector']
/** Who may answer a contest. */
export const LEADERS: readonly Role[] = ['leader-state', 'leader-party']

/** Inputs are internal: seen by the person, by the head of the unit, by the people of a unit for the unit as a whole. */
export const mayReadGrading = (actor: Actor, { personId, unitIds, ...here }: GradingObject): Permission => {
  const away = elsewhere(actor, here)
  if (away !== null) return away
  if (hasRole(actor, ...OVERSEERS) || (personId !== null && personId === actor.personId)) return ALLOWED
  if (unitIds.some(unit => heads(actor, unit))) return ALLOWED
  if (personId === null && unitIds.some(unit => worksIn(actor, unit))) return ALLOWED
  return refuse('role', OVERSEERS, unitIds[0] ?? null)
}

/** Contested by the person whom they concern, or by the head of the unit that they concern. */
export const mayContestGrading = (
  actor: Actor,
  { personId, unitIds, ...here }: GradingObject,
): Permission => {
  const away = elsewhere(actor, here)
  if (away !== null) return away
  if (personId !== null) return personId === actor.personId ? ALLOWED : refuse('role', [])
  return unitIds.some(unit => heads(actor, unit))
    ? ALLOWED
    : refuse('role', ['unit-head'], unitIds[0] ?? null)
}

/** Answered by a leader, and by nobody about themselves. */
export const mayAnswerGrading = (
  actor: Actor,
  { raisedBy, ...here }: InLocality & { readonly raisedBy: string },
): Permission => {
  const away = elsewhere(actor, here)
  if (away !== null) return away
  if (!hasRole(actor, ...LEADERS)) return refuse('role', LEADERS)
  return raisedBy === actor.personId ? refuse('own-work', LEADERS) : ALLOWED
}
