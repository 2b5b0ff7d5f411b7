// Real here: the folder. The disk is the test's, so that it can be slow and can fail.
import { fstatSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedSync } from './folder-sync.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sauro-sync-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('whoever asks while a sync is under way waits for the next, and all of them for the same one', async () => {
  const ends = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const told: string[] = []
  let begun = 0
  const syncFolder = sharedSync(async descriptor => {
    expect(fstatSync(descriptor).isDirectory()).toBe(true)
    const end = ends[begun]
    begun += 1
    await end?.promise
  })
  const asked = ['first', 'second', 'third', 'fourth'].map(name =>
    syncFolder(folder).then(() => told.push(name)),
  )
  expect(begun).toBe(1)
  ends[0]?.resolve()
  await asked[0]
  expect(told).toEqual(['first'])
  ends[1]?.resolve()
  await Promise.all(asked)
  expect(begun).toBe(2)
})

test('who waits for the next sync does not suffer from the one before, and hears when its own fails', async () => {
  const answers = [new Error('EIO'), null, new Error('EROFS')]
  const syncFolder = sharedSync(async () => {
    const failure = answers.shift()
    if (failure) throw failure
  })
  const [first, second] = await Promise.allSettled([syncFolder(folder), syncFolder(folder)])
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled'])
  await expect(syncFolder(folder)).rejects.toThrow('EROFS')
})
