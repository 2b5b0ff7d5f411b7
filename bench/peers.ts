/**
 * What people do most, at 16 clients, against two systems with which a ward could do the same:
 *   npm run bench -- [--json] [--rivals] [--scratch FOLDER] [--seconds N]
 * Ours is measured each time. With --rivals the two are installed and measured beside it, call by call in turn, on the
 * same tasks and the same PostgreSQL, and the result is kept; without, theirs is the one that was kept last.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { makeDataFolder } from '../src/outside/data-folder.ts'
import { holdPostgres } from '../src/outside/postgres.ts'
import { loadSecrets } from '../src/outside/secrets.ts'
import { machine } from '../test/kit/program.ts'
import { machineFacts } from './machine.ts'
import { load, summed } from './peers/clients.ts'
import { databaseFor, gatherStatistics } from './peers/database.ts'
import { openDirectus } from './peers/directus.ts'
import { endAll } from './peers/install.ts'
import { openNocoDb } from './peers/nocodb.ts'
import { fillOurs, openOurs } from './peers/ours.ts'
import { CALLS, type CallName, type Figures, type Peer } from './peers/peer.ts'
import { processorTime } from './peers/processes.ts'

const CLIENTS = 16
const MOST = 50_000
/** Each call of each system is measured in so many stretches, in turn, so that a busy moment falls on all. */
const ROUNDS = 3
const WARM_UP_SECONDS = 2
const OURS = 'SáuRõ'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rivals: { type: 'boolean', default: false },
    scratch: { type: 'string', default: join(tmpdir(), 'sauro-rivals') },
    seconds: { type: 'string', default: '4' },
  },
})
const say = (text: string) => console.error(text)

type Row = { call: CallName; peer: string; version: string } & Figures

/** Puts on the disk what the one before left in memory: nobody waits for the writing of another. */
const writeOut = () => execFileSync('sync')

async function measure(peers: readonly Peer[], postmaster: number, seconds: number): Promise<Row[]> {
  const rows: Row[] = []
  const turns = new Map(peers.map(peer => [peer.name, Array.from({ length: CLIENTS }, () => 0)]))
  for (const name of CALLS) {
    const taken = new Map<
      string,
      { stretches: Awaited<ReturnType<typeof load>>[]; own: number; database: number }
    >()
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const peer of peers) {
        const call = peer.calls[name]
        if (call === undefined) continue
        const bound = { clients: CLIENTS, seconds: round === 0 ? WARM_UP_SECONDS : seconds, most: MOST }
        writeOut()
        const before = [processorTime(peer.pid), processorTime(postmaster)] as const
        const stretch = await load(call, bound, turns.get(peer.name) ?? [])
        if (stretch.reason !== null) say(`${peer.name}, ${name}: ${stretch.failed} failed: ${stretch.reason}`)
        if (round === 0) continue
        const all = taken.get(peer.name) ?? { stretches: [], own: 0, database: 0 }
        all.stretches.push(stretch)
        all.own += processorTime(peer.pid) - before[0]
        all.database += processorTime(postmaster) - before[1]
        taken.set(peer.name, all)
      }
    }
    for (const peer of peers) {
      const all = taken.get(peer.name)
      if (all === undefined) continue
      const sum = summed(all.stretches)
      const each = (time: number) => Math.round((time / Math.max(1, sum.requests)) * 100) / 100
      rows.push({
        call: name,
        peer: peer.name,
        version: peer.version,
        ...sum,
        cpuMs: each(all.own),
        databaseCpuMs: each(all.database),
      })
      say(JSON.stringify(rows.at(-1)))
    }
  }
  return rows
}

const figures = z.object({
  call: z.enum(CALLS),
  peer: z.string(),
  version: z.string(),
  requests: z.number(),
  perSecond: z.number(),
  medianMs: z.number(),
  p95Ms: z.number(),
  failed: z.number(),
  cpuMs: z.number(),
  databaseCpuMs: z.number(),
})
const kept = z.looseObject({ measuredAt: z.string(), loadBefore: z.number(), rows: z.array(figures) })

const folder = new URL('./results/', import.meta.url)
const file = new URL('peers.json', folder)
const last = existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : null

const facts = machineFacts()
const measuredAt = new Date().toISOString()
const home = machine()
makeDataFolder(home.data)
const secrets = loadSecrets(home.data)
const postgres = await holdPostgres({ data: home.data, secrets })
const peers: Peer[] = []
let rows: Row[] = []
try {
  peers.push(await openOurs(home, await fillOurs(home), CLIENTS))
  if (values.rivals) {
    mkdirSync(values.scratch, { recursive: true })
    const superuser = (database: string) => postgres.url('postgres', database)
    const setting = { scratch: values.scratch, today: measuredAt.slice(0, 10), clients: CLIENTS }
    peers.push(await openDirectus({ ...setting, postgres: await databaseFor(superuser, 'directus') }))
    peers.push(await openNocoDb({ ...setting, postgres: await databaseFor(superuser, 'nocodb') }))
  }
  const databases = ['sauro', ...(values.rivals ? ['directus', 'nocodb'] : [])]
  await gatherStatistics(databases.map(name => postgres.url('postgres', name)))
  rows = await measure(peers, home.postmaster() ?? 0, Number(values.seconds))
} finally {
  for (const peer of peers) await peer.close()
  await endAll()
  await postgres.release()
  await home.close()
}

const loadAfter = machineFacts().loadBefore
const result = {
  ...facts,
  measuredAt,
  loadAfter,
  /** Others were at work on the machine before it began: the ratios of the run hold, its milliseconds do not. */
  shared: facts.loadBefore > 1,
  database: 'one PostgreSQL for all, fsync on',
  clients: CLIENTS,
  secondsACall: Number(values.seconds) * ROUNDS,
  rows,
}
if (values.rivals) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
}
const theirs = values.rivals ? result : last
const compared = CALLS.map(call => {
  const ours = rows.find(row => row.call === call)
  const rivals = (theirs?.rows ?? []).filter(row => row.call === call && row.peer !== OURS)
  const best = Math.max(...rivals.map(row => row.perSecond))
  const slowest = Math.min(...rivals.map(row => row.p95Ms))
  const ratio = (value: number) => (Number.isFinite(value) ? Math.round(value * 10) / 10 : null)
  return {
    call,
    ours,
    rivals,
    timesBetterRival:
      ours === undefined || rivals.length === 0
        ? null
        : { requests: ratio(ours.perSecond / best), p95: ratio(slowest / ours.p95Ms) },
  }
})
const others = Object.fromEntries(
  readdirSync(folder)
    .filter(name => name.endsWith('.json') && name !== 'peers.json')
    .map(name => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
)
if (values.json) {
  const rivalsMeasured = theirs === null ? null : { measuredAt: theirs.measuredAt, inThisRun: values.rivals }
  const { rows: _, ...about } = result
  console.log(JSON.stringify({ ...about, rivalsMeasured, peers: compared, kept: others }, null, 2))
} else {
  console.table(
    compared.flatMap(({ call, ours, rivals }) =>
      [...(ours === undefined ? [] : [ours]), ...rivals].map(row => ({
        call,
        system: row.peer,
        'requests/s': row.perSecond,
        'p95 ms': row.p95Ms,
        'CPU ms': row.cpuMs,
        'database CPU ms': row.databaseCpuMs,
        failed: row.failed,
      })),
    ),
  )
  console.log(`Rivals measured: ${theirs?.measuredAt ?? 'never'}`)
}
