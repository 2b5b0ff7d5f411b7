import { z } from 'zod'
import { EXPLANATION_STATES, isExplanationOverdue } from '../domain/explanation.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { explanationsOf } from '../store/explanation.ts'
import { itemsAtHand } from './item-at-hand.ts'
import { look } from './use-case.ts'

/** All requests for explanation: overdue answers first, then by the day of the answer, then what is settled. */
export const listExplanations = look({
  name: 'list-explanations',
  input: z.object({ state: z.enum(EXPLANATION_STATES).optional() }),
  async run(work, { state }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { today } = work
    const found = await explanationsOf(
      work.trx,
      work.localityId,
      state === undefined ? {} : { states: [state] },
    )
    const items = await itemsAtHand(work, {
      taskIds: found.flatMap(one => one.taskId ?? []),
      targetIds: found.flatMap(one => one.targetId ?? []),
    })
    const order = { asked: 0, answered: 1, proposed: 2, accepted: 3, dropped: 4 } as const
    return done({
      today,
      explanations: found
        .map(one => {
          const answerBy = one.turns.at(-1)?.answerBy ?? today
          return {
            ...one,
            answerBy,
            overdue: isExplanationOverdue(one.state, answerBy, today),
            item: items.get(one.taskId ?? one.targetId ?? '') ?? null,
          }
        })
        .sort(
          (a, b) =>
            Number(b.overdue) - Number(a.overdue) ||
            order[a.state] - order[b.state] ||
            a.answerBy.localeCompare(b.answerBy, 'en'),
        ),
    })
  },
})
