import { isQuietDay } from '../domain/calendar.ts'
import type { Day } from '../domain/day.ts'
import { addDays, dayOf, startOfDay } from '../domain/day.ts'
import type { DigestContent, DigestLine } from '../domain/digest.ts'
import { may } from '../domain/policy/may.ts'
import { contactsOf } from '../store/contact.ts'
import { localityById } from '../store/locality.ts'
import { hasMail, queueMail } from '../store/mail.ts'
import { markDigested, type NoticeRecord, noticesOf } from '../store/notice.ts'
import { insertLinks, liveLinksOf } from '../store/one-time-link.ts'
import { type PersonRecord, peopleOf } from '../store/person.ts'
import type { TaskRecord } from '../store/task.ts'
import { inSnapshot } from '../store/transaction.ts'
import { contextFor, type Surroundings } from './context.ts'
import { type About, aboutNotices } from './notice-about.ts'
import { owedByActor } from './owed.ts'
import { taskObject } from './policy-objects.ts'
import { reminderRules } from './reminder-rules.ts'
import { hashOf, tokenFor } from './secret-link.ts'
import { byItself, type Work } from './use-case.ts'
import { waitingForActor } from './waiting.ts'

/** Which ways out of the house this installation has. */
export type Channels = { readonly mail: boolean; readonly message: boolean }

const MOST_NOTICES = 200
const MOST_LISTED = 40
const LINK_DAYS = 7
/** A link that lasts at least this much longer is written into the next digest again. */
const REUSED_WHILE_DAYS = 3

/**
 * Composes the day's digest of everybody in the locality and queues what goes out: one transaction a person, in which
 * the mail is queued, its links are made and its notices are marked, so that a crash leaves all of it or nothing. Only
 * of today, and of no quiet day: what nobody was told waits for the next. Answers how many were queued.
 */
export async function composeDigests(
  surroundings: Surroundings,
  localityId: string,
  day: Day,
  channels: Channels,
): Promise<number> {
  if (day !== dayOf(surroundings.clock())) return 0
  const { quiet, people, locality } = await inSnapshot(surroundings.db, localityId, async trx => {
    const { calendar } = await reminderRules(trx, localityId)
    return {
      quiet: isQuietDay(calendar, day),
      people: await peopleOf(trx, localityId, { day }),
      locality: await localityById(trx, localityId),
    }
  })
  if (quiet || locality === null) return 0
  let queued = 0
  for (const person of people) {
    if (person.appointments.length === 0) continue
    const appointments = person.appointments.map(({ unitId, role, line }) => ({ unitId, role, line }))
    const ctx = contextFor(surroundings, { localityId, personId: person.id, appointments })
    if (await byItself(ctx, work => compose(work, person, locality.name, day, channels))) queued += 1
  }
  return queued
}

async function compose(
  work: Work,
  person: PersonRecord,
  locality: string,
  day: Day,
  channels: Channels,
): Promise<boolean> {
  const { trx, localityId } = work
  if (await hasMail(trx, localityId, person.id, day)) return false
  const [notices, waiting, contacts] = await Promise.all([
    noticesOf(trx, localityId, { personId: person.id, forDigest: true, most: MOST_NOTICES }),
    waitingLines(work),
    contactsOf(trx, localityId, [person.id]),
  ])
  if (notices.length === 0 && waiting.length === 0) return false
  await markDigested(
    trx,
    localityId,
    notices.map(notice => notice.id),
    day,
  )
  const contact = contacts.get(person.id)
  const email = channels.mail && contact?.byMail ? contact.email : null
  const phone = channels.message && contact?.byMessage ? contact.phone : null
  if (email === null && phone === null) return false
  const about = await aboutNotices(trx, localityId, notices)
  const shown = highestRungs(notices).slice(0, MOST_LISTED)
  const links = await linksFor(work, shown, about)
  const content: DigestContent = {
    day,
    locality,
    person: person.name,
    notices: shown.map(notice => line(notice, about, links)),
    waiting: waiting.slice(0, MOST_LISTED),
    more:
      Math.max(0, waiting.length - MOST_LISTED) + Math.max(0, highestRungs(notices).length - shown.length),
  }
  const mail = { personId: person.id, day, content, queuedAt: work.now }
  if (email !== null)
    await queueMail(trx, localityId, { ...mail, id: work.newId(), kind: 'digest-mail', address: email })
  if (phone !== null)
    await queueMail(trx, localityId, { ...mail, id: work.newId(), kind: 'digest-message', address: phone })
  const figures = { notices: notices.length, waiting: waiting.length, links: links.size }
  work.record({ type: 'digest-queued', payload: { personId: person.id, day, ...figures } })
  return true
}

