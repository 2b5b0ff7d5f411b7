import { type Actor, hasRole, leadsLine, type Role } from './role.ts'

/**
 * Why somebody has a task before their eyes that is not theirs to do: they lead it, their unit follows it, or they
 * answer for the whole plan.
 */
export const WATCHES = ['leading', 'following', 'whole'] as const
export type Watch = (typeof WATCHES)[number]

type Watched = {
  readonly line: 'state' | 'party'
  readonly leaderPersonId: string | null
  readonly followingUnitId: string | null
}

/** Those who answer for every unit's work: they see what is red, whoever does it. */
const WHOLE: readonly Role[] = ['standing-officer', 'office-vetting', 'committee', 'inspector']

/** The nearest reason for which an actor watches a task; null when it is none of theirs. */
export const watchOf = (actor: Actor, task: Watched): Watch | null => {
  if (task.leaderPersonId === actor.personId) return 'leading'
  if (actor.appointments.some(one => one.unitId === task.followingUnitId)) return 'following'
  return hasRole(actor, ...WHOLE) || leadsLine(actor, task.line) ? 'whole' : null
}

/** Whether a watch may hold anything for the actor, so that nobody loads a plan for nothing. */
export const watches = (actor: Actor): boolean =>
  hasRole(actor, ...WHOLE, 'following-unit', 'leader-state', 'leader-party')

/** What of a watch is worth a look: who leads sees all that is open, who follows what presses, the others what is red. */
export const worthALook = (
  watch: Watch,
  standing: { readonly group: string; readonly open: boolean },
): boolean => {
  if (watch === 'leading') return standing.open
  return standing.group === 'red' || (watch === 'following' && standing.group === 'amber')
}
