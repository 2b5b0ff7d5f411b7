import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { HANDOVER_KINDS, handoverLines, lineKey } from '../domain/handover.ts'
import { placeName } from '../domain/official-document.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { noteFiles } from '../store/evidence.ts'
import { insertHandover, insertHandoverNotes } from '../store/handover.ts'
import { lastPostsOf } from '../store/holding.ts'
import { localityById } from '../store/locality.ts'
import { peopleOf } from '../store/person.ts'
import { oneAtATime } from '../store/transaction.ts'
import { unitsOf } from '../store/unit.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import { assembleHandoverNote, type HandoverNoteFacts } from '../writer/handover-note.ts'
import { DOCX } from './build-report.ts'
import { endAppointments } from './ending.ts'
import { type Held, holdingsOf } from './holdings.ts'
import { leaverUnits } from './leaver-units.ts'
import { moveHoldings } from './move-holdings.ts'
import { change, type Work } from './use-case.ts'

/** Units that stand under the committee, whose papers name it above themselves. */
export const OF_COMMITTEE: readonly string[] = [
  'office',
  'department',
  'public-service-centre',
  'service-unit',
]

/**
 * Hands over everything that a person holds, in one act: every line gets its new owner, the appointments end on a day, a
 * note is written for each receiver. What was reported before keeps its author. Nothing moves unless everything does.
 */
export const handOver = change({
  name: 'hand-over',
  input: z.object({
    personId: z.uuid(),
    /** Who takes everything that no line gives to somebody else; '' when each line does. */
    forAll: z.union([z.literal(''), z.uuid('unknown-person')]).default(''),
    /** Receivers by the key of a line. */
    perLine: z.record(z.string(), z.string()).default({}),
    reason: z.string().trim().max(500, 'too-long').default(''),
    /** Ends every appointment of the person too, for which one must manage people. */
    end: z.boolean().default(false),
    lastDay: z.union([z.literal(''), z.string().refine(isDay, 'no-such-day')]).default(''),
  }),
  async run(work, input) {
    const { trx, localityId, today, now, actor } = work
    await oneAtATime(trx, `${localityId}/appointments`)
    const everybody = await peopleOf(trx, localityId, { day: today })
    const person = everybody.find(one => one.id === input.personId)
    if (!person) return notFound()
    const unitIds = await leaverUnits(work, person)
    const no =
      work.authorise(may(actor, 'handover.make', { ...work.here, unitIds })) ??
      (input.end ? work.authorise(may(actor, 'people.manage', work.here)) : null)
    if (no) return no
    const held = await holdingsOf(work, person.id)
    if (held.length === 0 && !input.end) return refuse('nothing-held', 409)
    const receivers = everybody
      .filter(one => one.appointments.length > 0)
      .map(one => ({ personId: one.id, unitIds: one.appointments.map(post => post.unitId) }))
    const perLine = new Map(Object.entries(input.perLine))
    const wanted = { leaverId: person.id, forAll: input.forAll, perLine }
    const { lines, problems } = handoverLines(held, wanted, receivers)
    if (problems.length > 0)
      return refuse('bad-input', 422, {
        problems: problems.map(one => ({ field: `to-${lineKey(one.line)}`, code: one.code })),
      })
    if (input.end && input.lastDay === '') return refuse('last-day-missing', 422, { field: 'lastDay' })
    const byKey = new Map(held.map(one => [lineKey(one), one]))
    const moved = lines.flatMap(line => {
      const one = byKey.get(lineKey(line))
      return one && HANDOVER_KINDS[one.kind].moves ? [{ ...one, toPersonId: line.toPersonId }] : []
    })
    await moveHoldings(work, moved)
    if (input.end) {
      const ended = await endAppointments(work, person, person.appointments, everybody, input.lastDay)
      if (!ended.ok) return ended
    }
    const id = work.newId()
    const lastDay = input.end ? input.lastDay : null
    await insertHandover(trx, localityId, {
      id,
      personId: person.id,
      effectiveOn: today,
      reason: input.reason || null,
      lastDay,
      madeBy: actor.personId,
      madeAt: now,
      lines,
    })
    work.record({
      type: 'handover-made',
      payload: {
        handoverId: id,
        personId: person.id,
        on: today,
        lastDay,
        lines: lines.map(({ kind, id: object, toPersonId }) => ({ kind, id: object, toPersonId })),
      },
    })
    await writeNotes(work, id, { ...person, reason: input.reason || null }, lines, everybody)
    return done({ handoverId: id, name: person.name, lines: lines.length })
  },
})

type Line = Pick<Held, 'kind' | 'code' | 'text' | 'due'> & { readonly toPersonId: string }

/** One note for each receiver, kept as a file under its hash. */
async function writeNotes(
  work: Work,
  handoverId: string,
  giver: { readonly id: string; readonly name: string; readonly reason: string | null },
  lines: readonly Line[],
  everybody: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  const { trx, localityId, today, now } = work
  const byReceiver = Map.groupBy(lines, line => line.toPersonId)
  if (byReceiver.size === 0) return
  const [locality, units, posts] = await Promise.all([
    localityById(trx, localityId),
    unitsOf(trx, localityId),
    lastPostsOf(trx, localityId, [giver.id, ...byReceiver.keys()]),
  ])
  const unitOf = (personId: string) => units.find(unit => unit.id === posts.get(personId)?.unitId)
  const party = (personId: string, name: string) => ({
    name,
    post: [posts.get(personId)?.post ?? '', unitOf(personId)?.name ?? ''].filter(Boolean).join(' '),
  })
  const unit = unitOf(giver.id)
  const notes = []
  for (const [receiverId, own] of byReceiver) {
    const facts: HandoverNoteFacts = {
      locality: { name: locality?.name ?? '', place: placeName(locality?.name ?? '') },
      unit: {
        name: unit?.name ?? locality?.name ?? '',
        code: unit?.code ?? 'BG',
        ofCommittee: unit !== undefined && OF_COMMITTEE.includes(unit.kind),
      },
      on: today,
      reason: giver.reason,
      giver: party(giver.id, giver.name),
      receiver: party(receiverId, everybody.find(one => one.id === receiverId)?.name ?? ''),
      lines: own,
    }
    const bytes = await writeDocument(assembleHandoverNote(facts))
    notes.push({ receiverId, id: work.newId(), kept: await work.ctx.files.put(localityId, bytes) })
  }
  await noteFiles(
    trx,
    localityId,
    notes.map(note => ({ ...note.kept, mediaType: DOCX })),
    now,
  )
  await insertHandoverNotes(
    trx,
    localityId,
    notes.map(({ id, receiverId, kept }) => ({ id, handoverId, receiverId, sha256: kept.sha256 })),
  )
  for (const { id, receiverId, kept } of notes)
    work.record({
      type: 'handover-note-written',
      payload: { noteId: id, handoverId, receiverPersonId: receiverId, file: kept.sha256 },
    })
}
