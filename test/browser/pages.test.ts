/** Real here: the application on a socket, PostgreSQL, the browser. Every page of the route table is opened. */
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '../../src/domain/role.ts'
import { listen } from '../../src/outside/http.ts'
import { type Route, routeName } from '../../src/web/route.ts'
import { routes as table } from '../../src/web/routes.ts'
import { createApp } from '../../src/web/server.tsx'
import { type Door, EXPECTED } from '../doors/expected.ts'
import { objectOf, prepareObjects } from '../doors/objects.ts'
import { openBrowser } from '../kit/browser.ts'
import { type World, world } from '../kit/world.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const doors: Readonly<Record<string, Door>> = EXPECTED
/** Answers that are no pages: for machines, or files to be saved. */
const NO_PAGES = [
  '/healthz',
  '/readyz',
  '/sw.js',
  '/minh-chung/:evidenceId/anh',
  '/assets/:name',
  '/minh-chung/:evidenceId',
  '/bao-cao/:reportId',
  '/bao-cao/:reportId/edxml',
  '/van-ban/:documentId/tep',
  '/lich/:feed',
  '/bien-ban-ban-giao/:noteId',
  '/ban-pdf/:sha256',
  '/bieu-gui/tep/:sendingId',
  '/so-theo-doi/:registerId/tai-excel',
  '/tep-so/:takeInId/tep',
  '/dong-so/:entryId/anh',
  '/cuoc-hop/:meetingId/lich.ics',
  '/tai-lieu-hop/:paperId',
]
const FILE = /\.(csv|docx|json|xlsx)$/
const pages = (table as readonly Route[]).filter(
  route => route.method === 'GET' && !NO_PAGES.includes(route.path) && !FILE.test(route.path),
)

let here: World
let door: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  here = await world({ accounts: true })
  await prepareObjects(here)
  const { surroundings } = here
  const app = createApp({ surroundings, secure: false, publicUrl: null, ready: async () => 'ready' })
  door = await listen({ fetch: app.fetch, host: '127.0.0.1', port: 0, tls: null })
})
afterAll(async () => {
  await door.close(1000)
  await here.close()
})

/** What makes the page wider than its window; nothing where the page fits. */
const STICKING_OUT = `document.documentElement.scrollWidth <= window.innerWidth ? [] :
  [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > window.innerWidth)
    .slice(0, 8).map(one => one.outerHTML.slice(0, 120))`

/** Phones are tall here: axe takes what lies under the sticky bottom bar for too small to touch. */
describe.each([
  { name: 'a desk', width: 1366, height: 900 },
  { name: 'a phone', width: 360, height: 12000 },
])('on $name', ({ width, height }) => {
  let context: BrowserContext
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ context, close } = await openBrowser({ width, height, script: true }))
  })
  afterAll(() => close())

  test.each(pages.map(route => [routeName(route), route] as const))('%s', async (name, route) => {
    const open = doors[name]?.open ?? 'staff'
    await context.clearCookies()
    if (open !== 'anybody') {
      const role = ROLES.find(one => open === 'staff' || open.includes(one)) ?? 'officer'
      const holder = await here.accounts.holderOf(here.person(role).login)
      const client = { address: '', agent: '' }
      const { token } = await here.accounts.openSession(
        holder?.accountId ?? '',
        client,
        here.surroundings.clock(),
      )
      await context.addCookies([{ name: 'sauro_session', value: token, url: door.address }])
    }
    const id = route.names === null ? '' : await objectOf(here, route.names, 'own')
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', message => said.push(message.text()))
    page.on('pageerror', error => said.push(error.message))
    const answer = await page.goto(`${door.address}${route.path.replace(/:\w+/, id)}`)
    expect(answer?.status()).toBe(200)
    const { violations } = await new AxeBuilder({ page })
      .withTags(TAGS)
      .disableRules(['meta-refresh'])
      .analyze()
    expect(violations.map(one => [one.id, ...one.nodes.map(node => node.html.slice(0, 160))])).toEqual([])
    expect(await page.evaluate(STICKING_OUT)).toEqual([])
    expect(said).toEqual([])
    await page.close()
  })
})
