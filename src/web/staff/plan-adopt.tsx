import { formatDay } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { adoptPlan } from '../../usecases/adopt-plan.ts'
import { showPlan } from '../../usecases/show-plan.ts'
import { ADOPT, LINE_WORDS, PLANS, planName } from '../../words/plan.ts'
import { ITEM } from '../../words/review.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Choices, DateField, ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusIcon } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { reviewPath } from './review.tsx'
import { countPiles, entriesOf, slugOf } from './review-list.ts'

const adoptPage = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const planId = visit.param('planId')
  const outcome = await showPlan(visit.ctx, { planId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { plan, tasks, targets, clearness, announced, locality } = outcome.value
  const permission = may(visit.ctx.actor, 'plan.adopt', { ...visit.here, line: plan.line })
  if (!permission.ok) return visit.forbidden(permission)
  if (plan.stage === 'reading' || plan.stage === 'unread') return visit.to(`/ke-hoach/${planId}/doc`)
  if (plan.stage === 'adopted') return visit.to(`/ke-hoach/${planId}`)
  const counts = countPiles(entriesOf({ tasks, targets }))
  const unseen = counts.unsure + counts.gaps + counts.ready
  const accepted = (items: readonly { readonly review: string }[]) =>
    items.filter(item => item.review === 'accepted').length
  const first = counts.unsure > 0 ? 'unsure' : counts.gaps > 0 ? 'gaps' : 'ready'
  const dated = plan.dated !== null && /^\d{4}-\d{2}-\d{2}$/.test(plan.dated) ? formatDay(plan.dated) : ''
  return visit.page(
    {
      title: ADOPT.title,
      form: true,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: reviewPath(planId) },
        { label: ADOPT.title },
      ],
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary
        errors={again?.errors ?? []}
        title={again === undefined ? undefined : ADOPT.errorTitle(again.errors.length)}
      />
      <BackLink href={reviewPath(planId)}>{ITEM.back}</BackLink>
      <PageHead title={ADOPT.title} sub={ADOPT.after} />
      <Card title={ADOPT.what}>
        <ul class="rows">
          <li>
            <StatusIcon kind="done" />
            <span class="grow">{ADOPT.counts(accepted(tasks), accepted(targets))}</span>
          </li>
          {unseen === 0 ? null : (
            <li>
              <StatusIcon kind="attention" />
              <span class="grow">{ADOPT.unseen(unseen)}</span>
              <a href={`${reviewPath(planId)}?nhom=${slugOf(first)}`}>{ADOPT.seeUnseen}</a>
            </li>
          )}
          {counts.dropped === 0 ? null : (
            <li>
              <StatusIcon kind="cancelled" />
              <span class="grow">{ADOPT.dropped(counts.dropped)}</span>
            </li>
          )}
          {clearness.tasks === 0 ? null : (
            <li>
              <StatusIcon kind={clearness.allSix === clearness.tasks ? 'done' : 'not-due'} />
              <span class="grow">{ADOPT.gaps(clearness.allSix, clearness.tasks)}</span>
              {clearness.allSix === clearness.tasks ? null : (
                <a href={`/ke-hoach/${planId}/do-ro`}>{ADOPT.seeGaps}</a>
              )}
            </li>
          )}
          {announced.annexes
            .filter(annex => !annex.present)
            .map(annex => (
              <li>
                <StatusIcon kind="attention" />
                <span class="grow">{ADOPT.missingAnnex(annex.label)}</span>
              </li>
            ))}
        </ul>
      </Card>
      <Card>
        <form class="fields" method="post" action={`/ke-hoach/${planId}/thong-qua`} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(plan.rowVersion) })} />
          <TextArea {...fieldOf('title', typed, again, plan.title)} label={ADOPT.planTitle} rows={3} />
          <Field
            {...fieldOf('number', typed, again, plan.number ?? '')}
            label={ADOPT.number}
            hint={ADOPT.numberHint}
            optional
          />
          <DateField {...fieldOf('dated', typed, again, dated)} label={ADOPT.dated} hint={ADOPT.datedHint} />
          <Choices
            {...fieldOf('line', typed, again, plan.line)}
            label={ADOPT.line}
            options={[
              { value: 'state', label: LINE_WORDS.state },
              { value: 'party', label: LINE_WORDS.party },
            ]}
          />
          <Field
            {...fieldOf(
              'authority',
              typed,
              again,
              plan.authority ?? ADOPT.authorities(locality.name)[plan.line],
            )}
            label={ADOPT.authority}
            list={Object.values(ADOPT.authorities(locality.name))}
          />
          <div class="btns">
            <SubmitButton primary>{ADOPT.send}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const adopt = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const outcome = await visit.send(
    adoptPlan,
    {
      ...form.object({ days: ['dated'] }),
      planId,
      number: form.text('number') || null,
      rowVersion: Number(form.text('rowVersion')),
    },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => adoptPage(visit, form, again))
  const { tasks, targets } = outcome.value
  return visit.to(`/ke-hoach/${planId}`, ADOPT.done(tasks, targets))
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/thong-qua',
    access: 'session',
    names: 'plan',
    answer: visit => adoptPage(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/:planId/thong-qua', access: 'session', names: 'plan', answer: adopt },
] as const satisfies readonly Route[]
