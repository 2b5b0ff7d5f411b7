import { fromCapitals } from './capitals.ts'
import type { Paragraph } from './paragraph.ts'
import {
  AFTER_UNITS,
  BEFORE_UNIT,
  CAPITAL_GROUPS,
  DUTY_VERBS,
  GROUP_NOUNS,
  JOINED_FIELDS,
  NAME_VERBS,
  NAMED_HEADS,
  NOT_A_HEAD,
} from './rules/units.ts'
import { nameBoundary } from './unit-boundary.ts'

const either = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|')
const NAMED = `(?:${either(NAMED_HEADS)})(?![\\p{L}])`
const GROUP = `(?:${either(GROUP_NOUNS)})(?![\\p{L}])`
const MANY = '(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|[Tt]oàn thể)'
const STARTS_NAMED = new RegExp(`^${NAMED}`, 'u')
const STARTS_MANY = new RegExp(`^${MANY}\\s+(?:${NAMED}|${GROUP}|\\p{Lu})`, 'u')
const STARTS_GROUP = new RegExp(`^${GROUP}`, 'u')
const STARTS_CAPITAL_GROUP = new RegExp(`^(?:${CAPITAL_GROUPS})(?![\\p{L}])`, 'u')
const VERB = new RegExp(`(?<=[\\s,;:])(?:${DUTY_VERBS})(?!\\p{L})`, 'gu')
const VERB_FIRST = new RegExp(`^(?:${DUTY_VERBS})(?!\\p{L})`, 'u')
const AFTER = new RegExp(`(?<=[\\s,;:])(?:${AFTER_UNITS}|${DUTY_VERBS})(?!\\p{L})|[.;:]`, 'gu')
const BARE_HEAD =
  /(?:^|[\s,;])(?:Ban|Tổ|Hội đồng|Nhóm|Đội|Bộ phận|Trung tâm|Văn phòng|Phòng|Sở|Cục|Quỹ|Cổng|Ủy ban|Viện|Đoàn|Các|các|Những|những|từng|Từng)\s+$/u
const GROUP_BEFORE = new RegExp(`(?:^|[\\s,;])(?:${GROUP})\\s+$`, 'iu')
const TOPIC_BEFORE = /(?:lĩnh vực|công tác|việc|hoạt động|về|(?<!(?:,|ban|và|các)\s)ngành|dự án|đầu tư)\s+$/u
const VERB_IN_NAME = new RegExp(`^(?:${NAME_VERBS})(?!\\p{L})`, 'u')

/** Whether a verb found in a text belongs to a name: "Ban chỉ đạo", "các tổ chức cung cấp dịch vụ". */
function inName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at)
  return (
    BARE_HEAD.test(before) ||
    /^hợp tác xã(?!\p{L})/iu.test(text.slice(at, at + 12)) ||
    // "các đơn vị được giám sát": what is done to them belongs to their name
    (/(?<!\p{L})(?:được|bị|đang|chưa)\s+$/u.test(before) &&
      !/^(?:có|chịu) trách nhiệm|^chủ trì/u.test(text.slice(at, at + 20))) ||
    (TOPIC_BEFORE.test(before) &&
      !/^(?:có|chịu) trách nhiệm|^chủ trì|^phối hợp/u.test(text.slice(at, at + 20))) ||
    (GROUP_BEFORE.test(before) && VERB_IN_NAME.test(text.slice(at, at + 40)))
  )
}

/** Where the first verb of a sentence stands that is no part of a name; -1 when there is none. */
function verbAt(text: string): number {
  for (const found of text.matchAll(VERB)) if (!inName(text, found.index)) return found.index
  return -1
}

/** Groups of places take no words of their own after them ("Các ấp gửi …"), groups of trades do. */
const PLACES =
  /(?:xã|phường|đặc khu|thị trấn|thôn|xóm|ấp|bản|tổ dân phố|khu phố|khu dân cư|chi bộ|trường học|địa phương)$/u

/**
 * Where the sentence of a unit begins: after what its name is made of, so that no list of verbs has to be complete; at
 * the first known verb where the name is written in words of its own ("Ban quản lý dự án …").
 */
