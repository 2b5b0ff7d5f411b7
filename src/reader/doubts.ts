import type { Doubt } from '../domain/doubt.ts'
import type { FileKind, ReadTarget, ReadTask, SectionKind } from '../domain/plan-reading.ts'
import { SYMBOL } from './rules/document.ts'
import { labelKind } from './rules/labels.ts'
import { COUNT_TRIGGER } from './rules/quantities.ts'
import { NARROW } from './rules/times.ts'
import { TASK_VERBS } from './rules/verbs.ts'
import { beginsWithUnit, headingUnits, holdsVerb, subjectOf } from './units.ts'
import { timeAlone } from './when.ts'
import { yearsIn } from './years.ts'

/** What is known around an item when it is doubted. */
export type DoubtAround = {
  readonly file: FileKind
  /** The year of the plan; null while it is not known. */
  readonly since: number | null
  /** Kind of the section that an item stands in; null when nothing is known of it. */
  readonly kindOf: (section: string | null) => SectionKind | null
  /** Title of the section that an item stands in; empty when nothing is known of it. */
  readonly titleOf: (section: string | null) => string
  /** Whether the kind of a section was guessed from its items. */
  readonly isGuessed: (section: string | null) => boolean
}

/** More numbers than this in one sentence are easily taken for each other. */
const MANY_NUMBERS = 5
const SHORTEST_TASK = 4
const LONGEST_TASK = 130
/** Words of the longest name of one body that is usual. */
const LONGEST_NAME = 16
/** Words of a group's last piece, when none of them is a name. */
const LONGEST_PIECE = 9

/** Why a target should be looked at; empty when it is sure. */
export function targetDoubts(
  target: Omit<ReadTarget, 'doubts'>,
  { file, since, kindOf, titleOf }: DoubtAround,
): readonly Doubt[] {
  const doubts: Doubt[] = []
  if (file === 'scan') doubts.push('scanned')
  if (target.value === null) doubts.push('no-number')
  const kind = kindOf(target.section)
  const inTable = target.text.includes(' | ')
  if (!inTable && kind !== 'goals') doubts.push('target-outside-goals')
  if (inTable) {
    if (since !== null && target.by !== null && Number(target.by.slice(0, 4)) < since) doubts.push('year-odd')
    return doubts
  }
  const numbers = target.text.match(/\d[\d.,]*\s*%|(?<![\d/.-])\d{1,3}(?:\.\d{3})+/gu)?.length ?? 0
  if (numbers > MANY_NUMBERS && target.milestones.length === 0) doubts.push('many-numbers')
  if (target.kind === 'count' && target.op === '=' && !isAim(target)) doubts.push('count-unsaid')
  if (target.milestones.length === 0 && hasManyYears(target, titleOf(target.section))) doubts.push('year-odd')
  if (inBrackets(target)) doubts.push('number-in-brackets')
  return doubts
}

/** Years of one item, its own and those of its heading, of which only one can be the number's. */
function hasManyYears({ text, by }: Omit<ReadTarget, 'doubts'>, heading: string): boolean {
  if (by === null && /(?<!\d)20\d{2}(?!\d)/u.test(`${text} ${heading}`.replace(SYMBOL, ' '))) return true
  const own = new Set(yearsIn(text).map(year => year.by.slice(0, 4)))
  if (own.size > 1) return true
  const above = yearsIn(heading).at(-1)?.by.slice(0, 4)
  return own.size === 1 && above !== undefined && !own.has(above) && by !== 'annual'
}

/** Whether a word before the number sets it as an aim, or the item is nothing but the number and its noun. */
function isAim(target: Omit<ReadTarget, 'doubts'>): boolean {
  const at = numberAt(target)
  if (at < 0) return false
  const before = target.text.slice(0, at)
  return before.trim() === '' || COUNT_TRIGGER.test(before)
}

