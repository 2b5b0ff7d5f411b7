import { expect, test } from 'vitest'
import { NATURES } from './nature.ts'
import {
  ACT_RULES,
  type ActRefusal,
  actAnswer,
  phaseOf,
  possibleActs,
  refuseAct,
  TASK_ACTS,
  TASK_PHASES,
  type TaskAct,
} from './task-act.ts'
import { type TaskFacts, type TaskMark, type TaskState, taskState } from './task-facts.ts'

// Pure. The table below is written by hand and not from the rules: a change of a rule must change it.

/** One letter a phase, in the order of TASK_PHASES: + allowed, else the refusal below. */
const EXPECTED = {
  //                    draft open work wait closed suspended cancelled replaced
  report: 'd+++kszr',
  'check-in': 'd+++kszr',
  'request-closing': 'd++akszr',
  'confirm-closing': 'dnn+kszr',
  'return-closing': 'dnn+k+++',
  assign: 'd+++k+zr',
  'request-extension': 'd++akszr',
  'decide-extension': 'd+++kszr',
  'ask-explanation': 'd+++++zr',
  'confirm-cause': 'd+++++zr',
  'change-content': 'd++wk+zr',
  suspend: 'd++wkszr',
  resume: 'dSSSk+zr',
  cancel: 'd++wk+zr',
  restore: 'dCCCCC+r',
  split: 'd++wkszr',
  merge: 'd++wkszr',
  reopen: 'dKKK+Kzr',
} as const satisfies Record<TaskAct, string>

const LETTERS: Readonly<Record<string, ActRefusal>> = {
  d: 'task-not-running',
  k: 'task-closed',
  s: 'task-suspended',
  z: 'task-cancelled',
  r: 'task-replaced',
  a: 'already-submitted',
  n: 'nothing-submitted',
  w: 'closing-waits',
  S: 'task-not-suspended',
  C: 'task-not-cancelled',
  K: 'task-not-closed',
}

/** A nature for which the act is thought. */
const natureOf = (act: TaskAct) => (act === 'check-in' ? 'regular' : 'dated')

test.each(TASK_ACTS)('%s: allowed or refused in every phase as the table says', act => {
  TASK_PHASES.forEach((phase, at) => {
    const letter = EXPECTED[act].charAt(at)
    expect(actAnswer(act, phase, natureOf(act)), phase).toBe(letter === '+' ? null : LETTERS[letter])
  })
})

const BY_NATURE = {
  //  dated regular periodic unknown
  report: ['+', 'checks-in-instead', 'checks-in-instead', '+'],
  'check-in': ['only-regular-checks-in', '+', '+', 'only-regular-checks-in'],
  'request-closing': ['+', 'regular-never-closes', 'regular-never-closes', 'nature-not-settled'],
  'request-extension': ['+', 'regular-has-no-deadline', 'regular-has-no-deadline', '+'],
} as const
test.each(Object.entries(BY_NATURE))('%s depends on the nature', (name, answers) => {
  const act = TASK_ACTS.find(one => one === name)
  if (!act) throw new Error(name)
  NATURES.forEach((nature, at) => {
    expect(actAnswer(act, 'open', nature), nature).toBe(answers[at] === '+' ? null : answers[at])
  })
})

const at = (effectiveOn: string) => ({ effectiveOn, recordedAt: new Date(`${effectiveOn}T02:00:00Z`) })
const after = (...marks: readonly TaskMark[]): TaskState => {
  const facts: TaskFacts = {
    nature: 'dated',
    rhythm: null,
    assignedOn: '2026-01-05',
    plannedStart: null,
    deadlines: [{ ...at('2026-01-05'), due: '2026-06-30', document: null }],
    marks,
    checkIns: [],
  }
  return taskState(facts)
}

