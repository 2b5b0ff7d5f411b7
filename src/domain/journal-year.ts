import type { Day } from './day.ts'
import type { ActPayload, Digest, ItemKind } from './journal-payload.ts'
import type { YearResult } from './plan-year.ts'
import type { Status } from './status.ts'

/** The two items of a pair, by their ids. */
type PairedItems = {
  readonly pairId: string
  readonly item: ItemKind
  readonly stateId: string
  readonly partyId: string
}

/** Events of closed years and of the two plans of one locality whose items are the same work. */
export type YearPayloads = {
  /** Every task and target of the year as it was counted; `figures` covers the whole of what is kept. */
  'year-closed': {
    readonly closingId: string
    readonly planId: string
    readonly year: number
    readonly planVersion: number
    readonly document: Digest
    readonly documentOn: Day
    readonly countedOn: Day
    readonly toPlanId: string | null
    readonly toYear: number | null
    readonly tasks: readonly {
      readonly id: string
      readonly status: Status
      readonly due: Day | null
      readonly daysLate: number
    }[]
    readonly targets: readonly {
      readonly id: string
      readonly result: YearResult
      readonly value: number | null
      readonly on: Day | null
    }[]
    readonly figures: Digest
  }
  /** A task goes on in another plan. It counts nowhere from then on; `into` counts in its place. */
  'task-carried': ActPayload & {
    readonly closingId: string
    readonly into: string
    readonly toPlanId: string
    readonly year: number
  }
  /** The same for a target; the terms of `into` and that this one is dropped are events of their own. */
  'target-carried': {
    readonly closingId: string
    readonly targetId: string
    readonly into: string
    readonly toPlanId: string
    readonly year: number
  }
  /** An open item of a plan of several years goes on in a later one of them. */
  'item-carried': {
    readonly closingId: string
    readonly item: ItemKind
    readonly itemId: string
    readonly year: number
  }
  'items-paired': PairedItems & { readonly origin: 'proposed' | 'by-hand' }
  'pair-rejected': PairedItems
  'pair-parted': PairedItems & { readonly reason: Digest }
  /** A confirmed figure of a linked target that repeats the one confirmed for the other; it counts from here on. */
  'figure-shared': {
    readonly measurementId: string
    readonly targetId: string
    readonly from: string
    readonly on: Day
    readonly value: number | null
    readonly numerator: number | null
    readonly denominator: number | null
    readonly reached: boolean | null
  }
}
