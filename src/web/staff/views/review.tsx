import type { Clarity, SixClarities } from '../../../domain/clarity.ts'
import { KEYS, REVIEW } from '../../../words/review.ts'
import { ButtonLink, SubmitButton } from '../../ui/button.tsx'
import { ClarityStrip } from '../../ui/clarity.tsx'
import { ErrorSummary, type FieldError, HiddenFields } from '../../ui/form.tsx'
import { GapBand, type GapCounts } from '../../ui/gap-band.tsx'
import { PageHead } from '../../ui/layout.tsx'
import { PageView, type PageViewProps } from '../../ui/page-view.tsx'
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

/** Names of the form's buttons: `act` with a ReviewAct, or `take` with a clarity or "all". */
export type ReviewAct =
  | 'confirm'
  | 'drop'
  | 'restore'
  | 'confirm-many'
  | 'drop-many'
  | 'confirm-sure'
  | 'merge'
  | 'undo'

export type ChosenItem = {
  code: string
  tone: CodeTone
  target: boolean
  /** "Nhiệm vụ, mục III.2.b". */
  kind: string
  /** "trang 4, đoạn 41". */
  place: string
  /** The sentence in the pane beside; null for what people added. */
  sourceHref: string | null
  /** The sentence on the page of the document, for the phone. */
  documentHref: string | null
  page: number | null
  title: string
  /** The sentence as written where it differs from the title; quoted above the item on the phone. */
  sentence: string
  /** Why it is unsure, one sentence; null when it is not. */
  unsure: { title: string; why: string } | null
  /** The six cells of a task; none for a target. */
  cells: readonly ReviewCell[]
  /** What was read of a target. */
  facts: readonly { label: string; value: string }[]
  form: { action: string; hidden: Readonly<Record<string, string>> }
  editHref: string
  splitHref: string | null
  /** Something can be taken. */
  takeAll: boolean
  review: 'unseen' | 'accepted' | 'dropped'
  nextHref: string | null
  previousHref: string | null
}

export type OtherItem = {
  code: string
  /** "task:<id>", as the checkbox sends it. */
  value: string
  tone: CodeTone
  target: boolean
  href: string
  title: string
  why: string | null
  /** null for a target. */
  six: SixClarities | null
}

export type ReviewProps = {
  title: string
  /** "Bản dự thảo, chưa có số · 14 trang · đọc xong 8 giờ 12". */
  sub: string
  errors: readonly FieldError[]
  actions: readonly { label: string; href: string; primary?: boolean }[]
  band: {
    progress: string
    share: number
    gaps: GapCounts
    total: number
    hrefs: Readonly<Record<Clarity, string>>
  }
  file: { name: string }
  /** null for a plan without a file. */
  source: {
    paragraphs: readonly SourceParagraph[]
    earlierHref: string | null
    laterHref: string | null
    /** The page of a scan or a PDF on which the chosen item stands. */
    page: PageViewProps | null
  } | null
  tabs: readonly Tab[]
  chosen: ChosenItem | null
  /** Said in place of an item when the tab is empty. */
  nothing: string
  others: readonly OtherItem[]
  /** The boxes of the list are ticked. */
  picked: boolean
  pickHref: string
  unpickHref: string
  moreHref: string | null
  /** The form that the ticked boxes belong to. */
  many: { action: string; hidden: Readonly<Record<string, string>> }
  /** How many items are unsure, and which are sure and wait: named in the form, so that none is swept along. */
  sure: {
    readonly left: string
    readonly unsureHref: string | null
    readonly values: readonly string[]
    /** The newest step that can be taken back; null when there is none. */
    readonly undo: string | null
  }
  addTaskHref: string
  addTargetHref: string
}

const MANY = 'nhieu'

