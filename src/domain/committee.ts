import type { Day } from './day.ts'
import type { Rhythm } from './rhythm.ts'
import type { Line } from './role.ts'

/** A committee that steers (Ban Chỉ đạo), or the group that helps it (Tổ giúp việc). */
export const COMMITTEE_KINDS = ['steering', 'helping'] as const
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number]

export const COMMITTEE_POSTS = ['chair', 'deputy', 'standing', 'secretary', 'member'] as const
/** A post in the body, whatever post the person holds in a unit. */
export type CommitteePost = (typeof COMMITTEE_POSTS)[number]

type PostRule = {
  /** Chairs meetings, signs for the body, issues what it concludes. */
  readonly leads: boolean
  /** Prepares meetings and writes what was said. */
  readonly prepares: boolean
  /** Held by one person at a time. */
  readonly one: boolean
}

export const POST_RULES = {
  chair: { leads: true, prepares: true, one: true },
  deputy: { leads: true, prepares: true, one: false },
  standing: { leads: false, prepares: true, one: false },
  secretary: { leads: false, prepares: true, one: false },
  member: { leads: false, prepares: false, one: false },
} as const satisfies Record<CommitteePost, PostRule>

/** How a body works, as its own rules (quy chế làm việc) have it. */
export type WorkingRules = {
  readonly rhythm: Rhythm
  /** Working days before a meeting by which people are invited. */
  readonly inviteDays: number
  /** Working days after a meeting by which its conclusions are issued. */
  readonly noticeDays: number
  /** Percent of the members who must attend. */
  readonly quorum: number
}

/** Until a body keeps rules of its own. A starting point, no rule of law. */
export const USUAL_RULES: WorkingRules = { rhythm: 'quarterly', inviteDays: 3, noticeDays: 5, quorum: 50 }

/** Whether so many of the members who attend make a meeting by the rules. */
export const hasQuorum = (present: number, members: number, rules: Pick<WorkingRules, 'quorum'>): boolean =>
  members > 0 && present * 100 >= members * rules.quorum

/** A code goes into symbols of documents: capitals, digits and "-" ("BCĐ57", "TGV-CĐS"). */
export const isCommitteeCode = (code: string): boolean =>
  /^[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*$/u.test(code) && code.length <= 15

/** "TB-BCĐ" of the State line, "TB/BCĐ" of the Party line. */
export const committeeSymbol = (
  type: string,
  { line, code }: { readonly line: Line; readonly code: string },
) => `${type}${line === 'party' ? '/' : '-'}${code}`

/** Whether a membership holds on a day; both ends are included. */
export const holdsOn = (member: { readonly from: Day; readonly until: Day | null }, day: Day): boolean =>
  member.from <= day && (member.until === null || day <= member.until)

const KINDS: readonly string[] = COMMITTEE_KINDS
const POSTS: readonly string[] = COMMITTEE_POSTS
export const isCommitteeKind = (text: string): text is CommitteeKind => KINDS.includes(text)
export const isCommitteePost = (text: string): text is CommitteePost => POSTS.includes(text)
