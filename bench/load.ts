/**
 * Requests a second and p95 of the pages that people open most, at 16 clients: node bench/load.ts
 * The real program with the invented ward, on loopback, each page as somebody whose page it is. Bounded: 8 seconds and
 * 20,000 requests a page. Clients and server share this machine's processors.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { z } from 'zod'
import { machine } from '../test/kit/program.ts'
import { machineFacts } from './machine.ts'

const CLIENTS = 16
const SECONDS = 8
const MOST = 20_000
const PAGES = [
  { name: 'dashboard', login: 'chutich', path: '/dieu-hanh' },
  { name: 'my-work', login: 'canbo', path: '/viec-cua-toi' },
  { name: 'my-work-head', login: 'thutruong', path: '/viec-cua-toi' },
] as const

const accounts = z.array(z.object({ login: z.string(), password: z.string() }))

async function cookieOf(address: string, login: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ login, password }),
  })
  const [cookie] = answer.headers.getSetCookie().filter(one => one.startsWith('sauro_session='))
  if (answer.status !== 303 || cookie === undefined) throw new Error(`${login} was not let in`)
  return cookie.split(';')[0] ?? ''
}

async function load(url: string, cookie: string) {
  const first = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  const bytes = (await first.arrayBuffer()).byteLength
  if (first.status !== 200) throw new Error(`${url} answers ${first.status}`)
  const times: number[] = []
  const wrong = new Map<number, number>()
  const begun = performance.now()
  const options = {
    url,
    connections: CLIENTS,
    duration: SECONDS,
    maxOverallRequests: MOST,
    headers: { cookie },
  }
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(options, (error, ended) => (error ? reject(error) : resolve(ended)))
    running.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds)
      if (status !== 200) wrong.set(status, (wrong.get(status) ?? 0) + 1)
    })
  })
  const seconds = (performance.now() - begun) / 1000
  if (result.errors > 0 || wrong.size > 0)
    throw new Error(`${result.errors} errors, other answers: ${[...wrong].join(' ')}`)
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? Number.NaN) * 10) / 10
  return {
    bytes,
    requests: times.length,
    perSecond: Math.round(times.length / seconds),
    medianMs: at(0.5),
    p95Ms: at(0.95),
  }
}

const facts = machineFacts()
const home = machine()
try {
  const server = await home.serve('--demo')
  const { out } = await home.run('accounts', '--demo', '--json')
  const known = accounts.parse(JSON.parse(out))
  const rows = []
  for (const { name, login, path } of PAGES) {
    const password = known.find(one => one.login === login)?.password ?? ''
    const cookie = await cookieOf(server.address, login, password)
    rows.push({ page: name, ...(await load(`${server.address}${path}`, cookie)) })
  }
  await server.signal('SIGTERM')
  console.table(rows)
  const folder = new URL('./results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const result = { ...facts, clients: CLIENTS, secondsAPage: SECONDS, rows }
  writeFileSync(new URL('load.json', folder), `${JSON.stringify(result, null, 2)}\n`)
} finally {
  await home.close()
}