/** Source left with what was read marked in it, the items right, unsure first. Nothing is confirmed by itself. */
export const ReviewView = (props: ReviewProps) => (
  <>
    <ErrorSummary errors={props.errors} />
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
    <div class={props.source === null ? 'panes alone' : 'panes'}>
      {props.source === null ? null : <SourcePane {...props} source={props.source} />}
      <div class="pane">
        <Tabs tabs={props.tabs} label={REVIEW.views} />
        <Sure {...props} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
        <section class="scroll" tabindex={0} aria-label={REVIEW.items}>
          {props.chosen === null ? <p class="item">{props.nothing}</p> : <Chosen item={props.chosen} />}
          {props.others.map(item => (
            <Other item={item} picked={props.picked} />
          ))}
          {props.others.length === 0 ? null : <Many {...props} />}
          {props.moreHref === null ? null : (
            <p class="item">
              <a href={props.moreHref}>{REVIEW.more}</a>
            </p>
          )}
          <p class="item adds">
            <a href={props.addTaskHref}>{REVIEW.addTask}</a>
            <a href={props.addTargetHref}>{REVIEW.addTarget}</a>
          </p>
        </section>
      </div>
    </div>
    <dialog class="keys" id="moi-phim" aria-labelledby="moi-phim-ten">
      <h2 id="moi-phim-ten">{REVIEW.keys}</h2>
      <ul>
        {KEYS.map(key => (
          <KeyLine {...key} />
        ))}
      </ul>
      <form method="dialog">
        <button class="btn" type="submit">
          {REVIEW.keysClose}
        </button>
      </form>
    </dialog>
    <div class="key-line" id="phim">
      <ul hidden>
        {KEYS.map(({ keys, range, does }) => (
          <li>
            {keys.map((key, index) => (
              <>
                {range === true && index > 0 ? '… ' : ''}
                <kbd>{key}</kbd>
              </>
            ))}{' '}
            {does}
          </li>
        ))}
        <li>
          <button class="link-btn" type="button" data-off={REVIEW.keysOff} data-on={REVIEW.keysOn}>
            {REVIEW.keysOff}
          </button>
        </li>
      </ul>
      <p class="small ink2 review-foot">{REVIEW.nothingAlone}</p>
    </div>
  </>
)

const SourcePane = (props: ReviewProps & { source: NonNullable<ReviewProps['source']> }) => (
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
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
    <section class="pane-desk scroll" tabindex={0} aria-label={REVIEW.source}>
      {props.source.earlierHref === null ? null : (
        <p class="turn">
          <a href={props.source.earlierHref}>{REVIEW.earlier}</a>
        </p>
      )}
      {props.source.page === null ? null : <PageView {...props.source.page} />}
      <SourceText paragraphs={props.source.paragraphs} />
      {props.source.laterHref === null ? null : (
        <p class="turn">
          <a href={props.source.laterHref}>{REVIEW.later}</a>
        </p>
      )}
    </section>
  </div>
)

const KeyLine = ({ keys, range, does }: (typeof KEYS)[number]) => (
  <li>
    {keys.map((key, index) => (
      <>
        {range === true && index > 0 ? '… ' : ''}
        <kbd>{key}</kbd>{' '}
      </>
    ))}
    {does}
  </li>
)

/** What is left to look at, the sure ones at once, and the way back. */
const Sure = (props: ReviewProps) => {
  const { sure } = props
  return (
    <form class="sure" id="chac-chan" method="post" action={props.many.action} aria-label={REVIEW.tools}>
      <HiddenFields fields={{ ...props.many.hidden, sure: sure.values.join(' ') }} />
      <p class="small">
        {sure.unsureHref === null ? (
          sure.left
        ) : (
          <a href={sure.unsureHref} data-key="n">
            {sure.left}
          </a>
        )}
      </p>
      {sure.values.length === 0 ? null : (
        <SubmitButton dense name="act" value="confirm-sure">
          {REVIEW.confirmSure(sure.values.length)}
        </SubmitButton>
      )}
      {sure.undo === null ? null : (
        <SubmitButton dense name="act" value="undo">
          {sure.undo}
        </SubmitButton>
      )}
    </form>
  )
}

