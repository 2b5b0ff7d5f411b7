// Real here: the application without its socket, PostgreSQL. The calendar is read back as RFC 5545 says.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningWard, runningWard, value } from '../../../test/kit/running-ward.ts'
import { type Visitor, visitor } from '../../../test/kit/visitor.ts'
import { type World, world } from '../../../test/kit/world.ts'
import { endAppointment } from '../../usecases/end-appointment.ts'

let here: World
let ward: RunningWard
let officer: Visitor

beforeAll(async () => {
  here = await world({ accounts: true, now: new Date('2026-03-20T01:00:00Z') })
  ward = await runningWard(here)
  officer = await visitor(here, 'officer')
})
afterAll(() => here.close())

/** Lines unfolded; the properties of each event by name, parameters left out. */
const eventsOf = (text: string): readonly ReadonlyMap<string, string>[] => {
  expect(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  expect([lines[0], lines.findLast(line => line !== '')]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR'])
  return text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map(block => {
      const own = block.slice(0, block.indexOf('END:VEVENT')).trimEnd().split('\r\n')
      return new Map(own.map(line => [line.slice(0, line.search(/[;:]/)), line.slice(line.indexOf(':') + 1)]))
    })
}

const addressIn = (html: string): string => /\/lich\/[\w-]{65}\.ics/.exec(html)?.[0] ?? ''

const open = async (): Promise<string> => {
  const sent = await officer.post('/nhac-viec/lich', { act: 'renew' })
  expect(sent.status).toBe(303)
  return addressIn((await officer.get('/nhac-viec/cai-dat')).html)
}

test('the calendar holds the deadlines of the unit, whole days without a bell, under identities that stay', async () => {
  const path = await open()
  const answer = await officer.fetch(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const text = await answer.text()
  expect(text).not.toContain('VALARM')
  const events = eventsOf(text)
  const handbook = events.find(event => event.get('UID') === `task.${ward.tasks.handbook}@sauro`)
  expect(handbook?.get('DTSTART')).toBe('20260630')
  expect(handbook?.get('DTEND')).toBe('20260701')
  expect(handbook?.get('SUMMARY')).toMatch(/^Hạn N\d+: Ban hành sổ tay giải quyết thủ tục hành chính$/)
  expect(events.some(event => event.get('UID')?.startsWith('milestone.'))).toBe(true)
  const again = eventsOf(await (await officer.fetch(path)).text())
  expect(again.map(event => event.get('UID'))).toEqual(events.map(event => event.get('UID')))
  expect(new Set(events.map(event => event.get('UID'))).size).toBe(events.length)
})

test('a new address ends the old one, a revoked one and a wrong one are not there, and only a hash is kept', async () => {
  const first = await open()
  const second = await open()
  expect(second).not.toBe(first)
  expect((await officer.fetch(first)).status).toBe(404)
  expect((await officer.fetch(second)).status).toBe(200)
  const wrong = second.replace(/.(?=\.ics)/, sign => (sign === 'A' ? 'B' : 'A'))
  expect((await officer.fetch(wrong)).status).toBe(404)
  expect((await officer.fetch('/lich/khong.ics')).status).toBe(404)
  const rows = await here.rows.selectFrom('calendar_feed').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(second.slice(28, -4))
  await officer.post('/nhac-viec/lich', { act: 'revoke' })
  expect((await officer.fetch(second)).status).toBe(404)
  const told = await here.rows
    .selectFrom('journal')
    .where('type', 'in', ['calendar-opened', 'calendar-closed'])
    .orderBy('seq')
    .select('type')
    .execute()
  expect(told.map(row => row.type.slice(9))).toEqual([
    'opened',
    'closed',
    'opened',
    'closed',
    'opened',
    'closed',
  ])
})

test('who holds no post any more has no calendar', async () => {
  const path = await open()
  const { personId } = here.person('officer')
  const appointments = await here.rows
    .selectFrom('appointment')
    .where('person_id', '=', personId)
    .select('id')
    .execute()
  for (const { id } of appointments)
    value(await endAppointment(here.as('administrator'), { appointmentId: id, lastDay: '2026-06-18' }))
  here.setNow(new Date('2026-06-20T01:00:00Z'))
  expect((await officer.fetch(path)).status).toBe(404)
})
