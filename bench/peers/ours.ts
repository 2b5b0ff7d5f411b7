import { type ManyWards, manyWards } from '../../test/kit/many-wards.ts'
import type { Machine } from '../../test/kit/program.ts'
import { OFFICERS, pictureOf, seatOf, sentence, TASKS, taskOfTurn, WARDS } from './data.ts'
import { asker } from './http.ts'
import type { Call, Peer } from './peer.ts'

/** A task's row version after its plan was filled in and adopted, before anybody reports. */
const FIRST_VERSION = 2

/** Lays the data of the measurement, through the use-cases, in the data folder of a machine. */
export const fillOurs = (home: Machine): Promise<ManyWards> =>
  manyWards(home.data, { wards: WARDS, tasks: TASKS, officers: OFFICERS, now: new Date() })

/** The real program: rights, journal, summary and row security on, PostgreSQL with fsync. */
export async function openOurs(home: Machine, wards: ManyWards, clients: number): Promise<Peer> {
  const server = await home.serve()
  const { ask, close } = asker(server.address, clients)
  const own = { 'sec-fetch-site': 'same-origin' }
  const sessions: string[] = []
  for (let client = 0; client < clients; client += 1) {
    const { ward, officer } = seatOf(client)
    const { login = '', password = '' } = wards[ward]?.officers[officer] ?? {}
    const form = new FormData()
    form.set('login', login)
    form.set('password', password)
    const answer = await ask('POST', '/dang-nhap', { headers: own, body: form })
    const cookie = answer.cookies.find(one => one.startsWith('sauro_session='))
    if (answer.status !== 303 || cookie === undefined) throw new Error(`${login} was not let in`)
    sessions.push(cookie.split(';')[0] ?? '')
  }
  const headersOf = (client: number) => ({ ...own, cookie: sessions[client] ?? '' })
  const get =
    (path: string): Call =>
    async client => {
      const answer = await ask('GET', path, { headers: headersOf(client) })
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
    }
  /** The version of a task grows with each of its updates, whoever sends them. */
  const versions = new Map<string, number>()
  const update =
    (evidence: boolean): Call =>
    async (client, turn) => {
      const index = taskOfTurn(client, turn)
      const taskId = wards[seatOf(client).ward]?.tasks[index] ?? ''
      const version = versions.get(taskId) ?? FIRST_VERSION
      versions.set(taskId, version + 1)
      const form = new FormData()
      for (const [name, text] of Object.entries({
        request: crypto.randomUUID(),
        rowVersion: String(version),
        workState: 'at-work',
        text: sentence(turn),
        percent: String(turn % 100),
      }))
        form.set(name, text)
      if (evidence) form.set('files', pictureOf(client, turn), 'anh.png')
      const path = `/nhiem-vu/${taskId}/cap-nhat`
      const answer = await ask('POST', path, { headers: headersOf(client), body: form })
      if (answer.status !== 303) throw new Error(`an update answers ${answer.status}`)
    }
  return {
    name: 'SáuRõ',
    version: 'this checkout',
    calls: {
      'my work page': get('/viec-cua-toi'),
      'my work': get('/viec-cua-toi.json'),
      'list page': get('/nhiem-vu?tinh-trang=qua-han'),
      list: get('/nhiem-vu.json?tinh-trang=qua-han'),
      'update with evidence': update(true),
      'progress alone': update(false),
    },
    pid: server.pid,
    close: async () => {
      close()
      await server.signal('SIGTERM')
    },
  }
}
