import { CHART_KINDS, type ChartKind, fillOf, pieceClass } from './frame.tsx'

export type UnitBar = {
  name: string
  href?: string | undefined
  counts: Readonly<Record<ChartKind, number>>
  total: number
  /** One sentence for those who hear it, "Công an phường: 1 cần chú ý, 1 đúng tiến độ…". */
  summary: string
}

const HEIGHT = 24
const GAP = 2

/** One bar: overdue, attention, on track, done, not due, each with its number; `scale` px a task, the same for all. */
const Bar = (props: { bar: UnitBar; scale: number; width: number }) => {
  let at = 0
  const pieces = CHART_KINDS.flatMap(kind => {
    const count = props.bar.counts[kind]
    if (count === 0) return []
    const piece = { kind, count, x: at, width: count * props.scale - GAP }
    at += count * props.scale
    return [piece]
  })
  return (
    <svg
      class="chart"
      role="img"
      aria-label={props.bar.summary}
      width={props.width}
      height={HEIGHT}
      viewBox={`0 0 ${props.width} ${HEIGHT}`}
      focusable="false"
    >
      {pieces.map(piece => (
        <>
          <rect
            class={pieceClass(piece.kind, true)}
            fill={fillOf(piece.kind, true)}
            x={piece.x + 0.5}
            y=".5"
            width={Math.max(2, piece.width - 1)}
            height={HEIGHT - 1}
            rx="2"
          />
          {piece.width >= 14 ? (
            <text
              class={`i-${piece.kind}`}
              x={piece.x + piece.width / 2}
              y={HEIGHT / 2 + 4.5}
              text-anchor="middle"
              font-weight="700"
            >
              {piece.count}
            </text>
          ) : null}
        </>
      ))}
    </svg>
  )
}

/**
 * Tasks by unit, all rows on one scale, total at the right. The caller sorts: overdue first.
 * @param props.width px of the longest bar
 */
export const StackedBars = (props: { bars: readonly UnitBar[]; width?: number | undefined }) => {
  const width = props.width ?? 190
  const longest = Math.max(1, ...props.bars.map(bar => bar.total))
  return (
    <ul class="by-unit">
      {props.bars.map(bar => (
        <li>
          <span>
            {bar.href === undefined ? (
              bar.name
            ) : (
              <a class="plain" href={bar.href}>
                {bar.name}
              </a>
            )}
          </span>
          <Bar bar={bar} scale={Math.min(22, width / longest)} width={width} />
          <b>{bar.total}</b>
        </li>
      ))}
    </ul>
  )
}
