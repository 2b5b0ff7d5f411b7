import type { Day } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import type { YearResult } from '../../domain/plan-year.ts'
import type { ClosedTarget, ClosedTask } from '../../domain/year-closing.ts'
import { YEAR_RESULT_WORDS, YEARS } from '../../words/plan-year.ts'
import { statusWord } from '../../words/status.ts'
import { shownFigure } from '../../words/target.ts'
import { goalWords } from '../../words/target-goal.ts'
import { type StatusKind, UI } from '../../words/ui.ts'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'

const RESULT_KIND = {
  exceeded: 'done',
  met: 'on-track',
  short: 'overdue',
  fallen: 'overdue',
  'no-data': 'attention',
  'no-milestone': 'not-due',
} as const satisfies Record<YearResult, StatusKind>

/**
 * The silhouette of a result on a day. What fell again is as red as what is late; what is short is red once the day of its
 * milestone has passed.
 */
export const resultKind = ({ result, milestone }: ClosedTarget, day: Day): StatusKind =>
  result === 'short' && milestone !== null && milestone.by > day ? 'attention' : RESULT_KIND[result]

/** "≥ 85% đến 31/12/2026". */
export const milestoneOf = ({ op, unit, milestone }: ClosedTarget): string =>
  milestone === null
    ? UI.none
    : `${goalWords({ op, value: milestone.value, max: milestone.max, unit })} (${formatDay(milestone.by)})`

export const figureOf = ({ value, unit, on }: ClosedTarget): string =>
  value === null ? UI.none : `${shownFigure(value, unit)}${on === null ? '' : ` (${formatDay(on)})`}`

const Carried = (props: { of: ClosedTask | ClosedTarget; path: 'nhiem-vu' | 'chi-tieu' }) => {
  const { carriedTo } = props.of
  if (carriedTo === null) return <>{YEARS.notCarried}</>
  return <a href={`/${props.path}/${carriedTo.itemId}`}>{YEARS.carriedTo(carriedTo.code, carriedTo.year)}</a>
}

/** The deadline in force, with the one that was first given where they differ. */
export const Due = (props: { of: Pick<ClosedTask, 'due' | 'initialDue'> }) => {
  const { due, initialDue } = props.of
  if (due === null) return <>{UI.none}</>
  return (
    <div>
      {formatDay(due)}
      {initialDue === null || initialDue === due ? null : (
        <small class="block">{YEARS.firstDue(initialDue)}</small>
      )}
    </div>
  )
}

/** Tasks of one year as they stand, or as they were kept; `carried` where the year is closed. */
export const YearTasks = (props: {
  caption: string
  tasks: readonly ClosedTask[]
  carried: boolean
  /** Regular tasks have no deadline to show. */
  repeated?: boolean
}) => (
  <Card flush>
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[
        { title: YEARS.task, width: 44 },
        { title: YEARS.state, bare: true },
        { title: YEARS.lead },
        ...(props.repeated ? [] : [{ title: YEARS.due }]),
        ...(props.carried ? [{ title: YEARS.carried }] : []),
      ]}
      rows={props.tasks.map(task => ({
        id: task.code,
        tone: task.status === 'overdue' ? ('overdue' as const) : undefined,
        cells: [
          <>
            <a href={`/nhiem-vu/${task.id}`}>{task.text}</a>
            <small class="block">{task.code}</small>
          </>,
          <StatusTag kind={TASK_KIND[task.status]} word={statusWord(task.status, task.daysLate)} />,
          task.lead ?? UI.none,
          ...(props.repeated ? [] : [<Due of={task} />]),
          ...(props.carried ? [<Carried of={task} path="nhiem-vu" />] : []),
        ],
      }))}
    />
  </Card>
)

/** Targets of one year against the milestone of that year. */
export const YearTargets = (props: {
  caption: string
  targets: readonly ClosedTarget[]
  carried: boolean
  day: Day
}) => (
  <Card flush>
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[
        { title: YEARS.target, width: 36 },
        { title: YEARS.result, bare: true },
        { title: YEARS.milestone },
        { title: YEARS.figure },
        { title: YEARS.lead },
        ...(props.carried ? [{ title: YEARS.carried }] : []),
      ]}
      rows={props.targets.map(target => ({
        id: target.code,
        cells: [
          <>
            <a href={`/chi-tieu/${target.id}`}>{target.name}</a>
            <small class="block">{target.code}</small>
          </>,
          <StatusTag kind={resultKind(target, props.day)} word={YEAR_RESULT_WORDS[target.result]} />,
          milestoneOf(target),
          figureOf(target),
          target.lead ?? UI.none,
          ...(props.carried ? [<Carried of={target} path="chi-tieu" />] : []),
        ],
      }))}
    />
  </Card>
)
