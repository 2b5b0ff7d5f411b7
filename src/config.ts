import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { Trouble } from './domain/trouble.ts'

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//)
  .optional()

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(5757),
  HOST: z.string().min(1).default('127.0.0.1'),
  SAURO_DATA: z.string().min(1).optional(),
  DATABASE_URL: postgresUrl.refine(url => url === undefined || new URL(url).username === 'sauro_app'),
  DATABASE_URL_OWNER: postgresUrl,
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
})

/** Where the database is: our own server under the data folder, or one that somebody else runs. */
type DatabaseSetting =
  | { readonly kind: 'own' }
  | { readonly kind: 'foreign'; readonly app: string; readonly owner: string }

export type Config = {
  /** 0 lets the system choose a free port. */
  readonly port: number
  readonly host: string
  /** Absolute folder that holds everything that must be kept: database, files, secrets. */
  readonly data: string
  readonly database: DatabaseSetting
  /** Paths of the certificate and its key, both PEM. */
  readonly tls: { readonly cert: string; readonly key: string } | null
  /** The address that people type, without a slash at the end; null when the program may derive it. */
  readonly publicUrl: string | null
}

/** The folder of the checkout: source, SQL files and node_modules stand in it, wherever the bundle lies. */
export const projectFolder = findProjectFolder(import.meta.dirname)

/**
 * The settings of this run. A relative SAURO_DATA is taken from the caller's folder.
 * Throws Trouble 'setting-wrong' with the name of the first bad one.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '')
    throw new Trouble('setting-wrong', { name, value: name.includes('URL') ? '…' : (given[name] ?? '') })
  }
  const { data: value } = parsed
  if ((value.TLS_CERT === undefined) !== (value.TLS_KEY === undefined)) {
    throw new Trouble('setting-wrong', {
      name: value.TLS_CERT === undefined ? 'TLS_CERT' : 'TLS_KEY',
      value: '',
    })
  }
  return {
    port: value.PORT,
    host: value.HOST,
    data: value.SAURO_DATA === undefined ? join(projectFolder, 'data') : resolve(value.SAURO_DATA),
    database: databaseSetting(value.DATABASE_URL, value.DATABASE_URL_OWNER),
    tls:
      value.TLS_CERT && value.TLS_KEY ? { cert: resolve(value.TLS_CERT), key: resolve(value.TLS_KEY) } : null,
    publicUrl: value.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
  }
}

function databaseSetting(app: string | undefined, owner: string | undefined): DatabaseSetting {
  if (app === undefined && owner === undefined) return { kind: 'own' }
  if (app === undefined) throw new Trouble('setting-wrong', { name: 'DATABASE_URL', value: '' })
  if (owner === undefined) throw new Trouble('setting-wrong', { name: 'DATABASE_URL_OWNER', value: '' })
  return { kind: 'foreign', app, owner }
}

function findProjectFolder(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'sauro'))) return from
  const above = dirname(from)
  if (above === from) throw new Error('the folder of the project was not found')
  return findProjectFolder(above)
}
