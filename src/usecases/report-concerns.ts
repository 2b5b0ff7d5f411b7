import type { Period } from '../domain/period.ts'
import { ROLE_RULES } from '../domain/role.ts'
import type { ConcernRecord } from '../store/concern.ts'
import type { PersonRecord } from '../store/person.ts'
import type { PlanRecord } from '../store/plan.ts'
import type { ReportFacts } from '../writer/report-view.ts'
import { bare } from './report-text.ts'

/**
 * Whether a plan's report may tell of it at all: it concerns the plan, or nothing and the line of the plan; and what
 * came with an update has been approved with it.
 */
export const isReported = (
  concern: ConcernRecord,
  plan: Pick<PlanRecord, 'line'>,
  codes: ReadonlyMap<string, string>,
): boolean => {
  if (concern.updateState !== null && concern.updateState !== 'approved') return false
  const ids = [...concern.taskIds, ...concern.targetIds]
  return ids.length === 0 ? concern.line === plan.line : ids.some(id => codes.has(id))
}

/** Obstacles, with the answer where one was given. `codes` are those of the plan's tasks and targets, by id. */
export const obstaclesFor = (
  concerns: readonly ConcernRecord[],
  codes: ReadonlyMap<string, string>,
  period: Pick<Period, 'cutOff'>,
): ReportFacts['obstacles'] =>
  concerns
    .filter(one => one.kind === 'obstacle')
    .map(one => ({
      id: one.id,
      text: bare(one.text),
      cause: one.cause === null ? null : bare(one.cause),
      answer:
        one.answer !== null && one.answeredOn !== null && one.answeredOn <= period.cutOff
          ? bare(one.answer)
          : null,
      about: [...one.taskIds, ...one.targetIds].flatMap(id => codes.get(id) ?? []).join(', ') || null,
      unit: one.unit.name,
    }))

/** Proposals that nobody had answered by the cut-off, by whom they go to; a leader is named by the post. */
export const proposalsFor = (
  concerns: readonly ConcernRecord[],
  people: readonly PersonRecord[],
  period: Pick<Period, 'cutOff'>,
): ReportFacts['proposals'] =>
  concerns
    .filter(one => one.kind === 'proposal' && (one.answeredOn === null || one.answeredOn > period.cutOff))
    .map(one => ({ id: one.id, text: bare(one.text), to: addressee(one, people) }))

function addressee(concern: ConcernRecord, people: readonly PersonRecord[]): string | null {
  const { to } = concern
  if (to.kind !== 'leader') return concern.toName
  const person = people.find(one => one.id === to.personId)
  return person?.appointments.find(one => ROLE_RULES[one.role].leads !== null)?.post ?? concern.toName
}
