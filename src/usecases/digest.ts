import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '../domain/canonical-json.ts'
import type { Digest } from '../domain/journal-payload.ts'

/** What the journal holds instead of free text and names: the SHA-256 of the value's canonical text. */
export const digest = (value: string | object): Digest => {
  // A field that was not given is absent from the JSON, and so from the digest.
  const json: Json = JSON.parse(JSON.stringify(value))
  return createHash('sha256').update(canonicalJson(json)).digest('hex')
}
