import type { Confirmer } from '../indicator.ts'
import { type Actor, hasRole, heads, type Role, worksIn } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

export type TargetObject = InLocality & {
  readonly leadUnitId: string | null
  /** The unit that the definition names as the one that enters figures; null = the lead unit. */
  readonly enteringUnitId: string | null
  readonly confirmer: Confirmer
}
export type MeasurementObject = TargetObject & { readonly authorPersonId: string }
export type TargetPartObject = TargetObject & { readonly partUnitId: string | null }

const REPORTERS: readonly Role[] = ['officer', 'unit-head', 'standing-officer']
const CONFIRMERS = {
  either: ['unit-head', 'standing-officer'],
  'unit-head': ['unit-head'],
  'standing-agency': ['standing-officer'],
} as const satisfies Record<Confirmer, readonly Role[]>

/** The unit that answers for the figures of a target. */
const unitOf = (target: TargetObject): string | null => target.enteringUnitId ?? target.leadUnitId

/**
 * Figures come from the unit that the definition names, else from the lead unit; the standing agency may enter those that
 * stand in outside systems.
 */
export const mayReportMeasurement = (actor: Actor, target: TargetObject): Permission => {
  const away = elsewhere(actor, target)
  if (away !== null) return away
  if (worksIn(actor, unitOf(target)) || hasRole(actor, 'standing-officer')) return ALLOWED
  return refuse(hasRole(actor, 'officer', 'unit-head') ? 'other-unit' : 'role', REPORTERS, unitOf(target))
}

/** A part is entered by its own unit, and by whoever enters the whole. */
export const mayReportTargetPart = (actor: Actor, part: TargetPartObject): Permission => {
  const away = elsewhere(actor, part)
  if (away !== null) return away
  if (worksIn(actor, part.partUnitId)) return ALLOWED
  const whole = mayReportMeasurement(actor, part)
  if (whole.ok || part.partUnitId === null) return whole
  return refuse(whole.code, REPORTERS, part.partUnitId)
}

/**
 * A figure counts once a second person has confirmed it: the head of the unit that answers for it or the standing agency,
 * or the one of them that the definition names.
 */
export const mayConfirmMeasurement = (actor: Actor, measurement: MeasurementObject): Permission => {
  const away = elsewhere(actor, measurement)
  if (away !== null) return away
  const { confirmer } = measurement
  const who: readonly Role[] = CONFIRMERS[confirmer]
  const unit = unitOf(measurement)
  const able =
    (confirmer !== 'standing-agency' && heads(actor, unit)) ||
    (confirmer !== 'unit-head' && hasRole(actor, 'standing-officer'))
  if (able) return measurement.authorPersonId === actor.personId ? refuse('own-work', who, unit) : ALLOWED
  return refuse(hasRole(actor, 'unit-head') && who.includes('unit-head') ? 'other-unit' : 'role', who, unit)
}

/** How a target is measured is written by the standing agency and by the head of the unit that leads it. */
export const mayDefineTarget = (actor: Actor, target: TargetObject): Permission => {
  const away = elsewhere(actor, target)
  if (away !== null) return away
  if (heads(actor, target.leadUnitId) || hasRole(actor, 'standing-officer')) return ALLOWED
  return refuse(
    hasRole(actor, 'unit-head') ? 'other-unit' : 'role',
    ['unit-head', 'standing-officer'],
    target.leadUnitId,
  )
}
