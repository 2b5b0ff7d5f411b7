import { dayOf } from '../../domain/day.ts'
import { formatInstant } from '../../domain/format-vi.ts'
import { OUTSIDE_FIELDS, OUTSIDE_SOURCES, type OutsideField } from '../../domain/outside-view.ts'
import { lastClosed } from '../../domain/period.ts'
import { may } from '../../domain/policy/may.ts'
import {
  dropOutsideView,
  keepOutsideView,
  listOutsideViews,
  showOutsideView,
} from '../../usecases/outside-view.ts'
import { openSending, sendOutsideSheet } from '../../usecases/send-outside-sheet.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { OUTSIDE, OUTSIDE_FIELD_WORDS } from '../../words/outside-view.ts'
import { planName } from '../../words/task-page.ts'
import { download } from '../download.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ErrorSummary, Field, HiddenFields, Select } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'

const PATH = '/bieu-gui'
type Shown = Answer<typeof showOutsideView>
type View = Shown['view']

const list = async (visit: StaffVisit) => {
  const outcome = await visit.send(listOutsideViews, {})
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { views, manage } = outcome.value
  return visit.page(
    { title: OUTSIDE.title },
    <>
      <PageHead
        title={OUTSIDE.title}
        sub={OUTSIDE.sub}
        actions={
          manage.ok ? (
            <ButtonLink href={`${PATH}/them`} primary>
              {OUTSIDE.new}
            </ButtonLink>
          ) : null
        }
      />
      {views.length === 0 ? (
        <EmptyState {...OUTSIDE.empty} />
      ) : (
        <Section title={OUTSIDE.list} count={views.length}>
          <Card>
            <ul class="rows">
              {views.map(view => (
                <li>
                  <span class="grow">
                    <a href={`${PATH}/${view.id}`}>{view.name}</a>
                    <small>{OUTSIDE.count(view.columns.length)}</small>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </>,
  )
}

const FIELDS: readonly OutsideField[] = [...new Set(OUTSIDE_SOURCES.flatMap(one => [...OUTSIDE_FIELDS[one]]))]
/** Free columns under those that are there; the page without script adds none. */
const FREE = 5

const ViewForm = (props: {
  visit: StaffVisit
  action: string
  view: View | null
  typed: Form | null
  again: Again | undefined
}) => {
  const { visit, action, view, typed, again } = props
  const places = Math.min(40, Math.max(8, (view?.columns.length ?? 0) + FREE))
  const of = (name: string, stored: string): string => typed?.text(name) ?? stored
  return (
    <Card>
      <form class="fields" method="post" action={action} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <input type="hidden" name="rowVersion" value={String(view?.rowVersion ?? 0)} />
        <Field
          name="name"
          label={OUTSIDE.name}
          hint={OUTSIDE.nameHint}
          value={of('name', view?.name ?? '')}
          error={again?.of('name')}
        />
        <Select
          name="source"
          label={OUTSIDE.source}
          value={of('source', view?.source ?? 'tasks')}
          options={OUTSIDE_SOURCES.map(one => ({ value: one, label: OUTSIDE.sources[one] }))}
          error={again?.of('source')}
        />
        <p class="hint" id="columns">
          {OUTSIDE.columnsHint}
        </p>
        {again?.of('columns') === undefined ? null : <p class="error">{again.of('columns')}</p>}
        {Array.from({ length: places }, (_, at) => (
          <fieldset class="field">
            <legend>{OUTSIDE.column(at + 1)}</legend>
            <Field
              name={`columns.${at}.title`}
              label={OUTSIDE.columnTitle(at + 1)}
              value={of(`columns.${at}.title`, view?.columns[at]?.title ?? '')}
              optional
            />
            <Select
              name={`columns.${at}.field`}
              label={OUTSIDE.columnField(at + 1)}
              empty={OUTSIDE.noField}
              value={of(`columns.${at}.field`, view?.columns[at]?.field ?? '')}
              options={FIELDS.map(field => ({ value: field, label: OUTSIDE_FIELD_WORDS[field] }))}
            />
            <Field
              name={`columns.${at}.text`}
              label={OUTSIDE.columnText(at + 1)}
              value={of(`columns.${at}.text`, view?.columns[at]?.text ?? '')}
              optional
            />
          </fieldset>
        ))}
        <div class="btns">
          <SubmitButton primary>{OUTSIDE.save}</SubmitButton>
        </div>
      </form>
    </Card>
  )
}

const add = (visit: StaffVisit, typed: Form | null = null, again?: Again) => {
  const no = may(visit.ctx.actor, 'outsideView.manage', visit.here)
  if (!no.ok) return visit.forbidden(no)
  return visit.page(
    { title: OUTSIDE.new, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <BackLink href={PATH}>{OUTSIDE.back}</BackLink>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={OUTSIDE.new} sub={OUTSIDE.sub} />
      <ViewForm visit={visit} action={`${PATH}/them`} view={null} typed={typed} again={again} />
    </>,
  )
}

/** Columns as the form numbers them, in that order. */
const keep = async (
  visit: StaffVisit,
  viewId: string | undefined,
  otherwise: (form: Form, again: Again) => Response | Promise<Response>,
) => {
  const form = await visit.form()
  const { columns, ...typed } = form.object()
  const listed = typeof columns === 'object' && columns !== null ? Object.values(columns) : []
  const input = { ...typed, columns: listed, ...(viewId === undefined ? {} : { viewId }) }
  const outcome = await visit.send(keepOutsideView, input, form)
  if (outcome.ok) return visit.to(`${PATH}/${outcome.value.viewId}`, OUTSIDE.saved)
  return visit.refused(outcome.refusal, again => otherwise(form, again))
}

const page = async (visit: StaffVisit, typed: Form | null = null, again?: Again) => {
  const outcome = await visit.send(showOutsideView, { viewId: visit.param('viewId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { view, manage, send } = shown
  const path = `${PATH}/${view.id}`
  return visit.page(
    { title: view.name, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <BackLink href={PATH}>{OUTSIDE.back}</BackLink>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={view.name} sub={view.columns.map(column => column.title).join(' · ')} />
      <div class="stack">
        {send.ok ? <SendForm visit={visit} shown={shown} typed={typed} again={again} /> : null}
        <Sendings shown={shown} />
        {manage.ok ? (
          <Section title={OUTSIDE.edit} id="sua">
            <ViewForm visit={visit} action={`${path}/sua`} view={view} typed={typed} again={again} />
            <form class="btns" method="post" action={`${path}/xoa`}>
              <HiddenFields fields={visit.hidden()} />
              <SubmitButton>{OUTSIDE.remove}</SubmitButton>
            </form>
          </Section>
        ) : null}
      </div>
    </>,
  )
}

const SendForm = (props: {
  visit: StaffVisit
  shown: Shown
  typed: Form | null
  again: Again | undefined
}) => {
  const { visit, shown, typed, again } = props
  const { view, plans } = shown
  return (
    <Section title={OUTSIDE.send}>
      <Card>
        <form class="fields" method="post" action={`${PATH}/${view.id}`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          {plans.length > 1 ? (
            <Select
              name="planId"
              label={OUTSIDE.plan}
              value={typed?.text('planId') ?? plans[0]?.id ?? ''}
              options={plans.map(plan => ({ value: plan.id, label: planName(plan) }))}
            />
          ) : null}
          <Field
            {...fieldOf('period', typed, again, lastClosed(visit.today)[0]?.id ?? '')}
            label={OUTSIDE.period}
            hint={OUTSIDE.periodHint}
          />
          <Field
            {...fieldOf('receiver', typed, again)}
            label={OUTSIDE.receiver}
            hint={OUTSIDE.receiverHint}
          />
          <Select
            {...fieldOf('format', typed, again, 'xlsx')}
            label={OUTSIDE.format}
            options={[
              { value: 'xlsx', label: OUTSIDE.formats.xlsx },
              { value: 'csv', label: OUTSIDE.formats.csv },
            ]}
          />
          <div class="btns">
            <SubmitButton primary>{OUTSIDE.build}</SubmitButton>
          </div>
        </form>
      </Card>
    </Section>
  )
}

const Sendings = ({ shown }: { shown: Shown }) => (
  <Section title={OUTSIDE.sendings} count={shown.sendings.length}>
    {shown.sendings.length === 0 ? (
      <EmptyState {...OUTSIDE.none} />
    ) : (
      <DataTable
        caption={OUTSIDE.sendings}
        captionHidden
        columns={OUTSIDE.columns.map((title, at) => ({ title, numeric: at === 2 }))}
        rows={shown.sendings.map(one => ({
          cells: [
            formatInstant(one.sentAt),
            one.receiver,
            one.rows,
            one.sentBy,
            <a href={`${PATH}/tep/${one.id}`} download="" title={`SHA-256 ${one.sha256}`}>
              {OUTSIDE.download}
              <span class="hidden"> {formatInstant(one.sentAt)}</span>
            </a>,
          ],
        }))}
      />
    )}
  </Section>
)

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const viewId = visit.param('viewId')
  const outcome = await visit.send(sendOutsideSheet, { ...form.object({ absent: ['planId'] }), viewId }, form)
  if (outcome.ok) return visit.to(`${PATH}/${viewId}`, OUTSIDE.built)
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

const remove = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(dropOutsideView, { viewId: visit.param('viewId') }, form)
  return outcome.ok ? visit.to(PATH, OUTSIDE.removed) : visit.refused(outcome.refusal)
}

const file = async (visit: StaffVisit) => {
  const outcome = await visit.send(openSending, { sendingId: visit.param('sendingId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { bytes, format, mediaType, sentAt } = outcome.value
  return download(visit, { name: OUTSIDE.fileName(dayOf(sentAt), format), mediaType, body: bytes })
}

export const routes = [
  { method: 'GET', path: '/bieu-gui', access: 'session', names: null, answer: list },
  { method: 'GET', path: '/bieu-gui/them', access: 'session', names: null, answer: visit => add(visit) },
  {
    method: 'POST',
    path: '/bieu-gui/them',
    access: 'session',
    names: null,
    answer: visit => keep(visit, undefined, (form, again) => add(visit, form, again)),
  },
  {
    method: 'GET',
    path: '/bieu-gui/:viewId',
    access: 'session',
    names: 'outside-view',
    answer: visit => page(visit),
  },
  { method: 'POST', path: '/bieu-gui/:viewId', access: 'session', names: 'outside-view', answer: send },
  {
    method: 'POST',
    path: '/bieu-gui/:viewId/sua',
    access: 'session',
    names: 'outside-view',
    answer: visit => keep(visit, visit.param('viewId'), (form, again) => page(visit, form, again)),
  },
  { method: 'POST', path: '/bieu-gui/:viewId/xoa', access: 'session', names: 'outside-view', answer: remove },
  { method: 'GET', path: '/bieu-gui/tep/:sendingId', access: 'session', names: 'sending', answer: file },
] as const satisfies readonly Route[]
