import { expect, test } from 'vitest'
import { inspectionStage, lineStage, teamProblem } from './inspection.ts'
import { type FindingKind, findingProblem, findingState } from './inspection-finding.ts'
import { inOrderOfNeed, scopeReasons } from './inspection-scope.ts'

// Pure.

const facts = { decided: true, from: '2026-06-10', to: '2026-06-20', issued: false, cancelled: false }

test.each([
  ['2026-06-09', {}, 'awaited'],
  ['2026-06-10', {}, 'under-way'],
  ['2026-06-20', {}, 'under-way'],
  ['2026-06-21', {}, 'reporting'],
  ['2026-06-15', { decided: false }, 'prepared'],
  ['2026-06-15', { issued: true }, 'closed'],
  ['2026-06-15', { issued: true, cancelled: true }, 'cancelled'],
] as const)('on %s with %o it is %s', (day, more, stage) => {
  expect(inspectionStage({ ...facts, ...more }, day)).toBe(stage)
})

test('a line of the programme is owed from its month on, until an inspection is opened that is not called off', () => {
  const line = { year: 2026, month: 6, dropped: false }
  expect(lineStage(line, [], '2026-05-31')).toBe('planned')
  expect(lineStage(line, [], '2026-06-01')).toBe('due')
  expect(lineStage(line, ['cancelled'], '2026-07-01')).toBe('overdue')
  expect(lineStage(line, ['prepared'], '2026-07-01')).toBe('opened')
  expect(lineStage(line, ['cancelled', 'closed'], '2026-07-01')).toBe('done')
  expect(lineStage({ ...line, dropped: true }, [], '2026-07-01')).toBe('dropped')
})

test('a team has one head, nobody twice, and nobody of a unit that it checks', () => {
  const unitsOf = (personId: string) => (personId === 'of-it' ? ['checked'] : ['other'])
  const asked = (...team: [string, 'head' | 'secretary' | 'member'][]) =>
    teamProblem(
      team.map(([personId, post]) => ({ personId, post })),
      unitsOf,
      ['checked'],
    )?.code
  expect(asked(['a', 'head'], ['b', 'member'])).toBeUndefined()
  expect(asked(['a', 'secretary'])).toBe('team-head')
  expect(asked(['a', 'head'], ['b', 'head'])).toBe('team-head')
  expect(asked(['a', 'head'], ['a', 'member'])).toBe('team-twice')
  expect(asked(['a', 'head'], ['of-it', 'member'])).toBe('team-own-unit')
})

test('facts speak for looking at something, and what has the most of them comes first', () => {
  const quiet = {
    kind: 'task' as const,
    late: false,
    reports: 2,
    files: 1,
    extensions: 1,
    corrections: 0,
    contested: false,
    behind: false,
  }
  expect(scopeReasons(quiet)).toEqual([])
  expect(scopeReasons({ ...quiet, files: 0 })).toEqual(['no-evidence'])
  expect(scopeReasons({ ...quiet, reports: 0, files: 0 })).toEqual([])
  expect(scopeReasons({ ...quiet, extensions: 2, late: true })).toEqual(['overdue', 'extended'])
  expect(scopeReasons({ ...quiet, corrections: 1, contested: true, behind: true })).toEqual([
    'corrected',
    'contested',
    'behind',
  ])
  const one = { id: 'one', reasons: ['overdue'] as const }
  const two = { id: 'two', reasons: ['overdue', 'contested'] as const }
  expect(inOrderOfNeed([one, two]).map(item => item.id)).toEqual(['two', 'one'])
})

test('a finding about a figure says which was found, one about evidence which file, where there is one', () => {
  const found = { about: 'target' as const, figureFound: null, evidenceId: null, files: 2 }
  const asked = (kind: FindingKind, more: Partial<Parameters<typeof findingProblem>[0]> = {}) =>
    findingProblem({ ...found, kind, ...more })
  expect(asked('shortcoming')).toBeNull()
  expect(asked('figure')).toBe('found-missing')
  expect(asked('figure', { figureFound: 61 })).toBeNull()
  expect(asked('figure', { about: 'task' })).toBe('figure-of-task')
  expect(asked('right', { about: 'task', figureFound: 61 })).toBe('figure-of-task')
  expect(asked('unproven')).toBe('evidence-missing')
  expect(asked('unproven', { files: 0 })).toBeNull()
  expect(asked('unproven', { evidenceId: 'file' })).toBeNull()
})

test('a finding waits for its explanation until its day; one that is right asks for none', () => {
  const put = {
    kind: 'shortcoming' as const,
    put: true,
    explainBy: '2026-06-20',
    explainedOn: null,
    withdrawn: false,
  }
  expect(findingState({ ...put, put: false }, '2026-06-20')).toBe('draft')
  expect(findingState(put, '2026-06-20')).toBe('waiting')
  expect(findingState(put, '2026-06-21')).toBe('unexplained')
  expect(findingState({ ...put, explainedOn: '2026-06-22' }, '2026-06-23')).toBe('explained')
  expect(findingState({ ...put, kind: 'right' }, '2026-06-21')).toBe('told')
  expect(findingState({ ...put, withdrawn: true }, '2026-06-21')).toBe('withdrawn')
})
