import { addDays, type Day, partsOf } from '../domain/day.ts'
import { DEFAULT_CALENDAR } from '../domain/holidays.ts'
import { inUse, isNumeric, type RegisterDefinition } from '../domain/register.ts'
import { rhythmPeriods } from '../domain/rhythm.ts'
import { workingDayOnOrAfter } from '../domain/working-days.ts'
import { numbersOf, saysYes, spread, wayOf } from './seed-register-figures.ts'
import { HAPPENINGS } from './seed-register-stories.ts'

const PLACES = 14

export type SeededRow = {
  readonly unit: string
  readonly on: Day
  readonly typed: Readonly<Record<string, string>>
}

/** Which of its groups each unit tells of, where a register of groups is entered by more than one. */
const SHARED_OUT: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  so_hoa: { TTPVHCC: ['ho-so-tiep-nhan', 'ket-qua-giai-quyet', 'ho-tich'], VP: ['ho-so-luu-tru'] },
  ky_nang_can_bo: {
    VP: ['cong-chuc', 'vien-chuc', 'nguoi-hoat-dong-khong-chuyen-trach'],
    VPDU: ['lanh-dao-quan-ly'],
  },
}

const typedNumber = (value: number): string => String(value).replace('.', ',')

function typedOf(
  definition: RegisterDefinition,
  place: string,
  on: Day,
  fixed: Readonly<Record<string, string>>,
): Record<string, string> {
  const typed: Record<string, string> = {}
  const number = numbersOf(definition, place, on)
  for (const field of inUse(definition)) {
    const given = fixed[field.key]
    if (given !== undefined) typed[field.key] = given
    else if (isNumeric(field)) typed[field.key] = typedNumber(number(field))
    else if (field.kind === 'yes-no') typed[field.key] = saysYes(definition, field, place, on) ? '1' : '0'
    else if (field.kind === 'choice')
      typed[field.key] = field.choices[spread(`${on}${field.key}`, field.choices.length)]?.code ?? ''
    else if (field.kind === 'day') typed[field.key] = on
    else typed[field.key] = field.required ? `${field.label}: ${definition.group}` : ''
  }
  // Nobody measures more than the fastest line that is sold.
  if (typed.toc_do !== undefined) typed.toc_do = typedNumber(Number((0.6 + wayOf(on) * 0.6).toFixed(2)))
  return typed
}

/** The rows of a register in a stretch of days, each end included: of the periods that end in it, or what happened. */
export function seededRows(
  definition: RegisterDefinition,
  units: readonly string[],
  from: Day,
  to: Day,
): readonly SeededRow[] {
  if (definition.period === 'event') return happened(definition, units, from, to)
  const periods = rhythmPeriods(definition.period, from, to, 'calendar').filter(
    period => period.to >= from && period.to <= to,
  )
  return periods.flatMap(period =>
    groupsOf(definition, units).map(({ unit, fixed }) => {
      const place = Object.values(fixed).join() || unit
      return { unit, on: period.to, typed: typedOf(definition, place, period.to, fixed) }
    }),
  )
}

/** Days on which something of a register happened: the same ones however the year is cut into stretches. */
function happened(
  definition: RegisterDefinition,
  units: readonly string[],
  from: Day,
  to: Day,
): readonly SeededRow[] {
  const { every, told } = HAPPENINGS[definition.code] ?? { every: 14, told: [{ typed: {} }] }
  const rows: SeededRow[] = []
  const first = addDays(`${partsOf(from).year}-01-05`, spread(definition.code, 7))
  for (let day = first, turn = 0; day <= to; day = addDays(day, every), turn += 1) {
    const on = workingDayOnOrAfter(DEFAULT_CALENDAR, day)
    const happening = told[turn % told.length]
    const unit = happening?.unit ?? units[turn % units.length]
    if (on < from || on > to || unit === undefined || !units.includes(unit)) continue
    const place = placeOn(definition.code, turn, on)
    const fixed = { ...placeFields(definition, place), ...happening?.typed }
    rows.push({ unit, on, typed: typedOf(definition, place, on, fixed) })
  }
  return rows
}

/** More and more residential groups take part as the year goes. */
const placeOn = (code: string, turn: number, on: Day): string =>
  `Tổ dân phố ${1 + ((turn + spread(code, PLACES)) % Math.min(PLACES, 7 + Math.floor(wayOf(on) * 8)))}`

const placeFields = (definition: RegisterDefinition, place: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    definition.fields
      .filter(field => field.key === 'to_dan_pho' || field.key === 'dia_ban')
      .map(field => [field.key, place]),
  )

type Group = { readonly unit: string; readonly fixed: Readonly<Record<string, string>> }

/** What tells the rows of one period apart, and the unit that enters each. */
function groupsOf(definition: RegisterDefinition, units: readonly string[]): readonly Group[] {
  const field = definition.fields.find(one => one.key === definition.rowField)
  if (field === undefined) return units.map(unit => ({ unit, fixed: {} }))
  const groups =
    field.kind === 'choice'
      ? field.choices.map(one => one.code)
      : Array.from({ length: PLACES }, (_, at) => `Tổ dân phố ${at + 1}`)
  const shared = SHARED_OUT[definition.code]
  const [first] = units
  return groups.flatMap((group): readonly Group[] => {
    const unit = units.find(one => shared?.[one]?.includes(group)) ?? first
    return unit === undefined ? [] : [{ unit, fixed: { [field.key]: group } }]
  })
}
