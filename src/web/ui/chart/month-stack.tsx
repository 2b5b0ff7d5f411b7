import { CHART_KINDS, type ChartKind, fillOf, pieceClass } from './frame.tsx'

export type MonthOfDeadlines = {
  month: number
  current?: boolean
  counts: Readonly<Record<ChartKind, number>>
}

/** From the ground up: what is done lies below, what is overdue and due lies above it. */
const FROM_GROUND = [
  'done',
  'on-track',
  'not-due',
  'overdue',
  'attention',
] as const satisfies readonly ChartKind[]
const PIECE = 7
const COLUMN = 28

/** A year of deadlines: one piece is one task, the current month bold and underlined. */
export const MonthStack = (props: { months: readonly MonthOfDeadlines[]; summary: string }) => {
  const total = (month: MonthOfDeadlines) => CHART_KINDS.reduce((sum, kind) => sum + month.counts[kind], 0)
  const tallest = Math.max(6, ...props.months.map(total))
  const ground = tallest * PIECE + 4
  const width = props.months.length * COLUMN
  return (
    <svg
      class="chart"
      role="img"
      aria-label={props.summary}
      width={width}
      height={ground + 22}
      viewBox={`0 0 ${width} ${ground + 22}`}
      focusable="false"
    >
      {props.months.map((month, index) => {
        const kinds = FROM_GROUND.flatMap(kind => Array.from({ length: month.counts[kind] }, () => kind))
        return (
          <>
            {kinds.map((kind, level) => (
              <rect
                class={pieceClass(kind, true)}
                fill={fillOf(kind, true)}
                x={index * COLUMN + 2.5}
                y={ground - (level + 1) * PIECE + 0.5}
                width={COLUMN - 5}
                height={PIECE - 2}
              />
            ))}
            <text
              class={month.current ? 'strong' : undefined}
              text-decoration={month.current ? 'underline' : undefined}
              x={index * COLUMN + COLUMN / 2}
              y={ground + 15}
              text-anchor="middle"
            >
              {month.month}
            </text>
          </>
        )
      })}
    </svg>
  )
}
