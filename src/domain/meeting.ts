import type { Day } from './day.ts'
import { oneOf } from './one-of.ts'

/** What an item of a programme stands for; 'own' is what a person wrote in. */
export const ITEM_KINDS = ['task', 'target', 'concern', 'own'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Why an item was proposed, in the order in which a programme takes them. */
export const ITEM_REASONS = ['unfinished', 'overdue', 'behind', 'waiting', 'due'] as const
export type ItemReason = (typeof ITEM_REASONS)[number]

/** 'stand-in': somebody else comes for the one who was invited. */
export const MEETING_ANSWERS = ['coming', 'stand-in', 'absent'] as const
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number]

export const ATTENDANCES = ['present', 'stand-in', 'excused', 'absent'] as const
export type Attendance = (typeof ATTENDANCES)[number]

/** 'task': gives a new task; 'existing': about a task that runs already; 'opinion': gives no work. */
export const CONCLUSION_KINDS = ['task', 'existing', 'opinion'] as const
export type ConclusionKind = (typeof CONCLUSION_KINDS)[number]

/** What is proposed for a programme. */
export type Proposed = {
  readonly kind: Exclude<ItemKind, 'own'>
  readonly id: string
  readonly reason: ItemReason
  readonly code: string
  readonly text: string
  /** Who reports on it: the unit that leads, or who raised it. */
  readonly presenter: string
  /** When it is due or was asked for; null when nothing says so. */
  readonly due: Day | null
}

/** So many of a kind are proposed; an hour's meeting deals with no more. Conclusions that are not done always are. */
const MOST: Readonly<Record<ItemReason, number>> = {
  unfinished: Number.POSITIVE_INFINITY,
  overdue: 10,
  behind: 8,
  waiting: 8,
  due: 6,
}

/**
 * The programme that a meeting should have: what earlier meetings concluded and is not done first, then what is overdue,
 * targets behind, obstacles that wait, what is due soon; within each the earliest first. A record stands once, for the
 * first reason that brings it.
 */
export const proposeProgramme = (candidates: readonly Proposed[]): readonly Proposed[] => {
  const seen = new Set<string>()
  return ITEM_REASONS.flatMap(reason =>
    candidates
      .filter(one => one.reason === reason)
      .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999', 'en'))
      .filter(one => {
        const key = `${one.kind}:${one.id}`
        if (seen.has(key)) return false
        seen.add(key)
        return true
      })
      .slice(0, MOST[reason]),
  )
}

export type MeetingStage = 'planned' | 'invited' | 'held' | 'minuted' | 'issued' | 'cancelled'

/** How far a meeting is, from its facts and a day. */
export const meetingStage = (
  meeting: {
    readonly on: Day
    readonly invited: boolean
    readonly minuted: boolean
    readonly issued: boolean
    readonly cancelled: boolean
  },
  today: Day,
): MeetingStage => {
  if (meeting.cancelled) return 'cancelled'
  if (meeting.issued) return 'issued'
  if (meeting.minuted) return 'minuted'
  if (meeting.on < today) return 'held'
  return meeting.invited ? 'invited' : 'planned'
}

/** "8:00" → "08:00"; null for what is no hour of a day. */
export const clockOf = (text: string): string | null => {
  const found = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/iu.exec(text.trim())
  return found === null ? null : `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? ''}`
}

export const isItemKind = oneOf(ITEM_KINDS)
export const isItemReason = oneOf(ITEM_REASONS)
export const isMeetingAnswer = oneOf(MEETING_ANSWERS)
export const isAttendance = oneOf(ATTENDANCES)
export const isConclusionKind = oneOf(CONCLUSION_KINDS)
