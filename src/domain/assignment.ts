import type { Day } from './day.ts'
import type { Line } from './role.ts'

/** To lead a task, of which there is exactly one unit, or to support it with a part of its own. */
export type AssignmentRole = 'lead' | 'support'

/**
 * `assign` is an order ("giao"); `request` asks a body that may not be ordered ("đề nghị"). They are different acts with
 * different words.
 */
export type AssignmentAct = 'assign' | 'request'

/** Bodies of the people and of business: neither line of the commune commands them. */
const NEVER_COMMANDED: readonly string[] = ['front', 'union', 'enterprise', 'outside']

/**
 * How a plan of a line gives work to a unit. The Front, unions, businesses and outside bodies are always requested. A
 * body of the Party is assigned by the Party's own plan and requested by that of the administration; the others follow
 * what the locality said of the unit. A lead unit has nobody under it, so it requests whoever supports it.
 */
export const assignmentAct = (
  unit: { readonly kind: string; readonly relation: AssignmentRelation },
  line: Line,
  byLeadUnit = false,
): AssignmentAct => {
  if (byLeadUnit || NEVER_COMMANDED.includes(unit.kind)) return 'request'
  if (unit.kind === 'party-body') return line === 'party' ? 'assign' : 'request'
  return unit.relation === 'requested' ? 'request' : 'assign'
}
type AssignmentRelation = 'assigned' | 'requested'

export type AssignmentFacts = {
  /** The last working day for an answer. */
  readonly answerBy: Day
  readonly answer: 'accepted' | 'argued' | null
  readonly decision: 'kept' | 'changed' | null
  readonly endedOn: Day | null
}

/**
 * - `waiting`: the unit may still answer in time.
 * - `noted`: it kept silent past its last day. It knows of the work; it has not accepted it, and may still answer.
 * - `argued`: it gave reasons against, which whoever assigns has not decided on.
 * - `kept`: the argument was heard and the assignment stands.
 * - `ended`: another assignment stands in its place, or none.
 */
export const ASSIGNMENT_STATES = ['argued', 'waiting', 'noted', 'accepted', 'kept', 'ended'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]

/** How an assignment stands on a day. Computed; silence is no row. */
export const assignmentState = (facts: AssignmentFacts, day: Day): AssignmentState => {
  if (facts.endedOn !== null) return 'ended'
  if (facts.decision === 'kept') return 'kept'
  if (facts.answer === 'argued') return 'argued'
  if (facts.answer === 'accepted') return 'accepted'
  return day > facts.answerBy ? 'noted' : 'waiting'
}

/** Whether the unit can still accept or argue. An assignment that was argued once is settled by the decision on it. */
export const canAnswer = (facts: AssignmentFacts): boolean => facts.endedOn === null && facts.answer === null

/** How far a supporting unit is with its part, as it says itself. */
export const PART_STATES = ['not-begun', 'at-work', 'done'] as const
export type PartState = (typeof PART_STATES)[number]

/** Whether a part is late on a day: not done after its day. Parts are in no statistics of the plan. */
export const partIsLate = (
  part: { readonly due: Day | null; readonly state: PartState },
  day: Day,
): boolean => part.due !== null && part.state !== 'done' && day > part.due

/** One unit's work on a task, as the assignments in force and those wanted now are compared. */
export type UnitOnTask = {
  readonly taskId: string
  readonly unitId: string
  readonly role: AssignmentRole
}

/** Which assignments end and which are to be given, so that those in force are what the tasks now say. */
export const assignmentChanges = <Open extends UnitOnTask>(
  open: readonly Open[],
  wanted: readonly UnitOnTask[],
): { readonly ended: readonly Open[]; readonly given: readonly UnitOnTask[] } => {
  const key = (one: UnitOnTask): string => `${one.taskId} ${one.unitId} ${one.role}`
  const now = new Set(open.map(key))
  const then = new Set(wanted.map(key))
  return {
    ended: open.filter(one => !then.has(key(one))),
    given: wanted.filter(one => !now.has(key(one))),
  }
}
