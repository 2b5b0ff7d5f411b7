import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { concernsOf } from '../store/concern.ts'
import { itemsAtHand } from './item-at-hand.ts'
import { concernObject } from './policy-objects.ts'
import { look } from './use-case.ts'

/** One obstacle or proposal with what it concerns, and whether the actor may answer or withdraw it. */
export const showConcern = look({
  name: 'show-concern',
  input: z.object({ concernId: z.uuid() }),
  async run(work, { concernId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const [concern] = await concernsOf(work.trx, work.localityId, { ids: [concernId] })
    if (!concern) return notFound()
    const items = await itemsAtHand(work, concern)
    const object = concernObject(work.localityId, concern)
    return done({
      concern,
      items: [...concern.taskIds, ...concern.targetIds].flatMap(id => items.get(id) ?? []),
      answer: may(work.actor, 'concern.answer', object),
      withdraw: may(work.actor, 'concern.withdraw', object).ok,
    })
  },
})
