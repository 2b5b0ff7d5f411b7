import { createHash } from 'node:crypto'
import type { Context } from './context.ts'

/** What a secret address opens; the same id never gives the same secret for two of them. */
type Purpose = 'link' | 'calendar' | 'check' | 'register'

const TOKEN = /^[\w-]{65}$/u

/**
 * The secret of a link: the locality, so that its rows can be looked at, and 256 bits that only this installation can
 * make of the id. 65 signs of base64url.
 */
export const tokenFor = (
  { keyed }: Pick<Context, 'keyed'>,
  purpose: Purpose,
  localityId: string,
  id: string,
): string =>
  Buffer.from(localityId.replaceAll('-', ''), 'hex').toString('base64url') + keyed(`${purpose}:${id}`)

/** What is kept of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The locality and the hash of a token that somebody brought; null when it cannot be one. */
export function readToken(token: string): { readonly localityId: string; readonly hash: string } | null {
  if (!TOKEN.test(token)) return null
  const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex')
  const localityId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
  return { localityId, hash: hashOf(token) }
}
