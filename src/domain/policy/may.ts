import type { Actor } from '../role.ts'
import {
  type ArgumentObject,
  type AssignmentObject,
  mayAnswerAssignment,
  mayDecideArgument,
  mayGivePart,
  mayNameOwner,
  mayReportPart,
} from './assignment.ts'
import {
  type CommitteeObject,
  mayAnswerMeeting,
  mayConcludeMeeting,
  mayKeepCommittee,
  mayPrepareMeeting,
  mayReadCommittee,
  mayReadMeeting,
} from './committee.ts'
import {
  type ConcernObject,
  type ConcernSubject,
  mayAnswerConcern,
  mayRaiseConcern,
  mayWithdrawConcern,
} from './concern.ts'
import { mayDirectTask, mayReadDocument, mayRegisterDocument } from './document.ts'
import { type EvidenceObject, mayReadEvidence } from './evidence.ts'
import {
  type ExplanationObject,
  type ExplanationSubject,
  mayAnswerExplanation,
  mayAskExplanation,
  mayProposeExplanation,
} from './explanation.ts'
import { mayReceiveUpdate, mayUrgeTask } from './following.ts'
import { type GradingObject, mayAnswerGrading, mayContestGrading, mayReadGrading } from './grading.ts'
import {
  type HandoverObject,
  type HandoverRecordObject,
  mayMakeHandover,
  mayReadHandover,
} from './handover.ts'
import {
  type InspectionObject,
  mayDecideInspection,
  mayExplainFinding,
  mayKeepProgramme,
  mayListInspections,
  mayOpenDesk,
  mayPrepareInspection,
  mayReadInspection,
  mayWriteFinding,
} from './inspection.ts'
import { type LatenessObject, mayClaimCause, mayDecideOnLateness, mayReadConsequence } from './lateness.ts'
import { type LinkObject, mayChangeLink } from './link.ts'
import {
  mayBuildReport,
  mayChangeSettings,
  mayManageCalendar,
  mayManageFields,
  mayManagePeople,
  mayManageUnits,
  mayReadAgenda,
  mayReadDashboard,
  mayReadJournal,
  mayReadReport,
  mayReadSettings,
} from './locality.ts'
import {
  type MeasurementObject,
  mayConfirmMeasurement,
  mayDefineTarget,
  mayReportMeasurement,
  mayReportTargetPart,
  type TargetObject,
  type TargetPartObject,
} from './measurement.ts'
import { mayManageTemplates, mayWritePaper } from './paper.ts'
import type { InLocality, Permission } from './permission.ts'
import { mayAdoptPlan, mayPreparePlan, mayReadPlan, type PlanObject } from './plan.ts'
import { mayPublish, mayWithdrawPublication, type PublicationObject } from './publishing.ts'
import {
  type EntryObject,
  mayConfirmRow,
  mayDefineRegister,
  mayEnterRow,
  mayReadRegister,
  mayReadRestricted,
  type RegisterObject,
} from './register.ts'
import {
  type ChainObject,
  mayManageRounds,
  maySendSubmission,
  maySignChain,
  mayVetChain,
  mayWriteSubmission,
  type SubmissionObject,
} from './round.ts'
import {
  mayDecideUnitPlan,
  mayManageSubtasks,
  mayReportSubtask,
  mayWriteUnitPlan,
  type SubtaskObject,
  type UnitPlanObject,
} from './subtask.ts'
import { mayTakeIn, mayUndoTakeIn, type TakeInObject } from './take-in.ts'
import {
  type ClosingObject,
  mayActOnTask,
  mayConfirmClosing,
  mayDecideExtension,
  mayReadTask,
  mayReportTask,
  type TaskObject,
} from './task.ts'
import { mayJudgeUpdate, type UpdateObject } from './update.ts'
import { mayBeTold, mayIssueLetter, mayUrge } from './urge.ts'

