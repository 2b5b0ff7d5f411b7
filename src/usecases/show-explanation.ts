import { z } from 'zod'
import { defaultAnswerBy, isExplanationOverdue } from '../domain/explanation.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { consequencesOf } from '../store/consequence.ts'
import { explanationsOf } from '../store/explanation.ts'
import { peopleOf } from '../store/person.ts'
import { unitsOf } from '../store/unit.ts'
import { calendarOf } from './calendar.ts'
import { itemAtHand } from './item-at-hand.ts'
import { explanationObject, latenessObject } from './policy-objects.ts'
import { look } from './use-case.ts'

/** One request for explanation with every question and answer, and what the actor may do with it. */
export const showExplanation = look({
  name: 'show-explanation',
  input: z.object({ explanationId: z.uuid() }),
  async run(work, { explanationId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor, today } = work
    const [explanation] = await explanationsOf(trx, localityId, { ids: [explanationId] })
    const item = explanation && (await itemAtHand(work, explanation))
    if (!explanation || !item) return notFound()
    const [people, consequences] = await Promise.all([
      peopleOf(trx, localityId, { day: today }),
      consequencesOf(trx, localityId, { latenessIds: [], explanationIds: [explanationId] }),
    ])
    const object = latenessObject(localityId, item, null)
    const asks = may(actor, 'explanation.ask', { localityId, line: explanation.line })
    const answerBy = explanation.turns.at(-1)?.answerBy ?? today
    return done({
      explanation,
      item,
      today,
      overdue: isExplanationOverdue(explanation.state, answerBy, today),
      asks,
      answers: may(actor, 'explanation.answer', explanationObject(localityId, explanation, people)),
      /** Offered when asking again. */
      nextAnswerBy: defaultAnswerBy(await calendarOf(work), today),
      consequences: may(actor, 'consequence.read', object).ok ? consequences : null,
      decides: may(actor, 'consequence.decide', object),
      units: asks.ok ? (await unitsOf(trx, localityId)).filter(unit => unit.id !== item.lead?.id) : [],
    })
  },
})
