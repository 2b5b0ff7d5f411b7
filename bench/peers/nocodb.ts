import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { communeOf, ownerOf, peerTasks, pictureOf, seatOf, sentence, TASKS, taskOfTurn } from './data.ts'
import type { RivalSetting } from './directus.ts'
import { asker, bodyOf } from './http.ts'
import { begin, ended, freePort, installed, untilUp } from './install.ts'
import type { Peer } from './peer.ts'

const VERSION = '0.301.3'
const ADMIN = { email: 'admin@example.com', password: 'Passw0rd!x' }
/** It takes no more rows than this in one request. */
const PIECE = 100

const loggedIn = z.object({ token: z.string() })
const named = z.object({ id: z.string() })
const made = z.array(z.object({ Id: z.number() }))
const listed = z.object({ list: z.array(z.object({ Id: z.number() })).min(1) })
const uploaded = z.array(z.looseObject({})).min(1)

/** It is a library for an Express server; this is the server. */
const PROGRAM = `
const express = require('express')
const { Noco } = require('nocodb')
const app = express()
const server = app.listen(Number(process.env.PORT), '127.0.0.1', async () => {
  app.use(await Noco.init({}, server, app))
})
`

/** NocoDB on PostgreSQL with the same tasks, asked by its REST interface with the token of its administrator. */
export async function openNocoDb({ scratch, postgres, today, clients }: RivalSetting): Promise<Peer> {
  const folder = join(scratch, 'nocodb')
  await installed(folder, { name: 'nocodb', version: VERSION, overrides: { xlsx: '0.18.5' } })
  const port = await freePort()
  writeFileSync(join(folder, 'serve.cjs'), PROGRAM)
  const child = begin(folder, 'node', ['serve.cjs'], {
    PORT: String(port),
    NC_DB_JSON: JSON.stringify({ client: 'pg', connection: postgres }),
    NC_AUTH_JWT_SECRET: crypto.randomUUID(),
    NC_TOOL_DIR: folder,
    NC_DISABLE_TELE: 'true',
  })
  const address = `http://127.0.0.1:${port}`
  await untilUp(child, `${address}/api/v1/health`, 300)
  const { ask, close } = asker(address, clients)
  const login = bodyOf(await ask('POST', '/api/v1/auth/user/signup', { body: ADMIN }), 'sign up')
  const headers = { 'xc-auth': loggedIn.parse(login).token }
  const send = async (method: 'POST' | 'PATCH', path: string, body: object) =>
    bodyOf(await ask(method, path, { headers, body }), path)
  const get = async (path: string) => {
    listed.parse(bodyOf(await ask('GET', path, { headers }), path))
  }

  const base = named.parse(await send('POST', '/api/v2/meta/bases', { title: 'peers' }))
  const table = async (name: string, columns: readonly (readonly [string, string])[]) => {
    const wanted = {
      title: name,
      table_name: name,
      columns: [
        { title: 'Id', column_name: 'id', uidt: 'ID' },
        ...columns.map(([title, uidt]) => ({ title, column_name: title, uidt })),
      ],
    }
    const { id } = named.parse(await send('POST', `/api/v2/meta/bases/${base.id}/tables`, wanted))
    return `/api/v2/tables/${id}/records`
  }
  const tasks = await table('task', TASK_COLUMNS)
  const updates = await table('task_update', UPDATE_COLUMNS)
  const rows = peerTasks(today)
  const ids: number[] = []
  for (let from = 0; from < rows.length; from += PIECE) {
    const answer = await send('POST', tasks, rows.slice(from, from + PIECE) as object)
    ids.push(...made.parse(answer).map(row => row.Id))
  }
  const taskId = (client: number, turn: number) =>
    ids[seatOf(client).ward * TASKS + taskOfTurn(client, turn)] ?? 0
  const work = (client: number) => {
    const { ward, officer } = seatOf(client)
    return get(`${tasks}?where=(owner,eq,${ownerOf(ward, officer)})~and(status,neq,done)&sort=due&limit=100`)
  }
  const list = (client: number) => {
    const commune = encodeURIComponent(communeOf(seatOf(client).ward))
    return get(`${tasks}?where=(commune,eq,${commune})~and(status,eq,overdue)&sort=due&limit=25`)
  }
  const change = (client: number, turn: number) =>
    send('PATCH', tasks, { Id: taskId(client, turn), progress: turn % 100 })
  return {
    name: 'NocoDB',
    version: VERSION,
    calls: {
      'my work page': work,
      'my work': work,
      'list page': list,
      list,
      'update with evidence': async (client, turn) => {
        const form = new FormData()
        form.set('file', pictureOf(client, turn), 'anh.png')
        const answer = await ask('POST', '/api/v2/storage/upload', { headers, body: form })
        const evidence = uploaded.parse(bodyOf(answer, 'upload'))
        const row = { task: taskId(client, turn), text: sentence(turn), percent: turn % 100, evidence }
        await Promise.all([send('POST', updates, row), change(client, turn)])
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

const TASK_COLUMNS = [
  ['commune', 'SingleLineText'],
  ['title', 'LongText'],
  ['owner', 'SingleLineText'],
  ['due', 'Date'],
  ['status', 'SingleLineText'],
  ['progress', 'Number'],
  ['product', 'LongText'],
] as const
const UPDATE_COLUMNS = [
  ['task', 'Number'],
  ['text', 'LongText'],
  ['percent', 'Number'],
  ['evidence', 'Attachment'],
] as const