function sentenceAt(text: string): number {
  const verb = verbAt(text)
  const made = nameBoundary(text)
  if (!made || (verb >= 0 && made.end >= verb)) return verb
  if (made.kind === 'named' || verb < 0 || PLACES.test(text.slice(0, made.end))) return made.end
  const between = text.slice(made.end, verb).trim()
  if (VERB_IN_NAME.test(between)) return verb
  return /[,\d“"]/u.test(between) || between.split(' ').length >= 6 ? made.end : verb
}

/** Whether a name holds a verb of office that cannot belong to it. */
export const holdsVerb = (name: string): boolean => verbAt(name) >= 0

/** Whether a text begins with the name of a unit or a group of units. */
export const beginsWithUnit = (text: string): boolean =>
  !NOT_A_HEAD.test(text) &&
  (STARTS_NAMED.test(text) || STARTS_MANY.test(text) || STARTS_CAPITAL_GROUP.test(text))

/**
 * Splits a list of units into names as written. A comma or "và" divides only before something that begins a name of
 * its own: "Sở Văn hóa, Thể thao và Du lịch" and "các sở, ban, ngành" stay whole.
 */
export function splitUnits(list: string): string[] {
  const out: string[] = []
  for (const piece of list.split(/\s*[;\n]\s*(?:và\s+)?/u)) out.push(...splitPiece(piece))
  return out.map(tidy).filter(name => name.length > 1)
}

const tidy = (name: string): string =>
  name
    .replace(/^(?:và|cùng|với|-|:|,)\s+/u, '')
    .replace(/[\s.,;:/]+$/u, '')
    .replace(/^[\s.,;:*-]+/u, '')
    .replace(/\s*\([^()]*\)\s*$/u, '')

function splitPiece(piece: string): string[] {
  const parts: string[] = []
  let from = 0
  let depth = 0
  const cut = (end: number, next: number) => {
    parts.push(piece.slice(from, end))
    from = next
  }
  for (let i = 0; i < piece.length; i++) {
    const char = piece[i]
    if (char === '(') depth++
    if (char === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const comma = char === ',' ? /^,\s*(?:và\s+)?/u.exec(piece.slice(i, i + 8)) : null
    const and = char === ' ' ? /^ (?:và|cùng|với|&) /u.exec(piece.slice(i, i + 8)) : null
    const bare =
      char === ' ' &&
      from < i &&
      /^ (?:Sở|Phòng (?:Văn hóa|Kinh tế|Nội vụ|Tư pháp|Giáo dục|Y tế|Tài chính|Nông nghiệp|Lao động|Xây dựng)) /u.test(
        piece.slice(i, i + 24),
      ) &&
      !/(?:thuộc|của|và|với|các|qua|giúp|là|Giám đốc|lãnh đạo|phó|trưởng|gồm|tại|Chánh)$/iu.test(
        piece.slice(from, i),
      )
    const mark = comma ?? (and && and[0] !== ' & ' ? and : null)
    if (!mark && !bare) continue
    const next = i + (mark?.[0].length ?? 1)
    const rest = piece.slice(next, next + 60)
    const before = piece.slice(from, i)
    if (bare || divides(before, rest, mark !== null && /và|cùng|với/u.test(mark[0]))) {
      cut(i, next)
      i = next - 1
    }
  }
  parts.push(piece.slice(from))
  return parts
}

function divides(before: string, rest: string, and: boolean): boolean {
  if (NOT_A_HEAD.test(rest)) return false
  // one office serves both the council and the committee
  if (/(?:Văn phòng|VP) (?:Đoàn ĐBQH|HĐND|Hội đồng nhân dân)$/iu.test(before.trim())) return false
  if (
    !and &&
    /^(?:các|Các)\s(?:cấp|ngành|giới)$/u.test(before.trim()) &&
    /^các (?:cấp|ngành|giới)(?!\p{L})/u.test(rest)
  )
    return false
  const many = /^(?:các|những)\s|^(?:Bộ|Sở|Ban|Phòng|Cấp)(?:,| và)\s/iu.test(before.trim())
  if (STARTS_MANY.test(rest)) return true
  if (STARTS_NAMED.test(rest)) {
    if (/(?:của|thuộc|giữa|với)$/u.test(before.trim())) return false
    // "Bộ trưởng, Thủ trưởng cơ quan ngang bộ" and "Hội đồng nhân dân, Ủy ban nhân dân" differ only in what they head
    if (/^(?:Thủ trưởng|Trưởng)/u.test(rest) && /trưởng$/iu.test(before.trim())) return false
    if (many && /^(?:Ban|Hội|Đoàn|Phòng|Bộ|Tổ)(?:,| và )/u.test(rest)) return false
    if (and && /^(?:Đoàn|Hội|Báo|Tổ|Quỹ|Vụ|Thuế)\s+\p{Ll}/u.test(rest) && !many) return true
    return !/^(?:Báo|Thuế|Vụ)(?:\s+\p{Ll}|$)/u.test(rest) || many
  }
  const special =
    !many &&
    /^\p{Lu}/u.test(before.trim()) &&
    /\s/u.test(before.trim()) &&
    !STARTS_CAPITAL_GROUP.test(before.trim())
  const noun = STARTS_GROUP.exec(rest)?.[0]
  // "người đứng đầu các cơ quan, đơn vị" goes on with its own nouns
  if (noun !== undefined && (before.includes(noun) || /(?:các|những)\s\p{Ll}+(?:\s\p{Ll}+)?$/u.test(before)))
    return false
  return (
    special &&
    noun !== undefined &&
    !/^(?:xã|phường|đặc khu|thôn|ban|ngành|tổ dân|tỉnh|thành phố|huyện|hội|cấp|tổ|bản|ấp|xóm|viện|phòng)(?!\p{L})/u.test(
      rest,
    )
  )
}

const JOINED = new RegExp(either(JOINED_FIELDS).replaceAll('hóa', 'h(?:óa|oá)'), 'giu')

/**
 * "Các sở: Nội vụ, Tài chính, Văn hóa, Thể thao và Du lịch; Công an tỉnh": one name a field, with the head that was said
 * once before them. Null when a text is no such list.
 */
function unitsUnderHead(text: string): string[] | null {
  const found =
    /^[Cc]ác\s+(sở|phòng|bộ|hội)(?:, (?:ban|ngành))*\s*(?:\(|:)\s*(\p{Lu}[^:]{4,300}?)\)?$/iu.exec(text)
  const [, head = '', list = ''] = found ?? []
  if (!found || !/[,;]| và /u.test(list)) return null
  // a joined field is kept whole by turning the spaces in it into no-break ones
  const kept = list.replace(JOINED, field => field.replaceAll(' ', '\u00a0').replaceAll(',', '\u201a'))
  const names = kept
    .split(/\s*[,;]\s*(?:và )?| và /u)
    .map(name => name.replaceAll('\u00a0', ' ').replaceAll('\u201a', ',').trim())
  const title = `${head.charAt(0).toUpperCase()}${head.slice(1).toLowerCase()}`
  return names.filter(Boolean).map(name => (beginsWithUnit(name) ? name : `${title} ${name}`))
}

/** "Các công chức được phân công tiếp nhận hồ sơ": a group told by what it was charged with. */
const WHO_ARE_CHARGED =
  /^(?:Các|Những)\s[^,.;:]{3,40}\sđược (?:phân công|giao|cử|bố trí)\s(?!chủ trì|có trách nhiệm|chịu trách nhiệm)[^,.;:]{3,50}$/u

/** A heading that is nothing but a unit or a list of units; null otherwise. Remarks before it are left out. */
export function headingUnits(text: string): string[] | null {
  const bare = fromCapitals(text)
    .replace(BEFORE_UNIT, '')
    .replace(/[\s.:;]+$/u, '')
    .replace(/\s*\([^)]*\)$/u, '')
  if (bare.length > 260 || !beginsWithUnit(bare)) return null
  const listed = unitsUnderHead(bare)
  if (listed) return listed
  if (WHO_ARE_CHARGED.test(bare)) return [bare]
  if (verbAt(bare) >= 0 || /:\s+\p{Lu}/u.test(bare)) return null
  if (/[.]\s+\p{Lu}/u.test(bare)) return null
  return splitUnits(bare)
}

/** Whether the few words between a name's usual end and the colon behind it are its last ones ("… Phó Trưởng ban:"). */
function endsName(beforeColon: string, verb: number): boolean {
  const rest = beforeColon.slice(verb).trim()
  return rest !== '' && rest.split(' ').length <= 2 && !VERB_FIRST.test(rest)
}

/** The subject of a sentence when it is a unit: its names and where its verb begins. */
export function subjectOf(
  sentence: Paragraph | string,
): { readonly names: string[]; readonly end: number } | null {
  const text = typeof sentence === 'string' ? sentence : sentence.text
  const lead = BEFORE_UNIT.exec(text)?.[0].length ?? 0
  const rest = text.slice(lead, lead + 400)
  if (!beginsWithUnit(rest)) return null
  const colon = /^([^:;.]{3,120}):\s/u.exec(rest)
  const verb = sentenceAt(rest)
  if (colon && /^[Cc]ác (?:phòng|sở|ban|trường|đơn vị|cơ quan)$/u.test(colon[1] ?? '') && verb > 0)
    return { names: [rest.slice(0, verb).trim()], end: lead + verb }
  if (colon && (verb < 0 || verb > (colon[1]?.length ?? 0) || endsName(colon[1] ?? '', verb))) {
    const names = splitUnits(colon[1] ?? '')
    return names.length > 0 ? { names, end: lead + (colon[1]?.length ?? 0) } : null
  }
  if (verb < 0) return null
  const named = /^[Cc]ác (?:cơ quan|đơn vị)[^.;]{0,50}\sđược (?:phân công|giao)/u.test(rest)
    ? /(?<=\s)(?:có|chịu) trách nhiệm/u.exec(rest)
    : null
  const end = named?.index ?? verb
  if (end > 260) return null
  const names = splitUnits(rest.slice(0, end))
  return names.length > 0 ? { names, end: lead + end } : null
}

const COOP =
  /(?<!\p{L})[Pp]hối hợp(?:\s+(?:chặt chẽ|tốt|đồng bộ|thường xuyên|hiệu quả|liên ngành))?(?:\s*,?\s*(?:cùng )?(với|cùng))?\s+/gu
const COOP_NOT =
  /^(?:hỗ trợ|triển khai|tuyên truyền|thực hiện|tổ chức|huy động|chia sẻ|xây dựng|tích hợp|giữa|hành động|chặt chẽ|đồng bộ|liên|xử lý|giải quyết|báo cáo|hoạt động|giới thiệu|kiểm tra|tốt|vận động|trong|để|nhịp|hiệu|công tác|thông)/u

/** "…; X chủ trì, Y phối hợp.": who helps stands before the word, at the end of the item. */
const HELPING_LAST =
  /chủ trì[,;]\s+([^.;()]{3,160}?)\s+(?:cùng\s+)?phối hợp(?:\s+thực hiện)?\s*(?:[.;)]|$)/giu

