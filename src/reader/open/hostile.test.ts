// Real: the sample plan, cut, doubled and flipped at random places, in its parts and in its packed bytes.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { isFileRefusal } from '../../domain/refusal-of-file.ts'
import { readFile } from '../read-file.ts'
import { openFile } from './open-file.ts'

const sample = readFileSync(new URL('../../../sample/built/ke-hoach-58.docx', import.meta.url))
const PARTS = [
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
  '[Content_Types].xml',
  'word/_rels/document.xml.rels',
]

/** Either an answer with code and no more, or a document whose places hold its words; never an error. */
async function holds(bytes: Uint8Array, name: string): Promise<void> {
  const opened = await openFile(bytes, name)
  if (isFileRefusal(opened)) return
  const points = Array.from(opened.text)
  for (const { place, text } of opened.blocks)
    expect(points.slice(place.start, place.end).join('')).toBe(text)
}

const places = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 4000 }),
})
const way = fc.constantFrom('cut', 'double', 'swap')

function mutate(
  text: string,
  how: 'cut' | 'double' | 'swap',
  { at, length }: { at: number; length: number },
): string {
  const start = Math.floor(at * text.length)
  const piece = text.slice(start, start + length)
  if (how === 'cut') return text.slice(0, start) + text.slice(start + length)
  if (how === 'double') return text.slice(0, start) + piece + text.slice(start)
  return text.slice(0, start) + piece.split('><').reverse().join('><') + text.slice(start + length)
}

test('parts of a Word file in any state of ruin', async () => {
  const zip = await JSZip.loadAsync(sample)
  const texts = await Promise.all(PARTS.map(part => zip.file(part)?.async('string') ?? ''))
  await fc.assert(
    fc.asyncProperty(fc.nat(PARTS.length - 1), way, places, async (part, how, where) => {
      const ruined = new JSZip()
      for (const [i, name] of PARTS.entries())
        ruined.file(name, i === part ? mutate(texts[i] ?? '', how, where) : (texts[i] ?? ''))
      ruined.file('_rels/.rels', await (zip.file('_rels/.rels')?.async('string') ?? ''))
      await holds(await ruined.generateAsync({ type: 'uint8array', compression: 'STORE' }), 'a.docx')
    }),
    { numRuns: 80, seed: 57 },
  )
})

test('packed bytes in any state of ruin', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      async flips => {
        const ruined = Buffer.from(sample)
        for (const [at, byte] of flips) ruined[at] = byte
        await holds(ruined, 'a.docx')
        await holds(ruined.subarray(0, flips[0]?.[0] ?? 0), 'a.docx')
      },
    ),
    { numRuns: 80, seed: 57 },
  )
})

test('any bytes at all, called text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), bytes => holds(bytes, 'a.txt')),
    { numRuns: 200, seed: 57 },
  )
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async text => {
      await holds(new TextEncoder().encode(text), 'a.txt')
      await readFile(new TextEncoder().encode(`KẾ HOẠCH\nI. MỤC TIÊU\n${text}`), 'a.txt')
    }),
    { numRuns: 200, seed: 57 },
  )
})
