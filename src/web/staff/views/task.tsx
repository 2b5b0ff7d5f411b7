import type { Child } from 'hono/jsx'
import type { SixClarities } from '../../../domain/clarity.ts'
import { TASK_PAGE } from '../../../words/task-page.ts'
import { type StatusKind, TARGET_KIND_WORDS } from '../../../words/ui.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card, Section } from '../../ui/card.tsx'
import { type ChartTable, TableBehind } from '../../ui/chart/frame.tsx'
import { Trajectory, type TrajectoryProps } from '../../ui/chart/trajectory.tsx'
import { ClarityStrip, type SixCell, SixCellPanel } from '../../ui/clarity.tsx'
import { type EvidenceFile, EvidenceList } from '../../ui/evidence.tsx'
import { Columns, PageHead } from '../../ui/layout.tsx'
import { SourceSentence } from '../../ui/source-sentence.tsx'
import { Sign, type SignName } from '../../ui/sprite.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { StatusTag } from '../../ui/status.tsx'
import { type Happening, Timeline } from '../../ui/timeline.tsx'

export type TaskAction = { label: string; href: string; sign: SignName; note?: string }

export type TaskViewProps = {
  name: string
  status: StatusKind
  statusWord?: string
  /** "còn 12 ngày". */
  relative: string
  /** "thời hạn 30/6/2026 (thời hạn ban đầu 31/5/2026)". */
  deadline: string
  six: SixClarities
  cells: readonly SixCell[]
  /** null for a task that a person added without a source. */
  source: { before?: string; read: string; after?: string; place: string; href?: string } | null
  /** null for those who may not read the journal. */
  journal: { count: number; href: string } | null
  happenings: readonly Happening[]
  evidence: readonly EvidenceFile[]
  /** Says how many files there are to those who may not open them. */
  hiddenEvidence: string | null
  addEvidenceHref: string | null
  contributes: readonly { label: string; href: string; status: StatusKind }[]
  /** Where a person who may says which targets it serves. */
  linkHref?: string | null
  /** A number that grows; null when the task has none. */
  measure: {
    now: string
    /** "/ 14 lớp đã mở (57%)". */
    of: string
    chart: TrajectoryProps
    table: ChartTable
    forecast: string | null
  } | null
  /** The first is the primary one; empty for those who may only read. */
  actions: readonly TaskAction[]
  /** The rarer acts, folded away behind "Việc khác". */
  more?: readonly TaskAction[]
  /** Why there are no actions, and who can; null when there are some. */
  whyNot: string | null
  /** Under what condition the task can be closed. */
  closing: string | null
  reminders: readonly string[]
  /** Forms of a decision, such as approving an update. */
  decision?: Child
  /** What is owed or wrong: sections between the six answers and the history. */
  sections?: readonly Child[]
  /** Who does what by which paper: sections below the history, looked up now and then. */
  arrangements?: readonly Child[]
  /** Cards at the side, under what the person may do. */
  cards?: readonly Child[]
}

