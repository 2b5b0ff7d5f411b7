import { beginTaskVersions } from '../store/item-version.ts'
import { type TaskRecord, tasksOf } from '../store/task.ts'
import { dropLeadFromSupport, insertSupport, replaceSupport } from '../store/task-support.ts'
import { insertTasks, nextTaskCode, updateTask, updateTaskVersion } from '../store/task-write.ts'
import { recordAct } from './act-on-task.ts'
import type { AmendedBy } from './adopt-amendment.ts'
import { dueOf } from './amend-task.ts'
import type { AmendedItem, TaskAmendment } from './amendment.ts'
import { taskColumns } from './assignment.ts'
import { deriveTask } from './derive-task.ts'
import { decideDeadlines, recordTerms } from './task-terms.ts'
import type { Work } from './use-case.ts'

type TaskItem = Extract<AmendedItem, { item: 'task' }>

/** Carries out what an amendment says of tasks. Their rows must be held. Answers the ids of those that were added. */
export async function amendTasks(
  work: Work,
  by: AmendedBy,
  items: readonly TaskItem[],
): Promise<{ readonly added: readonly string[] }> {
  const ids = items.flatMap(({ row }) => (row.itemId === null ? [] : [row.itemId]))
  const tasks = new Map(
    (await tasksOf(work.trx, work.localityId, { ids })).map(task => [task.id, task] as const),
  )
  const touched: string[] = []
  for (const { row, says } of items) {
    const task = tasks.get(row.itemId ?? '')
    if (task && row.change === 'dropped') await drop(work, by, task)
    else if (task && says) {
      await rewrite(work, by, task, says)
      touched.push(task.id)
    }
  }
  const added = await add(
    work,
    by,
    items.flatMap(({ row, says }) => (row.change === 'added' && says ? [says] : [])),
  )
  await recordTerms(work, [...touched, ...added])
  return { added }
}

const officialOf = (by: AmendedBy) => ({
  reason: by.reason,
  document: by.document,
  documentOn: by.effectiveOn,
  effectiveOn: by.effectiveOn,
})

async function drop(work: Work, by: AmendedBy, task: TaskRecord): Promise<void> {
  const payload = await recordAct(work, task, 'cancelled', officialOf(by), { version: task.version })
  await deriveTask(work, task)
  work.record({ type: 'task-cancelled', payload })
}

async function rewrite(work: Work, by: AmendedBy, task: TaskRecord, says: TaskAmendment): Promise<void> {
  const { trx, localityId } = work
  const version = task.version + 1
  await beginTaskVersions(trx, localityId, [task])
  const { fields } = says
  const group = says.group === '' ? {} : { group_title: says.group }
  await updateTaskVersion(trx, localityId, task.id, version, {
    ...taskColumns(fields),
    ...group,
    text: says.text,
  })
  if (fields.supportUnitIds)
    await replaceSupport(trx, localityId, version, [{ taskId: task.id, unitIds: fields.supportUnitIds }])
  await dropLeadFromSupport(trx, localityId, version, [task.id])
  const payload = await recordAct(work, task, 'changed', officialOf(by), { version })
  await deriveTask(work, task)
  work.record({ type: 'task-changed', payload: { ...payload, version, fields: ['text'] } })
  const due = fields.deadline ?? ''
  if (due !== '' && due !== dueOf({ ...task, deadline: null }))
    await decideDeadlines(work, [deadlineOf(by, task.id, task.deadlines.length + 1, due)])
}

const deadlineOf = (by: AmendedBy, taskId: string, seq: number, deadline: string) => ({
  taskId,
  seq,
  deadline,
  effectiveOn: by.effectiveOn,
  document: by.document,
  reason: by.reason,
})

async function add(work: Work, by: AmendedBy, says: readonly TaskAmendment[]): Promise<readonly string[]> {
  if (says.length === 0) return []
  const { trx, localityId } = work
  const next = await nextTaskCode(trx, localityId, by.planId)
  const number = Number(next.code.replace(/^\D+/u, ''))
  const mark = { by: work.actor.personId, at: work.now.toISOString() }
  const made = says.map((one, at) => ({
    id: work.newId(),
    code: `${next.code.replace(/\d+$/u, '')}${number + at}`,
    position: next.position + at,
    says: one,
  }))
  await insertTasks(
    trx,
    made.map(({ id, code, position }) => ({
      locality_id: localityId,
      id,
      plan_id: by.planId,
      code,
      position,
      origin: 'added',
      review: 'accepted',
      reviewed_by: work.actor.personId,
      reviewed_at: work.now,
      row_version: 1,
      current_version: 1,
      bound_since: by.effectiveOn,
    })),
    made.map(({ id, says: { text, group, fields } }) => ({
      locality_id: localityId,
      task_id: id,
      version: 1,
      text,
      group_title: group || null,
      lead_text: '[]',
      support_text: '[]',
      no_support: false,
      nature: 'unknown',
      places: '[]',
      filled: JSON.stringify({ text: mark }),
      ...taskColumns(fields),
    })),
  )
  await insertSupport(
    trx,
    localityId,
    1,
    made.map(({ id, says: { fields } }) => ({
      taskId: id,
      unitIds: (fields.supportUnitIds ?? []).filter(unit => unit !== fields.leadUnitId),
    })),
  )
  const ids = made.map(one => one.id)
  await updateTask(trx, localityId, ids, {})
  await decideDeadlines(
    work,
    made.flatMap(({ id, says: { fields } }) =>
      fields.deadline && fields.nature !== 'regular' ? [deadlineOf(by, id, 1, fields.deadline)] : [],
    ),
  )
  return ids
}
