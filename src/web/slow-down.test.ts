import { expect, test } from 'vitest'
import { slowDown } from './slow-down.ts'

const rules = { failures: 3, withinMs: 60_000, turnMs: 1000, longestMs: 3000 }
const at = (ms: number) => new Date(ms)

test('an address with many failures gets its turns one after the other, and nobody else waits', () => {
  const tries = slowDown(rules)
  for (const ms of [0, 1, 2]) {
    expect(tries.turnOf('ward', at(ms))).toBe(0)
    tries.failed('ward', at(ms))
  }
  expect([10, 10, 10, 10].map(ms => tries.turnOf('ward', at(ms)))).toEqual([1000, 2000, 3000, null])
  expect(tries.turnOf('elsewhere', at(10))).toBe(0)
  // The first turn is over: one more fits.
  expect(tries.turnOf('ward', at(1010))).toBe(3000)
})

test('after the time of the failures everything is as before', () => {
  const tries = slowDown(rules)
  for (const ms of [0, 1, 2, 3]) tries.failed('ward', at(ms))
  expect(tries.turnOf('ward', at(59_999))).toBe(1000)
  expect(tries.turnOf('ward', at(60_000))).toBe(0)
})
