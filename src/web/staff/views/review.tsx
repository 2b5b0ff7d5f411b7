import type { Clarity, SixClarities } from '../../../domain/clarity.ts'
import { REVIEW } from '../../../words/review.ts'
import { ButtonLink, SubmitButton } from '../../ui/button.tsx'
import { ClarityStrip } from '../../ui/clarity.tsx'
import { HiddenFields } from '../../ui/form.tsx'
import { GapBand, type GapCounts } from '../../ui/gap-band.tsx'
import { PageHead } from '../../ui/layout.tsx'
import {
  CodeChip,
  type CodeTone,
  type ReviewCell,
  ReviewCells,
  type SourceParagraph,
  SourceText,
  UnsureNote,
} from '../../ui/review-item.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'

/** Names of the form's buttons: `act` with a ReviewAct, or `take` with the value of a suggestion. */
export type ReviewAct = 'confirm' | 'drop'

export type ChosenItem = {
  code: string
  tone: CodeTone
  target: boolean
  /** "Nhiệm vụ, mục III.2.b". */
  kind: string
  /** "trang 4, đoạn 41". */
  place: string
  sourceHref: string
  page: number | null
  title: string
  /** The sentence as written; quoted above the item on the phone. */
  sentence: string
  /** Why it is unsure, one sentence; null when it is not. */
  unsure: { title: string; why: string } | null
  cells: readonly ReviewCell[]
  form: { action: string; hidden: Readonly<Record<string, string>> }
  editHref: string
  splitHref: string
  mergeHref: string | null
}

export type OtherItem = {
  code: string
  tone: CodeTone
  target: boolean
  href: string
  title: string
  why: string | null
  six: SixClarities
}

export type ReviewProps = {
  title: string
  /** "Bản dự thảo, chưa có số · 14 trang · đọc xong 8 giờ 12". */
  sub: string
  actions: readonly { label: string; href: string; primary?: boolean }[]
  band: {
    progress: string
    share: number
    gaps: GapCounts
    total: number
    hrefs: Readonly<Record<Clarity, string>>
  }
  file: { name: string; page: string }
  paragraphs: readonly SourceParagraph[]
  tabs: readonly Tab[]
  chosen: ChosenItem | null
  /** Said in place of an item when the tab is empty. */
  nothing: string
  others: readonly OtherItem[]
  addHref: string
}

/** Source left with what was read marked in it, the items right, unsure first. Nothing is confirmed by itself. */
export const ReviewView = (props: ReviewProps) => (
  <>
    <PageHead
      title={props.title}
      sub={props.sub}
      actions={props.actions.map(action => (
        <ButtonLink href={action.href} primary={action.primary} dense>
          {action.label}
        </ButtonLink>
      ))}
    />
    <GapBand {...props.band} gapWord={REVIEW.gapWord} />
    <div class="panes">
      <div class="pane review-source">
        <div class="pane-head">
          <h2 class="card-title">{REVIEW.source}</h2>
          <span class="small ink2">{props.file.name}</span>
          <span class="key">
            <span class="read-task">{REVIEW.task}</span>
            <span class="read-target">{REVIEW.target}</span>
            <span class="read-duty">{REVIEW.duty}</span>
          </span>
        </div>
        <section class="pane-desk scroll" tabindex={0} aria-label={REVIEW.source}>
          <SourceText paragraphs={props.paragraphs} />
        </section>
      </div>
      <div class="pane">
        <Tabs tabs={props.tabs} label={REVIEW.views} />
        <section class="scroll" tabindex={0} aria-label={REVIEW.items}>
          {props.chosen === null ? <p class="item">{props.nothing}</p> : <Chosen item={props.chosen} />}
          {props.others.map(item => (
            <article class="item short" id={item.code}>
              <CodeChip code={item.code} tone={item.tone} target={item.target} />
              <div>
                <a href={item.href}>{item.title}</a>
                {item.why === null ? null : <p class="why">{item.why}</p>}
              </div>
              <ClarityStrip six={item.six} size={18} />
            </article>
          ))}
          <p class="item">
            <a href={props.addHref}>{REVIEW.add}</a>
          </p>
        </section>
      </div>
    </div>
    <p class="small ink2 review-foot">{REVIEW.nothingAlone}</p>
  </>
)

const Chosen = (props: { item: ChosenItem }) => {
  const { item } = props
  return (
    <article class="item chosen" id={item.code}>
      <div class="item-head">
        <CodeChip code={item.code} tone={item.tone} target={item.target} />
        <b>{item.kind}</b>
        <a class="place" href={item.sourceHref}>
          {item.place}
        </a>
      </div>
      <blockquote>“{item.sentence}”</blockquote>
      <h2>{item.title}</h2>
      {item.unsure === null ? null : <UnsureNote title={item.unsure.title}>{item.unsure.why}</UnsureNote>}
      <form method="post" action={item.form.action}>
        <HiddenFields fields={item.form.hidden} />
        <ReviewCells cells={item.cells} field="take" />
        <div class="btns">
          <SubmitButton primary name="act" value="confirm">
            {REVIEW.confirm}
          </SubmitButton>
          <ButtonLink href={item.editHref}>{REVIEW.edit}</ButtonLink>
          <ButtonLink href={item.splitHref}>{REVIEW.split}</ButtonLink>
          {item.mergeHref === null ? null : <ButtonLink href={item.mergeHref}>{REVIEW.merge}</ButtonLink>}
          <SubmitButton name="act" value="drop">
            {REVIEW.notTask}
          </SubmitButton>
        </div>
      </form>
    </article>
  )
}
