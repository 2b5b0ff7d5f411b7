import { FIRST_YEAR, LARGEST_SEED, LAST_YEAR, simulateYear } from '../usecases/simulate-year.ts'
import { simulatedName } from '../usecases/simulated-founding.ts'
import { optionNeeded } from '../words/command-run.ts'
import { badSeed, badYear, simulateHelp, simulationThere, simulationUnfinished } from '../words/recount.ts'
import { defineCommand } from './command.ts'
import { printCounts } from './counts.ts'

/** A whole number as typed, between two ends; null for anything else. */
function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : -1
  return number >= least && number <= most ? number : null
}

/** Simulates a year of an invented ward through the use-cases and counts it twice. */
export default defineCommand({
  name: 'simulate',
  about: simulateHelp.about,
  exits: simulateHelp.exits,
  options: {
    year: { type: 'string', value: 'YEAR', about: simulateHelp.year },
    seed: { type: 'string', value: 'SEED', about: simulateHelp.seed },
    json: { type: 'boolean', about: simulateHelp.json },
  },
  run: async (tools, { values }) => {
    if (values.year === null || values.seed === null) {
      tools.complain(optionNeeded(values.year === null ? 'year' : 'seed'))
      return 2
    }
    const year = wholeNumber(values.year, FIRST_YEAR, LAST_YEAR)
    const seed = wholeNumber(values.seed, 0, LARGEST_SEED)
    if (year === null || seed === null) {
      tools.complain(year === null ? badYear : badSeed)
      return 2
    }
    return tools.withSurroundings(async surroundings => {
      const simulated = await simulateYear(surroundings, { year, seed })
      if (!('counted' in simulated)) {
        tools.complain(simulationUnfinished(simulated.locality))
        return 1
      }
      const { code, counted, written } = simulated
      if (!written) tools.complain(simulationThere(code))
      return printCounts(tools, [{ code, name: simulatedName(year, seed), counted }], values.json)
    })
  },
})
