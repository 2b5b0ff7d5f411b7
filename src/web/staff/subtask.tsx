import { formatDay, formatDayShort } from '../../domain/format-vi.ts'
import { SUBTASK_STATES, type SubtaskState } from '../../domain/subtask.ts'
import { addSubtask } from '../../usecases/add-subtask.ts'
import { changeSubtask } from '../../usecases/change-subtask.ts'
import { reportSubtask } from '../../usecases/report-subtask.ts'
import { showSubtask } from '../../usecases/show-subtask.ts'
import { showTaskWork } from '../../usecases/show-task-work.ts'
import { refusalSentence } from '../../words/role.ts'
import type { StatusKind } from '../../words/ui.ts'
import { UI } from '../../words/ui.ts'
import { SUBTASK, SUBTASK_STATE_WORDS } from '../../words/unit-work.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Choices, DateField, ErrorSummary, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { personOptions } from './assignment-fields.tsx'

export const SUBTASK_KIND = {
  'not-begun': 'not-due',
  'at-work': 'on-track',
  done: 'done',
  dropped: 'cancelled',
} as const satisfies Record<SubtaskState, StatusKind>

type People = Parameters<typeof personOptions>[0]

const WordsFields = (props: {
  now: { text: string; ownerId: string; due: string }
  people: People
  typed: Form | null
  again: Again | undefined
}) => {
  const { now, people, typed, again } = props
  const value = (name: 'text' | 'ownerId' | 'due') => typed?.text(name) ?? now[name]
  return (
    <>
      <TextArea name="text" label={SUBTASK.text} rows={2} value={value('text')} error={again?.of('text')} />
      <Select
        name="ownerId"
        label={SUBTASK.owner}
        optional
        empty={SUBTASK.nobody}
        options={personOptions(people)}
        value={value('ownerId')}
        error={again?.of('ownerId')}
      />
      <DateField name="due" label={SUBTASK.due} optional value={value('due')} error={again?.of('due')} />
    </>
  )
}

const addForm = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const taskId = visit.param('taskId')
  const found = await visit.send(showTaskWork, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const { task, manage, people, running } = found.value
  if (!manage.ok) return visit.forbidden(manage)
  if (!running) return visit.to(`/nhiem-vu/${taskId}`)
  const title = SUBTASK.addTitle(task.code)
  return visit.page(
    { title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${taskId}`}>{SUBTASK.back}</BackLink>
      <PageHead title={title} sub={task.text} />
      <Card>
        <form class="fields" method="post" action={`/nhiem-vu/${taskId}/viec-con`} novalidate>
          <HiddenFields fields={visit.hidden()} />
          <WordsFields now={{ text: '', ownerId: '', due: '' }} people={people} typed={typed} again={again} />
          <div class="btns">
            <SubmitButton primary>{SUBTASK.add}</SubmitButton>
          </div>
        </form>
      </Card>
    </>,
  )
}

const add = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const outcome = await visit.send(
    addSubtask,
    { ...form.object({ days: ['due'], absent: ['due'] }), taskId },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => addForm(visit, form, again))
  return visit.to(`/nhiem-vu/${taskId}#viec-con`, SUBTASK.saidAdded(outcome.value.code))
}

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const found = await visit.send(showSubtask, { subtaskId: visit.param('subtaskId') })
  if (!found.ok) return visit.refused(found.refusal)
  const { subtask, task, reports, people, manage, report } = found.value
  const path = `/viec-con/${subtask.id}`
  return visit.page(
    { title: subtask.text, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${task.id}`}>{SUBTASK.back}</BackLink>
      <PageHead
        title={subtask.text}
        sub={`${SUBTASK.one(task.code)}: ${task.text}`}
        facts={
          <>
            <StatusTag
              kind={subtask.late ? 'overdue' : SUBTASK_KIND[subtask.state]}
              word={SUBTASK_STATE_WORDS[subtask.state]}
            />
            {subtask.due === null ? null : <span>{formatDay(subtask.due)}</span>}
            {subtask.owner === null ? null : <span>{subtask.owner.name}</span>}
          </>
        }
      />
      <div class="stack">
        {report.ok ? (
          <Section title={SUBTASK.report}>
            <Card>
              <form class="fields" method="post" action={`${path}/tinh-trang`} novalidate>
                <HiddenFields fields={visit.hidden()} />
                <Choices
                  {...fieldOf('state', typed, again, subtask.state)}
                  label={SUBTASK.reportTitle}
                  options={SUBTASK_STATES.filter(state => state !== 'dropped' || manage).map(value => ({
                    value,
                    label: SUBTASK_STATE_WORDS[value],
                  }))}
                />
                <TextArea {...fieldOf('note', typed, again)} label={SUBTASK.note} optional rows={2} />
                <div class="btns">
                  <SubmitButton primary>{SUBTASK.report}</SubmitButton>
                </div>
              </form>
            </Card>
          </Section>
        ) : (
          <Card>
            <p class="small">{refusalSentence(report.code, report.who, task.lead?.name ?? null)}</p>
          </Card>
        )}
        {reports.length === 0 ? null : (
          <Card title={SUBTASK.said}>
            <ul class="rows">
              {reports.map(one => (
                <li>
                  <span class="grow">
                    {[SUBTASK_STATE_WORDS[one.state], one.note ?? ''].filter(Boolean).join(': ')}
                  </span>
                  <span class="when">
                    {formatDayShort(one.effectiveOn, visit.today)} · {one.by.name}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {manage ? (
          <Section title={SUBTASK.change}>
            <Card>
              <form class="fields" method="post" action={path} novalidate>
                <HiddenFields fields={visit.hidden({ rowVersion: String(subtask.rowVersion) })} />
                <WordsFields
                  now={{
                    text: subtask.text,
                    ownerId: subtask.owner?.id ?? '',
                    due: subtask.due === null ? '' : formatDay(subtask.due),
                  }}
                  people={people}
                  typed={typed?.text('state') ? null : typed}
                  again={again}
                />
                <div class="btns">
                  <SubmitButton>{UI.save}</SubmitButton>
                </div>
              </form>
            </Card>
          </Section>
        ) : null}
      </div>
    </>,
  )
}

const changeWords = async (visit: StaffVisit) => {
  const form = await visit.form()
  const subtaskId = visit.param('subtaskId')
  const input = { ...form.object({ days: ['due'], absent: ['due'] }), subtaskId }
  const outcome = await visit.send(changeSubtask, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`/viec-con/${subtaskId}`, SUBTASK.saidChanged)
}

const report = async (visit: StaffVisit) => {
  const form = await visit.form()
  const subtaskId = visit.param('subtaskId')
  const outcome = await visit.send(reportSubtask, { ...form.object(), subtaskId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(`/viec-con/${subtaskId}`, SUBTASK.saidReported(outcome.value.state))
}

export const routes = [
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/viec-con',
    access: 'session',
    names: 'task',
    answer: visit => addForm(visit, null),
  },
  { method: 'POST', path: '/nhiem-vu/:taskId/viec-con', access: 'session', names: 'task', answer: add },
  {
    method: 'GET',
    path: '/viec-con/:subtaskId',
    access: 'session',
    names: 'subtask',
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/viec-con/:subtaskId', access: 'session', names: 'subtask', answer: changeWords },
  {
    method: 'POST',
    path: '/viec-con/:subtaskId/tinh-trang',
    access: 'session',
    names: 'subtask',
    answer: report,
  },
] as const satisfies readonly Route[]
