import type { Child } from 'hono/jsx'
import { amendTarget } from '../../usecases/amend-target.ts'
import { amendTask, dueOf } from '../../usecases/amend-task.ts'
import { showAmendment } from '../../usecases/show-amendment.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { AMENDMENT } from '../../words/amendment.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary, Field, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'
import { type AssignedValues, AssignmentFields, assignmentOf, plainNames } from './assignment-fields.tsx'
import { amendPath } from './plan-amend.tsx'
import { EMPTY_WORDING, WordingFields, wordingOf } from './target-form.tsx'

type Shown = Answer<typeof showAmendment>

const NOTHING: AssignedValues = {
  lead: null,
  leadText: [],
  support: [],
  noSupport: false,
  owner: null,
  leader: null,
  nature: 'unknown',
  deadline: null,
  deadlineText: null,
  rhythm: null,
  product: null,
  acceptance: null,
  authority: null,
  following: null,
}

/** The open amendment with the item that the address or the form names; a page where there is nothing to amend. */
async function opened(
  visit: StaffVisit,
  itemId: string,
): Promise<{ readonly shown: Shown; readonly itemId: string } | Response> {
  const planId = visit.param('planId')
  const outcome = await visit.send(showAmendment, { planId })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { rights, amendment, plan } = outcome.value
  if (!rights.amend.ok) return visit.forbidden(rights.amend)
  if (amendment === null)
    return visit.to(plan.stage === 'adopted' ? amendPath(planId) : `/ke-hoach/${planId}`)
  return { shown: outcome.value, itemId }
}

type Frame = {
  readonly visit: StaffVisit
  readonly title: string
  readonly path: string
  readonly itemId: string
  readonly again: Again | undefined
  readonly fields: Child
}

const formPage = ({ visit, title, path, itemId, again, fields }: Frame) => {
  const back = amendPath(visit.param('planId'))
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={back}>{AMENDMENT.back}</BackLink>
      <PageHead title={title} />
      <Card>
        <form class="fields" method="post" action={`${back}/${path}`} novalidate>
          <HiddenFields fields={visit.hidden({ itemId })} />
          {fields}
          <div class="btns">
            <SubmitButton primary>{AMENDMENT.save}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const taskForm = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const found = await opened(visit, typed?.text('itemId') ?? visit.query('muc') ?? '')
  if (found instanceof Response) return found
  const { shown, itemId } = found
  const task = shown.tasks.find(one => one.id === itemId)
  const drafted = shown.items.find(one => one.row.itemId === itemId && one.item === 'task')
  const says = drafted?.item === 'task' ? drafted.says : null
  const again = refused && plainNames(refused)
  const values: AssignedValues = task
    ? { ...task, deadline: says?.fields.deadline ?? dueOf(task), deadlineText: null }
    : NOTHING
  return formPage({
    visit,
    title: task ? AMENDMENT.taskTitle(task.code) : AMENDMENT.addTask,
    path: 'nhiem-vu',
    itemId: task?.id ?? '',
    again,
    fields: (
      <>
        <TextArea
          {...fieldOf('text', typed, again, says?.text ?? task?.text ?? '')}
          label={AMENDMENT.text}
          rows={4}
        />
        <Field
          {...fieldOf('group', typed, again, task?.groupTitle ?? '')}
          label={AMENDMENT.group}
          optional
          list={[...new Set(shown.tasks.flatMap(one => one.groupTitle ?? []))]}
        />
        <AssignmentFields
          item={values}
          units={shown.units}
          people={shown.people}
          typed={typed}
          again={again}
        />
        {task ? <p class="hint">{AMENDMENT.deadlineHint}</p> : null}
      </>
    ),
  })
}

const keepTask = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const outcome = await visit.send(
    amendTask,
    {
      planId,
      taskId: form.text('itemId') || null,
      text: form.text('text'),
      group: form.text('group'),
      fields: assignmentOf(form),
    },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => taskForm(visit, form, again))
  return visit.to(amendPath(planId), AMENDMENT.saidKept)
}

const targetForm = async (visit: StaffVisit, typed: Form | null, refused?: Again) => {
  const found = await opened(visit, typed?.text('itemId') ?? visit.query('muc') ?? '')
  if (found instanceof Response) return found
  const { shown, itemId } = found
  const target = shown.targets.find(one => one.id === itemId)
  const drafted = shown.items.find(one => one.row.itemId === itemId && one.item === 'target')
  const says = drafted?.item === 'target' ? drafted.says : null
  const again = refused && plainNames(refused)
  return formPage({
    visit,
    title: target ? AMENDMENT.targetTitle(target.code) : AMENDMENT.addTarget,
    path: 'chi-tieu',
    itemId: target?.id ?? '',
    again,
    fields: (
      <>
        <WordingFields now={says?.wording ?? target ?? EMPTY_WORDING} typed={typed} again={again} />
        <AssignmentFields
          target
          item={target ?? NOTHING}
          units={shown.units}
          people={shown.people}
          typed={typed}
          again={again}
        />
      </>
    ),
  })
}

const keepTarget = async (visit: StaffVisit) => {
  const form = await visit.form()
  const planId = visit.param('planId')
  const outcome = await visit.send(
    amendTarget,
    {
      planId,
      targetId: form.text('itemId') || null,
      wording: wordingOf(form),
      fields: assignmentOf(form, true),
    },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => targetForm(visit, form, again))
  return visit.to(amendPath(planId), AMENDMENT.saidKept)
}

export const routes = [
  {
    method: 'GET',
    path: '/ke-hoach/:planId/dieu-chinh/nhiem-vu',
    access: 'session',
    names: 'plan',
    answer: visit => taskForm(visit, null),
  },
  {
    method: 'POST',
    path: '/ke-hoach/:planId/dieu-chinh/nhiem-vu',
    access: 'session',
    names: 'plan',
    answer: keepTask,
  },
  {
    method: 'GET',
    path: '/ke-hoach/:planId/dieu-chinh/chi-tieu',
    access: 'session',
    names: 'plan',
    answer: visit => targetForm(visit, null),
  },
  {
    method: 'POST',
    path: '/ke-hoach/:planId/dieu-chinh/chi-tieu',
    access: 'session',
    names: 'plan',
    answer: keepTarget,
  },
] as const satisfies readonly Route[]