/** Every action of the system with what must be known of its object. */
export type ActionObjects = {
  'plan.read': InLocality
  'plan.upload': InLocality
  'plan.review': InLocality
  'plan.concretise': InLocality
  'plan.amend': InLocality
  'plan.adopt': PlanObject
  'task.read': InLocality
  'task.report': TaskObject
  'task.confirmClosing': ClosingObject
  'task.act': TaskObject
  'extension.request': TaskObject
  'extension.decide': TaskObject
  'update.approve': UpdateObject
  'update.return': UpdateObject
  'evidence.read': EvidenceObject
  'measurement.report': TargetObject
  'measurement.confirm': MeasurementObject
  'measurement.correct': TargetObject
  'targetPart.report': TargetPartObject
  'target.define': TargetObject
  'target.adjust': PlanObject
  'figures.takeIn': InLocality
  'figures.undo': TakeInObject
  'link.change': LinkObject
  'concern.raise': ConcernSubject
  'concern.answer': ConcernObject
  'concern.withdraw': ConcernObject
  'explanation.ask': ExplanationSubject
  'explanation.propose': ExplanationSubject
  'explanation.answer': ExplanationObject
  'cause.claim': LatenessObject
  'cause.decide': LatenessObject
  'consequence.decide': LatenessObject
  'consequence.read': LatenessObject
  'agenda.read': InLocality
  'report.build': InLocality
  'report.read': InLocality
  'dashboard.read': InLocality
  'people.manage': InLocality
  'unit.manage': InLocality
  'journal.read': InLocality
  'settings.read': InLocality
  'settings.change': InLocality
  'assignment.answer': AssignmentObject
  'assignment.give': TaskObject
  'assignment.decide': ArgumentObject
  'part.report': AssignmentObject
  'task.nameOwner': TaskObject
  'handover.make': HandoverObject
  'handover.read': HandoverRecordObject
  'subtask.manage': TaskObject
  'subtask.report': SubtaskObject
  'unitPlan.write': TaskObject
  'unitPlan.decide': UnitPlanObject
  'calendar.manage': InLocality
  'field.manage': InLocality
  'task.urge': TaskObject
  'update.receive': TaskObject
  'document.read': InLocality
  'document.register': InLocality
  'task.direct': PlanObject
  'notice.read': InLocality
  'urge.read': InLocality
  'urge.issue': InLocality
  'paper.read': InLocality
  'paper.write': InLocality
  'template.manage': InLocality
  'outsideView.manage': InLocality
  'outsideView.send': InLocality
  'year.close': PlanObject
  'pair.change': InLocality
  'round.manage': InLocality
  'submission.write': SubmissionObject
  'submission.send': SubmissionObject
  'chain.vet': ChainObject
  'chain.sign': ChainObject
  'grading.read': GradingObject
  'grading.contest': GradingObject
  'grading.answer': InLocality & { readonly raisedBy: string }
  'register.define': InLocality
  'register.read': InLocality
  'register.readRestricted': InLocality & { readonly unitId: string }
  'register.enter': RegisterObject
  'register.confirm': EntryObject
  'committee.read': InLocality
  'committee.keep': InLocality
  'meeting.read': CommitteeObject
  'meeting.prepare': CommitteeObject
  'meeting.answer': CommitteeObject
  'meeting.conclude': CommitteeObject
  'inspection.list': InLocality
  'inspection.keep': InLocality
  'inspection.read': InspectionObject
  'inspection.prepare': InspectionObject
  'inspection.decide': InspectionObject
  'inspection.desk': InspectionObject
  'finding.write': InspectionObject
  'finding.explain': InLocality & { readonly unitId: string }
  'public.publish': PublicationObject
  'public.withdraw': InLocality
}
export type Action = keyof ActionObjects

type Policies = { readonly [A in Action]: (actor: Actor, object: ActionObjects[A]) => Permission }

