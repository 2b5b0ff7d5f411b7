import type { CommitteeKind, CommitteePost } from './committee.ts'
import type { Day } from './day.ts'
import type { Digest } from './journal-payload.ts'
import type { Rhythm } from './rhythm.ts'
import type { Line } from './role.ts'

/** Events of bodies across units: ids, codes, figures and digests, as everywhere. */
export type CommitteePayloads = {
  /** The body as it stands from now on. */
  'committee-kept': {
    readonly committeeId: string
    readonly kind: CommitteeKind
    readonly line: Line
    readonly code: string
    readonly name: Digest
    readonly founding: string | null
    readonly dissolvedOn: Day | null
  }
  'committee-member-added': {
    readonly committeeId: string
    readonly memberId: string
    readonly personId: string
    readonly post: CommitteePost
    readonly fieldId: string | null
    readonly from: Day
  }
  'committee-member-ended': {
    readonly committeeId: string
    readonly memberId: string
    readonly personId: string
    readonly until: Day
  }
  'committee-rules-kept': {
    readonly committeeId: string
    readonly version: number
    readonly rhythm: Rhythm
    readonly inviteDays: number
    readonly noticeDays: number
    readonly quorum: number
    readonly rules: string | null
    readonly content: Digest
  }
}
