import { partsOf } from '../../domain/day.ts'

import type { TaskFilter } from '../../domain/task-filter.ts'
import { documentShort } from '../../words/document.ts'
import { planName } from '../../words/plan.ts'
import { GROUP_WORDS, TASK_LIST } from '../../words/task-list.ts'
import { KIND_WORDS, type StatusKind } from '../../words/ui.ts'
import { TASK_KIND } from '../ui/status-kind.ts'
import type { ListForm } from './task-filter.ts'
import type { ListChoices, ListedTask } from './task-list.tsx'

/**
 * The columns of the board, in the order in which work moves; each with the mark of its heading. What repeats, rests or
 * was cancelled has a column where there is some: it is not among what has yet to fall due.
 */
export const COLUMNS: readonly {
  readonly kind: StatusKind
  readonly title: string
  readonly always: boolean
}[] = [
  { kind: 'overdue', title: KIND_WORDS.overdue, always: true },
  { kind: 'attention', title: KIND_WORDS.attention, always: true },
  { kind: 'on-track', title: KIND_WORDS['on-track'], always: true },
  { kind: 'waiting', title: KIND_WORDS.waiting, always: true },
  { kind: 'not-due', title: KIND_WORDS['not-due'], always: true },
  { kind: 'regular', title: GROUP_WORDS.repeated, always: false },
  { kind: 'done', title: KIND_WORDS.done, always: true },
  { kind: 'paused', title: GROUP_WORDS.suspended, always: false },
  { kind: 'cancelled', title: GROUP_WORDS.cancelled, always: false },
]

/** Tasks under one heading. */
export type TaskGroup = {
  readonly title: string
  readonly tasks: readonly ListedTask[]
  /** The page of what the group is named after. */
  readonly page: { readonly href: string; readonly label: string } | null
  /** What narrows the list to this group alone; null where no filter does. */
  readonly narrow: Partial<TaskFilter> | null
}

type Head = Omit<TaskGroup, 'tasks'> & { readonly key: string }

const head = (
  key: string,
  title: string,
  narrow: Head['narrow'] = null,
  page: Head['page'] = null,
): Head => ({ key, title, narrow, page })

/** Under which headings a task stands; without any it stands under the last, which says so. */
type Heads = (task: ListedTask, choices: ListChoices) => readonly Head[]

const HEADS = {
  bang: task => {
    const column = COLUMNS.find(one => one.kind === TASK_KIND[task.judgement.status])
    return column === undefined ? [] : [head(column.kind, column.title)]
  },
  lich: task => {
    if (task.due === null) return []
    const { year, month } = partsOf(task.due)
    return [head(task.due.slice(0, 7), `${TASK_LIST.month(month)}/${year}`)]
  },
  'don-vi': task =>
    task.lead === null
      ? task.leadText.length === 0
        ? []
        : [head(task.leadText.join('; '), task.leadText.join('; '))]
      : [head(task.lead.id, task.lead.name, { unitId: task.lead.id })],
  nhom: task =>
    task.groupTitle === null ? [] : [head(task.groupTitle, task.groupTitle, { section: task.groupTitle })],
  'chi-tieu': task =>
    task.targets.map(target =>
      head(
        target.id,
        `${target.code} ${target.name}`,
        { targetId: target.id },
        { href: `/chi-tieu/${target.id}`, label: TASK_LIST.openTarget },
      ),
    ),
  'van-ban': (task, choices) => {
    const documents = task.documents.map(document =>
      head(
        document.id,
        `${documentShort(document)}, ${document.issuer}`,
        { documentId: document.id },
        { href: `/van-ban/${document.id}`, label: TASK_LIST.openDocument },
      ),
    )
    const plan = choices.plans.find(one => one.id === task.planId)
    // The running plan that only gathers what documents order is no document of its own.
    if (plan === undefined || (plan.kind === 'directing' && documents.length > 0)) return documents
    return [
      head(
        plan.id,
        planName(plan),
        { planId: plan.id },
        { href: `/ke-hoach/${plan.id}`, label: TASK_LIST.openPlan },
      ),
      ...documents,
    ]
  },
} as const satisfies { readonly [F in Exclude<ListForm, 'danh-sach'>]: Heads }

const WITHOUT = {
  bang: '',
  lich: TASK_LIST.noDue,
  'don-vi': TASK_LIST.noUnit,
  nhom: TASK_LIST.noSection,
  'chi-tieu': TASK_LIST.noTarget,
  'van-ban': '',
} as const satisfies Record<keyof typeof HEADS, string>

/**
 * The tasks of a list by the headings of a way to look at it, in the order in which the tasks come; those without a
 * heading last. A task that serves several targets, or stands in several documents, stands under each.
 */
export const groupsOf = (
  form: keyof typeof HEADS,
  tasks: readonly ListedTask[],
  choices: ListChoices,
): readonly TaskGroup[] => {
  const groups = new Map<string, { readonly head: Head; readonly tasks: ListedTask[] }>()
  const without: ListedTask[] = []
  for (const task of tasks) {
    const heads: readonly Head[] = HEADS[form](task, choices)
    if (heads.length === 0) without.push(task)
    for (const one of heads) {
      const group = groups.get(one.key) ?? { head: one, tasks: [] }
      group.tasks.push(task)
      groups.set(one.key, group)
    }
  }
  const named = [...groups.values()].map(({ head: { key: _, ...rest }, tasks: under }) => ({
    ...rest,
    tasks: under,
  }))
  return without.length === 0
    ? named
    : [...named, { title: WITHOUT[form], tasks: without, page: null, narrow: null }]
}