const POLICIES: Policies = {
  'plan.read': mayReadPlan,
  'plan.upload': mayPreparePlan,
  'plan.review': mayPreparePlan,
  'plan.concretise': mayPreparePlan,
  'plan.amend': mayPreparePlan,
  'plan.adopt': mayAdoptPlan,
  'task.read': mayReadTask,
  'task.report': mayReportTask,
  'task.confirmClosing': mayConfirmClosing,
  'task.act': mayActOnTask,
  'extension.request': mayReportTask,
  'extension.decide': mayDecideExtension,
  'update.approve': mayJudgeUpdate,
  'update.return': mayJudgeUpdate,
  'evidence.read': mayReadEvidence,
  'measurement.report': mayReportMeasurement,
  'measurement.confirm': mayConfirmMeasurement,
  'measurement.correct': mayReportMeasurement,
  'targetPart.report': mayReportTargetPart,
  'target.define': mayDefineTarget,
  'target.adjust': mayAdoptPlan,
  'figures.takeIn': mayTakeIn,
  'figures.undo': mayUndoTakeIn,
  'link.change': mayChangeLink,
  'concern.raise': mayRaiseConcern,
  'concern.answer': mayAnswerConcern,
  'concern.withdraw': mayWithdrawConcern,
  'explanation.ask': mayAskExplanation,
  'explanation.propose': mayProposeExplanation,
  'explanation.answer': mayAnswerExplanation,
  'cause.claim': mayClaimCause,
  'cause.decide': mayDecideOnLateness,
  'consequence.decide': mayDecideOnLateness,
  'consequence.read': mayReadConsequence,
  'agenda.read': mayReadAgenda,
  'report.build': mayBuildReport,
  'report.read': mayReadReport,
  'dashboard.read': mayReadDashboard,
  'people.manage': mayManagePeople,
  'unit.manage': mayManageUnits,
  'journal.read': mayReadJournal,
  'settings.read': mayReadSettings,
  'settings.change': mayChangeSettings,
  'assignment.answer': mayAnswerAssignment,
  'assignment.give': mayGivePart,
  'assignment.decide': mayDecideArgument,
  'part.report': mayReportPart,
  'task.nameOwner': mayNameOwner,
  'handover.make': mayMakeHandover,
  'handover.read': mayReadHandover,
  'subtask.manage': mayManageSubtasks,
  'subtask.report': mayReportSubtask,
  'unitPlan.write': mayWriteUnitPlan,
  'unitPlan.decide': mayDecideUnitPlan,
  'calendar.manage': mayManageCalendar,
  'field.manage': mayManageFields,
  'task.urge': mayUrgeTask,
  'update.receive': mayReceiveUpdate,
  'document.read': mayReadDocument,
  'document.register': mayRegisterDocument,
  'task.direct': mayDirectTask,
  'notice.read': mayBeTold,
  'urge.read': mayUrge,
  'urge.issue': mayIssueLetter,
  'paper.read': mayReadReport,
  'paper.write': mayWritePaper,
  'template.manage': mayManageTemplates,
  'outsideView.manage': mayManageTemplates,
  'outsideView.send': mayWritePaper,
  'year.close': mayAdoptPlan,
  'pair.change': mayPreparePlan,
  'round.manage': mayManageRounds,
  'submission.write': mayWriteSubmission,
  'submission.send': maySendSubmission,
  'chain.vet': mayVetChain,
  'chain.sign': maySignChain,
  'grading.read': mayReadGrading,
  'grading.contest': mayContestGrading,
  'grading.answer': mayAnswerGrading,
  'register.define': mayDefineRegister,
  'register.read': mayReadRegister,
  'register.readRestricted': mayReadRestricted,
  'register.enter': mayEnterRow,
  'register.confirm': mayConfirmRow,
  'committee.read': mayReadCommittee,
  'committee.keep': mayKeepCommittee,
  'meeting.read': mayReadMeeting,
  'meeting.prepare': mayPrepareMeeting,
  'meeting.answer': mayAnswerMeeting,
  'meeting.conclude': mayConcludeMeeting,
  'inspection.list': mayListInspections,
  'inspection.keep': mayKeepProgramme,
  'inspection.read': mayReadInspection,
  'inspection.prepare': mayPrepareInspection,
  'inspection.decide': mayDecideInspection,
  'inspection.desk': mayOpenDesk,
  'finding.write': mayWriteFinding,
  'finding.explain': mayExplainFinding,
  'public.publish': mayPublish,
  'public.withdraw': mayWithdrawPublication,
}

/**
 * Whether an actor may do something with an object; else why not and who can. The same answer serves the door, the
 * button and the sentence of the refusal.
 */
export const may = <A extends Action>(actor: Actor, action: A, object: ActionObjects[A]): Permission =>
  POLICIES[action](actor, object)
