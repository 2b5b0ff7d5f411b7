import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { OpenLimits } from './limits.ts'
import { Refused } from './refused.ts'

/** A packed file that passed the guard. Parts are unpacked only when asked for. */
export type Archive = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** The bytes of a part, null when there is none. Throws Refused when the part is not what the list says. */
  readonly read: (name: string) => Promise<Uint8Array | null>
}

/** "/word/../x" and the like: a name that could leave the folder it is unpacked to, or that hides another. */
const badName = (name: string): boolean =>
  name === '' ||
  name.length > 512 ||
  /^[/\\]|^[a-zA-Z]:|\\|\p{Cc}/u.test(name) ||
  name.split('/').includes('..')

function checkEntry(entry: Entry, limits: OpenLimits): void {
  if (badName(entry.fileName)) throw new Refused({ code: 'unsafe-archive', fault: 'name' })
  if (entry.isEncrypted()) throw new Refused({ code: 'unsafe-archive', fault: 'encrypted' })
  if (entry.uncompressedSize > limits.entryBytes)
    throw new Refused({ code: 'unsafe-archive', fault: 'entry-size' })
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > limits.ratioFloor && ratio > limits.ratio)
    throw new Refused({ code: 'unsafe-archive', fault: 'ratio' })
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true, autoClose: false })
  } catch {
    throw new Refused({ code: 'damaged' })
  }
}

async function listEntries(zip: ZipFile, size: number, limits: OpenLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new Refused({ code: 'unsafe-archive', fault: 'entries' })
  const entries = new Map<string, Entry>()
  const seen = new Set<string>()
  let unpacked = 0
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, limits)
      unpacked += entry.uncompressedSize
      packed += entry.compressedSize
      if (unpacked > limits.totalBytes) throw new Refused({ code: 'unsafe-archive', fault: 'total-size' })
      // Parts that share the same packed bytes: together they claim more than the file holds.
      if (packed > size) throw new Refused({ code: 'unsafe-archive', fault: 'size-lie' })
      const key = entry.fileName.toLowerCase()
      if (seen.has(key)) throw new Refused({ code: 'unsafe-archive', fault: 'duplicate' })
      seen.add(key)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    const unsafe =
      error instanceof Error &&
      /file ?name|relative path|absolute path|invalid characters/i.test(error.message)
    throw new Refused(unsafe ? { code: 'unsafe-archive', fault: 'name' } : { code: 'damaged' })
  }
  return entries
}

async function unpack(zip: ZipFile, entry: Entry, bytes: Buffer, limits: OpenLimits): Promise<Uint8Array> {
  let start: number
  try {
    start = (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart
  } catch {
    throw new Refused({ code: 'damaged' })
  }
  const raw = bytes.subarray(start, start + entry.compressedSize)
  if (raw.length !== entry.compressedSize) throw new Refused({ code: 'damaged' })
  const most = Math.min(limits.entryBytes, entry.uncompressedSize)
  let data: Uint8Array
  if (entry.compressionMethod === 0) data = raw
  else if (entry.compressionMethod === 8) data = inflate(raw, most)
  else throw new Refused({ code: 'damaged' })
  if (data.length !== entry.uncompressedSize) throw new Refused({ code: 'unsafe-archive', fault: 'size-lie' })
  if (crc32(data) !== entry.crc32) throw new Refused({ code: 'damaged' })
  return data
}

/** Stops as soon as one byte more than announced comes out, whatever the list of parts claimed. */
function inflate(raw: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refused({ code: 'unsafe-archive', fault: 'size-lie' })
    throw new Refused({ code: 'damaged' })
  }
}

/** Opens a zip under the limits. Throws Refused: nothing of it is unpacked before the whole list was checked. */
export async function openArchive(bytes: Uint8Array, limits: OpenLimits): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await openZip(buffer)
  const entries = await listEntries(zip, buffer.length, limits)
  return {
    names: [...entries.keys()],
    has: name => entries.has(name),
    read: async name => {
      const entry = entries.get(name)
      return entry ? unpack(zip, entry, buffer, limits) : null
    },
  }
}