/** Units named right after "phối hợp (với)" in a sentence, in order, without repeats. */
export function coordinatingUnits(text: string): string[] {
  const out: string[] = []
  for (const found of text.matchAll(COOP)) {
    const from = (found.index ?? 0) + found[0].length
    const rest = text.slice(from, from + 420)
    if (COOP_NOT.test(rest)) continue
    const units = unitRun(rest, found[1] !== undefined)
    for (const name of units) if (!out.includes(name)) out.push(name)
  }
  for (const found of text.matchAll(HELPING_LAST)) {
    const names = beginsWithUnit(found[1] ?? '') ? splitUnits(found[1] ?? '') : []
    for (const name of names) if (!out.includes(name)) out.push(name)
  }
  return out
}

function unitRun(rest: string, withWord: boolean): string[] {
  const begins = beginsWithUnit(rest) || STARTS_GROUP.test(rest) || (withWord && /^[\p{L}]/u.test(rest))
  if (!begins) return []
  let end = rest.length
  for (const stop of rest.matchAll(AFTER)) {
    const at = stop.index
    if (insideBrackets(rest, at) || inName(rest, at)) continue
    if (stop[0] === ';' && beginsWithUnit(rest.slice(at + 1).trimStart())) continue
    if (stop[0] === '.' && /(?:TT|VP|UB|TP)$/u.test(rest.slice(0, at))) continue
    end = at
    break
  }
  const made = nameBoundary(rest, true)
  if (made && made.end < end && isClause(made.kind, rest.slice(made.end, end))) end = made.end
  const list = rest.slice(0, end).replace(/[\s,]+$/u, '')
  if (list.length < 2 || VERB_FIRST.test(list)) return []
  return splitUnits(list)
}

