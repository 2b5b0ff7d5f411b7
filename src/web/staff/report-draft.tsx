import { type Day, dayOf } from '../../domain/day.ts'
import { parsePeriod } from '../../domain/period.ts'
import { buildReport, draftReport } from '../../usecases/build-report.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { figureText, milestoneBeside } from '../../words/figure.ts'
import { periodName, periodSpan } from '../../words/period.ts'
import { draftTitle, figureHow, REPORT_DRAFT, ROUNDS, roundSteps } from '../../words/report-draft.ts'
import { refusalSentence } from '../../words/role.ts'
import { planName } from '../../words/task-page.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { FigureRows } from './report-rows.tsx'
import { ReportDraftView } from './views/report-draft.tsx'

type Draft = Answer<typeof draftReport>

const PATH = '/ky-bao-cao'

/** What the path and the address ask for, as the use-cases want it. */
const asked = (visit: StaffVisit) => {
  const period = visit.param('period')
  const parsed = parsePeriod(period)
  const planId = visit.query('ke-hoach')
  return {
    // What cannot be read is refused by the use-case, with its sentence.
    kind: parsed.ok ? parsed.period.kind : 'month',
    period,
    ...(planId === undefined ? {} : { planId }),
  }
}

const search = (visit: StaffVisit): string => {
  const planId = visit.query('ke-hoach')
  return planId === undefined ? '' : `?ke-hoach=${encodeURIComponent(planId)}`
}

const rowsHref = (visit: StaffVisit, draft: Draft, figureId: string): string => {
  const plan = visit.query('ke-hoach') === undefined ? '' : `&ke-hoach=${draft.plan.id}`
  return `${PATH}/${draft.period.id}/so-lieu?so=${encodeURIComponent(figureId)}${plan}`
}

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(draftReport, asked(visit))
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const draft = outcome.value
  const { period, document } = draft
  const name = periodName(period)
  const today = dayOf(visit.ctx.now)
  const missing = document.figures.filter(figure => figure.value === null).length
  const byId = new Map(document.figures.map(figure => [figure.id, figure]))
  const title = draftTitle(name, missing)
  return visit.page(
    { title, crumbs: [{ label: ROUNDS.title, href: PATH }, { label: name }] },
    <ReportDraftView
      title={title}
      sub={`${planName(draft.plan)} · ${periodSpan(period)}`}
      actions={<Actions visit={visit} draft={draft} />}
      steps={stepsOf(draft, today)}
      units={null}
      document={document}
      figures={document.figures.map((figure, index) => ({
        id: figure.id,
        value: figure.value === null ? null : figureText(figure, false, milestoneBeside(byId, figure.id)),
        name: figure.name,
        order: index + 1,
        how: figureHow(figure, today),
        href: rowsHref(visit, draft, figure.id),
      }))}
      goOn={null}
    />,
  )
}

const stepsOf = ({ period, built }: Draft, today: Day) => {
  const closed = period.cutOff < today
  const kinds = [
    closed ? 'done' : 'not-due',
    built.length > 0 ? 'done' : closed ? 'waiting' : 'not-due',
  ] as const
  return roundSteps(closed, period.cutOff, today, built.length).map((step, index) => ({
    ...step,
    kind: kinds[index] ?? ('not-due' as const),
    current: index === (closed ? 1 : 0),
  }))
}

const Actions = (props: { visit: StaffVisit; draft: Draft }) => {
  const { visit, draft } = props
  const [latest] = draft.built
  return (
    <>
      {latest === undefined ? null : (
        <ButtonLink href={`/bao-cao/${latest.id}.docx`} sign="download" dense download>
          {REPORT_DRAFT.download}
        </ButtonLink>
      )}
      {draft.build.ok ? (
        <form method="post" action={`${PATH}/${draft.period.id}${search(visit)}`}>
          <HiddenFields fields={visit.hidden()} />
          <SubmitButton primary dense>
            {REPORT_DRAFT.build}
          </SubmitButton>
        </form>
      ) : (
        <p class="small ink2">{refusalSentence(draft.build.code, draft.build.who, null)}</p>
      )}
    </>
  )
}

const build = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = asked(visit)
  const outcome = await visit.send(buildReport, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const parsed = parsePeriod(input.period)
  const name = parsed.ok ? periodName(parsed.period) : input.period
  return visit.to(`${PATH}/${input.period}${search(visit)}`, REPORT_DRAFT.built(name))
}

/** The rows that one figure counts, as they stood at the cut-off. */
const rows = async (visit: StaffVisit) => {
  const outcome = await visit.send(draftReport, asked(visit))
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const draft = outcome.value
  const wanted = visit.query('so')
  const figure = draft.document.figures.find(one => one.id === wanted) ?? draft.document.figures[0]
  if (figure === undefined) return visit.refused({ code: 'not-found', status: 404 })
  const counted = new Set(figure.rows)
  const found = draft.rows.filter(row => counted.has(row.id))
  const name = periodName(draft.period)
  return visit.page(
    {
      title: REPORT_DRAFT.rowsTitle(figure.name),
      crumbs: [
        { label: ROUNDS.title, href: PATH },
        { label: name, href: `${PATH}/${draft.period.id}${search(visit)}#so-${figure.id}` },
        { label: figure.name },
      ],
    },
    <>
      <PageHead
        title={`${figure.name}: ${figureText(figure)}`}
        sub={REPORT_DRAFT.rowsOf(name, found.length)}
      />
      {found.length === 0 ? (
        <EmptyState {...REPORT_DRAFT.rowsEmpty} />
      ) : (
        <FigureRows caption={figure.name} rows={found} />
      )}
    </>,
  )
}

export const routes = [
  { method: 'GET', path: `${PATH}/:period`, access: 'session', names: 'period', answer: page },
  { method: 'POST', path: `${PATH}/:period`, access: 'session', names: 'period', answer: build },
  { method: 'GET', path: `${PATH}/:period/so-lieu`, access: 'session', names: 'period', answer: rows },
] as const satisfies readonly Route[]
