import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { GROUP_STATUSES, TASK_GROUPS, type TaskFilter } from '../domain/task-filter.ts'
import { adoptionDays } from '../store/plan.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { EXACT_GROUPS, listedTasks } from '../store/task-list.ts'
import { updatesOf } from '../store/update.ts'
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
  input: z.object({ filter: taskFilter, page: z.number().int().min(1).nullable().default(1) }),
  async run(work, { filter, page }) {
    const no = work.authorise(may(work.actor, 'task.read', work.here))
    if (no) return no
    const found = await filteredTasks(work, filter, page)
    const latest = await updatesOf(work.trx, work.localityId, {
      taskIds: found.tasks.map(task => task.id),
      latestOnly: true,
    })
    const latestOf = new Map(latest.map(update => [update.taskId, update]))
    return done({
      total: found.total,
      page: page ?? 1,
      pages: page === null ? 1 : Math.max(1, Math.ceil(found.total / LIST_PAGE)),
      tasks: found.tasks.map(task => ({
        ...task,
        ...clarityOf(task),
        latest: latestOf.get(task.id) ?? null,
      })),
    })
  },
})

async function filteredTasks(work: Work, filter: TaskFilter, page: number | null) {
  const { trx, localityId, today } = work
  const { group } = filter
  const exact = group === null || EXACT_GROUPS.includes(group)
  const slice = page === null ? null : { from: (page - 1) * LIST_PAGE, count: LIST_PAGE }
  const listed = await listedTasks(trx, localityId, filter, today, exact ? slice : null)
  const [records, since] = await Promise.all([
    tasksOf(trx, localityId, { ids: listed.ids }),
    adoptionDays(trx, localityId),
  ])
  const judged = inOrder(records, listed.ids).map(task =>
    standing(task, since.get(task.planId) ?? null, today),
  )
  if (exact || group === null) return { tasks: judged, total: listed.total }
  const right = judged.filter(task => GROUP_STATUSES[group].includes(task.judgement.status))
  return {
    tasks: slice === null ? right : right.slice(slice.from, slice.from + slice.count),
    total: right.length,
  }
}

const inOrder = (tasks: readonly TaskRecord[], ids: readonly string[]): TaskRecord[] => {
  const byId = new Map(tasks.map(task => [task.id, task]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
