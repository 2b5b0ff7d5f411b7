import { CLARITIES } from '../../domain/clarity.ts'
import { formatDay, formatDayShort, formatInstant } from '../../domain/format-vi.ts'
import { periodContaining, previousPeriod } from '../../domain/period.ts'
import { may } from '../../domain/policy/may.ts'
import { showDashboard } from '../../usecases/show-dashboard.ts'
import { AGENDA } from '../../words/agenda.ts'
import {
  clarityList,
  DASHBOARD,
  DASHBOARD_EMPTY,
  dashboardSub,
  dashboardTitle,
  ROWS_PAGE,
  TARGET_LISTS,
  TASK_LISTS,
  type TaskListName,
} from '../../words/dashboard.ts'
import { planName } from '../../words/task-page.ts'
import { KIND_WORDS, type StatusKind } from '../../words/ui.ts'
import type { Route } from '../route.ts'
import { sheetFile } from '../sheet.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { CHART_KINDS } from '../ui/chart/frame.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/states.tsx'
import { type Tab, Tabs } from '../ui/tabs.tsx'
import { TaskList } from '../ui/task-list.tsx'
import { RegisterLinks } from './agenda.tsx'
import { countOf, targetList, targetListHref, targetsIn, taskList, taskListHref } from './dashboard-lists.ts'
import {
  allDecisionsOf,
  type Board,
  byFirstOf,
  changesOf,
  decisionsOf,
  documentOf,
  overdueIn,
  ratesOf,
  targetLinesOf,
} from './dashboard-parts.ts'
import { barTasks, unitBars } from './dashboard-units.ts'
import { targetLine, taskLine } from './task-line.ts'
import { DashboardView } from './views/dashboard.tsx'

/** The page of what asks for a decision, for those who may open it, and the registers behind it. */
const Registers = ({ visit }: { visit: StaffVisit }) => (
  <nav class="btns screen-only" aria-label={AGENDA.registers}>
    {may(visit.ctx.actor, 'agenda.read', visit.here).ok ? (
      <ButtonLink href="/can-quyet-dinh" dense>
        {AGENDA.name}
      </ButtonLink>
    ) : null}
    <RegisterLinks />
  </nav>
)

const PATH = '/dieu-hanh'
const WEEK = 7

/** The counts by status, in the order of urgency. */
const STATUS_LISTS = [
  ['qua-han', 'overdue'],
  ['can-chu-y', 'attention'],
  ['cho-xac-nhan', 'waiting'],
  ['dang-lam', 'on-track'],
  ['chua-den-han', 'not-due'],
  ['hoan-thanh', 'done'],
  ['thuong-xuyen', 'regular'],
] as const satisfies readonly (readonly [TaskListName, StatusKind])[]

const withBoard = async (
  visit: StaffVisit,
  answer: (board: Board) => Response | Promise<Response>,
): Promise<Response> => {
  const outcome = await showDashboard(visit.ctx, {})
  return outcome.ok ? answer(outcome.value) : visit.refused(outcome.refusal)
}

const page = (visit: StaffVisit) =>
  withBoard(visit, board => {
    if (board.plans.length === 0)
      return visit.page(
        { title: DASHBOARD.name },
        <>
          <PageHead title={DASHBOARD.name} />
          <EmptyState {...DASHBOARD_EMPTY} />
        </>,
      )
    const title = dashboardTitle(
      overdueIn(board),
      targetsIn(board, 'chua-dat-moc'),
      board.tasks.some(task => task.due !== null),
    )
    const { lines, rest } = targetLinesOf(board)
    const bars = barTasks(board.tasks)
    const dated = bars.some(task => task.nature === 'dated')
    return visit.page(
      { title },
      <DashboardView
        title={title}
        sub={dashboardSub(board.plans.map(planName), formatInstant(visit.ctx.now))}
        periodLink={periodLink(board)}
        decisions={decisionsOf(board)}
        noDecisions={noDecisions(board)}
        allDecisions={allDecisionsOf(board)}
        registers={<Registers visit={visit} />}
        rates={ratesOf(board)}
        byFirst={byFirstOf(board)}
        statuses={STATUS_LISTS.map(([name, icon]) => ({
          label: KIND_WORDS[icon],
          icon,
          count: countOf(board, name),
          href: taskListHref(name),
        }))}
        targets={{
          title: DASHBOARD.targets,
          count: board.targets.length,
          milestone: DASHBOARD.milestone,
          lines,
          rest: <RestOfTargets rest={rest} />,
        }}
        units={{
          note: dated ? DASHBOARD.dated(bars.length) : DASHBOARD.undated(bars.length),
          bars: unitBars(board.tasks),
          sheetHref: `${PATH}.xlsx`,
        }}
        changes={{
          days: WEEK,
          since: DASHBOARD.since(formatDayShort(board.weekAgo, board.today)),
          lines: changesOf(board),
        }}
        document={documentOf(board)}
        six={{
          tasks: board.tasks.length,
          note: DASHBOARD.allSix(board.allSix.length),
          clear: {
            who: board.clear.who.length,
            what: board.clear.what.length,
            when: board.clear.when.length,
            responsibility: board.clear.responsibility.length,
            product: board.clear.product.length,
            authority: board.clear.authority.length,
          },
          hrefs: {
            who: taskListHref('ro-who'),
            what: taskListHref('ro-what'),
            when: taskListHref('ro-when'),
            responsibility: taskListHref('ro-responsibility'),
            product: taskListHref('ro-product'),
            authority: taskListHref('ro-authority'),
          },
        }}
      />,
    )
  })

