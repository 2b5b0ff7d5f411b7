import { addDays, type Day, dayOf, daysBetween } from '../../domain/day.ts'
import { formatDayShort, formatPercent } from '../../domain/format-vi.ts'
import { showTask } from '../../usecases/show-task.ts'
import type { Answer } from '../../usecases/use-case.ts'
import { CONCERN } from '../../words/concern.ts'
import { refusalSentence } from '../../words/role.ts'
import { statusWord } from '../../words/status.ts'
import {
  closingWords,
  deadlineWords,
  forecastWords,
  placeWords,
  planName,
  TASK_PAGE,
} from '../../words/task-page.ts'
import { updateRefusalSentence } from '../../words/update.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CHART_KINDS, type ChartKind } from '../ui/chart/frame.tsx'
import { TARGET_KIND, TASK_KIND } from '../ui/status-kind.ts'
import { evidenceFiles } from './evidence-facts.tsx'
import { RecordActions, RecordSections } from './item-records.tsx'
import { itemRelations } from './item-relations.tsx'
import { TaskSeries } from './series.tsx'
import { sourceOf } from './source.ts'
import { extensionAction, rarerActs } from './task-acts.ts'
import { taskAssignmentSection } from './task-assignment.tsx'
import { taskCells } from './task-cells.ts'
import { TaskDocuments } from './task-documents.tsx'
import { Kinship, WaitingExtension } from './task-extension.tsx'
import { TaskFollowing } from './task-following.tsx'
import { taskHappenings } from './task-happenings.ts'
import { dueOf } from './task-line.ts'
import { TaskMoneyCard } from './task-money.tsx'
import { taskUnitWorkSections } from './task-unit-work.tsx'
import { type TaskAction, TaskView, type TaskViewProps } from './views/task.tsx'

type Shown = Answer<typeof showTask>

const page = async (visit: StaffVisit) => {
  const outcome = await visit.send(showTask, { taskId: visit.param('taskId') })
  if (!outcome.ok) return visit.refused(outcome.refusal)
  const shown = outcome.value
  const { task, plan } = shown
  const today = dayOf(visit.ctx.now)
  const due = dueOf(task, today)
  const actions = actionsOf(shown)
  const sections = [
    await taskAssignmentSection(visit, task.id),
    await taskUnitWorkSections(visit, task.id),
    await itemRelations(visit, task.id),
  ]
  return visit.page(
    {
      title: `${task.code}: ${task.text}`,
      crumbs: [
        { label: planName(plan), href: `/ke-hoach/${plan.id}` },
        ...(task.groupTitle === null ? [] : [{ label: task.groupTitle }]),
        { label: task.code },
      ],
    },
    <TaskView
      name={task.text}
      status={TASK_KIND[task.judgement.status]}
      statusWord={statusWord(task.judgement.status, task.judgement.daysLate)}
      relative={due.relative}
      deadline={deadlineWords(task.due, task.state.initialDue, task.deadlineText)}
      six={task.six}
      source={sourceOf(plan, task.section, shown.sentences, placeWords)}
      cells={taskCells(shown)}
      journal={null}
      happenings={taskHappenings(shown, today)}
      evidence={evidenceFiles(shown.evidence, visit)}
      hiddenEvidence={
        shown.rights.evidence || shown.evidenceCount === 0
          ? null
          : TASK_PAGE.hiddenEvidence(shown.evidenceCount)
      }
      addEvidenceHref={actions.length === 0 ? null : `/nhiem-vu/${task.id}/cap-nhat#files`}
      contributes={contributesOf(shown)}
      linkHref={shown.rights.link ? `/nhiem-vu/${task.id}/chi-tieu` : null}
      measure={measureOf(shown, today)}
      actions={actions}
      more={rarerActs(shown)}
      whyNot={whyNot(shown)}
      closing={task.nature === 'dated' && task.closedOn === null ? closingWords(task.product) : null}
      reminders={[]}
      sections={[
        <TaskSeries shown={shown} />,
        ...(shown.records === null ? [] : [<RecordSections records={shown.records} today={today} />]),
      ]}
      arrangements={[...sections, <TaskDocuments shown={shown} visit={visit} />]}
      decision={<Decisions shown={shown} today={today} />}
      cards={[
        ...(shown.records === null
          ? []
          : [<RecordActions records={shown.records} raises={actions.length === 0} />]),
        <WaitingExtension shown={shown} />,
        <TaskFollowing shown={shown} />,
        <TaskMoneyCard money={shown.money} />,
        <Kinship shown={shown} />,
      ]}
    />,
  )
}

/** The targets that the task serves, as they stand. */
const contributesOf = ({ targets }: Shown): TaskViewProps['contributes'] =>
  targets.map(target => ({
    label: `${target.code} ${target.name}`,
    href: `/chi-tieu/${target.id}`,
    status: TARGET_KIND[target.judgement.status],
  }))

