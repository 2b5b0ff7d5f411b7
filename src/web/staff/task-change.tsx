import { changeTask } from '../../usecases/change-task.ts'
import { mergeRunningTasks } from '../../usecases/merge-running-tasks.ts'
import { tasksOfPlan } from '../../usecases/plan-tasks.ts'
import { showPlan } from '../../usecases/show-plan.ts'
import { splitRunningTask } from '../../usecases/split-running-task.ts'
import { CHANGE_FORM, MERGE_FORM, SPLIT_FORM } from '../../words/task-act-page.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { TextArea } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'
import { AssignmentFields, assignmentOf, plainNames } from './assignment-fields.tsx'
import { officialOf, officialPage } from './official-form.tsx'
import { taskForAct } from './task-act.tsx'

const changeForm = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const shown = await taskForAct(visit, 'change-content')
  if (shown instanceof Response) return shown
  const { task } = shown
  const plan = await showPlan(visit.ctx, { planId: task.planId })
  if (!plan.ok) return visit.refused(plan.refusal)
  const again = refused && plainNames(refused)
  const due = task.due ?? task.deadline
  return officialPage(
    visit,
    {
      ...CHANGE_FORM,
      task,
      action: `/nhiem-vu/${task.id}/dieu-chinh`,
      before: (
        <>
          <TextArea {...fieldOf('text', typed, again, task.text)} label={CHANGE_FORM.text} rows={4} />
          <AssignmentFields
            item={{
              ...task,
              deadline: due,
              deadlineText: task.deadlines.length === 0 ? task.deadlineText : null,
            }}
            {...(task.deadlines.length > 0 ? { fixedDeadline: CHANGE_FORM.deadline } : {})}
            units={plan.value.units}
            people={plan.value.people}
            typed={typed}
            again={again}
          />
        </>
      ),
    },
    typed,
    again,
  )
}

const change = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const { deadline, ...fields } = assignmentOf(form)
  const outcome = await visit.send(
    changeTask,
    {
      ...officialOf(form),
      taskId,
      text: form.text('text'),
      fields: form.texts('deadline').length === 0 ? fields : { ...fields, deadline },
    },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => changeForm(visit, form, again))
  return visit.to(`/nhiem-vu/${taskId}/noi-dung`, CHANGE_FORM.said(outcome.value.code))
}

const splitForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const shown = await taskForAct(visit, 'split')
  if (shown instanceof Response) return shown
  const { task } = shown
  return officialPage(
    visit,
    {
      ...SPLIT_FORM,
      task,
      action: `/nhiem-vu/${task.id}/tach-viec`,
      before: (
        <TextArea
          name="parts"
          label={SPLIT_FORM.parts}
          hint={SPLIT_FORM.partsHint}
          rows={6}
          value={typed?.text('parts') ?? task.text.split(/;\s+/u).join('\n')}
          error={again?.errors.find(error => error.name.startsWith('parts'))?.message}
        />
      ),
    },
    typed,
    again,
  )
}

const split = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const { parts } = form.object({ lines: ['parts'] })
  const texts = Array.isArray(parts) ? parts : []
  const outcome = await visit.send(
    splitRunningTask,
    { ...officialOf(form), taskId, parts: texts.map(text => ({ text })) },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => splitForm(visit, form, again))
  const { code, codes } = outcome.value
  return visit.to(`/nhiem-vu/${taskId}`, SPLIT_FORM.said(code, codes))
}

const mergeForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const shown = await taskForAct(visit, 'merge')
  if (shown instanceof Response) return shown
  const { task } = shown
  const found = await tasksOfPlan(visit.ctx, { planId: task.planId, act: 'merge' })
  if (!found.ok) return visit.refused(found.refusal)
  const others = found.value.filter(one => one.id !== task.id)
  const chosen = typed?.texts('others') ?? []
  const wrong = again?.of('others')
  return officialPage(
    visit,
    {
      ...MERGE_FORM,
      task,
      action: `/nhiem-vu/${task.id}/gop-viec`,
      before: (
        <>
          <fieldset class={wrong === undefined ? 'field' : 'field wrong'} id="others">
            <legend>{MERGE_FORM.others}</legend>
            {wrong === undefined ? null : <p class="error">{wrong}</p>}
            {others.length === 0 ? <p class="hint">{MERGE_FORM.none}</p> : null}
            <div class="tick-list">
              {others.map(one => (
                <label class="check">
                  <input type="checkbox" name="others" value={one.id} checked={chosen.includes(one.id)} />
                  <span>
                    {one.code} {one.text}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <TextArea {...fieldOf('text', typed, again, task.text)} label={MERGE_FORM.text} rows={4} />
        </>
      ),
    },
    typed,
    again,
  )
}

const merge = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const outcome = await visit.send(
    mergeRunningTasks,
    { ...officialOf(form), taskId, text: form.text('text'), others: form.texts('others') },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => mergeForm(visit, form, again))
  return visit.to(`/nhiem-vu/${taskId}`, MERGE_FORM.said(outcome.value.code, outcome.value.merged))
}

export const routes = [
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/dieu-chinh',
    access: 'session',
    names: 'task',
    answer: visit => changeForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/dieu-chinh', access: 'session', names: 'task', answer: change },
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/tach-viec',
    access: 'session',
    names: 'task',
    answer: visit => splitForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/tach-viec', access: 'session', names: 'task', answer: split },
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/gop-viec',
    access: 'session',
    names: 'task',
    answer: visit => mergeForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/gop-viec', access: 'session', names: 'task', answer: merge },
] as const satisfies readonly Route[]
