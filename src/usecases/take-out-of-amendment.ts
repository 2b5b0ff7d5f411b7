import { z } from 'zod'
import { done, notFound } from '../domain/refusal.ts'
import { amendmentItems, removeAmendmentItems } from '../store/amendment.ts'
import { openAmendment } from './amendment.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** Takes one change out of the open amendment: the item stays as it is, or is not added. */
export const takeOutOfAmendment = change({
  name: 'take-out-of-amendment',
  input: z.object({ planId: z.uuid(), amendmentItemId: z.uuid() }),
  async run(work, { planId, amendmentItemId }) {
    const open = await openAmendment(work, planId)
    if (!open.ok) return open
    const items = await amendmentItems(work.trx, work.localityId, open.amendment.id)
    const found = items.find(one => one.id === amendmentItemId)
    if (!found) return notFound()
    await removeAmendmentItems(work.trx, work.localityId, open.amendment.id, [amendmentItemId])
    work.record({
      type: 'amendment-item',
      payload: {
        planId,
        amendmentId: open.amendment.id,
        item: found.item,
        itemId: found.itemId ?? found.id,
        change: 'taken-back',
        content: digest({}),
      },
    })
    return done({ planId })
  },
})
