import { may } from '../../domain/policy/may.ts'
import { addTask } from '../../usecases/add-task.ts'
import { correctTask } from '../../usecases/correct-task.ts'
import { showPlan } from '../../usecases/show-plan.ts'
import { showTask } from '../../usecases/show-task.ts'
import { splitTask } from '../../usecases/split-task.ts'
import { ITEM, REVIEW } from '../../words/review.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { AssignmentFields, assignmentOf, plainNames } from './assignment-fields.tsx'
import { itemPath, reviewPath } from './review.tsx'

const editForm = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const taskId = visit.param('taskId')
  const found = await showTask(visit.ctx, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const { task, sentences } = found.value
  const plan = await showPlan(visit.ctx, { planId: task.planId })
  if (!plan.ok) return visit.refused(plan.refusal)
  if (plan.value.plan.stage !== 'draft') return visit.to(`/nhiem-vu/${taskId}`)
  const again = refused && plainNames(refused)
  const [sentence] = sentences
  const title = ITEM.editTask(task.code)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200, scripts: ['review'] },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={itemPath(task.planId, 'tat-ca', task.code)}>{ITEM.back}</BackLink>
      <PageHead title={title} />
      {sentence === undefined ? null : (
        <figure class="quote">
          <blockquote>“{sentence.text}”</blockquote>
          <footer>{REVIEW.place(sentence.place)}</footer>
        </figure>
      )}
      <Card>
        <form class="fields" method="post" action={`/nhiem-vu/${taskId}/sua`} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(task.rowVersion) })} />
          <TextArea {...fieldOf('text', typed, again, task.text)} label={ITEM.text} rows={5} />
          <AssignmentFields
            item={task}
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
              {ITEM.save}
            </SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const edit = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const found = await showTask(visit.ctx, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const { planId, code } = found.value.task
  const outcome = await visit.send(
    correctTask,
    {
      planId,
      taskId,
      rowVersion: Number(form.text('rowVersion')),
      text: form.text('text'),
      fields: assignmentOf(form),
      accept: form.text('accept') === '1',
    },
    form,
  )
  if (outcome.ok) return visit.to(itemPath(planId, 'tat-ca', code), ITEM.saved(code))
  return visit.refused(outcome.refusal, again => editForm(visit, form, again))
}

const splitForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const taskId = visit.param('taskId')
  const found = await showTask(visit.ctx, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const { task, plan } = found.value
  if (plan.stage !== 'draft') return visit.to(`/nhiem-vu/${taskId}`)
  const title = ITEM.splitTask(task.code)
  const wrong = again?.errors[0]?.message
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={(again?.errors ?? []).slice(0, 1).map(error => ({ ...error, name: 'texts' }))} />
      <BackLink href={itemPath(task.planId, 'tat-ca', task.code)}>{ITEM.back}</BackLink>
      <PageHead title={title} />
      <figure class="quote">
        <blockquote>“{task.text}”</blockquote>
      </figure>
      <Card>
        <form class="fields" method="post" action={`/nhiem-vu/${taskId}/tach`} novalidate>
          <HiddenFields fields={visit.hidden({ rowVersion: String(task.rowVersion) })} />
          <TextArea
            name="texts"
            label={ITEM.parts}
            hint={ITEM.partsHint}
            rows={8}
            value={typed?.text('texts') ?? clauses(task.text).join('\n')}
            error={wrong}
          />
          <div class="btns">
            <SubmitButton primary>{REVIEW.split}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

/** Where a sentence falls apart by itself: at its semicolons. */
const clauses = (text: string): readonly string[] =>
  text
    .split(/;\s+/u)
    .map(part => part.trim())
    .filter(part => part !== '')

const split = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const found = await showTask(visit.ctx, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const { planId, code } = found.value.task
  const outcome = await visit.send(
    splitTask,
    { ...form.object({ lines: ['texts'] }), planId, taskId, rowVersion: Number(form.text('rowVersion')) },
    form,
  )
  if (outcome.ok)
    return visit.to(itemPath(planId, 'tat-ca', `${code}.1`), ITEM.splitDone(outcome.value.taskIds.length))
  return visit.refused(outcome.refusal, again => splitForm(visit, form, again))
}

const addForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const permission = may(visit.ctx.actor, 'plan.review', visit.here)
  if (!permission.ok) return visit.forbidden(permission)
  const planId = visit.param('planId')
  const found = await showPlan(visit.ctx, { planId })
  if (!found.ok) return visit.refused(found.refusal)
  const groups = [...new Set(found.value.tasks.flatMap(task => task.groupTitle ?? []))]
  return visit.page(
    { title: REVIEW.addTask, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={reviewPath(planId)}>{ITEM.back}</BackLink>
      <PageHead title={REVIEW.addTask} />
      <Card>
        <form class="fields" method="post" action={`/ke-hoach/${planId}/them-nhiem-vu`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <TextArea {...fieldOf('text', typed, again)} label={ITEM.text} rows={4} />
          <Field
            {...fieldOf('group', typed, again)}
            label={ITEM.group}
            hint={ITEM.groupHint}
            optional
            list={groups}
          />
          <div class="btns">
            <SubmitButton primary>{REVIEW.addTask}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const add = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const outcome = await visit.send(addTask, { ...form.object(), planId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => addForm(visit, form, again))
  const { code } = outcome.value
  return visit.to(itemPath(planId, 'tat-ca', code), ITEM.added(code))
}

export const routes = [
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/sua',
    access: 'session',
    names: 'task',
    answer: visit => editForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/sua', access: 'session', names: 'task', answer: edit },
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/tach',
    access: 'session',
    names: 'task',
    answer: visit => splitForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/tach', access: 'session', names: 'task', answer: split },
  {
    method: 'GET',
    path: '/ke-hoach/:planId/them-nhiem-vu',
    access: 'session',
    names: 'plan',
    answer: visit => addForm(visit, null),
  },
  {
    method: 'POST',
    path: '/ke-hoach/:planId/them-nhiem-vu',
    access: 'session',
    names: 'plan',
    answer: add,
  },
] as const satisfies readonly Route[]
