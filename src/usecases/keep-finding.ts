import { z } from 'zod'
import { dayOf } from '../domain/day.ts'
import {
  FINDING_KINDS,
  type FindingState,
  findingProblem,
  findingState,
} from '../domain/inspection-finding.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { measuredValue } from '../domain/target.ts'
import { addWorkingDays } from '../domain/working-days.ts'
import { evidenceOf } from '../store/evidence.ts'
import { itemsOfInspection } from '../store/inspection.ts'
import {
  dropFinding,
  type FindingRecord,
  findingsOf,
  insertFinding,
  insertFindingExplanation,
  putFindings,
  updateFinding,
} from '../store/inspection-finding.ts'
import { measurementsOf } from '../store/measurement.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { oneAtATime } from '../store/transaction.ts'
import { calendarOf } from './calendar.ts'
import { digest } from './digest.ts'
import { inspectionAtHand, inspectionEnded, inspectionFor } from './inspection-at-hand.ts'
import { keepInOrder } from './keep-in-order.ts'
import { goalOf } from './target-standing.ts'
import { change, type Work } from './use-case.ts'

/** How a finding stands on a day. */
export const stateOfFinding = (finding: FindingRecord, day: string): FindingState =>
  findingState(
    {
      kind: finding.kind,
      put: finding.putAt !== null,
      explainBy: finding.explainBy,
      explainedOn: finding.explanation === null ? null : dayOf(finding.explanation.at),
      withdrawn: finding.withdrawnAt !== null,
    },
    day,
  )

type About = {
  readonly kind: 'task' | 'target'
  readonly unitId: string
  readonly files: readonly { readonly id: string; readonly sha256: string }[]
  /** The figure that was reported last for the time that is checked. */
  readonly measurement: { readonly id: string; readonly value: number | null } | null
}

/** A task or target of the scope with what lies behind it; null where it is not looked at. */
async function aboutOf(
  work: Work,
  inspectionId: string,
  objectId: string,
  periodTo: string,
): Promise<About | null> {
  const { trx, localityId } = work
  const item = (await itemsOfInspection(trx, localityId, inspectionId)).find(one => one.objectId === objectId)
  if (!item) return null
  if (item.kind === 'task') {
    const [[task], files] = await Promise.all([
      tasksOf(trx, localityId, { ids: [objectId] }),
      evidenceOf(trx, localityId, { taskIds: [objectId] }),
    ])
    return task?.lead ? { kind: 'task', unitId: task.lead.id, files, measurement: null } : null
  }
  const [[target], files, measurements] = await Promise.all([
    targetsOf(trx, localityId, { ids: [objectId] }),
    evidenceOf(trx, localityId, { targetIds: [objectId] }),
    measurementsOf(trx, localityId, { targetIds: [objectId], state: 'approved' }),
  ])
  if (!target?.lead) return null
  const last = measurements.find(one => one.effectiveOn <= periodTo)
  const value = last === undefined ? null : measuredValue(last, goalOf(target, last.effectiveOn))
  return {
    kind: 'target',
    unitId: target.lead.id,
    files,
    measurement: last === undefined ? null : { id: last.id, value },
  }
}

const numeric = (value: number | null): string | null => (value === null ? null : String(value))

/**
 * Writes what was found about a task or target of the scope, or changes it while it was not put to the unit: the file it
 * saw goes along with its hash, the figure that was found beside the one that was reported.
 */
export const keepFinding = change({
  name: 'keep-finding',
  input: z.object({
    inspectionId: z.uuid(),
    /** '' writes a new one. */
    findingId: z.union([z.literal(''), z.uuid()]).default(''),
    rowVersion: z.coerce.number().int().default(0),
    aboutId: z.uuid('out-of-scope'),
    kind: z.enum(FINDING_KINDS, 'choose-one'),
    evidenceId: z.union([z.literal(''), z.uuid('choose-one')]).default(''),
    figureFound: z.number('no-number').nullable().default(null),
    text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
  }),
  async run(work, { inspectionId, findingId, rowVersion, aboutId, kind, evidenceId, figureFound, text }) {
    const found = await inspectionFor(work, inspectionId, 'finding.write')
    if (!found.ok) return found
    const { trx, localityId } = work
    const all = await findingsOf(trx, localityId, { inspectionIds: [inspectionId] })
    const old = all.find(one => one.id === findingId)
    if (findingId !== '' && !old) return notFound()
    if (old?.putAt) return refuse('finding-put', 409)
    const about = await aboutOf(work, inspectionId, aboutId, found.value.inspection.periodTo)
    if (about === null) return refuse('out-of-scope', 422, { field: 'aboutId' })
    const file = about.files.find(one => one.id === evidenceId)
    const problems: FieldProblem[] = []
    if (evidenceId !== '' && !file) problems.push({ field: 'evidenceId', code: 'other-evidence' })
    const wrong = findingProblem({
      kind,
      about: about.kind,
      figureFound,
      evidenceId: evidenceId || null,
      files: about.files.length,
    })
    if (wrong !== null)
      problems.push({ field: wrong === 'evidence-missing' ? 'evidenceId' : 'figureFound', code: wrong })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const row = {
      kind,
      task_id: about.kind === 'task' ? aboutId : null,
      target_id: about.kind === 'target' ? aboutId : null,
      unit_id: about.unitId,
      evidence_id: file?.id ?? null,
      evidence_sha256: file?.sha256 ?? null,
      measurement_id: about.measurement?.id ?? null,
      figure_reported: numeric(about.measurement?.value ?? null),
      figure_found: numeric(figureFound),
      text,
      written_by: work.actor.personId,
      written_at: work.now,
    }
    const kept = await keepInOrder(work, all, findingId, {
      change: id => updateFinding(trx, localityId, id, rowVersion, row),
      add: (id, position) =>
        insertFinding(trx, {
          ...row,
          locality_id: localityId,
          id,
          inspection_id: inspectionId,
          position,
          row_version: 1,
        }),
    })
    if (!kept.ok) return kept
    work.record({
      type: 'finding-written',
      payload: {
        findingId: kept.value,
        inspectionId,
        kind,
        about: { kind: about.kind, objectId: aboutId },
        unitId: about.unitId,
        evidence: file === undefined ? null : { id: file.id, file: file.sha256 },
        measurementId: about.measurement?.id ?? null,
        reported: about.measurement?.value ?? null,
        found: figureFound,
        text: digest(text),
      },
    })
    return done({ findingId: kept.value, inspectionId })
  },
})