/** What this person may do with the task now; empty when nothing. */
const actionsOf = (shown: Shown): readonly TaskAction[] => {
  const { task, rights, closed } = shown
  if (!rights.report || closed !== null) return []
  const form = `/nhiem-vu/${task.id}/cap-nhat`
  const raises: readonly TaskAction[] =
    shown.records?.mayRaise === true
      ? [{ label: CONCERN.form.title, href: `/vuong-mac/them?nhiem-vu=${task.id}`, sign: 'flag' }]
      : []
  if (task.nature === 'regular' || task.nature === 'periodic')
    return [{ label: TASK_PAGE.checkIn, href: form, sign: 'document' }, ...raises]
  return [
    { label: TASK_PAGE.update, href: form, sign: 'document' },
    ...extensionAction(shown),
    ...raises,
    ...(task.nature === 'dated' && task.submittedOn === null
      ? [{ label: TASK_PAGE.close, href: `${form}?tinh-hinh=delivered`, sign: 'check' as const }]
      : []),
  ]
}

const whyNot = ({ task, closed, reportRefusal }: Shown): string | null => {
  if (closed !== null) return updateRefusalSentence(closed)
  if (reportRefusal.ok) return null
  return refusalSentence(reportRefusal.code, reportRefusal.who, task.lead?.name ?? null)
}

const Decisions = (props: { shown: Shown; today: Day }) => {
  const waiting = props.shown.updates.filter(update => update.mayDecide)
  if (waiting.length === 0) return null
  return (
    <Card title={TASK_PAGE.decide}>
      <ul class="rows">
        {waiting.map(update => {
          const day = formatDayShort(dayOf(update.recordedAt), props.today)
          const say = update.kind === 'closing' ? TASK_PAGE.decideClosing : TASK_PAGE.decideUpdate
          return (
            <li>
              <span class="grow">{say(update.author.name, day)}</span>
              <ButtonLink href={`/xac-nhan/${update.id}`} dense about={props.shown.task.code}>
                {TASK_PAGE.openDecision}
              </ButtonLink>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

const isChartKind = (kind: string): kind is ChartKind => CHART_KINDS.some(one => one === kind)

/** The confirmed percentages over the task's time, against an even pace; null while there are none. */
const measureOf = ({ task, pace }: Shown, today: Day): TaskViewProps['measure'] => {
  const last = pace.points.at(-1)
  const { assignedOn, due } = task.state
  if (last === undefined || assignedOn === null || due === null || due <= assignedOn) return null
  const end = task.closedOn === null && today > due ? today : due
  const x = (day: Day) => daysBetween(assignedOn, day)
  const at = (share: number) => addDays(assignedOn, Math.round(x(end) * share))
  const kind = TASK_KIND[task.judgement.status]
  const { forecast } = pace
  const foreseen = forecast?.ok === true ? Math.min(100, Math.max(0, forecast.value)) : null
  const words =
    forecast?.ok === true ? forecastWords(forecast.value, due, today, forecast.measurements) : null
  return {
    now: TASK_PAGE.percentNow(last.value),
    of: TASK_PAGE.percentOf,
    chart: {
      summary: TASK_PAGE.percentSummary(
        last.value,
        formatDayShort(last.on, today),
        formatDayShort(due, today),
      ),
      kind: isChartKind(kind) ? kind : 'on-track',
      span: [0, Math.max(1, x(end))],
      max: 100,
      achieved: [{ x: 0, y: 0 }, ...pace.points.map(point => ({ x: x(point.on), y: point.value }))],
      milestones: [{ x: x(due), y: 100 }],
      ...(foreseen === null ? {} : { forecast: { x: x(due), y: foreseen } }),
      today: Math.min(x(end), x(today)),
      labels: {
        y: [0, 50, 100].map(value => ({ value, text: `${value}%` })),
        x: [0, 1 / 3, 2 / 3, 1].map(share => ({
          value: x(at(share)),
          text: formatDayShort(at(share), today),
        })),
        pace: TASK_PAGE.pace,
        today: TASK_PAGE.today,
        now: formatPercent(last.value),
        forecast: foreseen === null ? '' : TASK_PAGE.forecast(Math.round(foreseen)),
      },
    },
    table: {
      caption: TASK_PAGE.percentTable,
      columns: [
        { title: TASK_PAGE.percentColumns[0] },
        { title: TASK_PAGE.percentColumns[1], numeric: true },
      ],
      rows: pace.points.map(point => [formatDayShort(point.on, today), formatPercent(point.value)]),
    },
    forecast: words,
  }
}

export const routes = [
  { method: 'GET', path: '/nhiem-vu/:taskId', access: 'session', names: 'task', answer: page },
] as const satisfies readonly Route[]
