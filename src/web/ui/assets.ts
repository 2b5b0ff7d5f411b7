import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSync, transformSync } from 'esbuild'
import { HEXAGON } from './shapes.ts'

/** A file that the server sends under `path`; the path holds a hash of the content, so it may be kept for ever. */
export type Asset = { readonly path: string; readonly type: string; readonly body: Uint8Array<ArrayBuffer> }

/** In the order in which they overrule each other; print comes last. */
const SHEETS = [
  'tokens.css',
  'base.css',
  'layout.css',
  'bar.css',
  'mark.css',
  'button.css',
  'parts.css',
  'tabs.css',
  'task.css',
  'form.css',
  'evidence.css',
  'table.css',
  'review.css',
  'review-item.css',
  'grid.css',
  'states.css',
  'help.css',
  'document.css',
  'chart.css',
  'board.css',
  'list.css',
  'follow.css',
  'register.css',
  'print.css',
] as const

/** What a response with such an asset should carry. */
export const ASSET_CACHE = 'public, max-age=31536000, immutable'

/** The sources stand beside this file, or, for the bundled program, under the folder that holds the bundle. */
function sourceFolder(): string {
  let folder = import.meta.dirname
  for (;;) {
    const found = [folder, join(folder, 'src/web/ui')].find(place => existsSync(join(place, 'tokens.css')))
    if (found !== undefined) return found
    const parent = dirname(folder)
    if (parent === folder) throw new Error('tokens.css not found beside or above the program')
    folder = parent
  }
}

/** An asset under an address that holds the hash of its content. */
export function hashed(name: string, type: string, body: Uint8Array<ArrayBuffer>): Asset {
  const dot = name.lastIndexOf('.')
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return { path: `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`, type, body }
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

function icon(): Asset {
  const hexagons = [0, 1, 2, 3, 4, 5].map(index => {
    const angle = (Math.PI / 3) * index - Math.PI / 2
    const x = 50 + 33.5 * Math.cos(angle)
    const y = 50 + 33.5 * Math.sin(angle)
    return `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(30) scale(1.4375) translate(-12 -12)" d="${HEXAGON}"/>`
  })
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="#2b4485">${hexagons.join('')}</svg>`
  return hashed('icon.svg', 'image/svg+xml', bytes(body))
}

/** Without these two no line of text stands right. */
const PRELOADED = ['latin-400.woff2', 'vietnamese-400.woff2']

/** The files of `web/islands`: each is one script of its own. */
export const ISLANDS = ['review', 'evidence', 'drafts', 'copy', 'file'] as const
export type IslandName = (typeof ISLANDS)[number]

type Built = {
  sheet: Asset
  icon: Asset
  fonts: readonly { name: string; asset: Asset }[]
  islands: Readonly<Record<IslandName, Asset>>
  worker: Uint8Array<ArrayBuffer>
}
let built: Built | undefined

function build(): Built {
  if (built !== undefined) return built
  const folder = sourceFolder()
  const fonts = readdirSync(join(folder, 'fonts'))
    .filter(name => name.endsWith('.woff2'))
    .sort()
    .map(name => ({
      name,
      asset: hashed(name, 'font/woff2', new Uint8Array(readFileSync(join(folder, 'fonts', name)))),
    }))
  const source = ['fonts.css', ...SHEETS].map(name => readFileSync(join(folder, name), 'utf8')).join('\n')
  const linked = fonts.reduce((css, font) => css.replaceAll(`fonts/${font.name}`, font.asset.path), source)
  const code = transformSync(linked, { loader: 'css', minify: true, legalComments: 'none' }).code
  built = {
    sheet: hashed('sauro.css', 'text/css; charset=utf-8', bytes(code)),
    icon: icon(),
    fonts,
    islands: {
      review: hashedScript('review', script(folder, 'review')),
      evidence: hashedScript('evidence', script(folder, 'evidence')),
      drafts: hashedScript('drafts', script(folder, 'drafts')),
      copy: hashedScript('copy', script(folder, 'copy')),
      file: hashedScript('file', script(folder, 'file')),
    },
    worker: script(folder, 'worker'),
  }
  return built
}

/** The bundled program has its scripts for the browser beside it; elsewhere they are bundled here. */
function script(folder: string, name: IslandName | 'worker'): Uint8Array<ArrayBuffer> {
  const ready = join(import.meta.dirname, 'islands', `${name}.js`)
  return existsSync(ready)
    ? new Uint8Array(readFileSync(ready))
    : bundled(join(folder, '../islands', `${name}.ts`))
}

const hashedScript = (name: IslandName, body: Uint8Array<ArrayBuffer>): Asset =>
  hashed(`${name}.js`, 'text/javascript; charset=utf-8', body)

function bundled(source: string): Uint8Array<ArrayBuffer> {
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8' } as const
  const [file] = buildSync({
    ...options,
    entryPoints: [source],
    write: false,
    logLevel: 'silent',
  }).outputFiles
  return new Uint8Array(file?.contents ?? [])
}

/** The one stylesheet: its address, its minified text, and the address of the site's icon. Built once a process. */
export function stylesheet(): { path: string; body: string; icon: string } {
  const made = build()
  return { path: made.sheet.path, body: new TextDecoder().decode(made.sheet.body), icon: made.icon.path }
}

/** Addresses of the fonts worth fetching before the stylesheet is read. */
export const textFontPaths = (): readonly string[] =>
  build()
    .fonts.filter(font => PRELOADED.includes(font.name))
    .map(font => font.asset.path)

/** The address of an island's script. */
export const islandPath = (name: IslandName): string => build().islands[name].path

/** The script that answers for pages while there is no line. Serve it under its own name at the root. */
export const worker = (): Uint8Array<ArrayBuffer> => build().worker

/** Everything under /assets/ that a page refers to. Serve each with ASSET_CACHE. */
export function assets(): readonly Asset[] {
  const made = build()
  return [made.sheet, made.icon, ...made.fonts.map(font => font.asset), ...Object.values(made.islands)]
}
