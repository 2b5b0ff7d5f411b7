import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectFolder } from '../../../src/config.ts'

/**
 * The reading process as one bundle, as the program brings it: from the sources it would take a second longer to
 * start for each of hundreds of files.
 *
 * @returns its path, inside the project so that the libraries are found, and how to remove it
 */
export async function bundledChild(): Promise<{ readonly path: string; readonly remove: () => void }> {
  const built = join(projectFolder, '.build')
  mkdirSync(built, { recursive: true })
  const folder = mkdtempSync(join(built, 'reading-child-'))
  await build({
    entryPoints: [join(projectFolder, 'test/kit/reading-child.ts')],
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  })
  return {
    path: join(folder, 'reading-child.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
