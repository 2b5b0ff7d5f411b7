import type { Assignment } from './assignment.ts'
import { beginsWithUnit, coordinatingUnits, headingUnits, splitUnits } from './units.ts'
import { timeAlone } from './when.ts'

/** What stands in brackets at the end of an item. */
const LAST = /\(([^()]{5,240})\)\s*[.;]?$/u
const CHAIRS = /^(.{3,160}?)\s+chủ trì(?:\s+thực hiện)?(?:[,;]?\s+(phối hợp\s+(?:với|cùng)\s+.+))?$/iu
const HELPS = /^(.{3,160}?)\s+(?:cùng\s+)?phối hợp(?:\s+thực hiện)?$/iu
const DOES = /^(.{3,120}?)\s+(?:thực hiện|tham mưu|hướng dẫn|đầu mối|phụ trách|chịu trách nhiệm|đảm nhiệm)$/iu

/**
 * Who and when as a remark without labels, clause by clause: "(Công an xã chủ trì; trưởng bản phối hợp; xong trước ngày
 * 15/3/2026)", "(Trung tâm Y tế; quý II/2026)". Null unless every clause says one of these and one names who leads.
 * A name alone could also say which body is meant; it counts where the items beside it end so too (`habit`).
 */
export function remarkAssignment(text: string, habit = false): Assignment | null {
  const remark = LAST.exec(text)?.[1] ?? behindDashes(text)
  if (remark === undefined || remark.includes(':')) return null
  const lead: string[] = []
  const support: string[] = []
  let deadline: string | null = null
  let said = false
  for (const clause of clausesOf(remark)) {
    const time = timeAlone(clause) ?? bareYears(clause) ?? EVENT.exec(clause)?.[0] ?? null
    const chairs = CHAIRS.exec(clause)
    const helps = HELPS.exec(clause)
    const does = DOES.exec(clause)
    if (time !== null) deadline ??= time
    else if (chairs && namesWho(chairs[1])) {
      lead.push(...splitUnits(chairs[1] ?? ''))
      support.push(...coordinatingUnits(chairs[2] ?? ''))
      said = true
    } else if (helps && lead.length > 0) support.push(...splitUnits(helps[1] ?? ''))
    else if (does && namesWho(does[1])) {
      lead.push(...splitUnits(does[1] ?? ''))
      said = true
    } else {
      const units = headingUnits(clause)
      if (!units || lead.length > 0) return null
      lead.push(...units)
    }
  }
  if (lead.length === 0 || (!said && deadline === null && !habit)) return null
  return { lead, support, deadline, product: null, labelled: true }
}

/** "… – Phòng Kinh tế – Quý III/2026.": who and when behind dashes, as a remark; both must be there. */
function behindDashes(text: string): string | undefined {
  const pieces = text.replace(/[\s.;]+$/u, '').split(/\s+[–—-]\s+/u)
  // a dash inside a name or a time ("Phòng Văn hóa - Xã hội", "2026 - 2027") divides nothing
  for (const times of [2, 1])
    for (const names of [1, 2]) {
      const from = pieces.length - times - names
      if (from < 1) continue
      const when = pieces.slice(-times).join(' - ')
      const who = pieces.slice(from, -times).join(' - ')
      if ((timeAlone(when) ?? bareYears(when)) !== null && headingUnits(who) !== null)
        return `${who}; ${when}`
    }
  return undefined
}
const bareYears = (text: string): string | null => (/^20\d{2}$/u.test(text) ? text : null)

/** A time told by an event, as a clause of a remark: "xong trước Đại hội", "sau khi được cấp vốn". */
const EVENT =
  /^(?:(?:hoàn thành|xong|thực hiện)\s+)?(?:ngay\s+)?(?:trước|sau|sau khi|khi|ngay khi|nhân|dịp)\s+(?!đây)[^,;]{3,60}$/iu

/** Clauses of a remark: between semicolons, and at a comma behind what a unit does or before a time. */
const clausesOf = (remark: string): string[] =>
  remark
    .split(/;|(?<=\s(?:chủ trì|phối hợp|tham mưu|thực hiện|phụ trách|đầu mối)),(?!\s+phối hợp\s)/u)
    .flatMap(clause => {
      const comma = clause.lastIndexOf(',')
      return comma > 0 && timeAlone(clause.slice(comma + 1)) !== null
        ? [clause.slice(0, comma), clause.slice(comma + 1)]
        : [clause]
    })
    .map(clause => clause.trim())
    .filter(Boolean)

const namesWho = (name: string | undefined): boolean => name !== undefined && beginsWithUnit(name.trim())

/**
 * A line that is nothing but an assignment of the item before it: "Giao Phòng Kinh tế chủ trì; các thôn phối hợp." Null
 * when it also says what to do. Comes back as the value of a label.
 */
export function assignmentLine(text: string): string | null {
  const tail = /;\s*(?:thời (?:gian|hạn)|hoàn thành)[^:;.]{0,20}:\s*[^.;]{3,60}[.;]?$/iu.exec(
    text.trim(),
  )?.[0]
  if (tail !== undefined) {
    const core = assignmentLine(text.trim().slice(0, -tail.length))
    return core === null ? null : `${core}${tail}`
  }
  const line =
    /^(?:giao(?:\s+cho)?\s+)?(.{3,200}?\s+chủ trì(?:[,;]?\s+(?:.{3,200}\s+)?phối hợp(?:\s+.+)?)?)$/iu.exec(
      text.replace(/(?:\s+(?:tổ chức\s+|triển khai\s+)?thực hiện)?[\s.;*]*$/u, '').trim(),
    )?.[1]
  if (line === undefined || line.length > 260) return null
  const [who = '', rest = ''] = line.split(/\s+chủ trì(?![\p{L}])/u)
  if (!namesWho(who) || who.includes(',') !== splitUnits(who).join(', ').includes(',')) return null
  const together = /^[,;]?\s*phối hợp\s+(?:với|cùng)\s+(.+?)(?:\s+thực hiện)?$/iu.exec(rest)?.[1]
  if (rest === '') return line
  if (together !== undefined) {
    const last = coordinatingUnits(`phối hợp với ${together}`).at(-1)
    return last !== undefined && together.replace(/[\s.;]+$/u, '').endsWith(last) ? line : null
  }
  return /^[,;]\s+.{3,200}\s+phối hợp(?:\s+thực hiện)?$/iu.test(rest)
    ? line.replace(/chủ trì,\s+/u, 'chủ trì; ')
    : null
}