/** Takes out what was not put to the unit; what was put is withdrawn with a reason and stays to be seen. */
export const withdrawFinding = change({
  name: 'withdraw-finding',
  input: z.object({ findingId: z.uuid(), reason: z.string().trim().max(500, 'too-long').default('') }),
  async run(work, { findingId, reason }) {
    const { trx, localityId } = work
    const [finding] = await findingsOf(trx, localityId, { id: findingId })
    if (!finding) return notFound()
    const found = await inspectionFor(work, finding.inspectionId, 'finding.write')
    if (!found.ok) return found
    const { inspectionId } = finding
    if (finding.withdrawnAt !== null) return refuse('finding-withdrawn', 409)
    if (finding.putAt === null) {
      await dropFinding(trx, localityId, findingId)
      work.record({ type: 'finding-dropped', payload: { findingId, inspectionId } })
      return done({ inspectionId })
    }
    if (reason === '') return refuse('missing', 422, { field: 'reason' })
    const kept = await updateFinding(trx, localityId, findingId, finding.rowVersion, {
      withdrawn_at: work.now,
      withdrawn_by: work.actor.personId,
      withdrawn_reason: reason,
    })
    if (!kept) return refuse('stale', 409)
    work.record({
      type: 'finding-withdrawn',
      payload: { findingId, inspectionId, reason: digest(reason) },
    })
    return done({ inspectionId })
  },
})

/** Puts all that was found and not put yet to the units, which explain it within the working days of the decision. */
export const putFindingsToUnits = change({
  name: 'put-findings',
  input: z.object({ inspectionId: z.uuid() }),
  async run(work, { inspectionId }) {
    const found = await inspectionFor(work, inspectionId, 'finding.write')
    if (!found.ok) return found
    const { trx, localityId } = work
    const drafts = (await findingsOf(trx, localityId, { inspectionIds: [inspectionId] })).filter(
      one => one.putAt === null,
    )
    if (drafts.length === 0) return refuse('no-drafts', 409)
    const explainBy = addWorkingDays(await calendarOf(work), work.today, found.value.inspection.explainDays)
    const findings = drafts.map(one => one.id)
    await putFindings(trx, localityId, findings, work.now, explainBy)
    work.record({ type: 'findings-put', payload: { inspectionId, findings, explainBy } })
    return done({ inspectionId, put: findings.length, explainBy })
  },
})

/** The unit explains a finding that was put to it, by its day; written again, the last word counts. */
export const explainFinding = change({
  name: 'explain-finding',
  input: z.object({
    findingId: z.uuid(),
    text: z.string().trim().min(1, 'missing').max(5000, 'too-long'),
  }),
  async run(work, { findingId, text }) {
    const { trx, localityId } = work
    await oneAtATime(trx, `${localityId}/finding/${findingId}`)
    const [finding] = await findingsOf(trx, localityId, { id: findingId })
    const found = finding && (await inspectionAtHand(work, finding.inspectionId))
    if (!finding || !found) return notFound()
    const no = work.authorise(may(work.actor, 'finding.explain', { localityId, unitId: finding.unit.id }))
    if (no) return no
    // Before it is put, nobody outside the team knows that it is there.
    if (finding.putAt === null) return notFound()
    const ended = inspectionEnded(found.stage)
    if (ended !== null) return refuse(ended, 409)
    if (finding.withdrawnAt !== null) return refuse('finding-withdrawn', 409)
    if (finding.explainBy !== null && work.today > finding.explainBy)
      return refuse('explain-late', 422, { field: 'text', params: { by: finding.explainBy } })
    const version = (finding.explanation?.version ?? 0) + 1
    const { inspectionId } = finding
    await insertFindingExplanation(trx, {
      locality_id: localityId,
      finding_id: findingId,
      version,
      text,
      answered_by: work.actor.personId,
      answered_at: work.now,
    })
    work.record({
      type: 'finding-explained',
      payload: { findingId, inspectionId, version, text: digest(text) },
    })
    return done({ inspectionId })
  },
})
