import {
  type Actor,
  hasRole,
  heads,
  type Line,
  leaderOf,
  leadsLine,
  ROLE_RULES,
  ROLES,
  type Role,
  worksIn,
} from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

export type SubmissionObject = InLocality & {
  readonly unitId: string
  /** False where nobody heads the unit today: then anybody who works there answers for it. */
  readonly unitHasHead: boolean
}
export type ChainObject = InLocality & {
  readonly line: Line
  /** False where nobody vets for this line: then the office of the other line does. */
  readonly lineHasVetter: boolean
}

const STANDING: readonly Role[] = ['standing-officer']
const VETTERS: readonly Role[] = ['office-vetting']
const WORKERS: readonly Role[] = ROLES.filter(role => ROLE_RULES[role].worksInUnit)

/** Regimes, rounds, what units sent and what is consolidated: the standing agency's, for both lines. */
export const mayManageRounds = (actor: Actor, here: InLocality): Permission =>
  elsewhere(actor, here) ?? (hasRole(actor, ...STANDING) ? ALLOWED : refuse('role', STANDING))

/** Written by whoever works in the unit. */
export const mayWriteSubmission = (actor: Actor, submission: SubmissionObject): Permission => {
  const away = elsewhere(actor, submission)
  if (away !== null) return away
  if (worksIn(actor, submission.unitId)) return ALLOWED
  return refuse(hasRole(actor, ...WORKERS) ? 'other-unit' : 'role', WORKERS, submission.unitId)
}

/** Approved and sent by the head of the unit. */
export const maySendSubmission = (actor: Actor, submission: SubmissionObject): Permission => {
  const away = elsewhere(actor, submission)
  if (away !== null) return away
  const { unitId, unitHasHead } = submission
  if (heads(actor, unitId) || (!unitHasHead && worksIn(actor, unitId))) return ALLOWED
  return refuse(hasRole(actor, 'unit-head') ? 'other-unit' : 'role', ['unit-head'], unitId)
}

/** Vetted by the office of the line: Văn phòng HĐND và UBND, Văn phòng Đảng ủy. */
export const mayVetChain = (actor: Actor, chain: ChainObject): Permission => {
  const away = elsewhere(actor, chain)
  if (away !== null) return away
  const vets = actor.appointments.some(
    one => one.role === 'office-vetting' && (one.line === chain.line || !chain.lineHasVetter),
  )
  if (vets) return ALLOWED
  return refuse(hasRole(actor, ...VETTERS) ? 'other-line' : 'role', VETTERS)
}

/** Signed by a leader of the line. */
export const maySignChain = (actor: Actor, chain: ChainObject): Permission => {
  const away = elsewhere(actor, chain)
  if (away !== null) return away
  if (leadsLine(actor, chain.line)) return ALLOWED
  const who = [leaderOf(chain.line)]
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who)
}
