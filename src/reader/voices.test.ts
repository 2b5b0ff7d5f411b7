import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differences, goldSchema } from '../../test/kit/voices/score.ts'
import { openText } from './open/text.ts'
import { readPlan } from './read-plan.ts'
import { recognise } from './recognise.ts'

// Plans of our own writing in the voices of many offices, annotated by hand before the reader saw them. What is still
// read otherwise is named here, so that it neither grows nor is mended unseen.
const folder = new URL('../../test/kit/voices/', import.meta.url)
const voices = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => name.replace('.txt', ''))

const KNOWN: Readonly<Record<string, number>> = {
  // "UBND XÃ" of the letterhead is not written out
  'xa-theo-don-vi': 1,
  // "các phòng chuyên môn, công chức địa chính" is kept as one group
  'xa-cai-cach': 1,
}

test('there are as many voices as were written', () => expect(voices.length).toBeGreaterThanOrEqual(24))

test.each(voices)('%s is read as a person reads it', name => {
  const opened = openText(readFileSync(new URL(`${name}.txt`, folder)), `${name}.txt`)
  const gold = goldSchema.parse(JSON.parse(readFileSync(new URL(`${name}.gold.json`, folder), 'utf8')))
  expect(recognise(opened).plan).toBe(true)
  const found = differences(readPlan(opened), gold)
  expect(found, found.join('\n')).toHaveLength(KNOWN[name] ?? 0)
})
