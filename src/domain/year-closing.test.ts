import { expect, test } from 'vitest'
import { countedOn, countYear, decideClosing, milestonesCarried } from './year-closing.ts'

// Pure.

const plan = { years: [2026, 2027, 2028], closed: [] as number[] }
const closing = { year: 2026, document: '88/BC-UBND', documentOn: '2026-12-20', newDeadline: null }
const codes = (...given: Parameters<typeof decideClosing>) => decideClosing(...given).map(one => one.code)

test('a year is closed once, in its order, and not before December', () => {
  expect(codes(plan, closing, '2026-12-20')).toEqual([])
  expect(codes({ ...plan, closed: [2026] }, closing, '2026-12-20')).toEqual(['year-closed'])
  expect(codes(plan, { ...closing, year: 2031 }, '2031-12-20')).toEqual(['not-a-plan-year'])
  expect(codes(plan, { ...closing, year: 2027 }, '2027-12-20')).toEqual(['earlier-year-open'])
  expect(codes(plan, closing, '2026-11-30')).toEqual(['year-not-over'])
})

test('a closing names its document and a day that has come', () => {
  expect(codes(plan, { ...closing, document: ' ', documentOn: null }, '2026-12-20')).toEqual([
    'closing-document-missing',
    'closing-day-missing',
  ])
  expect(codes(plan, { ...closing, documentOn: '2026-12-21' }, '2026-12-20')).toEqual(['act-in-future'])
  expect(codes(plan, { ...closing, documentOn: '2025-12-20' }, '2026-12-20')).toEqual([
    'document-before-year',
  ])
  expect(codes(plan, { ...closing, newDeadline: '2026-12-31' }, '2026-12-20')).toEqual(['new-deadline-early'])
  expect(codes(plan, { ...closing, newDeadline: '2027-03-31' }, '2026-12-20')).toEqual([])
})

test('every task counts in one place', () => {
  const statuses = [
    'done',
    'done-late',
    'overdue',
    'on-track',
    'regular',
    'check-in-missing',
    'suspended',
  ] as const
  const { tasks, targets } = countYear(
    statuses.map(status => ({ status })),
    [{ result: 'exceeded' }, { result: 'fallen' }, { result: 'fallen' }],
  )
  expect(tasks).toEqual({ done: 1, doneLate: 1, overdue: 1, open: 1, repeated: 2, stopped: 1 })
  expect(Object.values(tasks).reduce((sum, count) => sum + count, 0)).toBe(statuses.length)
  expect(targets).toMatchObject({ exceeded: 1, fallen: 2, met: 0 })
})

test('a year that is over is counted by its last day', () => {
  expect(countedOn(2026, '2027-01-08')).toBe('2026-12-31')
  expect(countedOn(2026, '2026-12-15')).toBe('2026-12-15')
})

test('a carried target keeps the milestones ahead, else is asked again', () => {
  const milestone = (by: string, value: number) => ({ by, value, max: null })
  const all = [milestone('2026-12-31', 60), milestone('2028-12-31', 80)]
  expect(milestonesCarried(all, 2026, 2027)).toEqual([milestone('2028-12-31', 80)])
  expect(milestonesCarried(all.slice(0, 1), 2026, 2027)).toEqual([milestone('2027-12-31', 60)])
  expect(milestonesCarried([], 2026, 2027)).toEqual([])
})
