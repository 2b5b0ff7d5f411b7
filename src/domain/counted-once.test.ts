import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedOnce, standingAside } from './counted-once.ts'

// Pure.

const rows = (...ranks: readonly [string, number][]) => ranks.map(([id, rank]) => ({ id, rank }))
const counted = (all: ReturnType<typeof rows>, ...pairs: readonly [string, string][]) =>
  countedOnce(
    all,
    pairs.map(([stateId, partyId]) => ({ stateId, partyId })),
    row => row.rank,
  ).map(row => row.id)

test('what stands in both plans counts once, as the State has it while both stand alike', () => {
  expect(counted(rows(['s', 1], ['p', 1], ['alone', 1]), ['s', 'p'])).toEqual(['s', 'alone'])
})

test('the one farther behind counts: nothing late is hidden by its other side', () => {
  expect(counted(rows(['s', 2], ['p', 0]), ['s', 'p'])).toEqual(['p'])
  expect(counted(rows(['s', 0], ['p', 2]), ['s', 'p'])).toEqual(['s'])
})

test('in the sums of one plan alone each of its items counts', () => {
  expect(counted(rows(['p', 1], ['q', 1]), ['s', 'p'])).toEqual(['p', 'q'])
})

test('one item of the Party that is two of the State takes the place of one of them at most', () => {
  const pairs: [string, string][] = [
    ['s1', 'p'],
    ['s2', 'p'],
  ]
  expect(counted(rows(['s1', 1], ['s2', 1], ['p', 1]), ...pairs)).toEqual(['s1', 's2'])
  expect(counted(rows(['s1', 2], ['s2', 2], ['p', 0]), ...pairs)).toEqual(['s2', 'p'])
})

test('it is told which item counts in the place of which', () => {
  const told = standingAside(
    rows(['s', 2], ['p', 0], ['r', 2]),
    [
      { stateId: 's', partyId: 'p' },
      { stateId: 's', partyId: 'r' },
    ],
    row => row.rank,
  )
  expect([...told]).toEqual([
    ['s', 'p'],
    ['r', 'p'],
  ])
})

test('the length of a sum does not depend on how the items stand, nor the answer on the order of the rows', () => {
  const links = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })))
  const ranks = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(links, ranks, (linked, given) => {
      const all = given.map((rank, at) => ({ id: at < 5 ? `s${at}` : `p${at - 5}`, rank }))
      const pairs = linked.map(([s, p]): [string, string] => [`s${s}`, `p${p}`])
      const here = counted(all, ...pairs)
      const inPairs = new Set(linked.map(([, p]) => p))
      expect(here).toHaveLength(10 - inPairs.size)
      expect(counted(all.toReversed(), ...pairs.toReversed()).sort()).toEqual([...here].sort())
    }),
  )
})
