import { formatDay, formatDayShort } from '../../domain/format-vi.ts'
import { parsePeriod } from '../../domain/period.ts'
import type { ChainState } from '../../domain/round.ts'
import { type SubmissionStanding, showRound } from '../../usecases/show-round.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { figureText } from '../../words/figure.ts'
import { linesText } from '../../words/report-definition.ts'
import { figureHow, REPORT_DRAFT } from '../../words/report-draft.ts'
import { CHAIN_STATE_WORDS } from '../../words/round.ts'
import { NEXT_STEP, ROUND_PAGE, ROUND_STEPS, rateText, roundTitle } from '../../words/round-page.ts'
import type { StatusKind } from '../../words/ui.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { askedLine, historyOf, lineQuery, ROUND_PATH } from './round-parts.tsx'
import { ReportDraftView, type UnitInRound } from './views/report-draft.tsx'

type Shown = Answer<typeof showRound>

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(showRound, { roundId: visit.param('roundId'), ...askedLine(visit) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { round, chain, rate, document } = shown
  const title = roundTitle(round.periodId, rate, chain.state, chain.number)
  const crumbs = [{ label: ROUND_PAGE.crumb, href: '/ky-bao-cao' }, { label: round.definition.name }]
  const name = `${round.definition.name} · ${linesText(round.definition.lines)}`
  return visit.page(
    { title, crumbs },
    <>
      {document === null ? (
        <>
          <PageHead title={title} sub={name} />
          <EmptyState {...ROUND_PAGE.noReport} />
        </>
      ) : (
        <ReportDraftView
          title={title}
          sub={[name, calendarSpan(shown), lockNote(shown)].filter(Boolean).join(' · ')}
          actions={<Actions shown={shown} />}
          steps={stepsOf(shown, visit.today)}
          above={
            <>
              <Standing shown={shown} />
              {shown.chains.length > 1 ? <Lines shown={shown} /> : null}
            </>
          }
          units={unitsOf(shown, visit.today)}
          document={document}
          figures={figuresOf(shown, visit.today)}
          goOn={null}
        />
      )}
      {shown.acts.length === 0 ? null : (
        <Section title={ROUND_PAGE.history}>
          <Card>{historyOf(shown.acts, shown.submissions, visit.today)}</Card>
        </Section>
      )}
    </>,
  )
}

const calendarSpan = ({ round }: Shown): string => {
  const parsed = parsePeriod(round.periodId, 'calendar')
  return parsed.ok ? ROUND_PAGE.calendarSpan(parsed.period.from, parsed.period.to) : ''
}

const lockNote = ({ round }: Shown): string =>
  round.lockedOn === null ? '' : ROUND_PAGE.lockedNote(round.lockedOn, round.lockReason ?? '')

const Lines = (props: { shown: Shown }) => (
  <Tabs
    label={ROUND_PAGE.lines}
    tabs={props.shown.chains.map(one => ({
      label: `${ROUND_PAGE.line(one.line)}: ${CHAIN_STATE_WORDS[one.state]}`,
      href: `${ROUND_PATH}/${props.shown.round.id}${lineQuery(one.line)}`,
      current: one.line === props.shown.chain.line,
    }))}
  />
)

const BY = { drafting: 'manage', vetting: 'vet', signing: 'sign', numbering: 'vet', issued: null } as const

const Actions = (props: { shown: Shown }) => {
  const { round, chain, allowed } = props.shown
  const at = `${ROUND_PATH}/${round.id}`
  const query = lineQuery(chain.line)
  const who = BY[chain.state]
  return (
    <>
      <ButtonLink href={`${at}/so-sanh${query}`} dense>
        {ROUND_PAGE.compare}
      </ButtonLink>
      <ButtonLink href={`${at}/soan${query}`} dense>
        {ROUND_PAGE.edit}
      </ButtonLink>
      {allowed.manage.ok && round.lockedOn === null && chain.state === 'drafting' ? (
        <ButtonLink href={`${at}/khoa`} sign="lock" dense>
          {ROUND_PAGE.lock}
        </ButtonLink>
      ) : null}
      {chain.reportId === null ? null : (
        <ButtonLink href={`/bao-cao/${chain.reportId}.docx`} sign="download" dense download>
          {REPORT_DRAFT.download}
        </ButtonLink>
      )}
      {who !== null && allowed[who].ok ? (
        <ButtonLink href={`${at}/buoc${query}`} primary dense>
          {NEXT_STEP[chain.state]}
        </ButtonLink>
      ) : null}
    </>
  )
}

const ORDER = [
  'drafting',
  'vetting',
  'signing',
  'numbering',
  'issued',
] as const satisfies readonly ChainState[]

const stepsOf = ({ round, chain, rate }: Shown, today: string) => {
  const closed = round.cutOff < today
  const at = ORDER.indexOf(chain.state)
  const missing = rate.expected - rate.received
  const late = missing > 0 && round.unitDue < today
  const kind = (step: number): StatusKind =>
    at > step ? 'done' : at === step && closed ? 'waiting' : 'not-due'
  return [
    {
      name: ROUND_STEPS.cutOff,
      note: `${formatDay(round.from)} – ${formatDay(round.cutOff)}`,
      kind: closed ? ('done' as const) : ('not-due' as const),
      current: !closed,
    },
    {
      name: ROUND_STEPS.units,
      note: ROUND_STEPS.unitsNote(round.unitDue, missing),
      kind: late ? ('overdue' as const) : missing === 0 ? ('done' as const) : ('waiting' as const),
    },
    {
      name: ROUND_STEPS.consolidate,
      note: ROUND_STEPS.consolidateNote(at > 0),
      kind: kind(0),
      current: closed && at === 0,
    },
    { name: ROUND_STEPS.vet, note: ROUND_STEPS.vetNote, kind: kind(1), current: at === 1 },
    { name: ROUND_STEPS.sign, note: ROUND_STEPS.signNote, kind: kind(2), current: at === 2 },
    {
      name: ROUND_STEPS.number,
      note: ROUND_STEPS.numberNote(chain.issuedOn, round.due),
      kind: chain.state === 'issued' ? ('done' as const) : kind(3),
      current: at >= 3,
    },
  ]
}

const KIND = (one: SubmissionStanding): StatusKind => {
  if (one.late && one.state !== 'returned') return 'overdue'
  switch (one.state) {
    case 'accepted':
      return 'done'
    case 'sent':
      return 'waiting'
    case 'returned':
      return 'attention'
    case 'drafted':
    case 'with-head':
      return 'on-track'
    case 'owed':
      return 'not-due'
  }
}

/** Red first: who is late, then who was given back, who waits, who still has time. */
const URGENCY: readonly StatusKind[] = ['overdue', 'attention', 'waiting', 'on-track', 'not-due', 'done']

const unitsOf = (shown: Shown, today: string) => {
  const listed = shown.submissions
    .map(one => ({ one, kind: KIND(one) }))
    .sort((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind))
  const line = ({ one, kind }: (typeof listed)[number]): UnitInRound => ({
    name: one.unit.name,
    href: `/bao-cao-don-vi/${one.id}`,
    kind,
    note:
      one.exceptionUntil === null
        ? one.sentAt === null
          ? ''
          : ROUND_PAGE.sentAt(one.sentAt)
        : ROUND_PAGE.exception(one.exceptionUntil),
    when: one.firstSentOn === null ? ROUND_PAGE.due(one.due) : formatDayShort(one.firstSentOn, today),
  })
  return {
    count: rateText(shown.rate),
    waiting: listed.filter(({ kind }) => kind !== 'done').map(line),
    received: listed.filter(({ kind }) => kind === 'done').map(line),
  }
}

/** Figures that the prose names, and others that are something: a row of nothing says nothing. */
const figuresOf = ({ document, round, chain, contradictions }: Shown, today: string) => {
  if (document === null) return []
  const named = new Set(
    document.body.flatMap(block =>
      block.kind === 'paragraph' ? block.runs.flatMap(run => ('figure' in run ? [run.figure] : [])) : [],
    ),
  )
  const wrong = new Set(contradictions.map(one => one.id))
  return document.figures
    .map((figure, index) => ({ figure, order: index + 1 }))
    .filter(({ figure }) => named.has(figure.id) || wrong.has(figure.id) || (figure.value ?? 0) !== 0)
    .map(({ figure, order }) => ({
      id: figure.id,
      value: figure.value === null ? null : figureText(figure),
      name: figure.name,
      order,
      how: figureHow(figure, today),
      href: `${ROUND_PATH}/${round.id}/so-lieu?so=${encodeURIComponent(figure.id)}${chain.line === 'party' ? '&tuyen=dang' : ''}`,
    }))
}

/** The reporting rate, what was typed by hand, what contradicts, what is missing by name. */
const Standing = (props: { shown: Shown }) => {
  const { shown } = props
  const gaps = shown.submissions
    .filter(one => shown.chain.gaps.includes(one.unit.id))
    .map(one => one.unit.name)
  return (
    <div class="stack">
      {shown.contradictions.length === 0 || shown.chain.state === 'issued' ? null : (
        <Section title={ROUND_PAGE.contradiction} icon="overdue">
          <Card>
            <ul class="rows">
              {shown.contradictions.map(one => (
                <li>{ROUND_PAGE.contradictionOf(one.name, one.before, one.in.chain.number)}</li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
      <Card>
        <dl class="said-list">
          <div>
            <dt>{ROUND_PAGE.rate}</dt>
            <dd>{ROUND_PAGE.rateHow(shown.rate)}</dd>
          </div>
          <div>
            <dt>{ROUND_PAGE.typed}</dt>
            <dd>
              <b>{shown.typed}</b>, {ROUND_PAGE.typedHow(shown.edited)}
            </dd>
          </div>
          {gaps.length === 0 ? null : (
            <div>
              <dt>{ROUND_PAGE.gapsNamed(gaps)}</dt>
              <dd>{shown.chain.gapReason}</dd>
            </div>
          )}
        </dl>
      </Card>
    </div>
  )
}

export const routes = [
  { method: 'GET', path: `${ROUND_PATH}/:roundId`, access: 'session', names: 'round', answer: page },
] as const satisfies readonly Route[]
