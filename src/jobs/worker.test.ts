// Real here: PostgreSQL, the use-cases, a mail server on loopback that takes letters, an HTTP server that takes messages.
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MailPeer, mailPeer } from '../../test/kit/mail-peer.ts'
import { type RunningWard, runningWard, value } from '../../test/kit/running-ward.ts'
import { type World, world } from '../../test/kit/world.ts'
import type { Role } from '../domain/role.ts'
import { domainOf, openMail } from '../outside/mail.ts'
import { openMessageHook } from '../outside/message-hook.ts'
import { createPdfMaker } from '../outside/office.ts'
import { setContact, showContact } from '../usecases/contact.ts'
import { listNotices } from '../usecases/list-notices.ts'
import type { JobTools } from './job.ts'
import { oneRound } from './worker.ts'

const FROM = 'Nhắc việc <nhacviec@hoamai.example>'
const morning = (day: string, time = '06:00') => new Date(`${day}T${time}:00+07:00`)

let here: World
let ward: RunningWard
let peer: MailPeer
let tools: JobTools

beforeAll(async () => {
  here = await world({ accounts: true, now: new Date('2026-03-20T01:00:00Z') })
  ward = await runningWard(here)
  peer = await mailPeer()
  tools = {
    surroundings: here.surroundings,
    address: 'https://sauro.hoamai.example',
    sendLetter: openMail({ smtp: peer.url, from: FROM }),
    mailDomain: domainOf(FROM),
    sendMessage: null,
    makePdf: createPdfMaker(),
    signal: new AbortController().signal,
  }
  await reach('officer', 'VHXH', 'ngoc@hoamai.example')
  await reach('unit-head', 'VHXH', 'son@hoamai.example')
  await reach('leader-state', undefined, 'khai@hoamai.example')
})
afterAll(async () => {
  await peer.close()
  await here.close()
})
beforeEach(() => {
  peer.taken.length = 0
  peer.refusal = null
})

const reach = async (role: Role, unit: string | undefined, email: string, more: object = {}) => {
  const ctx = here.as(role, unit === undefined ? {} : { unit })
  const { contact } = value(await showContact(ctx, {}))
  const { rowVersion } = contact
  value(
    await setContact(ctx, {
      email,
      phone: '',
      byMail: true,
      byMessage: false,
      wishes: {},
      ...more,
      rowVersion,
    }),
  )
}

const rowsOf = (table: 'mail' | 'job_run' | 'notice') =>
  here.rows.selectFrom(table).where('locality_id', '=', here.wards.hoaMai.localityId)

test('one digest a person and day, with a one-time link, however many rounds there are', async () => {
  here.setNow(morning('2026-06-25'))
  await oneRound(tools)
  await oneRound(tools)
  here.setNow(morning('2026-06-25', '15:00'))
  await oneRound(tools)
  const toOfficer = peer.taken.filter(letter => letter.to.includes('ngoc@hoamai.example'))
  expect(toOfficer).toHaveLength(1)
  const [letter] = toOfficer
  expect(letter?.subject).toMatch(/^Nhắc việc ngày 25\/6\/2026: /)
  expect(letter?.text).toContain('thời hạn 30/6, còn 5 ngày')
  expect(letter?.text).toMatch(/Cập nhật nhanh: https:\/\/sauro\.hoamai\.example\/bao-nhanh\/[\w-]{65}\n/)
  expect(letter?.html).toContain('<b>Cập nhật nhanh</b>')
  const mails = await rowsOf('mail').selectAll().execute()
  expect(mails.every(mail => mail.state === 'sent' && mail.content === null)).toBe(true)
  expect(letter?.messageId).toBe(
    `<digest-mail.2026-06-25.${mails.find(mail => mail.address === 'ngoc@hoamai.example')?.id}@hoamai.example>`,
  )
  const links = await here.rows.selectFrom('one_time_link').selectAll().execute()
  const token = /bao-nhanh\/([\w-]{65})/.exec(letter?.text ?? '')?.[1] ?? ''
  expect(links.length).toBeGreaterThan(0)
  expect(JSON.stringify(links)).not.toContain(token.slice(22))
})

test('who is late is told higher and higher', async () => {
  const notices = await rowsOf('notice').where('kind', '=', 'reminder').selectAll().execute()
  const rung = (key: string, role: Role, unit: string) =>
    notices
      .filter(
        one => one.object_id === ward.tasks[key] && one.person_id === here.person(role, { unit }).personId,
      )
      .map(one => one.source.split(':').at(-1))
  here.setNow(morning('2026-07-03'))
  await oneRound(tools)
  const later = await rowsOf('notice').where('kind', '=', 'reminder').selectAll().execute()
  const climbed = (role: Role, unit: string) =>
    later
      .filter(
        one => one.object_id === ward.tasks.classes && one.person_id === here.person(role, { unit }).personId,
      )
      .map(one => one.source.split(':').at(-1))
      .sort()
  expect(rung('classes', 'officer', 'VHXH')).toEqual(['-3'])
  expect(climbed('officer', 'VHXH')).toEqual(['-1', '-3', '1'])
  expect(climbed('unit-head', 'VHXH')).toEqual(['-1', '-3', '1', '3'])
  expect(climbed('leader-state', 'UBND')).toEqual(['3'])
})

