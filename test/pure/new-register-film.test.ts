// Real here: the guide's page on a new register and the measured result that it tells. Taken anew together by
// SAURO_RECORD=1 npx vitest run --project browser test/browser/new-register.test.ts
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const result = z
  .object({ seconds: z.number(), steps: z.array(z.object({ step: z.string(), seconds: z.number() })) })
  .parse(JSON.parse(read('bench/results/new-register.json')))

const clock = (seconds: number): string => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

test('the guide tells the seconds that were measured, all of them under ten minutes', () => {
  const page = read('docs/huong-dan/29-them-so-theo-doi.md')
  const told = [...page.matchAll(/^\|.*\| (\d+:\d\d) \|$/gmu)].map(found => found[1])
  const [pasted, ...byHand] = result.steps.toReversed()
  expect(told).toEqual([...byHand.toReversed(), result].map(one => clock(one.seconds)))
  expect(page).toContain(`hết ${clock(pasted?.seconds ?? 0)}`)
  expect(result.seconds).toBeLessThan(600)
  expect(result.steps.map(one => one.step)).toContain('report')
})