const RestOfTargets = (props: { rest: number }) => (
  <a href={targetListHref('tat-ca')}>
    {props.rest > 0 ? DASHBOARD.restOfTargets(props.rest) : DASHBOARD.allTargets}
  </a>
)

/** The last report period whose figures are closed. */
const periodLink = (board: Board) => {
  const month = periodContaining('month', board.today)
  if (month === null) return null
  const closed = previousPeriod(month)
  return { until: formatDayShort(closed.cutOff, board.today), href: `/ky-bao-cao/${closed.id}` }
}

const noDecisions = (board: Board): string => {
  if (board.tasks.every(task => task.due === null)) return DASHBOARD.nothingDue
  const next = board.tasks
    .flatMap(task =>
      task.closedOn === null && task.due !== null && task.due >= board.today ? [task.due] : [],
    )
    .sort()[0]
  return next === undefined ? `${DASHBOARD.noDecisions}.` : DASHBOARD.nearest(formatDay(next))
}

const TABS = [
  'tat-ca',
  'qua-han',
  'can-chu-y',
  'cho-xac-nhan',
  'dang-lam',
  'chua-den-han',
  'chua-co-han',
  'thuong-xuyen',
  'hoan-thanh',
] as const

const taskRows = (visit: StaffVisit) =>
  withBoard(visit, board => {
    const name = visit.query('loai') ?? 'tat-ca'
    const unit = visit.query('don-vi')
    const list = taskList(board, name, unit)
    if (list === null) return visit.refused({ code: 'not-found', status: 404 })
    const clarity = CLARITIES.find(one => name === `ro-${one}`)
    const unitName = unit === undefined ? undefined : list.tasks[0]?.lead?.name
    const tabs: Tab[] = TABS.map(one => ({
      label: TASK_LISTS[one].replace(/^Nhiệm vụ /u, ''),
      href: taskListHref(one),
      count: countOf(board, one),
      current: one === name && unit === undefined,
    }))
    const title = `${list.title}: ${list.tasks.length}`
    return visit.page(
      { title, crumbs: [{ label: DASHBOARD.name, href: PATH }, { label: list.title }] },
      <>
        <PageHead title={title} sub={unitName === undefined ? undefined : ROWS_PAGE.ofUnit(unitName)} />
        <Tabs label={ROWS_PAGE.views} tabs={tabs} />
        {clarity === undefined ? null : (
          <p>
            <a href={taskListHref(`chua-ro-${clarity}`)}>{clarityList(clarity, false)}</a>
          </p>
        )}
        {list.tasks.length === 0 ? (
          <EmptyState {...ROWS_PAGE.empty} />
        ) : (
          <TaskList
            tasks={list.tasks.map(task => ({ ...taskLine(task, board.today, false), action: null }))}
          />
        )}
      </>,
    )
  })

const targetRows = (visit: StaffVisit) =>
  withBoard(visit, board => {
    const name = visit.query('loai') ?? 'tat-ca'
    const list = targetList(board, name)
    if (list === null) return visit.refused({ code: 'not-found', status: 404 })
    const names = ['tat-ca', 'dat-moc', 'chua-dat-moc', 'chua-co-so-lieu', 'da-co-so-lieu'] as const
    const title = `${list.title}: ${list.targets.length}`
    return visit.page(
      { title, crumbs: [{ label: DASHBOARD.name, href: PATH }, { label: list.title }] },
      <>
        <PageHead title={title} />
        <Tabs
          label={ROWS_PAGE.views}
          tabs={names.map(one => ({
            label: TARGET_LISTS[one].replace(/^Chỉ tiêu /u, ''),
            href: targetListHref(one),
            count: targetsIn(board, one),
            current: one === name,
          }))}
        />
        {list.targets.length === 0 ? (
          <EmptyState {...ROWS_PAGE.empty} />
        ) : (
          <TaskList tasks={list.targets.map(targetLine)} />
        )}
      </>,
    )
  })

const table = (visit: StaffVisit) =>
  withBoard(visit, board => {
    const heads = [DASHBOARD.unit, ...CHART_KINDS.map(kind => KIND_WORDS[kind]), DASHBOARD.total]
    const rows = unitBars(board.tasks).map(bar => [
      bar.name,
      ...CHART_KINDS.map(kind => bar.counts[kind]),
      bar.total,
    ])
    return sheetFile(visit, {
      fileName: DASHBOARD.fileName,
      sheet: DASHBOARD.byUnit,
      heads,
      widths: [36, ...CHART_KINDS.map(() => 14), 10],
      rows,
    })
  })

export const routes = [
  { method: 'GET', path: PATH, access: 'session', names: null, answer: page },
  { method: 'GET', path: `${PATH}.xlsx`, access: 'session', names: null, answer: table },
  { method: 'GET', path: `${PATH}/nhiem-vu`, access: 'session', names: null, answer: taskRows },
  { method: 'GET', path: `${PATH}/chi-tieu`, access: 'session', names: null, answer: targetRows },
] as const satisfies readonly Route[]
