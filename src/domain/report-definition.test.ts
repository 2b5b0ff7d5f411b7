// Pure. The calendar is the one of the law for 2026, with its Tết and its swapped days.
import { expect, test } from 'vitest'
import { DEFAULT_CALENDAR } from './holidays.ts'
import {
  dayByRule,
  definitionProblems,
  FIGURE_COLUMNS,
  type ReportDefinition,
  roundsOfYears,
  roundsToOpen,
} from './report-definition.ts'
import { proposedRegimes } from './report-proposal.ts'

const half: ReportDefinition = {
  name: 'Báo cáo 6 tháng',
  lines: ['state', 'party'],
  kind: 'periodic',
  purpose: 'regular',
  frequency: 'half',
  content: 'both',
  system: 'report',
  reporters: [],
  stateReceivers: ['Ủy ban nhân dân tỉnh Bình Lam'],
  partyReceivers: ['Ban Chỉ đạo Tỉnh ủy'],
  methods: ['document-system'],
  cutOff: null,
  unitDue: { day: 17, months: 0 },
  due: { day: 22, months: 0 },
  only: null,
  span: null,
  opensBefore: 7,
  outline: [],
  figureForm: ['dated', 'targets'],
  figureColumns: [...FIGURE_COLUMNS],
  figureTargets: [],
  guidance: '',
  basis: '',
  requester: '',
  reason: '',
}
const problems = (change: Partial<ReportDefinition>) =>
  definitionProblems({ ...half, ...change }, 2026, DEFAULT_CALENDAR).map(({ field, code }) => [field, code])

test('a round takes its cut-off from Decree 09 and its deadlines from the definition', () => {
  expect(roundsOfYears(half, [2026], DEFAULT_CALENDAR)).toEqual([
    {
      periodId: '2026-H1',
      from: '2025-12-15',
      to: '2026-06-14',
      cutOff: '2026-06-14',
      unitDue: '2026-06-17',
      due: '2026-06-22',
    },
    {
      periodId: '2026-H2',
      from: '2026-06-15',
      to: '2026-12-14',
      cutOff: '2026-12-14',
      unitDue: '2026-12-17',
      due: '2026-12-22',
    },
  ])
})

test('calendar periods stand beside report periods', () => {
  const [first] = roundsOfYears(
    { ...half, system: 'calendar', unitDue: { day: 5, months: 1 }, due: { day: 10, months: 1 } },
    [2026],
    DEFAULT_CALENDAR,
  )
  expect(first).toMatchObject({
    from: '2026-01-01',
    to: '2026-06-30',
    cutOff: '2026-06-30',
    due: '2026-07-10',
  })
})

test('a deadline on a day off moves to the next working day', () => {
  // 15/8/2026 is a Saturday.
  const month = roundsOfYears(
    { ...half, frequency: 'month', unitDue: { day: 15, months: 0 }, due: { day: 18, months: 0 } },
    [2026],
    DEFAULT_CALENDAR,
  )
  expect(month[7]).toMatchObject({ periodId: '2026-08', cutOff: '2026-08-14', unitDue: '2026-08-17' })
})

test('at least one working day lies between the cut-off and every deadline', () => {
  expect(problems({})).toEqual([])
  expect(problems({ unitDue: { day: 14, months: 0 } })).toEqual([['unitDue', 'report-due-too-soon']])
  expect(problems({ due: { day: 1, months: 0 } })).toEqual([['due', 'report-due-too-soon']])
  expect(problems({ due: { day: 16, months: 0 }, unitDue: { day: 18, months: 0 } })).toEqual([
    ['due', 'report-due-before-units'],
  ])
  // A regime that is due before the end of its period has an earlier cut-off.
  const december = { only: 2, due: { day: 1, months: 0 }, unitDue: { day: 24, months: -1 } }
  expect(problems({ ...december, cutOff: { day: 20, months: -1 } })).toEqual([])
  expect(problems({ cutOff: { day: 20, months: -2 }, frequency: 'month' })).toEqual([
    ['cutOff', 'report-cut-off-outside'],
  ])
})

test('a report asked once says its days, and a chain says who receives it', () => {
  expect(problems({ frequency: 'once' })).toEqual([['span', 'report-span-missing']])
  const span = {
    from: '2026-01-01',
    to: '2026-07-31',
    cutOff: '2026-07-31',
    unitDue: '2026-08-03',
    due: '2026-08-05',
  }
  expect(problems({ frequency: 'once', span })).toEqual([])
  expect(problems({ frequency: 'once', span: { ...span, unitDue: '2026-08-01' } })).toEqual([
    ['span', 'report-due-too-soon'],
  ])
  expect(problems({ frequency: 'once', span: { ...span, from: '2026-08-01' } })).toEqual([
    ['span', 'report-span-backwards'],
  ])
  expect(problems({ partyReceivers: [] })).toEqual([['partyReceivers', 'report-receivers-missing']])
  expect(problems({ lines: ['state'], partyReceivers: [] })).toEqual([])
  expect(problems({ only: 3 })).toEqual([['only', 'report-only-none']])
})

test('a round opens some days before its cut-off and no more after its deadline', () => {
  const open = (day: string) => roundsToOpen(half, day, DEFAULT_CALENDAR).map(round => round.periodId)
  expect(open('2026-06-06')).toEqual([])
  expect(open('2026-06-07')).toEqual(['2026-H1'])
  expect(open('2026-06-22')).toEqual(['2026-H1'])
  expect(open('2026-06-23')).toEqual([])
  expect(open('2026-12-07')).toEqual(['2026-H2'])
})

test('a day by its place in a month is held at the end of the month', () => {
  expect(dayByRule({ to: '2026-12-14' }, { day: 31, months: 2 })).toBe('2027-02-28')
  expect(dayByRule({ to: '2026-01-14' }, { day: 20, months: -1 })).toBe('2025-12-20')
})

test('regimes are proposed from what the plan says, never from what it leaves open', () => {
  const duty = (cadence: string, due: string | null = null, to: string | null = null) => ({
    cadence,
    due,
    to,
  })
  expect(
    proposedRegimes([
      duty('annual', 'trước ngày 10/12'),
      duty('monthly'),
      duty('monthly', 'trước ngày 20', 'Sở Khoa học và Công nghệ'),
      duty('once:2026-05-01'),
      duty('adhoc'),
    ]),
  ).toEqual([
    {
      frequency: 'month',
      purpose: 'regular',
      kind: 'periodic',
      to: 'Sở Khoa học và Công nghệ',
      said: 'trước ngày 20',
      rule: { day: 20, months: 0 },
      only: null,
    },
    {
      frequency: 'year',
      purpose: 'regular',
      kind: 'periodic',
      to: null,
      said: 'trước ngày 10/12',
      rule: { day: 10, months: 0 },
      only: null,
    },
    {
      frequency: 'once',
      purpose: 'regular',
      kind: 'periodic',
      to: null,
      said: null,
      rule: null,
      only: null,
      on: '2026-05-01',
    },
    { frequency: 'once', purpose: 'regular', kind: 'ad-hoc', to: null, said: null, rule: null, only: null },
  ])
  expect(proposedRegimes([duty('semiannual', 'trước ngày 05/6')])).toMatchObject([
    { rule: { day: 5, months: 0 }, only: 1 },
  ])
})