/** One task: what the plan says, the six answers, what happened, what proves it, what can be done. */
export const TaskView = (props: TaskViewProps) => (
  <>
    <PageHead
      title={props.name}
      facts={
        <>
          <StatusTag kind={props.status} word={props.statusWord} />
          <b class={props.status === 'overdue' ? 'red' : props.status === 'attention' ? 'amber' : undefined}>
            {props.relative}
          </b>
          <span>{props.deadline}</span>
          <ClarityStrip six={props.six} size={22} links={anchors} />
        </>
      }
    />
    <Columns
      side={372}
      main={
        <>
          {props.decision}
          {props.actions.length === 0 ? null : (
            <nav class="phone phone-actions" aria-label={TASK_PAGE.actions}>
              {props.actions.map((action, index) => (
                <ButtonLink href={action.href} primary={index === 0}>
                  {action.label}
                </ButtonLink>
              ))}
            </nav>
          )}
          {props.source === null ? null : <SourceSentence {...props.source} />}
          <SixCellPanel cells={props.cells} />
          {props.sections}
          <div class="cols two">
            <Section
              title={TASK_PAGE.timeline}
              note={
                props.journal === null ? undefined : (
                  <a class="quiet" href={props.journal.href}>
                    {TASK_PAGE.fullJournal(props.journal.count)}
                  </a>
                )
              }
            >
              <Timeline happenings={props.happenings} />
            </Section>
            <Evidence {...props} />
          </div>
          {props.arrangements}
        </>
      }
      aside={
        <>
          {props.measure === null ? null : (
            <Card>
              <p>
                <b class="figure">{props.measure.now}</b> {props.measure.of}
              </p>
              <Trajectory {...props.measure.chart} />
              {props.measure.forecast === null ? null : <p class="small ink2">{props.measure.forecast}</p>}
              <TableBehind table={props.measure.table} />
            </Card>
          )}
          {props.actions.length === 0 ? null : (
            <div class="desk">
              <Card>
                <div class="action-list">
                  {props.actions.map((action, index) => (
                    <ButtonLink
                      href={action.href}
                      primary={index === 0}
                      wide
                      sign={index === 0 ? undefined : action.sign}
                      note={action.note}
                    >
                      {action.label}
                    </ButtonLink>
                  ))}
                </div>
                {props.closing === null ? null : (
                  <p class="small ink2 locked">
                    <Sign name="lock" size={15} /> {props.closing}
                  </p>
                )}
              </Card>
            </div>
          )}
          {props.more === undefined || props.more.length === 0 ? null : (
            <Card>
              <details class="more-acts">
                <summary>{TASK_PAGE.more}</summary>
                <div class="action-list">
                  {props.more.map(action => (
                    <ButtonLink href={action.href} wide sign={action.sign} note={action.note}>
                      {action.label}
                    </ButtonLink>
                  ))}
                </div>
              </details>
            </Card>
          )}
          {props.whyNot === null ? null : (
            <Card title={TASK_PAGE.whyNot}>
              <p class="small">{props.whyNot}</p>
            </Card>
          )}
          {props.cards}
          {props.reminders.length === 0 ? null : (
            <Card title={TASK_PAGE.reminders}>
              {props.reminders.map(line => (
                <p class="small ink2">{line}</p>
              ))}
            </Card>
          )}
        </>
      }
    />
  </>
)

/** Each mark of the strip jumps to its cell. */
const anchors = {
  who: '#ro-who',
  what: '#ro-what',
  when: '#ro-when',
  responsibility: '#ro-responsibility',
  product: '#ro-product',
  authority: '#ro-authority',
} as const

const Evidence = (props: TaskViewProps) => (
  <Section
    title={TASK_PAGE.evidence}
    count={props.evidence.length}
    id="minh-chung"
    note={
      props.addEvidenceHref === null ? undefined : (
        <a class="quiet" href={props.addEvidenceHref}>
          {TASK_PAGE.addEvidence}
          <span class="hidden"> {TASK_PAGE.evidence}</span>
        </a>
      )
    }
  >
    {props.hiddenEvidence !== null ? (
      <Card>
        <p class="small">{props.hiddenEvidence}</p>
      </Card>
    ) : props.evidence.length === 0 ? (
      <EmptyState
        title={TASK_PAGE.noEvidence}
        what={TASK_PAGE.noEvidenceWhat}
        how={TASK_PAGE.noEvidenceHow}
      />
    ) : (
      <Card>
        <EvidenceList files={props.evidence} />
      </Card>
    )}
    {props.contributes.length === 0 && !props.linkHref ? null : (
      <div class="small ink2 contributes" id="gop-vao">
        <p>
          {TASK_PAGE.contributes}: {props.contributes.length === 0 ? `${TASK_PAGE.contributesNone} ` : null}
          {props.linkHref ? <a href={props.linkHref}>{TASK_PAGE.linkTargets}</a> : null}
        </p>
        {props.contributes.length === 0 ? null : (
          <ul>
            {props.contributes.map(target => (
              <li>
                <a href={target.href}>{target.label}</a>{' '}
                <StatusTag kind={target.status} word={TARGET_KIND_WORDS[target.status]} />
              </li>
            ))}
          </ul>
        )}
      </div>
    )}
  </Section>
)
