import { createHash, randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
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
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = place(localityId, sha256)
      if (!(await exists(path))) await write(join(folder, localityId), path, bytes)
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

async function write(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const file = await openIn(folder, draft)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

/** A new file in a folder, which the first file of a locality finds missing. */
async function openIn(folder: string, path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o600)
  } catch (error) {
    if (!isMissing(error)) throw error
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return open(path, 'wx', 0o600)
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
