import type { Actor, Role } from '../role.ts'

/**
 * - `other-locality`: the object belongs to somebody else's locality; doors answer as if it were not there.
 * - `role`: none of the actor's roles does this; `who` does.
 * - `other-unit`: the role would do, but the object is another unit's.
 * - `other-line`: the role would do, but the plan belongs to the other line.
 * - `team`: only those who sit on a team do this, in its days.
 * - `own-work`: a second person is needed, and the actor is the first.
 */
export type RefusalCode = 'other-locality' | 'role' | 'other-unit' | 'other-line' | 'own-work' | 'team'

export type Permission =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly code: RefusalCode
      /** Roles that can. */
      readonly who: readonly Role[]
      /** The unit that can, when the answer depends on one. */
      readonly unitId: string | null
    }

export const ALLOWED: Permission = { ok: true }

export const refuse = (
  code: RefusalCode,
  who: readonly Role[],
  unitId: string | null = null,
): Permission => ({
  ok: false,
  code,
  who,
  unitId,
})

export type InLocality = { readonly localityId: string }

/** Refusal when the object is not of the actor's locality, else null. The first question of every policy. */
export const elsewhere = (actor: Actor, object: InLocality): Permission | null =>
  actor.localityId === object.localityId ? null : refuse('other-locality', [])
