import { z } from 'zod'
import { done } from '../domain/refusal.ts'
import { updateAmendment } from '../store/amendment.ts'
import { openAmendment } from './amendment.ts'
import { change } from './use-case.ts'

/** Gives up a draft of changes. What it said stays on record; nothing of it ever held. */
export const leaveAmendment = change({
  name: 'leave-amendment',
  input: z.object({ planId: z.uuid() }),
  async run(work, { planId }) {
    const open = await openAmendment(work, planId)
    if (!open.ok) return open
    await updateAmendment(work.trx, work.localityId, open.amendment.id, {
      state: 'left',
      ended_by: work.actor.personId,
      ended_at: work.now,
    })
    work.record({ type: 'amendment-left', payload: { planId, amendmentId: open.amendment.id } })
    return done({ planId })
  },
})
