import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import { keepSavedView, savedViewsOf, VIEWED_LISTS } from '../store/saved-view.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/** More views than this nobody finds anything among. */
const MOST = 40

/** Keeps a list as a person wants it again. One of the same name is replaced. */
export const saveView = change({
  name: 'save-view',
  input: z.object({
    list: z.enum(VIEWED_LISTS).default('tasks'),
    name: z.string().trim().min(1, 'missing').max(80, 'too-long'),
    /** The filter as the address of the list has it. */
    query: z.string().max(1500, 'too-long'),
    shared: z.boolean().default(false),
  }),
  async run(work, { list, name, query, shared }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { trx, localityId, actor } = work
    const own = (await savedViewsOf(trx, localityId, actor.personId)).filter(
      view => view.personId === actor.personId && view.name !== name,
    )
    if (own.length >= MOST) return refuse('too-many-views', 422, { field: 'name', params: { most: MOST } })
    const id = work.newId()
    await keepSavedView(trx, localityId, {
      id,
      personId: actor.personId,
      list,
      name,
      query,
      shared,
      savedAt: work.now,
    })
    work.record({ type: 'view-saved', payload: { viewId: id, shared, query: digest(query) } })
    return done({ id, list })
  },
})
