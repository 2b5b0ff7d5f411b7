import type { Line } from '../domain/role.ts'
import { type ConclusionRecord, conclusionsOf } from '../store/conclusion.ts'
import { type MeetingRecord, meetingsOf } from '../store/meeting.ts'
import { adoptionDays } from '../store/plan.ts'
import { tasksOf } from '../store/task.ts'
import { type StandingTask, standing } from './task-standing.ts'
import type { Work } from './use-case.ts'

/** A conclusion that gave work, with the task that carries it and how that stands. */
export type FollowedConclusion = {
  readonly conclusion: ConclusionRecord
  readonly meeting: MeetingRecord
  readonly task: StandingTask
  readonly line: Line
  readonly open: boolean
}

const ENDED: readonly string[] = ['done', 'done-late', 'cancelled', 'replaced']
/** Work that never ends is followed by its own rhythm; a conclusion about it is open while a period has no check-in. */
const GOING: readonly string[] = ['regular', 'periodic']

/** What issued meetings of bodies concluded and gave as work, oldest meeting first; four queries, whatever the number. */
export async function followedConclusions(
  { trx, localityId, today }: Pick<Work, 'trx' | 'localityId' | 'today'>,
  scope: { readonly committeeIds?: readonly string[]; readonly meetingIds?: readonly string[] },
): Promise<readonly FollowedConclusion[]> {
  const { committeeIds, meetingIds: ids } = scope
  const meetings = await meetingsOf(trx, localityId, {
    issued: true,
    ...(committeeIds === undefined ? {} : { committeeIds }),
    ...(ids === undefined ? {} : { ids }),
  })
  const conclusions = await conclusionsOf(trx, localityId, { meetingIds: meetings.map(one => one.id) })
  const [rows, since] = await Promise.all([
    tasksOf(trx, localityId, { ids: conclusions.flatMap(one => one.taskId ?? []) }),
    adoptionDays(trx, localityId),
  ])
  const taskOf = new Map(
    rows.map(row => [row.id, standing(row, since.get(row.planId) ?? null, today)] as const),
  )
  return meetings.toReversed().flatMap(meeting =>
    conclusions
      .filter(one => one.meetingId === meeting.id)
      .flatMap((conclusion): FollowedConclusion[] => {
        const task = taskOf.get(conclusion.taskId ?? '')
        if (!task) return []
        const { status } = task.judgement
        const open = !ENDED.includes(status) && !GOING.includes(status)
        return [{ conclusion, meeting, task, line: task.line, open }]
      }),
  )
}

/** Those of them that are not done; a task that several meetings concluded on stands once, for the first of them. */
export async function unfinishedConclusions(
  work: Pick<Work, 'trx' | 'localityId' | 'today'>,
  committeeIds: readonly string[],
): Promise<readonly FollowedConclusion[]> {
  const open = (await followedConclusions(work, { committeeIds })).filter(one => one.open)
  return open.filter((one, at) => open.findIndex(other => other.task.id === one.task.id) === at)
}
