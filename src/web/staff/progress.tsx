import { dayOf } from '../../domain/day.ts'
import { EVIDENCE_EXTENSIONS, EVIDENCE_LIMIT } from '../../domain/evidence-file.ts'
import { formatDayShort, formatInstant } from '../../domain/format-vi.ts'
import { WORK_STATES } from '../../domain/update.ts'
import { reportProgress } from '../../usecases/report-progress.ts'
import { showTask } from '../../usecases/show-task.ts'
import { showUpdate } from '../../usecases/show-update.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { statusWord } from '../../words/status.ts'
import { lastFact } from '../../words/task-line.ts'
import { deadlineWords, QUICK_UPDATE, UPDATE_SENT } from '../../words/task-page.ts'
import { updateRefusalSentence, WORK_STATE_WORDS } from '../../words/update.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import type { Option } from '../ui/form.tsx'
import { Confirmation, Refusal } from '../ui/states.tsx'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'
import { dueOf } from './task-line.ts'
import { QuickUpdateView } from './views/quick-update.tsx'

type Shown = Answer<typeof showTask>

/** Three of the largest files with their form. */
const MOST_FILES = 3 * EVIDENCE_LIMIT + 256 * 1024

const formPage = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const outcome = await visit.send(showTask, { taskId: visit.param('taskId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { task, reportRefusal, closed } = shown
  if (!reportRefusal.ok) return visit.forbidden(reportRefusal)
  const path = `/nhiem-vu/${task.id}`
  if (closed !== null)
    return visit.page(
      { title: QUICK_UPDATE.title, form: true },
      <Refusal
        title={QUICK_UPDATE.closedTitle}
        why={updateRefusalSentence(closed)}
        now={QUICK_UPDATE.closedNow}
        actions={<a href={path}>{UPDATE_SENT.toTask}</a>}
      />,
    )
  const today = dayOf(visit.ctx.now)
  const text = (name: string): string => typed?.text(name) ?? ''
  const files = typed?.files('files') ?? []
  return visit.page(
    { title: QUICK_UPDATE.title, form: true, error: again !== undefined, status: again?.status ?? 200 },
    <QuickUpdateView
      action={`${path}/cap-nhat`}
      hidden={visit.hidden({ rowVersion: String(task.rowVersion) })}
      back={{ href: path, label: `${QUICK_UPDATE.back} ${task.code}` }}
      task={{
        name: task.text,
        status: TASK_KIND[task.judgement.status],
        statusWord: statusWord(task.judgement.status, task.judgement.daysLate),
        due: QUICK_UPDATE.deadline(
          deadlineWords(task.due, null, task.deadlineText),
          dueOf(task, today).relative,
        ),
        last: QUICK_UPDATE.last(task.code, lastFact(shown.updates[0] ?? null, today)),
      }}
      states={statesOf(shown)}
      figure={
        task.nature === 'regular' || task.nature === 'periodic'
          ? null
          : { label: QUICK_UPDATE.percent, unit: QUICK_UPDATE.percentUnit }
      }
      question={questionOf(shown, formatDayShort(shown.updates[0]?.effectiveOn ?? today, today))}
      product={productOf(shown)}
      values={{
        workState: typed === null ? (visit.query('tinh-hinh') ?? '') : text('workState'),
        percent:
          typed === null
            ? (visit.query('ty-le') ?? String(task.percent ?? '').replace('.', ','))
            : text('percent'),
        text: text('text'),
        obstacle: text('obstacle'),
        proposal: text('proposal'),
        productNote: text('productNote'),
      }}
      errors={[
        ...(again?.errors ?? []),
        ...(again !== undefined && files.length > 0 && again.of('files') === undefined
          ? [{ name: 'files', message: QUICK_UPDATE.chooseAgain }]
          : []),
      ]}
      accept={EVIDENCE_EXTENSIONS.map(extension => `.${extension}`).join(',')}
      saved={null}
    />,
  )
}

/** Regular tasks check in and never close, so delivering is not among their answers. */
const statesOf = ({ task }: Shown): readonly Option[] =>
  WORK_STATES.filter(
    value => value !== 'delivered' || (task.nature !== 'regular' && task.nature !== 'periodic'),
  ).map(value => ({
    value,
    label: WORK_STATE_WORDS[value],
    ...(value === 'obstacle' || value === 'delivered' ? { remark: QUICK_UPDATE.remarks[value] } : {}),
  }))

const questionOf = ({ task, updates, checkInPeriod }: Shown, since: string): string => {
  if (checkInPeriod !== null) return QUICK_UPDATE.donePeriod(checkInPeriod.from, checkInPeriod.to)
  return updates.length === 0 || task.startedOn === null ? QUICK_UPDATE.doneFirst : QUICK_UPDATE.done(since)
}

const productOf = ({ task }: Shown): string | null => {
  if (task.nature === 'regular' || task.nature === 'periodic') return null
  return task.product === null ? QUICK_UPDATE.productUnnamed : QUICK_UPDATE.productHint(task.product)
}

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const typed = form.object()
  const outcome = await visit.send(
    reportProgress,
    {
      percent: null,
      ...typed,
      taskId: visit.param('taskId'),
      rowVersion: Number(form.text('rowVersion')),
      files: form.files('files').map(({ name, bytes }) => ({ name, bytes })),
    },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => formPage(visit, form, again))
  return visit.to(`/cap-nhat/${outcome.value.updateId}`)
}

/** What was sent, when, under which number, and what comes next. */
const sentPage = async (visit: StaffVisit) => {
  const outcome = await visit.send(showUpdate, { updateId: visit.param('updateId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { update, task, evidenceCount, decide } = outcome.value
  // What a head reports is decided above the unit.
  const above = !decide.ok && update.kind !== 'closing' && decide.who.includes('standing-officer')
  const title =
    update.kind === 'closing'
      ? UPDATE_SENT.closing
      : update.kind === 'check-in'
        ? UPDATE_SENT.checkIn
        : UPDATE_SENT.title
  const next = [
    evidenceCount > 0 ? UPDATE_SENT.files(evidenceCount) : '',
    update.kind === 'closing'
      ? UPDATE_SENT.nextClosing
      : above
        ? UPDATE_SENT.nextHeadWrote
        : UPDATE_SENT.nextApprove,
    UPDATE_SENT.nextReturn,
  ].filter(Boolean)
  return visit.page(
    { title, form: true },
    <Confirmation
      title={`${title}: ${task.code}`}
      when={
        <>
          {UPDATE_SENT.when(formatInstant(update.recordedAt))}{' '}
          <b>{UPDATE_SENT.reference(update.id.slice(-8).toUpperCase())}</b>
          <br />
          {task.text}
        </>
      }
      next={next}
      actions={
        <>
          <ButtonLink href="/viec-cua-toi" primary>
            {UPDATE_SENT.toMine}
          </ButtonLink>
          <ButtonLink href={`/nhiem-vu/${task.id}`}>{UPDATE_SENT.toTask}</ButtonLink>
        </>
      }
    />,
  )
}

export const routes = [
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/cap-nhat',
    access: 'session',
    names: 'task',
    answer: visit => formPage(visit, null),
  },
  {
    method: 'POST',
    path: '/nhiem-vu/:taskId/cap-nhat',
    access: 'session',
    names: 'task',
    largest: MOST_FILES,
    answer: send,
  },
  { method: 'GET', path: '/cap-nhat/:updateId', access: 'session', names: 'update', answer: sentPage },
] as const satisfies readonly Route[]
