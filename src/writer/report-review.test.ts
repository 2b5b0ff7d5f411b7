// Pure. The sentences of a review that are composed of tasks.
import { expect, test } from 'vitest'
import { hoaMaiReport } from '../../test/kit/hoa-mai-report.ts'
import { passagesIn } from '../domain/report-passage.ts'
import { assembleReport } from './report.ts'

test('a task that is undone and comes next has a sentence in each place, each to be edited for itself', () => {
  const open = hoaMaiReport.groups
    .flatMap(group => group.tasks)
    .find(task => task.nature === 'dated' && task.closedOn === null && task.state !== 'overdue')
  if (open === undefined) throw new Error('no open task')
  const document = assembleReport({
    ...hoaMaiReport,
    nextTasks: [{ id: open.id, text: open.text, deadline: open.deadline, lead: open.lead }],
    review: {
      kind: 'interim',
      years: [2026],
      targets: [],
      causes: { events: 0, objective: 0, reasons: [] },
      commended: [],
      earlier: [],
    },
  })
  const own = new RegExp(`^task:${open.id}(?::|$)`, 'u')
  const composed = document.body.flatMap(block =>
    block.kind === 'paragraph' && own.test(block.passage ?? '') ? [block.passage ?? ''] : [],
  )
  expect(composed.length).toBeGreaterThan(1)
  expect(passagesIn(document).filter(one => own.test(one.passage))).toHaveLength(composed.length)
})
