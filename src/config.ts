import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { Trouble } from './domain/trouble.ts'

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//)
  .optional()

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost']

/** Messages name people: they leave this machine over TLS or not at all. */
function isPrivateEnough(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || LOOPBACK.includes(hostname)
}

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(5757),
  HOST: z.string().min(1).default('127.0.0.1'),
  SAURO_DATA: z.string().min(1).optional(),
  DATABASE_URL: postgresUrl.refine(url => url === undefined || new URL(url).username === 'sauro_app'),
  DATABASE_URL_OWNER: postgresUrl,
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/u)
    .optional(),
  MESSAGE_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isPrivateEnough)
    .optional(),
  MESSAGE_SECRET: z.string().min(32).optional(),
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
  /** The server that takes our mail, with its login, and who we are there. null: no mail goes out. */
  readonly mail: { readonly smtp: string; readonly from: string } | null
  /** Where short messages are handed in, and the key that signs them. null: none go out. */
  readonly message: { readonly url: string; readonly secret: string } | null
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
  for (const [one, other] of PAIRS) {
    const alone = value[one] !== undefined && value[other] === undefined
    if (alone) throw new Trouble('setting-wrong', { name: other, value: '' })
    if (value[one] === undefined && value[other] !== undefined)
      throw new Trouble('setting-wrong', { name: one, value: '' })
  }
  return {
    port: value.PORT,
    host: value.HOST,
    data: value.SAURO_DATA === undefined ? join(projectFolder, 'data') : resolve(value.SAURO_DATA),
    database: databaseSetting(value.DATABASE_URL, value.DATABASE_URL_OWNER),
    tls:
      value.TLS_CERT && value.TLS_KEY ? { cert: resolve(value.TLS_CERT), key: resolve(value.TLS_KEY) } : null,
    publicUrl: value.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    mail: value.SMTP_URL && value.MAIL_FROM ? { smtp: value.SMTP_URL, from: value.MAIL_FROM } : null,
    message:
      value.MESSAGE_URL && value.MESSAGE_SECRET
        ? { url: value.MESSAGE_URL, secret: value.MESSAGE_SECRET }
        : null,
  }
}

/** Settings that mean something only together. */
const PAIRS = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['MESSAGE_URL', 'MESSAGE_SECRET'],
] as const

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
