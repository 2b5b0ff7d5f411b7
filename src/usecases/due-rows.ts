import { addDays, type Day } from '../domain/day.ts'
import { rhythmPeriod } from '../domain/rhythm.ts'
import { worksIn } from '../domain/role.ts'
import { registersOf } from '../store/register.ts'
import { entryCounts, entryVersions } from '../store/register-entry.ts'
import { unitsOf } from '../store/unit.ts'
import { unitEnters } from './register-objects.ts'
import type { Work } from './use-case.ts'

/** A row that a unit owes: of a period that ended, or that ends within days. */
export type DueRow = {
  readonly registerId: string
  readonly title: string
  readonly unitId: string
  readonly unitName: string
  readonly from: Day
  readonly to: Day
  readonly due: Day
}

/** Days before the end of a period from which its row is asked for. */
export const ASKED_AHEAD = 3

/** The rows that the actor's own units owe. */
export async function duePeriods(work: Work): Promise<readonly DueRow[]> {
  const { actor } = work
  if (!actor.appointments.some(one => worksIn(actor, one.unitId))) return []
  return rowsOwed(work, unitId => worksIn(actor, unitId))
}

/**
 * The rows that units owe in the registers of periods: of the last period that ended and of one that ends within three
 * days. Units are asked where the definition names them; a register that every unit may enter asks none. Four queries,
 * whatever the number.
 */
export async function rowsOwed(
  { trx, localityId, today }: Pick<Work, 'trx' | 'localityId' | 'today'>,
  isAsked: (unitId: string) => boolean,
): Promise<readonly DueRow[]> {
  const registers = (await registersOf(trx, localityId, { active: true })).filter(
    one => one.definition.period !== 'event' && one.definition.enteredBy.length > 0,
  )
  if (registers.length === 0) return []
  const units = (await unitsOf(trx, localityId)).filter(unit => isAsked(unit.id))
  const asked = registers.flatMap(register => {
    const { period, grace } = register.definition
    if (period === 'event') return []
    const now = rhythmPeriod(period, today, 'calendar')
    const before = rhythmPeriod(period, addDays(now.from, -1), 'calendar')
    const periods = addDays(now.to, -ASKED_AHEAD) <= today ? [before, now] : [before]
    return units
      .filter(unit => unitEnters(register.definition, unit.code))
      .flatMap(unit => periods.map(one => ({ register, unit, period: one, due: addDays(one.to, grace) })))
  })
  if (asked.length === 0) return []
  const entries = await entryVersions(trx, localityId, {
    registerIds: asked.map(one => one.register.id),
    unitIds: units.map(unit => unit.id),
    from: asked.reduce((least, one) => (one.period.from < least ? one.period.from : least), today),
    states: ['submitted', 'confirmed'],
  })
  const counts = await entryCounts(trx, localityId)
  return asked
    .filter(
      ({ register, unit, period }) =>
        // Before its first row nobody waits for a register.
        (counts.get(register.id)?.last ?? null) !== null &&
        !entries.some(
          one =>
            one.registerId === register.id &&
            one.unit.id === unit.id &&
            one.on >= period.from &&
            one.on <= period.to,
        ),
    )
    .map(({ register, unit, period, due }) => ({
      registerId: register.id,
      title: register.title,
      unitId: unit.id,
      unitName: unit.name,
      from: period.from,
      to: period.to,
      due,
    }))
}
