import { type Day, dayOf } from '../../domain/day.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { lastClosed, PERIOD_KINDS, type Period, parsePeriod, periodsOfYear } from '../../domain/period.ts'
import { listReports, openReport } from '../../usecases/list-reports.ts'
import { listRounds } from '../../usecases/show-round.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { ISSUED } from '../../words/issued-report.ts'
import { PERIOD_KIND_NAMES, periodName } from '../../words/period.ts'
import { REPORT_DRAFT, ROUNDS } from '../../words/report-draft.ts'
import { planName } from '../../words/task-page.ts'
import { DOCX, download } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { RoundList } from './round-list.tsx'

type Listed = Answer<typeof listReports>

const PATH = '/ky-bao-cao'

const page = async (visit: StaffVisit) => {
  const outcome = await listReports(visit.ctx, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const listed = outcome.value
  const rounds = await visit.send(listRounds, {})
  if (!rounds.ok) return visit.refused(rounds.refusal)
  const today = dayOf(visit.ctx.now)
  const asked = Number(visit.query('nam'))
  const now = Number(today.slice(0, 4))
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : now
  if (listed.plans.length === 0)
    return visit.page(
      { title: ROUNDS.title },
      <>
        <PageHead title={ROUNDS.title} />
        <EmptyState {...ROUNDS.noPlan} />
        <Built listed={listed} />
      </>,
    )
  return visit.page(
    { title: ROUNDS.title },
    <div class="stack">
      <PageHead title={ROUNDS.title} sub={listed.plans.map(planName).join(' · ')} />
      <RoundList rounds={rounds.value.rounds} today={today} />
      {listed.plans.length === 1 ? (
        listed.plans.map(plan => <Periods listed={listed} planId={plan.id} today={today} year={year} />)
      ) : (
        <Section title={ROUNDS.ofPlans} note={ROUNDS.proposedNote}>
          <Card>
            {listed.plans.map((plan, index) => (
              <details open={index === 0}>
                <summary>{planName(plan)}</summary>
                <div class="stack">
                  <Periods listed={listed} planId={plan.id} today={today} year={year} />
                </div>
              </details>
            ))}
          </Card>
        </Section>
      )}
      <Built listed={listed} />
    </div>,
  )
}

/** The periods of a plan: those that closed last first, then the whole year. */
const Periods = (props: { listed: Listed; planId: string; today: Day; year: number }) => {
  const { listed, planId, today, year } = props
  const now = Number(today.slice(0, 4))
  const other = year === now ? now - 1 : now
  const proposed = lastClosed(today)
  return (
    <>
      <Section title={ROUNDS.proposed(formatDay(proposed[0]?.cutOff ?? today))}>
        <div class="btns">
          {proposed.map((period, index) => (
            <ButtonLink href={hrefOf(period, planId, listed)} primary={index === 0} dense>
              {capital(periodName(period))}
            </ButtonLink>
          ))}
        </div>
      </Section>
      <Section
        title={ROUNDS.all(year)}
        note={
          <a class="quiet" href={`${PATH}?nam=${other}`}>
            {ROUNDS.otherYear(other)}
          </a>
        }
      >
        <dl class="said-list">
          {PERIOD_KINDS.map(kind => (
            <div>
              <dt>{PERIOD_KIND_NAMES[kind]}</dt>
              <dd class="chips">
                {periodsOfYear(kind, year).map(period => (
                  <a href={hrefOf(period, planId, listed)}>{capital(periodName(period))}</a>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}

/** With one plan there is nothing to choose. */
const hrefOf = (period: Period, planId: string, listed: Listed): string =>
  `${PATH}/${period.id}${listed.plans.length > 1 ? `?ke-hoach=${planId}` : ''}`

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

const Built = (props: { listed: Listed }) => {
  const { reports, plans } = props.listed
  const [period, plan, at, by, file] = ROUNDS.builtColumns
  return (
    <Section title={ROUNDS.built} count={reports.length}>
      {reports.length === 0 ? (
        <EmptyState {...ROUNDS.none} />
      ) : (
        <Card flush>
          <DataTable
            caption={ROUNDS.built}
            captionHidden
            columns={[
              { title: period },
              { title: plan, width: 30 },
              { title: at },
              { title: by },
              { title: file },
            ]}
            rows={reports.map(report => {
              const parsed = parsePeriod(report.period)
              const of = plans.find(one => one.id === report.planId)
              return {
                cells: [
                  parsed.ok ? capital(periodName(parsed.period)) : report.period,
                  `${of === undefined ? '' : `${planName(of)}, `}${ROUNDS.version(report.planVersion)}`,
                  formatInstant(report.builtAt),
                  report.builtBy,
                  <>
                    <a href={`/bao-cao/${report.id}.docx`} download="">
                      {REPORT_DRAFT.download}
                      <span class="hidden"> {report.period}</span>
                    </a>{' '}
                    <a href={`/bao-cao/${report.id}/phat-hanh`}>
                      {ISSUED.issue}
                      <span class="hidden"> {report.period}</span>
                    </a>{' '}
                    <abbr class="hash small ink2" title={`SHA-256 ${report.sha256}`}>
                      {report.sha256.slice(0, 8)}
                    </abbr>
                  </>,
                ],
              }
            })}
          />
        </Card>
      )}
    </Section>
  )
}

const file = async (visit: StaffVisit) => {
  const reportId = visit.param('reportId').replace(/\.docx$/u, '')
  const outcome = await visit.send(openReport, { reportId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return download(visit, { name: outcome.value.name, mediaType: DOCX, body: outcome.value.bytes })
}

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: page },
  { method: 'GET', path: '/bao-cao/:reportId', access: 'session', names: 'report', answer: file },
] as const satisfies readonly Route[]
