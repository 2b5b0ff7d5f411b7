import { COLUMN_MEANINGS, type ColumnMeaning, type ListHeading } from '../../domain/list-heading.ts'
import { may } from '../../domain/policy/may.ts'
import { readDraftAgain } from '../../usecases/compare-draft.ts'
import { confirmColumns, showColumns } from '../../usecases/confirm-columns.ts'
import { readInBackground } from '../../usecases/read-uploaded-plan.ts'
import { COLUMNS, MEANING_WORDS } from '../../words/columns.ts'
import { PLANS, READING } from '../../words/plan.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ErrorSummary, HiddenFields, Select } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'

export const columnsPath = (planId: string): string => `/ke-hoach/${planId}/cot`

const columnField = (list: number, column: number): string => `cot-${list + 1}-${column + 1}`

/** In the order in which a list usually has them. */
const OPTIONS = Object.entries(MEANING_WORDS).map(([value, label]) => ({ value, label }))

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.upload', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const planId = visit.param('planId')
  const found = await visit.send(showColumns, { planId })
  if (!found.ok) return visit.refused(found.refusal)
  const { plan, lists } = found.value
  const waiting = plan.stage === 'reading'
  if (waiting && lists.length === 0) return visit.to(`/ke-hoach/${planId}/doc`)
  if (!waiting && plan.stage !== 'draft') return visit.to(`/ke-hoach/${planId}`)
  const title = COLUMNS.title(lists.length)
  return visit.page(
    {
      title,
      form: true,
      crumbs: [{ label: PLANS.title, href: '/ke-hoach' }, { label: COLUMNS.crumb }],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={title} sub={waiting ? COLUMNS.sub : `${COLUMNS.sub} ${COLUMNS.later}`} />
      {lists.length === 0 ? (
        <EmptyState {...COLUMNS.none} />
      ) : (
        <form class="stack" method="post" action={columnsPath(planId)} novalidate>
          <HiddenFields fields={visit.hidden()} />
          {lists.map((list, at) => (
            <List
              list={list}
              at={at}
              typed={typed}
              wrong={at === 0 ? again?.of(columnField(0, 0)) : undefined}
            />
          ))}
          {lists.length > 1 ? <p class="small ink2">{COLUMNS.skip}</p> : null}
          <div class="btns">
            <SubmitButton primary>{waiting ? COLUMNS.send : COLUMNS.sendAgain}</SubmitButton>
          </div>
        </form>
      )}
      {waiting ? (
        <form method="post" action={`/ke-hoach/${planId}/doc/dung`}>
          <HiddenFields fields={visit.hidden()} />
          <div class="btns">
            <SubmitButton>{READING.cancel}</SubmitButton>
          </div>
        </form>
      ) : null}
    </>,
  )
}

const List = (props: { list: ListHeading; at: number; typed: Form | null; wrong: string | undefined }) => {
  const { list, at, typed } = props
  return (
    <Section
      title={COLUMNS.list(at + 1, list.rows)}
      id={`bang-${at + 1}`}
      note={list.known ? COLUMNS.known : undefined}
    >
      <Card>
        <div class="fields">
          {list.columns.map((column, i) => (
            <Select
              name={columnField(at, i)}
              label={COLUMNS.column(column.title, i + 1)}
              hint={COLUMNS.samples(column.samples)}
              options={OPTIONS}
              value={typed?.text(columnField(at, i)) ?? column.meaning}
              error={i === 0 ? props.wrong : undefined}
            />
          ))}
        </div>
      </Card>
    </Section>
  )
}

const isMeaning = (text: string): text is ColumnMeaning => COLUMN_MEANINGS.some(one => one === text)

const confirm = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const shown = await visit.send(showColumns, { planId })
  if (!shown.ok) return visit.refused(shown.refusal)
  const meanings = shown.value.lists.map((list, at) =>
    list.columns.map((_, i) => {
      const said = form.text(columnField(at, i))
      return isMeaning(said) ? said : 'other'
    }),
  )
  const outcome = await visit.send(confirmColumns, { planId, meanings }, form)
  const first = (again: Again): Again => {
    const errors = again.errors.map(error => ({ ...error, name: columnField(0, 0) }))
    return { ...again, errors, of: field => errors.find(error => error.name === field)?.message }
  }
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, first(again)))
  if (outcome.value.waiting) {
    readInBackground(visit.ctx, planId)
    return visit.to(`/ke-hoach/${planId}/doc`)
  }
  const read = await readDraftAgain(visit.ctx, { planId })
  if (!read.ok) return visit.refused(read.refusal, again => page(visit, form, first(again)))
  return visit.to(`/ke-hoach/${planId}/ban-sua#ban-sua`)
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/cot',
    access: 'session',
    names: 'plan',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/:planId/cot', access: 'session', names: 'plan', answer: confirm },
] as const satisfies readonly Route[]
