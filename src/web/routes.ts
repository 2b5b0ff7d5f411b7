import { routes as assets } from './assets.ts'
import { routes as health } from './health.ts'
import { routes as offline } from './offline.tsx'
import { routes as publicData } from './public/data.ts'
import { routes as publicPages } from './public/page.tsx'
import type { Route } from './route.ts'
import { routes as account } from './staff/account.tsx'
import { routes as addingUp } from './staff/adding-up.tsx'
import { routes as agenda } from './staff/agenda.tsx'
import { routes as assignments } from './staff/assignment.tsx'
import { routes as budget } from './staff/budget.tsx'
import { routes as calendar } from './staff/calendar.tsx'
import { routes as calendarFeed } from './staff/calendar-feed.ts'
import { routes as commendation } from './staff/commendation.tsx'
import { routes as committees } from './staff/committee.tsx'
import { routes as committeeForms } from './staff/committee-form.tsx'
import { routes as concerns } from './staff/concern.tsx'
import { routes as concernAdd } from './staff/concern-add.tsx'
import { routes as concernPage } from './staff/concern-page.tsx'
import { routes as contact } from './staff/contact.tsx'
import { routes as dashboard } from './staff/dashboard.tsx'
import { routes as document } from './staff/document.tsx'
import { routes as documentDirect } from './staff/document-direct.tsx'
import { routes as documentNumbers } from './staff/document-number.tsx'
import { routes as documents } from './staff/documents.tsx'
import { routes as evidence } from './staff/evidence.tsx'
import { routes as explanations } from './staff/explanation.tsx'
import { routes as explanationPage } from './staff/explanation-page.tsx'
import { routes as extensions } from './staff/extension.tsx'
import { routes as field } from './staff/field.tsx'
import { routes as corrections } from './staff/figure-correction.tsx'
import { routes as figureForm } from './staff/figure-form.tsx'
import { routes as findings } from './staff/finding.tsx'
import { routes as following } from './staff/following.tsx'
import { routes as gaps } from './staff/gaps.tsx'
import { routes as grading } from './staff/grading.tsx'
import { routes as grid } from './staff/grid-act.tsx'
import { routes as guide } from './staff/guide.tsx'
import { routes as handovers } from './staff/handover.tsx'
import { routes as inspectionDesk } from './staff/inspection-desk.tsx'
import { routes as inspectionForms } from './staff/inspection-form.tsx'
import { routes as inspections } from './staff/inspection-list.tsx'
import { routes as inspectionPage } from './staff/inspection-page.tsx'
import { routes as inspectionPapers } from './staff/inspection-paper.tsx'
import { routes as inspectionScope } from './staff/inspection-scope.tsx'
import { routes as issuedReports } from './staff/issued-report.tsx'
import { routes as journal } from './staff/journal.tsx'
import { routes as latenesses } from './staff/lateness.tsx'
import { routes as latenessPage } from './staff/lateness-page.tsx'
import { routes as figures } from './staff/measurement.tsx'
import { routes as meetings } from './staff/meeting.tsx'
import { routes as meetingForms } from './staff/meeting-form.tsx'
import { routes as meetingsHeld } from './staff/meeting-held.tsx'
import { routes as meetingPapers } from './staff/meeting-paper.tsx'
import { routes as myWork } from './staff/my-work.tsx'
import { routes as notices } from './staff/notice.tsx'
import { routes as occurrence } from './staff/occurrence.tsx'
import { routes as outsideViews } from './staff/outside-view.tsx'
import { routes as pagePicture } from './staff/page-picture.ts'
import { routes as papers } from './staff/paper.tsx'
import { routes as pdfCopies } from './staff/pdf-copy.tsx'
import { routes as people } from './staff/person.tsx'
import { routes as personEdit } from './staff/person-edit.tsx'
import { routes as plan } from './staff/plan.tsx'
import { routes as planAdopt } from './staff/plan-adopt.tsx'
import { routes as planAmend } from './staff/plan-amend.tsx'
import { routes as planAmendItems } from './staff/plan-amend-item.tsx'
import { routes as planCheck } from './staff/plan-check.tsx'
import { routes as planColumns } from './staff/plan-columns.tsx'
import { routes as planCompare } from './staff/plan-compare.tsx'
import { routes as planPair } from './staff/plan-pair.tsx'
import { routes as planPairPart } from './staff/plan-pair-part.tsx'
import { routes as planReading } from './staff/plan-reading.tsx'
import { routes as planUpload } from './staff/plan-upload.tsx'
import { routes as planVersions } from './staff/plan-version.tsx'
import { routes as planYear } from './staff/plan-year.tsx'
import { routes as planYearClose } from './staff/plan-year-close.tsx'
import { routes as plans } from './staff/plans.tsx'
import { routes as plansBeside } from './staff/plans-beside.tsx'
import { routes as programme } from './staff/programme.tsx'
import { routes as progress } from './staff/progress.tsx'
import { routes as provinceReadings } from './staff/province-reading.tsx'
import { routes as publishing } from './staff/publishing.tsx'
import { routes as receivedReports } from './staff/received-report.tsx'
import { routes as registers } from './staff/register.tsx'
import { routes as rowsByLink } from './staff/register-by-link.tsx'
import { routes as registerFiles } from './staff/register-file.tsx'
import { routes as registerForm } from './staff/register-form.tsx'
import { routes as registerLibrary } from './staff/register-library.tsx'
import { routes as registerLinks } from './staff/register-link.tsx'
import { routes as registerRows } from './staff/register-row.tsx'
import { routes as remedies } from './staff/remedy.tsx'
import { routes as rounds } from './staff/report.tsx'
import { routes as reportDefinitions } from './staff/report-definition.tsx'
import { routes as drafts } from './staff/report-draft.tsx'
import { routes as review } from './staff/review-act.tsx'
import { routes as round } from './staff/round.tsx'
import { routes as roundCompare } from './staff/round-compare.tsx'
import { routes as roundEdit } from './staff/round-edit.tsx'
import { routes as roundFigure } from './staff/round-figure.tsx'
import { routes as roundStep } from './staff/round-step.tsx'
import { routes as savedViews } from './staff/saved-view.tsx'
import { routes as scorePack } from './staff/score-pack.tsx'
import { routes as search } from './staff/search.tsx'
import { routes as series } from './staff/series.tsx'
import { routes as settings } from './staff/settings.tsx'
import { routes as several } from './staff/several.tsx'
import { routes as sharedCheck } from './staff/shared-check.tsx'
import { routes as signIn } from './staff/sign-in.tsx'
import { routes as start } from './staff/start.tsx'
import { routes as submissions } from './staff/submission.tsx'
import { routes as subtasks } from './staff/subtask.tsx'
import { routes as takeIn } from './staff/take-in.tsx'
import { routes as takeInPage } from './staff/take-in-page.tsx'
import { routes as targets } from './staff/target.tsx'
import { routes as targetBinding } from './staff/target-binding.tsx'
import { routes as targetDefinition } from './staff/target-definition.tsx'
import { routes as targetForm } from './staff/target-form.tsx'
import { routes as targetGoal } from './staff/target-goal.tsx'
import { routes as targetLinks } from './staff/target-links.tsx'
import { routes as targetList } from './staff/target-list.tsx'
import { routes as targetParts } from './staff/target-parts.tsx'
import { routes as tasks } from './staff/task.tsx'
import { routes as taskActs } from './staff/task-act.tsx'
import { routes as taskAssignments } from './staff/task-assignment.tsx'
import { routes as taskChanges } from './staff/task-change.tsx'
import { routes as taskContents } from './staff/task-content.tsx'
import { routes as taskDocuments } from './staff/task-documents.tsx'
import { routes as taskFollowing } from './staff/task-following.tsx'
import { routes as taskForm } from './staff/task-form.tsx'
import { routes as taskList } from './staff/task-list.tsx'
import { routes as units } from './staff/unit.tsx'
import { routes as unitNames } from './staff/unit-names.tsx'
import { routes as unitPlans } from './staff/unit-plan.tsx'
import { routes as updates } from './staff/update.tsx'
import { routes as updateByLink } from './staff/update-by-link.tsx'
import { routes as urging } from './staff/urging.tsx'
import { routes as wordTemplates } from './staff/word-template.tsx'
import { routes as wordingBank } from './staff/wording-bank.tsx'

