import { formatDay } from '../../domain/format-vi.ts'
import { may } from '../../domain/policy/may.ts'
import { refuseAct } from '../../domain/task-act.ts'
import { cancelTask } from '../../usecases/cancel-task.ts'
import { reopenTask } from '../../usecases/reopen-task.ts'
import { restoreTask } from '../../usecases/restore-task.ts'
import { resumeTask } from '../../usecases/resume-task.ts'
import { showTask } from '../../usecases/show-task.ts'
import { suspendTask } from '../../usecases/suspend-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { fieldSentence } from '../../words/refusal.ts'
import { ACT_FORM, ACT_PAGES, type PlainAct } from '../../words/task-act-page.ts'
import { updateRefusalSentence } from '../../words/update.ts'
import { fieldOf } from '../field-of.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { DateField } from '../ui/form.tsx'
import type { Again } from '../visit.tsx'
import { officialOf, officialPage } from './official-form.tsx'

type Shown = Answer<typeof showTask>
type OfficialAct = Parameters<typeof refuseAct>[0]

/** The words in the address of each plain act. */
export const ACT_PATHS = {
  suspend: 'tam-dung',
  resume: 'thuc-hien-lai',
  cancel: 'huy',
  restore: 'khoi-phuc',
  reopen: 'mo-lai',
} as const satisfies Record<PlainAct, string>

/**
 * The task of a form for an official act. People without the right are told who has it; a task that does not allow the
 * act as it stands is shown with the reason.
 */
export async function taskForAct(visit: StaffVisit, act: OfficialAct): Promise<Shown | Response> {
  const outcome = await visit.send(showTask, { taskId: visit.param('taskId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { task } = shown
  const permission = may(visit.ctx.actor, 'task.act', {
    ...visit.here,
    line: task.line,
    leadUnitId: task.lead?.id ?? null,
    supportUnitIds: [],
    followingUnitId: null,
    ownerPersonId: null,
  })
  if (!permission.ok) return visit.forbidden(permission)
  if (shown.plan.stage !== 'adopted' || task.review !== 'accepted')
    return visit.to(`/nhiem-vu/${task.id}`, fieldSentence({ field: '', code: 'task-not-running' }))
  const no = refuseAct(act, task.state)
  return no === null ? shown : visit.to(`/nhiem-vu/${task.id}`, updateRefusalSentence(no))
}

const form = async (visit: StaffVisit, act: PlainAct, typed: Form | null, again?: Again) => {
  const shown = await taskForAct(visit, act)
  if (shown instanceof Response) return shown
  const { task } = shown
  return officialPage(
    visit,
    {
      ...ACT_PAGES[act],
      task,
      action: `/nhiem-vu/${task.id}/${ACT_PATHS[act]}`,
      before:
        act === 'resume' && task.due !== null ? (
          <DateField
            {...fieldOf('due', typed, again)}
            label={ACT_FORM.due}
            hint={ACT_FORM.dueHint(task.due)}
            optional
          />
        ) : null,
    },
    typed,
    again,
  )
}

const USE_CASES = {
  suspend: suspendTask,
  resume: resumeTask,
  cancel: cancelTask,
  restore: restoreTask,
  reopen: reopenTask,
} as const satisfies Record<PlainAct, unknown>

const act = async (visit: StaffVisit, name: PlainAct) => {
  const sent = await visit.form()
  const taskId = visit.param('taskId')
  const { due } = sent.object({ days: ['due'] })
  const outcome = await visit.send(
    USE_CASES[name],
    { ...officialOf(sent), taskId, ...(name === 'resume' ? { due } : {}) },
    sent,
  )
  if (!outcome.ok) return visit.refused(outcome.refusal, again => form(visit, name, sent, again))
  const { code, effectiveOn } = outcome.value
  return visit.to(`/nhiem-vu/${taskId}`, ACT_PAGES[name].said(code, formatDay(effectiveOn)))
}

const pair = <Path extends string>(name: PlainAct, path: Path) =>
  [
    {
      method: 'GET',
      path: `/nhiem-vu/:taskId/${path}`,
      access: 'session',
      names: 'task',
      answer: (visit: StaffVisit) => form(visit, name, null),
    },
    {
      method: 'POST',
      path: `/nhiem-vu/:taskId/${path}`,
      access: 'session',
      names: 'task',
      answer: (visit: StaffVisit) => act(visit, name),
    },
  ] as const satisfies readonly Route[]

export const routes = [
  ...pair('suspend', ACT_PATHS.suspend),
  ...pair('resume', ACT_PATHS.resume),
  ...pair('cancel', ACT_PATHS.cancel),
  ...pair('restore', ACT_PATHS.restore),
  ...pair('reopen', ACT_PATHS.reopen),
] as const satisfies readonly Route[]
