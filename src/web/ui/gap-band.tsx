import { CLARITIES, type Clarity, type Clearness } from '../../domain/clarity.ts'
import { CLARITY_WORDS } from '../../words/ui.ts'
import { ClarityMark } from './clarity.tsx'
import { Meter } from './states.tsx'

export type GapCounts = Readonly<Record<Clarity, number>>

/** Progress and six gap counts, each a link to what it counts. Stands above the review and the grid. */
export const GapBand = (props: {
  /** "21/43 mục đã xác nhận". */
  progress: string
  /** 0 to 1. */
  share: number
  gaps: GapCounts
  /** What the gaps are counted among. */
  total: number
  /** Words after the number, "chỗ chưa rõ". */
  gapWord: string
  hrefs?: Readonly<Record<Clarity, string>> | undefined
}) => (
  <section class="band6" aria-label={props.progress}>
    <div class="band6-progress">
      <b>{props.progress}</b>
      <Meter share={props.share} label={props.progress} height={8} />
    </div>
    <ul>
      {CLARITIES.map(clarity => (
        <li>
          <ClarityMark clarity={clarity} clearness={stateOf(props.gaps[clarity])} size={26} />
          <span>
            <b>{CLARITY_WORDS[clarity]}</b>
            <Gap clarity={clarity} {...props} />
            <Meter
              tone="gap"
              share={props.total === 0 ? 0 : props.gaps[clarity] / props.total}
              label={`${CLARITY_WORDS[clarity]}: ${props.gaps[clarity]}/${props.total}`}
              height={4}
            />
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const stateOf = (gaps: number): Clearness => (gaps === 0 ? 'clear' : 'partial')

const Gap = (props: {
  clarity: Clarity
  gaps: GapCounts
  gapWord: string
  hrefs?: Readonly<Record<Clarity, string>> | undefined
}) => {
  const text = (
    <>
      <strong>{props.gaps[props.clarity]}</strong> {props.gapWord}
    </>
  )
  const href = props.hrefs?.[props.clarity]
  return <span class="gap">{href === undefined ? text : <a href={href}>{text}</a>}</span>
}
