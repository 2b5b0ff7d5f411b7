import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { documentById } from '../store/document.ts'
import { peopleOf } from '../store/person.ts'
import { unitsOf } from '../store/unit.ts'
import { look } from './use-case.ts'

/** What the form of a task by a document needs: the document, the units and the people in office. */
export const prepareDirecting = look({
  name: 'prepare-directing',
  input: z.object({ documentId: z.uuid() }),
  async run(work, { documentId }) {
    const no = work.authorise(may(work.actor, 'document.read', work.here))
    if (no) return no
    const { trx, localityId } = work
    const document = await documentById(trx, localityId, documentId)
    if (!document) return notFound()
    const [units, people] = await Promise.all([
      unitsOf(trx, localityId),
      peopleOf(trx, localityId, { day: work.today }),
    ])
    const state = may(work.actor, 'task.direct', { ...work.here, line: 'state' })
    const party = may(work.actor, 'task.direct', { ...work.here, line: 'party' })
    return done({
      document,
      units,
      people,
      lines: [...(state.ok ? ['state' as const] : []), ...(party.ok ? ['party' as const] : [])],
      refusal: state.ok ? null : party.ok ? null : state,
    })
  },
})
