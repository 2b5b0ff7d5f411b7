import type { CountedRow } from '../../usecases/build-report.ts'
import { setReportFigure } from '../../usecases/edit-report.ts'
import { showRound } from '../../usecases/show-round.ts'
import { figureText } from '../../words/figure.ts'
import { roundPeriodText } from '../../words/report-definition.ts'
import { REPORT_DRAFT } from '../../words/report-draft.ts'
import { FIGURE_PAGE, ROUND_PAGE } from '../../words/round-page.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { FigureRows } from './report-rows.tsx'
import { askedLine, lineQuery, ROUND_PATH } from './round-parts.tsx'

/** A figure of a consolidated report: the rows it counts, and the way to set it for a reason. */
const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showRound, { roundId: visit.param('roundId'), ...askedLine(visit, typed) })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { round, chain, document, report, allowed } = outcome.value
  const wanted = typed?.text('figureId') ?? visit.query('so')
  const figure = document?.figures.find(one => one.id === wanted) ?? document?.figures[0]
  if (figure === undefined || report === null) return visit.refused({ code: 'not-found', status: 404 })
  const counted = report.counted.find(one => one.id === figure.id)?.value ?? null
  const history = report.overrides.filter(one => one.figureId === figure.id)
  const rowIds = new Set(figure.rows)
  const rows: readonly CountedRow[] = report.rows.filter(row => rowIds.has(row.id))
  const name = roundPeriodText(round.periodId)
  const at = `${ROUND_PATH}/${round.id}`
  return visit.page(
    {
      title: REPORT_DRAFT.rowsTitle(figure.name),
      crumbs: [
        { label: ROUND_PAGE.crumb, href: '/ky-bao-cao' },
        { label: round.definition.name, href: `${at}${lineQuery(chain.line)}#so-${figure.id}` },
        { label: figure.name },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={`${figure.name}: ${figureText(figure)}`}
        sub={`${REPORT_DRAFT.rowsOf(name, rows.length)}. ${FIGURE_PAGE.was(counted)}`}
      />
      <div class="stack">
        {rows.length === 0 ? (
          <EmptyState {...REPORT_DRAFT.rowsEmpty} />
        ) : (
          <FigureRows caption={figure.name} rows={rows} />
        )}
        {history.length === 0 ? null : (
          <Section title={FIGURE_PAGE.history} count={history.length}>
            <Card>
              <ul class="rows">
                {history.map(one => (
                  <li>
                    {FIGURE_PAGE.historyLine(one.counted, one.value, one.reason)}{' '}
                    <span class="small ink2">{one.by}</span>
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        )}
        {allowed.manage.ok && chain.state === 'drafting' ? (
          <Section title={FIGURE_PAGE.set} note={FIGURE_PAGE.setHint}>
            <Card>
              <form class="fields" method="post" action={`${at}/so-lieu${lineQuery(chain.line)}`} novalidate>
                <HiddenFields fields={visit.hidden({ line: chain.line, figureId: figure.id })} />
                <Field
                  {...fieldOf('value', typed, again)}
                  label={FIGURE_PAGE.value}
                  figure
                  unit={figure.unit}
                />
                <TextArea {...fieldOf('reason', typed, again)} label={FIGURE_PAGE.reason} rows={2} />
                <div class="btns">
                  <SubmitButton primary name="act" value="set">
                    {FIGURE_PAGE.save}
                  </SubmitButton>
                  {history.at(-1)?.value == null ? null : (
                    <SubmitButton name="act" value="back">
                      {FIGURE_PAGE.back}
                    </SubmitButton>
                  )}
                </div>
              </form>
            </Card>
          </Section>
        ) : null}
      </div>
    </>,
  )
}

const set = async (visit: StaffVisit) => {
  const sent = await visit.form()
  const roundId = visit.param('roundId')
  const back = sent.text('act') === 'back'
  const { line, figureId, value, reason } = sent.object({ numbers: ['value'] })
  // An empty number means nothing here: taking the data again has a button of its own.
  const wanted = back ? null : value === null ? '' : value
  const outcome = await visit.send(setReportFigure, { roundId, line, figureId, value: wanted, reason }, sent)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, sent, again))
  const { name } = outcome.value
  const query = sent.text('line') === 'party' ? '?tuyen=dang' : ''
  return visit.to(
    `${ROUND_PATH}/${roundId}${query}`,
    back ? FIGURE_PAGE.restored(name) : FIGURE_PAGE.saved(name),
  )
}

export const routes = [
  {
    method: 'GET',
    path: `${ROUND_PATH}/:roundId/so-lieu`,
    access: 'session',
    names: 'round',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: `${ROUND_PATH}/:roundId/so-lieu`, access: 'session', names: 'round', answer: set },
] as const satisfies readonly Route[]
