import type { Child } from 'hono/jsx'
import { formatNumber } from '../../domain/format-vi.ts'
import { NO_FILTER, type TaskGroup } from '../../domain/task-filter.ts'
import { showPlansBeside } from '../../usecases/show-plans-beside.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { LINE_WORDS, PLANS, planName } from '../../words/plan.ts'
import { BESIDE } from '../../words/plan-pair.ts'
import { UI } from '../../words/ui.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { listHref } from './task-filter.ts'

type Column = Answer<typeof showPlansBeside>['columns'][number]

const inList = (column: Column, count: number, group: TaskGroup | null): Child => (
  <a href={listHref({ filter: { ...NO_FILTER, planId: column.plan.id, group } })}>{formatNumber(count)}</a>
)
const inPlan = (column: Column, count: number): Child => (
  <a href={`/ke-hoach/${column.plan.id}?phan=chi-tieu`}>{formatNumber(count)}</a>
)

/** What is set side by side, in the order in which it is read. */
const ROWS: readonly { readonly title: string; readonly cell: (column: Column) => Child }[] = [
  { title: BESIDE.line, cell: column => LINE_WORDS[column.plan.line] },
  { title: BESIDE.year, cell: column => (column.plan.year === null ? UI.none : String(column.plan.year)) },
  { title: BESIDE.tasks, cell: column => inList(column, column.tasks, null) },
  { title: BESIDE.overdue, cell: column => inList(column, column.overdue, 'overdue') },
  { title: BESIDE.attention, cell: column => inList(column, column.attention, 'attention') },
  { title: BESIDE.done, cell: column => inList(column, column.done, 'done') },
  { title: BESIDE.repeated, cell: column => inList(column, column.repeated, 'repeated') },
  {
    title: BESIDE.clear,
    cell: column => (
      <a
        href={`/ke-hoach/${column.plan.id}/do-ro`}
      >{`${formatNumber(column.clear)}/${formatNumber(column.tasks)}`}</a>
    ),
  },
  { title: BESIDE.targets, cell: column => inPlan(column, column.targets) },
  { title: BESIDE.red, cell: column => inPlan(column, column.red) },
  { title: BESIDE.reached, cell: column => inPlan(column, column.reached) },
  {
    title: BESIDE.years,
    cell: column => <a href={`/ke-hoach/${column.plan.id}/theo-nam`}>{BESIDE.open}</a>,
  },
]

const page = async (visit: StaffVisit) => {
  const planIds = visit.http.req.queries('ke-hoach') ?? []
  const outcome = await visit.send(showPlansBeside, { planIds })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { plans, columns } = outcome.value
  const shown = new Set(columns.map(column => column.plan.id))
  return visit.page(
    { title: BESIDE.title, crumbs: [{ label: PLANS.title, href: '/ke-hoach' }, { label: BESIDE.title }] },
    <>
      <PageHead title={BESIDE.title} sub={BESIDE.sub} />
      {plans.length === 0 ? (
        <EmptyState {...BESIDE.empty} />
      ) : (
        <>
          <Card flush>
            <DataTable
              caption={BESIDE.title}
              captionHidden
              columns={[
                { title: BESIDE.what },
                ...columns.map(column => ({ title: planName(column.plan), numeric: true })),
              ]}
              rows={ROWS.map(row => ({ cells: [row.title, ...columns.map(row.cell)] }))}
            />
          </Card>
          <Card title={BESIDE.choose}>
            <form method="get" action="/ke-hoach/so-sanh">
              {plans.map(plan => (
                <label class="check">
                  <input type="checkbox" name="ke-hoach" value={plan.id} checked={shown.has(plan.id)} />
                  <span>{plan.number === null ? plan.title : `${plan.number} · ${plan.title}`}</span>
                </label>
              ))}
              <div class="btns">
                <SubmitButton>{BESIDE.show}</SubmitButton>
              </div>
            </form>
          </Card>
        </>
      )}
    </>,
  )
}

export const routes = [
  { method: 'GET', path: '/ke-hoach/so-sanh', access: 'session', names: null, answer: page },
] as const satisfies readonly Route[]
