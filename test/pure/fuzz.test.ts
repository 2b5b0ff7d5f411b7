// Real: the gate, and for what it admits the reading process behind its fence, with LibreOffice where it is here. The
// files are the first of the corpus of `npm run prove:fuzz`, every way of doing harm among them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../src/config.ts'
import { createOffice } from '../../src/outside/office.ts'
import { createPlanFileReader, type PlanFileReader } from '../../src/outside/reading.ts'
import { bundledChild } from '../kit/hostile/bundled-child.ts'
import { hostileBases, hostileFiles } from '../kit/hostile/corpus.ts'
import { type Fared, undergo } from '../kit/hostile/ordeal.ts'

const SEED = 57
const FILES = 200
const LIMIT = 900_000

let child: Awaited<ReturnType<typeof bundledChild>>
let reader: PlanFileReader
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sauro-fuzz-'))
  child = await bundledChild()
  reader = createPlanFileReader({
    argv: [child.path],
    readable: [`${projectFolder}/`],
    convert: createOffice(),
  })
})
afterAll(() => {
  child.remove()
  rmSync(folder, { recursive: true, force: true })
})

test('two hundred files made to do harm are read or refused in words, and nothing breaks down', {
  timeout: LIMIT,
}, async () => {
  const word = readFileSync(new URL('../../sample/built/ke-hoach-du-lieu-so.docx', import.meta.url))
  const files = hostileFiles(await hostileBases(word, folder), SEED, FILES)
  const fared: Fared[] = []
  const work = async () => {
    for (let next = await files.next(); !next.done; next = await files.next())
      fared.push(await undergo(next.value, reader))
  }
  await Promise.all([work(), work()])
  expect(fared).toHaveLength(FILES)
  expect(fared.filter(one => one.fault !== null)).toEqual([])
  const outcomes = new Set(fared.map(one => one.outcome))
  for (const expected of [
    'read',
    'damaged',
    'extension-lies',
    'unsafe-archive',
    'password-protected',
    'macros',
  ])
    expect(outcomes, expected).toContain(expected)
  expect(fared.filter(one => one.reached).length).toBeGreaterThan(60)
  expect(reader.queue()).toEqual({ reading: 0, waiting: 0 })
})
