// Real: LibreOffice makes PDF of Word files; what is read of both must be the same.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanFileReading } from '../../src/domain/plan-file.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { readFile } from '../../src/reader/read-file.ts'
import { office, pdfOf } from '../kit/office.ts'
import { setAgain } from '../kit/set-again.ts'

const LIMIT = 240_000
const BUILT = new URL('../../sample/built/', import.meta.url)
const SAMPLES = readdirSync(BUILT).filter(name => name.endsWith('.docx'))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-pdf-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: Uint8Array, name: string): Promise<PlanFileReading> {
  const reading = await readFile(bytes, name)
  if (isFileRefusal(reading)) throw new Error(`${name}: ${reading.code}`)
  return reading
}

const asPdf = (bytes: Uint8Array, name: string) => pdfOf(name.replace(/\.\w+$/, ''), bytes, folder)

/** What a plan says, without where it stands. */
const targets = ({ targets: all }: PlanFileReading) =>
  all.map(({ places: _, milestones, ...one }) => ({
    ...one,
    milestones: milestones.map(({ by, value, max }) => [by, value, max]),
  }))
const tasks = ({ tasks: all }: PlanFileReading) => all.map(({ places: _, ...one }) => one)
const cells = ({ source }: PlanFileReading) =>
  source
    .filter(block => block.kind === 'cell')
    .map(({ text, place, table, colSpan, rowSpan, bold }) => ({
      text,
      at: [table, ...(place.cell ?? [])],
      span: [colSpan, rowSpan],
      bold,
    }))

test.skipIf(office.skip).each(SAMPLES)(
  `%s as PDF reads like the Word file, cell by cell ${office.why}`,
  { timeout: LIMIT },
  async name => {
    const bytes = readFileSync(new URL(name, BUILT))
    const word = await read(bytes, name)
    const pdf = await read(await asPdf(bytes, name), 'a.pdf')
    expect(pdf.header).toEqual(word.header)
    expect(targets(pdf)).toEqual(targets(word))
    expect(tasks(pdf)).toEqual(tasks(word))
    expect(pdf.responsibilities.map(one => [one.unit, one.duties])).toEqual(
      word.responsibilities.map(one => [one.unit, one.duties]),
    )
    expect([pdf.reporting, pdf.annexes]).toEqual([word.reporting, word.annexes])
    expect(cells(pdf)).toEqual(cells(word))
    expect(pdf.file.pages).toBeGreaterThan(1)
    const points = Array.from(pdf.source.map(block => block.text).join('\n'))
    for (const { text, place } of pdf.source) {
      expect(points.slice(place.start, place.end).join('')).toBe(text)
      expect(place.box?.every((side, i, box) => side >= (i > 1 ? (box[i - 2] ?? 1) : 0))).toBe(true)
    }
  },
)

const PLANS = [
  new URL('../../../shared/plans/', import.meta.url),
  new URL('../../../shared/plans/more/', import.meta.url),
]
  .filter(url => existsSync(url))
  .flatMap(url =>
    readdirSync(url)
      .filter(name => name.endsWith('.txt'))
      .map(name => new URL(name, url)),
  )

/** Harmonic mean of the shares of both lists that stand in the other too. */
function likeness(a: readonly unknown[], b: readonly unknown[]): number {
  const left = a.map(one => JSON.stringify(one))
  const both = b.filter(one => {
    const at = left.indexOf(JSON.stringify(one))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
  return a.length + b.length === 0 ? 1 : (2 * both) / (a.length + b.length)
}

test.skipIf(office.skip || PLANS.length === 0)(
  `real plans set again as Word and as PDF read the same ${office.why}`,
  { timeout: LIMIT * 2 },
  async () => {
    const scores: Record<string, readonly number[]> = {}
    for (const url of PLANS) {
      const name = url.pathname.split('/').at(-1) ?? ''
      const text = readFileSync(url, 'utf8').replace(/^# source:.*\n/, '')
      const bytes = await setAgain(new TextEncoder().encode(text), name)
      const word = await read(bytes, 'a.docx')
      const pdf = await read(await asPdf(bytes, name), 'a.pdf')
      scores[name] = [
        likeness(targets(word), targets(pdf)),
        likeness(tasks(word), tasks(pdf)),
        likeness(cells(word), cells(pdf)),
      ]
    }
    // A group title of an annex that a page break cuts in two may cost a row its group: every field is compared here.
    for (const [name, likenesses] of Object.entries(scores))
      for (const one of likenesses) expect(one, name).toBeGreaterThanOrEqual(0.98)
  },
)
