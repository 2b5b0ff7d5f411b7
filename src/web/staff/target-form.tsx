import type { Comparator } from '../../domain/plan-reading.ts'
import { may } from '../../domain/policy/may.ts'
import type { Milestone } from '../../domain/target.ts'
import { addTarget } from '../../usecases/add-target.ts'
import { correctTarget } from '../../usecases/correct-target.ts'
import { showPlan } from '../../usecases/show-plan.ts'
import { showTarget } from '../../usecases/show-target.ts'
import { ITEM, OP_WORDS, REVIEW } from '../../words/review.ts'
import { UI } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { AssignmentFields, assignmentOf, plainNames } from './assignment-fields.tsx'
import { milestonesOf, numberOf, typedFigure, typedMilestone } from './milestone-lines.ts'
import { itemPath, reviewPath } from './review.tsx'

const OPS: readonly Comparator[] = ['>=', '>', '=', '<=', '<', '~']

type Wording = {
  readonly text: string
  readonly name: string
  readonly op: Comparator
  readonly value: number | null
  readonly max: number | null
  readonly unit: string
  readonly numeratorName: string | null
  readonly denominatorName: string | null
  readonly milestones: readonly Milestone[]
}

export const EMPTY_WORDING: Wording = {
  text: '',
  name: '',
  op: '>=',
  value: null,
  max: null,
  unit: '%',
  numeratorName: null,
  denominatorName: null,
  milestones: [],
}

/** The fields of what a target says. */
export const WordingFields = (props: { now: Wording; typed: Form | null; again: Again | undefined }) => {
  const { now, typed, again } = props
  const value = (name: string, text: string) => typed?.text(name) ?? text
  return (
    <>
      <TextArea
        name="text"
        label={ITEM.text}
        rows={4}
        value={value('text', now.text)}
        error={again?.of('text')}
      />
      <Field name="name" label={ITEM.name} value={value('name', now.name)} error={again?.of('name')} />
      <Select
        name="op"
        label={ITEM.op}
        options={OPS.map(op => ({ value: op, label: `${op} (${OP_WORDS[op]})` }))}
        value={value('op', now.op)}
        error={again?.of('op')}
      />
      <Field
        name="value"
        label={ITEM.value}
        figure
        optional
        value={value('value', typedFigure(now.value))}
        error={again?.of('value')}
      />
      <Field
        name="max"
        label={ITEM.max}
        figure
        optional
        value={value('max', typedFigure(now.max))}
        error={again?.of('max')}
      />
      <Field
        name="unit"
        label={ITEM.unit}
        optional
        value={value('unit', now.unit)}
        error={again?.of('unit')}
      />
      <TextArea
        name="milestones"
        label={ITEM.milestones}
        hint={ITEM.milestonesHint}
        rows={3}
        optional
        value={value('milestones', now.milestones.map(typedMilestone).join('\n'))}
        error={again?.of('milestones')}
      />
      <Field
        name="numeratorName"
        label={ITEM.numerator}
        hint={ITEM.fractionHint}
        optional
        value={value('numeratorName', now.numeratorName ?? '')}
        error={again?.of('numeratorName')}
      />
      <Field
        name="denominatorName"
        label={ITEM.denominator}
        optional
        value={value('denominatorName', now.denominatorName ?? '')}
        error={again?.of('denominatorName')}
      />
    </>
  )
}

/** What a form says of a target, as the input of a use-case. */
export const wordingOf = (form: Form) => ({
  text: form.text('text'),
  name: form.text('name'),
  op: form.text('op'),
  value: numberOf(form.text('value')),
  max: numberOf(form.text('max')),
  unit: form.text('unit'),
  numeratorName: form.text('numeratorName') || null,
  denominatorName: form.text('denominatorName') || null,
  milestones: milestonesOf(form.text('milestones')),
})

const editForm = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const targetId = visit.param('targetId')
  const found = await showTarget(visit.ctx, { targetId })
  if (!found.ok) return visit.refused(found.refusal)
  const { target, sentences } = found.value
  const plan = await showPlan(visit.ctx, { planId: target.planId })
  if (!plan.ok) return visit.refused(plan.refusal)
  if (plan.value.plan.stage !== 'draft') return visit.to(`/chi-tieu/${targetId}`)
  const again = refused && plainNames(refused)
  const [sentence] = sentences
  const title = ITEM.editTarget(target.code)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200, scripts: ['review'] },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={itemPath(target.planId, 'tat-ca', target.code)}>{ITEM.back}</BackLink>
      <PageHead title={title} />
      {sentence === undefined ? null : (
        <figure class="quote">
          <blockquote>“{sentence.text}”</blockquote>
          <footer>{REVIEW.place(sentence.place)}</footer>
        </figure>
      )}
      <Card>
        <form class="fields" method="post" action={`/chi-tieu/${targetId}/sua`} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(target.rowVersion) })} />
          <WordingFields now={target} typed={typed} again={again} />
          <AssignmentFields
            target
            item={target}
            units={plan.value.units}
            people={plan.value.people}
            typed={typed}
            again={again}
          />
          <div class="btns">
            <SubmitButton primary name="accept" value="1">
              {ITEM.saveAndConfirm}
            </SubmitButton>
            <SubmitButton name="accept" value="0">
              {UI.save}
            </SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const edit = async (visit: StaffVisit) => {
  const form = await visit.form()
  const targetId = visit.param('targetId')
  const found = await showTarget(visit.ctx, { targetId })
  if (!found.ok) return visit.refused(found.refusal)
  const { planId, code } = found.value.target
  const outcome = await visit.send(
    correctTarget,
    {
      planId,
      targetId,
      rowVersion: Number(form.text('rowVersion')),
      wording: wordingOf(form),
      fields: assignmentOf(form, true),
      accept: form.text('accept') === '1',
    },
    form,
  )
  if (outcome.ok) return visit.to(itemPath(planId, 'tat-ca', code), ITEM.saved(code))
  return visit.refused(outcome.refusal, again => editForm(visit, form, again))
}

const addForm = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const planId = visit.param('planId')
  const found = await showPlan(visit.ctx, { planId })
  if (!found.ok) return visit.refused(found.refusal)
  const again = refused && plainNames(refused)
  return visit.page(
    { title: REVIEW.addTarget, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={reviewPath(planId)}>{ITEM.back}</BackLink>
      <PageHead title={REVIEW.addTarget} />
      <Card>
        <form class="fields" method="post" action={`/ke-hoach/${planId}/them-chi-tieu`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <WordingFields now={EMPTY_WORDING} typed={typed} again={again} />
          <div class="btns">
            <SubmitButton primary>{REVIEW.addTarget}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const add = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const outcome = await visit.send(addTarget, { planId, wording: wordingOf(form) }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => addForm(visit, form, again))
  const { code } = outcome.value
  return visit.to(itemPath(planId, 'tat-ca', code), ITEM.added(code))
}

export const routes = [
  {
    method: 'GET',
    path: '/chi-tieu/:targetId/sua',
    access: 'session',
    names: 'target',
    answer: visit => editForm(visit, null),
  },
  { method: 'POST', path: '/chi-tieu/:targetId/sua', access: 'session', names: 'target', answer: edit },
  {
    method: 'GET',
    path: '/ke-hoach/:planId/them-chi-tieu',
    access: 'session',
    names: 'plan',
    answer: visit => addForm(visit, null),
  },
  {
    method: 'POST',
    path: '/ke-hoach/:planId/them-chi-tieu',
    access: 'session',
    names: 'plan',
    answer: add,
  },
] as const satisfies readonly Route[]
