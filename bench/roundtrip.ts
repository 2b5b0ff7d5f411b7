import { mkdirSync, writeFileSync } from 'node:fs'
import { savedAgain } from '../test/kit/office.ts'
import { lostFigures, received, type Sent, sentReport, stripped } from '../test/kit/roundtrip.ts'
import { machineFacts } from './machine.ts'

/**
 * `npm run prove:roundtrip -- 1000`: that many reports with figures of every size, each written as a Word file, opened and
 * saved by LibreOffice, and received: by the data that it still carries, and by its tables alone. Every figure has to
 * arrive to the last digit. Many files a call, because starting LibreOffice costs more than a report.
 */
const AT_ONCE = 50
const wanted = Number(process.argv[2] ?? 1000)

type Tally = { readonly lost: readonly string[]; readonly data: number; readonly differences: number }

const receivedAgain = async (one: Sent, bytes: Uint8Array): Promise<Tally> => {
  const whole = await received(bytes)
  const bare = await received(await stripped(bytes))
  return {
    lost: [...lostFigures(one, whole), ...lostFigures(one, bare)],
    data: whole.carrier === 'data' ? 1 : 0,
    differences: whole.differences.length,
  }
}

const totals = { reports: 0, figures: 0, kept: 0, carriedDataAfterSaving: 0, differences: 0 }
const lost: string[] = []
for (let from = 0; from < wanted; from += AT_ONCE) {
  const seeds = Array.from({ length: Math.min(AT_ONCE, wanted - from) }, (_, at) => `roundtrip-${from + at}`)
  const sent: Sent[] = []
  for (const seed of seeds) sent.push(await sentReport(seed))
  const saved = await savedAgain(new Map(sent.map(one => [one.seed, one.bytes])), 600_000)
  for (const one of sent) {
    const tally = await receivedAgain(one, saved.get(one.seed) ?? new Uint8Array())
    totals.reports += 1
    totals.figures += one.figures.length
    totals.kept += tally.lost.length === 0 ? one.figures.length : 0
    totals.carriedDataAfterSaving += tally.data
    totals.differences += tally.differences
    lost.push(...tally.lost)
  }
  console.log(`${totals.reports} of ${wanted} reports, ${totals.figures} figures, ${lost.length} lost`)
}

const result = { ...machineFacts(), ...totals, lost: lost.length, examples: lost.slice(0, 20) }
console.log(result)
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('roundtrip.json', folder), `${JSON.stringify(result, null, 2)}\n`)
if (lost.length > 0 || totals.differences > 0) process.exitCode = 1
