import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { type TeamPost, teamProblem } from '../domain/inspection.ts'
import type { ScopeReason } from '../domain/inspection-scope.ts'
import { may } from '../domain/policy/may.ts'
import { done, type FieldProblem, notFound, refuse } from '../domain/refusal.ts'
import { ROLE_RULES } from '../domain/role.ts'
import {
  insertInspection,
  inspectionsOf,
  itemsOfInspection,
  replacePeople,
  replaceScope,
  updateInspection,
} from '../store/inspection.ts'
import { inspectionLines } from '../store/inspection-line.ts'
import { peopleOf } from '../store/person.ts'
import { digest } from './digest.ts'
import { inspectionInHand } from './inspection-at-hand.ts'
import { type Checked, checkedFields, checkedPayload, checkedProblems } from './plan-inspections.ts'
import { checkables } from './scope-facts.ts'
import { change, type Work } from './use-case.ts'

const day = z.string('missing').refine(isDay, 'no-such-day')

const about = {
  ...checkedFields,
  title: z.string().trim().min(1, 'missing').max(300, 'too-long'),
  from: day,
  to: day,
  explainDays: z
    .number('no-number')
    .int('no-whole-number')
    .min(1, 'out-of-range')
    .max(60, 'out-of-range')
    .default(5),
  secretaryId: z.union([z.literal(''), z.uuid('choose-one')]).default(''),
  memberIds: z.array(z.uuid('unknown-person')).max(50, 'too-long').default([]),
}
type About = z.output<z.ZodObject<typeof about>>

const teamOf = ({ headId, secretaryId, memberIds }: About) => {
  const seat = (personId: string, post: TeamPost) => ({ personId, post })
  return [
    seat(headId, 'head'),
    ...(secretaryId === '' ? [] : [seat(secretaryId, 'secretary')]),
    ...memberIds.map(id => seat(id, 'member')),
  ]
}

/** What is wrong with days and team, besides whom and what is checked. */
async function problemsOf(work: Work, given: About): Promise<readonly FieldProblem[]> {
  const problems = await checkedProblems(work, given)
  if (given.to < given.from) problems.push({ field: 'to', code: 'period-reversed' })
  if (given.periodTo > given.to) problems.push({ field: 'periodTo', code: 'period-after-days' })
  const team = teamOf(given)
  const people = await peopleOf(work.trx, work.localityId, { day: work.today })
  if (team.some(one => !people.some(person => person.id === one.personId && person.appointments.length > 0)))
    problems.push({ field: 'memberIds', code: 'unknown-person' })
  const unitsOf = (personId: string) =>
    (people.find(one => one.id === personId)?.appointments ?? [])
      .filter(one => ROLE_RULES[one.role].worksInUnit)
      .map(one => one.unitId)
  const wrong = teamProblem(team, unitsOf, given.unitIds)
  if (wrong === null) return problems
  const post = team.find(one => one.personId === wrong.personId)?.post ?? 'head'
  const field = { head: 'headId', secretary: 'secretaryId', member: 'memberIds' }[post]
  const name = people.find(one => one.id === wrong.personId)?.name ?? ''
  return [...problems, { field, code: wrong.code, params: { name } }]
}

const rowOf = (given: About) => ({
  line: given.line,
  kind: given.kind,
  title: given.title,
  content: given.content,
  plan_id: given.planId || null,
  period_from: given.periodFrom,
  period_to: given.periodTo,
  from_on: given.from,
  to_on: given.to,
  explain_days: given.explainDays,
})

async function keepPeople(work: Work, inspectionId: string, given: About): Promise<void> {
  const of = { locality_id: work.localityId, inspection_id: inspectionId }
  await replacePeople(
    work.trx,
    work.localityId,
    inspectionId,
    given.unitIds.map((unit_id, at) => ({ ...of, unit_id, position: at + 1 })),
    teamOf(given).map(({ personId, post }) => ({ ...of, person_id: personId, post })),
  )
}

const recordKept = (work: Work, inspectionId: string, lineId: string | null, given: About) =>
  work.record({
    type: 'inspection-kept',
    payload: {
      inspectionId,
      lineId,
      ...checkedPayload(given),
      from: given.from,
      to: given.to,
      explainDays: given.explainDays,
      team: teamOf(given),
    },
  })

/**
 * Opens an inspection, from a line of the programme or outside one, with its team. What it looks at begins with the
 * tasks and targets of its units for which facts speak.
 */
export const openInspection = change({
  name: 'open-inspection',
  input: z.object({
    /** '' = outside the programme. */
    lineId: z.union([z.literal(''), z.uuid()]).default(''),
    ...about,
  }),
  async run(work, { lineId, ...given }) {
    const no = work.authorise(may(work.actor, 'inspection.keep', work.here))
    if (no) return no
    const { trx, localityId } = work
    const [line] = lineId === '' ? [] : await inspectionLines(trx, localityId, { ids: [lineId] })
    if (lineId !== '' && !line) return notFound()
    if (line?.droppedAt) return refuse('line-dropped', 409)
    const earlier = line ? await inspectionsOf(trx, localityId, { lineIds: [line.id] }) : []
    if (earlier.some(one => one.cancelledAt === null)) return refuse('line-opened', 409)
    const problems = await problemsOf(work, given)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const inspectionId = work.newId()
    await insertInspection(trx, {
      ...rowOf(given),
      locality_id: localityId,
      id: inspectionId,
      programme_line_id: line?.id ?? null,
      opened_by: work.actor.personId,
      opened_at: work.now,
      assessment: '',
      row_version: 1,
    })
    await keepPeople(work, inspectionId, given)
    recordKept(work, inspectionId, line?.id ?? null, given)
    const found = await checkables(work, { ...given, planId: given.planId || null })
    await keepScope(
      work,
      inspectionId,
      found
        .filter(one => one.reasons.length > 0)
        .map(({ kind, id, reasons }) => ({ kind, objectId: id, reasons })),
    )
    return done({ inspectionId })
  },
})

