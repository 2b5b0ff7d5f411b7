import { Agent, request } from 'node:http'
import { createCanvas } from '@napi-rs/canvas'
import { manyWards } from '../../test/kit/many-wards.ts'
import { machine } from '../../test/kit/program.ts'
import { type Load, load } from './clients.ts'

const WARDS = 5
const TASKS = 120
const OFFICERS = 4

type Answered = { readonly status: number; readonly body: string; readonly cookies: readonly string[] }

/** The three calls on the real program: rights, journal, summary and row security on, PostgreSQL with fsync. */
export async function measureOurs(clients: number, seconds: number) {
  const home = machine()
  try {
    const wards = await manyWards(home.data, {
      wards: WARDS,
      tasks: TASKS,
      officers: OFFICERS,
      now: new Date(),
    })
    const server = await home.serve()
    const agent = new Agent({ keepAlive: true, maxSockets: clients })
    const ask = asker(server.address, agent)
    const sessions: string[] = []
    for (const ward of wards)
      for (const { login, password } of ward.officers) sessions.push(await signedIn(ask, login, password))
    const cookieOf = (client: number) => sessions[client % sessions.length] ?? ''
    const wardOf = (client: number) => wards[Math.floor((client % sessions.length) / OFFICERS)]
    const measured: Record<string, Load> = {}
    const bound = { clients, seconds, most: 50_000 }
    const get = (path: string) => async (client: number) => {
      const answer = await ask('GET', path, { cookie: cookieOf(client) })
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
    }
    measured['list page'] = await load(get('/nhiem-vu?tinh-trang=qua-han'), bound)
    measured['list'] = await load(get('/nhiem-vu.json?tinh-trang=qua-han'), bound)
    measured['my work'] = await load(get('/viec-cua-toi'), bound)
    const picture = new Uint8Array(createCanvas(64, 48).toBuffer('image/png'))
    const turns = new Map<string, number>()
    measured['update with evidence'] = await load(async (client, turn) => {
      const tasks = wardOf(client)?.tasks ?? []
      // Each client has tasks of its own, as officers have; the version of a task grows with each of its updates.
      const mine = tasks.filter((_, index) => index % OFFICERS === client % OFFICERS)
      const taskId = mine[(Math.floor(client / sessions.length) + turn) % mine.length] ?? ''
      const before = turns.get(taskId) ?? 0
      turns.set(taskId, before + 1)
      const form = new FormData()
      for (const [name, text] of Object.entries({
        request: crypto.randomUUID(),
        rowVersion: String(before + FIRST_VERSION),
        workState: 'at-work',
        text: `Đã làm thêm một phần, lần ${before + 1}`,
        percent: String(Math.min(99, before + 1)),
      }))
        form.set(name, text)
      form.set('files', new Blob([picture], { type: 'image/png' }), 'anh.png')
      const sent = new Response(form)
      const answer = await ask('POST', `/nhiem-vu/${taskId}/cap-nhat`, {
        cookie: cookieOf(client),
        type: sent.headers.get('content-type') ?? '',
        body: Buffer.from(await sent.arrayBuffer()),
      })
      if (answer.status !== 303) throw new Error(`an update answers ${answer.status}`)
    }, bound)
    agent.destroy()
    await server.signal('SIGTERM')
    return measured
  } finally {
    await home.close()
  }
}

/** A task's row version after its plan was filled in and adopted, before anybody reports. */
const FIRST_VERSION = 2

type Ask = (
  method: 'GET' | 'POST',
  path: string,
  more?: { readonly cookie?: string; readonly type?: string; readonly body?: Buffer },
) => Promise<Answered>

const asker =
  (address: string, agent: Agent): Ask =>
  (method, path, more = {}) =>
    new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, address),
        {
          method,
          agent,
          headers: {
            'sec-fetch-site': 'same-origin',
            ...(more.cookie === undefined ? {} : { cookie: more.cookie }),
            ...(more.type === undefined ? {} : { 'content-type': more.type }),
            ...(more.body === undefined ? {} : { 'content-length': more.body.length }),
          },
        },
        answer => {
          const pieces: Buffer[] = []
          answer.on('data', (piece: Buffer) => pieces.push(piece))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              body: Buffer.concat(pieces).toString(),
              cookies: answer.headers['set-cookie'] ?? [],
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(more.body)
    })

async function signedIn(ask: Ask, login: string, password: string): Promise<string> {
  const body = Buffer.from(new URLSearchParams({ login, password }).toString())
  const answer = await ask('POST', '/dang-nhap', { type: 'application/x-www-form-urlencoded', body })
  const [cookie] = answer.cookies.filter(one => one.startsWith('sauro_session='))
  if (answer.status !== 303 || cookie === undefined) throw new Error(`${login} was not let in`)
  return cookie.split(';')[0] ?? ''
}
