import { readFileSync } from 'node:fs'
import { createServer as createPlainServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import { Trouble } from '../domain/trouble.ts'

export type HttpDoor = {
  /** The address people can open, without a slash at the end. */
  readonly address: string
  /** Takes no new connection, lets requests finish for `patience` milliseconds, then cuts what is left. */
  readonly close: (patience: number) => Promise<void>
}

export type HttpOptions = {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly tls: { readonly cert: string; readonly key: string } | null
}

/** Listens. Throws Trouble 'address-taken' or 'certificate-unreadable'. */
export async function listen({ fetch, host, port, tls }: HttpOptions): Promise<HttpDoor> {
  const server = makeServer(getRequestListener(fetch), tls)
  await new Promise<void>((resolve, reject) => {
    server.once('error', cause => {
      const details = {
        host,
        port: String(port),
        reason: 'code' in cause ? String(cause.code) : cause.message,
      }
      reject(new Trouble('address-taken', details, cause))
    })
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  const actual = bound !== null && typeof bound === 'object' ? bound.port : port
  return {
    address: `${tls ? 'https' : 'http'}://${shown(host)}:${actual}`,
    close: patience => drain(server, patience),
  }
}

type Listener = ReturnType<typeof getRequestListener>

function makeServer(listener: Listener, tls: HttpOptions['tls']): Server {
  if (!tls) return createPlainServer(listener)
  try {
    return createTlsServer({ cert: readFileSync(tls.cert), key: readFileSync(tls.key) }, listener)
  } catch (error) {
    throw new Trouble(
      'certificate-unreadable',
      { reason: error instanceof Error ? error.message : '' },
      error,
    )
  }
}

const EVERYWHERE = new Set(['0.0.0.0', '::'])

function shown(host: string): string {
  if (EVERYWHERE.has(host)) return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function drain(server: Server, patience: number): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), patience)
    // A connection that is kept alive falls idle when its answer is out, and would be waited for.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(idle)
      resolve()
    })
    server.closeIdleConnections()
  })
}