/** Of several rungs of one thing the last says it all; reminders first, the most pressing first. */
export function highestRungs(notices: readonly NoticeRecord[]): readonly NoticeRecord[] {
  const rungs = new Map<string, NoticeRecord>()
  for (const notice of notices.filter(one => one.kind === 'reminder')) {
    const key = `${notice.object.id} ${notice.facts.what} ${notice.facts.due}`
    const before = rungs.get(key)
    if (before === undefined || (before.facts.offset ?? 0) < (notice.facts.offset ?? 0))
      rungs.set(key, notice)
  }
  const pressing = [...rungs.values()].sort((a, b) => ((a.facts.due ?? '') < (b.facts.due ?? '') ? -1 : 1))
  return [...pressing, ...notices.filter(one => one.kind !== 'reminder')]
}

const line = (
  notice: NoticeRecord,
  about: ReadonlyMap<string, About>,
  links: ReadonlyMap<string, string>,
): DigestLine => {
  const found = about.get(notice.object.id)
  return {
    kind: notice.kind,
    what: notice.facts.what,
    code: found?.code ?? '',
    text: found?.text ?? '',
    due: notice.facts.due ?? null,
    path: found?.path ?? '/nhac-viec',
    linkId: links.get(notice.object.id) ?? null,
  }
}

/** One live link for each task in the list that this person reports on, by the task's id. */
async function linksFor(
  work: Work,
  notices: readonly NoticeRecord[],
  about: ReadonlyMap<string, About>,
): Promise<ReadonlyMap<string, string>> {
  const { trx, localityId, actor } = work
  const open = (task: TaskRecord) =>
    task.closedOn === null && task.cancelledOn === null && task.suspendedOn === null
  const tasks = notices
    .flatMap(({ object }) => about.get(object.id)?.task ?? [])
    .filter(task => open(task) && may(actor, 'task.report', taskObject(localityId, task)).ok)
  const until = startOfDay(addDays(work.today, REUSED_WHILE_DAYS))
  const live = await liveLinksOf(trx, localityId, actor.personId, until)
  const links = new Map(live.map(link => [link.task.id, link.id]))
  const wanted = [...new Set(tasks.map(task => task.id))]
  const fresh = wanted.filter(id => !links.has(id)).map(taskId => ({ taskId, id: work.newId() }))
  await insertLinks(
    trx,
    localityId,
    fresh.map(({ id, taskId }) => ({
      id,
      taskId,
      hash: hashOf(tokenFor(work.ctx, 'link', localityId, id)),
      personId: actor.personId,
      madeAt: work.now,
      expiresAt: startOfDay(addDays(work.today, LINK_DAYS)),
    })),
  )
  for (const { taskId, id } of fresh) links.set(taskId, id)
  return new Map(wanted.map(id => [id, links.get(id) ?? '']))
}

/** All that waits for this person: updates, figures, and every record that is a matter of its own. */
async function waitingLines(work: Work): Promise<DigestContent['waiting']> {
  const [{ updates, figures }, owed] = await Promise.all([waitingForActor(work), owedByActor(work)])
  return [
    ...updates.map(({ update, task }) => ({
      kind: null,
      code: task.code,
      text: task.text,
      from: update.author.name,
      path: `/xac-nhan/${update.id}`,
    })),
    ...figures.map(({ measurement, target }) => ({
      kind: null,
      code: target.code,
      text: target.name,
      from: measurement.author.name,
      path: `/so-lieu/${measurement.id}`,
    })),
    ...owed.map(one => ({
      kind: one.kind,
      code: one.code,
      text: one.about,
      from: one.from,
      path: '/viec-cua-toi',
    })),
  ]
}
