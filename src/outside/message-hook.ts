import { createHmac } from 'node:crypto'
import { type SendMessage, Undeliverable } from '../domain/outgoing.ts'

const PATIENCE_MS = 15_000

/**
 * Hands short messages to an adapter of the installation's own (Zalo OA, SMS gateway) as a POST of JSON. The receiver
 * proves the sender by `X-Sauro-Signature`, the HMAC-SHA256 in hexadecimal of the time in `X-Sauro-Time`, a dot, and
 * the body; `X-Sauro-Id` is the same for every attempt at one message.
 */
export function openMessageHook({
  url,
  secret,
}: {
  readonly url: string
  readonly secret: string
}): SendMessage {
  return async ({ id, to, at, text }) => {
    const body = JSON.stringify({ id, to, text })
    const time = at.toISOString()
    const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'X-Sauro-Id': id,
        'X-Sauro-Time': time,
        'X-Sauro-Signature': signature,
      },
      body,
    }).catch((error: unknown) => {
      throw new Undeliverable(error instanceof Error ? error.message : 'unknown', false)
    })
    await answer.body?.cancel()
    if (answer.ok) return
    throw new Undeliverable(`answered ${answer.status}`, answer.status === 400 || answer.status === 422)
  }
}
