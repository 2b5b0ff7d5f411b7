import { join } from 'node:path'
import { z } from 'zod'
import { communeOf, ownerOf, peerTasks, pictureOf, seatOf, sentence, TASKS, taskOfTurn } from './data.ts'
import { asker, bodyOf } from './http.ts'
import { begin, ended, freePort, installed, runToEnd, untilUp } from './install.ts'
import type { Peer } from './peer.ts'

const VERSION = '11.17.4'
const ADMIN = { email: 'admin@example.com', password: 'Passw0rd!x' }
/** How many rows travel in one request while the data is laid. */
const PIECE = 100

const loggedIn = z.object({ data: z.object({ access_token: z.string() }) })
const made = z.object({ data: z.array(z.object({ id: z.number() })) })
const uploaded = z.object({ data: z.object({ id: z.string() }) })
const listed = z.object({ data: z.array(z.object({ id: z.number() })).min(1) })

export type RivalSetting = {
  readonly scratch: string
  /** Where a database of its own awaits it, in the server that ours uses. */
  readonly postgres: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly password: string
    readonly database: string
  }
  readonly today: string
  readonly clients: number
}

/** Directus on PostgreSQL with the same tasks, asked by its REST interface with the token of its administrator. */
export async function openDirectus({ scratch, postgres, today, clients }: RivalSetting): Promise<Peer> {
  const folder = join(scratch, 'directus')
  await installed(folder, { name: 'directus', version: VERSION })
  const port = await freePort()
  const environment = {
    HOST: '127.0.0.1',
    PORT: String(port),
    KEY: crypto.randomUUID(),
    SECRET: crypto.randomUUID(),
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    ACCESS_TOKEN_TTL: '1d',
    DB_CLIENT: 'pg',
    DB_HOST: postgres.host,
    DB_PORT: String(postgres.port),
    DB_DATABASE: postgres.database,
    DB_USER: postgres.user,
    DB_PASSWORD: postgres.password,
    STORAGE_LOCATIONS: 'local',
    STORAGE_LOCAL_ROOT: join(folder, 'uploads'),
    LOG_LEVEL: 'error',
    TELEMETRY: 'false',
    // What turns requests away when the machine is busy would count as quick answers.
    PRESSURE_LIMITER_ENABLED: 'false',
  }
  const command = join(folder, 'node_modules/.bin/directus')
  await runToEnd(folder, command, ['bootstrap'], environment)
  const child = begin(folder, command, ['start'], environment)
  const address = `http://127.0.0.1:${port}`
  await untilUp(child, `${address}/server/ping`, 180)
  const { ask, close } = asker(address, clients)
  const login = bodyOf(await ask('POST', '/auth/login', { body: ADMIN }), 'login')
  const headers = { authorization: `Bearer ${loggedIn.parse(login).data.access_token}` }
  const send = async (method: 'POST' | 'PATCH', path: string, body: object) =>
    bodyOf(await ask(method, path, { headers, body }), path)
  const get = async (path: string) => {
    listed.parse(bodyOf(await ask('GET', path, { headers }), path))
  }

  await send('POST', '/collections', table('task', TASK_FIELDS))
  await send('POST', '/collections', table('task_update', UPDATE_FIELDS))
  const rows = peerTasks(today)
  const ids: number[] = []
  for (let from = 0; from < rows.length; from += PIECE) {
    const answer = await send('POST', '/items/task?fields=id', rows.slice(from, from + PIECE))
    ids.push(...made.parse(answer).data.map(row => row.id))
  }
  const taskId = (client: number, turn: number) =>
    ids[seatOf(client).ward * TASKS + taskOfTurn(client, turn)] ?? 0
  const work = (client: number) => {
    const { ward, officer } = seatOf(client)
    return get(
      `/items/task?filter[owner][_eq]=${ownerOf(ward, officer)}&filter[status][_neq]=done&sort=due&limit=-1`,
    )
  }
  const list = (client: number) => {
    const commune = encodeURIComponent(communeOf(seatOf(client).ward))
    return get(
      `/items/task?filter[commune][_eq]=${commune}&filter[status][_eq]=overdue&sort=due&limit=25&meta=filter_count`,
    )
  }
  const change = (client: number, turn: number) =>
    send('PATCH', `/items/task/${taskId(client, turn)}`, { progress: turn % 100 })
  return {
    name: 'Directus',
    version: VERSION,
    calls: {
      'my work page': work,
      'my work': work,
      'list page': list,
      list,
      'update with evidence': async (client, turn) => {
        const form = new FormData()
        form.set('file', pictureOf(client, turn), 'anh.png')
        const file = uploaded.parse(bodyOf(await ask('POST', '/files', { headers, body: form }), 'upload'))
        const row = {
          task: taskId(client, turn),
          text: sentence(turn),
          percent: turn % 100,
          evidence: file.data.id,
        }
        await Promise.all([send('POST', '/items/task_update', row), change(client, turn)])
      },
      'progress alone': async (client, turn) => {
        await change(client, turn)
      },
    },
    pid: child.pid ?? 0,
    close: async () => {
      close()
      await ended(child)
    },
  }
}

const TASK_FIELDS = [
  ['commune', 'string'],
  ['title', 'text'],
  ['owner', 'string'],
  ['due', 'date'],
  ['status', 'string'],
  ['progress', 'integer'],
  ['product', 'text'],
] as const
const UPDATE_FIELDS = [
  ['task', 'integer'],
  ['text', 'text'],
  ['percent', 'integer'],
  ['evidence', 'uuid'],
] as const

const table = (collection: string, fields: readonly (readonly [string, string])[]) => ({
  collection,
  schema: {},
  meta: {},
  fields: [
    { field: 'id', type: 'integer', schema: { is_primary_key: true, has_auto_increment: true }, meta: {} },
    ...fields.map(([field, type]) => ({ field, type, schema: {}, meta: {} })),
  ],
})
