import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { GROUP_STATUSES, TASK_GROUPS, type TaskFilter } from '../domain/task-filter.ts'
import { EXACT_GROUPS, listedTasks } from '../store/task-list.ts'
import { clarityOf } from './task-clearness.ts'
import { standing } from './task-standing.ts'
import { look, type Work } from './use-case.ts'

/** Rows of one page of a list. */
export const LIST_PAGE = 25

const day = z.string().refine(isDay, 'no-such-day').nullable().default(null)
const id = z.uuid().nullable().default(null)

export const taskFilter = z.object({
  group: z.enum(TASK_GROUPS).nullable().default(null),
  planId: id,
  unitId: id,
  withUnitId: id,
  followingUnitId: id,
  ownerId: id,
  section: z.string().max(1000, 'too-long').nullable().default(null),
  targetId: id,
  documentId: id,
  dueFrom: day,
  dueTo: day,
  typed: z.string().max(200, 'too-long').default(''),
})

/**
 * Running tasks by a filter, by deadline, each with how it stands, its six clarities and its latest update: a page of
 * 25, or all of them with `page` null (a file, a board, a calendar).
 */
export const listTasks = look({
  name: 'list-tasks',
  remembered: true,
  input: z.object({ filter: taskFilter, page: z.number().int().min(1).nullable().default(1) }),
  async run(work, { filter, page }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const { tasks, total } = await filteredTasks(work, filter, page)
    return done({
      total,
      page: page ?? 1,
      pages: page === null ? 1 : Math.max(1, Math.ceil(total / LIST_PAGE)),
      tasks: tasks.map(task => ({ ...task, ...clarityOf(task) })),
    })
  },
})

async function filteredTasks(work: Work, filter: TaskFilter, page: number | null) {
  const { trx, localityId, today } = work
  const { group } = filter
  const exact = group === null || EXACT_GROUPS.includes(group)
  const slice = page === null ? null : { from: (page - 1) * LIST_PAGE, count: LIST_PAGE }
  const { tasks, total } = await listedTasks(trx, localityId, filter, today, exact ? slice : null)
  const judged = tasks.map(task => standing(task, task.assignedOn, today))
  if (exact) return { tasks: judged, total }
  const right = judged.filter(task => GROUP_STATUSES[group].includes(task.judgement.status))
  return {
    tasks: slice === null ? right : right.slice(slice.from, slice.from + slice.count),
    total: right.length,
  }
}
