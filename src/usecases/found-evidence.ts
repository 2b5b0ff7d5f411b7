import type { EvidenceObject } from '../domain/policy/evidence.ts'
import { type EvidenceRecord, evidenceOf } from '../store/evidence.ts'
import { targetById } from '../store/target.ts'
import { taskById } from '../store/task.ts'
import { figureEvidenceObject, taskObject } from './policy-objects.ts'
import type { Work } from './use-case.ts'

export type FoundEvidence = {
  readonly evidence: EvidenceRecord
  readonly proves: {
    readonly kind: 'task' | 'target'
    readonly id: string
    readonly code: string
    readonly name: string
  }
  /** As the object of 'evidence.read'. */
  readonly object: EvidenceObject
  /** Names of the units that may open it besides the roles that answer for everything. */
  readonly units: readonly string[]
}

/** A piece of evidence with what it proves, for the policy to be asked; null when there is none. */
export async function findEvidence(work: Work, evidenceId: string): Promise<FoundEvidence | null> {
  const { trx, localityId } = work
  const [evidence] = await evidenceOf(trx, localityId, { ids: [evidenceId] })
  if (evidence?.taskId) {
    const task = await taskById(trx, localityId, evidence.taskId)
    if (!task) return null
    return {
      evidence,
      proves: { kind: 'task', id: task.id, code: task.code, name: task.text },
      object: taskObject(localityId, task),
      units: namesOf([task.lead, ...task.support, task.following]),
    }
  }
  const target = evidence?.targetId ? await targetById(trx, localityId, evidence.targetId) : null
  if (!evidence || !target) return null
  return {
    evidence,
    proves: { kind: 'target', id: target.id, code: target.code, name: target.name },
    object: figureEvidenceObject(localityId, target),
    units: namesOf([target.lead, target.following]),
  }
}

const namesOf = (units: readonly ({ readonly name: string } | null)[]): string[] => [
  ...new Set(units.flatMap(unit => (unit === null ? [] : [unit.name]))),
]
