import { migrated, migrateHelp } from '../words/command.ts'
import { defineCommand } from './command.ts'

export default defineCommand({
  name: 'migrate',
  about: migrateHelp.about,
  options: {},
  run: async tools => {
    tools.print(migrated(await tools.migrate()))
    return 0
  },
})
