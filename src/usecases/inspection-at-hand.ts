import type { Day } from '../domain/day.ts'
import { type InspectionStage, inspectionStage } from '../domain/inspection.ts'
import type { InspectionObject } from '../domain/policy/inspection.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, type Outcome, refuse } from '../domain/refusal.ts'
import { type InspectionRecord, inspectionsOf } from '../store/inspection.ts'
import type { Work } from './use-case.ts'

/** An inspection, how far it is, and the object that policies ask about. */
export type InspectionAtHand = {
  readonly inspection: InspectionRecord
  readonly stage: InspectionStage
  readonly object: InspectionObject
}

/** How far an inspection is on a day. */
export const stageOfInspection = (inspection: InspectionRecord, day: Day): InspectionStage =>
  inspectionStage(
    {
      decided: inspection.decidedAt !== null,
      from: inspection.from,
      to: inspection.to,
      issued: inspection.issuedAt !== null,
      cancelled: inspection.cancelledAt !== null,
    },
    day,
  )

/** The desk is open while the stage is under way; what was found is written until it is concluded. */
export const objectOfInspection = (
  localityId: string,
  inspection: InspectionRecord,
  stage: InspectionStage,
): InspectionObject => ({
  localityId,
  line: inspection.line,
  teamIds: inspection.team.map(one => one.id),
  prepareIds: inspection.team.flatMap(one => (one.post === 'member' ? [] : [one.id])),
  unitIds: inspection.units.map(unit => unit.id),
  decided: inspection.decidedAt !== null,
  open: stage === 'under-way',
  writing: stage === 'under-way' || stage === 'reporting',
})

/** null where the locality has no such inspection. */
export async function inspectionAtHand(work: Work, inspectionId: string): Promise<InspectionAtHand | null> {
  const [inspection] = await inspectionsOf(work.trx, work.localityId, { ids: [inspectionId] })
  if (!inspection) return null
  const stage = stageOfInspection(inspection, work.today)
  return { inspection, stage, object: objectOfInspection(work.localityId, inspection, stage) }
}

/** Why an inspection cannot be changed any more; null where it can. */
export const inspectionEnded = (
  stage: InspectionStage,
): 'inspection-cancelled' | 'inspection-closed' | null =>
  stage === 'cancelled' ? 'inspection-cancelled' : stage === 'closed' ? 'inspection-closed' : null

type InspectionAction =
  | 'inspection.read'
  | 'inspection.prepare'
  | 'inspection.decide'
  | 'inspection.desk'
  | 'finding.write'

/** An inspection for somebody who may do this with it. */
export async function inspectionFor(
  work: Work,
  inspectionId: string,
  action: InspectionAction,
): Promise<Outcome<InspectionAtHand>> {
  const found = await inspectionAtHand(work, inspectionId)
  if (!found) return notFound()
  return work.authorise(may(work.actor, action, found.object)) ?? done(found)
}

/** The same to change it: what was called off or concluded stays as it is. */
export async function inspectionInHand(
  work: Work,
  inspectionId: string,
  action: InspectionAction,
): Promise<Outcome<InspectionAtHand>> {
  const found = await inspectionFor(work, inspectionId, action)
  if (!found.ok) return found
  const ended = inspectionEnded(found.value.stage)
  return ended === null ? found : refuse(ended, 409)
}
