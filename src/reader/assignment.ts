import type { Node } from './outline.ts'
import { assignmentLine } from './remark.ts'
import { LABELLED, type LabelKind, labelKind } from './rules/labels.ts'
import { splitUnits } from './units.ts'

/** Who does a task with whom, by when and with what result. Null = nothing is said. */
export type Assignment = {
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly deadline: string | null
  readonly product: string | null
  /** Whether a label or a column says who coordinates (then the sentence is not asked). */
  readonly labelled: boolean
}
export const NOBODY: Assignment = { lead: [], support: [], deadline: null, product: null, labelled: false }

export type Labelled = {
  readonly node: Node
  readonly kind: LabelKind
  readonly value: string
  readonly valueAt: number
}

/** A run of items and the labelled lines that belong to them. */
export type LabelRun = { readonly labels: readonly Labelled[]; readonly items: readonly Node[] }

/**
 * The children of a heading as runs: labels belong to the items before them, or to those after them when they come
 * first. One run is the usual case: a heading with its labels, or bullets with one block of labels.
 */
export function labelRuns(node: Node): LabelRun[] {
  const runs: { labels: Labelled[]; items: Node[] }[] = []
  let run: { labels: Labelled[]; items: Node[] } = { labels: [], items: [] }
  for (const child of node.children) {
    const found = labelsOf(child)
    if (found.length > 0) {
      run.labels.push(...found)
      continue
    }
    if (run.items.length > 0 && run.labels.some(l => l.kind !== 'content')) {
      runs.push(run)
      run = { labels: [], items: [] }
    }
    run.items.push(child)
  }
  runs.push(run)
  return runs
}

/** Labels of one line: its own, those of the lines it only groups ("Cơ quan thực hiện:"), or several in a row. */
function labelsOf(node: Node): Labelled[] {
  const found = labelOf(node)
  if (!found) return []
  const nested = node.children.map(labelOf)
  if (found.value === '' && nested.length > 0 && nested.every(n => n !== null))
    return nested.filter(n => n !== null)
  const out: Labelled[] = [found]
  for (const m of found.value.matchAll(MORE)) {
    const kind = labelKind((m[1] ?? '').trim())
    const last = out.at(-1)
    if (kind === null || !last) continue
    const start = m.index + m[0].length
    out[out.length - 1] = {
      ...last,
      value: last.value.slice(0, last.value.length - (found.value.length - m.index)).trim(),
    }
    out.push({ node, kind, value: found.value.slice(start), valueAt: found.valueAt + start })
  }
  return out
}
const MORE = /[;.,]\s*([^\s:;.,][^:;.,]{2,40}?)\s*:\s*/gu

/** Reads "Đơn vị chủ trì: …"; null when a line carries no known label. */
export function labelOf(node: Node): Labelled | null {
  const alone = node.children.length === 0 && node.rank >= 6 ? assignmentLine(node.body.text) : null
  if (alone !== null) return { node, kind: 'group', value: alone, valueAt: 0 }
  const found = LABELLED.exec(node.body.text)
  const title = found?.[1]
  if (!found || title === undefined) return null
  const kind = labelKind(title)
  if (kind === null) return null
  const value = (found[2] ?? '').trim()
  return { node, kind, value, valueAt: found[0].length - (found[2] ?? '').length }
}

/** The value of a label, or the lines under it. */
function valueUnder(label: Labelled): string {
  if (label.value !== '') return label.value
  return label.node.children.map(child => child.body.text).join(' ')
}

/** Puts labelled lines together to one assignment. */
export function assignmentOf(labels: readonly Labelled[]): Assignment {
  const of = (kind: LabelKind) => labels.filter(l => l.kind === kind).map(valueUnder)
  const lead: string[] = []
  const support = of('support').flatMap(namesOf)
  for (const whole of [...of('lead'), ...of('group')]) {
    const who = whoIn(whole)
    lead.push(...who.lead)
    support.push(...who.support)
  }
  const clean = (text: string | undefined) => text?.replace(/[\s.;,]+$/u, '').trim() || null
  return {
    lead: unique(lead),
    support: unique(support),
    deadline: clean(of('deadline').join('; ')),
    product: clean(of('product').join('; ')),
    labelled: true,
  }
}

/** Who leads and who helps, when one label or one cell of a table names both. */
export type Who = { readonly lead: string[]; readonly support: string[] }

/**
 * Reads a value that names both: by labels of its own ("Chủ trì: X. Phối hợp: Y"), by marks behind the names ("X (chủ
 * trì), Y, Z (phối hợp)"), by clauses ("X chủ trì; Y phối hợp") or by "X chủ trì, phối hợp với Y". Without any of these
 * all of them lead.
 */
export function whoIn(whole: string): Who {
  const labelled = byInnerLabels(whole)
  if (labelled) return labelled
  const marked = byMarks(whole)
  if (marked) return marked
  const helping = whole.split(';').filter(clause => HELPS.test(clause))
  const support = helping.flatMap(clause => namesOf(clause.replace(HELPS, '')))
  const text = whole
    .split(';')
    .filter(clause => !helping.includes(clause))
    .join(';')
  const [first = '', ...rest] = text.split(TOGETHER)
  const lead = namesOf(first.replace(/[,;]?\s*(?:là cơ quan |là đơn vị )?chủ trì\s*:?/giu, ''))
  support.push(...rest.flatMap(namesOf))
  return { lead, support }
}

const INNER =
  /(?:^|[.;,\n]|\s[-–+])\s*(?:[-–+]\s*)?(?:(?:các )?(?:đơn vị|cơ quan)\s+)?(chủ trì|phối hợp)(?: thực hiện)?\s*:\s*/giu

