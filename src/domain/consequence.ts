import type { Day } from './day.ts'
import { type Decision, type Refusal, refusal, refused } from './decision.ts'
import { addWorkingDays, type WorkingCalendar } from './working-days.ts'

export const CONSEQUENCE_KINDS = ['reminder', 'review', 'transfer', 'none'] as const
/** How escalation ends: nhắc nhở, kiểm điểm, chuyển nhiệm vụ, or none with a reason. */
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number]

/**
 * Working days after which a lateness without a consequence waits for the chair: the last step of the ladder of
 * reminders. A design choice, not law.
 */
export const CHAIR_AFTER_WORKING_DAYS = 7

/** From which day a lateness asks the chair for a consequence. */
export const asksChairFrom = (calendar: WorkingCalendar, due: Day): Day =>
  addWorkingDays(calendar, due, CHAIR_AFTER_WORKING_DAYS)

export type ConsequenceRefusal =
  | 'reason-missing'
  | 'new-lead-missing'
  | 'new-lead-same'
  | 'transfer-of-target'
  | 'decided-in-future'

/** Whether a consequence may be recorded as given. A transfer names the unit that leads from now on. */
export const decideConsequence = (
  given: {
    readonly kind: ConsequenceKind
    readonly reason: string
    readonly newLeadUnitId: string | null
    readonly decidedOn: Day
  },
  about: { readonly isTask: boolean; readonly leadUnitId: string | null },
  today: Day,
): Decision<null, ConsequenceRefusal> => {
  const refusals: Refusal<ConsequenceRefusal>[] = []
  if (given.kind === 'transfer') {
    if (!about.isTask) refusals.push(refusal('transfer-of-target', 'kind'))
    else if (given.newLeadUnitId === null) refusals.push(refusal('new-lead-missing', 'newLeadUnitId'))
    else if (given.newLeadUnitId === about.leadUnitId)
      refusals.push(refusal('new-lead-same', 'newLeadUnitId'))
  }
  if (given.reason.trim() === '') refusals.push(refusal('reason-missing', 'reason'))
  if (given.decidedOn > today) refusals.push(refusal('decided-in-future', 'decidedOn', { today }))
  return refusals.length > 0 ? refused(...refusals) : { ok: true, facts: null }
}
