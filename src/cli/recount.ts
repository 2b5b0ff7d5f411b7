import { isDay } from '../domain/day.ts'
import { chooseLocality } from '../usecases/on-behalf.ts'
import { everyLocality, recount } from '../usecases/recount.ts'
import { noLocality } from '../words/command-run.ts'
import { badDay, recountHelp } from '../words/recount.ts'
import { defineCommand } from './command.ts'
import { printCounts } from './counts.ts'

/** Counts again from the journal alone and compares: one locality, or every one in the data. */
export default defineCommand({
  name: 'recount',
  about: recountHelp.about,
  exits: recountHelp.exits,
  options: {
    locality: { type: 'string', value: 'CODE', about: recountHelp.locality },
    day: { type: 'string', value: 'DAY', about: recountHelp.day },
    json: { type: 'boolean', about: recountHelp.json },
  },
  run: async (tools, { values }) => {
    const { day, locality, json } = values
    if (day !== null && !isDay(day)) {
      tools.complain(badDay)
      return 2
    }
    return tools.withSurroundings(async surroundings => {
      const all = await everyLocality(surroundings)
      const chosen = locality === null ? null : await chooseLocality(surroundings, locality)
      if (chosen?.ok === false || all.length === 0) {
        tools.complain(
          noLocality(
            locality ?? '',
            all.map(one => one.code),
          ),
        )
        return 2
      }
      const counts = []
      for (const one of chosen === null ? all : [chosen.locality])
        counts.push({
          code: one.code,
          name: one.name,
          counted: await recount(surroundings, one.id, day ?? undefined),
        })
      return printCounts(tools, counts, json)
    })
  },
})
