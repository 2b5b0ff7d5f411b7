import type { ReadTask } from '../domain/plan-reading.ts'
import type { Assignment } from './assignment.ts'
import type { Paragraph } from './paragraph.ts'
import { labelKind } from './rules/labels.ts'
import { TASK_VERBS } from './rules/verbs.ts'
import { beginsWithUnit, chairOf, splitUnits, subjectOf } from './units.ts'

/**
 * Who leads a task: the label; "X: …" at its start; the unit whose duties these are; the subject of the sentence, unless
 * a later clause puts another in charge; whom the sentence hands the work to; what the heading says.
 */
export function leadsOf(body: Paragraph, assignment: Assignment, where: ReadTask['where']): string[] {
  const text = body.text
  const given = [...assignment.lead]
  if (assignment.labelled && given.length > 0) return given
  const opening =
    given.length === 0 && (where !== 'body' || WHEN_FIRST.test(text)) ? clauseSubject(text) : null
  const subject = subjectOf(body) ?? subjectAfterTopic(text) ?? opening
  if (subject && where !== 'body' && /^\s*:/u.test(text.slice(subject.end))) return subject.names
  if (given.length > 0 && (where !== 'body' || subject === null)) return given
  if (subject && /^\s*chủ trì/u.test(text.slice(subject.end))) return subject.names
  if (subject === null && where === 'organisation') {
    // a post or group of no known head, before a colon and its duty
    const [, post, duty = ''] = /^(\p{Lu}[^:;.]{2,60}):\s+(\p{L}.{0,40})/su.exec(text) ?? []
    const works = /^\p{Ll}/u.test(duty) || TASK_VERBS.test(duty)
    if (post !== undefined && works && labelKind(post) === null && !NO_POST.test(post))
      return splitUnits(post)
  }
  return chairOf(text) ?? subject?.names ?? doneBy(text) ?? handedTo(text) ?? given
}

/** What stands before a colon and is a topic, not a post. */
const NO_POST =
  /^(?:Về|Đối với|Chế độ|Công tác|Nội dung|Kinh phí|Thời gian|Thời hạn|Việc|Hình thức|Kết quả|Báo cáo|Yêu cầu|Mục (?:tiêu|đích)|Giải pháp|Nhiệm vụ|Nguồn|Cách thức|Phương (?:pháp|thức)|Địa điểm|Quy trình|Tiến độ|Lưu ý|Trong đó|Cụ thể)(?!\p{L})/u

/** "…, do Hội Nông dân phường đảm nhiệm": who does it, in a clause of its own at the end. */
function doneBy(text: string): string[] | null {
  const clause =
    /[,;(]\s*do\s+([^,;.()]{3,120}?(?:,\s[^;.()]{3,80}?)?)\s+(?:đảm nhiệm|đảm nhận|phụ trách|thực hiện|tổ chức|chịu trách nhiệm|triển khai)\s*(?:[.;,)]|$)/u.exec(
      text,
    )?.[1]
  return clause !== undefined && beginsWithUnit(clause) ? splitUnits(clause) : null
}

function handedTo(text: string): string[] | null {
  const found = /(?<!\p{L})giao(?: cho)?\s+/iu.exec(text)
  if (!found) return null
  return subjectOf(text.slice(found.index + found[0].length))?.names ?? null
}

/** "Thực hiện mở tài khoản: Ủy ban nhân dân xã phối hợp …": a short topic, then the sentence. */
function subjectAfterTopic(text: string): { names: string[]; end: number } | null {
  const topic = /^[^:;.]{8,110}:\s+(?:[Ss]au khi [^,]{5,60},\s+)?/u.exec(text)
  if (!topic) return null
  const rest = text.slice(topic[0].length)
  const found = beginsWithUnit(rest) ? subjectOf(rest) : null
  return found ? { names: found.names, end: found.end + topic[0].length } : null
}

/** A sentence that begins with its time: then the unit stands after the comma, in the tasks too. */
const WHEN_FIRST =
  /^(?:Trong (?:vòng|thời hạn|năm|quý|tháng)|Trước (?:ngày|tháng|mùa)|Chậm nhất|Hằng|Hàng|Mỗi|Định kỳ|Khi|Sau khi|Ngay sau khi)\s/u

/** "Đối với …, các đơn vị chủ động …": the subject after an opening phrase. */
export function clauseSubject(text: string): { names: string[]; end: number } | null {
  const opening =
    /^(?:Đối với|Căn cứ|Trên cơ sở|Hằng|Hàng|Theo|Trong|Trước|Chậm nhất|Mỗi|Định kỳ|Khi|Sau khi|Ngay|Đến)\s[^,]{3,120}(?:,\s*[^,]{3,40})?,\s+/u.exec(
      text,
    )
  if (!opening) return null
  for (const m of text.slice(0, 260).matchAll(/,\s+/gu)) {
    const at = (m.index ?? 0) + m[0].length
    const found = subjectOf(text.slice(at))
    if (found) return { names: found.names, end: at + found.end }
  }
  return null
}
