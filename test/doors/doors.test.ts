// Real here: the whole application as it is served, PostgreSQL with row security, sessions. Only the socket is left out.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../src/domain/role.ts'
import { type Route, routeName } from '../../src/web/route.ts'
import { routes as table } from '../../src/web/routes.ts'
import { createApp } from '../../src/web/server.tsx'
import { type World, world } from '../kit/world.ts'
import { type Door, EXPECTED } from './expected.ts'
import { objectOf, prepareObjects, WHOSE, type Whose } from './objects.ts'

const ORIGIN = 'http://sauro.test'
const routes: readonly Route[] = table
const doors: Readonly<Record<string, Door>> = EXPECTED

let here: World
let app: ReturnType<typeof createApp>
const tokens = new Map<Role, string>()

beforeAll(async () => {
  here = await world({ accounts: true })
  await prepareObjects(here)
  app = createApp({
    surroundings: here.surroundings,
    secure: false,
    publicUrl: null,
    ready: async () => 'ready',
  })
  for (const role of ROLES) {
    const holder = await here.accounts.holderOf(here.person(role).login)
    if (!holder) throw new Error(`no account for ${role}`)
    const client = { address: '', agent: '' }
    const session = await here.accounts.openSession(holder.accountId, client, here.surroundings.clock())
    tokens.set(role, session.token)
  }
})
afterAll(() => here.close())

/** Every table with the number of its rows and a sum over what stands in them. */
async function everyRow(): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'auth') order by 1`.execute(here.rows)
  expect(tables.length).toBeGreaterThan(20)
  const each = tables.map(
    ({ name }) =>
      sql`select ${name}::text as name, count(*) || ' rows, sum ' || coalesce(sum(hashtext(t::text)), 0) as state
            from ${sql.raw(name)} t`,
  )
  const { rows } = await sql<{ name: string; state: string }>`${sql.join(each, sql` union all `)}`.execute(
    here.rows,
  )
  return Object.fromEntries(rows.map(row => [row.name, row.state]))
}

type Attempt = {
  readonly route: Route
  readonly role: Role | null
  readonly whose: Whose
  readonly origin?: string
}

async function knock({ route, role, whose, origin = ORIGIN }: Attempt): Promise<Response> {
  const id = route.names === null ? '' : await objectOf(here, route.names, whose)
  const path = route.path.replace(/:\w+/, id)
  const token = role === null ? undefined : tokens.get(role)
  const cookie = token === undefined ? {} : { cookie: `sauro_session=${token}` }
  const headers = { host: new URL(ORIGIN).host, ...cookie }
  if (route.method === 'GET') return app.request(`${ORIGIN}${path}`, { headers })
  const unit = await objectOf(here, 'unit', whose)
  const fields = Object.entries(doors[routeName(route)]?.body ?? {}).map(([name, value]) => [
    name,
    value.replace('{id}', id).replace('{unit}', unit),
  ])
  return app.request(`${ORIGIN}${path}`, {
    method: 'POST',
    headers: { ...headers, origin },
    body: new URLSearchParams([...fields, ['request', here.surroundings.newId()]]),
  })
}

/** A refusal is a page that says why in Vietnamese. */
async function expectWords(answer: Response, about: string): Promise<void> {
  const page = await answer.text()
  expect(page, about).toContain('id="tu-choi"')
  expect(page, about).toMatch(/<dd>[^<]*[ạảấầẩậắằẳặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ][^<]*<\/dd>/iu)
}

const admitted = (door: Door, role: Role, whose: Whose): boolean => {
  if (door.open === 'anybody' || door.open === 'staff') return true
  const roles = whose === 'other-unit' ? (door.otherUnit ?? door.open) : door.open
  return roles.includes(role)
}

test('the running application answers the routes of the table and no others', () => {
  const answered = app.routes.filter(({ method, path }) => method !== 'ALL' || path !== '/*')
  const names = answered.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(names)).toEqual(new Set(routes.map(routeName)))
  expect(routes.length).toBeGreaterThan(20)
  expect(new Set(routes.map(routeName)).size, 'a route stands twice in the table').toBe(routes.length)
})

test('every route says what it expects, and nothing is expected of a route that is gone', () => {
  expect(Object.keys(doors).sort()).toEqual(routes.map(routeName).sort())
  for (const route of routes)
    expect(doors[routeName(route)]?.open === 'anybody', routeName(route)).toBe(route.access === 'public')
})

describe.each(routes.map(route => [routeName(route), route] as const))('%s', (name, route) => {
  const door: Door = doors[name] ?? { open: [] }
  // A period is everybody's; the rows in it are the locality's own.
  const tried = route.names === null || route.names === 'period' ? WHOSE.slice(0, 1) : WHOSE

  test('turns away who may not, in words, and not one row changes', async () => {
    const before = await everyRow()
    for (const whose of tried) {
      if (route.access === 'session') {
        const answer = await knock({ route, role: null, whose })
        expect(answer.status, `a stranger at ${name}`).toBe(303)
        expect(answer.headers.get('location')).toMatch(/^\/dang-nhap(\?ve=%2F[^/]|$)/)
      }
      for (const role of ROLES) {
        const away = whose === 'other-locality'
        if (route.access === 'public' || (admitted(door, role, whose) && !away)) continue
        const about = `${role} at ${name} with ${whose}`
        const answer = await knock({ route, role, whose })
        if (away) expect([403, 404], about).toContain(answer.status)
        else expect(answer.status, about).toBe(403)
        if (away && admitted(door, role, 'own')) expect(answer.status, about).toBe(404)
        await expectWords(answer, about)
        expect(await everyRow(), about).toEqual(before)
      }
    }
    expect(await everyRow()).toEqual(before)
  })

  test.runIf(route.method === 'GET' && route.path !== '/assets/:name')('lets in who may', async () => {
    for (const whose of tried.filter(one => one !== 'other-locality')) {
      for (const role of ROLES.filter(one => admitted(door, one, whose))) {
        const answer = await knock({ route, role, whose })
        expect([200, 303], `${role} at ${name} with ${whose}`).toContain(answer.status)
        expect(answer.headers.get('location') ?? '').not.toContain('/dang-nhap')
      }
    }
  })

  test.runIf(route.method === 'POST')('takes nothing from a page of somebody else', async () => {
    const before = await everyRow()
    for (const role of ROLES) {
      const answer = await knock({ route, role, whose: 'own', origin: 'http://elsewhere.test' })
      expect(answer.status, `${role} at ${name}`).toBe(403)
    }
    expect(await everyRow()).toEqual(before)
  })
})
