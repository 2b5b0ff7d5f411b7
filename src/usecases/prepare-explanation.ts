import { z } from 'zod'
import { defaultAnswerBy } from '../domain/explanation.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { calendarOf } from './calendar.ts'
import { itemAtHand } from './item-at-hand.ts'
import { look } from './use-case.ts'

/** What the form of a request needs: whom it can go to, the day that is offered, and whether it asks or proposes. */
export const prepareExplanation = look({
  name: 'prepare-explanation',
  input: z.object({ taskId: z.uuid().optional(), targetId: z.uuid().optional() }),
  async run(work, { taskId = null, targetId = null }) {
    const item = await itemAtHand(work, { taskId, targetId })
    if (!item) return notFound()
    const subject = { ...work.here, line: item.line }
    const asks = may(work.actor, 'explanation.ask', subject)
    const proposes = may(work.actor, 'explanation.propose', subject)
    const no = work.authorise(asks.ok || !proposes.ok ? asks : proposes)
    if (no) return no
    return done({ item, asks: asks.ok, answerBy: defaultAnswerBy(await calendarOf(work), work.today) })
  },
})
