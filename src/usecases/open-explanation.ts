import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { decideAsking, defaultAnswerBy } from '../domain/explanation.ts'
import { type Outcome, refuse } from '../domain/refusal.ts'
import { refuseAct } from '../domain/task-act.ts'
import { insertExplanation, insertTurn } from '../store/explanation.ts'
import { taskById } from '../store/task.ts'
import { calendarOf } from './calendar.ts'
import { digest } from './digest.ts'
import { type ItemAtHand, idsOfItem } from './item-at-hand.ts'
import { stateOfTask } from './task-standing.ts'
import type { Work } from './use-case.ts'

/** What a request for explanation says, whoever asks or proposes it. One of the two ids is given. */
export const explanationInput = z.object({
  taskId: z.uuid().optional(),
  targetId: z.uuid().optional(),
  /** The head of the lead unit answers, or the owner. */
  from: z.enum(['head', 'owner'], 'choose-one'),
  question: z.string().trim().max(2000, 'too-long').default(''),
  answerBy: z.string().refine(isDay, 'no-such-day').optional(),
})
export type ExplanationInput = z.output<typeof explanationInput>

type Opened = {
  readonly explanationId: string
  readonly code: string
  readonly answerBy: string
}

/**
 * Writes a request with its first turn. Without a day the answer is due in three working days. Refuses where there is
 * nobody to ask, and where the table of acts says that the task cannot be asked about.
 */
export async function openExplanation(
  work: Work,
  item: ItemAtHand,
  input: ExplanationInput,
  as: 'asked' | 'proposed',
): Promise<Outcome<Opened>> {
  if (!item.running) return refuse('task-not-running', 409)
  const closed = await actRefusal(work, item)
  if (closed) return closed
  if (item.lead === null) return refuse('no-lead-unit', 409)
  if (input.from === 'owner' && item.owner === null)
    return refuse('bad-input', 422, { problems: [{ field: 'from', code: 'nobody-owns' }] })
  const answerBy = input.answerBy ?? defaultAnswerBy(await calendarOf(work), work.today)
  const decision = decideAsking({ question: input.question, answerBy }, work.today)
  if (!decision.ok)
    return refuse('bad-input', 422, {
      problems: decision.refusals.map(({ code, field, params }) => ({ code, field: field ?? '', params })),
    })
  const id = work.newId()
  const toPersonId = input.from === 'owner' ? (item.owner?.id ?? null) : null
  const about = idsOfItem(item)
  await insertExplanation(work.trx, {
    locality_id: work.localityId,
    id,
    line: item.line,
    task_id: about.taskId,
    target_id: about.targetId,
    to_unit_id: item.lead.id,
    to_person_id: toPersonId,
    proposed_by: as === 'proposed' ? work.actor.personId : null,
    proposed_at: as === 'proposed' ? work.now : null,
    state: as,
    created_at: work.now,
    row_version: 1,
  })
  await insertTurn(work.trx, {
    locality_id: work.localityId,
    explanation_id: id,
    seq: 1,
    question: input.question,
    answer_by: answerBy,
    asked_by: work.actor.personId,
    asked_at: work.now,
  })
  const asked = {
    explanationId: id,
    ...about,
    toUnitId: item.lead.id,
    toPersonId,
    answerBy,
    question: digest(input.question),
  }
  work.record(
    as === 'proposed'
      ? { type: 'explanation-proposed', payload: asked }
      : { type: 'explanation-asked', payload: { ...asked, seq: 1 } },
  )
  return { ok: true, value: { explanationId: id, code: item.code, answerBy } }
}

async function actRefusal(work: Work, item: ItemAtHand) {
  if (item.kind !== 'task') return null
  const task = await taskById(work.trx, work.localityId, item.id)
  const refusal = task && refuseAct('ask-explanation', stateOfTask(task, null))
  return refusal ? refuse(refusal.code, 409, { params: refusal.params }) : null
}
