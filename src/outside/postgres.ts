import type { ChildProcess } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { Trouble } from '../domain/trouble.ts'
import { type Lock, lock } from './lock.ts'
import { type Binaries, findBinaries } from './postgres-binaries.ts'
import { isAlive, type Postmaster, readPostmaster, stopPostmaster, until } from './postgres-process.ts'
import { chooseRunner, letPass, type Runner } from './postgres-runner.ts'
import type { Secrets } from './secrets.ts'

export type OwnPostgres = {
  /** The address of `database` for one of the four logins. */
  readonly url: (login: Login, database: string) => string
  /** Gives the lease back; the last one to do so stops the server. Safe to call twice. */
  readonly release: () => Promise<void>
}

type Login = 'postgres' | 'sauro_owner' | 'sauro_app' | 'sauro_auth'

export type OwnPostgresOptions = {
  /** The data folder; everything of the server stands in its folder `postgres`. */
  readonly data: string
  readonly secrets: Secrets
  /** False only where losing the data does not matter. */
  readonly durable?: boolean
}

const DOOR_SECONDS = 120
const START_MS = 90_000
const STOP_MS = 60_000
/** The kernel takes 107 bytes for the path of a socket; the file's own name needs the rest. */
const LONGEST_SOCKET_FOLDER = 90
const LARGEST_LOG = 5_000_000

type Place = {
  readonly home: string
  readonly cluster: string
  readonly log: string
  readonly sockets: string
}

/**
 * Our own PostgreSQL on this data folder: made when there is none, started when it stands still, joined when it
 * runs (also when the program that started it was killed). Every program that uses it holds a lease; leases and
 * the door to starting and stopping are kernel locks, so a crash leaves nothing behind.
 */
export async function holdPostgres(options: OwnPostgresOptions): Promise<OwnPostgres> {
  const place = prepare(options.data)
  const door = await lock(join(options.data, 'postgres.door'), 'alone', DOOR_SECONDS)
  try {
    const lease = await lock(join(options.data, 'postgres.lease'), 'shared', DOOR_SECONDS)
    try {
      const running = (await attach(place, options.secrets)) ?? (await start(place, options))
      return handle(place, options, running, lease)
    } catch (error) {
      lease.release()
      throw error
    }
  } finally {
    door.release()
  }
}

function handle(
  place: Place,
  { data, secrets }: OwnPostgresOptions,
  running: Postmaster,
  lease: Lock,
): OwnPostgres {
  let released: Promise<void> | null = null
  const release = async () => {
    const door = await lock(join(data, 'postgres.door'), 'alone', DOOR_SECONDS)
    try {
      const now = readPostmaster(place.cluster)
      if ((await lease.tryAlone()) && now) await stopPostmaster(now.pid, STOP_MS)
    } finally {
      lease.release()
      door.release()
    }
  }
  return {
    url: (login, database) => address(running, login, secrets[login], database),
    release: () => {
      released ??= release()
      return released
    },
  }
}

function prepare(data: string): Place {
  const home = join(data, 'postgres')
  mkdirSync(home, { recursive: true, mode: 0o700 })
  return { home, cluster: join(home, 'cluster'), log: join(home, 'log'), sockets: join(home, 'run') }
}

/** The server that already runs here and knows our password, else null. One that is just coming or going is awaited. */
async function attach(place: Place, secrets: Secrets): Promise<Postmaster | null> {
  const settled = () => {
    const seen = readPostmaster(place.cluster)
    return !seen || !isAlive(seen.pid) || seen.status === 'ready'
  }
  await until(settled, STOP_MS)
  const found = readPostmaster(place.cluster)
  if (!found || !isAlive(found.pid)) return null
  return (await answers(found, secrets)) ? found : null
}

