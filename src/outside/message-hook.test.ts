// Real here: an HTTP server on loopback that answers as gateways do.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { Undeliverable } from '../domain/outgoing.ts'
import { openMessageHook } from './message-hook.ts'

const MESSAGE = { id: '1', to: '0912345678', at: new Date('2026-06-18T01:00:00Z'), text: 'Nhắc việc' }

/** What becomes of a message at a server that answers so, and how many requests reached it. */
async function sent(
  answer: RequestListener,
): Promise<{ readonly failure: unknown; readonly requests: number }> {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    request.resume()
    answer(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const send = openMessageHook({
    url: `http://127.0.0.1:${port}/`,
    secret: 'a secret of the tests, long enough',
  })
  const failure = await send(MESSAGE).then(
    () => null,
    (error: unknown) => error,
  )
  await new Promise(resolve => server.close(resolve))
  return { failure, requests }
}

const answering =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end()

test.each([
  [200, null],
  [204, null],
  [400, true],
  [422, true],
  [429, false],
  [500, false],
] as const)('an answer of %i: refused for good %s', async (status, forGood) => {
  const { failure } = await sent(answering(status))
  if (forGood === null) expect(failure).toBeNull()
  else {
    expect(failure).toBeInstanceOf(Undeliverable)
    expect(failure).toMatchObject({ forGood })
  }
})

test('a redirect is not followed: nobody else gets what was signed for one receiver', async () => {
  const { failure, requests } = await sent(answering(307, { location: '/elsewhere' }))
  expect(failure).toMatchObject({ forGood: false })
  expect(requests).toBe(1)
})

test('a connection that breaks is tried again later', async () => {
  const { failure } = await sent(request => void request.socket.destroy())
  expect(failure).toMatchObject({ forGood: false })
})
