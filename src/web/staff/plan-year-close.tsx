import { lastDayOf } from '../../domain/plan-year.ts'
import { may } from '../../domain/policy/may.ts'
import type { Status } from '../../domain/status.ts'
import { closeYear } from '../../usecases/close-year.ts'
import { showPlanYears } from '../../usecases/show-plan-years.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { PLANS, planName } from '../../words/plan.ts'
import {
  CLOSE_YEAR,
  YEAR_RESULT_WORDS,
  YEARS,
  yearTargetCounts,
  yearTaskCounts,
} from '../../words/plan-year.ts'
import { statusWord } from '../../words/status.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Choices, DateField, ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { yearAsked } from './plan-year.tsx'
import { figureOf, milestoneOf, resultKind } from './plan-year-rows.tsx'

type Shown = Answer<typeof showPlanYears>

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const planId = visit.param('planId')
  const asked = typed === null ? yearAsked(visit) : Number(typed.text('year'))
  const outcome = await visit.send(showPlanYears, { planId, year: asked })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { plan, year, closing } = shown
  const no = may(visit.ctx.actor, 'year.close', { ...visit.here, line: plan.line })
  if (!no.ok) return visit.forbidden(no)
  if (year === null || closing !== null || plan.stage !== 'adopted')
    return visit.to(`/ke-hoach/${planId}/theo-nam${year === null ? '' : `?nam=${year}`}`)
  return visit.page(
    {
      title: `${CLOSE_YEAR.title(year)}: ${planName(plan)}`,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: `/ke-hoach/${planId}` },
        { label: YEARS.crumb, href: `/ke-hoach/${planId}/theo-nam?nam=${year}` },
        { label: CLOSE_YEAR.title(year) },
      ],
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={`${CLOSE_YEAR.title(year)}: ${plan.title}`} sub={CLOSE_YEAR.what} />
      <p class="small ink2">
        {[YEARS.counted(shown.day), yearTaskCounts(shown.counts), yearTargetCounts(shown.counts)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <form method="post" action={`/ke-hoach/${planId}/tong-ket-nam`} novalidate>
        <HiddenFields fields={visit.hidden({ year: String(year) })} />
        <div class="stack">
          <OpenItems shown={shown} typed={typed} />
          <Card>
            <div class="fields">
              <Choices
                {...fieldOf('into', typed, again, 'next-year')}
                label={CLOSE_YEAR.into}
                hint={shown.nextPlans.length === 0 ? CLOSE_YEAR.noNextPlan : undefined}
                options={[
                  {
                    value: 'next-year',
                    label: CLOSE_YEAR.nextYear(year + 1),
                    remark: CLOSE_YEAR.nextYearRemark,
                  },
                  ...shown.nextPlans.map(next => ({
                    value: next.id,
                    label: next.number === null ? next.title : `${next.number} · ${next.title}`,
                    remark: CLOSE_YEAR.nextPlanRemark,
                  })),
                ]}
              />
              <DateField
                {...fieldOf('newDeadline', typed, again)}
                label={CLOSE_YEAR.newDeadline}
                hint={CLOSE_YEAR.newDeadlineHint}
                optional
              />
              <Field
                {...fieldOf('document', typed, again)}
                label={CLOSE_YEAR.document}
                hint={CLOSE_YEAR.documentHint}
                maxlength={100}
              />
              <DateField {...fieldOf('documentOn', typed, again)} label={CLOSE_YEAR.documentOn} />
              <div class="btns">
                <SubmitButton primary>{CLOSE_YEAR.send(year)}</SubmitButton>
              </div>
              <p class="hint">{CLOSE_YEAR.sendNote}</p>
            </div>
          </Card>
        </div>
      </form>
    </>,
  )
}

/** What goes along in an unusual way is said beside it. */
const GOES_ALONG: Readonly<Partial<Record<Status, string>>> = {
  'awaiting-confirmation': CLOSE_YEAR.waits,
  suspended: CLOSE_YEAR.suspended,
}

/** What is open, each with its own tick. */
const OpenItems = (props: { shown: Shown; typed: Form | null }) => {
  const tasks = props.shown.tasks.filter(task => task.open)
  // The form is the end of the year, whatever day is left of it.
  const end = props.shown.year === null ? props.shown.day : lastDayOf(props.shown.year)
  const targets = props.shown.targets.filter(target => target.open)
  const ticked = (name: string, id: string, before: boolean) =>
    props.typed === null ? before : props.typed.texts(name).includes(id)
  if (tasks.length + targets.length === 0)
    return (
      <Card>
        <p>{CLOSE_YEAR.nothingOpen}</p>
      </Card>
    )
  return (
    <>
      <p class="hint">{CLOSE_YEAR.keptTogether}</p>
      {tasks.length === 0 ? null : (
        <Section title={CLOSE_YEAR.openTasks} count={tasks.length}>
          <Card>
            {tasks.map(task => (
              <label class="check">
                <input
                  type="checkbox"
                  name="taskIds"
                  value={task.id}
                  checked={ticked('taskIds', task.id, true)}
                />
                <span>
                  {task.code} {task.text}{' '}
                  <small class="block">
                    <StatusTag kind={TASK_KIND[task.status]} word={statusWord(task.status, task.daysLate)} />{' '}
                    {[task.lead, GOES_ALONG[task.status]].filter(Boolean).join(' · ')}
                  </small>
                </span>
              </label>
            ))}
          </Card>
        </Section>
      )}
      {targets.length === 0 ? null : (
        <Section title={CLOSE_YEAR.openTargets} count={targets.length}>
          <Card>
            {targets.map(target => (
              <label class="check">
                <input
                  type="checkbox"
                  name="targetIds"
                  value={target.id}
                  checked={ticked('targetIds', target.id, true)}
                />
                <span>
                  {target.code} {target.name}{' '}
                  <small class="block">
                    <StatusTag kind={resultKind(target, end)} word={YEAR_RESULT_WORDS[target.result]} />{' '}
                    {[figureOf(target), milestoneOf(target), target.lead].filter(Boolean).join(' · ')}
                  </small>
                </span>
              </label>
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}

const close = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const typed = form.object({ days: ['documentOn', 'newDeadline'], lists: ['taskIds', 'targetIds'] })
  const given = (name: 'documentOn' | 'newDeadline') => (form.text(name).trim() === '' ? null : typed[name])
  const year = Number(form.text('year'))
  const input = {
    planId,
    year,
    document: form.text('document'),
    documentOn: given('documentOn'),
    newDeadline: given('newDeadline'),
    into: form.text('into') || 'next-year',
    taskIds: form.texts('taskIds'),
    targetIds: form.texts('targetIds'),
    reason: CLOSE_YEAR.reason(year),
  }
  const outcome = await visit.send(closeYear, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  const { carried, left } = outcome.value
  return visit.to(`/ke-hoach/${planId}/theo-nam?nam=${year}`, CLOSE_YEAR.said(year, carried, left))
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/tong-ket-nam',
    access: 'session',
    names: 'plan',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/:planId/tong-ket-nam', access: 'session', names: 'plan', answer: close },
] as const satisfies readonly Route[]
