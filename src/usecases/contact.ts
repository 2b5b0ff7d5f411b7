import { z } from 'zod'
import { NOTICE_KINDS, NOTICE_WISHES } from '../domain/notice.ts'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import { liveFeed } from '../store/calendar-feed.ts'
import { contactsOf, saveContact } from '../store/contact.ts'
import { lastMail } from '../store/mail.ts'
import { liveLinksOf } from '../store/one-time-link.ts'
import { digest } from './digest.ts'
import { tokenFor } from './secret-link.ts'
import { change, look, type Work } from './use-case.ts'

const ownContact = async ({ trx, localityId, actor }: Work) => {
  const found = (await contactsOf(trx, localityId, [actor.personId])).get(actor.personId)
  if (!found) throw new Error('a contact is answered for everybody who is asked for')
  return found
}

/** How the actor is reached, the live secret addresses that open something in their name, and how the last mail went. */
export const showContact = look({
  name: 'show-contact',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'notice.read', work.here))
    if (no) return no
    const { trx, localityId, actor, now } = work
    const [contact, links, feed, mail] = await Promise.all([
      ownContact(work),
      liveLinksOf(trx, localityId, actor.personId, now),
      liveFeed(trx, localityId, actor.personId),
      lastMail(trx, localityId, actor.personId),
    ])
    return done({
      contact,
      links,
      feed: feed && { madeAt: feed.madeAt, token: tokenFor(work.ctx, 'calendar', localityId, feed.id) },
      mail,
    })
  },
})

const wish = z.enum(NOTICE_WISHES, 'choose-one')

/** Keeps how the actor wishes to be told. An address is personal data: the journal holds its digest alone. */
export const setContact = change({
  name: 'set-contact',
  input: z.object({
    rowVersion: z.number().int(),
    email: z
      .string()
      .trim()
      .max(200, 'too-long')
      .refine(text => text === '' || z.email().safeParse(text).success, 'email-malformed'),
    phone: z
      .string()
      .transform(text => text.replace(/[\s.-]/gu, ''))
      .refine(text => text === '' || /^(?:0|\+84)\d{9,10}$/u.test(text), 'phone-malformed'),
    byMail: z.boolean(),
    byMessage: z.boolean(),
    wishes: z.partialRecord(z.enum(NOTICE_KINDS), wish).default({}),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'notice.read', work.here))
    if (no) return no
    const before = await ownContact(work)
    if (before.rowVersion !== input.rowVersion) return refuse('stale', 422, { field: 'email' })
    const { personId } = work.actor
    const contact = {
      personId,
      email: input.email || null,
      phone: input.phone || null,
      byMail: input.byMail,
      byMessage: input.byMessage,
      wishes: input.wishes,
      rowVersion: before.rowVersion + 1,
    }
    await saveContact(work.trx, work.localityId, contact)
    work.record({ type: 'contact-changed', payload: { personId, value: digest(contact) } })
    return done({ rowVersion: contact.rowVersion })
  },
})
