import type { Child } from 'hono/jsx'
import {
  CLARITIES,
  type Clarity,
  type Clearness,
  countClear,
  type SixClarities,
} from '../../domain/clarity.ts'
import { CLARITY_WORDS, CLEARNESS_WORDS, clarityState, stripSentence, UI } from '../../words/ui.ts'

type MarkProps = {
  clarity: Clarity
  clearness: Clearness
  /** Drawn size in px. */
  size?: number | undefined
  /** When set, the mark opens something and its name is the word. */
  href?: string | undefined
}

const Drawing = (props: { clarity: Clarity; clearness: Clearness; size: number }) => (
  <svg
    class={`mark ${props.clearness}`}
    viewBox="0 0 24 24"
    width={props.size}
    height={props.size}
    aria-hidden="true"
    focusable="false"
  >
    <use href="#hexagon" class="hex" />
    {props.clearness === 'partial' ? <use href="#half-hexagon" class="half" /> : null}
    <use href={`#glyph-${props.clarity}`} class="glyph" />
  </svg>
)

/** One of the six marks. Shape and stroke say the state; without `href` it is silent for screen readers. */
export const ClarityMark = (props: MarkProps) =>
  props.href === undefined ? (
    <Drawing clarity={props.clarity} clearness={props.clearness} size={props.size ?? 20} />
  ) : (
    <a class="mark-link" href={props.href} aria-label={clarityState(props.clarity, props.clearness)}>
      <Drawing clarity={props.clarity} clearness={props.clearness} size={props.size ?? 20} />
    </a>
  )

/** The sentence that a strip is for those who hear it, "Rõ 5 trên 6: sản phẩm chưa rõ". */
function sixSentence(six: SixClarities): string {
  const gaps = CLARITIES.flatMap(clarity => {
    const clearness = six[clarity]
    return clearness === 'clear' ? [] : [{ clarity, clearness }]
  })
  return stripSentence(countClear(six), gaps)
}

/**
 * Six marks in their fixed order and "5/6" after them. One picture for screen readers, unless `links` makes each mark
 * open something.
 */
export const ClarityStrip = (props: {
  six: SixClarities
  size?: number | undefined
  links?: Readonly<Record<Clarity, string>> | undefined
}) => {
  const { six, links } = props
  const size = props.size ?? 19
  const count = (
    <span class="of6" aria-hidden={links === undefined ? 'true' : undefined}>
      {countClear(six)}/6
    </span>
  )
  if (links !== undefined)
    return (
      <span class="strip">
        {CLARITIES.map(clarity => (
          <ClarityMark clarity={clarity} clearness={six[clarity]} size={size} href={links[clarity]} />
        ))}
        {count}
      </span>
    )
  return (
    <span class="strip" role="img" aria-label={sixSentence(six)}>
      {CLARITIES.map(clarity => (
        <ClarityMark clarity={clarity} clearness={six[clarity]} size={size} />
      ))}
      {count}
    </span>
  )
}

/** Centre of each hexagon of a rosette of side 100, clockwise from the top. */
const rosettePlaces = CLARITIES.map((clarity, index) => {
  const angle = (Math.PI / 3) * index - Math.PI / 2
  return { clarity, x: 50 + 33.5 * Math.cos(angle), y: 50 + 33.5 * Math.sin(angle) }
})

/**
 * The emblem: six hexagons of 0.345 of the side, turned by 30°, their centres on a circle of 0.335 of the side.
 * Without `six` it is the plain sign of the program; `glyphs` from 84 px up.
 */
export const Rosette = (props: {
  size: number
  glyphs?: boolean | undefined
  six?: SixClarities | undefined
  /** Name for screen readers; without it the emblem is decoration beside a word. */
  label?: string | undefined
}) => {
  const scale = 34.5 / 24
  const state = (clarity: Clarity): Clearness => props.six?.[clarity] ?? 'clear'
  return (
    <svg
      class="rosette"
      viewBox="0 0 100 100"
      width={props.size}
      height={props.size}
      role={props.label === undefined ? undefined : 'img'}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? 'true' : undefined}
      focusable="false"
    >
      {rosettePlaces.map(place => (
        <g
          class={`mark ${state(place.clarity)}`}
          transform={`translate(${place.x.toFixed(2)} ${place.y.toFixed(2)}) scale(${scale.toFixed(4)})`}
        >
          <g transform="rotate(30)">
            <use href="#hexagon" class="hex" x="-12" y="-12" width="24" height="24" />
          </g>
          {props.glyphs ? (
            <use href={`#glyph-${place.clarity}`} class="glyph" x="-12" y="-12" width="24" height="24" />
          ) : null}
        </g>
      ))}
    </svg>
  )
}

export type SixCell = {
  clarity: Clarity
  clearness: Clearness
  /** What is known, or the sentence that nothing is. */
  answer: string
  /** Proof or remark under the answer. */
  remark?: string | undefined
  /** Where the gap is filled; shown only when the cell is not clear. */
  fillHref?: string | undefined
}

/** Six answers in 3 × 2 cells (one column on the phone). A cell that is not clear says so and offers to fill it. */
export const SixCellPanel = (props: {
  cells: readonly SixCell[]
  words?: Readonly<Record<Clarity, string>>
}) => (
  <dl class="six">
    {props.cells.map(cell => (
      <div id={`ro-${cell.clarity}`}>
        <ClarityMark clarity={cell.clarity} clearness={cell.clearness} size={34} />
        <dt class={cell.clearness === 'clear' ? 'accent' : 'red'}>
          {(props.words ?? CLARITY_WORDS)[cell.clarity]}
          {cell.clearness === 'clear' ? null : `: ${CLEARNESS_WORDS[cell.clearness]}`}
        </dt>
        <dd>{cell.answer}</dd>
        {cell.remark !== undefined || (cell.clearness !== 'clear' && cell.fillHref !== undefined) ? (
          <dd class="remark">{remarkOf(cell)}</dd>
        ) : null}
      </div>
    ))}
  </dl>
)

function remarkOf(cell: SixCell): Child {
  const link =
    cell.clearness !== 'clear' && cell.fillHref !== undefined ? (
      <a href={cell.fillHref}>
        {UI.supplement}
        <span class="hidden"> {CLARITY_WORDS[cell.clarity]}</span>
      </a>
    ) : null
  return (
    <>
      {cell.remark}
      {cell.remark !== undefined && link !== null ? ' · ' : null}
      {link}
    </>
  )
}
