import { formatDay } from '../../domain/format-vi.ts'
import { parsePeriod } from '../../domain/period.ts'
import type { ChainState } from '../../domain/round.ts'
import { showRound } from '../../usecases/show-round.ts'
import { urgeRound } from '../../usecases/urge-round.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { figureText, milestoneBeside } from '../../words/figure.ts'
import { COMMENDATION } from '../../words/grading.ts'
import { sentenceOf } from '../../words/refusal.ts'
import { linesText } from '../../words/report-definition.ts'
import { figureHow, REPORT_DRAFT } from '../../words/report-draft.ts'
import { CHAIN_STATE_WORDS } from '../../words/round.ts'
import { NEXT_STEP, ROUND_PAGE, ROUND_STEPS, roundTitle } from '../../words/round-page.ts'
import type { StatusKind } from '../../words/ui.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { askedLine, historyOf, lineQuery, ROUND_PATH } from './round-parts.tsx'
import { Standing } from './round-standing.tsx'
import { unitsOf } from './round-units.ts'
import { ReportDraftView } from './views/report-draft.tsx'

type Shown = Answer<typeof showRound>

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(showRound, { roundId: visit.param('roundId'), ...askedLine(visit) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { round, chain, rate, document } = shown
  const returned = shown.submissions.filter(one => one.state === 'returned').length
  const title = roundTitle(round.periodId, rate, chain.state, chain.number, returned)
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
          actions={<Actions shown={shown} visit={visit} />}
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
          goOn={goOnOf(shown)}
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

const BY = {
  drafting: 'manage',
  vetting: 'vet',
  signing: 'sign',
  numbering: 'vet',
  issued: 'manage',
} as const

/** A way on although units are missing, for whoever may take it. */
const goOnOf = ({ round, chain, rate, allowed }: Shown) =>
  chain.state === 'drafting' && rate.accepted < rate.expected && allowed.manage.ok
    ? { label: ROUND_PAGE.goOn, href: `${ROUND_PATH}/${round.id}/buoc${lineQuery(chain.line)}` }
    : null

const Actions = (props: { shown: Shown; visit: StaffVisit }) => {
  const { round, chain, allowed, awaited } = props.shown
  const at = `${ROUND_PATH}/${round.id}`
  const query = lineQuery(chain.line)
  const who = BY[chain.state]
  return (
    <>
      {allowed.manage.ok && awaited > 0 ? (
        <form method="post" action={`${at}/don-doc`}>
          <HiddenFields fields={props.visit.hidden()} />
          <SubmitButton dense>{ROUND_PAGE.urge(awaited)}</SubmitButton>
        </form>
      ) : null}
      <ButtonLink href={`${at}/so-sanh${query}`} dense>
        {ROUND_PAGE.compare}
      </ButtonLink>
      <ButtonLink href={`${at}/soan${query}`} dense>
        {ROUND_PAGE.edit}
      </ButtonLink>
      {allowed.manage.ok && round.definition.purpose !== 'regular' && chain.state === 'drafting' ? (
        <ButtonLink href={`${at}/khen-thuong`} dense>
          {COMMENDATION.title}
        </ButtonLink>
      ) : null}
      {allowed.manage.ok && round.lockedOn === null && chain.state === 'drafting' ? (
        <ButtonLink href={`${at}/khoa`} sign="lock" dense>
          {ROUND_PAGE.lock}
        </ButtonLink>
      ) : null}
      {chain.reportId === null ? null : (
        <>
          <ButtonLink href={`/bao-cao/${chain.reportId}/phat-hanh`} dense>
            {ROUND_PAGE.issuedReport}
          </ButtonLink>
          <ButtonLink href={`/bao-cao/${chain.reportId}.docx`} sign="download" dense download>
            {REPORT_DRAFT.download}
          </ButtonLink>
        </>
      )}
      {allowed[who].ok ? (
        <ButtonLink href={`${at}/buoc${query}`} primary={chain.state !== 'issued'} dense>
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

/** Figures that the prose names, and others that are something: a row of nothing says nothing. */
const figuresOf = ({ document, round, chain, contradictions }: Shown, today: string) => {
  if (document === null) return []
  const named = new Set(
    document.body.flatMap(block =>
      block.kind === 'paragraph' ? block.runs.flatMap(run => ('figure' in run ? [run.figure] : [])) : [],
    ),
  )
  const wrong = new Set(contradictions.map(one => one.id))
  const byId = new Map(document.figures.map(figure => [figure.id, figure]))
  return document.figures
    .map((figure, index) => ({ figure, order: index + 1 }))
    .filter(({ figure }) => named.has(figure.id) || wrong.has(figure.id) || (figure.value ?? 0) !== 0)
    .map(({ figure, order }) => ({
      id: figure.id,
      value: figure.value === null ? null : figureText(figure, false, milestoneBeside(byId, figure.id)),
      name: figure.name,
      order,
      how: figureHow(figure, today),
      href: `${ROUND_PATH}/${round.id}/so-lieu?so=${encodeURIComponent(figure.id)}${chain.line === 'party' ? '&tuyen=dang' : ''}`,
    }))
}

const urge = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const roundId = visit.param('roundId')
  const outcome = await visit.send(urgeRound, { roundId, text: sent.text('text') }, sent)
  const at = `${ROUND_PATH}/${roundId}`
  if (outcome.ok) return visit.to(at, ROUND_PAGE.urged(outcome.value.units))
  const { code } = outcome.refusal
  return code === 'nobody-awaited' || code === 'round-urged-today'
    ? visit.to(at, sentenceOf(outcome.refusal))
    : visit.refused(outcome.refusal)
}

export const routes = [
  { method: 'GET', path: `${ROUND_PATH}/:roundId`, access: 'session', names: 'round', answer: page },
  { method: 'POST', path: `${ROUND_PATH}/:roundId/don-doc`, access: 'session', names: 'round', answer: urge },
] as const satisfies readonly Route[]
