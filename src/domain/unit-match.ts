import { searchKey } from './order-vi.ts'
import type { UnitKind } from './unit-kind.ts'
import { isAboveCommune, plainUnitKey, wideUnitKey } from './unit-name.ts'

/** What must be known of a unit to recognise it. */
export type NamedUnit = { readonly name: string; readonly aliases: readonly string[] }

/**
 * - `exact`: the unit's own name, whatever its case, dashes, marks or place;
 * - `alias`: one of its other names, or its name with words shortened;
 * - `likely`: the beginning of one unit's name only, or its name with a slip of one or two letters. A person confirms.
 */
export type MatchCertainty = 'exact' | 'alias' | 'likely'
export type UnitMatch<Unit> = { readonly unit: Unit; readonly certainty: MatchCertainty }

/** Edits between two keys, up to `limit`; one more than the limit when there are more. */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? limit + 1
}

const SLIP_LIMIT = 2
/** Short keys differ by two letters without meaning the same. */
const SLIP_MIN_LENGTH = 12

const only = <Unit>(units: readonly Unit[]): Unit | null => (units.length === 1 ? (units[0] ?? null) : null)

/**
 * Finds the unit that a plan names. Tolerates case, dashes, tone marks (óa, oá), known abbreviations, connecting words
 * and a place behind the name. Bodies above the commune and groups ("các cơ quan, đơn vị") match nothing; two equally
 * good units match nothing either, because a wrong lead is worse than none.
 */
export const matchUnit = <Unit extends NamedUnit>(
  name: string,
  units: readonly Unit[],
): UnitMatch<Unit> | null => {
  const plain = plainUnitKey(name)
  if (plain === '' || matchUnitGroup(name) !== null) return null
  const exact = only(units.filter(unit => plainUnitKey(unit.name) === plain))
  if (exact !== null) return { unit: exact, certainty: 'exact' }

  const wide = wideUnitKey(name)
  const keys = (unit: Unit): string[] => [unit.name, ...unit.aliases].map(wideUnitKey)
  const alias = only(units.filter(unit => keys(unit).includes(wide)))
  if (alias !== null) return { unit: alias, certainty: 'alias' }

  if (isAboveCommune(name)) return null
  const begins = only(units.filter(unit => keys(unit).some(key => key.startsWith(`${wide} `))))
  if (begins !== null && wide.includes(' ')) return { unit: begins, certainty: 'likely' }
  const slips = only(
    units.filter(unit =>
      keys(unit).some(key => key.length >= SLIP_MIN_LENGTH && distance(key, wide, SLIP_LIMIT) <= SLIP_LIMIT),
    ),
  )
  return slips === null ? null : { unit: slips, certainty: 'likely' }
}

/** A name that stands for several units. `kinds` empty = all units of the commune. */
export type UnitGroup = { readonly kinds: readonly UnitKind[] }

const HAMLET = '(?:to dan pho|thon|xom|khu pho|ap)'

/** First fitting row wins. */
const GROUPS: readonly (readonly [RegExp, readonly UnitKind[]])[] = [
  [/truong hoc|cac truong|co so giao duc/u, ['school']],
  [new RegExp(`\\b${HAMLET}\\b`, 'u'), ['hamlet']],
  [/chi bo|dang bo|cap uy|giup viec dang uy|ban dang/u, ['party-body']],
  [/mat tran to quoc.*(?:doan the|to chuc chinh tri|hoi)/u, ['front', 'union']],
  [/doan the|to chuc chinh tri xa hoi|hoi quan chung|cac hoi/u, ['union']],
  [/doanh nghiep|ho kinh doanh|hop tac xa|ngan hang/u, ['enterprise']],
  [/phong chuyen mon|cac phong|phong ban/u, ['department', 'office', 'public-service-centre']],
]
/** "Tổ dân phố, thôn" without a name is all of them. */
const BARE_HAMLETS = new RegExp(`^${HAMLET}(?: (?:va )?${HAMLET})*$`, 'u')
const COLLECTIVE = /^(?:cac|moi|tat ca|toan the|100%|nhung)\b|^(?:co quan|don vi|dia phuong)(?:,| |$)/u
const COMMUNES = /\b(?:xa phuong|phuong xa|cac phuong|cac xa|cap xa)\b/u

/**
 * What a collective name stands for ("các trường học trên địa bàn phường" → schools); null when it names one unit.
 * "UBND các xã, phường" in a province's plan is a group of localities and stands for no unit of this one.
 */
export const matchUnitGroup = (name: string): UnitGroup | null => {
  const key = searchKey(name)
    .replace(/[,;.]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (COMMUNES.test(key)) return { kinds: ['outside'] }
  if (BARE_HAMLETS.test(key)) return { kinds: ['hamlet'] }
  if (!COLLECTIVE.test(key)) return null
  if (/^cac (?:so|bo)\b/u.test(key)) return { kinds: ['outside'] }
  return { kinds: GROUPS.find(([pattern]) => pattern.test(key))?.[1] ?? [] }
}
