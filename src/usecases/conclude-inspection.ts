import { z } from 'zod'
import { dayOf } from '../domain/day.ts'
import { formatNumber } from '../domain/format-vi.ts'
import { FINDING_RULES } from '../domain/inspection-finding.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { documentById } from '../store/document.ts'
import { itemsOfInspection, updateInspection } from '../store/inspection.ts'
import { type FindingRecord, findingsOf } from '../store/inspection-finding.ts'
import { type RemedyRecord, remediesOf, updateRemedy } from '../store/inspection-remedy.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { writeDocument } from '../writer/docx/write-document.ts'
import {
  assembleInspectionConclusion,
  type InspectionPaperFacts,
  type ToldFinding,
} from '../writer/inspection-paper.ts'
import { digest } from './digest.ts'
import { assignmentsOfOrders, giveOrders, planTitlesField } from './give-orders.ts'
import { type InspectionAtHand, inspectionFor, inspectionInHand } from './inspection-at-hand.ts'
import { inspectionPaperFacts, signersOfLine } from './inspection-paper.ts'
import { issuePaper, issuingFields, issuingOf } from './issue-paper.ts'
import { stateOfFinding } from './keep-finding.ts'
import { change, look, type Work } from './use-case.ts'

const FILE_NAME = 'thong-bao-ket-luan-kiem-tra.docx'

/** What was found, as the conclusion tells it. */
async function toldFindings(work: Work, findings: readonly FindingRecord[]): Promise<readonly ToldFinding[]> {
  const { trx, localityId } = work
  const [tasks, targets] = await Promise.all([
    tasksOf(trx, localityId, { ids: findings.flatMap(one => one.taskId ?? []) }),
    targetsOf(trx, localityId, { ids: findings.flatMap(one => one.targetId ?? []) }),
  ])
  return findings.map(one => {
    const task = tasks.find(row => row.id === one.taskId)
    const target = targets.find(row => row.id === one.targetId)
    const figure = (value: number | null) =>
      value === null
        ? null
        : `${formatNumber(value)}${target?.unit === '%' ? '%' : ` ${target?.unit ?? ''}`}`.trim()
    return {
      about: task ? `${task.code} ${task.text}` : `${target?.code ?? ''} ${target?.name ?? ''}`,
      kind: one.kind,
      text: one.text,
      found: figure(one.found),
      reported: figure(one.reported),
      evidence: one.evidence,
      unit: one.unit.name,
      asked: FINDING_RULES[one.kind].asks && one.putAt !== null,
      explanation:
        one.explanation === null
          ? null
          : { on: dayOf(one.explanation.at), text: one.explanation.text.replace(/\s*\n\s*/gu, ' ') },
    }
  })
}

/** The conclusion as findings and remedies stand. */
async function conclusionOf(
  work: Work,
  { inspection }: InspectionAtHand,
  facts: InspectionPaperFacts,
  assessment: string,
  findings: readonly FindingRecord[],
  remedies: readonly RemedyRecord[],
) {
  const { trx, localityId } = work
  const [items, decision, told, assignments] = await Promise.all([
    itemsOfInspection(trx, localityId, inspection.id),
    inspection.decisionDocumentId === null
      ? null
      : documentById(trx, localityId, inspection.decisionDocumentId),
    toldFindings(work, findings),
    assignmentsOfOrders(work, remedies, facts.dated ?? work.today),
  ])
  return assembleInspectionConclusion({
    ...facts,
    decision: decision?.number ?? '',
    assessment,
    looked: {
      tasks: items.filter(one => one.kind === 'task').length,
      targets: items.filter(one => one.kind === 'target').length,
    },
    findings: told,
    requirements: remedies.filter(one => one.kind === 'opinion').map(one => one.text),
    assignments,
  })
}

const standingFindings = async (work: Work, inspectionId: string) =>
  (await findingsOf(work.trx, work.localityId, { inspectionIds: [inspectionId] })).filter(
    one => one.withdrawnAt === null,
  )

