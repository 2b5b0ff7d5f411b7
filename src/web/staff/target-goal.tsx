import { formatDay } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { adjustGoal } from '../../usecases/adjust-goal.ts'
import { showTarget } from '../../usecases/show-target.ts'
import { OP_WORDS } from '../../words/review.ts'
import { GOAL } from '../../words/target-acts.ts'
import { goalWords, milestoneWords } from '../../words/target-goal.ts'
import { planName } from '../../words/task-page.ts'
import { UI } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { milestonesOf, typedMilestone } from './milestone-lines.ts'

const OPS = ['>=', '>', '=', '<=', '<', '~'] as const

/** A milestone's wrong day or figure belongs to the one field that holds all milestones. */
const ofMilestones = (again: Again): Again => {
  const errors = again.errors.map(error =>
    error.name.startsWith('milestones') ? { ...error, name: 'milestones' } : error,
  )
  return { ...again, errors, of: field => errors.find(error => error.name === field)?.message }
}

const page = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const outcome = await visit.send(showTarget, { targetId: visit.param('targetId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { target, plan } = outcome.value
  const permission = may(visit.ctx.actor, 'target.adjust', { ...visit.here, line: plan.line })
  if (!permission.ok) return visit.forbidden(permission)
  const again = refused && ofMilestones(refused)
  const field = (name: string, start: string) => ({
    name,
    value: typed === null ? start : typed.text(name),
    error: again?.of(name),
  })
  return visit.page(
    {
      title: GOAL.title(target.code),
      crumbs: [
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        { label: target.code, href: `/chi-tieu/${target.id}` },
        { label: GOAL.link },
      ],
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={`${GOAL.link}: ${target.name}`} sub={GOAL.sub} />
      <div class="stack">
        <Card title={GOAL.now}>
          <p>
            <b>{goalWords(target) ?? UI.none}</b>
          </p>
          <p class="small ink2">{milestoneWords(target.milestones)}</p>
        </Card>
        <form method="post" action={`/chi-tieu/${target.id}/dieu-chinh`} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(target.rowVersion) })} />
          <div class="fields">
            <Select
              {...field('op', target.op)}
              label={GOAL.op}
              options={OPS.map(op => ({ value: op, label: `${op} (${OP_WORDS[op]})` }))}
            />
            <TextArea
              {...field('milestones', target.milestones.map(typedMilestone).join('\n'))}
              label={GOAL.milestones}
              hint={GOAL.milestonesHint}
              rows={4}
            />
            <DateField {...field('effectiveOn', formatDay(visit.today))} label={GOAL.effectiveOn} />
            <Field {...field('document', '')} label={GOAL.document} hint={GOAL.documentHint} />
            <TextArea {...field('reason', '')} label={GOAL.reason} rows={3} />
          </div>
          <div class="form-end">
            <SubmitButton primary>{GOAL.send}</SubmitButton>
          </div>
        </form>
      </div>
    </>,
  )
}

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    adjustGoal,
    {
      ...form.object({ days: ['effectiveOn'] }),
      targetId: visit.param('targetId'),
      rowVersion: Number(form.text('rowVersion')),
      milestones: milestonesOf(form.text('milestones')),
    },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`/chi-tieu/${outcome.value.targetId}`, GOAL.sent(outcome.value.code))
}

export const routes = [
  {
    method: 'GET',
    path: '/chi-tieu/:targetId/dieu-chinh',
    access: 'session',
    names: 'target',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/chi-tieu/:targetId/dieu-chinh',
    access: 'session',
    names: 'target',
    answer: send,
  },
] as const satisfies readonly Route[]
