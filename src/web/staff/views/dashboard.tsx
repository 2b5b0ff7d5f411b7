import type { Child } from 'hono/jsx'
import { CLARITIES, type Clarity } from '../../../domain/clarity.ts'
import { BY_FIRST, DASHBOARD } from '../../../words/dashboard.ts'
import { CLARITY_WORDS, KIND_WORDS, type StatusKind, TARGET_KIND_WORDS } from '../../../words/ui.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card, Section } from '../../ui/card.tsx'
import { Bullet } from '../../ui/chart/bullet.tsx'
import { CHART_KINDS, type ChartKind, Legend, TableBehind } from '../../ui/chart/frame.tsx'
import { StackedBars, type UnitBar } from '../../ui/chart/stacked-bar.tsx'
import { ClarityMark } from '../../ui/clarity.tsx'
import type { GapCounts } from '../../ui/gap-band.tsx'
import { Columns, PageHead } from '../../ui/layout.tsx'
import { StatusIcon, StatusTag } from '../../ui/status.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'

export type Decision = {
  /** Days overdue, or another short figure with its word. */
  late: { number: string; word: string }
  name: string
  href: string
  /** "N12 · Phòng Kinh tế, Hạ tầng và Đô thị · hạn 31/5". */
  about: string
  fact: string
  /** A link to what has been done, or a button that asks for it. */
  answer: { label: string; href: string; button: boolean }
}

export type Rate = { value: string; name: string; formula: string; href: string; red?: boolean }

export type TargetLine = {
  name: string
  href: string
  /** "C10 · 2.842/13.220". */
  about: string
  kind: ChartKind
  word?: string
  value: number | null
  milestone: number | null
  goal: number | null
  max: number
  /** "21,5%" and "mốc 30%". */
  shown: string
  shownMilestone: string
  summary: string
}

export type DashboardProps = {
  /** Says the state, "Điều hành: 4 nhiệm vụ quá hạn, 2 chỉ tiêu chưa đạt mốc". */
  title: string
  sub: string
  periodLink: { until: string; href: string } | null
  decisions: readonly Decision[]
  /** The sentence when there is nothing to decide. */
  noDecisions: string
  /** The way to all of them when only the worst are shown. */
  allDecisions: { label: string; href: string } | null
  /** Links to the registers behind the decisions. */
  registers: Child
  rates: readonly Rate[]
  /** The rates of lateness against the deadlines first given. */
  byFirst: readonly { readonly text: string; readonly href: string }[]
  /** How many tasks stand in each status, each count opening its rows. */
  statuses: readonly Tab[]
  targets: { title: string; count: number; lines: readonly TargetLine[]; milestone: string; rest: Child }
  units: { note: string; bars: readonly UnitBar[]; sheetHref: string }
  changes: {
    days: number
    since: string
    lines: readonly { kind: StatusKind; text: string; note: string; day: string }[]
  }
  /** What the text of the plan announces and lacks; null for a plan without a file. */
  document: readonly string[] | null
  six: { tasks: number; note: string; clear: GapCounts; hrefs: Readonly<Record<Clarity, string>> }
}

/** The leader's page: what to decide, then the rates, the targets; at the side units, changes, the six clarities. */
export const DashboardView = (props: DashboardProps) => (
  <div class="wide-print">
    <PageHead
      title={props.title}
      sub={props.sub}
      actions={
        props.periodLink === null ? undefined : (
          <ButtonLink href={props.periodLink.href} dense>
            {DASHBOARD.period(props.periodLink.until)}
          </ButtonLink>
        )
      }
    />
    <Columns
      side={452}
      main={
        <>
          <Decisions decisions={props.decisions} none={props.noDecisions} all={props.allDecisions} />
          {props.registers}
          <Rates rates={props.rates} />
          {props.byFirst.length === 0 ? null : <ByFirst lines={props.byFirst} />}
          <Tabs tabs={props.statuses} label={DASHBOARD.statuses} />
          <Targets {...props.targets} />
        </>
      }
      aside={
        <>
          <Units {...props.units} />
          {props.changes.lines.length === 0 ? null : <Changes {...props.changes} />}
          <Six {...props.six} />
          {props.document === null ? null : (
            <Section title={DASHBOARD.document}>
              <Card>
                {props.document.map(line => (
                  <p class="small">{line}</p>
                ))}
              </Card>
            </Section>
          )}
          <p class="small ink2 screen-only">{DASHBOARD.print}</p>
        </>
      }
    />
  </div>
)

