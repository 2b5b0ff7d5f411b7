import { z } from 'zod'
import { CONCERN_OUTCOMES, decideAnswer } from '../domain/concern.ts'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { lockConcern, settleConcern } from '../store/concern.ts'
import { digest } from './digest.ts'
import { concernObject } from './policy-objects.ts'
import { change } from './use-case.ts'

/** Answers an obstacle or a proposal: how it was decided, on which day, by which document where there is one. */
export const answerConcern = change({
  name: 'answer-concern',
  input: z.object({
    concernId: z.uuid(),
    outcome: z.enum(CONCERN_OUTCOMES, 'choose-one'),
    answer: z.string().trim().max(2000, 'too-long').default(''),
    document: z.string().trim().max(200, 'too-long').default(''),
    answeredOn: z.string().refine(isDay, 'no-such-day').optional(),
  }),
  async run(work, input) {
    const concern = await lockConcern(work.trx, work.localityId, input.concernId)
    if (!concern) return notFound()
    const no = work.authorise(may(work.actor, 'concern.answer', concernObject(work.localityId, concern)))
    if (no) return no
    const answeredOn = input.answeredOn ?? work.today
    const decision = decideAnswer(concern, { answer: input.answer, answeredOn }, work.today)
    if (!decision.ok) {
      const [first] = decision.refusals
      if (first?.code === 'concern-not-open')
        return refuse('concern-not-open', 409, { params: { state: concern.state } })
      return refuse('bad-input', 422, {
        problems: decision.refusals.map(({ code, field, params }) => ({ code, field: field ?? '', params })),
      })
    }
    await settleConcern(work.trx, work.localityId, concern.id, {
      state: 'answered',
      outcome: input.outcome,
      answer: input.answer,
      document: input.document || null,
      answeredOn,
      decidedBy: work.actor.personId,
      decidedAt: work.now,
    })
    work.record({
      type: 'concern-answered',
      payload: {
        concernId: concern.id,
        taskId: concern.taskIds[0] ?? null,
        targetId: concern.targetIds[0] ?? null,
        outcome: input.outcome,
        answeredOn,
        answer: digest(input.answer),
        document: input.document === '' ? null : digest(input.document),
      },
    })
    return done({ concernId: concern.id, kind: concern.kind, outcome: input.outcome })
  },
})
