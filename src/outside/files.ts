import { hash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { FileStore } from '../domain/ports.ts'

const LOCALITY = /^[0-9a-f-]{36}$/
const HASH = /^[0-9a-f]{64}$/

/**
 * Files of a locality under `folder`/<locality>/<sha256>. A file appears under its name only when it is whole and on
 * the disk; the same bytes are written once. Malformed names throw, because they can only come from a mistake of ours.
 */
export function openFileStore(folder: string): FileStore {
  const place = (localityId: string, sha256: string) => {
    if (!LOCALITY.test(localityId) || !HASH.test(sha256)) throw new RangeError('not a name of a kept file')
    return join(folder, localityId, sha256)
  }
  return {
    put: async (localityId, bytes) => {
      const sha256 = hash('sha256', bytes, 'hex')
      const path = place(localityId, sha256)
      if (!(await exists(path))) await write(path, bytes)
      // Also where it was there: somebody else may have brought it this moment.
      await syncFolder(dirname(path))
      return { sha256, bytes: bytes.byteLength }
    },
    get: async (localityId, sha256) => {
      try {
        return await readFile(place(localityId, sha256))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: async (localityId, sha256) => rm(place(localityId, sha256), { force: true }),
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await writeWhole(draft, bytes).catch(async (error: unknown) => {
      if (!isMissing(error)) throw error
      // The first file of a locality finds its folder missing.
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeWhole(draft, bytes)
    })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** By descriptor: a handle object costs more than writing the small picture that most files are. */
const toDisk = promisify(writeFile)
const writeWhole = (path: string, bytes: Uint8Array) =>
  toDisk(path, bytes, { flag: 'wx', mode: 0o600, flush: true })

const syncing = new Map<string, { readonly running: Promise<void>; next: Promise<void> | null }>()

/**
 * Puts on the disk which names a folder holds. Those who ask while one is under way share the next: theirs were not yet
 * there when it began.
 */
function syncFolder(folder: string): Promise<void> {
  const before = syncing.get(folder)
  if (before !== undefined) {
    before.next ??= before.running.catch(() => {}).then(() => syncFolder(folder))
    return before.next
  }
  const running = syncNow(folder).finally(() => syncing.delete(folder))
  syncing.set(folder, { running, next: null })
  return running
}

async function syncNow(folder: string): Promise<void> {
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
