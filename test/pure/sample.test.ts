// Real: the built sample files, opened through the gate; mammoth, a peer that knows Word files well, is the oracle.
import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { buildSamples, SAMPLES } from '../../sample/samples.ts'
import { TARGETS } from '../../sample/targets.ts'
import { TASKS } from '../../sample/tasks.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import type { OpenedDocument } from '../../src/reader/block.ts'
import { openFile } from '../../src/reader/open/open-file.ts'

const names = Object.keys(SAMPLES)
const built = (file: string) => readFileSync(new URL(`../../sample/built/${file}`, import.meta.url))

async function open(file: string): Promise<OpenedDocument> {
  const opened = await openFile(built(file), file)
  if (isFileRefusal(opened)) throw new Error(opened.code)
  return opened
}

test('the committed files are what the sources build (else: node sample/build.ts)', async () => {
  const fresh = await buildSamples()
  expect(fresh.size).toBe(names.length * 2)
  for (const [name, bytes] of fresh) expect(Buffer.compare(built(name), bytes), name).toBe(0)
})

test('the sample is the plan that the pages show: 12 targets, 46 tasks, 38 of them dated', () => {
  expect(TARGETS).toHaveLength(12)
  expect(TASKS).toHaveLength(46)
  expect(TASKS.filter(task => task.nature === 'dated')).toHaveLength(38)
  expect(TASKS.every(task => (task.nature === 'dated') === (task.due !== null))).toBe(true)
  expect(TASKS.find(task => task.code === 'N19')?.due).toBe('2026-05-31')
  expect(new Set(TASKS.map(task => task.text)).size).toBe(46)
})

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
}
const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&[a-z]+;/g, entity => entities[entity] ?? entity)
    .normalize('NFC')
    .trim()

/** Texts of paragraphs, list items and cells as the oracle tells them; cells with their row and column. */
async function oracle(file: string) {
  const { value: html } = await mammoth.convertToHtml({ buffer: built(file) })
  const tables = [...html.matchAll(/<table>.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)].map(([, attributes = '', cell = '']) => ({
        lines: cell.split(/<\/p>/).map(words).filter(Boolean),
        span: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      })),
    ),
  )
  const outside = html
    .replace(/<table>.*?<\/table>/gs, '')
    .split(/<\/p>|<\/li>|<\/h\d>|<(?:ul|ol)>/)
    .map(words)
    .filter(Boolean)
  return { tables, outside }
}

test.each(names)('%s: every paragraph and every cell as the oracle reads it', async name => {
  const opened = await open(`${name}.docx`)
  const { tables, outside } = await oracle(`${name}.docx`)
  const [layout, data] = [tables.filter(t => t.length === 1), tables.filter(t => t.length > 1)]
  const paragraphs = opened.blocks.filter(block => block.kind === 'paragraph').map(block => block.text)
  const expected = [...outside, ...layout.flat(2).flatMap(cell => cell.lines)]
  expect([...paragraphs].sort()).toEqual(expected.sort())
  const cells = data.map(table =>
    table.flatMap((row, r) => {
      let column = 0
      return row.map(cell => {
        const at = [r, column, cell.span, cell.lines.join(' ')]
        column += cell.span
        return at
      })
    }),
  )
  const ours = data.map((_, id) =>
    opened.blocks
      .filter(block => block.table === id)
      .map(block => [...(block.place.cell ?? []), block.colSpan, block.text]),
  )
  expect(ours).toEqual(cells)
})

test.each(names)('%s: the Word file and the text file say the same, the numbers included', async name => {
  const lines = (document: OpenedDocument) =>
    document.blocks
      .map(block => `${block.label ? `${block.label} ` : ''}${block.text}`.trim())
      .filter(line => line !== '')
      .sort()
  expect(lines(await open(`${name}.docx`))).toEqual(lines(await open(`${name}.txt`)))
})

test('every place contains its words', async () => {
  const opened = await open('ke-hoach-58.docx')
  const points = Array.from(opened.text)
  for (const { place, text } of opened.blocks)
    expect(points.slice(place.start, place.end).join('')).toBe(text)
})
