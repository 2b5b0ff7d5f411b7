import { type ChartKind, fillOf, pieceClass } from './frame.tsx'

/**
 * A value against its milestone: solid tick = milestone, dotted tick = goal of the year. Widths are shares of the
 * place given, so it is drawn sharp at every size.
 * A milestone that is met has the fill of what is done: on a thin bar the pale fill would look empty.
 * @param props.summary one sentence for those who hear it
 */
export const Bullet = (props: {
  value: number | null
  milestone: number | null
  goal: number | null
  /** The right end of the rail. */
  max: number
  kind: ChartKind
  summary: string
}) => {
  const share = (value: number): number =>
    props.max <= 0 ? 0 : Math.max(0, Math.min(1, value / props.max)) * 100
  const at = (value: number): string => `${Math.min(99.2, share(value)).toFixed(2)}%`
  return (
    <svg
      class="chart bullet"
      role="img"
      aria-label={props.summary}
      width="100%"
      height="20"
      focusable="false"
    >
      <rect class="rail" y="5" width="100%" height="10" />
      {props.value === null ? null : (
        <rect
          class={pieceClass(props.kind === 'on-track' ? 'done' : props.kind, false)}
          fill={fillOf(props.kind, false)}
          x=".5"
          y="5.5"
          width={`${share(props.value).toFixed(2)}%`}
          height="9"
          rx="1"
        />
      )}
      {props.goal === null ? null : (
        <line class="tick-goal" x1={at(props.goal)} x2={at(props.goal)} y1="5" y2="15" />
      )}
      {props.milestone === null ? null : (
        <line class="tick" x1={at(props.milestone)} x2={at(props.milestone)} y1="1" y2="19" />
      )}
    </svg>
  )
}
