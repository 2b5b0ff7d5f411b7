import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound } from '../domain/refusal.ts'
import { handoverOfNote, handoversOf } from '../store/handover.ts'
import { handoverObjects } from './list-handovers.ts'
import { look, type Work } from './use-case.ts'

async function readable(work: Work, handoverId: string) {
  const [handover] = await handoversOf(work.trx, work.localityId, { ids: [handoverId] })
  const object = handover && (await handoverObjects(work, [handover])).get(handover.id)
  if (!handover || !object) return notFound()
  const no = work.authorise(may(work.actor, 'handover.read', object))
  return no ?? { ok: true as const, handover }
}

/** One handover with its lines and notes. */
export const showHandover = look({
  name: 'show-handover',
  input: z.object({ handoverId: z.uuid() }),
  async run(work, { handoverId }) {
    const found = await readable(work, handoverId)
    if (!found.ok) return found
    const { handover } = found
    return done({
      handover,
      /** Whether the actor took something over and has not yet said that it arrived. */
      mayReceive: handover.notes.some(
        note => note.receiver.id === work.actor.personId && note.receivedAt === null,
      ),
    })
  },
})

/** The written note of a handover, as the file that was kept on the day. */
export const openHandoverNote = look({
  name: 'open-handover-note',
  input: z.object({ noteId: z.uuid() }),
  async run(work, { noteId }) {
    const handoverId = await handoverOfNote(work.trx, work.localityId, noteId)
    if (handoverId === null) return notFound()
    const found = await readable(work, handoverId)
    if (!found.ok) return found
    const note = found.handover.notes.find(one => one.id === noteId)
    const bytes = note ? await work.ctx.files.get(work.localityId, note.sha256) : null
    return bytes === null ? notFound() : done({ bytes, on: found.handover.effectiveOn })
  },
})
