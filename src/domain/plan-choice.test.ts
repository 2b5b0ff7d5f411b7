// Pure. Which plan a form of reporting proposes.
import { expect, test } from 'vitest'
import { type ChoosablePlan, compareForReports } from './plan-choice.ts'

test('signed plans come before collections of tasks, the State line before the Party, the newest first', () => {
  const plan = (line: ChoosablePlan['line'], dated: string | null) => ({ line, dated })
  const sorted = [
    plan('party', null),
    plan('state', null),
    plan('party', '2026-03-26'),
    plan('state', '2025-02-01'),
    plan('state', '2026-03-26'),
  ].sort(compareForReports)
  expect(sorted).toEqual([
    plan('state', '2026-03-26'),
    plan('state', '2025-02-01'),
    plan('party', '2026-03-26'),
    plan('state', null),
    plan('party', null),
  ])
})
