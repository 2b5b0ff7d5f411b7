import { type Actor, hasRole, type Role } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

export type TakeInObject = InLocality & { readonly uploadedBy: string }

const WHO: readonly Role[] = ['officer', 'unit-head', 'standing-officer']

/** Who enters figures may bring a workbook of them; whose target each row is, is judged row by row. */
export const mayTakeIn = (actor: Actor, here: InLocality): Permission =>
  elsewhere(actor, here) ?? (hasRole(actor, ...WHO) ? ALLOWED : refuse('role', WHO))

/** A whole workbook is taken, dropped or taken back by who brought it and by the standing agency. */
export const mayUndoTakeIn = (actor: Actor, takeIn: TakeInObject): Permission => {
  const away = elsewhere(actor, takeIn)
  if (away !== null) return away
  if (hasRole(actor, 'standing-officer')) return ALLOWED
  if (takeIn.uploadedBy === actor.personId && hasRole(actor, ...WHO)) return ALLOWED
  return refuse('role', ['standing-officer'])
}
