/** Real here: the stylesheet as it is served and the committed font files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assets, stylesheet, textFontPaths } from './assets.ts'

const source = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

test('the stylesheet is one minified file whose address changes with its content', () => {
  const sheet = stylesheet()
  expect(sheet.path).toMatch(/^\/assets\/sauro\.[0-9a-f]{10}\.css$/)
  expect(sheet.body).not.toContain('/*')
  expect(gzipSync(sheet.body).byteLength).toBeLessThan(15_000)
})

test('every address in the stylesheet is an asset, and nothing comes from elsewhere', () => {
  const paths = new Set(assets().map(asset => asset.path))
  const named = [...stylesheet().body.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(match => match[1] ?? '')
  expect(named).toHaveLength(12)
  for (const path of named) expect(paths).toContain(path)
  for (const path of textFontPaths()) expect(paths).toContain(path)
  expect(textFontPaths()).toHaveLength(2)
})

test('the cut fonts keep to their budget', () => {
  const fonts = assets().filter(asset => asset.type === 'font/woff2')
  const size = (name: string) =>
    fonts.filter(font => font.path.includes(name)).map(font => font.body.byteLength)
  for (const weight of [400, 500, 600, 700]) {
    const text = [...size(`latin-${weight}`), ...size(`vietnamese-${weight}`)]
    expect(text).toHaveLength(2)
    expect(text.reduce((sum, one) => sum + one, 0)).toBeLessThan(12_500)
    expect(size(`digits-${weight}`)[0]).toBeLessThan(1_400)
  }
})

const block = (css: string, opening: string): string => {
  const start = css.indexOf(opening)
  expect(start).toBeGreaterThan(-1)
  return css
    .slice(css.indexOf('{', start + opening.length - 1) + 1, css.indexOf('}', start))
    .replaceAll(/\s+/g, ' ')
}

test('the chosen theme and contrast say the same as the device does', () => {
  const css = source('tokens.css')
  expect(block(css, ':root[data-theme="dark"] {')).toBe(block(css, ':root:not([data-theme="light"]) {'))
  expect(block(css, ':root[data-contrast="more"] {')).toBe(
    block(css, ':root:not([data-contrast="normal"]) {'),
  )
})

/** WCAG 2 relative luminance of #rgb or #rrggbb. */
function luminance(colour: string): number {
  const hex =
    colour.length === 4 ? [...colour.slice(1)].map(digit => digit + digit).join('') : colour.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

test.each([':root {', ':root[data-theme="dark"] {', ':root[data-contrast="more"] {'])(
  'text on its ground reads in %s',
  opening => {
    const tokens = new Map(
      [...block(source('tokens.css'), opening).matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(
        match => [match[1] ?? '', match[2] ?? ''] as const,
      ),
    )
    const ratio = (text: string, ground: string) => contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '')
    for (const ground of ['ground', 'surface', 'sunken'])
      for (const text of ['ink', 'ink2', 'accent', 'red', 'amber', 'green', 'grey'])
        expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThan(4.5)
    for (const hue of ['red', 'amber', 'green', 'grey', 'accent'])
      expect(ratio(hue, `${hue}-soft`), hue).toBeGreaterThan(4.5)
    for (const fill of ['red', 'amber', 'track', 'done', 'wait'])
      expect(ratio(`c-${fill}-ink`, `c-${fill}`), fill).toBeGreaterThan(4.5)
    expect(ratio('edge', 'surface')).toBeGreaterThan(3)
    expect(ratio('bar-2', 'bar')).toBeGreaterThan(4.5)
    expect(ratio('accent-ink', 'accent')).toBeGreaterThan(4.5)
  },
)
