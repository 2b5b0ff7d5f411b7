/** Real here: the components in the real browser under the policy of the real pages. The data is invented. */
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserOptions, openBrowser } from '../kit/browser.ts'
import { serveGallery } from '../kit/gallery/server.ts'

const gallery = await serveGallery()
afterAll(() => gallery.close())

/** Phones are tall here: axe takes what lies under the sticky bottom bar for too small to touch. */
const looks: readonly Look[] = [
  { name: 'light', browser: { width: 1366 }, query: '?theme=light' },
  { name: '360 px', browser: { width: 360, height: 12_000 }, query: '' },
  { name: 'dark', browser: { width: 1366 }, query: '?theme=dark', coloursOnly: true },
  { name: 'high contrast', browser: { width: 1366 }, query: '?contrast=more', coloursOnly: true },
  { name: 'dark by the device', browser: { width: 1366, colorScheme: 'dark' }, query: '', coloursOnly: true },
]

type Look = {
  name: string
  browser: BrowserOptions
  query: string
  /** Structure does not change with colour: only contrast is looked at again. */
  coloursOnly?: boolean
}

/** Long work reloads itself without script; the page offers a link that ends the reloading. */
const ALLOWED = ['meta-refresh']

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe.each(looks)('$name', look => {
  let context: BrowserContext
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ context, close } = await openBrowser({ ...look.browser, script: true }))
  })
  afterAll(() => close())

  const names = gallery.names.filter(name => look.browser.width === 360 || name !== 'many-tasks')
  test.each(names)('%s has no barrier, no sideways scroll and no word from the console', async name => {
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', message => said.push(message.text()))
    page.on('pageerror', error => said.push(error.message))
    await page.goto(`${gallery.origin}/${name}${look.query}`)
    const axe = new AxeBuilder({ page })
    const { violations } = await (look.coloursOnly
      ? axe.withRules(['color-contrast', 'link-in-text-block'])
      : axe.withTags(TAGS).disableRules(ALLOWED)
    ).analyze()
    expect(violations.map(one => [one.id, ...one.nodes.map(node => node.html.slice(0, 160))])).toEqual([])
    expect(
      await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0)
    expect(said).toEqual([])
    await page.close()
  })

  test('a status tag and its silhouette really show', async () => {
    const page = await context.newPage()
    await page.goto(`${gallery.origin}/kit${look.query}`)
    const tags = await tagColours(page)
    expect(tags.length).toBeGreaterThan(8)
    for (const tag of tags) {
      expect(ratio(tag.word, tag.ground), `${tag.text} word`).toBeGreaterThan(4.5)
      expect(ratio(tag.shape, tag.ground), `${tag.text} silhouette`).toBeGreaterThan(3)
    }
    expect(new Set(tags.map(tag => tag.word)).size).toBeGreaterThanOrEqual(5)
    await page.close()
  })
})

type TagColours = { text: string; word: string; ground: string; shape: string }

/** Run in the page; written as text because the rest of the program never runs there. */
const READ_TAGS = `[...document.querySelectorAll('#tags .tag')].map(tag => ({
  text: tag.textContent,
  word: getComputedStyle(tag).color,
  ground: getComputedStyle(tag).backgroundColor,
  shape: getComputedStyle(tag.querySelector('svg')).color,
}))`

const tagColours = (page: Page): Promise<TagColours[]> => page.evaluate<TagColours[]>(READ_TAGS)

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map(value => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2 contrast of two computed colours. */
function ratio(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}
