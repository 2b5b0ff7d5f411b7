import { dayOf } from '../../domain/day.ts'
import { may } from '../../domain/policy/may.ts'
import { adoptAmendment } from '../../usecases/adopt-amendment.ts'
import { beginAmendment } from '../../usecases/begin-amendment.ts'
import { dropInAmendment } from '../../usecases/drop-in-amendment.ts'
import { leaveAmendment } from '../../usecases/leave-amendment.ts'
import { showAmendment } from '../../usecases/show-amendment.ts'
import { takeOutOfAmendment } from '../../usecases/take-out-of-amendment.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { AMENDMENT } from '../../words/amendment.ts'
import { PLANS, planName } from '../../words/plan.ts'
import { fieldSentence } from '../../words/refusal.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DateField, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { DiffView } from './plan-diff.tsx'

type Shown = Answer<typeof showAmendment>

/** The page of the open amendment of a plan. */
export const amendPath = (planId: string): string => `/ke-hoach/${planId}/dieu-chinh`

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const planId = visit.param('planId')
  const outcome = await visit.send(showAmendment, { planId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { plan, amendment, rights } = shown
  if (plan.stage !== 'adopted') return visit.to(`/ke-hoach/${planId}`)
  return visit.page(
    {
      title: `${AMENDMENT.title}: ${planName(plan)}`,
      error: again !== undefined,
      status: again?.status ?? 200,
      crumbs: [
        { label: PLANS.title, href: '/ke-hoach' },
        { label: planName(plan), href: `/ke-hoach/${planId}` },
        { label: AMENDMENT.title },
      ],
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead
        title={AMENDMENT.title}
        sub={amendment === null ? AMENDMENT.beginWhat : AMENDMENT.what}
        actions={
          amendment !== null && rights.adopt.ok && shown.items.length > 0 ? (
            <ButtonLink href={`${amendPath(planId)}/thong-qua`} primary>
              {AMENDMENT.adopt}
            </ButtonLink>
          ) : undefined
        }
      />
      {amendment === null ? (
        <Begin shown={shown} visit={visit} typed={typed} again={again} />
      ) : (
        <div class="stack">
          <Card>
            <p>{amendment.reason}</p>
            <p class="small ink2">{AMENDMENT.begun(amendment.begunBy.name, dayOf(amendment.begunAt))}</p>
          </Card>
          {rights.amend.ok ? <Edit shown={shown} visit={visit} again={again} /> : null}
          <DiffView diff={shown.diff} before={shown.now} after={shown.after} />
          {rights.amend.ok ? <Lines shown={shown} visit={visit} /> : null}
        </div>
      )}
    </>,
  )
}

type Part = { shown: Shown; visit: StaffVisit; again?: Again | undefined }

const Begin = (props: Part & { typed: Form | null }) => {
  const { shown, visit, typed, again } = props
  if (!shown.rights.amend.ok) return <EmptyState {...AMENDMENT.none} />
  return (
    <Card>
      <form class="fields" method="post" action={amendPath(shown.plan.id)} novalidate>
        <HiddenFields fields={visit.hidden({ act: 'begin' })} />
        <TextArea
          {...fieldOf('reason', typed, again)}
          label={AMENDMENT.reason}
          hint={AMENDMENT.reasonHint}
          rows={3}
        />
        <div class="btns">
          <SubmitButton primary>{AMENDMENT.begin}</SubmitButton>
        </div>
      </form>
    </Card>
  )
}

/** Choosing what to change or drop, and adding. One form a kind; its buttons say what happens. */
const Edit = (props: Part) => {
  const { shown, visit } = props
  const action = amendPath(shown.plan.id)
  const chooser = (kind: 'task' | 'target', label: string, items: readonly Chosen[]) =>
    items.length === 0 ? null : (
      <form class="fields" method="post" action={action} novalidate>
        <HiddenFields fields={visit.hidden({ item: kind })} />
        <Select
          name={`${kind}Id`}
          label={label}
          empty={AMENDMENT.choose}
          options={items.map(one => ({ value: one.id, label: `${one.code} ${one.text}`.slice(0, 120) }))}
          error={props.again?.of(`${kind}Id`)}
        />
        <div class="btns">
          <SubmitButton name="act" value="change">
            {AMENDMENT.change}
          </SubmitButton>
          <SubmitButton name="act" value="drop">
            {AMENDMENT.drop}
          </SubmitButton>
        </div>
      </form>
    )
  return (
    <Section title={AMENDMENT.edit}>
      <Card>
        <div class="stack">
          {chooser('task', AMENDMENT.chooseTask, shown.tasks)}
          {chooser(
            'target',
            AMENDMENT.chooseTarget,
            shown.targets.map(({ id, code, name }) => ({ id, code, text: name })),
          )}
          <div class="btns">
            <ButtonLink href={`${action}/nhiem-vu`} sign="plus">
              {AMENDMENT.addTask}
            </ButtonLink>
            <ButtonLink href={`${action}/chi-tieu`} sign="plus">
              {AMENDMENT.addTarget}
            </ButtonLink>
          </div>
        </div>
      </Card>
    </Section>
  )
}

type Chosen = { readonly id: string; readonly code: string; readonly text: string }

/** Each change of the draft with the way to take it out, and the way to give the draft up. */
const Lines = (props: Part) => {
  const { shown, visit } = props
  const action = amendPath(shown.plan.id)
  const names = new Map([
    ...shown.now.tasks.map(task => [task.taskId, `${task.code} ${task.text}`] as const),
    ...shown.now.targets.map(target => [target.targetId, `${target.code} ${target.name}`] as const),
  ])
  return (
    <Section title={AMENDMENT.linesOf} count={shown.items.length}>
      {shown.items.length === 0 ? null : (
        <Card flush>
          <ul class="rows">
            {shown.items.map(({ item, row, says }) => {
              const name =
                names.get(row.itemId ?? '') ??
                (says === null ? '' : item === 'task' ? says.text : says.wording.name)
              return (
                <li>
                  <span class="grow">
                    <b>{AMENDMENT.kinds[row.change]}</b> {name}
                  </span>
                  <form method="post" action={action}>
                    <HiddenFields fields={visit.hidden({ act: 'take-out', amendmentItemId: row.id })} />
                    <SubmitButton dense about={name}>
                      {AMENDMENT.takeOut}
                    </SubmitButton>
                  </form>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
      <form method="post" action={action} class="btns">
        <HiddenFields fields={visit.hidden({ act: 'leave' })} />
        <SubmitButton>{AMENDMENT.leave}</SubmitButton>
      </form>
    </Section>
  )
}

const act = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const permission = may(visit.ctx.actor, 'plan.amend', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const item = form.text('item') === 'target' ? 'target' : 'task'
  const itemId = form.text(`${item}Id`)
  const missing: Again = {
    errors: [{ name: `${item}Id`, message: fieldSentence({ field: '', code: 'nothing-selected' }) }],
    of: field => (field === `${item}Id` ? fieldSentence({ field: '', code: 'nothing-selected' }) : undefined),
    status: 422,
  }
  const back = (again: Again) => page(visit, form, again)
  switch (form.text('act')) {
    case 'leave': {
      const outcome = await visit.send(leaveAmendment, { planId }, form)
      return outcome.ok ? visit.to(amendPath(planId), AMENDMENT.saidLeft) : visit.refused(outcome.refusal)
    }
    case 'take-out': {
      const amendmentItemId = form.text('amendmentItemId')
      const outcome = await visit.send(takeOutOfAmendment, { planId, amendmentItemId }, form)
      return outcome.ok ? visit.to(amendPath(planId), AMENDMENT.saidOut) : visit.refused(outcome.refusal)
    }
    case 'change':
      return itemId === ''
        ? back(missing)
        : visit.to(`${amendPath(planId)}/${item === 'task' ? 'nhiem-vu' : 'chi-tieu'}?muc=${itemId}`)
    case 'drop': {
      if (itemId === '') return back(missing)
      const outcome = await visit.send(dropInAmendment, { planId, item, itemId }, form)
      return outcome.ok
        ? visit.to(amendPath(planId), AMENDMENT.saidDropped(outcome.value.code))
        : visit.refused(outcome.refusal)
    }
    default: {
      const outcome = await visit.send(beginAmendment, { planId, reason: form.text('reason') }, form)
      return outcome.ok
        ? visit.to(amendPath(planId), AMENDMENT.saidBegun)
        : visit.refused(outcome.refusal, back)
    }
  }
}

const adoptForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const planId = visit.param('planId')
  const outcome = await visit.send(showAmendment, { planId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { plan, amendment, rights } = shown
  if (!rights.adopt.ok) return visit.forbidden(rights.adopt)
  if (amendment === null)
    return visit.to(plan.stage === 'adopted' ? amendPath(planId) : `/ke-hoach/${planId}`)
  return visit.page(
    {
      title: `${AMENDMENT.adoptTitle}: ${planName(plan)}`,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={amendPath(planId)}>{AMENDMENT.back}</BackLink>
      <PageHead title={AMENDMENT.adoptTitle} sub={AMENDMENT.adoptWhat(plan.currentVersion + 1)} />
      <div class="stack">
        <Card>
          <form class="fields" method="post" action={`${amendPath(planId)}/thong-qua`} novalidate>
            <HiddenFields fields={visit.hidden({ amendmentVersion: String(amendment.rowVersion) })} />
            <Field
              {...fieldOf('number', typed, again)}
              label={AMENDMENT.number}
              hint={AMENDMENT.numberHint}
              maxlength={50}
            />
            <DateField
              {...fieldOf('dated', typed, again)}
              label={AMENDMENT.dated}
              hint={AMENDMENT.datedHint}
            />
            <div class="btns">
              <SubmitButton primary>{AMENDMENT.adopt}</SubmitButton>
            </div>
          </form>
        </Card>
        <DiffView diff={shown.diff} before={shown.now} after={shown.after} />
      </div>
    </>,
  )
}

const adopt = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const { number, dated } = form.object({ days: ['dated'] })
  const outcome = await visit.send(
    adoptAmendment,
    { planId, amendmentVersion: Number(form.text('amendmentVersion')), number, dated },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => adoptForm(visit, form, again))
  return visit.to(`/ke-hoach/${planId}/phien-ban`, AMENDMENT.saidAdopted(outcome.value.version))
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/dieu-chinh',
    access: 'session',
    names: 'plan',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/ke-hoach/:planId/dieu-chinh', access: 'session', names: 'plan', answer: act },
  {
    method: 'GET',
    path: '/ke-hoach/:planId/dieu-chinh/thong-qua',
    access: 'session',
    names: 'plan',
    answer: visit => adoptForm(visit, null),
  },
  {
    method: 'POST',
    path: '/ke-hoach/:planId/dieu-chinh/thong-qua',
    access: 'session',
    names: 'plan',
    answer: adopt,
  },
] as const satisfies readonly Route[]
