import { expect, test } from 'vitest'
import { arrangeProgramme, type ProgrammeLine, quarterOf } from './work-programme.ts'

// Pure.

const line = (code: string, due: string | null, more: Partial<ProgrammeLine> = {}): ProgrammeLine => ({
  kind: 'task',
  id: code,
  code,
  text: code,
  owner: null,
  due,
  rhythm: null,
  product: null,
  others: [],
  ...more,
})

test('work is listed by month, with what has no month of the year apart', () => {
  const groups = arrangeProgramme(
    [
      line('N1', '2026-12-31'),
      line('N10', '2026-06-30'),
      line('N2', '2026-06-30'),
      line('N3', '2026-06-05'),
      line('N4', '2025-11-30'),
      line('N5', '2028-12-31'),
      line('N6', null, { rhythm: 'monthly' }),
      line('N7', null),
    ],
    2026,
  )
  expect(
    groups.map(one => [one.part === 'month' ? one.month : one.part, one.lines.map(l => l.code)]),
  ).toEqual([
    ['earlier', ['N4']],
    [6, ['N3', 'N2', 'N10']],
    [12, ['N1']],
    ['later', ['N5']],
    ['repeated', ['N6']],
    ['undated', ['N7']],
  ])
})

test('months have their quarter', () => {
  expect([1, 3, 4, 12].map(quarterOf)).toEqual([1, 1, 2, 4])
})
