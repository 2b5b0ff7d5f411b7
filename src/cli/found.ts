import { defaultUnits, type LocalityKind } from '../domain/unit-catalogue.ts'
import { foundLocality } from '../usecases/found-locality.ts'
import {
  ADMINISTRATOR_POST,
  badCode,
  badLocalityName,
  founded,
  foundHelp,
  localityExists,
  optionNeeded,
} from '../words/command-run.ts'
import { sentenceOf } from '../words/refusal.ts'
import { defineCommand } from './command.ts'

const KINDS: readonly (readonly [string, LocalityKind])[] = [
  ['xã ', 'xa'],
  ['phường ', 'phuong'],
  ['đặc khu ', 'dac-khu'],
]
const NEEDED = ['code', 'name', 'province', 'admin', 'login'] as const

/** Founds a locality and prints the generated password of its first administrator, once. */
export default defineCommand({
  name: 'found',
  about: foundHelp.about,
  options: {
    code: { type: 'string', value: 'CODE', about: foundHelp.code },
    name: { type: 'string', value: 'NAME', about: foundHelp.name },
    province: { type: 'string', value: 'NAME', about: foundHelp.province },
    admin: { type: 'string', value: 'NAME', about: foundHelp.admin },
    login: { type: 'string', value: 'LOGIN', about: foundHelp.login },
  },
  run: async (tools, { values }) => {
    const { code, name, province, admin, login } = values
    if (code === null || name === null || province === null || admin === null || login === null) {
      tools.complain(optionNeeded(NEEDED.find(option => values[option] === null) ?? 'code'))
      return 2
    }
    const kind = KINDS.find(([prefix]) => name.toLocaleLowerCase('vi').startsWith(prefix))?.[1]
    if (!/^\d{5}$/.test(code) || kind === undefined) {
      tools.complain(kind === undefined ? badLocalityName : badCode)
      return 2
    }
    return tools.withSurroundings(async surroundings => {
      const password = surroundings.accounts.newPassword()
      const outcome = await foundLocality(surroundings, {
        locality: { code, name, kind, province },
        units: defaultUnits(kind),
        administrator: {
          name: admin,
          post: ADMINISTRATOR_POST,
          unit: 'VP',
          login,
          password,
          mustChange: true,
        },
      })
      if (!outcome.ok) {
        tools.complain(
          outcome.refusal.code === 'locality-exists' ? localityExists(code) : sentenceOf(outcome.refusal),
        )
        return 1
      }
      tools.print(founded(name, login, password))
      return 0
    })
  },
})
