import { REVIEW } from '../../words/review.ts'

type Box = readonly [left: number, top: number, right: number, bottom: number]

export type PageViewProps = {
  page: number
  pages: number
  /** Address of the picture; null where the words are drawn at their places. */
  picture: string | null
  words: readonly { readonly box: Box; readonly text: string; readonly bold: boolean }[]
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
/** Width of a usual letter and height of a usual line, in sizes of the type. */
const LETTER = 0.46
const LINE = 1.3
const SMALLEST = 6
const LARGEST = 15

/** A page as it looks, with a box around every item on it that leads to the item; the chosen one stands out. */
export const PageView = (props: PageViewProps) => (
  <figure class="page-picture">
    <figcaption class="small">
      {props.picture === null ? REVIEW.drawnPage(props.page, props.pages) : REVIEW.scannedPage(props.page)}
      <span class="turns">
        {props.earlierHref === null ? null : <a href={props.earlierHref}>{REVIEW.pageBefore}</a>}
        {props.laterHref === null ? null : <a href={props.laterHref}>{REVIEW.pageAfter}</a>}
      </span>
    </figcaption>
    <div class="page-paper">
      {props.picture === null ? (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={REVIEW.pageWords(props.page)}>
          {props.words.flatMap(one => linesIn(one).map(line => <text {...line}>{line.words}</text>))}
        </svg>
      ) : (
        <img src={props.picture} alt={REVIEW.scannedPageOf(props.page)} />
      )}
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

/** The words of a block as lines that fill its box: the file says where the block stands, not where its lines break. */
function linesIn({ box: [left, top, right, bottom], text, bold }: PageViewProps['words'][number]) {
  const width = Math.max(1, (right - left) * WIDTH)
  const height = Math.max(1, (bottom - top) * HEIGHT)
  const fitting = Math.sqrt((width * height) / (LETTER * LINE * Math.max(1, text.length)))
  const size = Math.min(LARGEST, Math.max(SMALLEST, Math.min(fitting, height)))
  const most = Math.max(4, Math.floor(width / (size * LETTER)))
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  const step = lines.length < 2 ? height : height / lines.length
  return lines.map((words, at) => ({
    words,
    x: round(left * WIDTH),
    y: round(top * HEIGHT + step * at + Math.min(step, size * 1.1) * 0.85),
    'font-size': round(size),
    'font-weight': bold ? '700' : '400',
    // Close to its own width a line is set to it, so that the right edge is that of the box.
    ...(at < lines.length - 1 && words.length > most * 0.75
      ? { textLength: round(width), lengthAdjust: 'spacingAndGlyphs' as const }
      : {}),
  }))
}