/** Words after a complete name that can be no more of it: a clause of its own, without another name in it. */
function isClause(kind: 'named' | 'group', words: string): boolean {
  const count = words.trim().split(' ').length
  return !/\p{Lu}/u.test(words) && (/\d/.test(words) || count >= (kind === 'named' ? 4 : 8))
}

function insideBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** The unit that a clause in mid-sentence puts in charge ("…; X chủ trì, phối hợp với Y …", "giao X chủ trì"). */
export function chairOf(text: string): string[] | null {
  for (const found of text.matchAll(/\schủ trì(?!\p{L})/gu)) {
    const before = text.slice(0, found.index)
    const from = Math.max(
      before.lastIndexOf('; '),
      before.lastIndexOf('. '),
      before.lastIndexOf(': '),
      before.lastIndexOf(', do '),
      before.lastIndexOf('(') - 1,
    )
    const clause = before.slice(from < 0 ? 0 : from + 2).replace(/^(?:trong đó,?|do|giao(?: cho)?)\s+/iu, '')
    if (
      clause.length > 160 ||
      !(beginsWithUnit(clause) || /^đồng chí\s/u.test(clause)) ||
      verbAt(clause) >= 0
    )
      continue
    const names = splitUnits(clause)
    if (names.length > 0) return names
  }
  return null
}
