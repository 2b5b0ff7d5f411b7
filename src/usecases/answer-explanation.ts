import { z } from 'zod'
import { allowsAct } from '../domain/explanation.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockExplanation, setExplanationState, updateTurn } from '../store/explanation.ts'
import { peopleOf } from '../store/person.ts'
import { digest } from './digest.ts'
import { explanationObject } from './policy-objects.ts'
import { change } from './use-case.ts'

/** Whoever was asked explains. The answer is dated by the moment at which it is given and cannot be changed. */
export const answerExplanation = change({
  name: 'answer-explanation',
  input: z.object({
    explanationId: z.uuid(),
    answer: z.string().trim().min(1, 'answer-missing').max(5000, 'too-long'),
  }),
  async run(work, { explanationId, answer }) {
    const { trx, localityId } = work
    const explanation = await lockExplanation(trx, localityId, explanationId)
    const turn = explanation?.turns.at(-1)
    if (!explanation || !turn) return notFound()
    const people = await peopleOf(trx, localityId, { day: work.today })
    const object = explanationObject(localityId, explanation, people)
    const no = work.authorise(may(work.actor, 'explanation.answer', object))
    if (no) return no
    if (!allowsAct(explanation.state, 'answer')) return refuse('explanation-moved-on', 409)
    await setExplanationState(trx, localityId, explanationId, 'answered')
    await updateTurn(trx, localityId, explanationId, turn.seq, {
      answer,
      answered_by: work.actor.personId,
      answered_at: work.now,
    })
    const { taskId, targetId } = explanation
    work.record({
      type: 'explanation-answered',
      payload: { explanationId, taskId, targetId, seq: turn.seq, answer: digest(answer) },
    })
    return done({ explanationId, late: work.today > turn.answerBy })
  },
})
