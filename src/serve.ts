import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { type SeedDemonstration, seedDemonstration } from './demonstration.ts'
import type { Clock, Log } from './domain/ports.ts'
import { Trouble } from './domain/trouble.ts'
import { startWorker } from './jobs/worker.ts'
import { makeDataFolder } from './outside/data-folder.ts'
import { listen } from './outside/http.ts'
import { type Lock, tryLock } from './outside/lock.ts'
import { domainOf, openMail } from './outside/mail.ts'
import { openMessageHook } from './outside/message-hook.ts'
import { createPdfMaker } from './outside/office.ts'
import { readinessProbe } from './store/readiness.ts'
import { openSurroundings } from './surroundings.ts'
import { recordLatenessEverywhere } from './usecases/record-lateness.ts'
import { takeUpReadings } from './usecases/take-up-readings.ts'
import { createApp } from './web/server.tsx'
import { serving, stopped, stopping } from './words/command.ts'
import { openWorkplace } from './workplace.ts'

export type ServeOptions = {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly demo: boolean
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  readonly seed?: SeedDemonstration
}

/** Requests that are under way get this long when we are asked to stop. */
const PATIENCE_MS = 10_000

/**
 * Serves until SIGTERM, SIGINT or SIGHUP, then lets requests finish, closes the database last and returns.
 * Throws Trouble when another server holds the data folder or something needed is not to be had.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const { config, clock, log, print, complain } = options
  const asked = askedToStop()
  makeDataFolder(config.data)
  const alone = await claim(config.data)
  try {
    const workplace = await openWorkplace(config, clock())
    try {
      const { surroundings, close } = openSurroundings(workplace, { data: config.data, clock, log })
      const seed = options.seed ?? seedDemonstration
      const accounts = options.demo ? await seed(surroundings, config.data) : []
      await recordLatenessEverywhere(surroundings)
      await takeUpReadings(surroundings)
      const app = createApp({
        surroundings,
        secure: config.tls !== null || config.publicUrl?.startsWith('https:') === true,
        publicUrl: config.publicUrl,
        ready: readinessProbe(workplace.db),
      })
      const door = await listen({ ...config, fetch: app.fetch })
      const address = config.publicUrl ?? door.address
      writeFileSync(addressFile(config.data), address, { mode: 0o600 })
      print(serving(address))
      for (const { role, login, password } of accounts) print([role, login, password].join('\t'))
      const worker = startWorker({
        surroundings,
        address,
        sendLetter: config.mail === null ? null : openMail(config.mail),
        mailDomain: config.mail === null ? '' : domainOf(config.mail.from),
        makePdf: createPdfMaker(),
        sendMessage: config.message === null ? null : openMessageHook(config.message),
      })
      await asked
      complain(stopping)
      await Promise.all([door.close(PATIENCE_MS), worker.stop()])
      await close()
    } finally {
      await workplace.close()
    }
  } finally {
    rmSync(addressFile(config.data), { force: true })
    alone.release()
  }
  complain(stopped)
}

const addressFile = (data: string) => join(data, 'server.address')

async function claim(data: string): Promise<Lock> {
  const alone = await tryLock(join(data, 'server.lock'), 'alone', 0)
  if (alone) return alone
  throw new Trouble('server-runs-already', { data, address: knownAddress(data) })
}

function knownAddress(data: string): string {
  try {
    return readFileSync(addressFile(data), 'utf8')
  } catch {
    return ''
  }
}

/** Ctrl+C under npm arrives twice, from the terminal and from npm; only a later one is impatience. */
const SAME_WISH_MS = 2_000

/** Resolves at the first signal; a later one ends the process at once, and our PostgreSQL is joined next time. */
function askedToStop(): Promise<void> {
  return new Promise(resolve => {
    let impatient = false
    const onSignal = () => {
      if (impatient) process.exit(1)
      setTimeout(() => {
        impatient = true
      }, SAME_WISH_MS).unref()
      resolve()
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
  })
}
