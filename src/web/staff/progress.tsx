import { dayOf } from '../../domain/day.ts'
import { formatDay, formatInstant } from '../../domain/format-vi.ts'
import { findPersonalData } from '../../domain/personal-data.ts'
import { reportProgress } from '../../usecases/report-progress.ts'
import { showTask } from '../../usecases/show-task.ts'
import { showUpdate } from '../../usecases/show-update.ts'
import { personalDataWords } from '../../words/evidence.ts'
import { QUICK_UPDATE, UPDATE_SENT } from '../../words/task-page.ts'
import { updateRefusalSentence } from '../../words/update.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Confirmation, Refusal } from '../ui/states.tsx'
import type { Again } from '../visit.tsx'
import { MOST_FILES, quickUpdateInput, quickUpdateProps } from './quick-update.tsx'
import { QuickUpdateView } from './views/quick-update.tsx'

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
  return visit.page(
    {
      title: QUICK_UPDATE.title,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
      scripts: ['evidence'],
    },
    <QuickUpdateView
      {...quickUpdateProps(shown, {
        today: dayOf(visit.ctx.now),
        action: `${path}/cap-nhat`,
        hidden: visit.hidden({ rowVersion: String(task.rowVersion) }),
        back: { href: path, label: `${QUICK_UPDATE.back} ${task.code}` },
        typed,
        again,
        state: visit.query('tinh-hinh'),
        draft: `${path}/cap-nhat`,
      })}
    />,
  )
}

const send = async (visit: StaffVisit) => {
  const form = await visit.form()
  const outcome = await visit.send(
    reportProgress,
    { ...quickUpdateInput(form), taskId: visit.param('taskId') },
    form,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => formPage(visit, form, again))
  return visit.to(`/cap-nhat/${outcome.value.updateId}`)
}

/** What was sent, when, under which number, and what comes next. */
const sentPage = async (visit: StaffVisit) => {
  const outcome = await visit.send(showUpdate, { updateId: visit.param('updateId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { update, task, evidence, evidenceCount, decide, known } = outcome.value
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
    ...known.map(one => UPDATE_SENT.known(one.name, formatDay(dayOf(one.since)))),
    personalDataWords(
      findPersonalData([update.text, update.obstacle, ...evidence.map(one => one.name)].join('\n')),
    ),
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
