import { z } from 'zod'
import { done } from '../domain/refusal.ts'
import { evidenceOf } from '../store/evidence.ts'
import { extensionsOf } from '../store/extension.ts'
import { itemsOfInspection } from '../store/inspection.ts'
import { findingsOf } from '../store/inspection-finding.ts'
import { journalOfObjects } from '../store/journal-read.ts'
import { latenessesOf } from '../store/lateness.ts'
import { measurementsOf } from '../store/measurement.ts'
import { adoptionDays } from '../store/plan.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { updatesOf } from '../store/update.ts'
import { inspectionFor } from './inspection-at-hand.ts'
import { stateOfFinding } from './keep-finding.ts'
import { standingTarget } from './target-standing.ts'
import { standing } from './task-standing.ts'
import { look } from './use-case.ts'

/** Rows of the journal that the desk shows. */
const ROWS = 100

/**
 * The desk of a team: what it looks at with state, deadlines, versions, what was reported, the files with their hashes,
 * latenesses and the rows of the journal. Nothing is written here. A fixed number of queries, whatever the number.
 */
export const openDesk = look({
  name: 'open-desk',
  input: z.object({ inspectionId: z.uuid() }),
  async run(work, { inspectionId }) {
    const found = await inspectionFor(work, inspectionId, 'inspection.desk')
    if (!found.ok) return found
    const { trx, localityId, today } = work
    const items = await itemsOfInspection(trx, localityId, inspectionId)
    const idsOf = (kind: 'task' | 'target') => items.flatMap(one => (one.kind === kind ? [one.objectId] : []))
    const [taskIds, targetIds] = [idsOf('task'), idsOf('target')]
    const [tasks, targets, since, updates, taskFiles, targetFiles, measurements] = await Promise.all([
      tasksOf(trx, localityId, { ids: taskIds }),
      targetsOf(trx, localityId, { ids: targetIds }),
      adoptionDays(trx, localityId),
      updatesOf(trx, localityId, { taskIds }),
      evidenceOf(trx, localityId, { taskIds }),
      evidenceOf(trx, localityId, { targetIds }),
      measurementsOf(trx, localityId, { targetIds }),
    ])
    const [extensions, lateTasks, lateTargets, journal, findings] = await Promise.all([
      extensionsOf(trx, localityId, { taskIds, state: 'agreed' }),
      latenessesOf(trx, localityId, { taskIds, standing: true }),
      latenessesOf(trx, localityId, { targetIds, standing: true }),
      journalOfObjects(trx, localityId, [...taskIds, ...targetIds], ROWS),
      findingsOf(trx, localityId, { inspectionIds: [inspectionId] }),
    ])
    const byOrder = (one: { id: string }, other: { id: string }) =>
      items.findIndex(item => item.objectId === one.id) - items.findIndex(item => item.objectId === other.id)
    const reasonsOf = (id: string) => items.find(item => item.objectId === id)?.reasons ?? []
    return done({
      inspection: found.value.inspection,
      tasks: tasks.toSorted(byOrder).map(task => ({
        ...standing(task, since.get(task.planId) ?? null, today),
        reasons: reasonsOf(task.id),
        moved: extensions.filter(one => one.taskId === task.id).length,
        updates: updates.filter(one => one.taskId === task.id),
        files: taskFiles.filter(one => one.taskId === task.id),
        latenesses: lateTasks.filter(one => one.taskId === task.id),
      })),
      targets: targets.toSorted(byOrder).map(target => {
        const own = measurements.filter(one => one.targetId === target.id)
        return {
          ...standingTarget(
            target,
            own.filter(one => one.state === 'approved'),
            today,
          ),
          reasons: reasonsOf(target.id),
          figures: own,
          corrected: own.filter(one => one.corrects !== null).length,
          files: targetFiles.filter(one => one.targetId === target.id),
          latenesses: lateTargets.filter(one => one.targetId === target.id),
        }
      }),
      journal,
      findings: findings.map(one => ({ ...one, state: stateOfFinding(one, today) })),
    })
  },
})
