import { getDocument, PasswordException, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { legacyEncoding } from '../legacy-font.ts'
import type { OpenLimits } from '../limits.ts'
import { Refused } from '../refused.ts'
import { type Font, Interpreter } from './interpret.ts'
import { matrixOf } from './matrix.ts'
import type { DrawnPage } from './page.ts'

/** Only the words and lines are wanted: no fonts of the machine, no pictures unpacked, nothing fetched. */
const OPTIONS = {
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  disableAutoFetch: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  // Names of fonts: all that tells bold letters and old encodings.
  fontExtraProperties: true,
  maxImageSize: 1,
  verbosity: 0,
  stopAtErrors: false,
} as const
const NO_ANNOTATIONS = 0

const BOLD = /bold|black|heavy|demi|[-,]bd|medium$/i
const ITALIC = /italic|oblique|[-,]it$/i

/** "BAAAAA+TimesNewRoman,Bold" without the mark of a subset. */
const fontName = (raw: string): string => raw.replace(/^[A-Z]{6}\+/, '')

function fontFrom(object: unknown): Font {
  const field = (name: string): unknown =>
    typeof object === 'object' && object !== null && name in object ? Reflect.get(object, name) : undefined
  const raw = field('name')
  const name = typeof raw === 'string' ? fontName(raw) : ''
  const matrix = matrixOf(field('fontMatrix'))
  return {
    bold: field('bold') === true || field('black') === true || BOLD.test(name),
    italic: field('italic') === true || ITALIC.test(name),
    unit: matrix?.[0] ?? 0.001,
    vertical: field('vertical') === true,
    legacy: legacyEncoding(name),
  }
}

async function drawnPage(page: PDFPageProxy, number: number, limits: OpenLimits): Promise<DrawnPage> {
  const viewport = page.getViewport({ scale: 1 })
  const view = matrixOf(viewport.transform)
  if (!view || !(viewport.width > 0) || !(viewport.height > 0)) throw new Refused({ code: 'damaged' })
  const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS })
  if (list.fnArray.length > limits.orders) throw new Refused({ code: 'too-complex' })
  const fonts = new Map<string, Font | null>()
  const fontOf = (name: string): Font | null => {
    const known = fonts.get(name)
    if (known !== undefined) return known
    const font = page.commonObjs.has(name) ? fontFrom(page.commonObjs.get(name)) : null
    fonts.set(name, font)
    return font
  }
  const interpreter = new Interpreter(view, viewport, fontOf)
  for (const [i, order] of list.fnArray.entries()) interpreter.run(order, list.argsArray[i])
  const { glyphs, rules, aslant, unread } = interpreter
  page.cleanup()
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    drawn: list.fnArray.length > 0,
    glyphs,
    rules,
    aslant,
    unread,
  }
}

/**
 * Draws every page of a PDF into letters and straight lines. The loading task is always ended, for it keeps the file
 * in memory.
 *
 * @param tell hears the share of the pages that is done
 * @throws Refused for a password, a damaged file and what is beyond the limits
 */
export async function drawPdf(
  bytes: Uint8Array,
  limits: OpenLimits,
  tell: (share: number) => void,
): Promise<DrawnPage[]> {
  // The library keeps the array for itself: it gets a copy.
  const task = getDocument({ data: new Uint8Array(bytes), ...OPTIONS })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      throw new Refused({ code: 'too-many-pages', pages: document.numPages, limit: limits.pages })
    const pages: DrawnPage[] = []
    let letters = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await drawnPage(await document.getPage(number), number, limits)
      letters += page.glyphs.length
      if (letters > limits.text)
        throw new Refused({ code: 'text-too-long', length: letters, limit: limits.text })
      pages.push(page)
      tell(number / document.numPages)
    }
    return pages
  } catch (error) {
    if (error instanceof Refused) throw error
    if (error instanceof PasswordException) throw new Refused({ code: 'password-protected' })
    throw new Refused({ code: 'damaged' })
  } finally {
    await task.destroy()
  }
}
