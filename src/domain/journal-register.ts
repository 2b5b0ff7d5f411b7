import type { Day } from './day.ts'
import type { Digest } from './journal-payload.ts'
import type { Span } from './register.ts'
import type { Rhythm } from './rhythm.ts'

/** Events of registers, their rows, their links, and of targets that they measure. */
export type RegisterPayloads = {
  'register-defined': {
    readonly registerId: string
    readonly version: number
    readonly active: boolean
    readonly fields: number
    readonly definition: Digest
    readonly reason: Digest | null
  }
  /** A version of a set of scored criteria, by its code. */
  'pack-kept': {
    readonly code: string
    readonly version: number
    readonly criteria: number
    readonly definition: Digest
    readonly reason: Digest | null
  }
  /** A version of a row, in full: what counts is in `figures` (numbers, days, yes and no, codes), texts as a digest. */
  'register-entered': {
    readonly registerId: string
    readonly entryId: string
    readonly version: number
    readonly unitId: string
    readonly linkId: string | null
    readonly on: Day
    readonly figures: { readonly [key: string]: number | string | boolean | null }
    readonly words: Digest | null
    readonly takeInId: string | null
    readonly reason: Digest | null
  }
  /** From here on the version counts; `replaces` is the version whose place it takes. */
  'register-confirmed': {
    readonly registerId: string
    readonly entryId: string
    readonly version: number
    readonly replaces: number | null
    /** What the confirming person explained. */
    readonly reason: Digest | null
  }
  'register-returned': {
    readonly registerId: string
    readonly entryId: string
    readonly version: number
    readonly reason: Digest
  }
  /** Taken back with its workbook; `restores` is the version that counts again. */
  'register-withdrawn': {
    readonly registerId: string
    readonly entryId: string
    readonly version: number
    readonly takeInId: string
    readonly restores: number | null
  }
  'register-link-made': {
    readonly registerId: string
    readonly linkId: string
    readonly unitId: string
    readonly sender: Digest
    readonly until: Day
  }
  'register-link-revoked': { readonly registerId: string; readonly linkId: string }
  'register-file-taken': {
    readonly registerId: string
    readonly takeInId: string
    readonly file: Digest
    readonly step: 'uploaded' | 'taken' | 'dropped' | 'undone'
    readonly rows: number
    readonly reason: Digest | null
  }
  /** A person said how files of the province with these heads are read, and what this one is. */
  'register-layout-confirmed': {
    readonly registerId: string
    readonly takeInId: string
    readonly heading: Digest
    readonly layout: Digest
    readonly on: Day
    readonly captured: Day
    readonly source: Digest
    readonly unitId: string | null
  }
  /** From `from` on the figures of the target are made of rows; nobody types them. */
  'target-bound': {
    readonly targetId: string
    readonly version: number
    readonly registers: readonly string[]
    readonly targets: readonly string[]
    readonly span: Span
    readonly rhythm: Rhythm
    readonly from: Day
    readonly numerator: Digest
    readonly denominator: Digest | null
    readonly reason: Digest | null
  }
  /** `until` is the last day that registers measure. */
  'target-unbound': {
    readonly targetId: string
    readonly version: number
    readonly until: Day
    readonly reason: Digest | null
  }
}
