import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { allowsAct, decideAsking } from '../domain/explanation.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockExplanation, setExplanationState, updateTurn } from '../store/explanation.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** A leader of the line asks what was proposed, as it stands or in other words, or drops it with a reason. */
export const decideExplanation = change({
  name: 'decide-explanation',
  input: z.object({
    explanationId: z.uuid(),
    decision: z.enum(['ask', 'drop'], 'choose-one'),
    question: z.string().trim().max(2000, 'too-long').default(''),
    answerBy: z.string().refine(isDay, 'no-such-day').optional(),
    reason: z.string().trim().max(1000, 'too-long').default(''),
  }),
  async run(work, input) {
    const { trx, localityId } = work
    const explanation = await lockExplanation(trx, localityId, input.explanationId)
    const turn = explanation?.turns.at(-1)
    if (!explanation || !turn) return notFound()
    const object = { localityId, line: explanation.line }
    const no = work.authorise(may(work.actor, 'explanation.ask', object))
    if (no) return no
    const { id, state, taskId, targetId, toUnit, toPerson } = explanation
    const result = { explanationId: id, decision: input.decision }
    if (!allowsAct(state, 'confirm')) return refuse('explanation-moved-on', 409)
    if (input.decision === 'drop') {
      if (input.reason === '') return refuse('reason-missing', 422, { field: 'reason' })
      await setExplanationState(trx, localityId, id, 'dropped')
      await updateTurn(trx, localityId, id, turn.seq, {
        answer: input.reason,
        decided_by: work.actor.personId,
        decided_at: work.now,
      })
      work.record({
        type: 'explanation-dropped',
        payload: { explanationId: id, taskId, targetId, reason: digest(input.reason) },
      })
      return done(result)
    }
    const question = input.question || turn.question
    const answerBy = input.answerBy ?? turn.answerBy
    const decision = decideAsking({ question, answerBy }, work.today)
    if (!decision.ok)
      return refuse('bad-input', 422, {
        problems: decision.refusals.map(({ code, field, params }) => ({ code, field: field ?? '', params })),
      })
    await setExplanationState(trx, localityId, id, 'asked')
    await updateTurn(trx, localityId, id, turn.seq, {
      question,
      answer_by: answerBy,
      asked_by: work.actor.personId,
      asked_at: work.now,
    })
    work.record({
      type: 'explanation-asked',
      payload: {
        explanationId: id,
        taskId,
        targetId,
        toUnitId: toUnit.id,
        toPersonId: toPerson?.id ?? null,
        answerBy,
        question: digest(question),
        seq: turn.seq,
      },
    })
    return done(result)
  },
})