function inBrackets(target: Omit<ReadTarget, 'doubts'>): boolean {
  const at = numberAt(target)
  const before = target.text.slice(0, Math.max(0, at))
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** Where the number of a target stands in its text; -1 when it is written otherwise. */
function numberAt({ text, value }: Omit<ReadTarget, 'doubts'>): number {
  if (value === null) return -1
  const comma = String(value).replace('.', ',')
  const grouped = comma.replace(/\B(?=(\d{3})+(?!\d))/gu, '.')
  for (const said of [grouped, comma, `0${comma}`]) {
    const at = text.search(new RegExp(`(?<![\\d.,])${said.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`, 'u'))
    if (at >= 0) return at
  }
  return -1
}

/** Why a task should be looked at; empty when it is sure. */
export function taskDoubts(
  task: Omit<ReadTask, 'doubts' | 'clarity'>,
  likeness: number,
  { file, isGuessed, titleOf }: DoubtAround,
  among: Among,
): readonly Doubt[] {
  const doubts: Doubt[] = []
  if (file === 'scan') doubts.push('scanned')
  const words = task.text.split(/\s+/u).length
  const own = task.text.replace(/^[^:;.]{3,120}:\s+/u, '')
  const verb = TASK_VERBS.test(task.text) || TASK_VERBS.test(own) || VERB_LATER.test(task.text)
  if (task.where !== 'table') {
    if (/^[\p{Ll}\d,;)]/u.test(task.text) || /(?:,|\s(?:và|với|của|cho|theo))$/u.test(task.text))
      doubts.push('cut')
    if (!verb && !beginsWithUnit(task.text) && subjectOf(task.text) === null) doubts.push('no-verb')
    if (isGuessed(task.section)) doubts.push('section-guessed')
  }
  if (words < SHORTEST_TASK || words > LONGEST_TASK) doubts.push('length')
  if ([...task.lead, ...task.support].some(isOdd)) doubts.push('unit-odd')
  if (among.pieces || isFragment(task.text)) doubts.push('fragment')
  if (task.lead.length === 0) {
    const heading = titleOf(task.section)
    if (ASSIGNS.test(task.text) || endsWithRemark(task.text) || UNIT_TITLE.test(heading))
      doubts.push('assignment-unread')
    else if (task.where === 'organisation' || among.mostlyLed) doubts.push('lead-missing')
  }
  if (task.support.length === 0 && HELPED.test(task.text)) doubts.push('support-unread')
  if (task.deadline === null && saysWhen(task.text, titleOf(task.section))) doubts.push('time-unread')
  if (task.lead.length > 3) doubts.push('leads-many')
  if (task.deadline !== null && task.nature === 'unknown') doubts.push('deadline-odd')
  if (likeness < 0.95) doubts.push('merged-unlike')
  if (among.columnsGuessed) doubts.push('columns-guessed')
  return doubts
}

/**
 * What is known of where a task stands: whether most of the others have somebody in charge, whether several of the same
 * section are pieces of a table that was taken apart, whether the columns of its table were told by their cells.
 */
export type Among = {
  readonly mostlyLed: boolean
  readonly pieces: boolean
  readonly columnsGuessed: boolean
}

/** Whether most of the tasks of a kind have somebody in charge, among at least three. */
export const mostlyLed = (tasks: readonly { readonly lead: readonly string[] }[]): boolean =>
  tasks.length >= 3 && tasks.filter(task => task.lead.length > 0).length * 2 > tasks.length

/** Nothing but a name, a time or a label. */
export const isFragment = (text: string): boolean =>
  text.length < 90 &&
  ((headingUnits(text) !== null && subjectOf(text) === null) ||
    timeAlone(text) !== null ||
    labelKind(text) !== null)

/** A heading that begins as names of units do, however it is written. */
const UNIT_TITLE =
  /^(?:(?:giao|trách nhiệm của|đề nghị)\s+)?(?:phòng(?! chống| ngừa|,)|văn phòng|công an|trung tâm|trạm y tế|ban(?! hành)|ủy ban|uỷ ban|ubnd|hội(?! nghị| nhập)|đoàn(?! kết)|sở|trường|đảng ủy|mặt trận|mttq|chi bộ|các (?:phòng|sở|ban|thôn|xã|chi bộ|hội|đoàn|cơ quan|đơn vị))(?!\p{L})/iu

/** A remark in brackets at the end that may be a name: two words or more, the first with a capital. */
const endsWithRemark = (text: string): boolean => /\(\p{Lu}\p{L}+\s[^()]{3,160}\)\s*[.;]?$/u.test(text)

