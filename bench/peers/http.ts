import { Agent, request } from 'node:http'

export type Answered = { readonly status: number; readonly body: string; readonly cookies: readonly string[] }
export type Asking = {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: FormData | object
}
export type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, asking?: Asking) => Promise<Answered>

/**
 * One way of asking for every system that is measured: connections that stay open, at most one a client. A FormData is
 * sent as a form with files, any other body as JSON. Whatever the answer's status is, it is an answer.
 */
export function asker(address: string, clients: number): { readonly ask: Ask; readonly close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const ask: Ask = async (method, path, { headers = {}, body } = {}) => {
    const sent = body === undefined ? null : await encoded(body)
    return new Promise((resolve, reject) => {
      const asked = request(
        new URL(path, address),
        {
          method,
          agent,
          headers: {
            ...headers,
            ...(sent === null ? {} : { 'content-type': sent.type, 'content-length': sent.bytes.length }),
          },
        },
        answer => {
          const pieces: Buffer[] = []
          answer.on('data', (piece: Buffer) => pieces.push(piece))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              body: Buffer.concat(pieces).toString(),
              cookies: answer.headers['set-cookie'] ?? [],
            }),
          )
        },
      )
      asked.on('error', reject)
      asked.end(sent?.bytes)
    })
  }
  return { ask, close: () => agent.destroy() }
}

async function encoded(body: FormData | object): Promise<{ type: string; bytes: Buffer }> {
  if (!(body instanceof FormData))
    return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) }
  const form = new Response(body)
  return {
    type: form.headers.get('content-type') ?? '',
    bytes: Buffer.from(await form.arrayBuffer()),
  }
}

/** The body of an answer, which must be one of those that say yes. */
export function bodyOf(answer: Answered, what: string): unknown {
  if (answer.status < 200 || answer.status > 299)
    throw new Error(`${what} answers ${answer.status}: ${answer.body.slice(0, 300)}`)
  return answer.body === '' ? null : JSON.parse(answer.body)
}
