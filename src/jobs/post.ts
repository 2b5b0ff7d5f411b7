import { z } from 'zod'
import { digestShape } from '../domain/digest.ts'
import { Undeliverable } from '../domain/outgoing.ts'
import { tokenFor } from '../usecases/secret-link.ts'
import { type MailRecord, sendMail } from '../usecases/send-mail.ts'
import { digestLetter, digestMessage } from './digest-letter.tsx'
import type { JobTools, RoundJob } from './job.ts'

const payload = z.object({ localityId: z.uuid() })

/** Carries out what is queued: the only place from which anything leaves the house. */
export const post: RoundJob = {
  name: 'post',
  payload,
  async run(tools, { localityId }) {
    if (tools.sendLetter === null && tools.sendMessage === null) return
    await sendMail(tools.surroundings, localityId, mail => deliver(tools, localityId, mail), tools.signal)
  },
}

async function deliver(tools: JobTools, localityId: string, mail: MailRecord): Promise<void> {
  const { surroundings, address, sendLetter, sendMessage, mailDomain } = tools
  const parsed = digestShape.safeParse(mail.content)
  if (!parsed.success) throw new Undeliverable('the digest is of another version of this program', true)
  const linkTo = (linkId: string) =>
    `${address}/bao-nhanh/${tokenFor(surroundings, 'link', localityId, linkId)}`
  const place = { address, linkTo }
  if (mail.kind === 'digest-message') {
    if (sendMessage === null) throw new Undeliverable('no adapter for messages is set', false)
    const text = digestMessage(parsed.data, place)
    return sendMessage({ id: mail.id, to: mail.address, at: mail.queuedAt, text })
  }
  if (sendLetter === null) throw new Undeliverable('no mail server is set', false)
  const messageId = `<${mail.kind}.${mail.day}.${mail.id}@${mailDomain}>`
  return sendLetter({ to: mail.address, messageId, at: mail.queuedAt, ...digestLetter(parsed.data, place) })
}
