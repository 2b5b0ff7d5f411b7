import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { canWrite } from '../../domain/unit-plan.ts'
import { decideUnitPlan } from '../../usecases/decide-unit-plan.ts'
import { markStep } from '../../usecases/mark-step.ts'
import { showTaskWork } from '../../usecases/show-task-work.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { writeUnitPlan } from '../../usecases/write-unit-plan.ts'
import { refusalSentence } from '../../words/role.ts'
import { SUBTASK, UNIT_PLAN, UNIT_PLAN_STATE_WORDS } from '../../words/unit-work.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Choices, DateField, ErrorSummary, Field, HiddenFields, Select, TextArea } from '../ui/form.tsx'
import { BackLink, PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import type { Again } from '../visit.tsx'
import { personOptions } from './assignment-fields.tsx'

type Shown = Answer<typeof showTaskWork>
export type ShownUnitPlan = NonNullable<Shown['latest']>
type Step = ShownUnitPlan['steps'][number]

/** Empty lines behind those that are there. */
const SPARE = 4

const pathOf = (taskId: string): string => `/nhiem-vu/${taskId}/ke-hoach-don-vi`

/** Milestones of a plan, with the buttons that mark them where the plan was agreed. */
export const StepTable = (props: {
  visit: StaffVisit
  taskId: string
  steps: readonly Step[]
  mark: boolean
}) => (
  <DataTable
    caption={UNIT_PLAN.title}
    captionHidden
    columns={[
      { title: UNIT_PLAN.columns[0], width: 44 },
      { title: UNIT_PLAN.columns[1], width: 18 },
      { title: UNIT_PLAN.columns[2] },
      { title: UNIT_PLAN.columns[3] },
      ...(props.mark ? [{ title: UNIT_PLAN.mark, bare: true }] : []),
    ]}
    rows={props.steps.map(step => ({
      ...(step.late ? { tone: 'overdue' as const } : {}),
      cells: [
        step.text,
        step.owner?.name ?? SUBTASK.nobody,
        formatDay(step.due),
        <StatusTag
          kind={step.reachedOn !== null ? 'done' : step.late ? 'overdue' : 'not-due'}
          word={
            step.reachedOn !== null
              ? UNIT_PLAN.reached(formatDay(step.reachedOn))
              : step.late
                ? UNIT_PLAN.late
                : UNIT_PLAN.waiting
          }
        />,
        ...(props.mark
          ? [
              <form method="post" action={`${pathOf(props.taskId)}/moc`}>
                <HiddenFields
                  fields={props.visit.hidden({
                    stepId: step.id,
                    reached: step.reachedOn === null ? '1' : '0',
                  })}
                />
                <SubmitButton dense about={step.text}>
                  {step.reachedOn === null ? UNIT_PLAN.mark : UNIT_PLAN.unmark}
                </SubmitButton>
              </form>,
            ]
          : []),
      ],
    }))}
  />
)

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const taskId = visit.param('taskId')
  const found = await visit.send(showTaskWork, { taskId })
  if (!found.ok) return visit.refused(found.refusal)
  const shown = found.value
  const { task, latest, agreed, running, write, decide } = shown
  const title = UNIT_PLAN.pageTitle(task.code)
  const waits = latest?.state === 'submitted'
  const other = agreed !== null && agreed.id !== latest?.id
  return visit.page(
    { title, error: again !== undefined, status: again?.status ?? 200 },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <BackLink href={`/nhiem-vu/${taskId}`}>{SUBTASK.back}</BackLink>
      <PageHead
        title={title}
        sub={task.text}
        facts={
          latest === null ? undefined : (
            <>
              <span>{latest.unit.name}</span>
              <span>
                {UNIT_PLAN.version(latest.version)}: {UNIT_PLAN_STATE_WORDS[latest.state]}
              </span>
            </>
          )
        }
      />
      <div class="stack">
        {latest?.state === 'returned' ? (
          <Card>
            <p>{UNIT_PLAN.returned(latest.decidedBy?.name ?? '', latest.reason ?? '')}</p>
          </Card>
        ) : null}
        {agreed === null ? null : (
          <Section
            title={`${UNIT_PLAN.title}, ${UNIT_PLAN.version(agreed.version)}`}
            note={
              agreed.decidedAt === null
                ? undefined
                : UNIT_PLAN.agreedBy(agreed.decidedBy?.name ?? '', formatInstant(agreed.decidedAt))
            }
          >
            <StepTable visit={visit} taskId={taskId} steps={agreed.steps} mark={running && write.ok} />
          </Section>
        )}
        {latest !== null && (waits || (other && !write.ok)) ? (
          <Section title={UNIT_PLAN_STATE_WORDS[latest.state]}>
            <StepTable visit={visit} taskId={taskId} steps={latest.steps} mark={false} />
          </Section>
        ) : null}
        {waits && decide.ok ? <Decide visit={visit} taskId={taskId} typed={typed} again={again} /> : null}
        {running && write.ok && !waits ? (
          <Write visit={visit} shown={shown} typed={typed} again={again} />
        ) : latest === null ? (
          <Card>
            <p>{UNIT_PLAN.none}</p>
            {write.ok ? null : (
              <p class="small">{refusalSentence(write.code, write.who, task.lead?.name ?? null)}</p>
            )}
          </Card>
        ) : null}
      </div>
    </>,
  )
}

