import type { Day } from './day.ts'
import type { Comparator, TargetKind } from './plan-reading.ts'

/**
 * Terms of running targets. With `task-assigned` and `deadline-decided` they carry every value by which a running plan
 * is counted, so that the figures can be made from the journal alone. Plans adopted before these kinds existed have
 * none of them; nothing can be recounted for those.
 */
export type FactPayloads = {
  /** The terms of a running target, in full, whenever they begin or change. The last one holds. */
  'target-assigned': {
    readonly targetId: string
    readonly planId: string
    readonly version: number
    readonly leadUnitId: string | null
    readonly ownerPersonId: string | null
    readonly followingUnitId: string | null
    readonly kind: TargetKind
    readonly op: Comparator
    /** For kind 'per': per how many. */
    readonly per: number | null
    /** The goal at the end of the plan, beside its milestones. */
    readonly value: number | null
    readonly max: number | null
    readonly milestones: readonly { readonly by: Day; readonly value: number; readonly max: number | null }[]
  }
}