/** A time in the sentence or in the heading above it that is no day of a cited document. */
function saysWhen(text: string, heading: string): boolean {
  const bare = text.replace(SYMBOL, ' ').replace(CITED, ' ')
  return (
    TIMES.test(bare) ||
    IN_YEAR.test(bare) ||
    /(?<!\p{L})(?:lộ trình|tiến độ|thời hạn|thời gian)\s*:/iu.test(bare) ||
    POINT.test(bare) ||
    (heading.length < 120 && POINT.test(heading.replace(CITED, ' ')))
  )
}
const IN_YEAR = /(?:vào|trong|trước|hết|từ)\s+năm\s+20\d{2}\s*[.;]?$/iu
const POINT = new RegExp(`(?<![\\p{L}\\d/.,])(?:${NARROW})(?![\\p{L}\\d%])`, 'iu')
const HELPED = /(?<!\p{L})phối hợp(?:\s+(?:với|cùng|chặt chẽ với)\s|\s*[.;)]|$)/iu

/** A unit in charge by words that put it there, or by a short label or a remark at the end. */
const ASSIGNS =
  /(?<!\p{L})(?:chủ trì|phụ trách|làm đầu mối)(?!\p{L})|[.;]\s+\p{Lu}[^.:;]{3,30}:\s+\p{Lu}|\((?:Sở|Phòng|Ban|Công an|Văn phòng|Ủy ban|UBND|Trung tâm|Hội|Đoàn|Trạm|Chi bộ)\s[^()]*\)\s*[.;]?$/u
const TIMES =
  /(?<!\p{L})(?:qu[ýí]\s+(?:IV|I{1,3})|tháng\s+\d{1,2}\s*(?:\/|năm)|(?:trước|chậm nhất|hết|xong|hoàn thành)\s+(?:ngày|tháng|trong|trước|vào|sau)|sau khi có)(?!\p{L})|(?<!\d)\d{1,2}\/\d{1,2}\/20\d{2}/iu
/** Days of documents that the sentence names, and what is over. */
const CITED =
  /ngày\s+\d{1,2}(?:\s*[/.]\s*\d{1,2}\s*[/.]\s*\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})(?=\s+(?:của|về|quy định|ban hành))|(?:quý|tháng|năm)[^,.;]{0,20}(?:vừa qua|năm trước)/giu

/** "Tiếp tục rà soát …", "Hằng năm, tổ chức …": the verb stands behind a word or a time. */
const VERB_LATER =
  /^(?:(?:Trước mắt|Hằng năm|Hàng năm|Hằng quý|Định kỳ|Trong năm|Căn cứ|Trên cơ sở)[^,]{0,120},\s+)?(?:\p{L}+\s){0,2}(?:rà soát|tổ chức|xây dựng|triển khai|thực hiện|ban hành|hoàn thiện|nâng cao|phát triển|tham mưu|hướng dẫn|tăng cường|đẩy mạnh)(?!\p{L})/u

/** Words of a sentence in a name: a verb after it, a clause, a number, or far too many words. */
function isOdd(name: string): boolean {
  const count = name.split(/\s+/u).length
  const last = (name.split(/,\s|\svà\s/u).at(-1) ?? '').split(/\s+/u)
  if (last.length > LONGEST_PIECE && last.slice(1).every(word => /^[\p{Ll}\d]/u.test(word))) return true
  if (count > LONGEST_NAME || name.length < 3 || /[:;]|\d{3,}/u.test(name)) return true
  if (holdsVerb(name)) return true
  if (/(?<!\p{L})(?:để|nhằm|trong việc|sẽ|được|đã|phải|theo quy định)(?!\p{L})/u.test(name)) return true
  if (/[()]/u.test(name) && (name.match(/\(/gu)?.length ?? 0) !== (name.match(/\)/gu)?.length ?? 0))
    return true
  return !beginsWithUnit(name) && !GENERAL.test(name)
}
const GENERAL =
  /^(?:các |những |toàn thể |từng |mỗi )?(?:cơ quan|đơn vị|địa phương|sở|ban|ngành|phòng|bộ|xã|phường|đặc khu|thôn|ấp|bản|khu phố|tổ|đoàn thể|hội|doanh nghiệp|hợp tác xã|tổ chức|trường|cấp|cá nhân|lực lượng|người|nhà|hộ|chi bộ|ngân hàng|chủ|thành viên|đồng chí|trung tâm|viện)(?!\p{L})/u
