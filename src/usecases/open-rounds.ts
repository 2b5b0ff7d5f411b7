import { z } from 'zod'
import type { Day } from '../domain/day.ts'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import {
  type ReportDefinition,
  type RoundDays,
  roundsOfYears,
  roundsToOpen,
} from '../domain/report-definition.ts'
import type { Actor } from '../domain/role.ts'
import { type DefinitionRecord, definitionsOf } from '../store/report-definition.ts'
import { insertChains, insertRound } from '../store/round.ts'
import { insertSubmissions } from '../store/submission.ts'
import { targetsOf } from '../store/target.ts'
import { tasksOf } from '../store/task.ts'
import { unitsOf } from '../store/unit.ts'
import { calendarOf } from './calendar.ts'
import { contextFor, type Surroundings } from './context.ts'
import { byItself, change, type Work } from './use-case.ts'

/**
 * Opens the rounds of a locality whose day has come. Asked each morning by the program itself; a round that is open
 * stays as it is, so the day may be asked again. Answers how many were opened.
 */
export function openRounds(surroundings: Surroundings, localityId: string, day: Day): Promise<number> {
  return byItself(contextFor(surroundings, nobody(localityId)), async work => {
    const [definitions, calendar] = await Promise.all([
      definitionsOf(work.trx, localityId, { active: true }),
      calendarOf(work),
    ])
    let opened = 0
    for (const one of definitions)
      for (const days of roundsToOpen(one.definition, day, calendar))
        if ((await openOne(work, one, days, null)) !== null) opened += 1
    return opened
  })
}

const nobody = (localityId: string): Actor => ({ personId: '', localityId, appointments: [] })

/** Opens a round of a regime by hand, before its day or after the program was away. */
export const openRound = change({
  name: 'open-round',
  input: z.object({ definitionId: z.uuid(), periodId: z.string().trim().min(1, 'missing') }),
  async run(work, { definitionId, periodId }) {
    const no = work.authorise(may(work.actor, 'round.manage', work.here))
    if (no) return no
    const [one] = await definitionsOf(work.trx, work.localityId, { id: definitionId })
    if (!one) return notFound()
    const year = Number(periodId.slice(0, 4))
    const rounds = roundsOfYears(one.definition, [year], await calendarOf(work))
    const days = rounds.find(round => round.periodId === periodId)
    if (days === undefined || days.from > work.today)
      return refuse('round-not-of-definition', 422, { field: 'periodId' })
    const roundId = await openOne(work, one, days, work.actor.personId)
    return roundId === null ? refuse('round-open-already', 409) : done({ roundId })
  },
})

/** A round with what each unit owes and the report of each line; null where it is open already. */
async function openOne(
  work: Work,
  { id: definitionId, definition }: Pick<DefinitionRecord, 'id' | 'definition'>,
  days: RoundDays,
  openedBy: string | null,
): Promise<string | null> {
  const { trx, localityId, now } = work
  const id = work.newId()
  const opened = await insertRound(trx, localityId, {
    ...days,
    id,
    definitionId,
    definition,
    openedAt: now,
    openedBy,
  })
  if (!opened) return null
  const unitIds = await reportersOf(work, definition)
  await insertSubmissions(
    trx,
    localityId,
    id,
    unitIds.map(unitId => ({ id: work.newId(), unitId })),
  )
  await insertChains(trx, localityId, id, definition.lines)
  work.record({
    type: 'round-opened',
    payload: { roundId: id, definitionId, ...days, lines: definition.lines, unitIds },
  })
  return id
}

/** A Party cell submits in the same round as the units, whether a task names it or not. */
const CELL = /^chi bộ/iu

/** The units that the regime names; else every unit that leads something of a running plan, and the Party cells. */
async function reportersOf(work: Work, definition: ReportDefinition): Promise<readonly string[]> {
  const { trx, localityId } = work
  const units = await unitsOf(trx, localityId)
  if (definition.reporters.length > 0) {
    const named = new Set(definition.reporters)
    return units.filter(unit => named.has(unit.id)).map(unit => unit.id)
  }
  const [tasks, targets] = await Promise.all([
    tasksOf(trx, localityId, { running: true, open: true }),
    targetsOf(trx, localityId, { running: true }),
  ])
  const leads = new Set([...tasks, ...targets].flatMap(item => (item.lead ? [item.lead.id] : [])))
  const cells = definition.lines.includes('party')
  return units
    .filter(
      unit =>
        (leads.has(unit.id) && unit.kind !== 'authority') ||
        (cells && unit.kind === 'party-body' && CELL.test(unit.name)),
    )
    .map(unit => unit.id)
}
