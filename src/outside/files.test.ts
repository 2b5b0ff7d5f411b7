// Real here: the file store on a disk. Where the disk is to be slow or to fail, a sync of the test's stands before the real one.
import { fstatSync, fsyncSync, readdirSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFileStore } from './files.ts'
import type { SyncToDisk } from './folder-sync.ts'

const PLACE = '0199a0b0-0000-7000-8000-000000000001'
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-files-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('files that come at once all lie under their names, and nothing else does', async () => {
  const store = openFileStore(folder)
  const texts = Array.from({ length: 12 }, (_, at) => `tệp số ${at % 9}`)
  const kept = await Promise.all(texts.map(text => store.put(PLACE, bytesOf(text))))
  expect(new Set(kept.map(one => one.sha256)).size).toBe(9)
  expect((await readdir(join(folder, PLACE))).sort()).toEqual(
    [...new Set(kept.map(one => one.sha256))].sort(),
  )
  for (const [at, { sha256 }] of kept.entries())
    expect(await store.get(PLACE, sha256)).toEqual(Buffer.from(texts[at] ?? ''))
})

test('the same bytes later are the same file, and a removed one is missing', async () => {
  const store = openFileStore(folder)
  const first = await store.put(PLACE, bytesOf('một lần'))
  expect(await store.put(PLACE, bytesOf('một lần'))).toEqual(first)
  await store.remove(PLACE, first.sha256)
  expect(await store.get(PLACE, first.sha256)).toBeNull()
})

test('a file that cannot be written leaves nothing and says so', async () => {
  const { sha256 } = await openFileStore(folder).put(PLACE, bytesOf('không phải thư mục'))
  const store = openFileStore(join(folder, PLACE, sha256))
  await expect(store.put(PLACE, bytesOf('x'))).rejects.toThrow()
})

const isFolder = (descriptor: number) => fstatSync(descriptor).isDirectory()

test('a name stands only for what is on the disk, and keeping ends when the name is on the disk too', async () => {
  const place = '0199a0b0-0000-7000-8000-000000000002'
  const events: string[] = []
  const sync: SyncToDisk = async descriptor => {
    const names = readdirSync(join(folder, place))
    const named = names.filter(name => !name.includes('.')).length
    fsyncSync(descriptor)
    events.push(`${isFolder(descriptor) ? 'folder' : 'file'} with ${named} named`)
  }
  await openFileStore(folder, sync).put(place, bytesOf('thứ tự'))
  events.push('kept')
  expect(events).toEqual(['file with 0 named', 'folder with 1 named', 'kept'])
})

test.each(['file', 'folder'])(
  'a disk that fails at a %s says so, and what comes later is kept',
  async what => {
    let broken = true
    const sync: SyncToDisk = async descriptor => {
      if (broken && isFolder(descriptor) === (what === 'folder')) throw new Error('EIO')
    }
    const store = openFileStore(folder, sync)
    const bytes = bytesOf(`đĩa hỏng khi ghi ${what}`)
    const before = await readdir(join(folder, PLACE))
    await expect(store.put(PLACE, bytes)).rejects.toThrow('EIO')
    if (what === 'file') expect(await readdir(join(folder, PLACE))).toEqual(before)
    broken = false
    const { sha256 } = await store.put(PLACE, bytes)
    expect(await store.get(PLACE, sha256)).toEqual(Buffer.from(bytes))
  },
)
