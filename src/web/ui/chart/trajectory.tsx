import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ChartKind } from './frame.tsx'

/** `x` is any number that grows with time, for example a day number. */
export type Point = { x: number; y: number }

export type TrajectoryProps = {
  /** One sentence for those who hear it. */
  summary: string
  kind: ChartKind
  /** First and last x of the year or of the task. */
  span: readonly [number, number]
  /** Top of the scale; it starts at 0. */
  max: number
  achieved: readonly Point[]
  milestones: readonly Point[]
  /** Only with three or more measurements. */
  forecast?: Point | undefined
  today: number
  width?: number | undefined
  height?: number | undefined
  /** Given for the large drawing: it then has axes and names. */
  labels?:
    | {
        y: readonly { value: number; text: string }[]
        x: readonly { value: number; text: string }[]
        pace: string
        today: string
        now: string
        forecast: string
      }
    | undefined
}

const diamond = (x: number, y: number): string => `M${x} ${y - 4}L${x + 4} ${y}L${x} ${y + 4}L${x - 4} ${y}Z`

/** The latest figure beside its dot: at the left and above, unless the axis or the text over the drawing is there. */
const NowFigure = (props: { x: number; y: number; left: number; top: number; children: string }) => {
  const atAxis = props.x - 50 < props.left
  const atTop = props.y - 18 < props.top
  return (
    <text
      class="strong"
      x={round(props.x) + (atAxis ? 10 : -10)}
      y={round(props.y) + (atTop ? 18 : -8)}
      text-anchor={atAxis ? 'start' : 'end'}
    >
      {props.children}
    </text>
  )
}

/** About the width of the name, in px: where the line is too near the axis for it, it stands below the line. */
const PACE_NAME = 96

const PaceName = (props: { x: number; y: number; room: number; children: string }) => {
  const fits = props.x - 12 - PACE_NAME > props.room
  return (
    <text
      x={round(props.x) + (fits ? -12 : 10)}
      y={round(props.y) + (fits ? -8 : 14)}
      text-anchor={fits ? 'end' : 'start'}
    >
      {props.children}
    </text>
  )
}

/**
 * A target over its year: thick line = achieved, thin line and diamonds = milestones, dashed line = forecast to a
 * hollow dot, dotted vertical = today. 150 × 42 in a row, 334 × 150 with labels on a task.
 */
export const Trajectory = (props: TrajectoryProps) => {
  const { labels } = props
  const width = props.width ?? (labels === undefined ? 150 : 334)
  const height = props.height ?? (labels === undefined ? 42 : 150)
  const edge =
    labels === undefined
      ? { left: 4, right: 6, top: 6, bottom: 6 }
      : { left: 34, right: 18, top: 14, bottom: 24 }
  const x = scaleLinear([...props.span], [edge.left, width - edge.right])
  const y = scaleLinear([0, props.max], [height - edge.bottom, edge.top])
  const draw = line<Point>(
    point => round(x(point.x)),
    point => round(y(point.y)),
  )
  const last = props.achieved.at(-1)
  const start = props.achieved[0]
  const goal = props.milestones.at(-1)
  const pace = start === undefined ? props.milestones : [start, ...props.milestones]
  return (
    <svg
      class="chart"
      role="img"
      aria-label={props.summary}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      focusable="false"
    >
      {labels === undefined ? (
        <line class="axis" x1={edge.left} x2={width - edge.right} y1={height - 2} y2={height - 2} />
      ) : null}
      {labels?.y.map(tick => (
        <>
          <line
            class="axis"
            x1={edge.left}
            x2={width - edge.right}
            y1={round(y(tick.value))}
            y2={round(y(tick.value))}
          />
          <text x={edge.left - 8} y={round(y(tick.value)) + 4} text-anchor="end">
            {tick.text}
          </text>
        </>
      ))}
      {labels?.x.map((tick, index) => (
        <text
          x={round(x(tick.value))}
          y={height - 6}
          text-anchor={index === 0 ? 'start' : index === labels.x.length - 1 ? 'end' : 'middle'}
        >
          {tick.text}
        </text>
      ))}
      <line
        class="now"
        x1={round(x(props.today))}
        x2={round(x(props.today))}
        y1={edge.top - 4}
        y2={height - edge.bottom + 2}
      />
      <path class="pace" d={draw(pace) ?? ''} />
      {props.milestones.map(point => (
        <path class="diamond" d={diamond(round(x(point.x)), round(y(point.y)))} />
      ))}
      {props.forecast === undefined || last === undefined ? null : (
        <>
          <path class={`l-${props.kind} forecast`} d={draw([last, props.forecast]) ?? ''} />
          <circle
            class={`l-${props.kind} hollow`}
            cx={round(x(props.forecast.x))}
            cy={round(y(props.forecast.y))}
            r="3.4"
          />
        </>
      )}
      <path class={`l-${props.kind}`} d={draw([...props.achieved]) ?? ''} />
      {last === undefined ? null : (
        <circle
          class={`d-${props.kind}`}
          cx={round(x(last.x))}
          cy={round(y(last.y))}
          r={labels === undefined ? 3.2 : 4.2}
        />
      )}
      {labels === undefined || last === undefined ? null : (
        <>
          <NowFigure x={x(last.x)} y={y(last.y)} left={edge.left} top={edge.top}>
            {labels.now}
          </NowFigure>
          <text x={round(x(props.today)) - 5} y={height - edge.bottom - 6} text-anchor="end">
            {labels.today}
          </text>
          {goal === undefined ? null : (
            <PaceName x={(x(props.span[0]) + x(goal.x)) / 2} y={(y(0) + y(goal.y)) / 2} room={edge.left}>
              {labels.pace}
            </PaceName>
          )}
          {props.forecast === undefined ? null : (
            <text class={`strong d-${props.kind}`} x={width - 2} y={round(y(last.y)) + 16} text-anchor="end">
              {labels.forecast}
            </text>
          )}
        </>
      )}
    </svg>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
