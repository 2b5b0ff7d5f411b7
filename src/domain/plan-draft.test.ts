// Pure.
import { expect, test } from 'vitest'
import { readPlan, readSection, readTarget, readTask } from '../../test/kit/plan-reading.ts'
import { draftOf, yearOfPlan } from './plan-draft.ts'

test('items are coded and placed in the order of the document, whatever the order they were read in', () => {
  const { tasks, targets } = draftOf(
    readPlan({
      tasks: [readTask({ at: 300 }), readTask({ at: 100 }), readTask({ at: 200, where: 'organisation' })],
      targets: [readTarget({ at: 20 }), readTarget({ at: 10 })],
    }),
    2026,
  )
  expect(tasks.map(({ code, position, read }) => [code, position, read.id])).toEqual([
    ['N1', 100, 't100'],
    ['N2', 200, 't200'],
    ['N3', 300, 't300'],
  ])
  expect(targets.map(({ code, read }) => [code, read.id])).toEqual([
    ['C1', 'c10'],
    ['C2', 'c20'],
  ])
})

test('an item without a place stands behind those that have one', () => {
  const { tasks } = draftOf(
    readPlan({ tasks: [readTask({ id: 'nowhere', places: [] }), readTask({ at: 9 })] }),
    2026,
  )
  expect(tasks.map(task => task.read.id)).toEqual(['t9', 'nowhere'])
})

const sections = [
  readSection('s1', 'II.', 'Nhiệm vụ'),
  readSection('s2', '1.', 'Hạ tầng số', 's1'),
  readSection('s3', 'a)', 'Đường truyền', 's2'),
  readSection('s4', null, 'Phần không đánh số'),
  readSection('loop', 'x.', 'Vòng', 'loop'),
]
const standing: readonly (readonly [section: string | null, path: string | null, group: string | null])[] = [
  ['s1', 'II', 'II. Nhiệm vụ'],
  ['s2', 'II.1', '1. Hạ tầng số'],
  // The heading under the chapter groups, not the narrowest.
  ['s3', 'II.1.a', '1. Hạ tầng số'],
  ['s4', null, 'Phần không đánh số'],
  [null, null, null],
  ['unknown', null, null],
]
test.each(standing)('section %s gives path %s and group %s', (section, path, group) => {
  const [task] = draftOf(readPlan({ sections, tasks: [readTask({ section })] }), 2026).tasks
  expect(task).toMatchObject({ section: path, group })
})

test('sections that name each other do not hang', () => {
  expect(draftOf(readPlan({ sections, tasks: [readTask({ section: 'loop' })] }), 2026).tasks).toHaveLength(1)
})

const place = null
const milestones: readonly (readonly [
  what: string,
  target: Parameters<typeof readTarget>[0],
  expected: readonly (readonly [by: string, value: number])[],
])[] = [
  ['a year', { by: '2030', value: 90 }, [['2030-12-31', 90]]],
  ['a month', { by: '2026-06', value: 50 }, [['2026-06-30', 50]]],
  ['a day', { by: '2026-09-15', value: 50 }, [['2026-09-15', 50]]],
  ['every year', { by: 'annual', value: 5 }, [['2026-12-31', 5]]],
  ['no time', { by: null, value: 90 }, []],
  ['no figure', { by: '2026', value: null }, []],
  [
    'a series out of order',
    {
      by: '2030',
      value: 90,
      milestones: [
        { by: '2030', value: 90, max: null, place },
        { by: '2026', value: 60, max: null, place },
      ],
    },
    [
      ['2026-12-31', 60],
      ['2030-12-31', 90],
    ],
  ],
  [
    'two for one day, of which the first counts',
    {
      milestones: [
        { by: '2026', value: 60, max: null, place },
        { by: '2026-12-31', value: 70, max: null, place },
      ],
    },
    [['2026-12-31', 60]],
  ],
]
test.each(milestones)('milestones of a target with %s', (_, target, expected) => {
  const [draft] = draftOf(readPlan({ targets: [readTarget(target)] }), 2020).targets
  expect(draft?.milestones.map(({ by, value }) => [by, value])).toEqual(expected)
})

const years: readonly (readonly [title: string | null, date: string | null, year: number | null])[] = [
  ['Chuyển đổi số năm 2026', '2025-12-30', 2026],
  ['Chuyển đổi số giai đoạn 2026-2030', '2025-12-30', 2025],
  ['Chuyển đổi số', '2026-01', 2026],
  ['Chuyển đổi số năm 20261', null, null],
  [null, null, null],
]
test.each(years)('the year of “%s” dated %s is %s', (title, date, year) => {
  expect(yearOfPlan(readPlan({ header: { title, date } }))).toBe(year)
})

test('"every year" of a plan without a year is measured in this one', () => {
  const reading = readPlan({ header: { title: null, date: null }, targets: [readTarget({ by: 'annual' })] })
  expect(draftOf(reading, 2027).targets[0]?.milestones[0]?.by).toBe('2027-12-31')
})
