import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { dropSavedView } from '../store/saved-view.ts'
import { change } from './use-case.ts'

/** Removes a view of the person's own; others' are not theirs to remove. */
export const removeView = change({
  name: 'remove-view',
  input: z.object({ viewId: z.uuid() }),
  async run(work, { viewId }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const list = await dropSavedView(work.trx, work.localityId, work.actor.personId, viewId)
    if (list === null) return notFound()
    work.record({ type: 'view-removed', payload: { viewId } })
    return done({ viewId, list })
  },
})
