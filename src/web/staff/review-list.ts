import { REVIEW_PILES, type ReviewPile } from '../../domain/review.ts'
import type { ShownTarget, ShownTask } from '../../usecases/show-plan.ts'
import type { CodeTone } from '../ui/review-item.tsx'

/** A task or a target as the review lists it. */
export type ReviewEntry =
  | { readonly kind: 'task'; readonly item: ShownTask }
  | { readonly kind: 'target'; readonly item: ShownTarget }

export type ReviewView = ReviewPile | 'all'

/** Views of the review by the word in the address. */
const SLUGS: readonly (readonly [ReviewView, string])[] = [
  ['unsure', 'chua-chac'],
  ['gaps', 'thieu-ro'],
  ['ready', 'du-ro'],
  ['accepted', 'da-xac-nhan'],
  ['dropped', 'da-bo'],
  ['all', 'tat-ca'],
]

export const slugOf = (view: ReviewView): string => SLUGS.find(([name]) => name === view)?.[1] ?? 'tat-ca'

/** Tasks and targets in the order of the document; what people added stands at the end. */
export function entriesOf(shown: {
  readonly tasks: readonly ShownTask[]
  readonly targets: readonly ShownTarget[]
}): readonly ReviewEntry[] {
  const entries: ReviewEntry[] = [
    ...shown.targets.map((item): ReviewEntry => ({ kind: 'target', item })),
    ...shown.tasks.map((item): ReviewEntry => ({ kind: 'task', item })),
  ]
  const start = ({ item }: ReviewEntry) => item.places[0]?.start ?? Number.MAX_SAFE_INTEGER
  return entries.sort((a, b) => start(a) - start(b) || a.item.position - b.item.position)
}

export const countPiles = (entries: readonly ReviewEntry[]): Readonly<Record<ReviewPile, number>> => {
  const counts = { unsure: 0, gaps: 0, ready: 0, accepted: 0, dropped: 0 }
  for (const { item } of entries) counts[item.pile] += 1
  return counts
}

/** The view that the address names, else the first pile in which something waits. */
export function viewOf(slug: string | undefined, counts: Readonly<Record<ReviewPile, number>>): ReviewView {
  const named = SLUGS.find(([, word]) => word === slug)?.[0]
  return named ?? REVIEW_PILES.find(pile => counts[pile] > 0) ?? 'all'
}

/** Unseen piles always show; the others when something lies in them. */
export const inView = (entries: readonly ReviewEntry[], view: ReviewView): readonly ReviewEntry[] =>
  view === 'all' ? entries : entries.filter(({ item }) => item.pile === view)

const TONES = {
  unsure: 'unsure',
  gaps: 'unsure',
  ready: 'plain',
  accepted: 'approved',
  dropped: 'plain',
} as const satisfies Record<ReviewPile, CodeTone>

export const toneOf = ({ item }: ReviewEntry): CodeTone => TONES[item.pile]
