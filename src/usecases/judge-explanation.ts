import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { allowsAct, decideAsking, defaultAnswerBy } from '../domain/explanation.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { insertTurn, lockExplanation, setExplanationState, updateTurn } from '../store/explanation.ts'
import { calendarOf } from './calendar.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** A leader of the line accepts an answer, or asks again: a new question with its own day; the old ones stay. */
export const judgeExplanation = change({
  name: 'judge-explanation',
  input: z.object({
    explanationId: z.uuid(),
    verdict: z.enum(['accepted', 'again'], 'choose-one'),
    question: z.string().trim().max(2000, 'too-long').default(''),
    answerBy: z.string().refine(isDay, 'no-such-day').optional(),
  }),
  async run(work, input) {
    const { trx, localityId } = work
    const explanation = await lockExplanation(trx, localityId, input.explanationId)
    const turn = explanation?.turns.at(-1)
    if (!explanation || !turn) return notFound()
    const object = { localityId, line: explanation.line }
    const no = work.authorise(may(work.actor, 'explanation.ask', object))
    if (no) return no
    const { id, taskId, targetId, toUnit, toPerson } = explanation
    const result = { explanationId: id, verdict: input.verdict }
    if (!allowsAct(explanation.state, 'accept')) return refuse('explanation-moved-on', 409)
    const answerBy = input.answerBy ?? defaultAnswerBy(await calendarOf(work), work.today)
    if (input.verdict === 'again') {
      const decision = decideAsking({ question: input.question, answerBy }, work.today)
      if (!decision.ok)
        return refuse('bad-input', 422, {
          problems: decision.refusals.map(({ code, field, params }) => ({
            code,
            field: field ?? '',
            params,
          })),
        })
    }
    await updateTurn(trx, localityId, id, turn.seq, {
      verdict: input.verdict,
      decided_by: work.actor.personId,
      decided_at: work.now,
    })
    await setExplanationState(trx, localityId, id, input.verdict === 'accepted' ? 'accepted' : 'asked')
    if (input.verdict === 'accepted') {
      work.record({
        type: 'explanation-accepted',
        payload: { explanationId: id, taskId, targetId, seq: turn.seq },
      })
      return done(result)
    }
    await insertTurn(trx, {
      locality_id: localityId,
      explanation_id: id,
      seq: turn.seq + 1,
      question: input.question,
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
        question: digest(input.question),
        seq: turn.seq + 1,
      },
    })
    return done(result)
  },
})
