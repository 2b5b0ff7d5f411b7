import { formatDay } from '../../domain/format-vi.ts'
import { showTask } from '../../usecases/show-task.ts'
import { urgeTask } from '../../usecases/urge-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { FOLLOWING, URGE } from '../../words/following.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink, SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorSummary, HiddenFields, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

type Shown = Answer<typeof showTask>

/** Who follows the task, in what rhythm it is reported, and the way to urge its lead. */
export const TaskFollowing = (props: { shown: Shown }) => {
  const { task, following, rights } = props.shown
  const { reporting } = following
  return (
    <Card title={URGE.section}>
      <dl class="facts">
        <dt>{URGE.unit}</dt>
        <dd>{task.following?.name ?? URGE.nobody}</dd>
        {following.field === null ? null : (
          <>
            <dt>{URGE.field}</dt>
            <dd>{following.field.name}</dd>
          </>
        )}
        <dt>{URGE.rhythm}</dt>
        <dd>
          {FOLLOWING.rhythm(reporting.rhythm, reporting.assumed)}
          {following.open ? `: ${reporting.reported ? FOLLOWING.reported : FOLLOWING.silent}` : null}
          <br />
          <small>{FOLLOWING.period(reporting.period.from, reporting.period.to)}</small>
        </dd>
      </dl>
      {rights.urge.ok && following.open && task.lead !== null ? (
        <ButtonLink href={`/nhiem-vu/${task.id}/don-doc`} sign="bell">
          {FOLLOWING.urge}
        </ButtonLink>
      ) : null}
    </Card>
  )
}

const urgeForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const found = await visit.send(showTask, { taskId: visit.param('taskId') })
  if (!found.ok) return visit.refused(found.refusal)
  const { task, rights } = found.value
  if (!rights.urge.ok) return visit.forbidden(rights.urge)
  const about = task.due === null ? task.lead?.name : `${task.lead?.name ?? ''} · ${formatDay(task.due)}`
  return visit.page(
    { title: URGE.title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${task.id}`}>{task.code}</BackLink>
      <PageHead title={URGE.title} sub={about} />
      <figure class="quote">
        <blockquote>“{task.text}”</blockquote>
      </figure>
      <Card>
        <form class="fields" method="post" action={`/nhiem-vu/${task.id}/don-doc`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <TextArea
            {...fieldOf('text', typed, again, URGE.draft(task.code, task.due))}
            label={URGE.text}
            hint={URGE.textHint}
          />
          <div class="btns">
            <SubmitButton primary>{URGE.send}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const urge = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const outcome = await visit.send(urgeTask, { ...form.object(), taskId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => urgeForm(visit, form, again))
  const found = await visit.send(showTask, { taskId })
  const unit = found.ok ? (found.value.task.lead?.name ?? '') : ''
  return visit.to(`/nhiem-vu/${taskId}`, URGE.sent(unit))
}

export const routes = [
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/don-doc',
    access: 'session',
    names: 'task',
    answer: visit => urgeForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/don-doc', access: 'session', names: 'task', answer: urge },
] as const satisfies readonly Route[]
