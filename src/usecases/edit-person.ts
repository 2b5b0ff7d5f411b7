import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { peopleOf, renamePerson, renamePost } from '../store/person.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

/**
 * Sets right how a person is called and how their posts are called. Unit and role are not edited: they end, and another
 * appointment begins. `posts` names appointments by id; those not named stay.
 */
export const editPerson = change({
  name: 'edit-person',
  input: z.object({
    personId: z.uuid(),
    name: z.string().trim().min(1, 'name-missing').max(200, 'too-long'),
    posts: z.record(z.string(), z.string().trim().min(1, 'post-missing').max(200, 'too-long')).default({}),
  }),
  async run(work, { personId, name, posts }) {
    const no = work.authorise(may(work.actor, 'people.manage', work.here))
    if (no) return no
    const { trx, localityId, today } = work
    const [person] = await peopleOf(trx, localityId, { personIds: [personId], day: today })
    if (!person) return notFound()
    if (name !== person.name) {
      await renamePerson(trx, localityId, personId, name)
      work.record({ type: 'person-renamed', payload: { personId, name: digest(name) } })
    }
    for (const { id, post } of person.appointments) {
      const wanted = posts[id]
      if (wanted === undefined || wanted === post) continue
      await renamePost(trx, localityId, id, wanted)
      work.record({
        type: 'post-renamed',
        payload: { appointmentId: id, personId, post: digest(wanted) },
      })
    }
    return done({ personId, name })
  },
})
