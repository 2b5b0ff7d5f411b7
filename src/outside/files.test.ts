// Real here: the file store on a disk.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFileStore } from './files.ts'

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
