import type { ConcernObject } from '../domain/policy/concern.ts'
import type { EvidenceObject } from '../domain/policy/evidence.ts'
import type { ExplanationObject } from '../domain/policy/explanation.ts'
import type { LatenessObject } from '../domain/policy/lateness.ts'
import type { MeasurementObject, TargetObject } from '../domain/policy/measurement.ts'
import type { TaskObject } from '../domain/policy/task.ts'
import type { UpdateObject } from '../domain/policy/update.ts'
import { ROLE_RULES } from '../domain/role.ts'
import type { ConcernRecord } from '../store/concern.ts'
import type { ExplanationRecord } from '../store/explanation.ts'
import type { LatenessRecord } from '../store/lateness.ts'
import type { MeasurementRecord } from '../store/measurement.ts'
import type { PersonRecord } from '../store/person.ts'
import type { TargetRecord } from '../store/target.ts'
import type { TaskRecord } from '../store/task.ts'
import type { UpdateRecord } from '../store/update.ts'
import type { ItemAtHand } from './item-at-hand.ts'

export const taskObject = (localityId: string, task: TaskRecord): TaskObject => ({
  localityId,
  line: task.line,
  leadUnitId: task.lead?.id ?? null,
  supportUnitIds: task.support.map(unit => unit.id),
  followingUnitId: task.following?.id ?? null,
  ownerPersonId: task.owner?.id ?? null,
})

/** `authors` are the people who wrote updates, with their posts. */
export const updateObject = (
  localityId: string,
  task: TaskRecord,
  update: UpdateRecord,
  authors: readonly PersonRecord[],
): UpdateObject => ({
  ...taskObject(localityId, task),
  authorPersonId: update.author.id,
  authorHeadsUnit: authors.some(
    person =>
      person.id === update.author.id &&
      person.appointments.some(one => one.unitId === task.lead?.id && ROLE_RULES[one.role].headsUnit),
  ),
})

export const targetObject = (localityId: string, target: TargetRecord): TargetObject => ({
  localityId,
  leadUnitId: target.lead?.id ?? null,
  enteringUnitId: target.indicator?.enteringUnitId ?? null,
  confirmer: target.indicator?.confirmer ?? 'either',
})

export const measurementObject = (
  localityId: string,
  target: TargetRecord,
  measurement: MeasurementRecord,
): MeasurementObject => ({ ...targetObject(localityId, target), authorPersonId: measurement.author.id })

export const concernObject = (localityId: string, concern: ConcernRecord): ConcernObject => ({
  localityId,
  line: concern.line,
  raisedByUnitId: concern.unit.id,
  authorPersonId: concern.author.id,
  toUnitId: concern.to.kind === 'unit' ? concern.to.unitId : null,
  toPersonId: concern.to.kind === 'leader' ? concern.to.personId : null,
})

/** `people` are those who hold posts today, with their posts. */
export const explanationObject = (
  localityId: string,
  explanation: Pick<ExplanationRecord, 'line' | 'toUnit' | 'toPerson'>,
  people: readonly PersonRecord[],
): ExplanationObject => ({
  localityId,
  line: explanation.line,
  toUnitId: explanation.toUnit.id,
  toPersonId: explanation.toPerson?.id ?? null,
  unitHasHead: people.some(person =>
    person.appointments.some(one => one.unitId === explanation.toUnit.id && ROLE_RULES[one.role].headsUnit),
  ),
})

/** What a lateness touches: who leads and owns the item now, and who did when the lateness was recorded. */
export const latenessObject = (
  localityId: string,
  item: ItemAtHand,
  lateness: Pick<LatenessRecord, 'unit' | 'owner'> | null,
): LatenessObject => ({
  localityId,
  line: item.line,
  unitIds: [item.lead, lateness?.unit ?? null].flatMap(unit => unit?.id ?? []),
  ownerPersonIds: [item.owner, lateness?.owner ?? null].flatMap(person => person?.id ?? []),
})

/** Files behind a figure are opened as those behind a task: by the target's lead and following units and its owner. */
export const figureEvidenceObject = (localityId: string, target: TargetRecord): EvidenceObject => ({
  ...targetObject(localityId, target),
  supportUnitIds: [],
  followingUnitId: target.following?.id ?? null,
  ownerPersonId: target.owner?.id ?? null,
})
