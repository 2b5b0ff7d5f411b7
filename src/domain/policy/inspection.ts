import {
  type Actor,
  hasRole,
  type Line,
  leaderOf,
  leadsLine,
  ROLE_RULES,
  type Role,
  worksIn,
} from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

/** An inspection with who sits on its team and whom it checks. */
export type InspectionObject = InLocality & {
  readonly line: Line
  readonly teamIds: readonly string[]
  /** Head and secretary of the team. */
  readonly prepareIds: readonly string[]
  readonly unitIds: readonly string[]
  /** The decision is issued: the units know of it. */
  readonly decided: boolean
  /** A day of the inspection, which is not closed: the team looks behind the work of the units. */
  readonly open: boolean
  /** It has begun and is not closed: what was found may be written. */
  readonly writing: boolean
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
const WORKERS: readonly Role[] = ['officer', 'unit-head']

const sits = (actor: Actor, ids: readonly string[]): boolean =>
  ids.includes(actor.personId) && actor.appointments.length > 0

/** The programme of a year goes to every unit: everybody with a post reads it. */
export const mayListInspections = (actor: Actor, object: InLocality): Permission =>
  elsewhere(actor, object) ?? (actor.appointments.length > 0 ? ALLOWED : refuse('role', READERS))

/** Programmes, and inspections with their teams, are entered by whoever keeps the books of documents. */
export const mayKeepProgramme = (actor: Actor, object: InLocality): Permission =>
  elsewhere(actor, object) ?? (hasRole(actor, ...KEEPERS) ? ALLOWED : refuse('role', KEEPERS))

/** Read by the team, by those whose duty it is to look behind everything, and by the units once it is decided. */
export const mayReadInspection = (actor: Actor, object: InspectionObject): Permission => {
  const away = elsewhere(actor, object)
  if (away !== null) return away
  if (actor.appointments.some(one => ROLE_RULES[one.role].seesAllEvidence)) return ALLOWED
  if (sits(actor, object.teamIds)) return ALLOWED
  const ofUnit = object.unitIds.some(unit => worksIn(actor, unit))
  return ofUnit && object.decided ? ALLOWED : refuse('role', READERS)
}

/** Scope, days and remedies are prepared by the head and the secretary of the team, or who keeps the books. */
export const mayPrepareInspection = (actor: Actor, object: InspectionObject): Permission => {
  const byOffice = mayKeepProgramme(actor, object)
  if (byOffice.ok || byOffice.code === 'other-locality') return byOffice
  return sits(actor, object.prepareIds) ? ALLOWED : byOffice
}

/** Decision and conclusion are issued by a leader of the line, or entered with their numbers by who keeps the books. */
export const mayDecideInspection = (actor: Actor, object: InspectionObject): Permission => {
  const byOffice = mayKeepProgramme(actor, object)
  if (byOffice.ok || byOffice.code === 'other-locality') return byOffice
  if (leadsLine(actor, object.line)) return ALLOWED
  const who = [leaderOf(object.line), ...KEEPERS]
  return refuse(hasRole(actor, 'leader-state', 'leader-party') ? 'other-line' : 'role', who)
}

/** The desk, with all that lies behind the work of the units: the team's, on the days of the inspection. */
export const mayOpenDesk = (actor: Actor, object: InspectionObject): Permission =>
  elsewhere(actor, object) ?? (object.open && sits(actor, object.teamIds) ? ALLOWED : refuse('team', []))

/** What was found is written by the team alone, and by nobody once it is closed. */
export const mayWriteFinding = (actor: Actor, object: InspectionObject): Permission =>
  elsewhere(actor, object) ?? (object.writing && sits(actor, object.teamIds) ? ALLOWED : refuse('team', []))

/** A finding is explained by the unit whose work it is about. */
export const mayExplainFinding = (
  actor: Actor,
  finding: InLocality & { readonly unitId: string },
): Permission => {
  const away = elsewhere(actor, finding)
  if (away !== null) return away
  if (worksIn(actor, finding.unitId)) return ALLOWED
  return refuse(hasRole(actor, ...WORKERS) ? 'other-unit' : 'role', WORKERS, finding.unitId)
}
