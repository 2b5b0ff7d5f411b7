import { addDays, type Day, daysBetween } from '../domain/day.ts'
import { inUse, isNumeric, type RegisterDefinition, type RegisterField } from '../domain/register.ts'
import { rhythmPeriods } from '../domain/rhythm.ts'

/**
 * Shares of the whole of a row at the beginning, in the middle and at the end of the year, for fields that targets are
 * made of; where two stand, the year goes evenly from the one to the other.
 */
type Course = readonly [number, number] | readonly [number, number, number]
const SHARES: Readonly<Record<string, Course>> = {
  'dich_vu_cong.truc_tuyen': [0.7, 0.9],
  'dich_vu_cong.toan_trinh': [0.4, 0.7],
  'dich_vu_cong.dung_han': [0.95, 0.99],
  'dich_vu_cong.thanh_toan_tt': [0.58, 0.84],
  'so_hoa.da_so_hoa': [0.9, 1],
  'so_hoa.dung_lai': [0.38, 0.66],
  'nen_tang.van_ban_dien_tu': [0.98, 1],
  'de_an_06.chu_ky_so': [0.24, 0.5],
  'de_an_06.so_suc_khoe': [0.82, 0.96],
  'ky_nang_can_bo.da_boi_duong': [0.55, 0.97],
  'pho_cap_so.da_xac_nhan': [0.12, 0.62],
  // Reached by the middle of the year and lost again in the third quarter.
  'khong_tien_mat.co_thanh_toan': [0.5, 0.83, 0.69],
}
const PLACES = 14

/** What somebody else publishes is no share of anything: plausible figures of an invented province. */
const PUBLISHED: Readonly<Record<string, string>> = {
  hdi: '0,748',
  'tang-truong': '10,3',
  'kinh-te-so': '18,6',
  tfp: '52,4',
  dti: '71,5',
  'hai-long': '93,2',
}

/** `way` from 0 to 1 is how far the year has gone. */
const shareAt = (course: Course, way: number): number => {
  const [from, middle, last] = course
  if (last === undefined) return from + (middle - from) * way
  return way < 0.5 ? from + (middle - from) * way * 2 : middle + (last - middle) * (way * 2 - 1)
}

/** The same number for the same words: what looks like chance is the same in every demonstration. */
const spread = (words: string, most: number): number => {
  let hash = 7
  for (const letter of words) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return hash % most
}

/** Fields that stand below the line of an indicator: the wholes of which others are shares. */
const isWhole = (definition: RegisterDefinition, field: RegisterField): boolean =>
  definition.indicators.some(one => one.denominator?.includes(`"${field.key}"`) ?? false)

export type SeededRow = {
  readonly unit: string
  readonly on: Day
  readonly typed: Readonly<Record<string, string>>
}

const typedNumber = (value: number): string => String(value).replace('.', ',')

function typedOf(
  definition: RegisterDefinition,
  place: string,
  on: Day,
  fixed: Readonly<Record<string, string>>,
): Record<string, string> {
  const typed: Record<string, string> = {}
  const way = Math.min(1, daysBetween(`${on.slice(0, 4)}-01-01`, on) / 365)
  const scale = 60 + spread(`${definition.code}${place}`, 240)
  // What a place has of, a year does not change; what happens in a period does.
  const state = definition.indicators.some(one => one.span === 'all')
  const whole = state ? scale : scale + spread(`${on}${place}`, 40)
  for (const field of inUse(definition)) {
    const given = fixed[field.key]
    if (given !== undefined) typed[field.key] = given
    else if (isNumeric(field)) {
      const share = shareAt(SHARES[`${definition.code}.${field.key}`] ?? [0.45, 0.8], way)
      const most = field.max === null ? whole : field.max
      const value = isWhole(definition, field) ? most : most * share
      typed[field.key] =
        field.kind === 'count' ? String(Math.round(value)) : typedNumber(Number(value.toFixed(1)))
    } else if (field.kind === 'yes-no')
      typed[field.key] = spread(`${field.key}${place}`, 100) < 100 * (0.5 + way / 2) ? '1' : '0'
    else if (field.kind === 'choice')
      typed[field.key] = field.choices[spread(`${on}${field.key}`, field.choices.length)]?.code ?? ''
    else if (field.kind === 'day') typed[field.key] = on
    else typed[field.key] = field.required ? `${field.label}: ${definition.group}` : ''
  }
  const published = PUBLISHED[typed.chi_so ?? '']
  if (published !== undefined) typed.gia_tri = published
  // Nobody measures more than the fastest line that is sold.
  if (typed.toc_do !== undefined) typed.toc_do = typedNumber(Number((0.6 + way * 0.6).toFixed(2)))
  return typed
}

/** The rows of a register in a stretch of days, each end included: of the periods that end in it, or what happened. */
export function seededRows(
  definition: RegisterDefinition,
  units: readonly string[],
  from: Day,
  to: Day,
): readonly SeededRow[] {
  if (definition.period === 'event') {
    const rows: SeededRow[] = []
    for (
      let day = addDays(from, spread(definition.code, 9)), turn = 0;
      day <= to;
      day = addDays(day, 17), turn += 1
    ) {
      const place = `Tổ dân phố ${1 + spread(`${day}${definition.code}`, PLACES)}`
      const unit = units[(turn + spread(definition.code, 7)) % units.length]
      if (unit !== undefined)
        rows.push({ unit, on: day, typed: typedOf(definition, place, day, placeOf(definition, place)) })
    }
    return rows
  }
  const periods = rhythmPeriods(definition.period, from, to, 'calendar').filter(
    period => period.to >= from && period.to <= to,
  )
  const stateUnits = definition.rowField === null ? units : units.slice(0, 1)
  return periods.flatMap(period =>
    stateUnits.flatMap(unit =>
      rowsOf(definition).map(fixed => {
        const place = Object.values(fixed).join() || unit
        return { unit, on: period.to, typed: typedOf(definition, place, period.to, fixed) }
      }),
    ),
  )
}

const placeOf = (definition: RegisterDefinition, place: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    definition.fields
      .filter(field => field.key === 'to_dan_pho' || field.key === 'dia_ban')
      .map(field => [field.key, place]),
  )

/** What tells the rows of one unit and period apart. */
function rowsOf(definition: RegisterDefinition): readonly Readonly<Record<string, string>>[] {
  const field = definition.fields.find(one => one.key === definition.rowField)
  if (field === undefined) return [{}]
  if (field.kind === 'choice') return field.choices.map(one => ({ [field.key]: one.code }))
  return Array.from({ length: PLACES }, (_, at) => ({ [field.key]: `Tổ dân phố ${at + 1}` }))
}
