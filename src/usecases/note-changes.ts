import { addDays, dayOf, startOfDay } from '../domain/day.ts'
import { wishFor } from '../domain/notice.ts'
import { type Audience, type Told, toldOf } from '../domain/notice-rule.ts'
import { headsOf, type Reachable, writersOf } from '../domain/recipient.ts'
import { contactsOf } from '../store/contact.ts'
import { measurementsOf } from '../store/measurement.ts'
import { inviteesOf } from '../store/meeting-part.ts'
import {
  hasUntold,
  insertNotices,
  journalAfter,
  lockNoticeCursor,
  moveNoticeCursor,
  type NewNotice,
  type UntoldEvent,
} from '../store/notice.ts'
import { peopleOf } from '../store/person.ts'
import { entryVersions } from '../store/register-entry.ts'
import type { Trx } from '../store/tables.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { inSnapshot, inTransaction } from '../store/transaction.ts'
import { updatesOf } from '../store/update.ts'
import type { Surroundings } from './context.ts'

/** What happened longer ago is no news. */
const NEWS_DAYS = 14
const AT_ONCE = 500

type Telling = UntoldEvent & { readonly told: Told }

/**
 * Tells people of the changes that the journal holds since it was last asked: asked by the program itself, not by a
 * person. The place in the journal moves in the transaction that adds the notices, so each change is told once, however
 * often a program dies. Answers how many rows of the journal were passed.
 */
export async function noteChanges(surroundings: Surroundings, localityId: string): Promise<number> {
  const { db } = surroundings
  if (!(await inSnapshot(db, localityId, trx => hasUntold(trx, localityId)))) return 0
  let passed = 0
  for (;;) {
    const now = await inTransaction(db, localityId, trx => passSome(surroundings, trx, localityId))
    passed += now
    if (now < AT_ONCE) return passed
  }
}

async function passSome({ clock, newId }: Surroundings, trx: Trx, localityId: string): Promise<number> {
  const from = await lockNoticeCursor(trx, localityId)
  if (from === null) return 0
  const rows = await journalAfter(trx, localityId, from, AT_ONCE)
  const last = rows.at(-1)
  if (last === undefined) return 0
  const today = dayOf(clock())
  const oldest = startOfDay(addDays(today, -NEWS_DAYS))
  const telling = rows.flatMap((row): Telling[] => {
    const told = row.at >= oldest ? toldOf(row.event) : null
    return told === null ? [] : [{ ...row, told }]
  })
  if (telling.length > 0) {
    const notices = await noticesFor(trx, localityId, today, newId, telling)
    await insertNotices(trx, localityId, notices)
  }
  await moveNoticeCursor(trx, localityId, last.seq)
  return rows.length
}

async function noticesFor(
  trx: Trx,
  localityId: string,
  today: string,
  newId: () => string,
  telling: readonly Telling[],
): Promise<readonly NewNotice[]> {
  const people = await peopleOf(trx, localityId, { day: today })
  const audience = await audiences(trx, localityId, people, telling)
  const contacts = await contactsOf(
    trx,
    localityId,
    people.map(person => person.id),
  )
  const present = new Set(people.filter(one => one.appointments.length > 0).map(one => one.id))
  return telling.flatMap(({ seq, at, actorId, event, told }) =>
    [...new Set(told.to.flatMap(to => audience(told, to)))].flatMap((personId): NewNotice[] => {
      const wish = wishFor(told.kind, contacts.get(personId)?.wishes ?? {})
      if (personId === actorId || wish === 'off' || !present.has(personId)) return []
      const facts = { what: told.what ?? event.type, ...told.facts }
      const inDigest = wish === 'digest'
      return [
        {
          id: newId(),
          personId,
          kind: told.kind,
          object: told.object,
          facts,
          at,
          source: told.once ?? `journal:${seq}`,
          inDigest,
        },
      ]
    }),
  )
}

type Concerned = {
  readonly leadUnitId: string | null
  readonly supportUnitIds: readonly string[]
  readonly ownerId: string | null
}

/** Who stands behind an audience of an event: everything it needs is looked up for all events at once. */
async function audiences(
  trx: Trx,
  localityId: string,
  people: readonly Reachable[],
  telling: readonly Telling[],
): Promise<(told: Told, to: Audience) => readonly string[]> {
  const ids = (kind: Told['object']['kind']) =>
    telling.flatMap(({ told }) => (told.object.kind === kind ? [told.object.id] : []))
  const written = telling.flatMap(({ told }) => told.written ?? [])
  const plans = ids('plan')
  const [meetings, rowIds] = [ids('meeting'), ids('register-row')]
  const [tasks, targets, updates, measurements, ofPlans, invitees, rows] = await Promise.all([
    tasksOf(trx, localityId, { ids: ids('task') }),
    targetsOf(trx, localityId, { ids: ids('target') }),
    updatesOf(trx, localityId, { ids: written }),
    measurementsOf(trx, localityId, { ids: written }),
    plans.length === 0 ? [] : tasksOf(trx, localityId, { running: true }),
    meetings.length === 0 ? [] : inviteesOf(trx, localityId, meetings),
    rowIds.length === 0 ? [] : entryVersions(trx, localityId, { entryIds: rowIds, states: ['returned'] }),
  ])
  const authorsOf = new Map<string, readonly string[]>([
    ...[...updates, ...measurements].map((one): [string, string[]] => [one.id, [one.author.id]]),
    ...rows.map((one): [string, readonly string[]] => [
      one.entryId,
      one.author === null ? writersOf(one.unit.id, people) : [one.author.id],
    ]),
  ])
  const objects = new Map<string, Concerned>([
    ...tasks.map((task): [string, Concerned] => [
      task.id,
      {
        leadUnitId: task.lead?.id ?? null,
        supportUnitIds: task.support.map(unit => unit.id),
        ownerId: task.owner?.id ?? null,
      },
    ]),
    ...targets.map((target): [string, Concerned] => [
      target.id,
      { leadUnitId: target.lead?.id ?? null, supportUnitIds: [], ownerId: target.owner?.id ?? null },
    ]),
  ])
  return (told, to) => {
    const object = objects.get(told.object.id)
    const heads = headsOf(object?.leadUnitId ?? null, people)
    const owner = object?.ownerId === null || object === undefined ? heads : [object.ownerId]
    switch (to) {
      case 'owner':
        return owner
      case 'lead':
        return [...owner, ...heads]
      case 'support':
        return (object?.supportUnitIds ?? []).flatMap(id => headsOf(id, people))
      case 'author':
        return authorsOf.get(told.written ?? '') ?? []
      case 'invitees':
        return invitees
          .filter(one => one.meetingId === told.object.id && one.invitedAt !== null)
          .map(one => one.person.id)
      case 'units':
        return (told.unitIds ?? []).flatMap(id => headsOf(id, people))
      case 'writers':
        return (told.unitIds ?? []).flatMap(id => writersOf(id, people))
      case 'plan-units':
        return ofPlans
          .filter(task => task.planId === told.object.id)
          .flatMap(task => headsOf(task.lead?.id ?? null, people))
    }
  }
}
