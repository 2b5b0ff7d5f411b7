import { expect, test } from 'vitest'
import { countLateness } from './lateness-count.ts'

// Pure.

test('each lateness counts once, with or without a confirmed objective cause, together and by whose it is', () => {
  const row = (id: string, of: string | null, open: boolean, objective: boolean) => ({
    id,
    of,
    open,
    objective,
  })
  const { total, by } = countLateness([
    row('a', 'culture', true, false),
    row('b', 'culture', false, true),
    row('c', 'police', false, false),
    row('d', null, true, false),
  ])
  expect(total).toEqual({
    all: ['a', 'b', 'c', 'd'],
    objective: ['b'],
    without: ['a', 'c', 'd'],
    open: ['a', 'd'],
  })
  expect(by.get('culture')).toEqual({ all: ['a', 'b'], objective: ['b'], without: ['a'], open: ['a'] })
  expect([...by.keys()]).toEqual(['culture', 'police', null])
  expect(countLateness([]).total.all).toEqual([])
})