const Other = (props: { item: OtherItem; picked: boolean }) => {
  const { item } = props
  return (
    <article class="item short" id={item.code}>
      <CodeChip code={item.code} tone={item.tone} target={item.target} />
      <div>
        <a href={item.href}>{item.title}</a>
        {item.why === null ? null : <p class="why">{item.why}</p>}
      </div>
      {item.six === null ? null : <ClarityStrip six={item.six} size={18} />}
      <label class="pickbox">
        <input type="checkbox" name="pick" value={item.value} form={MANY} checked={props.picked} />
        <span class="hidden">
          {REVIEW.pick} {item.code}
        </span>
      </label>
    </article>
  )
}

const Many = (props: ReviewProps) => (
  <form class="item many" id={MANY} method="post" action={props.many.action}>
    <HiddenFields fields={props.many.hidden} />
    <p class="small ink2">
      {REVIEW.withPicked} ·{' '}
      {props.picked ? (
        <a href={`${props.unpickHref}#${MANY}`}>{REVIEW.pickNone}</a>
      ) : (
        <a href={`${props.pickHref}#${MANY}`}>{REVIEW.pickAll}</a>
      )}
    </p>
    <div class="btns">
      <SubmitButton dense name="act" value="confirm-many">
        {REVIEW.confirm}
      </SubmitButton>
      <SubmitButton dense name="act" value="merge">
        {REVIEW.merge}
      </SubmitButton>
      <SubmitButton dense name="act" value="drop-many">
        {REVIEW.notTask}
      </SubmitButton>
    </div>
  </form>
)

const Chosen = (props: { item: ChosenItem }) => {
  const { item } = props
  return (
    <article class="item chosen" id={item.code}>
      <div class="item-head">
        <CodeChip code={item.code} tone={item.tone} target={item.target} />
        <b>{item.kind}</b>
        {item.sourceHref === null ? (
          <span class="place">{item.place}</span>
        ) : (
          <a class="place wide" href={item.sourceHref} data-key="g">
            {item.place}
          </a>
        )}
      </div>
      {item.sentence === '' ? null : <blockquote>“{item.sentence}”</blockquote>}
      {item.documentHref === null ? null : (
        <p class="narrow">
          <a href={item.documentHref}>{REVIEW.seeSource(item.page)}</a>
        </p>
      )}
      <h2>{item.title}</h2>
      {item.unsure === null ? null : <UnsureNote title={item.unsure.title}>{item.unsure.why}</UnsureNote>}
      <form method="post" action={item.form.action} id="muc">
        <HiddenFields fields={item.form.hidden} />
        {item.cells.length === 0 ? (
          <Facts facts={item.facts} />
        ) : (
          <ReviewCells cells={item.cells} field="take" />
        )}
        <div class="btns">
          {item.review === 'unseen' ? (
            <SubmitButton primary name="act" value="confirm">
              {REVIEW.confirm}
            </SubmitButton>
          ) : (
            <SubmitButton name="act" value="restore">
              {REVIEW.restore}
            </SubmitButton>
          )}
          <ButtonLink href={item.editHref}>{REVIEW.edit}</ButtonLink>
          {item.splitHref === null ? null : <ButtonLink href={item.splitHref}>{REVIEW.split}</ButtonLink>}
          {item.review === 'dropped' ? null : (
            <SubmitButton name="act" value="drop">
              {item.target ? REVIEW.notTarget : REVIEW.notTask}
            </SubmitButton>
          )}
          {item.takeAll ? (
            <SubmitButton name="take" value="all">
              {REVIEW.takeAll}
            </SubmitButton>
          ) : null}
        </div>
      </form>
      <p class="turns small">
        {item.previousHref === null ? null : (
          <a rel="prev" href={item.previousHref}>
            {REVIEW.previous}
          </a>
        )}
        {item.nextHref === null ? null : (
          <a rel="next" href={item.nextHref}>
            {REVIEW.next}
          </a>
        )}
      </p>
    </article>
  )
}

const Facts = (props: { facts: ChosenItem['facts'] }) => (
  <dl class="target-facts">
    {props.facts.map(fact => (
      <div>
        <dt>{fact.label}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
)