const Decisions = (props: {
  decisions: readonly Decision[]
  none: string
  all: DashboardProps['allDecisions']
}) =>
  props.decisions.length === 0 ? (
    <Section title={DASHBOARD.decisions} count={0}>
      <Card>{props.none}</Card>
    </Section>
  ) : (
    <Section
      title={DASHBOARD.decisions}
      count={props.decisions.length}
      icon="overdue"
      note={DASHBOARD.decisionsNote}
    >
      <ul class="decide">
        {props.decisions.map(decision => (
          <li>
            <span class="late">
              <b>{decision.late.number}</b>
              {decision.late.word}
            </span>
            <span class="name">
              <a href={decision.href}>{decision.name}</a>
              <small>{decision.about}</small>
            </span>
            <span>{decision.fact}</span>
            {decision.answer.button ? (
              <ButtonLink href={decision.answer.href} dense about={decision.name}>
                {decision.answer.label}
              </ButtonLink>
            ) : (
              <span>
                <a class="quiet" href={decision.answer.href}>
                  {decision.answer.label}
                </a>
              </span>
            )}
          </li>
        ))}
      </ul>
      {props.all === null ? null : (
        <p>
          <a href={props.all.href}>{props.all.label}</a>
        </p>
      )}
    </Section>
  )

const Rates = (props: { rates: readonly Rate[] }) => (
  <dl class="rates" aria-label={DASHBOARD.rates}>
    {props.rates.map(rate => (
      <div>
        <dt>{rate.name}</dt>
        <dd class={rate.red ? 'red' : undefined}>
          <a href={rate.href}>{rate.value}</a>
        </dd>
        <dd class="how">{rate.formula}</dd>
      </div>
    ))}
  </dl>
)

const ByFirst = (props: { lines: DashboardProps['byFirst'] }) => (
  <p class="small ink2">
    {BY_FIRST.lead}{' '}
    {props.lines.map((line, at) => (
      <>
        {at === 0 ? '' : ' · '}
        <a href={line.href}>{line.text}</a>
      </>
    ))}
  </p>
)

const Targets = (props: DashboardProps['targets']) => (
  <Section
    title={props.title}
    count={props.count}
    note={
      <ul class="legend">
        <li>
          <svg class="chart" width="4" height="16" aria-hidden="true" focusable="false">
            <line class="tick" x1="2" x2="2" y1="1" y2="15" />
          </svg>
          {props.milestone}
        </li>
        <li>
          <svg class="chart" width="4" height="16" aria-hidden="true" focusable="false">
            <line class="tick-goal" x1="2" x2="2" y1="2" y2="14" />
          </svg>
          {DASHBOARD.yearGoal}
        </li>
      </ul>
    }
  >
    <ul class="bullets">
      {props.lines.map(target => (
        <li>
          <span class="name">
            <a href={target.href}>{target.name}</a>
            <small>{target.about}</small>
          </span>
          <span class="num">
            <b>{target.shown}</b>
            <small>{target.shownMilestone}</small>
          </span>
          <StatusTag kind={target.kind} word={target.word ?? TARGET_KIND_WORDS[target.kind]} />
          <Bullet {...target} />
        </li>
      ))}
      {props.rest === null ? null : <li class="rest">{props.rest}</li>}
    </ul>
  </Section>
)

const Units = (props: DashboardProps['units']) => (
  <Section title={DASHBOARD.byUnit} note={props.note}>
    <Card>
      <Legend entries={CHART_KINDS.map(kind => ({ kind, word: KIND_WORDS[kind] }))} />
      <StackedBars bars={props.bars} />
      <div class="chart-foot">
        <TableBehind
          table={{
            caption: DASHBOARD.byUnit,
            columns: [
              { title: DASHBOARD.unit },
              ...CHART_KINDS.map(kind => ({ title: KIND_WORDS[kind], numeric: true })),
              { title: DASHBOARD.total, numeric: true },
            ],
            rows: props.bars.map(bar => [
              bar.name,
              ...CHART_KINDS.map(kind => String(bar.counts[kind])),
              String(bar.total),
            ]),
          }}
        />
        <a class="small" href={props.sheetHref} download="">
          {DASHBOARD.download}
        </a>
      </div>
    </Card>
  </Section>
)

const Changes = (props: DashboardProps['changes']) => (
  <Section title={DASHBOARD.changes(props.days)} note={props.since}>
    <Card>
      <ul class="rows">
        {props.lines.map(line => (
          <li>
            <StatusIcon kind={line.kind} label={KIND_WORDS[line.kind]} />
            <span class="grow">
              {line.text}
              <small>{line.note}</small>
            </span>
            <span class="when">{line.day}</span>
          </li>
        ))}
      </ul>
    </Card>
  </Section>
)

const Six = (props: DashboardProps['six']) => (
  <Section title={DASHBOARD.six(props.tasks)} note={props.note}>
    <Card>
      <ul class="six-counts">
        {CLARITIES.map(clarity => (
          <li>
            <ClarityMark
              clarity={clarity}
              clearness={props.clear[clarity] === props.tasks ? 'clear' : 'partial'}
              size={26}
            />
            <span>
              <a class="plain" href={props.hrefs[clarity]}>
                <b>{props.clear[clarity]}</b>/{props.tasks}
              </a>
            </span>
            {CLARITY_WORDS[clarity]}
          </li>
        ))}
      </ul>
    </Card>
  </Section>
)