/** All that this system answers to; see `route.ts` for the pattern. */
export const routes = [
  ...health,
  ...assets,
  ...offline,
  ...signIn,
  ...account,
  ...start,
  ...units,
  ...people,
  ...plans,
  ...plansBeside,
  ...planUpload,
  ...planReading,
  ...pagePicture,
  ...review,
  ...planCheck,
  ...planColumns,
  ...planCompare,
  ...sharedCheck,
  ...wordingBank,
  ...taskForm,
  ...targetForm,
  ...unitNames,
  ...grid,
  ...planAdopt,
  ...plan,
  ...planVersions,
  ...planAmend,
  ...planAmendItems,
  ...planYear,
  ...planYearClose,
  ...planPair,
  ...planPairPart,
  ...programme,
  ...budget,
  ...scorePack,
  ...myWork,
  ...taskList,
  ...savedViews,
  ...search,
  ...several,
  ...tasks,
  ...taskActs,
  ...taskChanges,
  ...taskContents,
  ...extensions,
  ...progress,
  ...updates,
  ...evidence,
  ...targetList,
  ...targets,
  ...figures,
  ...corrections,
  ...targetDefinition,
  ...targetGoal,
  ...targetLinks,
  ...targetParts,
  ...figureForm,
  ...takeIn,
  ...takeInPage,
  ...dashboard,
  ...rounds,
  ...drafts,
  ...reportDefinitions,
  ...round,
  ...roundStep,
  ...roundFigure,
  ...roundEdit,
  ...roundCompare,
  ...addingUp,
  ...commendation,
  ...grading,
  ...submissions,
  ...concerns,
  ...concernAdd,
  ...concernPage,
  ...explanations,
  ...explanationPage,
  ...latenesses,
  ...latenessPage,
  ...agenda,
  ...journal,
  ...guide,
  ...settings,
  ...assignments,
  ...taskAssignments,
  ...subtasks,
  ...unitPlans,
  ...handovers,
  ...personEdit,
  ...gaps,
  ...calendar,
  ...documents,
  ...document,
  ...documentDirect,
  ...series,
  ...occurrence,
  ...taskDocuments,
  ...following,
  ...field,
  ...taskFollowing,
  ...notices,
  ...contact,
  ...calendarFeed,
  ...updateByLink,
  ...urging,
  ...papers,
  ...documentNumbers,
  ...pdfCopies,
  ...wordTemplates,
  ...outsideViews,
  ...issuedReports,
  ...receivedReports,
  ...registerLibrary,
  ...registerForm,
  ...registers,
  ...registerRows,
  ...registerLinks,
  ...registerFiles,
  ...provinceReadings,
  ...publishing,
  ...publicPages,
  ...publicData,
  ...rowsByLink,
  ...targetBinding,
  ...committeeForms,
  ...committees,
  ...meetings,
  ...meetingForms,
  ...meetingPapers,
  ...meetingsHeld,
  ...inspections,
  ...inspectionForms,
  ...inspectionPage,
  ...inspectionScope,
  ...inspectionPapers,
  ...inspectionDesk,
  ...findings,
  ...remedies,
] as const satisfies readonly Route[]

type NameOf<R> = R extends Route ? `${R['method']} ${R['path']}` : never
/** Every route by its name, for the compiler: what speaks of all routes cannot forget one. */
export type RouteName = NameOf<(typeof routes)[number]>
