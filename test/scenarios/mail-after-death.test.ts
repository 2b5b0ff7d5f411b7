// Real here: the program as it is installed, its own PostgreSQL, kill -9, and a mail server on loopback.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { DigestContent } from '../../src/domain/digest.ts'
import { newId } from '../../src/outside/identity.ts'
import { localities } from '../../src/store/locality.ts'
import { queueMail } from '../../src/store/mail.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { openWorkplace, type Workplace } from '../../src/workplace.ts'
import { type MailPeer, mailPeer } from '../kit/mail-peer.ts'
import { type Machine, machine } from '../kit/program.ts'

let peer: MailPeer
let here: Machine
let workplace: Workplace
let localityId: string
let mailId: string

const CONTENT: DigestContent = {
  day: '2026-06-18',
  locality: 'phường Hoa Mai',
  person: 'Vũ Đình Lâm',
  notices: [],
  waiting: [{ kind: null, code: 'N1', text: 'Mở lớp kỹ năng số', from: null, path: '/viec-cua-toi' }],
  more: 0,
}

beforeEach(async () => {
  peer = await mailPeer()
  here = machine({
    environment: {
      SMTP_URL: peer.url,
      MAIL_FROM: 'nhacviec@hoamai.example',
      PUBLIC_URL: 'https://sauro.hoamai.example',
    },
  })
  const ward = ['--code', '99001', '--name', 'phường Hoa Mai', '--province', 'tỉnh Bình Lam']
  const founded = await here.run('found', ...ward, '--admin', 'Vũ Đình Lâm', '--login', 'quantri')
  expect(founded).toMatchObject({ code: 0 })
  workplace = await openWorkplace(readConfig({ SAURO_DATA: here.data }), new Date())
  localityId = (await localities(workplace.db))[0]?.id ?? ''
  mailId = newId()
})
afterEach(async () => {
  await workplace.close()
  await here.close()
  await peer.close()
})

const inWard = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(workplace.db, localityId, work)

const commitMail = () =>
  inWard(async trx => {
    const { id: personId } = await trx.selectFrom('person').select('id').executeTakeFirstOrThrow()
    const address = 'lam@hoamai.example'
    const mail = { id: mailId, personId, day: CONTENT.day, kind: 'digest-mail', address } as const
    await queueMail(trx, localityId, { ...mail, content: CONTENT, queuedAt: new Date() })
  })

const mails = () => inWard(trx => trx.selectFrom('mail').selectAll().execute())

test('killed between commit and mail: the next program sends it, once', async () => {
  const first = await here.serve()
  const dead = new Promise<unknown>(resolve => {
    peer.onConnect = () => {
      peer.onConnect = () => {}
      resolve(first.signal('SIGKILL'))
    }
  })
  await commitMail()
  await dead
  expect(peer.taken).toEqual([])
  expect(await mails()).toMatchObject([{ state: 'sending', attempts: 0 }])

  const second = await here.serve()
  await peer.until(1)
  await second.signal('SIGTERM')
  expect(await mails()).toMatchObject([{ state: 'sent', attempts: 1, content: null }])

  const third = await here.serve()
  await third.signal('SIGTERM')
  expect(peer.taken).toHaveLength(1)
})

test('killed after the mail server took it and before that was written down: it comes again under the same identity', async () => {
  const first = await here.serve()
  const dead = new Promise<unknown>(resolve => {
    peer.onTaken = () => {
      peer.onTaken = () => {}
      resolve(first.signal('SIGKILL'))
    }
  })
  await commitMail()
  await dead
  expect(peer.taken).toHaveLength(1)
  expect(await mails()).toMatchObject([{ state: 'sending', attempts: 0 }])

  const second = await here.serve()
  await peer.until(2)
  await second.signal('SIGTERM')
  const [one, two] = peer.taken
  expect(one?.messageId).toBe(`<digest-mail.2026-06-18.${mailId}@hoamai.example>`)
  expect(two).toEqual(one)
  expect(await mails()).toMatchObject([{ state: 'sent', attempts: 1 }])
})

test('asked to stop in the middle of a mail, the program finishes it and leaves', async () => {
  const server = await here.serve()
  const asked = new Promise<{ code: number | null }>(resolve => {
    peer.onConnect = () => {
      peer.onConnect = () => {}
      resolve(server.signal('SIGTERM'))
    }
  })
  await commitMail()
  expect(await asked).toMatchObject({ code: 0 })
  expect(peer.taken).toHaveLength(1)
  expect(await mails()).toMatchObject([{ state: 'sent' }])
})
