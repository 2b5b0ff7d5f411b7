import { startHelp } from '../words/command.ts'
import { defineCommand } from './command.ts'

export default defineCommand({
  name: 'start',
  about: startHelp.about,
  options: { demo: { type: 'boolean', about: startHelp.demo } },
  exits: startHelp.exits,
  run: (tools, { values }) => tools.serve({ demo: values.demo }),
})