/** "Chủ trì: X. Phối hợp: Y" inside one value; null when it holds no such label. */
function byInnerLabels(whole: string): Who | null {
  const found = [...whole.matchAll(INNER)]
  if (found.length === 0 || (found[0]?.index ?? 0) > 0) return null
  const out: Who = { lead: [], support: [] }
  found.forEach((m, i) => {
    const value = whole.slice(m.index + m[0].length, found[i + 1]?.index ?? whole.length)
    const names = namesOf(value)
    if (/^chủ trì/iu.test(m[1] ?? '')) out.lead.push(...names)
    else out.support.push(...names)
  })
  return out
}

const MARKED = /\(\s*(?:(?:cơ quan|đơn vị)\s+)?(chủ trì|phối hợp)(?: thực hiện| chính)?\s*\)/giu

/** "X (chủ trì), Y, Z (phối hợp)": a mark speaks of the names before it, names behind the last mark help. */
function byMarks(whole: string): Who | null {
  const found = [...whole.matchAll(MARKED)]
  if (found.length === 0) return null
  const out: Who = { lead: [], support: [] }
  let from = 0
  for (const m of found) {
    const names = namesOf(whole.slice(from, m.index).replace(/^[\s,;.]*(?:và\s+)?/u, ''))
    if (/^chủ trì/iu.test(m[1] ?? '')) out.lead.push(...names)
    else out.support.push(...names)
    from = m.index + m[0].length
  }
  out.support.push(...namesOf(whole.slice(from).replace(/^[\s,;.]*(?:và\s+)?/u, '')))
  return out
}

/** "X chủ trì; Y, Z phối hợp": a clause that ends with what its units do. */
const HELPS = /\s(?:cùng\s+)?phối hợp(?:\s+thực hiện)?[\s.]*$/iu

/** "X chủ trì, phối hợp với Y" as the value of a label: who leads stands before, who helps behind. */
const TOGETHER = /[;,]?\s*(?<!\p{L})phối hợp(?:\s+(?:chặt chẽ\s+)?(?:với|cùng))?\s*:?\s*(?!thực hiện)/iu

const unique = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) === i)

const CLAUSE =
  /\s(?:tiến hành|rà soát|thực hiện|triển khai|xây dựng|tổng hợp|chủ trì|có trách nhiệm|hướng dẫn|tổ chức)\s/u

/** Names of a label's value; a value written as clauses ("X tiến hành …; Y rà soát …") gives the subject of each. */
export function namesOf(value: string): string[] {
  if (value.length > 160 && CLAUSE.test(value)) {
    return value
      .split(';')
      .flatMap(clause =>
        splitUnits(clause.slice(0, clause.search(CLAUSE) < 0 ? clause.length : clause.search(CLAUSE))),
      )
  }
  return splitUnits(value)
}

const INLINE =
  /(?:^|[.;(,–-]\s*|\s-\s)((?:(?:[Đđ]ơn vị|[Cc]ơ quan|[Bb]ộ phận)\s+)?(?:[Cc]hủ trì|[Pp]hối hợp|thực hiện|chịu trách nhiệm|[Pp]hụ trách|[Đđ]ầu mối|[Pp]hân công|(?<=[.;]\s)Thực hiện)(?: thực hiện)?|[Ll]ộ trình|[Tt]iến độ|[Tt]hời (?:gian|hạn)(?: thực hiện| hoàn thành)?|[Ss]ản phẩm(?: đầu ra)?|[Hh]oàn thành)\s*:\s*([^;.()]{2,160}?)(?=\s*(?:[;.()]|$|,\s*(?:[Đđ]ơn vị |[Cc]ơ quan )?(?:phối hợp|thời gian|thời hạn|sản phẩm|hoàn thành)\s*:))/gu

/** "Lộ trình: phê duyệt quý II/2026; vận hành quý IV/2027.": a second time of the same label, to the end of its sentence. */
const secondTime = (rest: string): string =>
  /^\s*;\s*[^.():;]{0,40}(?:tháng|qu[ýí]|năm|\/)\s*[IV\d][^.():;]{0,40}(?=[.)]|$)/iu
    .exec(rest)?.[0]
    .trimEnd() ?? ''

/**
 * Labels inside an item, as in "… (chủ trì: Công an phường; phối hợp: Trạm Y tế; thời gian: quý II/2026)". Null when the
 * item has none that says who or when.
 */
export function inlineAssignment(text: string): Assignment | null {
  const lead: string[] = []
  const support: string[] = []
  let deadline: string | null = null
  let product: string | null = null
  for (const m of text.matchAll(INLINE)) {
    const title = m[1] ?? ''
    const kind = /^hoàn thành$/iu.test(title) ? 'deadline' : labelKind(title)
    const value = (m[2] ?? '').trim()
    if (kind === 'lead') lead.push(...namesOf(value))
    if (kind === 'group') {
      const who = whoIn(value.replace(/\s+(?:(?:lãnh đạo|chỉ đạo|tổ chức|triển khai)\s+)?thực hiện$/iu, ''))
      lead.push(...who.lead)
      support.push(...who.support)
    }
    if (kind === 'support') support.push(...namesOf(value))
    if (kind === 'deadline') deadline ??= value + secondTime(text.slice(m.index + m[0].length))
    if (kind === 'product') product ??= value
  }
  return lead.length > 0 || support.length > 0
    ? { lead, support, deadline, product, labelled: lead.length > 0 }
    : null
}
