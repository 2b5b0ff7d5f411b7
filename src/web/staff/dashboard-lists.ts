import { CLARITIES, type Clarity } from '../../domain/clarity.ts'
import { STATUS_RULES, type Status } from '../../domain/status.ts'
import type { TargetStatus } from '../../domain/target-status.ts'
import type { showDashboard } from '../../usecases/show-dashboard.ts'
import type { Answer } from '../../usecases/use-case.ts'
import {
  clarityList,
  TARGET_LISTS,
  TASK_LISTS,
  type TargetListName,
  type TaskListName,
} from '../../words/dashboard.ts'
import { barTasks } from './dashboard-units.ts'

type Board = Answer<typeof showDashboard>
export type BoardTask = Board['tasks'][number]
export type BoardTarget = Board['targets'][number]

const byStatus =
  (...statuses: readonly Status[]) =>
  (board: Board): readonly string[] =>
    board.tasks.filter(task => statuses.includes(task.judgement.status)).map(task => task.id)

/** What each list of tasks counts. A figure and the list behind it are the same rows. */
const TASKS = {
  'tat-ca': board => board.tasks.map(task => task.id),
  'qua-han': board => board.counts.openOverdue,
  'can-chu-y': byStatus('attention', 'check-in-missing'),
  'cho-xac-nhan': byStatus('awaiting-confirmation'),
  'dang-lam': byStatus('on-track'),
  'chua-den-han': byStatus('not-due'),
  'chua-co-han': byStatus('no-deadline'),
  'thuong-xuyen': board => board.counts.regular,
  'hoan-thanh': board => [...board.counts.doneOnTime, ...board.counts.doneLate],
  'dung-han': board => board.counts.doneOnTime,
  'qua-han-dau': board => board.byFirst.counts.openOverdue,
  'dung-han-dau': board => board.byFirst.counts.doneOnTime,
  'da-gia-han': board => board.extended,
  'hoan-thanh-cham': board => board.counts.doneLate,
  'den-han': board => board.rates.completionOnDue.denominatorRows,
  'duoc-giao': board => board.counts.assigned,
  'da-cap-nhat-ky': board => [...new Set(board.checkIns?.numeratorRows ?? [])],
  'theo-don-vi': board => barTasks(board.tasks).map(task => task.id),
  'ro-ca-sau': board => board.allSix,
  'co-han-hoac-nhip': board => board.clear.when,
} as const satisfies Record<TaskListName, (board: Board) => readonly string[]>

const reached: readonly TargetStatus[] = ['met', 'exceeded']
const behind: readonly TargetStatus[] = ['fallen', 'missed']

const TARGETS = {
  'tat-ca': () => true,
  'dat-moc': target => reached.includes(target.judgement.status),
  'chua-dat-moc': target => behind.includes(target.judgement.status),
  'chua-co-so-lieu': target => target.judgement.latest === null,
  'da-co-so-lieu': target => target.judgement.latest !== null,
} as const satisfies Record<TargetListName, (target: BoardTarget) => boolean>

const isTaskList = (name: string): name is TaskListName => Object.hasOwn(TASK_LISTS, name)
const isTargetList = (name: string): name is TargetListName => Object.hasOwn(TARGET_LISTS, name)

export type TaskList = { readonly title: string; readonly tasks: readonly BoardTask[] }

/** The tasks that an address asks for; null when it names no list. "ro-who" and "chua-ro-who" ask for one clarity. */
export const taskList = (board: Board, name: string, unitId: string | undefined): TaskList | null => {
  const clarity = CLARITIES.find(one => name === `ro-${one}` || name === `chua-ro-${one}`)
  const found =
    clarity !== undefined
      ? clarityRows(board, clarity, name.startsWith('ro-'))
      : isTaskList(name)
        ? { title: TASK_LISTS[name], ids: TASKS[name](board) }
        : null
  if (found === null) return null
  const ids = new Set(found.ids)
  const tasks = board.tasks.filter(
    task => ids.has(task.id) && (unitId === undefined || (task.lead?.id ?? '') === unitId),
  )
  return { title: found.title, tasks }
}

const clarityRows = (board: Board, clarity: Clarity, clear: boolean) => {
  const ids = new Set(board.clear[clarity])
  return {
    title: clarityList(clarity, clear),
    ids: board.tasks.filter(task => ids.has(task.id) === clear).map(task => task.id),
  }
}

/** The targets that an address asks for; null when it names no list. */
export const targetList = (
  board: Board,
  name: string,
): { readonly title: string; readonly targets: readonly BoardTarget[] } | null =>
  isTargetList(name) ? { title: TARGET_LISTS[name], targets: board.targets.filter(TARGETS[name]) } : null

/** How many rows a list has, for the figure that opens it. */
export const countOf = (board: Board, name: TaskListName): number => TASKS[name](board).length
export const targetsIn = (board: Board, name: TargetListName): number =>
  board.targets.filter(TARGETS[name]).length

export const taskListHref = (name: TaskListName | `ro-${Clarity}` | `chua-ro-${Clarity}`): string =>
  `/dieu-hanh/nhiem-vu?loai=${name}`
export const targetListHref = (name: TargetListName): string => `/dieu-hanh/chi-tieu?loai=${name}`

/** Whether a task still asks for work. */
export const isOpen = (task: BoardTask): boolean => STATUS_RULES[task.judgement.status].open
