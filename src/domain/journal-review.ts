import type { Day } from './day.ts'
import type { GradedSubject } from './grading.ts'
import type { Digest } from './journal-payload.ts'

/** Events of reviews and of the inputs for grading, and of who is to send reports. */
export type ReviewPayloads = {
  /** A person's decision on commending somebody in a review; the newest of a subject holds. */
  'commendation-decided': {
    readonly roundId: string
    readonly subject: GradedSubject
    readonly commend: boolean
    /** Whether the rule proposed it. */
    readonly proposed: boolean
    readonly on: Day
    readonly reason: Digest
  }
  'grading-contested': {
    readonly contestId: string
    /** '2026', '2026-Q3', '2026-06'. */
    readonly period: string
    readonly subject: GradedSubject
    readonly item: string
    readonly on: Day
    readonly text: Digest
  }
  'grading-answered': {
    readonly contestId: string
    readonly upheld: boolean
    readonly on: Day
    readonly text: Digest
  }
  /** Localities whose reports are awaited from then on. */
  'senders-kept': { readonly codes: readonly string[] }
}
