import type { Day } from './day.ts'
import { likest, type Named } from './likeness.ts'
import type { Nature } from './nature.ts'
import type { Comparator, TargetKind } from './plan-reading.ts'
import type { Milestone } from './target.ts'

/** Two items whose words are likelier than this are proposed as one and the same work. */
export const PAIR_FROM = 0.2
/** From here on a person will hardly ever say no; the form proposes the link, below it leaves the choice open. */
export const PAIR_SURE = 0.5

export type ProposedPair = { readonly stateId: string; readonly partyId: string; readonly score: number }

/**
 * Pairs of items of two plans that are like each other by their words, the likest first, each item in one pair at most.
 * `decided` are pairs that somebody has already judged, of whatever outcome: they are not proposed again.
 */
export const proposePairs = (
  state: readonly Named[],
  party: readonly Named[],
  decided: readonly { readonly stateId: string; readonly partyId: string }[],
): readonly ProposedPair[] => {
  const judged = new Set(decided.map(one => `${one.stateId} ${one.partyId}`))
  const all = party
    .flatMap(one =>
      likest(one.text, state).map(like => ({ stateId: like.id, partyId: one.id, score: like.score })),
    )
    .filter(one => one.score >= PAIR_FROM && !judged.has(`${one.stateId} ${one.partyId}`))
    .sort((a, b) => b.score - a.score || (a.stateId < b.stateId ? -1 : 1))
  const taken = new Set<string>()
  return all.filter(one => {
    if (taken.has(one.stateId) || taken.has(one.partyId)) return false
    taken.add(one.stateId)
    taken.add(one.partyId)
    return true
  })
}

export type PairedTask = {
  readonly leadUnitId: string | null
  readonly nature: Nature
  readonly due: Day | null
}

export type PairedTarget = {
  readonly leadUnitId: string | null
  readonly kind: TargetKind
  readonly unit: string
  readonly op: Comparator
  readonly milestones: readonly Milestone[]
  /** The figure that counts now, with its day. */
  readonly latest: {
    readonly on: Day
    readonly value: number | null
    readonly reached: boolean | null
  } | null
}

/** In what two linked items contradict each other. What only one of them says is no contradiction. */
export type PairFinding = 'deadline' | 'lead' | 'nature' | 'unit' | 'goal' | 'figure'

const bothDiffer = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b

export const taskFindings = (a: PairedTask, b: PairedTask): readonly PairFinding[] => {
  const known = (nature: Nature): Nature | null => (nature === 'unknown' ? null : nature)
  const found: PairFinding[] = []
  if (bothDiffer(a.due, b.due)) found.push('deadline')
  if (bothDiffer(a.leadUnitId, b.leadUnitId)) found.push('lead')
  if (bothDiffer(known(a.nature), known(b.nature))) found.push('nature')
  return found
}

/** Whether a figure of the one can be read as a figure of the other: the same kind of figure in the same unit. */
export const sharesFigures = (
  a: Pick<PairedTarget, 'kind' | 'unit'>,
  b: Pick<PairedTarget, 'kind' | 'unit'>,
): boolean => a.kind === b.kind && a.unit.trim().toLowerCase() === b.unit.trim().toLowerCase()

export const targetFindings = (a: PairedTarget, b: PairedTarget): readonly PairFinding[] => {
  const found: PairFinding[] = []
  if (bothDiffer(a.leadUnitId, b.leadUnitId)) found.push('lead')
  if (!sharesFigures(a, b)) return [...found, 'unit']
  const sameDay = a.milestones.flatMap(one => {
    const other = b.milestones.find(milestone => milestone.by === one.by)
    return other === undefined ? [] : [{ one, other }]
  })
  if (sameDay.some(({ one, other }) => one.value !== other.value || one.max !== other.max) || a.op !== b.op)
    found.push('goal')
  const figures = [a.latest, b.latest] as const
  const [mine, theirs] = figures
  if (
    mine !== null &&
    theirs !== null &&
    mine.on === theirs.on &&
    (mine.value !== theirs.value || mine.reached !== theirs.reached)
  )
    found.push('figure')
  return found
}
