import { z } from 'zod'
import type { Day } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done } from '../domain/refusal.ts'
import { refuseAct } from '../domain/task-act.ts'
import { extensionsOf } from '../store/extension.ts'
import { tasksOf } from '../store/task.ts'
import type { Owed } from './owed.ts'
import { pendingRecords } from './pending-records.ts'
import { taskObject } from './policy-objects.ts'
import { stateOfTask } from './task-standing.ts'
import { look, type Work } from './use-case.ts'
import { waitingForActor } from './waiting.ts'

/** One thing that asks for a decision. */
export type AgendaLine = Pick<Owed, 'id' | 'code' | 'about' | 'from' | 'due' | 'since'> & {
  readonly kind: Owed['kind'] | 'closing'
  readonly unit: string | null
  readonly overdue: boolean
  /** Whether this actor is the one who decides. */
  readonly mine: boolean
}

/**
 * What asks for a decision in the locality, for leaders and the committee: latenesses without a consequence, overdue
 * and answered explanations, objective causes, obstacles and proposals, extensions, closings. Overdue first, then what
 * has waited longest.
 */
export const showAgenda = look({
  name: 'show-agenda',
  input: z.object({}),
  async run(work) {
    const no = work.authorise(may(work.actor, 'agenda.read', work.here))
    if (no) return no
    const [pending, extensions, closings] = await Promise.all([
      pendingRecords(work, true),
      extensionLines(work),
      closingLines(work),
    ])
    const records = pending
      // An explanation that is still in its time is somebody's to write, not to decide.
      .filter(one => one.kind !== 'explanation-asked')
      .map(({ waitsFor, line: _, ...one }): AgendaLine => ({ ...one, mine: waitsFor(work.actor) }))
    const lines = [...records, ...extensions, ...closings].sort(redFirst)
    return done({ today: work.today, lines })
  },
})

const redFirst = (a: AgendaLine, b: AgendaLine): number =>
  Number(b.overdue) - Number(a.overdue) || dueOr(a).localeCompare(dueOr(b), 'en') || +a.since - +b.since
const dueOr = (line: AgendaLine): Day => line.due ?? '9999-12-31'

/** Requests for extensions that wait. */
async function extensionLines({ trx, localityId, actor, today }: Work): Promise<readonly AgendaLine[]> {
  const open = await extensionsOf(trx, localityId, { state: 'asked' })
  const tasks = new Map(
    (await tasksOf(trx, localityId, { ids: open.map(one => one.taskId) })).map(task => [task.id, task]),
  )
  return open.flatMap((one): readonly AgendaLine[] => {
    const task = tasks.get(one.taskId)
    if (!task || refuseAct('decide-extension', stateOfTask(task, null)) !== null) return []
    return [
      {
        kind: 'extension',
        id: one.id,
        code: task.code,
        about: task.text,
        from: one.author.name,
        due: one.dueBefore,
        since: one.askedAt,
        unit: task.lead?.name ?? null,
        // Agreed to after the deadline in force, an extension undoes no lateness.
        overdue: one.dueBefore < today,
        mine: may(actor, 'extension.decide', taskObject(localityId, task)).ok,
      },
    ]
  })
}

/** Products that were handed in and wait for this actor as the second person. */
async function closingLines(work: Work): Promise<readonly AgendaLine[]> {
  const { updates } = await waitingForActor(work)
  return updates.flatMap(({ update, task }): readonly AgendaLine[] =>
    update.kind === 'closing'
      ? [
          {
            kind: 'closing',
            id: update.id,
            code: task.code,
            about: task.text,
            from: update.author.name,
            due: null,
            since: update.recordedAt,
            unit: task.lead?.name ?? null,
            overdue: false,
            mine: true,
          },
        ]
      : [],
  )
}
