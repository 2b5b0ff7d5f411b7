import { addDays, type Day } from '../../src/domain/day.ts'
import { inUse, isNumeric, type RegisterDefinition, type RegisterField } from '../../src/domain/register.ts'
import { rhythmPeriods } from '../../src/domain/rhythm.ts'
import { confirmRows } from '../../src/usecases/decide-row.ts'
import { enterRows } from '../../src/usecases/enter-row.ts'
import { listRegisters, showRegister } from '../../src/usecases/show-register.ts'
import { value } from './running-ward.ts'
import type { World } from './world.ts'

type Typed = Readonly<Record<string, string>>
type Row = { readonly unit: string; readonly on: Day; readonly typed: Typed }

const PLACES = ['Tổ dân phố 1', 'Tổ dân phố 2', 'Tổ dân phố 3']

/** Enters a year of rows into every register that stands here, each by its unit, and has a second person confirm them. */
export async function enterYear(here: World, from: Day, to: Day): Promise<number> {
  const standing = () => here.as('standing-officer')
  const { registers } = value(await listRegisters(standing(), {}))
  let entered = 0
  for (const { id } of registers) {
    // The register as it is entered: a field of tasks offers those of the plan.
    const { register } = value(await showRegister(standing(), { registerId: id }))
    const { definition } = register
    for (const [unit, rows] of Map.groupBy(
      rowsOf(definition, from, to).filter(row => hasOfficer(here, row.unit)),
      row => row.unit,
    )) {
      const unitId = here.wards.hoaMai.units[unit] ?? ''
      value(
        await enterRows(here.as('officer', { unit }), {
          registerId: id,
          rows: rows.map(({ on, typed }) => ({ unitId, on, typed })),
        }),
      )
      const head = definition.confirmer === 'unit-head'
      const decider = head ? here.as('unit-head', { unit }) : standing()
      value(await confirmRows(decider, { registerId: id }))
      entered += rows.length
    }
  }
  return entered
}

const hasOfficer = (here: World, unit: string): boolean =>
  here.wards.hoaMai.people.some(one => one.unit === unit && one.role === 'officer')

/** Believable rows, from the definition's own fields: every choice and place, all year long. */
function rowsOf(definition: RegisterDefinition, from: Day, to: Day): readonly Row[] {
  const rhythm = definition.period === 'event' ? 'quarterly' : definition.period
  // What holds for a year is published as it begins; what happens in a period is told as it ends.
  const days = rhythmPeriods(rhythm, from, to, 'calendar').map(period =>
    rhythm === 'yearly' ? addDays(period.from, 9) : period.to < to ? period.to : to,
  )
  const fixed = combinations(definition)
  // Where rows of a period are told apart by a field, one unit tells them all.
  const units = definition.rowField === null ? definition.enteredBy : definition.enteredBy.slice(0, 1)
  return units.flatMap(unit =>
    days.flatMap((day, turn) =>
      fixed.map(
        (given, at): Row => ({
          unit,
          on: definition.period === 'event' ? addDays(day, -at % 60) : day,
          typed: { ...typedOf(definition, day, turn), ...given },
        }),
      ),
    ),
  )
}

/** What tells rows of one day apart: each value of the row's field, or of the first choice of the register. */
function combinations(definition: RegisterDefinition): readonly Typed[] {
  const fields = inUse(definition)
  const telling =
    fields.find(field => field.key === definition.rowField) ?? fields.find(field => field.kind === 'choice')
  if (telling === undefined) return [{}]
  if (telling.kind === 'choice') return telling.choices.map(choice => ({ [telling.key]: choice.code }))
  return PLACES.map(place => ({ [telling.key]: place }))
}

const isWhole = (definition: RegisterDefinition, field: RegisterField): boolean =>
  definition.indicators.some(one => one.denominator?.includes(`"${field.key}"`) ?? false)

/** Parts grow toward their whole from quarter to quarter. */
function typedOf(definition: RegisterDefinition, on: Day, turn: number): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const field of inUse(definition)) {
    if (isNumeric(field)) {
      const most = field.max ?? 200
      const amount = isWhole(definition, field)
        ? most
        : Math.min(most, Math.round(most * (0.55 + turn * 0.03)))
      typed[field.key] = String(amount)
    } else if (field.kind === 'yes-no') typed[field.key] = '1'
    else if (field.kind === 'day') typed[field.key] = on
    else if (field.kind === 'text') typed[field.key] = field.required ? 'Theo hồ sơ của đơn vị' : ''
    else typed[field.key] = field.choices[0]?.code ?? ''
  }
  return typed
}
