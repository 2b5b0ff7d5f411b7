import {
  type Actor,
  hasRole,
  heads,
  type Line,
  leaderOf,
  leadsLine,
  ROLES,
  type Role,
  worksIn,
} from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

export type ExplanationSubject = InLocality & { readonly line: Line }
export type ExplanationObject = ExplanationSubject & {
  readonly toUnitId: string
  /** The owner, when the owner was asked. */
  readonly toPersonId: string | null
  /** False where nobody heads the unit today: then anybody who works there answers for it. */
  readonly unitHasHead: boolean
}

const PROPOSERS: readonly Role[] = ['standing-officer', 'committee']

/** Asked, accepted and asked again by a leader of the plan's line. */
export const mayAskExplanation = (actor: Actor, subject: ExplanationSubject): Permission => {
  const away = elsewhere(actor, subject)
  if (away !== null) return away
  if (leadsLine(actor, subject.line)) return ALLOWED
  const who = [leaderOf(subject.line)]
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who)
}

/** The standing agency and the committee see what is late and propose; the leader asks. */
export const mayProposeExplanation = (actor: Actor, subject: ExplanationSubject): Permission =>
  elsewhere(actor, subject) ?? (hasRole(actor, ...PROPOSERS) ? ALLOWED : refuse('role', PROPOSERS))

/** Answered by the owner who was asked, or by the head of the unit. */
export const mayAnswerExplanation = (actor: Actor, explanation: ExplanationObject): Permission => {
  const away = elsewhere(actor, explanation)
  if (away !== null) return away
  const { toUnitId, toPersonId, unitHasHead } = explanation
  if (toPersonId === actor.personId && hasRole(actor, ...ROLES)) return ALLOWED
  if (heads(actor, toUnitId) || (!unitHasHead && worksIn(actor, toUnitId))) return ALLOWED
  const who: readonly Role[] = toPersonId === null ? ['unit-head'] : ['officer', 'unit-head']
  return refuse(hasRole(actor, ...who) ? 'other-unit' : 'role', who, toUnitId)
}
