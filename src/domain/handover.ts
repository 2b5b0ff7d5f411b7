import type { Day } from './day.ts'

/**
 * What a person can hold. `moves`: the new person becomes its owner in the record. The others are told only: what was
 * reported keeps its author, and whoever takes over follows it up.
 */
export const HANDOVER_KINDS = {
  task: { moves: true },
  leader: { moves: true },
  target: { moves: true },
  subtask: { moves: true },
  step: { moves: true },
  update: { moves: false },
  figure: { moves: false },
  part: { moves: false },
  argument: { moves: false },
} as const satisfies Readonly<Record<string, { readonly moves: boolean }>>
export type HandoverKind = keyof typeof HANDOVER_KINDS

export const HANDOVER_ORDER = [
  'task',
  'leader',
  'target',
  'subtask',
  'step',
  'update',
  'figure',
  'part',
  'argument',
] as const satisfies readonly HandoverKind[]

/** One thing that a person holds on the day of a handover. */
export type Holding = {
  readonly kind: HandoverKind
  readonly id: string
  /** Code of the task or target it belongs to. */
  readonly code: string
  readonly text: string
  readonly due: Day | null
  /** The unit that its new owner must work in; null where anybody in office may have it. */
  readonly unitId: string | null
}

export type HandoverLine = Holding & { readonly toPersonId: string }

/** Name of a line in a form and in an input. */
export const lineKey = (line: Pick<Holding, 'kind' | 'id'>): string => `${line.kind}-${line.id}`

/** Somebody who may take things over, with the units where they hold a post. */
export type Receiver = { readonly personId: string; readonly unitIds: readonly string[] }

export type HandoverProblem = {
  readonly line: Holding
  readonly code: 'receiver-missing' | 'receiver-leaves' | 'unknown-person' | 'owner-of-other-unit'
}

/**
 * Gives every holding its new person: the one of its own line, else the one for all. Everything finds a hand or nothing is
 * handed over. The officer of a task is one of the unit that leads it.
 */
export const handoverLines = (
  holdings: readonly Holding[],
  wanted: {
    readonly leaverId: string
    /** '' when each line names its own. */
    readonly forAll: string
    readonly perLine: ReadonlyMap<string, string>
  },
  receivers: readonly Receiver[],
): { readonly lines: readonly HandoverLine[]; readonly problems: readonly HandoverProblem[] } => {
  const known = new Map(receivers.map(one => [one.personId, one]))
  const lines: HandoverLine[] = []
  const problems: HandoverProblem[] = []
  for (const line of holdings) {
    const toPersonId = wanted.perLine.get(lineKey(line)) || wanted.forAll
    const receiver = known.get(toPersonId)
    if (toPersonId === '') problems.push({ line, code: 'receiver-missing' })
    else if (toPersonId === wanted.leaverId) problems.push({ line, code: 'receiver-leaves' })
    else if (!receiver) problems.push({ line, code: 'unknown-person' })
    else if (line.unitId !== null && !receiver.unitIds.includes(line.unitId))
      problems.push({ line, code: 'owner-of-other-unit' })
    else lines.push({ ...line, toPersonId })
  }
  return { lines, problems }
}
