import { z } from 'zod'
import { addDays, type Day, dayOf } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { feedByHash, insertFeed, revokeFeed } from '../store/calendar-feed.ts'
import { localityById } from '../store/locality.ts'
import { meetingsOf } from '../store/meeting.ts'
import { actorOf } from '../store/person.ts'
import { adoptionDays } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { inSnapshot } from '../store/transaction.ts'
import type { Surroundings } from './context.ts'
import { hashOf, readToken, tokenFor } from './secret-link.ts'
import { standing } from './task-standing.ts'
import { change } from './use-case.ts'

/** Gives the actor a new secret address of their calendar; the one before stops working. */
export const renewCalendar = change({
  name: 'renew-calendar',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'notice.read', work.here))
    if (no) return no
    const { trx, localityId, actor, now } = work
    const { personId } = actor
    const before = await revokeFeed(trx, localityId, personId, now)
    if (before !== null) work.record({ type: 'calendar-closed', payload: { feedId: before, personId } })
    const id = work.newId()
    const hash = hashOf(tokenFor(work.ctx, 'calendar', localityId, id))
    await insertFeed(trx, localityId, { id, personId, hash, madeAt: now })
    work.record({ type: 'calendar-opened', payload: { feedId: id, personId } })
    return done({ feedId: id })
  },
})

/** Takes the actor's address back without a new one. */
export const revokeCalendar = change({
  name: 'revoke-calendar',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'notice.read', work.here))
    if (no) return no
    const { personId } = work.actor
    const feedId = await revokeFeed(work.trx, work.localityId, personId, work.now)
    if (feedId !== null) work.record({ type: 'calendar-closed', payload: { feedId, personId } })
    return done({ revoked: feedId !== null })
  },
})

/** Days for which a meeting that is over stays in a calendar. */
const MEETINGS_BACK = 60

/** One entry of a calendar: a whole day on which something is due, or a meeting at its hour. */
export type CalendarEntry = {
  readonly kind: 'task' | 'milestone' | 'meeting'
  readonly id: string
  readonly code: string
  readonly text: string
  readonly due: Day
  /** Of a meeting, "08:00". */
  readonly time?: string
  readonly place?: string
  readonly closed: boolean
  readonly path: string
}

export type PersonCalendar = {
  readonly locality: string
  readonly now: Date
  readonly entries: readonly CalendarEntry[]
}

/**
 * The calendar behind a secret address: tasks with a deadline that the person owns or that their units lead, the
 * milestones of their units' targets, and meetings to which they were invited. null for a secret that is wrong, revoked, or of somebody without a post.
 */
export async function calendarBy(surroundings: Surroundings, token: string): Promise<PersonCalendar | null> {
  const read = readToken(token)
  if (read === null) return null
  const now = surroundings.clock()
  const today = dayOf(now)
  const { localityId, hash } = read
  return inSnapshot(surroundings.db, localityId, async trx => {
    const feed = await feedByHash(trx, localityId, hash)
    const actor = feed && (await actorOf(trx, localityId, feed.personId, today))
    const locality = await localityById(trx, localityId)
    if (!actor || !locality || actor.appointments.length === 0) return null
    const unitIds = [...new Set(actor.appointments.map(one => one.unitId))]
    const [since, led, owned, targets, meetings] = await Promise.all([
      adoptionDays(trx, localityId),
      tasksOf(trx, localityId, { leadUnitIds: unitIds, running: true }),
      tasksOf(trx, localityId, { ownerId: actor.personId, running: true }),
      targetsOf(trx, localityId, { leadUnitIds: unitIds, running: true }),
      meetingsOf(trx, localityId, { personId: actor.personId, from: addDays(today, -MEETINGS_BACK) }),
    ])
    const tasks = [...new Map([...led, ...owned].map(task => [task.id, task])).values()]
    return {
      locality: locality.name,
      now,
      entries: [
        ...tasks.flatMap((row): CalendarEntry[] => {
          const task = standing(row, since.get(row.planId) ?? null, today)
          if (task.due === null || task.judgement.status === 'cancelled') return []
          const { id, code, text, due } = task
          return [
            { kind: 'task', id, code, text, due, closed: task.closedOn !== null, path: `/nhiem-vu/${id}` },
          ]
        }),
        ...targets.flatMap(target =>
          target.milestones.map(
            ({ by }): CalendarEntry => ({
              kind: 'milestone',
              id: `${target.id}.${by}`,
              code: target.code,
              text: target.name,
              due: by,
              closed: false,
              path: `/chi-tieu/${target.id}`,
            }),
          ),
        ),
        ...meetings
          .filter(meeting => meeting.invitedAt !== null && meeting.cancelledAt === null)
          .map(
            (meeting): CalendarEntry => ({
              kind: 'meeting',
              id: meeting.id,
              code: '',
              text: meeting.title,
              due: meeting.on,
              time: meeting.time,
              place: meeting.place,
              closed: false,
              path: `/cuoc-hop/${meeting.id}`,
            }),
          ),
      ],
    }
  })
}
