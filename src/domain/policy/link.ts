import { type Actor, hasRole, type Role, worksIn } from '../role.ts'
import { ALLOWED, elsewhere, type InLocality, type Permission, refuse } from './permission.ts'

/** A task and a target that it may serve, by the units that lead them. */
export type LinkObject = InLocality & {
  readonly taskLeadUnitId: string | null
  readonly targetLeadUnitId: string | null
}

const WHO: readonly Role[] = ['officer', 'unit-head', 'standing-officer']

/** That a task serves a target is said by the units that lead either of them, and by the standing agency. */
export const mayChangeLink = (actor: Actor, link: LinkObject): Permission => {
  const away = elsewhere(actor, link)
  if (away !== null) return away
  if (hasRole(actor, 'standing-officer')) return ALLOWED
  if (worksIn(actor, link.taskLeadUnitId) || worksIn(actor, link.targetLeadUnitId)) return ALLOWED
  return refuse(
    hasRole(actor, 'officer', 'unit-head') ? 'other-unit' : 'role',
    WHO,
    link.taskLeadUnitId ?? link.targetLeadUnitId,
  )
}
