import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, ImageKind, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { OpenLimits } from '../limits.ts'
import { Refused } from '../refused.ts'
import { blank, type Raster } from '../scan/raster.ts'
import { IDENTITY, type Matrix, matrixOf, times } from './matrix.ts'

/** A page as the pictures on it show it, and how many pixels there are to an inch of paper. */
export type PagePicture = { readonly raster: Raster; readonly dpi: number }

/** Finer than this gives no better words, coarser loses their marks; pixels an inch. */
const FINEST = 300
const COARSEST = 120
/** A page of A3 at the finest. */
const PIXELS = 20_000_000

const require = createRequire(import.meta.url)
const LIBRARY = dirname(require.resolve('pdfjs-dist/package.json'))

/** As for the words of a page, but with its pictures unpacked: by the library alone, nothing is fetched. */
const OPTIONS = {
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableAutoFetch: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  wasmUrl: `${join(LIBRARY, 'wasm')}/`,
  maxImageSize: 40_000_000,
  verbosity: 0,
} as const
const NO_ANNOTATIONS = 0
const PATIENCE_MS = 30_000

/** A picture with the map from its unit square (its top row at y = 1) to the page, in points from the top left. */
type Placed = { readonly raster: Raster; readonly map: Matrix }

type Unpacked = { width: number; height: number; kind: number; data: Uint8Array | Uint8ClampedArray }

function unpacked(value: unknown): Unpacked | null {
  if (typeof value !== 'object' || value === null) return null
  const field = (name: string): unknown => (name in value ? Reflect.get(value, name) : undefined)
  const [width, height, kind, data] = [field('width'), field('height'), field('kind'), field('data')]
  if (typeof width !== 'number' || typeof height !== 'number') return null
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null
  return { width, height, kind: typeof kind === 'number' ? kind : ImageKind.GRAYSCALE_1BPP, data }
}

/** @param paint what a set bit of a stencil means: painted or left as the paper is */
function greyOf({ width, height, kind, data }: Unpacked, stencil: boolean): Raster {
  const out = blank(width, height)
  if (kind === ImageKind.GRAYSCALE_1BPP) {
    const stride = (width + 7) >> 3
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const set = (((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1
        out.pixels[y * width + x] = set ? 255 : 0
      }
    return out
  }
  const step = kind === ImageKind.RGBA_32BPP ? 4 : 3
  for (let i = 0; i < width * height; i++) {
    const [red, green, blue] = [data[i * step] ?? 255, data[i * step + 1] ?? 255, data[i * step + 2] ?? 255]
    const grey = 0.299 * red + 0.587 * green + 0.114 * blue
    const alpha = step === 4 && !stencil ? (data[i * step + 3] ?? 255) / 255 : 1
    out.pixels[i] = grey * alpha + 255 * (1 - alpha)
  }
  return out
}

async function picturesOf(page: PDFPageProxy, view: Matrix, limits: OpenLimits): Promise<Placed[]> {
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS })
  if (list.fnArray.length > limits.orders) throw new Refused({ code: 'too-complex' })
  const placed: Placed[] = []
  const stack: Matrix[] = []
  let map = view
  for (const [i, order] of list.fnArray.entries()) {
    const args: unknown = list.argsArray[i]
    const first: unknown = Array.isArray(args) ? args[0] : undefined
    if (order === OPS.save) stack.push(map)
    else if (order === OPS.restore || order === OPS.paintFormXObjectEnd) map = stack.pop() ?? map
    else if (order === OPS.transform) map = times(map, matrixOf(args) ?? IDENTITY)
    else if (order === OPS.paintFormXObjectBegin) {
      stack.push(map)
      map = times(map, matrixOf(first) ?? IDENTITY)
    } else if (order === OPS.paintImageXObject || order === OPS.paintInlineImageXObject) {
      const found = unpacked(typeof first === 'string' ? await objectOf(page, first) : first)
      if (found) placed.push({ raster: greyOf(found, false), map })
    } else if (order === OPS.paintImageMaskXObject) {
      const named = typeof first === 'object' && first !== null && 'data' in first ? first.data : null
      const found = unpacked(typeof named === 'string' ? await objectOf(page, named) : first)
      if (found) placed.push({ raster: greyOf({ ...found, kind: ImageKind.GRAYSCALE_1BPP }, true), map })
    }
  }
  return placed
}