test.each<[string, readonly TaskMark[], string]>([
  ['nothing', [], 'open'],
  ['begun', [{ kind: 'started', ...at('2026-02-01') }], 'at-work'],
  ['handed in', [{ kind: 'submitted', ...at('2026-03-01') }], 'awaiting'],
  [
    'handed in and returned',
    [
      { kind: 'submitted', ...at('2026-03-01') },
      { kind: 'returned', ...at('2026-03-02') },
    ],
    'at-work',
  ],
  ['suspended', [{ kind: 'suspended', ...at('2026-03-01') }], 'suspended'],
  [
    'suspended and taken up again',
    [
      { kind: 'suspended', ...at('2026-03-01') },
      { kind: 'resumed', ...at('2026-04-01') },
    ],
    'open',
  ],
  [
    'suspended, then cancelled',
    [
      { kind: 'suspended', ...at('2026-03-01') },
      { kind: 'cancelled', ...at('2026-04-01') },
    ],
    'cancelled',
  ],
  [
    'cancelled and restored: what stopped it before stops it again',
    [
      { kind: 'suspended', ...at('2026-03-01') },
      { kind: 'cancelled', ...at('2026-04-01') },
      { kind: 'restored', ...at('2026-05-01') },
    ],
    'suspended',
  ],
  [
    'closed and reopened',
    [
      { kind: 'submitted', ...at('2026-03-01') },
      { kind: 'closed', ...at('2026-03-01') },
      { kind: 'reopened', ...at('2026-05-01') },
    ],
    'at-work',
  ],
  ['split', [{ kind: 'split', ...at('2026-03-01') }], 'replaced'],
  ['merged', [{ kind: 'merged', ...at('2026-03-01') }], 'replaced'],
])('%s stands as expected', (_, marks, phase) => {
  expect(phaseOf(after(...marks))).toBe(phase)
})

test('a refusal says since when', () => {
  expect(refuseAct('suspend', after({ kind: 'closed', ...at('2026-03-01') }))).toEqual({
    code: 'task-closed',
    field: null,
    params: { on: '2026-03-01' },
  })
  expect(refuseAct('confirm-closing', after())).toEqual({
    code: 'nothing-submitted',
    field: null,
    params: {},
  })
})

test('every phase leaves a way on: something is possible in each but for what was replaced', () => {
  expect(possibleActs(after({ kind: 'suspended', ...at('2026-03-01') }))).toContain('resume')
  expect(possibleActs(after({ kind: 'cancelled', ...at('2026-03-01') }))).toEqual([
    'return-closing',
    'restore',
  ])
  expect(possibleActs(after({ kind: 'split', ...at('2026-03-01') }))).toEqual(['return-closing'])
  expect(possibleActs(after({ kind: 'closed', ...at('2026-03-01') }))).toContain('reopen')
})

test('the document of the table is what the rules say', async () => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [
    '# What may be done with a task',
    '',
    'Written by `src/domain/task-act.test.ts` from `src/domain/task-act.ts`, the one table that pages, use-cases and rules ask. `yes`, or the code of the refusal. Official acts give a reason and name their document where there is one. Who may act is decided in `src/domain/policy/`.',
    '',
    row(['act', ...TASK_PHASES, 'official']),
    row(['---', ...TASK_PHASES.map(() => '---'), '---']),
    ...TASK_ACTS.map(act =>
      row([
        act,
        ...TASK_PHASES.map(phase => actAnswer(act, phase, natureOf(act)) ?? 'yes'),
        ACT_RULES[act].official ? 'yes' : '',
      ]),
    ),
    '',
    'Where the phase allows an act, the nature of the task may still refuse it:',
    '',
    row(['act', ...NATURES]),
    row(['---', ...NATURES.map(() => '---')]),
    ...TASK_ACTS.map(act => row([act, ...NATURES.map(nature => ACT_RULES[act].natures[nature])])),
    '',
  ]
  await expect(lines.join('\n')).toMatchFileSnapshot('../../docs/task-acts.md')
})
