import { expect, test } from 'vitest'
import { committeeSymbol, hasQuorum, holdsOn, isCommitteeCode } from './committee.ts'
import { seriesOf } from './document-number.ts'

test.each([
  [4, 8, 50, true],
  [3, 8, 50, false],
  [6, 9, 67, false],
  [7, 9, 67, true],
  [0, 0, 50, false],
])('%i of %i members under a quorum of %i percent', (present, members, quorum, enough) => {
  expect(hasQuorum(present, members, { quorum })).toBe(enough)
})

test.each(['BCĐ', 'BCĐ57', 'TGV-CĐS'])('%s may stand in the symbol of a document', code => {
  expect(isCommitteeCode(code)).toBe(true)
})
test.each(['', 'bcđ', 'BCĐ/ĐU', 'BCĐ ', '-BCĐ', 'A'.repeat(16)])('"%s" may not', code => {
  expect(isCommitteeCode(code)).toBe(false)
})

test('each body has a series of numbers of its own on either line', () => {
  const series = (line: 'state' | 'party', code: string) =>
    seriesOf({
      line,
      type: 'Thông báo',
      number: { value: null, symbol: committeeSymbol('TB', { line, code }) },
    })
  expect(series('state', 'TGV-CĐS')).toEqual({ issuer: 'TGV-CĐS', type: 'TB' })
  expect(series('party', 'BCĐ57')).toEqual({ issuer: 'BCĐ57', type: 'TB' })
})

test('a membership holds on its first and on its last day', () => {
  const member = { from: '2026-01-05', until: '2026-06-30' }
  expect(['2026-01-04', '2026-01-05', '2026-06-30', '2026-07-01'].map(day => holdsOn(member, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(holdsOn({ from: '2026-01-05', until: null }, '2030-01-01')).toBe(true)
})
