import { FIELDS, LEVELS, NOT_A_VERB, SMALL_PARTS } from './rules/unit-parts.ts'
import { GROUP_NOUNS, NAMED_HEADS, WHOLE_HEADS } from './rules/units.ts'

const either = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|')
const alone = (source: string, flags: string): RegExp => new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, flags)

const HEAD = alone(either(NAMED_HEADS), 'uy')
const WHOLE = alone(either(WHOLE_HEADS), 'uy')
const GROUP = alone(either(GROUP_NOUNS), 'iuy')
const MANY = /(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|[Tt]oàn thể)\s+/uy
/** "Trưởng các thôn", "Người đứng đầu các cơ quan": a group inside a name. */
const MANY_OF = alone(`(?:các|những)\\s+(?:${either(GROUP_NOUNS)})`, 'uy')
const LEVEL = alone(either(LEVELS), 'uy')
const SMALL = alone(either(SMALL_PARTS), 'uy')
const FIELD = alone(either(FIELDS), 'iuy')
const CAPITAL = /\p{Lu}[\p{L}\p{N}&]*(?:-\p{Lu}[\p{L}\p{N}]*)*/uy
const SYLLABLE = /\s+(\p{Ll}+)(?![\p{L}])/uy
const OBJECT = /\p{Ll}+(?=(?:\s+\p{Lu}\p{Ll}+){2}(?:[\s,;]|$))/uy
const NUMBER = /(?:số\s+)?\d{1,3}(?=[\s,;:)]|$)(?!\s*%)/uy
const LINK = /\s*(?:,\s*(?:và\s+)?|;\s*|\s+[-–]\s+|\s+(?:và|cùng|&)\s+)/uy
const REMARK = /\s*\([^()]{1,80}\)/uy
const STOP = new RegExp(`^\\s+(?:${NOT_A_VERB})(?![\\p{L}])`, 'iu')
const WORD = /^\s+\p{Ll}/u

const at = (pattern: RegExp, text: string, from: number): string | null => {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0] ?? null
}

/** Where a list of unit names ends by its make, and how sure that is. */
export type Boundary = {
  readonly end: number
  /** "named" when a name with a field, a place or a level ended there; "group" when general nouns did. */
  readonly kind: 'named' | 'group'
}

/**
 * Where the names at the start of a text end, told by what names are made of: a head, fields of work, words with
 * capitals, levels; joined by commas, "và" and dashes. Null when the text has another build: nothing complete at its
 * start, nothing after it, or what follows cannot be a verb. A verb list is not asked. In a list (after "phối hợp với") a
 * general noun begins a name without "các".
 */
export function nameBoundary(text: string, listed = false): Boundary | null {
  let i = 0
  let kind: Boundary['kind'] | null = null
  for (;;) {
    const name = oneName(text, i, listed || i > 0, kind === 'group')
    if (!name) break
    i = name.end
    kind = name.kind
    const link = at(LINK, text, i)
    if (link === null || !oneName(text, i + link.length, true, kind === 'group')) break
    i += link.length
  }
  if (kind === null) return null
  const rest = text.slice(i, i + 40)
  return WORD.test(rest) && !STOP.test(rest) ? { end: i, kind } : null
}

/**
 * One name from its head on; after a link a field alone goes on with the name before it ("Kinh tế, Hạ tầng"), and within a
 * group a bare noun does ("Các thôn, hợp tác xã").
 */
function oneName(text: string, from: number, linked: boolean, inGroup: boolean): Boundary | null {
  let i = from
  let parts = 0
  const many = at(MANY, text, i)
  const group = at(GROUP, text, i + (many?.length ?? 0))
  const grouped = group !== null && (many !== null || linked)
  const head = at(HEAD, text, i + (many?.length ?? 0))
  if (grouped) i += (many?.length ?? 0) + group.length
  else if (head !== null) i += (many?.length ?? 0) + head.length
  else if (!linked) return null
  for (;;) {
    const gap = /^\s+(?:[-–]\s+)?/u.exec(text.slice(i, i + 6))?.[0].length ?? 0
    if (i > from && gap === 0) break
    const part = onePart(text, i + gap, parts === 0)
    if (part === null) break
    i += gap + part
    parts++
  }
  if (i === from) return null
  i += at(REMARK, text, i)?.length ?? 0
  if (grouped && (many !== null || parts > 0 || inGroup)) return { end: i, kind: 'group' }
  return parts > 0 || at(WHOLE, text, from) !== null ? { end: i, kind: 'named' } : null
}

/** "Hạt Quản lý đê Cửa Ròn": one small word between a field and a place. */
const placed = (text: string, from: number): string | null =>
  STOP.test(` ${text.slice(from, from + 30)}`) ? null : at(OBJECT, text, from)

/** Length of the part of a name at a place; a single capital syllable takes the small one after it with it. */
function onePart(text: string, from: number, first: boolean): number | null {
  const capital = /^\p{Lu}/u.test(text.slice(from, from + 2))
  const known =
    (capital ? (at(FIELD, text, from) ?? at(HEAD, text, from)) : at(SMALL, text, from)) ??
    at(MANY_OF, text, from) ??
    at(LEVEL, text, from) ??
    at(NUMBER, text, from) ??
    (first ? null : placed(text, from))
  if (known !== null) return known.length
  const word = at(CAPITAL, text, from)
  if (word === null) return null
  const second = first && /^\p{Lu}\p{Ll}+$/u.test(word) ? at(SYLLABLE, text, from + word.length) : null
  const taken = second !== null && at(LEVEL, text, from + word.length + 1) === null
  return word.length + (taken && second ? second.length : 0)
}
