import type { SixClarities } from './clarity.ts'
import { countClear } from './clarity.ts'
import type { Doubt } from './doubt.ts'
import type { Nature, TargetKind } from './plan-reading.ts'
import { matchUnitGroup } from './unit-match.ts'

/**
 * Why the reading of one item is unsure; `words` are those of the document that it is about. "doubted": the reader itself
 * says why it should be looked at.
 */
export type Unsure =
  | {
      readonly code:
        | 'lead-unknown'
        | 'lead-is-group'
        | 'support-unknown'
        | 'deadline-unread'
        | 'deadline-inferred'
        | 'told-twice'
        | 'no-figure'
        | 'no-milestone'
      readonly words: readonly string[]
    }
  | { readonly code: 'doubted'; readonly words: readonly Doubt[] }

type UnsureTask = {
  readonly leadText: readonly string[]
  readonly supportText: readonly string[]
  readonly deadlineText: string | null
  readonly deadline: string | null
  readonly nature: Nature
  /** How often the document tells the item. */
  readonly places: readonly unknown[]
  /** A person has set the nature or deadline. */
  readonly whenFilled: boolean
  readonly doubts: readonly Doubt[]
}

/** Doubts of the reader that are told by a point of their own. */
const TOLD_OTHERWISE: readonly Doubt[] = ['deadline-odd', 'merged-unlike', 'no-number']
const doubted = (doubts: readonly Doubt[]): readonly Unsure[] => {
  const words = doubts.filter(doubt => !TOLD_OTHERWISE.includes(doubt))
  return words.length === 0 ? [] : [{ code: 'doubted', words }]
}

/** What a person should look at first in a task that was read: names nobody answers to, days that were guessed. */
export function unsureOfTask(task: UnsureTask): readonly Unsure[] {
  const unsure: Unsure[] = []
  const [groups, names] = parted(task.leadText)
  if (names.length > 0) unsure.push({ code: 'lead-unknown', words: names })
  if (groups.length > 0) unsure.push({ code: 'lead-is-group', words: groups })
  const [, helpers] = parted(task.supportText)
  if (helpers.length > 0) unsure.push({ code: 'support-unknown', words: helpers })
  if (task.deadlineText !== null && !task.whenFilled) {
    if (task.nature === 'unknown') unsure.push({ code: 'deadline-unread', words: [task.deadlineText] })
    else if (task.deadline !== null && !/\d{4}/u.test(task.deadlineText))
      unsure.push({ code: 'deadline-inferred', words: [task.deadlineText] })
  }
  if (task.places.length > 1) unsure.push({ code: 'told-twice', words: [] })
  return [...unsure, ...doubted(task.doubts)]
}

const parted = (names: readonly string[]): [groups: string[], names: string[]] => [
  names.filter(name => matchUnitGroup(name) !== null),
  names.filter(name => matchUnitGroup(name) === null),
]

type UnsureTarget = {
  readonly leadText: readonly string[]
  readonly value: number | null
  readonly kind: TargetKind
  readonly milestones: readonly unknown[]
  readonly doubts: readonly Doubt[]
}

/** The same for a target: a figure that was not found, a day by which nothing says. */
export function unsureOfTarget(target: UnsureTarget): readonly Unsure[] {
  const unsure: Unsure[] = []
  const inWords = target.kind === 'text' || target.kind === 'boolean'
  if (target.value === null && !inWords) unsure.push({ code: 'no-figure', words: [] })
  if (target.value !== null && target.milestones.length === 0)
    unsure.push({ code: 'no-milestone', words: [] })
  const [groups, names] = parted(target.leadText)
  if (names.length > 0) unsure.push({ code: 'lead-unknown', words: names })
  if (groups.length > 0) unsure.push({ code: 'lead-is-group', words: groups })
  return [...unsure, ...doubted(target.doubts)]
}

/** In which pile of the review an item lies; every item lies in exactly one. */
export const REVIEW_PILES = ['unsure', 'gaps', 'ready', 'accepted', 'dropped'] as const
export type ReviewPile = (typeof REVIEW_PILES)[number]

/** Unseen items fall apart into unsure ones, sure ones that are not clear in all six, and the rest. `six` null: a target. */
export function reviewPile(item: {
  readonly review: 'unseen' | 'accepted' | 'dropped'
  readonly unsure: readonly Unsure[]
  readonly six: SixClarities | null
}): ReviewPile {
  if (item.review !== 'unseen') return item.review
  if (item.unsure.length > 0) return 'unsure'
  return item.six !== null && countClear(item.six) < 6 ? 'gaps' : 'ready'
}
