import { HANDOVER_KINDS, type HandoverKind } from '../domain/handover.ts'
import { batches } from './batches.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'
import type { Named } from './task.ts'

export type HandoverRecord = {
  readonly id: string
  readonly person: Named
  readonly effectiveOn: string
  readonly reason: string | null
  readonly lastDay: string | null
  readonly madeBy: Named
  readonly madeAt: Date
  readonly lines: readonly {
    readonly kind: HandoverKind
    readonly objectId: string
    readonly code: string
    readonly text: string
    readonly due: string | null
    readonly to: Named
  }[]
  readonly notes: readonly {
    readonly id: string
    readonly receiver: Named
    readonly sha256: string
    readonly receivedAt: Date | null
  }[]
}

type Scope = { readonly ids?: readonly string[] }

/** Handovers, newest first, with their lines and notes: three queries. */
export async function handoversOf(trx: Trx, localityId: string, scope: Scope): Promise<HandoverRecord[]> {
  let query = trx
    .selectFrom('handover as h')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'h.locality_id').onRef('p.id', '=', 'h.person_id'),
    )
    .innerJoin('person as m', join =>
      join.onRef('m.locality_id', '=', 'h.locality_id').onRef('m.id', '=', 'h.made_by'),
    )
    .where('h.locality_id', '=', localityId)
  if (scope.ids) query = query.where('h.id', 'in', orNobody(scope.ids))
  const rows = await query
    .orderBy('h.made_at', 'desc')
    .orderBy('h.id')
    .selectAll('h')
    .select(['p.name as person_name', 'm.name as maker_name'])
    .execute()
  const ids = rows.map(row => row.id)
  const [lines, notes] = await Promise.all([linesOf(trx, localityId, ids), notesOf(trx, localityId, ids)])
  return rows.map(row => ({
    id: row.id,
    person: { id: row.person_id, name: row.person_name },
    effectiveOn: row.effective_on,
    reason: row.reason,
    lastDay: row.last_day,
    madeBy: { id: row.made_by, name: row.maker_name },
    madeAt: row.made_at,
    lines: (lines.get(row.id) ?? []).flatMap(line =>
      isKind(line.kind)
        ? [
            {
              kind: line.kind,
              objectId: line.object_id,
              code: line.code,
              text: line.text,
              due: line.due,
              to: { id: line.to_person_id, name: line.to_name },
            },
          ]
        : [],
    ),
    notes: (notes.get(row.id) ?? []).map(note => ({
      id: note.id,
      receiver: { id: note.receiver_id, name: note.receiver_name },
      sha256: note.file_sha256,
      receivedAt: note.received_at,
    })),
  }))
}

const isKind = (kind: string): kind is HandoverKind => Object.hasOwn(HANDOVER_KINDS, kind)

async function linesOf(trx: Trx, localityId: string, handoverIds: readonly string[]) {
  const rows = await trx
    .selectFrom('handover_line as l')
    .innerJoin('person as t', join =>
      join.onRef('t.locality_id', '=', 'l.locality_id').onRef('t.id', '=', 'l.to_person_id'),
    )
    .where('l.locality_id', '=', localityId)
    .where('l.handover_id', 'in', orNobody(handoverIds))
    .orderBy('l.handover_id')
    .orderBy('l.position')
    .selectAll('l')
    .select('t.name as to_name')
    .execute()
  return Map.groupBy(rows, row => row.handover_id)
}

async function notesOf(trx: Trx, localityId: string, handoverIds: readonly string[]) {
  const rows = await trx
    .selectFrom('handover_note as n')
    .innerJoin('person as r', join =>
      join.onRef('r.locality_id', '=', 'n.locality_id').onRef('r.id', '=', 'n.receiver_id'),
    )
    .where('n.locality_id', '=', localityId)
    .where('n.handover_id', 'in', orNobody(handoverIds))
    .orderBy('r.sort_key')
    .selectAll('n')
    .select('r.name as receiver_name')
    .execute()
  return Map.groupBy(rows, row => row.handover_id)
}

/** The handover that a note belongs to; null when there is no such note. */
export async function handoverOfNote(trx: Trx, localityId: string, noteId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('handover_note')
    .where('locality_id', '=', localityId)
    .where('id', '=', noteId)
    .select('handover_id')
    .executeTakeFirst()
  return row?.handover_id ?? null
}

/** Notes whose receiver has not yet said that everything arrived, oldest first. */
export async function notesWaitingFor(
  trx: Trx,
  localityId: string,
  receiverId: string,
): Promise<readonly { handoverId: string; from: string; madeAt: Date }[]> {
  const rows = await trx
    .selectFrom('handover_note as n')
    .innerJoin('handover as h', join =>
      join.onRef('h.locality_id', '=', 'n.locality_id').onRef('h.id', '=', 'n.handover_id'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'h.locality_id').onRef('p.id', '=', 'h.person_id'),
    )
    .where('n.locality_id', '=', localityId)
    .where('n.receiver_id', '=', receiverId)
    .where('n.received_at', 'is', null)
    .orderBy('h.made_at')
    .select(['n.handover_id', 'p.name', 'h.made_at'])
    .execute()
  return rows.map(row => ({ handoverId: row.handover_id, from: row.name, madeAt: row.made_at }))
}

export async function insertHandover(
  trx: Trx,
  localityId: string,
  handover: {
    readonly id: string
    readonly personId: string
    readonly effectiveOn: string
    readonly reason: string | null
    readonly lastDay: string | null
    readonly madeBy: string
    readonly madeAt: Date
    readonly lines: readonly {
      readonly kind: HandoverKind
      readonly id: string
      readonly code: string
      readonly text: string
      readonly due: string | null
      readonly toPersonId: string
    }[]
  },
): Promise<void> {
  await trx
    .insertInto('handover')
    .values({
      locality_id: localityId,
      id: handover.id,
      person_id: handover.personId,
      effective_on: handover.effectiveOn,
      reason: handover.reason,
      last_day: handover.lastDay,
      made_by: handover.madeBy,
      made_at: handover.madeAt,
    })
    .execute()
  const rows = handover.lines.map((line, position) => ({
    locality_id: localityId,
    handover_id: handover.id,
    position,
    kind: line.kind,
    object_id: line.id,
    code: line.code,
    text: line.text,
    due: line.due,
    to_person_id: line.toPersonId,
  }))
  for (const piece of batches(rows)) await trx.insertInto('handover_line').values(piece).execute()
}

export async function insertHandoverNotes(
  trx: Trx,
  localityId: string,
  notes: readonly {
    readonly id: string
    readonly handoverId: string
    readonly receiverId: string
    readonly sha256: string
  }[],
): Promise<void> {
  if (notes.length === 0) return
  await trx
    .insertInto('handover_note')
    .values(
      notes.map(note => ({
        locality_id: localityId,
        id: note.id,
        handover_id: note.handoverId,
        receiver_id: note.receiverId,
        file_sha256: note.sha256,
      })),
    )
    .execute()
}

/** The receiver says that everything arrived. Changes nothing that was said before. */
export async function noteReceived(
  trx: Trx,
  localityId: string,
  handoverId: string,
  receiverId: string,
  at: Date,
): Promise<string | null> {
  const row = await trx
    .updateTable('handover_note')
    .set({ received_at: at })
    .where('locality_id', '=', localityId)
    .where('handover_id', '=', handoverId)
    .where('receiver_id', '=', receiverId)
    .where('received_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
