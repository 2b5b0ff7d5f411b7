import type { Day } from '../domain/day.ts'
import { owedAssignments } from './owed-assignments.ts'
import { owedContests } from './owed-contests.ts'
import { owedExtensions } from './owed-extensions.ts'
import { fallenTargets } from './owed-fallen.ts'
import { owedHandovers } from './owed-handovers.ts'
import { owedInspections } from './owed-inspections.ts'
import { owedMeasures } from './owed-measures.ts'
import { owedMeetings } from './owed-meetings.ts'
import { owedMoney } from './owed-money.ts'
import { occurrencesOwed } from './owed-occurrences.ts'
import { owedRecords } from './owed-records.ts'
import { owedRegisters } from './owed-registers.ts'
import { owedRounds } from './owed-rounds.ts'
import { owedUnitWork } from './owed-unit-work.ts'
import { urgingsOwed } from './owed-urgings.ts'
import type { Work } from './use-case.ts'

/** Kinds of what may wait for a person besides tasks, targets, and what others sent for a decision. */
export type OwedKind =
  | 'occurrence'
  | 'extension'
  | 'urging'
  | 'fallen-target'
  | 'assignment'
  | 'argument'
  | 'subtask'
  | 'step'
  | 'unit-plan'
  | 'handover'
  | 'handover-received'
  | 'concern'
  | 'explanation-proposed'
  | 'explanation-asked'
  | 'explanation-answered'
  | 'explanation-unanswered'
  | 'cause'
  | 'lateness'
  | 'submission'
  | 'submission-approve'
  | 'submission-sent'
  | 'chain-put'
  | 'chain-vet'
  | 'chain-sign'
  | 'chain-number'
  | 'grading-contest'
  | 'register-row'
  | 'register-returned'
  | 'register-confirm'
  | 'budget-finding'
  | 'meeting-answer'
  | 'meeting-invite'
  | 'meeting-minutes'
  | 'meeting-conclude'
  | 'inspection-open'
  | 'inspection-decide'
  | 'inspection-under-way'
  | 'finding-draft'
  | 'finding-explain'
  | 'inspection-conclude'
  | 'plan-measures'

/** One thing that waits for the actor: a decision to take, an answer to give. */
export type Owed = {
  readonly kind: OwedKind
  /** The object whose page settles it. */
  readonly id: string
  /** Code of the task or target it concerns ("N12"); empty when it concerns none. */
  readonly code: string
  /** Its name or first words. */
  readonly about: string
  /** Name of who asked; null when nobody did. */
  readonly from: string | null
  /** By when; null when nothing says so. */
  readonly due: Day | null
  readonly since: Date
}

/**
 * Whoever keeps a kind of record that can wait for a person adds one function here: it answers what waits for the actor
 * of this moment, in a fixed number of queries. "My work" and the digest of the day ask all of them.
 */
const FINDERS: readonly ((work: Work) => Promise<readonly Owed[]>)[] = [
  urgingsOwed,
  fallenTargets,
  occurrencesOwed,
  owedExtensions,
  owedAssignments,
  owedUnitWork,
  owedHandovers,
  owedRecords,
  owedRounds,
  owedContests,
  owedRegisters,
  owedMoney,
  owedMeetings,
  owedInspections,
  owedMeasures,
]

/** All that waits for the actor by these records: what has a deadline first, earliest first, then the oldest. */
export async function owedByActor(work: Work): Promise<readonly Owed[]> {
  const found = await Promise.all(FINDERS.map(find => find(work)))
  return found.flat().sort(byDeadline)
}

const byDeadline = (a: Owed, b: Owed): number => {
  if (a.due !== b.due) return (a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1
  return a.since.getTime() - b.since.getTime()
}
