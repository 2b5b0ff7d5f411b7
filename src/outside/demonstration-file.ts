import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROLES, type Role } from '../domain/role.ts'

const shape = z.array(z.object({ role: z.enum(ROLES), login: z.string(), password: z.string() }))

type Kept = { readonly role: Role; readonly login: string; readonly password: string }

/** The passwords of the invented ward in `demonstration.json` (0600) of the data folder; null when there are none. */
export function demonstrationFile(data: string): {
  load: () => readonly Kept[] | null
  save: (accounts: readonly Kept[]) => void
} {
  const file = join(data, 'demonstration.json')
  return {
    load: () => {
      try {
        return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch {
        return null
      }
    },
    save: accounts => {
      const draft = `${file}.${process.pid}`
      writeFileSync(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flush: true })
      renameSync(draft, file)
    },
  }
}
