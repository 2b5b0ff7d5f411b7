import { FIELDS } from './rules/unit-parts.ts'
import { GROUP_NOUNS, NAMED_HEADS } from './rules/units.ts'

const isAcronym = (head: string): boolean => /^[\p{Lu}.]+$/u.test(head.replaceAll(' ', ''))
const spelling = new Map(
  [...NAMED_HEADS, ...FIELDS]
    .map(name => [name.toLowerCase(), name] as const)
    .sort(([a], [b]) => a.length - b.length),
)
const KNOWN = new RegExp(
  `(?<![\\p{L}])(?:${[...spelling.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])`,
  'giu',
)
/** Heads that begin titles of themes as well ("QUÂN SỰ, QUỐC PHÒNG", "DOANH NGHIỆP SỐ"). */
const THEMES = /^(?:quân sự|doanh nghiệp|cán bộ|cổng|nhóm|tổ chức|báo|quỹ|cơ quan|cá nhân)(?!\p{L})/iu
const BEGINS = new RegExp(
  `^(?:(?:CÁC|NHỮNG)\\s+(?:${GROUP_NOUNS.map(noun => noun.toUpperCase()).join('|')})|(?:${NAMED_HEADS.map(head => head.toUpperCase()).join('|')}))(?![\\p{L}])`,
  'u',
)

/**
 * A heading in capitals that begins with a unit, in the letters that names are written in ("PHÒNG VĂN HÓA - XÃ HỘI" as
 * "Phòng Văn hóa - Xã hội"), so that the rules of names hold for it. Anything else comes back as it was.
 */
export function fromCapitals(text: string): string {
  const bare = text.replace(/^[*\s]+/u, '')
  if (/\p{Ll}/u.test(bare) || !BEGINS.test(bare) || THEMES.test(bare)) return text
  const small = text.toLowerCase().replace(KNOWN, found => spelling.get(found.toLowerCase()) ?? found)
  const named = small.replace(/(?<!\p{L})(?:hđnd|ubnd|mttq|vneid|bhxh)(?!\p{L})/gu, found =>
    found.toUpperCase(),
  )
  return isAcronym(named) ? named : `${named.charAt(0).toUpperCase()}${named.slice(1)}`
}
