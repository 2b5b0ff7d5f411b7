import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Client } from '../domain/accounts.ts'

/** The peer of the connection. Headers that name another address are claims of whoever sends them, so they do not count. */
export const clientOf = (http: Context): Client => ({
  address: peer(http),
  agent: http.req.header('user-agent') ?? '',
})

function peer(http: Context): string {
  // Requests that tests hand to the application come over no connection.
  if (http.env === undefined || !('incoming' in http.env)) return ''
  return getConnInfo(http).remote.address ?? ''
}