type Item = {
  readonly kind: 'task' | 'target'
  readonly objectId: string
  readonly reasons: readonly ScopeReason[]
}

async function keepScope(work: Work, inspectionId: string, items: readonly Item[]): Promise<void> {
  const { trx, localityId } = work
  await replaceScope(
    trx,
    localityId,
    inspectionId,
    items.map(({ kind, objectId, reasons }, at) => ({
      locality_id: localityId,
      inspection_id: inspectionId,
      kind,
      object_id: objectId,
      position: at + 1,
      reasons: JSON.stringify(reasons),
    })),
  )
  work.record({ type: 'inspection-scope-set', payload: { inspectionId, items } })
}

/** Who and what an inspection is, without which its decision would be another. */
const fixed = (given: Checked & { readonly title: string; readonly from: string }, team: readonly string[]) =>
  JSON.stringify([
    given.line,
    given.kind,
    given.title,
    given.content,
    given.unitIds.toSorted(),
    given.periodFrom,
    given.periodTo,
    given.from,
    team.toSorted(),
  ])

/** Changes an inspection. Once it is decided only its last day and the time for explanations move. */
export const changeInspection = change({
  name: 'change-inspection',
  input: z.object({ inspectionId: z.uuid(), rowVersion: z.coerce.number().int(), ...about }),
  async run(work, { inspectionId, rowVersion, ...given }) {
    const found = await inspectionInHand(work, inspectionId, 'inspection.prepare')
    if (!found.ok) return found
    const { inspection, object } = found.value
    const problems = await problemsOf(work, given)
    if (problems.length > 0) return refuse('bad-input', 422, { problems })
    const before = fixed(
      {
        ...inspection,
        unitIds: object.unitIds.slice(),
        planId: inspection.planId ?? '',
        headId: '',
      },
      inspection.team.map(one => `${one.post}:${one.id}`),
    )
    const after = fixed(
      given,
      teamOf(given).map(one => `${one.post}:${one.personId}`),
    )
    if (inspection.decidedAt !== null && before !== after)
      return refuse('inspection-decided', 422, { field: 'title' })
    const kept = await updateInspection(work.trx, work.localityId, inspectionId, rowVersion, rowOf(given))
    if (!kept) return refuse('stale', 422, { field: 'title', params: { now: inspection.title } })
    await keepPeople(work, inspectionId, given)
    recordKept(work, inspectionId, inspection.lineId, given)
    return done({ inspectionId })
  },
})

/** Calls an inspection off, with the reason. */
export const cancelInspection = change({
  name: 'cancel-inspection',
  input: z.object({
    inspectionId: z.uuid(),
    reason: z.string().trim().min(1, 'missing').max(500, 'too-long'),
  }),
  async run(work, { inspectionId, reason }) {
    const found = await inspectionInHand(work, inspectionId, 'inspection.decide')
    if (!found.ok) return found
    const { inspection } = found.value
    const kept = await updateInspection(work.trx, work.localityId, inspectionId, inspection.rowVersion, {
      cancelled_at: work.now,
      cancelled_by: work.actor.personId,
      cancelled_reason: reason,
    })
    if (!kept) return refuse('stale', 409)
    work.record({ type: 'inspection-cancelled', payload: { inspectionId, reason: digest(reason) } })
    return done({ inspectionId })
  },
})

/** Sets what the team looks at: those that were chosen of all that its units lead, the facts noted beside them. */
export const setScope = change({
  name: 'set-inspection-scope',
  input: z.object({ inspectionId: z.uuid(), chosen: z.array(z.uuid()).max(500, 'too-long').default([]) }),
  async run(work, { inspectionId, chosen }) {
    const found = await inspectionInHand(work, inspectionId, 'inspection.prepare')
    if (!found.ok) return found
    const { inspection, object } = found.value
    const [standing, possible] = await Promise.all([
      itemsOfInspection(work.trx, work.localityId, inspectionId),
      checkables(work, { ...inspection, unitIds: object.unitIds }),
    ])
    const items = [
      ...standing,
      ...possible
        .filter(one => !standing.some(item => item.objectId === one.id))
        .map(
          ({ kind, id, reasons }): Item => ({
            kind,
            objectId: id,
            reasons: reasons.length === 0 ? ['chosen'] : reasons,
          }),
        ),
    ].filter(one => chosen.includes(one.objectId))
    if (items.length === 0) return refuse('scope-empty', 422, { field: 'chosen' })
    await keepScope(work, inspectionId, items)
    return done({ inspectionId })
  },
})
