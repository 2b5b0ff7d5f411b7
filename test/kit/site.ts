import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import type { Role } from '../../src/domain/role.ts'
import { listen } from '../../src/outside/http.ts'
import { createPlanFileReader } from '../../src/outside/reading.ts'
import { createApp } from '../../src/web/server.tsx'
import { openBrowser } from './browser.ts'
import { type World, world } from './world.ts'

export type Site = {
  readonly here: World
  readonly address: string
  /** A page of somebody with a role, signed in; each call is a browser window of its own. */
  readonly signedIn: (role: Role, look?: Parameters<typeof openBrowser>[0]) => Promise<Page>
  readonly close: () => Promise<void>
}

const CHILD = fileURLToPath(new URL('./reading-child.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The whole system on loopback: real database, real reading in a process of its own, real browser. Close it. */
export async function site(now: Date): Promise<Site> {
  const { read, readFigures } = createPlanFileReader({ argv: [CHILD], readable: [ROOT] })
  const here = await world({ accounts: true, now, readPlanFile: read, readFigureFile: readFigures })
  const { surroundings } = here
  const app = createApp({ surroundings, secure: false, publicUrl: null, ready: async () => 'ready' })
  const door = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0, tls: null })
  const open: (() => Promise<void>)[] = []
  return {
    here,
    address: door.address,
    signedIn: async (role, look = {}) => {
      const { context, close } = await openBrowser(look)
      open.push(close)
      await enter(here, context, role, door.address)
      const page = await context.newPage()
      await page.goto(door.address)
      return page
    },
    close: async () => {
      await Promise.all(open.map(close => close()))
      await door.close(1000)
      await here.close()
    },
  }
}

async function enter(here: World, context: BrowserContext, role: Role, url: string): Promise<void> {
  const holder = await here.accounts.holderOf(here.person(role).login)
  const { token } = await here.accounts.openSession(
    holder?.accountId ?? '',
    { address: '', agent: '' },
    here.surroundings.clock(),
  )
  await context.addCookies([{ name: 'sauro_session', value: token, url }])
}
