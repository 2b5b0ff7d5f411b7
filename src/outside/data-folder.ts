import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from '../domain/trouble.ts'

/** Makes the data folder, for us alone, unless it is there. Throws Trouble 'data-closed' when we may not use it. */
export function makeDataFolder(data: string): void {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK)
    const kept = join(data, 'secrets.json')
    if (existsSync(kept)) accessSync(kept, constants.R_OK)
  } catch (error) {
    throw new Trouble('data-closed', { folder: data, command: `sudo chown -R "$(id -un)" '${data}'` }, error)
  }
}
