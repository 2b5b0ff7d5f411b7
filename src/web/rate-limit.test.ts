import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit.ts'

test('an address is stopped after its share and let in again when the time is over; another is not its fault', () => {
  const limit = rateLimit({ most: 2, withinMs: 1000 })
  const at = (ms: number) => new Date(ms)
  expect([0, 1, 2, 3].map(ms => limit.tooMany('a', at(ms)))).toEqual([false, false, true, true])
  expect(limit.tooMany('b', at(4))).toBe(false)
  expect(limit.tooMany('a', at(1000))).toBe(false)
})