/** What the library unpacked under a name; null when it does not come. */
function objectOf(page: PDFPageProxy, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS)
    objects.get(name, (value: unknown) => {
      clearTimeout(timer)
      resolve(value)
    })
  })
}

/** Pixels an inch at which a picture lies on the page. */
const finenessOf = ({ raster, map }: Placed): number =>
  (72 * raster.width) / Math.max(1, Math.hypot(map[0], map[1]))

/** The pictures of a page laid onto paper. A page without any is white. */
function composed(placed: readonly Placed[], width: number, height: number): PagePicture {
  const area = ({ map }: Placed) => Math.abs(map[0] * map[3] - map[1] * map[2])
  const widest = placed.toSorted((a, b) => area(b) - area(a))[0]
  const wanted = Math.min(FINEST, Math.max(COARSEST, widest ? finenessOf(widest) : COARSEST))
  const dpi = Math.min(wanted, 72 * Math.sqrt(PIXELS / Math.max(1, width * height)))
  const scale = dpi / 72
  const paper = blank(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  for (const one of placed) lay(one, paper, scale)
  return { raster: paper, dpi }
}

function lay({ raster, map }: Placed, paper: Raster, scale: number): void {
  const [a, b, c, d, e, f] = map.map(value => value * scale)
  if (a === undefined || b === undefined || c === undefined || d === undefined) return
  if (e === undefined || f === undefined) return
  const determinant = a * d - b * c
  if (Math.abs(determinant) < 1e-6) return
  const corners = [
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d],
  ]
  const reach = (axis: 0 | 1, most: number): [number, number] => {
    const values = corners.map(corner => corner[axis] ?? 0)
    return [Math.max(0, Math.floor(Math.min(...values))), Math.min(most, Math.ceil(Math.max(...values)))]
  }
  const [x0, x1] = reach(0, paper.width)
  const [y0, y1] = reach(1, paper.height)
  // How many pixels of the picture one of the paper covers.
  const cover = Math.max(1, Math.min(4, Math.round(raster.width / Math.max(1, Math.hypot(a, b)))))
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const [px, py] = [x + 0.5 - e, y + 0.5 - f]
      const u = (d * px - c * py) / determinant
      const v = 1 - (a * py - b * px) / determinant
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue
      const [sx, sy] = [Math.floor(u * raster.width), Math.floor(v * raster.height)]
      let [sum, count] = [0, 0]
      for (let dy = 0; dy < cover; dy++)
        for (let dx = 0; dx < cover; dx++) {
          if (sx + dx >= raster.width || sy + dy >= raster.height) continue
          sum += raster.pixels[(sy + dy) * raster.width + sx + dx] ?? 255
          count++
        }
      if (count > 0) paper.pixels[y * paper.width + x] = sum / count
    }
  }
}

/**
 * The pictures of some pages of a PDF, one at a time: each is given to `use` with how many pictures lie on it, and then
 * forgotten.
 *
 * @throws Refused for a password, a damaged file and what is beyond the limits
 */
export async function eachPagePicture(
  bytes: Uint8Array,
  numbers: readonly number[],
  limits: OpenLimits,
  use: (picture: PagePicture, number: number, pictures: number) => void | Promise<void>,
): Promise<void> {
  const task = getDocument({ data: new Uint8Array(bytes), ...OPTIONS })
  try {
    const document = await task.promise
    for (const number of numbers) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: 1 })
      const view = matrixOf(viewport.transform)
      if (!view) throw new Refused({ code: 'damaged' })
      const placed = await picturesOf(page, view, limits)
      page.cleanup()
      await use(composed(placed, viewport.width, viewport.height), number, placed.length)
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused({ code: 'damaged' })
  } finally {
    await task.destroy()
  }
}