test('days on which the machine was off are caught up, each once, with one digest at the end', async () => {
  const runs = await rowsOf('job_run').where('job', '=', 'daily').orderBy('run_id').selectAll().execute()
  expect(runs.map(run => run.run_id)).toEqual(
    ['25', '26', '27', '28', '29', '30']
      .map(day => `2026-06-${day}`)
      .concat(['01', '02', '03'].map(day => `2026-07-${day}`)),
  )
  expect(runs.every(run => run.state === 'done')).toBe(true)
  const mails = await rowsOf('mail').where('address', '=', 'khai@hoamai.example').select('day').execute()
  expect(mails.map(mail => mail.day)).not.toContain('2026-06-29')
})

test('on a Saturday nobody is written to', async () => {
  here.setNow(morning('2026-07-04'))
  await oneRound(tools)
  expect(peer.taken).toEqual([])
})

test('a mail server that is away loses nothing; one that refuses an address is not asked again', async () => {
  here.setNow(morning('2026-07-06'))
  peer.refusal = { code: 451, text: 'try later' }
  await oneRound(tools)
  const waiting = await rowsOf('mail').where('day', '=', '2026-07-06').selectAll().execute()
  expect(waiting.length).toBeGreaterThan(0)
  expect(waiting.every(mail => mail.state === 'queued' && mail.attempts === 1)).toBe(true)
  peer.refusal = null
  await oneRound(tools)
  expect(peer.taken).toEqual([])
  here.setNow(morning('2026-07-06', '06:02'))
  await oneRound(tools)
  expect(peer.taken).toHaveLength(waiting.length)

  here.setNow(morning('2026-07-07'))
  peer.refusal = { code: 550, text: 'no such mailbox' }
  await oneRound(tools)
  const refused = await rowsOf('mail').where('day', '=', '2026-07-07').selectAll().execute()
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.every(mail => mail.state === 'failed' && mail.content === null)).toBe(true)
  const failed = await here.rows.selectFrom('journal').where('type', '=', 'mail-failed').selectAll().execute()
  expect(failed).toHaveLength(refused.length)
})

test('a change is told to whom it concerns, and to nobody twice', async () => {
  const officer = here.as('officer', { unit: 'VHXH' })
  const before = value(await listNotices(officer, {}))
  expect(before.notices.some(one => one.kind === 'reminder' && one.about?.code !== '')).toBe(true)
  await here.rows.updateTable('notice_cursor').set({ seq: 0 }).execute()
  await oneRound(tools)
  expect(value(await listNotices(officer, {})).notices.map(one => one.id)).toEqual(
    before.notices.map(one => one.id),
  )
})

test('who wishes no reminder gets none, and who wishes it in the list alone gets no mail', async () => {
  await reach('officer', 'VHXH', 'ngoc@hoamai.example', { wishes: { reminder: 'off' } })
  await reach('unit-head', 'VHXH', 'son@hoamai.example', { wishes: { reminder: 'app' } })
  const count = async (role: Role) => {
    const { personId } = here.person(role, { unit: 'VHXH' })
    const rows = await rowsOf('notice')
      .where('person_id', '=', personId)
      .where('kind', '=', 'reminder')
      .selectAll()
      .execute()
    return { all: rows.length, digest: rows.filter(row => row.in_digest).length }
  }
  const [officer, head] = [await count('officer'), await count('unit-head')]
  here.setNow(morning('2026-07-09'))
  await oneRound(tools)
  expect(await count('officer')).toEqual(officer)
  const after = await count('unit-head')
  expect(after.all).toBeGreaterThan(head.all)
  expect(after.digest).toBe(head.digest)
})

test('the adapter for messages gets signed JSON', async () => {
  const secret = 'a secret of thirty-two signs or more'
  const got: { body: string; headers: Record<string, unknown> }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', piece => {
      body += piece
    })
    request.on('end', () => {
      got.push({ body, headers: request.headers })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    await reach('leader-state', undefined, '', { byMessage: true, phone: '0912 345 678' })
    here.setNow(morning('2026-07-10'))
    await oneRound({ ...tools, sendMessage: openMessageHook({ url: `http://127.0.0.1:${port}/`, secret }) })
    expect(got).toHaveLength(1)
    const [{ body, headers } = { body: '', headers: {} }] = got
    const { to, text } = JSON.parse(body)
    expect(to).toBe('0912345678')
    expect(text).toMatch(/^Nhắc việc ngày 10\/7\/2026: .*\nhttps:\/\/sauro\.hoamai\.example\/nhac-viec$/)
    const signature = createHmac('sha256', secret).update(`${headers['x-sauro-time']}.${body}`).digest('hex')
    expect(headers['x-sauro-signature']).toBe(signature)
  } finally {
    await new Promise(resolve => server.close(resolve))
  }
})