type FormProps = { visit: StaffVisit; typed: Form | null; again: Again | undefined }

const Decide = ({ visit, taskId, typed, again }: FormProps & { taskId: string }) => (
  <Section title={UNIT_PLAN.decideTitle}>
    <Card>
      <form class="fields" method="post" action={`${pathOf(taskId)}/quyet-dinh`} novalidate>
        <HiddenFields fields={visit.hidden()} />
        <Choices
          {...fieldOf('decision', typed, again)}
          label={UNIT_PLAN.decision}
          options={[
            { value: 'agreed', label: UNIT_PLAN.agree, remark: UNIT_PLAN.agreeRemark },
            { value: 'returned', label: UNIT_PLAN.giveBack, remark: UNIT_PLAN.giveBackRemark },
          ]}
        />
        <TextArea {...fieldOf('reason', typed, again)} label={UNIT_PLAN.reason} optional rows={2} />
        <div class="btns">
          <SubmitButton primary>{UNIT_PLAN.decide}</SubmitButton>
        </div>
      </form>
    </Card>
  </Section>
)

const Write = ({ visit, shown, typed, again }: FormProps & { shown: Shown }) => {
  const { task, latest, people } = shown
  const kept = latest?.steps ?? []
  const lines = typed === null ? kept.length + SPARE : Math.max(linesIn(typed), kept.length + SPARE)
  const options = personOptions(people)
  const value = (at: number, name: 'id' | 'text' | 'ownerId' | 'due'): string => {
    if (typed !== null) return typed.text(`${name}-${at}`)
    const step = kept[at]
    if (step === undefined) return ''
    if (name === 'ownerId') return step.owner?.id ?? ''
    return name === 'due' ? formatDay(step.due) : step[name]
  }
  return (
    <Section title={latest === null ? UNIT_PLAN.write : UNIT_PLAN.edit}>
      <Card>
        <form class="fields" method="post" action={pathOf(task.id)} novalidate>
          <HiddenFields
            fields={visit.hidden({
              version: String(latest?.version ?? 0),
              rowVersion: String(latest?.rowVersion ?? 0),
              lines: String(lines),
            })}
          />
          <p class="small ink2" id="steps">
            {UNIT_PLAN.hint}
            {latest !== null && !canWrite(latest) ? ` ${UNIT_PLAN.newVersion}` : ''}
          </p>
          {Array.from({ length: lines }, (_, at) => (
            <fieldset class="line-fields">
              <legend>{UNIT_PLAN.step(at + 1)}</legend>
              <input type="hidden" name={`id-${at}`} value={value(at, 'id')} />
              <Field
                name={`text-${at}`}
                label={UNIT_PLAN.text}
                value={value(at, 'text')}
                error={again?.of(`steps.${at}.text`)}
              />
              <Select
                name={`ownerId-${at}`}
                label={UNIT_PLAN.owner}
                optional
                empty={SUBTASK.nobody}
                options={options}
                value={value(at, 'ownerId')}
                error={again?.of(`steps.${at}.ownerId`)}
              />
              <DateField
                name={`due-${at}`}
                label={UNIT_PLAN.due}
                example={false}
                value={value(at, 'due')}
                error={again?.of(`steps.${at}.due`)}
              />
            </fieldset>
          ))}
          <div class="btns">
            <SubmitButton primary name="act" value="submit">
              {UNIT_PLAN.submit}
            </SubmitButton>
            <SubmitButton name="act" value="save">
              {UNIT_PLAN.save}
            </SubmitButton>
          </div>
        </form>
      </Card>
    </Section>
  )
}

