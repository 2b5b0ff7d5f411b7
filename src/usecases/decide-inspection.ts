import { z } from 'zod'
import { done, refuse } from '../domain/refusal.ts'
import { documentById } from '../store/document.ts'
import { itemsOfInspection, updateInspection } from '../store/inspection.ts'
import { inspectionLines } from '../store/inspection-line.ts'
import { peopleOf } from '../store/person.ts'
import { assembleDecision } from '../writer/inspection-paper.ts'
import { numberingOf } from '../writer/written-document.ts'
import { inspectionFor, inspectionInHand } from './inspection-at-hand.ts'
import { inspectionPaperFacts, signersOfLine } from './inspection-paper.ts'
import { issuePaper, issuingFields, issuingOf } from './issue-paper.ts'
import { proposedNumber } from './take-number.ts'
import { change, look } from './use-case.ts'

const FILE_NAME = 'quyet-dinh-thanh-lap-doan.docx'

/**
 * Issues the decision that sets up the team: written with a number of the line's own series and entered in the register
 * of documents as one that goes out. From the first day of the inspection on the team reads what lies behind the work.
 */
export const decideInspection = change({
  name: 'decide-inspection',
  input: z.object({ inspectionId: z.uuid(), ...issuingFields }),
  async run(work, { inspectionId, ...signing }) {
    const found = await inspectionInHand(work, inspectionId, 'inspection.decide')
    if (!found.ok) return found
    const { inspection } = found.value
    if (inspection.decidedAt !== null) return refuse('already-decided', 409)
    const { trx, localityId } = work
    const issuing = issuingOf(work, signing)
    if (!issuing.ok) return issuing
    if ((await itemsOfInspection(trx, localityId, inspectionId)).length === 0)
      return refuse('scope-empty', 422, { field: 'signerId' })
    const facts = await inspectionPaperFacts(work, inspection, signing)
    if (facts === null) return refuse('choose-one', 422, { field: 'signerId' })
    const [people, [line]] = await Promise.all([
      peopleOf(trx, localityId, { personIds: inspection.team.map(one => one.id), day: work.today }),
      inspection.lineId === null ? [] : inspectionLines(trx, localityId, { ids: [inspection.lineId] }),
    ])
    const approving = line?.documentId ? await documentById(trx, localityId, line.documentId) : null
    const posts = new Map(people.map(one => [one.id, one.appointments[0]?.post ?? '']))
    const document = assembleDecision({
      ...facts,
      team: inspection.team.map(({ id, name, post }) => ({ name, post: posts.get(id) ?? '', seat: post })),
      programme: line === undefined ? null : { year: line.year, document: approving?.number ?? null },
    })
    const issued = await issuePaper(work, {
      ...issuing.value,
      kind: 'decision',
      line: inspection.line,
      document,
      issuer: document.issuer.inText,
      excerpt: `${document.abstract.join(' ')}: ${inspection.title}`,
      fileName: FILE_NAME,
    })
    if (!issued.ok) return issued
    const documentId = issued.value.document.id
    const kept = await updateInspection(trx, localityId, inspectionId, inspection.rowVersion, {
      decision_id: issued.value.paperId,
      decision_document_id: documentId,
      decided_by: work.actor.personId,
      decided_at: work.now,
    })
    if (!kept) return refuse('stale', 409)
    work.record({ type: 'inspection-decided', payload: { inspectionId, documentId } })
    return done({ inspectionId, documentId })
  },
})

/** What the form of the decision or of the conclusion begins with: signers, and the next number of the line's series. */
export const prepareInspectionPaper = look({
  name: 'prepare-inspection-paper',
  input: z.object({ inspectionId: z.uuid(), kind: z.enum(['decision', 'conclusion']) }),
  async run(work, { inspectionId, kind }) {
    const found = await inspectionFor(work, inspectionId, 'inspection.decide')
    if (!found.ok) return found
    const { inspection } = found.value
    return done({
      inspection,
      signers: await signersOfLine(work, inspection.line),
      next: await proposedNumber(work, numberingOf(inspection.line, kind), work.today),
    })
  },
})
