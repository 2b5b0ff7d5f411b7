import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { INSPECTION_KINDS } from '../domain/inspection.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { documentById } from '../store/document.ts'
import { inspectionsOf } from '../store/inspection.ts'
import { insertLine, inspectionLines, updateLine } from '../store/inspection-line.ts'
import { peopleOf } from '../store/person.ts'
import { plansOf } from '../store/plan.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { change, type Work } from './use-case.ts'

const day = z.string('missing').refine(isDay, 'no-such-day')
const noneOr = z.union([z.literal(''), z.uuid('choose-one')]).default('')

/** Whom, what and which time an inspection checks, in the programme and for itself. */
export const checkedFields = {
  line: z.enum(['state', 'party'], 'choose-one'),
  kind: z.enum(INSPECTION_KINDS, 'choose-one'),
  content: z.string().trim().min(1, 'missing').max(2000, 'too-long'),
  unitIds: z.array(z.uuid('unknown-unit')).max(50, 'too-long').default([]),
  planId: noneOr,
  periodFrom: day,
  periodTo: day,
  headId: z.uuid('choose-one'),
}
export type Checked = z.output<z.ZodObject<typeof checkedFields>>

/** What is wrong with whom and what an inspection is to check. */
export async function checkedProblems(work: Work, given: Checked): Promise<FieldProblem[]> {
  const { trx, localityId, today } = work
  const [units, plans, people] = await Promise.all([
    unitsOf(trx, localityId),
    plansOf(trx, localityId),
    peopleOf(trx, localityId, { personIds: [given.headId], day: today }),
  ])
  const problems: FieldProblem[] = []
  if (given.unitIds.length === 0) problems.push({ field: 'unitIds', code: 'units-missing' })
  if (given.unitIds.some(id => !units.some(unit => unit.id === id)))
    problems.push({ field: 'unitIds', code: 'unknown-unit' })
  if (given.planId !== '' && !plans.some(plan => plan.id === given.planId && plan.stage === 'adopted'))
    problems.push({ field: 'planId', code: 'choose-one' })
  if (!people.some(one => one.appointments.length > 0)) problems.push({ field: 'headId', code: 'choose-one' })
  if (given.periodTo < given.periodFrom) problems.push({ field: 'periodTo', code: 'period-reversed' })
  return problems
}

/** What the journal keeps of whom and what an inspection checks. */
export const checkedPayload = ({ line, kind, content, unitIds, periodFrom, periodTo }: Checked) => ({
  line,
  kind,
  unitIds,
  periodFrom,
  periodTo,
  content: digest(content),
})

/** Puts a line into the programme of a year, or changes one from which no inspection was opened. */
export const keepProgrammeLine = change({
  name: 'keep-programme-line',
  input: z.object({
    /** '' adds a new one. */
    lineId: z.union([z.literal(''), z.uuid()]).default(''),
    rowVersion: z.coerce.number().int().default(0),
    year: z.coerce.number('no-number').int().min(2000, 'out-of-range').max(2100, 'out-of-range'),
    month: z.coerce.number('choose-one').int().min(1, 'choose-one').max(12, 'choose-one'),
    /** The registered document that approved it. */
    documentId: noneOr,
    ...checkedFields,
  }),
  async run(work, { lineId, rowVersion, year, month, documentId, ...checked }) {
    const no = work.authorise(may(work.actor, 'inspection.keep', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [old] = lineId === '' ? [] : await inspectionLines(trx, localityId, { ids: [lineId] })
    if (lineId !== '' && !old) return notFound()
    if (old?.droppedAt) return refuse('line-dropped', 409)
    if (old && (await openedFrom(work, old.id))) return refuse('line-opened', 409)
    const problems = await checkedProblems(work, checked)
    if (documentId !== '' && (await documentById(trx, localityId, documentId)) === null)
      problems.push({ field: 'documentId', code: 'choose-one' })
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const id = old?.id ?? work.newId()
    const row = {
      year,
      month,
      line: checked.line,
      kind: checked.kind,
      content: checked.content,
      unit_ids: JSON.stringify(checked.unitIds),
      plan_id: checked.planId || null,
      period_from: checked.periodFrom,
      period_to: checked.periodTo,
      head_id: checked.headId,
      document_id: documentId || null,
    }
    if (old) {
      if (!(await updateLine(trx, localityId, id, rowVersion, row)))
        return refuse('stale', 422, { field: 'content', params: { now: old.content } })
    } else
      await insertLine(trx, {
        ...row,
        locality_id: localityId,
        id,
        planned_by: work.actor.personId,
        planned_at: work.now,
        row_version: 1,
      })
    work.record({
      type: 'inspection-line-kept',
      payload: { lineId: id, year, month, headId: checked.headId, ...checkedPayload(checked) },
    })
    return done({ lineId: id, year })
  },
})

const openedFrom = async ({ trx, localityId }: Work, lineId: string): Promise<boolean> =>
  (await inspectionsOf(trx, localityId, { lineIds: [lineId] })).some(one => one.cancelledAt === null)

/** Takes a line out of the programme, with the reason; it stays to be seen. */
export const dropProgrammeLine = change({
  name: 'drop-programme-line',
  input: z.object({ lineId: z.uuid(), reason: z.string().trim().min(1, 'missing').max(500, 'too-long') }),
  async run(work, { lineId, reason }) {
    const no = work.authorise(may(work.actor, 'inspection.keep', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [line] = await inspectionLines(trx, localityId, { ids: [lineId] })
    if (!line) return notFound()
    if (line.droppedAt !== null) return refuse('line-dropped', 409)
    if (await openedFrom(work, lineId)) return refuse('line-opened', 409)
    const kept = await updateLine(trx, localityId, lineId, line.rowVersion, {
      dropped_at: work.now,
      dropped_by: work.actor.personId,
      dropped_reason: reason,
    })
    if (!kept) return refuse('stale', 409)
    work.record({ type: 'inspection-line-dropped', payload: { lineId, reason: digest(reason) } })
    return done({ lineId, year: line.year })
  },
})
