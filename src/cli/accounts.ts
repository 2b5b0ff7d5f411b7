import { accountsHelp, noDemonstration, onlyDemonstration } from '../words/command-accounts.ts'
import { defineCommand } from './command.ts'

/** Prints the accounts of the invented ward: `role<TAB>login<TAB>password` lines, or JSON. */
export default defineCommand({
  name: 'accounts',
  about: accountsHelp.about,
  options: {
    demo: { type: 'boolean', about: accountsHelp.demo },
    json: { type: 'boolean', about: accountsHelp.json },
  },
  exits: accountsHelp.exits,
  run: async (tools, { values }) => {
    if (!values.demo) {
      tools.complain(onlyDemonstration)
      return 2
    }
    const accounts = await tools.demonstrationAccounts()
    if (accounts === null) {
      tools.complain(noDemonstration)
      return 1
    }
    if (values.json) tools.print(JSON.stringify(accounts, null, 2))
    else for (const { role, login, password } of accounts) tools.print([role, login, password].join('\t'))
    return 0
  },
})
