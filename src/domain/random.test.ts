// Real: the generator alone.
import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'

const drawn = (seed: string, count = 200) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => random.next())
}

test('the same seed gives the same numbers, a near one quite others', () => {
  expect(drawn('2026/7')).toEqual(drawn('2026/7'))
  const near = drawn('2026/8')
  expect(
    drawn('2026/7').filter((number, at) => Math.abs(number - (near[at] ?? 0)) < 0.001).length,
  ).toBeLessThan(5)
})

test('numbers fill the interval evenly', () => {
  const numbers = drawn('evenly', 20_000)
  expect(numbers.every(number => number >= 0 && number < 1)).toBe(true)
  const tenths = Array.from(
    { length: 10 },
    (_, at) => numbers.filter(number => Math.floor(number * 10) === at).length,
  )
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
  const halves = numbers.filter((number, at) => number < 0.5 === (numbers[at + 1] ?? 0) < 0.5).length
  expect(Math.abs(halves - 10_000)).toBeLessThan(400)
})

test('ends are included where they are said to be, and a shuffle loses nothing', () => {
  const random = seededRandom('ends')
  const throws = Array.from({ length: 600 }, () => random.between(1, 6))
  expect(new Set(throws)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  const list = Array.from({ length: 50 }, (_, at) => at)
  const shuffled = random.shuffled(list)
  expect(shuffled).not.toEqual(list)
  expect([...shuffled].sort((a, b) => a - b)).toEqual(list)
  expect(random.chance(0)).toBe(false)
  expect(random.chance(1)).toBe(true)
})

test('what is drawn in a fork moves nothing in the whole', () => {
  const one = seededRandom('whole')
  const other = seededRandom('whole')
  one.fork('part').next()
  expect(one.next()).toBe(other.next())
  expect(one.fork('a').next()).not.toBe(one.fork('b').next())
})
