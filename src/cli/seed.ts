import { seeded, seedHelp } from '../words/command-run.ts'
import { defineCommand } from './command.ts'

/** Fills in the invented ward with its plan and history; what is there already stays. */
export default defineCommand({
  name: 'seed',
  about: seedHelp.about,
  options: {},
  run: async tools => {
    const ward = await tools.seed()
    tools.print(seeded(ward))
    return 0
  },
})
