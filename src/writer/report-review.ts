import type { DocumentBlock, DocumentTable } from '../domain/official-document.ts'
import type { ReportInput, ReportReview, ReportTask } from '../domain/report-input.ts'
import * as words from '../words/report-review.ts'
import { countTasks } from './report-figures.ts'

const text = (value: string, passage?: string): DocumentBlock => ({
  kind: 'paragraph',
  runs: [{ text: value }],
  ...(passage === undefined ? {} : { passage }),
})

/** Shares of the first three columns; the years share the rest. */
const ORDER = 6
const NAME = 40
const UNIT = 12

/** Each target with what was to be reached and what was, year by year. */
const yearsTable = ({ years, targets }: ReportReview): DocumentTable => ({
  kind: 'table',
  columns: [
    { title: words.YEAR_HEADS.order, share: ORDER, align: 'center' },
    { title: words.YEAR_HEADS.target, share: NAME, align: 'left' },
    { title: words.YEAR_HEADS.unit, share: UNIT, align: 'center' },
    ...years.map(year => ({
      title: words.yearHead(year),
      share: (100 - ORDER - NAME - UNIT) / years.length,
      align: 'center' as const,
    })),
  ],
  rows: targets.map((target, at) => ({
    cells: [String(at + 1), target.name, target.unit, ...target.cells.map(words.yearCell)],
  })),
})

/** Targets against their milestones over the years; nothing where the plan has none. */
export const targetsOverYears = (review: ReportReview): DocumentBlock[] =>
  review.targets.length === 0 ? [] : [text(words.yearsIntro(review.years)), yearsTable(review)]

/** How the work of each plan of a stage ended, and of all of them; nothing where the stage has one plan alone. */
export const plansOfStage = (input: ReportInput): DocumentBlock[] => {
  const earlier = input.review?.earlier ?? []
  if (earlier.length === 0) return []
  const line = (where: string, id: string, tasks: readonly ReportTask[]): DocumentBlock => ({
    kind: 'paragraph',
    runs: words.stageSentence(where, id, {
      done: countTasks(tasks).done.length > 0,
      carried: tasks.some(task => task.state === 'replaced'),
    }),
  })
  return [
    text(words.STAGE_INTRO),
    ...earlier.map(plan => line(words.earlierPlanName(plan), `plan:${plan.id}`, plan.tasks)),
    line(words.WHOLE_STAGE, 'stage', [
      ...earlier.flatMap(plan => plan.tasks),
      ...input.groups.flatMap(group => group.tasks),
    ]),
  ]
}

/**
 * Dated tasks that the stage leaves undone, with their deadlines. Overdue ones of the plan itself stand among the
 * shortcomings; those of earlier plans stand here.
 */
export const undone = (input: ReportInput): DocumentBlock[] => {
  const { open, overdue } = countTasks(input.groups.flatMap(group => group.tasks))
  const before = countTasks((input.review?.earlier ?? []).flatMap(plan => plan.tasks)).open
  const listed = (intro: string, tasks: readonly ReportTask[]): DocumentBlock[] =>
    tasks.length === 0
      ? []
      : [text(intro), ...tasks.map(task => text(words.undonePoint(task), `task:${task.id}:undone`))]
  return [
    ...listed(
      words.UNDONE,
      open.filter(task => !overdue.includes(task)),
    ),
    ...listed(words.UNDONE_EARLIER, before),
  ]
}

/** How often work was late and why, as leaders confirmed it. */
export const causes = ({ causes: { events, objective, reasons } }: ReportReview): DocumentBlock[] =>
  events === 0
    ? []
    : [
        text(words.causesSentence(events, objective)),
        ...reasons.map(reason => text(words.reasonPoint(reason))),
      ]

/** Whom people decided to commend, each with the reason given. */
export const commendations = (review: ReportReview | undefined): DocumentBlock[] =>
  review === undefined || review.commended.length === 0
    ? [text(words.NOBODY_COMMENDED)]
    : [text(words.COMMENDED), ...review.commended.map(one => text(words.commendedPoint(one)))]