async function answers(server: Postmaster, secrets: Secrets): Promise<boolean> {
  const client = new Client({ connectionString: address(server, 'postgres', secrets.postgres, 'postgres') })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

function address(server: Postmaster, login: Login, password: string, database: string): string {
  const path = login === 'sauro_auth' ? '&options=-c%20search_path%3Dauth' : ''
  const host = encodeURIComponent(server.socketFolder === '' ? '127.0.0.1' : server.socketFolder)
  return `postgres://${login}:${password}@localhost/${database}?host=${host}&port=${server.port}${path}`
}

async function start(place: Place, options: OwnPostgresOptions): Promise<Postmaster> {
  const binaries = findBinaries()
  if (process.getuid?.() === 0) letPass(options.data)
  const runner = chooseRunner(binaries.postgres, place.home)
  if (!existsSync(place.cluster)) await initialise(place, binaries, runner, options)
  const listening = await whereToListen(place, runner)
  const args = ['-D', place.cluster, ...settings({ ...listening, ...durability(options) })]
  if (existsSync(place.log) && statSync(place.log).size > LARGEST_LOG)
    renameSync(place.log, `${place.log}.old`)
  const log = openSync(place.log, 'a', 0o600)
  const child = runner.spawn(binaries.postgres, args, {
    cwd: '/',
    stdio: ['ignore', log, log],
    // A session of its own: Ctrl+C is for us, who stop the server last.
    detached: true,
  })
  closeSync(log)
  const started = await outcome(child, () => {
    const seen = readPostmaster(place.cluster)
    return seen !== null && seen.pid === child.pid && seen.status === 'ready'
  })
  child.unref()
  const server = readPostmaster(place.cluster)
  if (started === 'ready' && server && (await answers(server, options.secrets))) return server
  if (started === 'waiting' && child.pid !== undefined) await stopPostmaster(child.pid, STOP_MS)
  throw new Trouble(started === 'waiting' ? 'postgres-silent' : 'postgres-failed', {
    log: place.log,
    reason: lastLine(place.log),
  })
}

/** Waits for `ready`, for the end of the child, or for our patience, whichever comes first. */
async function outcome(child: ChildProcess, ready: () => boolean): Promise<'ready' | 'ended' | 'waiting'> {
  let ended = false
  child.on('error', () => {
    ended = true
  })
  child.on('exit', () => {
    ended = true
  })
  const settled = await until(() => ended || ready(), START_MS)
  if (!settled) return 'waiting'
  return ready() && !ended ? 'ready' : 'ended'
}

/** Built under another name and renamed when whole, so that a cluster is never half there. */
async function initialise(
  place: Place,
  binaries: Binaries,
  runner: Runner,
  options: OwnPostgresOptions,
): Promise<void> {
  const draft = `${place.cluster}.new`
  const passwordFile = join(place.home, 'password')
  rmSync(draft, { recursive: true, force: true })
  writeFileSync(passwordFile, `${options.secrets.postgres}\n`, { mode: 0o600 })
  runner.give(passwordFile)
  const args = [
    ['-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    options.durable === false ? ['--no-sync', '--no-instructions'] : ['--no-instructions'],
  ].flat()
  const log = openSync(place.log, 'a', 0o600)
  try {
    const child = runner.spawn(binaries.initdb, args, { cwd: '/', stdio: ['ignore', log, log] })
    let code: number | null = null
    child.on('exit', ended => {
      code = ended
    })
    await outcome(child, () => false)
    if (code !== 0) throw new Trouble('postgres-failed', { log: place.log, reason: lastLine(place.log) })
    renameSync(draft, place.cluster)
  } finally {
    closeSync(log)
    rmSync(passwordFile, { force: true })
  }
}

type ServerSettings = Readonly<Record<string, string>>

const settings = (values: ServerSettings) =>
  Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])

const always: ServerSettings = {
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // Statements and row values may hold what people wrote; the log is no place for it.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  unix_socket_permissions: '0700',
}

function durability(options: OwnPostgresOptions): ServerSettings {
  const unsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  return options.durable === false ? { ...always, ...unsafe } : always
}

/** A socket in a folder of our own; on loopback where the path is too long for a socket. */
async function whereToListen(place: Place, runner: Runner): Promise<ServerSettings> {
  if (Buffer.byteLength(place.sockets) > LONGEST_SOCKET_FOLDER) {
    return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(await freePort()) }
  }
  mkdirSync(place.sockets, { recursive: true, mode: 0o700 })
  runner.give(place.sockets)
  // A comma or a quote would end the name in the server's list of folders.
  const quoted = `"${place.sockets.replaceAll('"', '""')}"`
  return { listen_addresses: '', unix_socket_directories: quoted, port: '5432' }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => resolve(found !== null && typeof found === 'object' ? found.port : 0))
    })
  })
}

function lastLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? ''
  } catch {
    return ''
  }
}
