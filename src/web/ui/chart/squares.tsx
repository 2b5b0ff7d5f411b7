/** Solid = covered and clear, half = covered but not clear, none = not covered. */
export type Square = 'full' | 'half' | 'none'

const SIZE = 22
const STEP = 25

const Box = (props: { square: Square; x: number; number?: number | undefined }) => (
  <>
    <rect
      class={`sq-${props.square}`}
      x={props.x + 1}
      y="1"
      width={SIZE - 2}
      height={SIZE - 2}
      rx="2.5"
      stroke-width="1.6"
    />
    {props.square === 'half' ? (
      <rect class="sq-low" x={props.x + 2} y={SIZE / 2 + 1} width={SIZE - 4} height={SIZE / 2 - 3} />
    ) : null}
    {props.number === undefined ? null : (
      <text
        class={props.square === 'full' ? 'on-full' : undefined}
        x={props.x + SIZE / 2}
        y={SIZE / 2 + 4.5}
        text-anchor="middle"
        font-weight="600"
      >
        {props.number}
      </text>
    )}
  </>
)

/** A row of squares, one each; `numbered` for small whole numbers such as 14 classes. */
export const Squares = (props: {
  squares: readonly Square[]
  summary: string
  numbered?: boolean | undefined
}) => {
  const width = Math.max(1, props.squares.length) * STEP
  return (
    <svg
      class="chart"
      role="img"
      aria-label={props.summary}
      width={width}
      height={SIZE}
      viewBox={`0 0 ${width} ${SIZE}`}
      focusable="false"
    >
      {props.squares.map((square, index) => (
        <Box square={square} x={index * STEP} number={props.numbered ? index + 1 : undefined} />
      ))}
    </svg>
  )
}

/** What of the superior plan is covered, group by group. Always stands with the list of what is missing. */
export const Coverage = (props: {
  groups: readonly { name: string; squares: readonly Square[]; text: string; summary: string }[]
}) => (
  <ul class="coverage">
    {props.groups.map(group => (
      <li>
        <span>{group.name}</span>
        <Squares squares={group.squares} summary={group.summary} />
        <b>{group.text}</b>
      </li>
    ))}
  </ul>
)
