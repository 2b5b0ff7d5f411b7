import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Trouble } from '../domain/trouble.ts'

const secretsShape = z.object({
  /** Passwords of the four logins of our own PostgreSQL; a foreign one uses only that of sauro_auth. */
  postgres: z.string().min(20),
  sauro_owner: z.string().min(20),
  sauro_app: z.string().min(20),
  sauro_auth: z.string().min(20),
  /** Signs sessions. */
  session: z.string().min(40),
})

export type Secrets = z.infer<typeof secretsShape>

/**
 * The generated passwords of this data folder, made at the first call and kept in `secrets.json` (0600).
 * Two programs that come first together end with the same ones. Throws Trouble 'secrets-unreadable'.
 */
export function loadSecrets(data: string): Secrets {
  const file = join(data, 'secrets.json')
  return readSecrets(file) ?? makeSecrets(file)
}

function readSecrets(file: string): Secrets | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw new Trouble('secrets-unreadable', { file }, error)
  }
  try {
    return secretsShape.parse(JSON.parse(text))
  } catch (error) {
    throw new Trouble('secrets-unreadable', { file }, error)
  }
}

function makeSecrets(file: string): Secrets {
  const password = () => randomBytes(24).toString('base64url')
  const made: Secrets = {
    postgres: password(),
    sauro_owner: password(),
    sauro_app: password(),
    sauro_auth: password(),
    session: randomBytes(48).toString('base64url'),
  }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
    return made
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    return readSecrets(file) ?? made
  } finally {
    rmSync(draft)
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
