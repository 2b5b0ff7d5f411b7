import { type Actor, hasRole, heads, type Role, worksIn } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

export type TargetObject = InLocality & { readonly leadUnitId: string | null }
export type MeasurementObject = TargetObject & { readonly authorPersonId: string }

const REPORTERS: readonly Role[] = ['officer', 'unit-head', 'standing-officer']
const CONFIRMERS: readonly Role[] = ['unit-head', 'standing-officer']

/** Figures come from the lead unit; the standing agency may enter those that stand in outside systems. */
export const mayReportMeasurement = (actor: Actor, target: TargetObject): Permission => {
  const away = elsewhere(actor, target)
  if (away !== null) return away
  if (worksIn(actor, target.leadUnitId) || hasRole(actor, 'standing-officer')) return ALLOWED
  return refuse(hasRole(actor, 'officer', 'unit-head') ? 'other-unit' : 'role', REPORTERS, target.leadUnitId)
}

/** A figure counts once a second person has confirmed it: the head of the lead unit or the standing agency. */
export const mayConfirmMeasurement = (actor: Actor, measurement: MeasurementObject): Permission => {
  const away = elsewhere(actor, measurement)
  if (away !== null) return away
  if (heads(actor, measurement.leadUnitId) || hasRole(actor, 'standing-officer')) {
    return measurement.authorPersonId === actor.personId
      ? refuse('own-work', CONFIRMERS, measurement.leadUnitId)
      : ALLOWED
  }
  return refuse(hasRole(actor, 'unit-head') ? 'other-unit' : 'role', CONFIRMERS, measurement.leadUnitId)
}
