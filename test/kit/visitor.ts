import type { Role } from '../../src/domain/role.ts'
import { createApp } from '../../src/web/server.tsx'
import type { World } from './world.ts'

const ORIGIN = 'http://sauro.test'

export type Answer = {
  readonly status: number
  /** Where a redirect leads; '' without one. */
  readonly location: string
  readonly html: string
}

type Fields = Readonly<Record<string, string | readonly string[]>>
type SentFile = { readonly name: string; readonly bytes: Uint8Array }

/** Somebody who is signed in and uses the pages without a browser. Only the socket is left out. */
export type Visitor = {
  readonly get: (path: string) => Promise<Answer>
  /** Sends a form with a new request id, unless `fields` hold one. */
  readonly post: (path: string, fields: Fields, files?: Readonly<Record<string, SentFile>>) => Promise<Answer>
  /** The bytes of an answer, with its headers. */
  readonly fetch: (path: string) => Promise<Response>
}

/** The world must have been made with accounts. */
export async function visitor(
  here: World,
  role: Role,
  where: Parameters<World['person']>[1] = {},
): Promise<Visitor> {
  const app = createApp({
    surroundings: here.surroundings,
    secure: false,
    publicUrl: null,
    ready: async () => 'ready',
  })
  const holder = await here.accounts.holderOf(here.person(role, where).login)
  if (!holder) throw new Error(`no account for ${role}`)
  const client = { address: '', agent: '' }
  const { token } = await here.accounts.openSession(holder.accountId, client, here.surroundings.clock())
  const headers = { host: new URL(ORIGIN).host, cookie: `sauro_session=${token}`, origin: ORIGIN }
  const answer = async (response: Response): Promise<Answer> => ({
    status: response.status,
    location: response.headers.get('location') ?? '',
    html: await response.text(),
  })
  return {
    get: async path => answer(await app.request(`${ORIGIN}${path}`, { headers })),
    post: async (path, fields, files = {}) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ request: here.surroundings.newId(), ...fields }))
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
      for (const [name, file] of Object.entries(files))
        body.append(name, new File([new Uint8Array(file.bytes)], file.name))
      return answer(await app.request(`${ORIGIN}${path}`, { method: 'POST', headers, body }))
    },
    fetch: async path => app.request(`${ORIGIN}${path}`, { headers }),
  }
}

/** What the error summary of a page says, one line a problem. */
export const problemsIn = (html: string): readonly string[] => {
  const box = /class="summary-box"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
  return [...box.matchAll(/<a href="#[^"]*">([^<]*)<\/a>/g)].map(match => match[1] ?? '')
}

/** The value of a hidden field, of the first form that has it. */
export const hiddenIn = (html: string, name: string): string =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
