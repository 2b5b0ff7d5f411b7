import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Raster } from './raster.ts'

/** A word as it was recognised: where it stands (pixels), its base line, and how sure the program is, 0 to 100. */
export type ScannedWord = {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly base: number
  /** Height of the line it stands in, from the deepest to the highest letter. */
  readonly height: number
  readonly confidence: number
  /** Which line of the picture it stands in. */
  readonly line: number
}

/** How the picture is laid out: a page of any kind, one block of lines, one line. */
export type Setting = 'page' | 'block' | 'line'
const MODES = { page: 3, block: 6, line: 7 } as const satisfies Record<Setting, number>

/** Recognises the words of pictures; it holds about 150 MB until it is ended. */
export type WordReader = {
  readonly words: (picture: Raster, setting: Setting, dpi: number) => readonly ScannedWord[]
  readonly end: () => void
}

type Api = {
  Init(path: null, language: string, engine: number): number
  SetVariable(name: string, value: string): boolean
  SetPageSegMode(mode: number): void
  SetImageFile(exif: number, angle: number): number
  Recognize(monitor: null): number
  GetJSONText(): string
  Clear(): void
  End(): void
}
type Core = {
  readonly TessBaseAPI: new () => Api
  readonly FS: { writeFile(path: string, data: Uint8Array): void }
}

const box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() })
const answer = z.object({
  blocks: z
    .array(
      z.object({
        paragraphs: z.array(
          z.object({
            lines: z.array(
              z.object({
                baseline: box,
                bbox: box,
                words: z.array(z.object({ text: z.string(), confidence: z.number(), bbox: box })),
              }),
            ),
          }),
        ),
      }),
    )
    .nullish(),
})

const require = createRequire(import.meta.url)

/** A grey picture as the simplest file that the program opens (portable grey map). */
function greyMap({ width, height, pixels }: Raster): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + pixels.length)
  file.set(head)
  file.set(pixels, head.length)
  return file
}

const isCore = (value: unknown): value is (settings: object) => Promise<Core> => typeof value === 'function'

/** The fastest program that this processor runs first; the last runs on every one. */
const PROGRAMS: readonly (() => unknown)[] = [
  () => require('tesseract.js-core/tesseract-core-relaxedsimd-lstm'),
  () => require('tesseract.js-core/tesseract-core-simd-lstm'),
  () => require('tesseract.js-core/tesseract-core-lstm'),
]

async function startCore(): Promise<Core> {
  for (const program of PROGRAMS) {
    const start = program()
    if (!isCore(start)) continue
    try {
      return await start({ print: () => {}, printErr: () => {} })
    } catch {
      // The processor or this Node does not know its orders.
    }
  }
  throw new Error('the word reader does not start')
}

/**
 * Starts the program for Vietnamese. Its code and its language come with the packages: nothing is fetched, no thread
 * and no process is started. Throws when the packages are not whole.
 */
export async function startWordReader(): Promise<WordReader> {
  const core = await startCore()
  const language = require.resolve('@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz')
  core.FS.writeFile('./vie.traineddata', gunzipSync(readFileSync(language)))
  const api = new core.TessBaseAPI()
  if (api.Init(null, 'vie', 1) !== 0) throw new Error('the Vietnamese language of the word reader is damaged')
  api.SetVariable('preserve_interword_spaces', '1')
  return {
    words: (picture, setting, dpi) => {
      api.SetVariable('user_defined_dpi', String(Math.round(dpi)))
      api.SetPageSegMode(MODES[setting])
      core.FS.writeFile('/input', greyMap(picture))
      if (api.SetImageFile(1, 0) === 1) return []
      if (api.Recognize(null) !== 0) return []
      const json: unknown = JSON.parse(api.GetJSONText())
      api.Clear()
      return wordsOf(answer.parse(json))
    },
    end: () => api.End(),
  }
}

function wordsOf({ blocks }: z.infer<typeof answer>): ScannedWord[] {
  const lines = (blocks ?? []).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  return lines.flatMap((line, number) =>
    line.words
      .filter(word => word.text.trim() !== '')
      .map(({ text, confidence, bbox }) => {
        const { x0, y0, x1, y1 } = line.baseline
        const middle = (bbox.x0 + bbox.x1) / 2
        const base = x1 === x0 ? y0 : y0 + ((y1 - y0) * (middle - x0)) / (x1 - x0)
        const height = line.bbox.y1 - line.bbox.y0
        return { text: text.trim(), confidence, ...bbox, base, height, line: number }
      }),
  )
}
