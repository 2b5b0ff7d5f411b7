import type { Day } from './day.ts'
import type { Digest } from './journal-payload.ts'
import type { Line } from './role.ts'
import type { ChainAct, ChainState, SubmissionAct, SubmissionState } from './round.ts'

/** Events of reporting rounds: regimes, what units send, what is consolidated, signed and numbered. */
export type RoundPayloads = {
  'report-definition-kept': {
    readonly definitionId: string
    readonly active: boolean
    readonly value: Digest
  }
  'round-opened': {
    readonly roundId: string
    readonly definitionId: string
    readonly periodId: string
    readonly from: Day
    readonly to: Day
    readonly cutOff: Day
    readonly unitDue: Day
    readonly due: Day
    readonly lines: readonly Line[]
    readonly unitIds: readonly string[]
  }
  /** The state it has from then on, and the day, by which the reporting rate is counted. */
  'submission-moved': {
    readonly submissionId: string
    readonly roundId: string
    readonly unitId: string
    readonly act: SubmissionAct
    readonly state: SubmissionState
    readonly on: Day
    readonly figures: Digest | null
    readonly text: Digest | null
    readonly reason: Digest | null
  }
  /** The standing agency urged a unit to send what it owes; once a day. */
  'submission-urged': {
    readonly submissionId: string
    readonly roundId: string
    readonly unitId: string
    readonly on: Day
    readonly text: Digest | null
  }
  'round-locked': { readonly roundId: string; readonly on: Day; readonly reason: Digest }
  'round-exception': {
    readonly submissionId: string
    readonly roundId: string
    readonly unitId: string
    readonly until: Day
    readonly reason: Digest
  }
  'round-chain-moved': {
    readonly roundId: string
    readonly line: Line
    readonly act: ChainAct
    readonly state: ChainState
    readonly on: Day
    readonly planId: string
    /** Units that were missing when it was approved all the same. */
    readonly missingUnitIds: readonly string[]
    readonly figures: Digest | null
    readonly number: number | null
    readonly reason: Digest | null
    readonly correction: Digest | null
  }
  /** A figure that a person set in place of the counted one; `value` null = the data again. */
  'report-figure-set': {
    readonly roundId: string
    readonly line: Line
    readonly figureId: string
    readonly counted: number | null
    readonly value: number | null
    readonly reason: Digest
  }
  'report-passage-edited': {
    readonly roundId: string
    readonly line: Line
    readonly passage: string
    /** null = as the rules compose it again. */
    readonly text: Digest | null
  }
}
