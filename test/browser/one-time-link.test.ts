/** Real here: the application on a socket, PostgreSQL, the browser at the width of a telephone; taps are counted. */
import { writeFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../kit/browser.ts'
import { linkTo } from '../kit/one-time-link.ts'
import { PICTURE } from '../kit/picture.ts'
import { type RunningWard, runningWard } from '../kit/running-ward.ts'
import { type Site, site } from '../kit/site.ts'

let place: Site
let ward: RunningWard
beforeAll(async () => {
  place = await site(new Date('2026-03-20T01:00:00Z'))
  ward = await runningWard(place.here)
})
afterAll(() => place.close())

const results: Record<string, { readonly taps: number; readonly machineSeconds: number }> = {}

/** A finger that counts. Keys of the keyboard that a field opens by itself are no taps. */
const finger = () => {
  const begun = performance.now()
  const hand = {
    taps: 0,
    /** The update was accepted: what it took, without the time in which a person reads and thinks. */
    note: (what: string) => {
      const machineSeconds = Math.round((performance.now() - begun) / 10) / 100
      results[what] = { taps: hand.taps, machineSeconds }
    },
    tap: async (what: Locator) => {
      hand.taps += 1
      await what.click()
    },
  }
  return hand
}

const freshLink = () =>
  linkTo(place.here, place.here.wards.hoaMai, {
    personId: place.here.person('officer', { unit: 'VHXH' }).personId,
    taskId: ward.tasks.classes ?? '',
  })

const latest = () =>
  place.here.rows
    .selectFrom('task_update')
    .where('task_id', '=', ward.tasks.classes ?? '')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .selectAll()
    .executeTakeFirstOrThrow()

const onPhone = async (script: boolean, work: (page: Page) => Promise<void>) => {
  const { context, close } = await openBrowser({ width: 360, height: 740, script })
  try {
    await work(await context.newPage())
  } finally {
    await close()
  }
}

test.each([
  ['with script', true],
  ['without script', false],
])('from the link to an accepted figure in two taps, %s', async (way, script) => {
  const path = await freshLink()
  await onPhone(script, async page => {
    const hand = finger()
    await page.goto(place.address + path)
    await page.locator('#percent:focus').waitFor()
    await page.keyboard.type('64')
    await hand.tap(page.locator('label.choice:has([value="at-work"])'))
    await hand.tap(page.locator('button[type=submit]'))
    await page.locator('.done-box').waitFor()
    hand.note(`state and figure, ${way}`)
    expect(hand.taps).toBeLessThanOrEqual(3)
    expect(await latest()).toMatchObject({ percent: '64', work_state: 'at-work', state: 'submitted' })
  })
})

test('with a figure and a photograph it is three taps, and nothing lies outside the screen', async () => {
  const path = await freshLink()
  await onPhone(true, async page => {
    await page.goto(place.address + path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(one => [one.id, ...one.nodes.map(node => node.html.slice(0, 120))])).toEqual([])
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0)
    const hand = finger()
    await page.goto(place.address + path)
    await page.locator('#percent:focus').waitFor()
    await page.keyboard.type('66')
    await hand.tap(page.locator('label.choice:has([value="at-work"])'))
    const chooser = page.waitForEvent('filechooser')
    await hand.tap(page.locator('label.way').first())
    await (await chooser).setFiles({
      name: 'lop-hoc.png',
      mimeType: 'image/png',
      buffer: Buffer.from(PICTURE),
    })
    await hand.tap(page.locator('button[type=submit]'))
    await page.locator('.done-box').waitFor()
    hand.note('state, figure and photograph, with script')
    expect(hand.taps).toBe(3)
    const update = await latest()
    expect(update.percent).toBe('66')
    const evidence = await place.here.rows
      .selectFrom('evidence')
      .where('update_id', '=', update.id)
      .selectAll()
      .execute()
    expect(evidence.map(one => one.name)).toEqual(['lop-hoc.png'])
    await page.goto(place.address + path)
    expect(await page.locator('main').textContent()).toContain('Liên kết này đã được dùng lúc')
  })
})

/** Kept when the run is asked for it. */
test.runIf(process.env['SAURO_RECORD'] === '1')('taps and seconds are kept', () => {
  const file = new URL('../../bench/results/update-by-link.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
})
