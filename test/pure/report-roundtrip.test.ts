// Real here: the writer, LibreOffice that opens and saves the Word files, the gate and the reader. `npm run
// prove:roundtrip` does the same with as many reports as asked for.
import { expect, test } from 'vitest'
import { office, savedAgain } from '../kit/office.ts'
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
