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
        {props.boxes.map(({ box: [left, top, right, bottom], code, href, chosen }) => (
          <a href={href} aria-label={REVIEW.box(code)}>
            <rect
              class={chosen ? 'chosen' : undefined}
              x={round(left * WIDTH - 2)}
              y={round(top * HEIGHT - 2)}
              width={round((right - left) * WIDTH + 4)}
              height={round((bottom - top) * HEIGHT + 4)}
            >
              <title>{REVIEW.box(code)}</title>
            </rect>
          </a>
        ))}
      </svg>
    </div>
  </figure>
)

const round = (value: number): number => Math.round(value * 10) / 10
