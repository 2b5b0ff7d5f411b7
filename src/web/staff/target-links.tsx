import { formatDay } from '../../domain/format-vi.ts'
import { linkTarget, linkTask, showTargetLinks, showTaskLinks } from '../../usecases/link-tasks.ts'
import { statusWord } from '../../words/status.ts'
import { TARGET_STATUS_WORDS } from '../../words/target.ts'
import { LINKS } from '../../words/target-acts.ts'
import { planName } from '../../words/task-page.ts'
import type { StatusKind } from '../../words/ui.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { ErrorSummary, HiddenFields } from '../ui/form.tsx'
import type { Crumb } from '../ui/layout.tsx'
import { PageHead } from '../ui/layout.tsx'
import { StatusTag } from '../ui/status.tsx'
import { TARGET_KIND, TASK_KIND } from '../ui/status-kind.ts'
import type { Again } from '../visit.tsx'

/** One line to tick: a task, or a target. */
type Line = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly note: string
  readonly kind: StatusKind
  readonly word: string
  readonly linked: boolean
  readonly proposed: boolean
}

const linksPage = (
  visit: StaffVisit,
  about: {
    readonly title: string
    readonly heading: string
    readonly crumbs: readonly Crumb[]
    readonly action: string
    readonly field: 'taskIds' | 'targetIds'
    readonly lines: readonly Line[]
  },
  again?: Again,
) => {
  const groups = [
    { title: LINKS.linked, lines: about.lines.filter(line => line.linked) },
    { title: LINKS.proposed, lines: about.lines.filter(line => line.proposed && !line.linked) },
    { title: LINKS.others, lines: about.lines.filter(line => !line.proposed && !line.linked) },
  ].filter(group => group.lines.length > 0)
  return visit.page(
    {
      title: about.title,
      crumbs: about.crumbs,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={about.heading} sub={LINKS.sub} />
      <form method="post" action={about.action} novalidate id={about.field}>
        <HiddenFields fields={visit.hidden()} />
        {about.lines
          .filter(line => line.proposed)
          .map(line => (
            <input type="hidden" name="proposed" value={line.id} />
          ))}
        {groups.map(group => (
          <Section title={group.title} count={group.lines.length}>
            <Card>
              {group.lines.map(line => (
                <label class="check">
                  <input type="checkbox" name={about.field} value={line.id} checked={line.linked} />
                  <span>
                    {line.code} {line.name}{' '}
                    <small class="block">
                      <StatusTag kind={line.kind} word={line.word} /> {line.note}
                    </small>
                  </span>
                </label>
              ))}
            </Card>
          </Section>
        ))}
        <div class="form-end">
          <SubmitButton primary>{LINKS.save}</SubmitButton>
        </div>
      </form>
    </>,
  )
}

const ofTarget = async (visit: StaffVisit, again?: Again) => {
  const outcome = await visit.send(showTargetLinks, { targetId: visit.param('targetId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { target, plan, tasks, change } = outcome.value
  if (!change.ok) return visit.forbidden(change)
  return linksPage(
    visit,
    {
      title: LINKS.titleOfTarget(target.code),
      heading: `${LINKS.tasks}: ${target.name}`,
      crumbs: [
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        { label: target.code, href: `/chi-tieu/${target.id}` },
        { label: LINKS.change },
      ],
      action: `/chi-tieu/${target.id}/nhiem-vu`,
      field: 'taskIds',
      lines: tasks.map(task => ({
        id: task.id,
        code: task.code,
        name: task.text,
        note: [task.lead?.name, task.due === null ? null : formatDay(task.due)].filter(Boolean).join(' · '),
        kind: TASK_KIND[task.judgement.status],
        word: statusWord(task.judgement.status, task.judgement.daysLate),
        linked: task.linked,
        proposed: task.proposed,
      })),
    },
    again,
  )
}

const ofTask = async (visit: StaffVisit, again?: Again) => {
  const outcome = await visit.send(showTaskLinks, { taskId: visit.param('taskId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const { task, plan, targets, change } = outcome.value
  if (!change.ok) return visit.forbidden(change)
  return linksPage(
    visit,
    {
      title: LINKS.titleOfTask(task.code),
      heading: `${LINKS.contributes}: ${task.text}`,
      crumbs: [
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        { label: task.code, href: `/nhiem-vu/${task.id}` },
        { label: LINKS.changeTargets },
      ],
      action: `/nhiem-vu/${task.id}/chi-tieu`,
      field: 'targetIds',
      lines: targets.map(target => ({
        id: target.id,
        code: target.code,
        name: target.name,
        note: target.lead?.name ?? '',
        kind: TARGET_KIND[target.judgement.status],
        word: TARGET_STATUS_WORDS[target.judgement.status],
        linked: target.linked,
        proposed: target.proposed,
      })),
    },
    again,
  )
}

const saveOfTarget = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = {
    targetId: visit.param('targetId'),
    taskIds: form.texts('taskIds'),
    proposed: form.texts('proposed'),
  }
  const outcome = await visit.send(linkTarget, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => ofTarget(visit, again))
  const { targetId, added, removed } = outcome.value
  return visit.to(`/chi-tieu/${targetId}`, LINKS.saved(added, removed))
}

const saveOfTask = async (visit: StaffVisit) => {
  const form = await visit.form()
  const input = {
    taskId: visit.param('taskId'),
    targetIds: form.texts('targetIds'),
    proposed: form.texts('proposed'),
  }
  const outcome = await visit.send(linkTask, input, form)
  if (!outcome.ok) return visit.refused(outcome.refusal, again => ofTask(visit, again))
  const { taskId, added, removed } = outcome.value
  return visit.to(`/nhiem-vu/${taskId}`, LINKS.saved(added, removed))
}

export const routes = [
  {
    method: 'GET',
    path: '/chi-tieu/:targetId/nhiem-vu',
    access: 'session',
    names: 'target',
    answer: visit => ofTarget(visit),
  },
  {
    method: 'POST',
    path: '/chi-tieu/:targetId/nhiem-vu',
    access: 'session',
    names: 'target',
    answer: saveOfTarget,
  },
  {
    method: 'GET',
    path: '/nhiem-vu/:taskId/chi-tieu',
    access: 'session',
    names: 'task',
    answer: visit => ofTask(visit),
  },
  {
    method: 'POST',
    path: '/nhiem-vu/:taskId/chi-tieu',
    access: 'session',
    names: 'task',
    answer: saveOfTask,
  },
] as const satisfies readonly Route[]