/** The conclusion as a Word file to look at before it is signed; nothing is kept. */
export const draftInspectionConclusion = look({
  name: 'draft-inspection-conclusion',
  input: z.object({ inspectionId: z.uuid() }),
  async run(work, { inspectionId }) {
    const found = await inspectionFor(work, inspectionId, 'inspection.prepare')
    if (!found.ok) return found
    const { inspection } = found.value
    const signerId = (await signersOfLine(work, inspection.line))[0]?.id ?? ''
    const signing = { signerId, number: null, dated: null, recipients: [] }
    const facts = await inspectionPaperFacts(work, inspection, signing)
    if (facts === null) return notFound()
    const [findings, remedies] = await Promise.all([
      standingFindings(work, inspectionId),
      remediesOf(work.trx, work.localityId, { inspectionIds: [inspectionId] }),
    ])
    const document = await conclusionOf(work, found.value, facts, inspection.assessment, findings, remedies)
    return done({ bytes: await writeDocument(document) })
  },
})

/**
 * Issues what an inspection concluded: the notice is written with its number, entered in the register of documents, and
 * each remedy becomes a task by that document, or a mention of it on the task that runs already. From then on nothing of
 * the inspection changes, and what its team could read beyond their posts is closed. All of it or nothing.
 */
export const concludeInspection = change({
  name: 'conclude-inspection',
  input: z.object({
    inspectionId: z.uuid(),
    ...issuingFields,
    assessment: z.string().trim().min(1, 'assessment-missing').max(20_000, 'too-long'),
    planTitles: planTitlesField,
  }),
  async run(work, { inspectionId, assessment, planTitles, ...signing }) {
    const found = await inspectionInHand(work, inspectionId, 'inspection.decide')
    if (!found.ok) return found
    const { inspection } = found.value
    if (inspection.decidedAt === null) return refuse('inspection-not-decided', 422, { field: 'signerId' })
    if (work.today < inspection.to)
      return refuse('inspection-not-over', 422, { field: 'dated', params: { to: inspection.to } })
    const issuing = issuingOf(work, signing)
    if (!issuing.ok) return issuing
    const { trx, localityId } = work
    const findings = await standingFindings(work, inspectionId)
    const states = findings.map(one => stateOfFinding(one, work.today))
    const drafts = states.filter(state => state === 'draft').length
    if (drafts > 0) return refuse('findings-not-put', 422, { field: 'signerId', params: { drafts } })
    const open = findings.filter((_, at) => states[at] === 'waiting')
    if (open.length > 0) {
      const by =
        open
          .map(one => one.explainBy ?? '')
          .sort()
          .at(-1) ?? ''
      return refuse('explanations-awaited', 422, { field: 'signerId', params: { open: open.length, by } })
    }
    const remedies = await remediesOf(trx, localityId, { inspectionIds: [inspectionId] })
    const facts = await inspectionPaperFacts(work, inspection, signing)
    if (facts === null) return refuse('choose-one', 422, { field: 'signerId' })
    const document = await conclusionOf(work, found.value, facts, assessment, findings, remedies)
    const issued = await issuePaper(work, {
      ...issuing.value,
      kind: 'conclusion',
      line: inspection.line,
      document,
      issuer: document.issuer.inText,
      excerpt: document.abstract.join(' '),
      fileName: FILE_NAME,
    })
    if (!issued.ok) return issued
    const documentId = issued.value.document.id
    const given = await giveOrders(work, issued.value.document, remedies, planTitles, {
      keep: (one, taskId) => updateRemedy(trx, localityId, one.id, one.rowVersion, { task_id: taskId }),
      incomplete: 'remedy-incomplete',
    })
    if (!given.ok) return given
    const kept = await updateInspection(trx, localityId, inspectionId, inspection.rowVersion, {
      assessment,
      report_id: issued.value.paperId,
      report_document_id: documentId,
      issued_by: work.actor.personId,
      issued_at: work.now,
    })
    if (!kept) return refuse('stale', 409)
    work.record({
      type: 'inspection-concluded',
      payload: {
        inspectionId,
        documentId,
        assessment: digest(assessment),
        given: given.value.map(({ orderId, taskId }) => ({ remedyId: orderId, taskId })),
      },
    })
    return done({ inspectionId, documentId, tasks: given.value.length })
  },
})
