/**
 * Years of wards that do not exist, lived through the use-cases, each counted twice: as the state stands and from the
 * journal alone. node bench/years.ts [seeds], a hundred when nothing is said. Exits 1 when a count differs. The result is
 * written after each year, so a run that is ended in the middle has proved as many as it says.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readConfig } from '../src/config.ts'
import { openSurroundings } from '../src/surroundings.ts'
import { simulateYear } from '../src/usecases/simulate-year.ts'
import { openWorkplace } from '../src/workplace.ts'
import { machine } from '../test/kit/program.ts'
import { machineFacts } from './machine.ts'

const FIRST_SEED = 1
/** Seeds go round these years, whose weeks and holidays fall differently. */
const YEARS = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031]

const asked = Number(process.argv[2] ?? 100)
if (!Number.isInteger(asked) || asked < 1) throw new RangeError('how many seeds?')

const facts = machineFacts()
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
const home = machine()
const clock = () => new Date()
const workplace = await openWorkplace(readConfig({ SAURO_DATA: home.data }), clock())
const { surroundings, close } = openSurroundings(workplace, { data: home.data, clock, log: () => {} })
try {
  const rows = []
  for (let seed = FIRST_SEED; seed < FIRST_SEED + asked; seed += 1) {
    const year = YEARS[seed % YEARS.length] ?? 2026
    const begun = performance.now()
    const simulated = await simulateYear(surroundings, { year, seed })
    if (!('counted' in simulated)) throw new Error(`${year}/${seed}: ${simulated.code}`)
    const { statistics, differences, journalRows } = simulated.counted
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    const digest = createHash('sha256').update(JSON.stringify(statistics)).digest('hex').slice(0, 16)
    rows.push({ year, seed, journalRows, differences: differences.length, statistics: digest, seconds })
    if (differences.length > 0) {
      console.error(JSON.stringify({ year, seed, differences }))
      process.exitCode = 1
    }
    const said = rows.map(row => JSON.stringify(row))
    const sum = {
      ...facts,
      seedsAsked: asked,
      seedsRun: rows.length,
      withDifferences: rows.filter(row => row.differences > 0).length,
      distinctStatistics: new Set(rows.map(row => row.statistics)).size,
      leastJournalRows: Math.min(...rows.map(row => row.journalRows)),
      journalRows: rows.reduce((all, row) => all + row.journalRows, 0),
    }
    const head = JSON.stringify(sum, null, 2).replace(/\n\}$/u, '')
    writeFileSync(
      new URL('years.json', folder),
      `${head},\n  "rows": [\n    ${said.join(',\n    ')}\n  ]\n}\n`,
    )
    console.log(said.at(-1))
  }
} finally {
  await close()
  await workplace.close()
  await home.close()
}
