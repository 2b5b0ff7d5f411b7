// Real: LibreOffice makes older kinds of the samples and turns them back; the reading process is the real one, fenced.
// The programs that hang or fail in silence stand for a LibreOffice that does.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { PlanFileReading } from '../../src/domain/plan-file.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { createOffice } from '../../src/outside/office.ts'
import { createPlanFileReader } from '../../src/outside/reading.ts'
import { startClock } from '../../src/outside/reading-clock.ts'
import { converted, office, pdfOf } from '../kit/office.ts'

vi.setConfig({ testTimeout: 240_000 })

const CHILD = fileURLToPath(new URL('../kit/reading-child.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SAMPLE = readFileSync(new URL('../../sample/built/ke-hoach-58.docx', import.meta.url))
/**
 * With a paragraph behind its last table, as Word writes it: where there is none LibreOffice makes text of the table
 * when it writes .doc.
 */
async function closedSample(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(SAMPLE)
  const body = (await zip.file('word/document.xml')?.async('string')) ?? ''
  zip.file(
    'word/document.xml',
    body.replace(/<\/w:tbl>(?=<w:sectPr[^>]*>(?:(?!<w:tbl>).)*$)/s, '</w:tbl><w:p/>'),
  )
  return zip.generateAsync({ type: 'uint8array' })
}

const never = new AbortController().signal
const RTF = new TextEncoder().encode('{\\rtf1 Ke hoach}')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-older-'))
  // The program runs as nobody where these tests run as root.
  await chmod(folder, 0o755)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const reader = (convert = createOffice()) =>
  createPlanFileReader({ argv: [CHILD], readable: [ROOT], seconds: 60, convert })

async function read(bytes: Uint8Array, name: string): Promise<PlanFileReading> {
  const reading = await reader().read(bytes, name, never, () => {})
  if (isFileRefusal(reading)) throw new Error(`${name}: ${reading.code}`)
  return reading
}

/** What a plan says, without where it stands. */
const said = ({ header, targets, tasks, annexes }: PlanFileReading) => ({
  header,
  targets: targets.map(({ op, value, max, unit, by, text, lead }) => [op, value, max, unit, by, text, lead]),
  tasks: tasks.map(({ text, lead, support, due, nature, product }) => [
    text,
    lead,
    support,
    due,
    nature,
    product,
  ]),
  annexes,
})

test.skipIf(office.skip).each(['doc', 'odt', 'rtf'])(
  `.%s reads like the Word file it was made of ${office.why}`,
  async extension => {
    const bytes = await converted(`plan-${extension}`, await closedSample(), folder, {
      extension: 'docx',
      filter: extension,
    })
    const reading = await read(bytes, `kế hoạch.${extension}`)
    expect(said(reading)).toEqual(said(await read(SAMPLE, 'a.docx')))
    expect(reading.file).toMatchObject({
      name: `kế hoạch.${extension}`,
      kind: extension === 'odt' ? 'odt' : 'doc',
    })
  },
)

test.skipIf(office.skip)(
  `a PDF is read inside the fence, one with a password is not ${office.why}`,
  async () => {
    const reading = await read(await pdfOf('fenced', SAMPLE, folder), 'a.pdf')
    expect(said(reading)).toEqual(said(await read(SAMPLE, 'a.docx')))
    const locked = await converted('locked', SAMPLE, folder, {
      extension: 'docx',
      filter:
        'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"hoa-mai"}}',
    })
    expect(await reader().read(locked, 'a.pdf', never, () => {})).toMatchObject({
      code: 'password-protected',
    })
  },
)

test('without the program the refusal names what it takes', async () => {
  const refusal = await reader(createOffice({ command: null })).read(RTF, 'a.rtf', never, () => {})
  expect(refusal).toMatchObject({ code: 'needs-office', found: 'rtf' })
})

/** A program in place of LibreOffice, as a shell script. */
async function program(name: string, script: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

const leftovers = () => readdirSync(tmpdir()).filter(name => name.startsWith('sauro-office-'))

test('a program that says it succeeded and made nothing, and one that made nonsense, are found out', async () => {
  const before = leftovers()
  const silent = createOffice({ command: await program('silent', 'exit 0') })
  expect(await silent(RTF, 'rtf', never, startClock(60))).toMatchObject({ code: 'damaged' })
  const nonsense = createOffice({ command: await program('nonsense', 'echo x > "$HOME/plan.docx"') })
  expect(await reader(nonsense).read(RTF, 'a.rtf', never, () => {})).toMatchObject({ code: 'extension-lies' })
  expect(leftovers().filter(name => !before.includes(name))).toEqual([])
})

test('a program that hangs ends with all it started', async () => {
  const told = join(folder, 'children')
  await writeFile(told, '')
  await chmod(told, 0o666)
  const hanging = await program('hanging', `sleep 600 & echo $! > ${told}; wait`)
  const convert = createOffice({ command: hanging })
  expect(await convert(RTF, 'rtf', never, startClock(2))).toMatchObject({ code: 'reading-time', seconds: 2 })
  const child = (await readFile(told, 'utf8')).trim()
  expect(child).toMatch(/^\d+$/)
  // A killed child may wait a moment for its parent to take note.
  await vi.waitFor(() => expect(existsSync(`/proc/${child}/exe`)).toBe(false))
  const leave = new AbortController()
  const left = createOffice({ command: hanging })(RTF, 'rtf', leave.signal, startClock(60))
  leave.abort()
  expect(await left).toMatchObject({ code: 'reading-cancelled' })
})

test('turning a file into .docx and reading it have one time together', async () => {
  const hanging = await program('hanging-too', 'sleep 600')
  const convert = createOffice({ command: hanging })
  const slow = createPlanFileReader({ argv: [CHILD], readable: [ROOT], seconds: 3, convert })
  expect(await slow.read(RTF, 'a.rtf', never, () => {})).toMatchObject({ code: 'reading-time', seconds: 3 })
})
