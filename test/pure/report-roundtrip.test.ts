// Real here: the writer, LibreOffice that opens and saves the Word files, the gate, the reader and its own process. `npm run
// prove:roundtrip` does the same with as many reports as asked for.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { createOffice } from '../../src/outside/office.ts'
import { createPlanFileReader } from '../../src/outside/reading.ts'
import { converted, office, savedAgain } from '../kit/office.ts'
import { lostFigures, received, type Sent, sentReport, stripped } from '../kit/roundtrip.ts'

const SEEDS = Array.from({ length: 30 }, (_, at) => `sent-${at}`)
let sent: readonly Sent[] = []

test('thirty reports bring every figure by their data, and nothing differs from their tables', async () => {
  sent = await Promise.all(SEEDS.map(sentReport))
  for (const one of sent) {
    const reading = await received(one.bytes)
    expect(lostFigures(one, reading)).toEqual([])
    expect(reading).toMatchObject({ carrier: 'data', differences: [], warnings: [] })
  }
}, 120_000)

test('without the data the tables bring the same figures', async () => {
  for (const one of sent) {
    const reading = await received(await stripped(one.bytes))
    expect(lostFigures(one, reading)).toEqual([])
    expect(reading).toMatchObject({ carrier: 'tables', warnings: [{ code: 'data-missing' }] })
  }
}, 120_000)

test.skipIf(office.skip)(
  `an office program that opens and saves them loses none ${office.why}`,
  async () => {
    const saved = await savedAgain(new Map(sent.map(one => [one.seed, one.bytes])), 240_000)
    for (const one of sent) {
      const bytes = saved.get(one.seed) ?? new Uint8Array()
      const reading = await received(bytes)
      expect(lostFigures(one, reading)).toEqual([])
      expect(reading.differences).toEqual([])
      const bare = await received(await stripped(bytes))
      expect(lostFigures(one, bare)).toEqual([])
      expect(bare.carrier).toBe('tables')
    }
  },
  360_000,
)

test.skipIf(office.skip)(
  `an .odt has lost the data and keeps the figures, read in a process of its own ${office.why}`,
  async () => {
    const [one] = sent
    if (one === undefined) throw new Error('nothing was sent')
    const folder = await mkdtemp(join(tmpdir(), 'sauro-odt-'))
    const child = fileURLToPath(new URL('../kit/reading-child.ts', import.meta.url))
    const root = fileURLToPath(new URL('../../', import.meta.url))
    const reader = createPlanFileReader({ argv: [child], readable: [root], convert: createOffice() })
    try {
      const odt = await converted('report', one.bytes, folder, { extension: 'docx', filter: 'odt' })
      const reading = await reader.readReport(odt, 'bao-cao.odt', new AbortController().signal)
      if (isFileRefusal(reading)) throw new Error(reading.code)
      expect(reading.carrier).toBe('tables')
      expect(lostFigures(one, reading)).toEqual([])
      const bomb = await reader.readReport(new Uint8Array(9), 'a.docx', new AbortController().signal)
      expect(bomb).toMatchObject({ refused: true })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  240_000,
)
