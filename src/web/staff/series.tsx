import { formatDay } from '../../domain/format-vi.ts'
import type { OccurrenceState } from '../../domain/series.ts'
import { DUE_INS, SERIES_RHYTHMS, SHIFTS } from '../../domain/series.ts'
import { setSeries } from '../../usecases/set-series.ts'
import { showSeries } from '../../usecases/show-series.ts'
import { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  DUE_IN_WORDS,
  OCCURRENCE_WORDS,
  periodName,
  ruleWords,
  SERIES,
  SERIES_RHYTHM_WORDS,
  SHIFT_WORDS,
  seriesRate,
} from '../../words/series.ts'
import type { StatusKind } from '../../words/ui.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Choices, ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState, Refusal as RefusalBox } from '../ui/states.tsx'
import { StatusTag } from '../ui/status.tsx'
import { Tabs } from '../ui/tabs.tsx'
import type { Again } from '../visit.tsx'

const LIST = '/dinh-ky'

export const OCCURRENCE_KIND = {
  overdue: 'overdue',
  'due-soon': 'attention',
  awaiting: 'waiting',
  upcoming: 'not-due',
  served: 'done',
  'served-late': 'done',
} as const satisfies Record<OccurrenceState, StatusKind>

const list = async (visit: StaffVisit) => {
  const asked = visit.query('nam')
  const year = asked !== undefined && /^20\d\d$/u.test(asked) ? Number(asked) : undefined
  const outcome = await showSeries(visit.ctx, { year })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { rows, counts } = outcome.value
  const [period, due, task, product, lead, state] = SERIES.columns
  const title = SERIES.heading(outcome.value.year)
  return visit.page(
    { title },
    <>
      <PageHead title={title} sub={SERIES.sub} />
      <Tabs
        tabs={[-1, 0, 1].map(step => ({
          label: SERIES.year(outcome.value.year + step),
          href: `${LIST}?nam=${outcome.value.year + step}`,
          current: step === 0,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState {...SERIES.empty} />
      ) : (
        <>
          <p>
            {seriesRate(counts.onTime.length + counts.late.length, counts.due.length, counts.onTime.length)}
          </p>
          <Card flush>
            <DataTable
              caption={title}
              captionHidden
              columns={[
                { title: period, width: 14 },
                { title: due, width: 11 },
                { title: task },
                { title: product, width: 20 },
                { title: lead, width: 18 },
                { title: state, bare: true, width: 16 },
              ]}
              rows={rows.map(row => ({
                cells: [
                  <a href={`/ky-han/${row.id}`}>{periodName(row.period)}</a>,
                  formatDay(row.due),
                  <a href={`/nhiem-vu/${row.taskId}`}>
                    {row.task.code} {row.task.text}
                  </a>,
                  row.product ?? '',
                  row.task.lead?.name ?? '',
                  <StatusTag kind={OCCURRENCE_KIND[row.state]} word={OCCURRENCE_WORDS[row.state]} />,
                ],
              }))}
            />
          </Card>
        </>
      )}
    </>,
  )
}

type Shown = Answer<typeof showTask>

/** The occurrences of a periodic task; null for other natures. */
export const TaskSeries = (props: { shown: Shown }) => {
  const { task, series, rights } = props.shown
  if (task.nature !== 'periodic' || (series === null && !rights.concretise)) return null
  const set = `/nhiem-vu/${task.id}/lich-ky-han`
  return (
    <Section
      title={SERIES.section}
      count={series?.occurrences.length}
      id="ky-han"
      note={
        rights.concretise ? (
          <a class="quiet" href={set}>
            {series === null ? SERIES.set : SERIES.change}
          </a>
        ) : undefined
      }
    >
      <Card>
        {series === null ? (
          <p>{SERIES.none}</p>
        ) : (
          <>
            <p>
              {ruleWords(series)}.{' '}
              {seriesRate(
                series.counts.onTime.length + series.counts.late.length,
                series.counts.due.length,
                series.counts.onTime.length,
              )}
            </p>
            <ul class="rows">
              {series.occurrences.map(one => (
                <li>
                  <span class="grow">
                    <a href={`/ky-han/${one.id}`}>{periodName(one.period)}</a>
                    <br />
                    <small>
                      {[
                        SERIES.due(one.due),
                        one.due === one.firstDue ? '' : SERIES.first(one.firstDue),
                        one.deliveredOn === null ? '' : SERIES.delivered(one.deliveredOn),
                        one.product ?? '',
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                  <StatusTag kind={OCCURRENCE_KIND[one.state]} word={OCCURRENCE_WORDS[one.state]} />
                  {rights.report && one.deliveredOn === null ? (
                    <ButtonLink href={`/ky-han/${one.id}`} dense about={periodName(one.period)}>
                      {SERIES.open}
                    </ButtonLink>
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
    </Section>
  )
}

/** Says that only a periodic task has a series, and leads to where its nature is changed. */
const onlyPeriodic = (visit: StaffVisit, { task, can }: Shown) => {
  const here = `/nhiem-vu/${task.id}`
  return visit.page(
    { title: SERIES.setTitle(task.code), form: true },
    <>
      <BackLink href={here}>{task.code}</BackLink>
      <RefusalBox
        {...SERIES.onlyPeriodic}
        kept={false}
        actions={
          can.includes('change-content') ? (
            <a href={`${here}/dieu-chinh`}>{SERIES.changeNature}</a>
          ) : (
            <a href={here}>{task.code}</a>
          )
        }
      />
    </>,
  )
}

const setForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const found = await visit.send(showTask, { taskId: visit.param('taskId') })
  if (!found.ok) return visit.refused(found.refusal)
  const { task, series, rights, plan } = found.value
  if (!rights.setSeries.ok) return visit.forbidden(rights.setSeries)
  if (task.nature !== 'periodic') return onlyPeriodic(visit, found.value)
  const title = SERIES.setTitle(task.code)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${task.id}`}>{task.code}</BackLink>
      <PageHead title={title} sub={SERIES.setSub} />
      <Card>
        <form class="fields" method="post" action={`/nhiem-vu/${task.id}/lich-ky-han`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <Field
            {...fieldOf('year', typed, again, String(plan.year ?? visit.today.slice(0, 4)))}
            label={SERIES.planYear}
            figure
            inputmode="numeric"
          />
          <Choices
            {...fieldOf('rhythm', typed, again, series?.rhythm ?? 'quarterly')}
            label={SERIES.rhythm}
            options={SERIES_RHYTHMS.map(value => ({ value, label: SERIES_RHYTHM_WORDS[value] }))}
          />
          <Field
            {...fieldOf('dueDay', typed, again, String(series?.dueDay ?? 20))}
            label={SERIES.dueDay}
            hint={SERIES.dueDayHint}
            figure
            inputmode="numeric"
          />
          <Choices
            {...fieldOf('dueIn', typed, again, series?.dueIn ?? 'period')}
            label={SERIES.dueIn}
            options={DUE_INS.map(value => ({ value, label: DUE_IN_WORDS[value] }))}
          />
          <Choices
            {...fieldOf('shift', typed, again, series?.shift ?? 'earlier')}
            label={SERIES.shift}
            options={SHIFTS.map(value => ({ value, label: SHIFT_WORDS[value] }))}
          />
          <Field
            {...fieldOf('product', typed, again, series?.product ?? task.product ?? undefined)}
            label={SERIES.product}
            hint={SERIES.productHint}
            optional
          />
          <div class="btns">
            <SubmitButton primary>{SERIES.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const set = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const outcome = await visit.send(setSeries, { ...form.object(), taskId }, form)
  if (outcome.ok) return visit.to(`/nhiem-vu/${taskId}#ky-han`, SERIES.saved(outcome.value.occurrences))
  return visit.refused(outcome.refusal, again => setForm(visit, form, again))
}

export const routes = [
  { method: 'GET', path: '/dinh-ky', access: 'session', names: null, answer: list },
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/lich-ky-han',
    access: 'session',
    names: 'task',
    answer: visit => setForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/lich-ky-han', access: 'session', names: 'task', answer: set },
] as const satisfies readonly Route[]
