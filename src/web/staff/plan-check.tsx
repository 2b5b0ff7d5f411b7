import { dayOf } from '../../domain/day.ts'
import { formatDay } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { checkPlan, closeCheck, shareCheck } from '../../usecases/check-plan.ts'
import { commentPlan } from '../../usecases/comment-plan.ts'
import { BANK, CHECK } from '../../words/check-plan.ts'
import { PLANS, planName } from '../../words/plan.ts'
import { DOCX, download } from '../download.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { reviewPath } from './review.tsx'
import { DraftCheckView } from './views/draft-check.tsx'

const page = async (visit: StaffVisit) => {
  const planId = visit.param('planId')
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const found = await visit.send(checkPlan, { planId })
  if (!found.ok) return visit.refused(found.refusal)
  const { plan, check, link } = found.value
  if (plan.stage === 'reading' || plan.stage === 'unread') return visit.to(`/ke-hoach/${planId}/doc`)
  const path = `/ke-hoach/${planId}/kiem-tra`
  const title = CHECK.title(plan.title)
  const gaps = check?.clarity.tasks.reduce((sum, task) => sum + task.gaps.length, 0) ?? 0
  const isDraft = plan.stage === 'draft'
  return visit.page(
    {
      title,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: isDraft ? reviewPath(planId) : `/ke-hoach/${planId}` },
        { label: CHECK.crumb },
      ],
    },
    <>
      <PageHead
        title={title}
        sub={check === null ? undefined : CHECK.sub(check.findings.length, gaps, check.clarity.tasks.length)}
        actions={
          <>
            {check === null ? null : (
              <ButtonLink href={`${path}/gop-y.docx`} sign="download" download dense>
                {CHECK.word}
              </ButtonLink>
            )}
            <ButtonLink href="/cach-viet" dense>
              {BANK.title}
            </ButtonLink>
            {isDraft ? (
              <ButtonLink href={reviewPath(planId)} dense>
                {CHECK.toReview}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {check === null ? (
        <EmptyState {...CHECK.noFile} />
      ) : (
        <div class="stack">
          <p class="small ink2">
            {plan.sourceName?.toLowerCase().endsWith('.docx') ? CHECK.wordNote : CHECK.wordCopyNote}
          </p>
          <DraftCheckView
            check={check}
            hrefOf={place => `/ke-hoach/${planId}/van-ban#doan-${place.paragraph}`}
          />
          {isDraft ? <Share visit={visit} path={path} link={link} /> : null}
        </div>
      )}
    </>,
  )
}

const Share = (props: {
  visit: StaffVisit
  path: string
  link: { readonly token: string; readonly until: Date } | null
}) => (
  <Section title={CHECK.share} id="gui">
    <Card>
      <p class="small ink2">{CHECK.shareNote}</p>
      {props.link === null ? null : (
        <div class="field">
          <label for="dia-chi">{CHECK.address}</label>
          <p class="small ink2" id="han">
            {CHECK.until(formatDay(dayOf(props.link.until)))}
          </p>
          <input
            id="dia-chi"
            type="text"
            readonly
            aria-describedby="han"
            value={`${props.visit.address}/kiem-tra/${props.link.token}`}
          />
        </div>
      )}
      <form method="post" action={props.path}>
        <HiddenFields fields={props.visit.hidden()} />
        <div class="btns">
          <SubmitButton name="act" value="share">
            {props.link === null ? CHECK.shareAct : CHECK.shareAgain}
          </SubmitButton>
          {props.link === null ? null : (
            <SubmitButton name="act" value="close">
              {CHECK.close}
            </SubmitButton>
          )}
        </div>
      </form>
    </Card>
  </Section>
)

const act = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const closing = form.text('act') === 'close'
  const outcome = closing
    ? await visit.send(closeCheck, { planId }, form)
    : await visit.send(shareCheck, { planId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(`/ke-hoach/${planId}/kiem-tra#gui`, closing ? CHECK.closed : CHECK.shared)
}

const word = async (visit: StaffVisit) => {
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const outcome = await commentPlan(visit.ctx, { planId: visit.param('planId') })
  if (!outcome.ok && outcome.refusal.code === 'check-no-file')
    return visit.to(`/ke-hoach/${visit.param('planId')}/kiem-tra`)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const name = outcome.value.name.replace(/\.[A-Za-z0-9]{1,5}$/u, '')
  return download(visit, { name: `gop-y-${name}.docx`, mediaType: DOCX, body: outcome.value.bytes })
}

export const routes = [
  { method: 'GET', path: '/ke-hoach/:planId/kiem-tra', access: 'session', names: 'plan', answer: page },
  { method: 'POST', path: '/ke-hoach/:planId/kiem-tra', access: 'session', names: 'plan', answer: act },
  {
    method: 'GET',
    path: '/ke-hoach/:planId/kiem-tra/gop-y.docx',
    access: 'session',
    names: 'plan',
    answer: word,
  },
] as const satisfies readonly Route[]
