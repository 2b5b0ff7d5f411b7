import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { AnnotationMode, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../../domain/place.ts'
import type { OpenLimits } from '../limits.ts'
import { Refused } from '../refused.ts'

/** Wide enough to read, small enough to send; and no strip of paper is longer than this; pixels. */
const WIDTH = 1_100
const LONGEST = 4_000
/** Letters without which a page is the picture of a page. */
const LETTERS = 15
/** A frame around what is pointed at: its thickness, and its distance from the words; pixels. */
const FRAME = 4
const AWAY = 6
const FRAME_GREY = '#5a5a5a'

const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Letters are drawn as outlines, by fonts of the file or of the library: none of the machine, nothing is fetched. */
const OPTIONS = {
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableAutoFetch: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  standardFontDataUrl: `${join(LIBRARY, 'standard_fonts')}/`,
  cMapUrl: `${join(LIBRARY, 'cmaps')}/`,
  cMapPacked: true,
  wasmUrl: `${join(LIBRARY, 'wasm')}/`,
  maxImageSize: 40_000_000,
  verbosity: 0,
} as const

/**
 * Paints a page of a PDF with letters as it looks, stamps and signatures included, with a frame around a part of it.
 *
 * @param number from 1
 * @returns the bytes of a .png; null for a page with hardly a letter, which is the picture of a page
 * @throws Refused for a password, a damaged file, a page that is not there, and what is beyond the limits
 */
export async function paintedPage(
  bytes: Uint8Array,
  number: number,
  box: Box | null,
  limits: OpenLimits,
): Promise<Uint8Array | null> {
  const task = getDocument({ data: new Uint8Array(bytes), ...OPTIONS })
  try {
    const document = await task.promise
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const letters = items.reduce(
      (sum, item) => sum + ('str' in item ? item.str.replace(/\s/gu, '').length : 0),
      0,
    )
    if (letters < LETTERS) return null
    const list = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE })
    if (list.fnArray.length > limits.orders) throw new Refused({ code: 'too-complex' })
    const paper = page.getViewport({ scale: 1 })
    const scale = Math.min(WIDTH / paper.width, LONGEST / paper.height)
    const viewport = page.getViewport({ scale })
    const canvas = createCanvas(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    )
    const draw = canvas.getContext('2d')
    // The library paints on anything that draws as a canvas of a browser does; its types know only those.
    const surface: unknown = draw
    if (!isSurface(surface)) throw new Error('no surface to paint on')
    await page.render({
      canvas: null,
      canvasContext: surface,
      viewport,
      annotationMode: AnnotationMode.ENABLE,
    }).promise
    if (box !== null) {
      const [x0, y0, x1, y1] = box
      draw.resetTransform()
      draw.strokeStyle = FRAME_GREY
      draw.lineWidth = FRAME
      draw.strokeRect(
        x0 * canvas.width - AWAY,
        y0 * canvas.height - AWAY,
        (x1 - x0) * canvas.width + 2 * AWAY,
        (y1 - y0) * canvas.height + 2 * AWAY,
      )
    }
    return await canvas.encode('png')
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused({ code: 'damaged' })
  } finally {
    await task.destroy()
  }
}

const isSurface = (value: unknown): value is CanvasRenderingContext2D =>
  typeof value === 'object' && value !== null && 'drawImage' in value && 'fillRect' in value
