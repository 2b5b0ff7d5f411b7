import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CLARITIES } from '../domain/clarity.ts'
import { clarityReport } from './check.ts'
import { openText } from './open/text.ts'
import { readPlan } from './read-plan.ts'

// Real fixture, real reader: the scores are those a person gives by the table of docs/reader.md.
const reading = readPlan(
  openText(readFileSync(new URL('./golden/state-plan.txt', import.meta.url)), 'state-plan.txt'),
)
const report = clarityReport(reading)
const of = (start: string) => report.tasks.find(t => t.text.startsWith(start))

test('a task with unit, deadline and product lacks only an officer and an authority of its own', () => {
  const task = of('Mở bàn hướng dẫn')
  expect(task?.scores).toEqual({ who: 1, what: 1, when: 1, responsibility: 0.5, product: 1, authority: 0.5 })
  expect(task?.total).toBe(5)
  expect(task?.gaps.map(g => g.rule)).toEqual(['responsibility-no-leader', 'authority-issuer'])
})

test('a task that says nothing but the work has a gap for each of the others', () => {
  expect(of('Nhân rộng các lớp học')?.gaps.map(g => g.clarity)).toEqual([
    'who',
    'when',
    'responsibility',
    'product',
    'authority',
  ])
})

test('who approves is read from the sentence', () => {
  expect(of('Phòng Kinh tế, Hạ tầng và Đô thị chủ trì lập dự toán')?.scores.authority).toBe(1)
})

test('every gap has a sentence and advice, and the means are those of the tasks', () => {
  for (const gap of report.tasks.flatMap(t => t.gaps)) {
    expect(gap.sentence).toMatch(/\.$/)
    expect(gap.fix).toMatch(/\.$/)
  }
  const mean = CLARITIES.reduce((sum, c) => sum + (report.byClarity?.[c] ?? 0), 0)
  expect(report.mean).toBeCloseTo(mean, 10)
})

test('a plan without tasks has no mean', () => {
  expect(clarityReport({ ...reading, tasks: [] })).toEqual({ tasks: [], byClarity: null, mean: null })
})
