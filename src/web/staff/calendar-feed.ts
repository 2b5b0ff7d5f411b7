import ical from 'ical-generator'
import { addDays, type Day, momentOf } from '../../domain/day.ts'
import { calendarBy, type PersonCalendar } from '../../usecases/calendar-feed.ts'
import { CALENDAR } from '../../words/notice.ts'
import type { Route } from '../route.ts'
import type { Visit } from '../visit.tsx'

/** A whole day as the library wants it; it reads the day off in UTC. */
const wholeDay = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/**
 * A calendar as text for calendar programs (RFC 5545). An entry keeps its identity when its day moves, so a program
 * that subscribes moves it too. Nothing rings: the digest reminds.
 */
export function calendarText(shown: PersonCalendar, address: string): string {
  const calendar = ical({
    name: CALENDAR.name(shown.locality),
    prodId: { company: 'SauRo', product: 'SauRo', language: 'VI' },
    ttl: 6 * 3600,
  })
  for (const entry of shown.entries) {
    const words = CALENDAR[entry.kind](entry.code, entry.text)
    calendar.createEvent({
      id: `${entry.kind}.${entry.id}@sauro`,
      // A meeting ends when it is through, so no end is said.
      ...(entry.time === undefined
        ? { start: wholeDay(entry.due), end: wholeDay(addDays(entry.due, 1)), allDay: true }
        : { start: momentOf(entry.due, entry.time) }),
      ...(entry.place === undefined ? {} : { location: entry.place }),
      stamp: shown.now,
      summary: entry.closed ? CALENDAR.closed(words) : words,
      url: address + entry.path,
    })
  }
  return calendar.toString()
}

/** The calendar behind a secret address; whoever has none that works finds nothing here. */
const feed = async (visit: Visit) => {
  const name = /^([\w-]+)\.ics$/u.exec(visit.param('feed'))?.[1]
  const shown = name === undefined ? null : await calendarBy(visit.site.surroundings, name)
  if (shown === null) return visit.refused({ code: 'not-found', status: 404 })
  return visit.http.body(calendarText(shown, visit.address), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="sauro.ics"',
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
  })
}

export const routes = [
  { method: 'GET', path: '/lich/:feed', access: 'public', names: 'calendar', answer: feed },
] as const satisfies readonly Route[]
