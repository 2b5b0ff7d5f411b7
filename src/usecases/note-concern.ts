import type { Addressee, ConcernKind } from '../domain/concern.ts'
import type { Line } from '../domain/role.ts'
import { concernsOf, insertConcern, settleConcern } from '../store/concern.ts'
import { digest } from './digest.ts'
import type { Work } from './use-case.ts'

export type NewConcern = {
  readonly kind: ConcernKind
  readonly line: Line
  readonly text: string
  readonly cause: string | null
  readonly unitId: string
  readonly effectiveOn: string
  readonly to: Addressee
  readonly answerBy: string | null
  readonly updateId: string | null
  readonly taskIds: readonly string[]
  readonly targetIds: readonly string[]
}

/** Writes an obstacle or a proposal with its journal event. Answers its id. */
export async function noteConcern(work: Work, concern: NewConcern): Promise<string> {
  const { to, taskIds, targetIds } = concern
  const id = work.newId()
  const above = to.kind === 'above' ? to.name.trim() : null
  const toUnitId = to.kind === 'unit' ? to.unitId : null
  const toPersonId = to.kind === 'leader' ? to.personId : null
  await insertConcern(
    work.trx,
    {
      locality_id: work.localityId,
      id,
      kind: concern.kind,
      line: concern.line,
      text: concern.text,
      cause: concern.cause,
      unit_id: concern.unitId,
      author_id: work.actor.personId,
      effective_on: concern.effectiveOn,
      raised_at: work.now,
      to_unit_id: toUnitId,
      to_person_id: toPersonId,
      to_name: above,
      answer_by: concern.answerBy,
      update_id: concern.updateId,
      state: 'open',
      row_version: 1,
    },
    { taskIds, targetIds },
  )
  work.record({
    type: 'concern-raised',
    payload: {
      concernId: id,
      kind: concern.kind,
      taskId: taskIds[0] ?? null,
      targetId: targetIds[0] ?? null,
      taskIds,
      targetIds,
      raisedByUnitId: concern.unitId,
      toUnitId,
      toPersonId,
      toName: above === null ? null : digest(above),
      answerBy: concern.answerBy,
      updateId: concern.updateId,
      text: digest(concern.text),
    },
  })
  return id
}

/** What an update said of obstacles and proposals becomes records of their own; nothing is typed twice. */
export async function noteConcernsOfUpdate(
  work: Work,
  update: {
    readonly id: string
    readonly taskId: string
    readonly line: Line
    readonly unitId: string
    readonly effectiveOn: string
    readonly obstacle: string
    readonly proposal: string
  },
): Promise<void> {
  const said = [
    { kind: 'obstacle', text: update.obstacle },
    { kind: 'proposal', text: update.proposal },
  ] as const
  for (const { kind, text } of said) {
    if (text === '') continue
    await noteConcern(work, {
      kind,
      line: update.line,
      text,
      cause: null,
      unitId: update.unitId,
      effectiveOn: update.effectiveOn,
      to: { kind: 'nobody' },
      answerBy: null,
      updateId: update.id,
      taskIds: [update.taskId],
      targetIds: [],
    })
  }
}

/** An update that was given back takes along what it raised and nobody has answered. */
export async function withdrawConcernsOfUpdate(work: Work, updateId: string, reason: string): Promise<void> {
  const open = await concernsOf(work.trx, work.localityId, { updateId, states: ['open'] })
  for (const { id, taskIds, targetIds } of open) {
    await settleConcern(work.trx, work.localityId, id, {
      state: 'withdrawn',
      outcome: null,
      answer: reason,
      document: null,
      answeredOn: null,
      decidedBy: work.actor.personId,
      decidedAt: work.now,
    })
    work.record({
      type: 'concern-withdrawn',
      payload: {
        concernId: id,
        taskId: taskIds[0] ?? null,
        targetId: targetIds[0] ?? null,
        reason: digest(reason),
      },
    })
  }
}
