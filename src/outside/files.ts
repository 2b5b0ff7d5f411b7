import { hash, randomBytes } from 'node:crypto'
import { closeSync, fsync, open, rename, write, writeSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { FileStore } from '../domain/ports.ts'
import { type SyncToDisk, sharedSync } from './folder-sync.ts'

const LOCALITY = /^[0-9a-f-]{36}$/
const HASH = /^[0-9a-f]{64}$/

/**
 * Files of a locality under `folder`/<locality>/<sha256>. A file appears under its name only when it is whole and on
 * the disk, and `put` ends only when its name is there too. Malformed names throw, because they can only come from a
 * mistake of ours.
 */
export function openFileStore(folder: string, sync: SyncToDisk = promisify(fsync)): FileStore {
  const place = (localityId: string, sha256: string) => {
    if (!LOCALITY.test(localityId) || !HASH.test(sha256)) throw new RangeError('not a name of a kept file')
    return join(folder, localityId, sha256)
  }
  const syncFolder = sharedSync(sync)
  return {
    put: async (localityId, bytes) => {
      const sha256 = hash('sha256', bytes, 'hex')
      const path = place(localityId, sha256)
      // Also where it lies there: a file that looks the same may have been left by a crash.
      await keep(path, bytes, sync)
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
    sweep: async (localityId, before, named) => {
      if (!LOCALITY.test(localityId)) throw new RangeError('not a locality')
      const home = join(folder, localityId)
      const old: string[] = []
      for (const name of await namesIn(home))
        if (OURS.test(name) && (await isOlder(join(home, name), before))) old.push(name)
      const kept = await named(old.filter(name => HASH.test(name)))
      let gone = 0
      for (const name of old) if (!kept.has(name) && (await removeOld(join(home, name), before))) gone += 1
      return gone
    },
  }
}

/**
 * What waits for the disk runs in a thread of its own. What only touches memory does not: handing it to a thread costs
 * more than doing it, and most files are small pictures.
 */
const disk = { open: promisify(open), write: promisify(write), rename: promisify(rename) }
const SMALL = 64 * 1024

async function keep(path: string, bytes: Uint8Array, sync: SyncToDisk): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const file = await disk.open(draft, 'wx', 0o600).catch(async (error: unknown) => {
      if (!isMissing(error)) throw error
      // The first file of a locality finds its folder missing.
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      return disk.open(draft, 'wx', 0o600)
    })
    try {
      await writeWhole(file, bytes)
      await sync(file)
    } finally {
      closeSync(file)
    }
    await disk.rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function writeWhole(file: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const rest = bytes.subarray(at)
    at += rest.length <= SMALL ? writeSync(file, rest) : (await disk.write(file, rest)).bytesWritten
  }
}

/** A kept file, or the draft of one. */
const OURS = /^[0-9a-f]{64}(?:\.[0-9a-f]{12})?$/

const namesIn = (home: string): Promise<readonly string[]> =>
  readdir(home).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })

const isOlder = async (path: string, before: Date): Promise<boolean> => {
  try {
    return (await stat(path)).mtimeMs < before.getTime()
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/**
 * Takes the file out of its name first and looks at what it took: the same bytes may have been put again since it was
 * found old, and then it is given its name back.
 */
async function removeOld(path: string, before: Date): Promise<boolean> {
  const aside = `${path.slice(0, path.lastIndexOf('/') + 65)}.${randomBytes(6).toString('hex')}`
  try {
    await disk.rename(path, aside)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
  if (await isOlder(aside, before)) {
    await rm(aside, { force: true })
    return true
  }
  await disk.rename(aside, path)
  return false
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'