/** How many lines the form had when it was shown; never more than a plan may have. */
const linesIn = (form: Form): number => {
  const lines = Number(form.text('lines'))
  return Number.isInteger(lines) && lines > 0 ? Math.min(lines, 60) : 0
}

/** The summary of errors leads to the fields as this form names them. */
const asNamed = (again: Again): Again => ({
  ...again,
  errors: again.errors.map(error => {
    const [, at, field] = /^steps\.(\d+)\.(\w+)$/u.exec(error.name) ?? []
    return at === undefined ? error : { ...error, name: `${field}-${at}` }
  }),
})

const write = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const days = Array.from({ length: linesIn(form) }, (_, at) => `due-${at}`)
  const read = form.object({ days })
  const steps = days.map((due, at) => ({
    id: form.text(`id-${at}`),
    text: form.text(`text-${at}`),
    ownerId: form.text(`ownerId-${at}`),
    due: form.text(due).trim() === '' ? '' : read[due],
  }))
  const submit = form.text('act') === 'submit'
  const input = { taskId, version: form.text('version'), rowVersion: form.text('rowVersion'), steps, submit }
  const outcome = await visit.send(writeUnitPlan, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, asNamed(again)))
  return visit.to(pathOf(taskId), submit ? UNIT_PLAN.saidSubmitted : UNIT_PLAN.saidSaved)
}

const decide = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const outcome = await visit.send(decideUnitPlan, { ...form.object(), taskId }, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => page(visit, form, again))
  return visit.to(
    `/nhiem-vu/${taskId}`,
    outcome.value.decision === 'agreed' ? UNIT_PLAN.saidAgreed : UNIT_PLAN.saidReturned,
  )
}

const mark = async (visit: StaffVisit) => {
  const form = await visit.form()
  const taskId = visit.param('taskId')
  const input = { taskId, stepId: form.text('stepId'), reached: form.text('reached') === '1' }
  const outcome = await visit.send(markStep, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal)
  return visit.to(pathOf(taskId), UNIT_PLAN.saidMarked)
}

export const routes = [
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/ke-hoach-don-vi',
    access: 'session',
    names: 'task',
    answer: visit => page(visit, null),
  },
  {
    method: 'POST',
    path: '/nhiem-vu/:taskId/ke-hoach-don-vi',
    access: 'session',
    names: 'task',
    answer: write,
  },
  {
    method: 'POST',
    path: '/nhiem-vu/:taskId/ke-hoach-don-vi/quyet-dinh',
    access: 'session',
    names: 'task',
    answer: decide,
  },
  {
    method: 'POST',
    path: '/nhiem-vu/:taskId/ke-hoach-don-vi/moc',
    access: 'session',
    names: 'task',
    answer: mark,
  },
] as const satisfies readonly Route[]
