/**
 * Pictures of every gallery page: `node bin/gallery.ts FOLDER [NAME…]`. Desktop, phone, dark, high contrast, paper.
 * The pages are JSX, so they are bundled first.
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { openBrowser } from '../test/kit/browser.ts'

const root = join(import.meta.dirname, '..')
const folder = resolve(process.argv[2] ?? join(root, '.build/gallery'))
const wanted = process.argv.slice(3)
const bundle = join(root, '.build/gallery-server.mjs')
await mkdir(folder, { recursive: true })
await build({
  entryPoints: [join(root, 'test/kit/gallery/server.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: bundle,
  logLevel: 'warning',
})
const { serveGallery }: typeof import('../test/kit/gallery/server.ts') = await import(
  pathToFileURL(bundle).href
)
const gallery = await serveGallery()
const names = gallery.names.filter(name => wanted.length === 0 || wanted.includes(name))

const looks = [
  { name: 'desktop', width: 1366, scale: 1, query: '' },
  { name: 'phone', width: 360, scale: 1.5, query: '' },
  { name: 'w721', width: 721, scale: 1, query: '' },
  { name: 'w1024', width: 1024, scale: 1, query: '' },
  { name: 'dark', width: 1366, scale: 1, query: '?theme=dark' },
  { name: 'contrast', width: 1366, scale: 1, query: '?contrast=more' },
] as const
try {
  for (const look of looks) {
    const { context, close } = await openBrowser({ width: look.width, deviceScaleFactor: look.scale })
    try {
      for (const name of names) {
        const page = await context.newPage()
        page.on('console', message => console.error(`${name}: ${message.text()}`))
        await page.goto(`${gallery.origin}/${name}${look.query}`)
        await page.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: true })
        if (look.name === 'desktop')
          await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true })
        await page.close()
      }
    } finally {
      await close()
    }
  }
} finally {
  await gallery.close()
}
