import { REVIEW } from '../../words/review.ts'

type Box = readonly [left: number, top: number, right: number, bottom: number]

export type PageViewProps = {
  page: number
  pages: number
  /** Address of the picture. */
  picture: string
  boxes: readonly {
    readonly box: Box
    readonly code: string
    readonly href: string
    readonly chosen: boolean
  }[]
  /** Words that the word reader is less sure of, of 100. */
  unsure: readonly { readonly box: Box; readonly text: string; readonly confidence: number }[]
  earlierHref: string | null
  laterHref: string | null
}

/** A4 in points: the drawing is as wide as the paper. */
const WIDTH = 595
const HEIGHT = 842
/** A page as it looks, with a box around every item on it that leads to the item; the chosen one stands out. */
export const PageView = (props: PageViewProps) => (
  <figure class="page-picture">
    <figcaption class="small">
      {REVIEW.pageOf(props.page, props.pages)}
      {props.unsure.length === 0 ? null : ` ${REVIEW.unsureWords(props.unsure.length)}`}
      <span class="turns">
        {props.earlierHref === null ? null : <a href={props.earlierHref}>{REVIEW.pageBefore}</a>}
        {props.laterHref === null ? null : <a href={props.laterHref}>{REVIEW.pageAfter}</a>}
      </span>
    </figcaption>
    <div class="page-paper">
      <img src={props.picture} alt={REVIEW.pagePicture(props.page)} />
      <svg
        class="boxes"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-label={REVIEW.boxes}
      >
        {props.unsure.map(({ box, text, confidence }) => (
          <rect class="unsure" {...frame(box, 0)}>
            <title>{REVIEW.unsureWord(text, confidence)}</title>
          </rect>
        ))}
        {props.boxes.map(({ box, code, href, chosen }) => (
          <a href={href} aria-label={REVIEW.box(code)}>
            <rect class={chosen ? 'chosen' : undefined} {...frame(box, 2)}>
              <title>{REVIEW.box(code)}</title>
            </rect>
          </a>
        ))}
      </svg>
    </div>
  </figure>
)

/** A box as it is drawn, with some room around the words. */
const frame = ([left, top, right, bottom]: Box, room: number) => ({
  x: round(left * WIDTH - room),
  y: round(top * HEIGHT - room),
  width: round((right - left) * WIDTH + 2 * room),
  height: round((bottom - top) * HEIGHT + 2 * room),
})

const round = (value: number): number => Math.round(value * 10) / 10
