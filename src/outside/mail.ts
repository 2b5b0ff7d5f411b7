import { createTransport } from 'nodemailer'
import { type SendLetter, Undeliverable } from '../domain/outgoing.ts'

type Setting = {
  /** smtp://login:password@host:port or smtps://… */
  readonly smtp: string
  /** An address, or a name with an address in angle brackets. */
  readonly from: string
}

const PATIENCE_MS = 20_000

/** The mail server of the settings. Each letter is a conversation of its own; nothing is kept open. */
export function openMail({ smtp, from }: Setting): SendLetter {
  const transport = createTransport({
    url: smtp,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // A letter is made of text alone: nothing is ever fetched or read from disk for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ to, messageId, at, subject, text, html }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        messageId,
        date: at,
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
      const reason = error instanceof Error ? error.message : 'unknown'
      // 5xx to a recipient or a letter is an answer; 535 and its like are a setting that somebody will mend.
      throw new Undeliverable(reason, code >= 550 && code <= 559)
    }
  }
}

/** The part of an address after the at sign, of the sender of the settings. */
export const domainOf = (from: string): string => /@([^\s@<>]+?)>?$/u.exec(from)?.[1] ?? 'localhost'
