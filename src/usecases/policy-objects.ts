import type { ConcernObject } from '../domain/policy/concern.ts'
import type { MeasurementObject, TargetObject } from '../domain/policy/measurement.ts'
import type { TaskObject } from '../domain/policy/task.ts'
import type { UpdateObject } from '../domain/policy/update.ts'
import { ROLE_RULES } from '../domain/role.ts'
import type { ConcernRecord } from '../store/concern.ts'
import type { MeasurementRecord } from '../store/measurement.ts'
import type { PersonRecord } from '../store/person.ts'
import type { TargetRecord } from '../store/target.ts'
import type { TaskRecord } from '../store/task.ts'
import type { UpdateRecord } from '../store/update.ts'

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
