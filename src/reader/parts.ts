import { bareHeadings } from './bare-headings.ts'
import { type Paragraph, slice } from './paragraph.ts'
import { ANNEX_CAPTION, ANNEX_LINE, POST, POWER, TYPES } from './rules/document.ts'

/** The parts of a document, each a run of paragraphs. */
export type Parts = {
  /** Before the type line: issuer, motto, number, place and date. */
  readonly front: readonly Paragraph[]
  /** The document type in capitals, as written. */
  readonly type: Paragraph | null
  readonly title: readonly Paragraph[]
  /** A decision that the plan is attached to: its type and its paragraphs up to the plan's type line. */
  readonly wrapper: { readonly type: Paragraph; readonly paragraphs: readonly Paragraph[] } | null
  /** Bases and lead sentences before the first section. */
  readonly preamble: readonly Paragraph[]
  readonly body: readonly Paragraph[]
  /** "Nơi nhận" and the signature. */
  readonly back: readonly Paragraph[]
  readonly annexes: readonly AnnexPart[]
  readonly footnotes: readonly Paragraph[]
}
type AnnexPart = {
  readonly label: Paragraph
  readonly title: readonly Paragraph[]
  readonly paragraphs: readonly Paragraph[]
}

const isCaps = (text: string): boolean =>
  /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\([^)]*\)/g, ''))
export const RECIPIENTS = /^\s*nơi nhận\s*:?/iu
const FOOTNOTE = /^\[\d+\]/
const ATTACHED = /^\(\s*(?:ban hành )?kèm theo/iu

/** Finds the parts. Never fails: what has no type line has an empty front and everything in the body. */
export function partsOf(all: readonly Paragraph[]): Parts {
  const footnotes = all.filter(p => FOOTNOTE.test(p.text))
  const rest = all.filter(p => !FOOTNOTE.test(p.text))
  const annexAt = annexStarts(rest)
  const firstAnnex = annexAt[0] ?? rest.length
  const main = rest.slice(0, firstAnnex)
  const types = typeLines(main)
  const outer = types[0] ?? null
  const inner = types.find(t => t !== outer && t.plan) ?? null
  const wrapped = outer !== null && !outer.plan && inner !== null
  const line = wrapped ? inner : outer
  const after = line ? main.slice(line.index + 1) : main
  const start = splitTitle(line?.rest ? [line.rest, ...after] : after)
  const titleLength = line ? titleEnd(start, line.rest !== null) : 0
  const text = start.slice(titleLength)
  const backAt = text.findIndex(p => RECIPIENTS.test(p.text))
  const signed = backAt >= 0 ? backAt : signatureAt(text)
  const core = signed >= 0 ? text.slice(0, signed) : text
  const ownBack = signed >= 0 ? text.slice(signed) : []
  const outerPart = wrapped && outer && inner ? main.slice(outer.index + 1, inner.index) : []
  const outerBack = outerPart.findIndex(p => RECIPIENTS.test(p.text))
  const numbered = core.findIndex((p, i) => isSectionStart(p, core[i + 1]))
  const bare = [...bareHeadings(core).keys()][0] ?? -1
  const firstSection = bare >= 0 && (numbered < 0 || bare < numbered) ? bare : numbered
  const cut = firstSection < 0 ? (line ? Math.min(core.length, preambleEnd(core)) : 0) : firstSection
  return {
    front: outer ? main.slice(0, outer.index) : [],
    type: line?.type ?? null,
    title: start.slice(0, titleLength),
    wrapper: wrapped && outer ? { type: outer.type, paragraphs: outerPart } : null,
    preamble: core.slice(0, cut),
    body: core.slice(cut),
    back: outerBack >= 0 ? outerPart.slice(outerBack) : ownBack,
    annexes: annexAt.map((at, i) => annexPart(rest.slice(at, annexAt[i + 1] ?? rest.length))),
    footnotes,
  }
}

/** Where annexes begin: at a line that names one, and behind the signature at whatever stands over a table. */
function annexStarts(rest: readonly Paragraph[]): number[] {
  const signedAt = rest.findLastIndex(p => RECIPIENTS.test(p.text))
  const out: number[] = []
  let planned = false
  rest.forEach((p, i) => {
    if (p.cell !== null) return
    // a plan that follows the decision it comes with has its own parts
    planned ||= i > signedAt && TYPES.some(({ type, plan }) => plan && p.text.startsWith(type))
    const behind = signedAt >= 0 && i > signedAt && !planned
    const begins =
      ANNEX_LINE.test(p.text) ||
      (ANNEX_CAPTION.test(p.text) && (behind || isAttached(rest, i))) ||
      (behind &&
        isCaps(p.text) &&
        p.text.length >= 12 &&
        !signs(p.text) &&
        (isAttached(rest, i) || isOverTable(rest, i)))
    // the title below the line that names an annex begins no other
    if (begins && !(isTitleOf(rest, out.at(-1), i) && !ANNEX_LINE.test(p.text))) out.push(i)
  })
  return out
}

const isTitleOf = (rest: readonly Paragraph[], last: number | undefined, at: number): boolean =>
  last !== undefined && at - last <= 3 && rest.slice(last, at).every(p => p.cell === null)

/** The lines below one, up to the first table. */
const linesBelow = (rest: readonly Paragraph[], at: number): readonly Paragraph[] => {
  const next = rest.slice(at + 1, at + 6)
  const table = next.findIndex(p => p.cell !== null)
  return table < 0 ? next : next.slice(0, table)
}

const isAttached = (rest: readonly Paragraph[], at: number): boolean =>
  linesBelow(rest, at).some(p => ATTACHED.test(p.text))

/** Whether a table with three titles and more follows, a few lines below at most. */
function isOverTable(rest: readonly Paragraph[], at: number): boolean {
  const table = rest[at + 1 + linesBelow(rest, at).length]?.table ?? null
  if (table === null) return false
  const titles = rest.slice(at, at + 60).filter(p => p.table === table && p.cell?.[0] === 0 && p.text !== '')
  return titles.length >= 3
}

const signs = (text: string): boolean =>
  text.search(POWER) >= 0 || text.search(POST) === 0 || TYPES.some(({ type }) => text.startsWith(type))

type TypeLine = {
  readonly index: number
  readonly type: Paragraph
  readonly rest: Paragraph | null
  readonly plan: boolean
}

function typeLines(main: readonly Paragraph[]): TypeLine[] {
  const found: TypeLine[] = []
  main.forEach((p, index) => {
    if (p.cell !== null && p.text.length > 60) return
    for (const { type, plan } of TYPES) {
      if (!p.text.startsWith(type)) continue
      const rest = p.text.slice(type.length)
      if (
        rest !== '' &&
        !(
          rest.startsWith(' ') &&
          /^\s+(?:\p{Lu}|\p{Ll})/u.test(rest) &&
          p.text.length < 700 &&
          found.length === 0 &&
          index < 30
        )
      )
        continue
      if (/^\s+(?:số|SỐ)\s/u.test(rest)) continue
      found.push({
        index,
        type: slice(p, 0, type.length),
        rest: rest === '' ? null : slice(p, type.length),
        plan,
      })
      return
    }
  })
  return found
}

const NEW_BASIS =
  /\s(?=(?:Căn cứ|Thực hiện|Triển khai(?: thực hiện)?)\s+(?:Nghị quyết|Nghị định|Quyết định|Kế hoạch|Chương trình|Chỉ thị|Kết luận|Công văn|Thông báo|Luật|Hướng dẫn)(?!\p{L}))/u

/** A title that ran into the bases because no sign was left between them. */
function splitTitle(after: readonly Paragraph[]): readonly Paragraph[] {
  const first = after[0]
  if (!first || first.text.length < 80) return after
  const at = first.text.slice(30).search(NEW_BASIS)
  if (at < 0 || !(first.text.length > 330 || /như sau\s*:?$/u.test(first.text) || /;$/.test(first.text)))
    return after
  return [slice(first, 0, at + 30), slice(first, at + 31), ...after.slice(1)]
}

const BASIS = /^(?:căn cứ|theo đề nghị|xét đề nghị|thực hiện|triển khai|nhằm|để|nay)(?!\p{L})/iu

/** Number of paragraphs that make the title: the first, and those that go on in capitals or in small letters. */
function titleEnd(after: readonly Paragraph[], begun: boolean): number {
  const first = after[0]
  if (!first) return 0
  let end = 1
  for (let i = 1; i < Math.min(after.length, 6); i++) {
    const p = after[i]
    if (
      !p ||
      ATTACHED.test(p.text) ||
      isSectionStart(p, after[i + 1]) ||
      p.cell !== null ||
      BASIS.test(p.text) ||
      UNIT_LINE.test(p.text)
    )
      break
    const more = isCaps(first.text) && isCaps(p.text)
    if (!(more || /^\p{Ll}/u.test(p.text) || (p.centred && first.centred && !begun))) break
    end = i + 1
  }
  return end
}
const UNIT_LINE =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|CHỦ TỊCH|THỦ TƯỚNG|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|BỘ TRƯỞNG|GIÁM ĐỐC)/u

/** A first section: a part, a roman or an arabic one with a short title. */
function isSectionStart(p: Paragraph, next: Paragraph | undefined): boolean {
  if (p.cell !== null) return false
  if (
    /^(?:I|1|A)\s*[.)/-]\s*\p{L}/u.test(p.text) ||
    /^(?:PHẦN|Phần)\s+(?:THỨ NHẤT|thứ nhất|I|1|một|MỘT)/u.test(p.text)
  )
    return p.text.length < 300
  return next !== undefined && p.label !== null && /^(?:I|1|A)[.)]?$/.test(p.label)
}

const preambleEnd = (core: readonly Paragraph[]): number => {
  const said = core.findIndex(p => /như sau\s*:?\s*$/iu.test(p.text))
  return said < 0 ? 0 : said + 1
}

/** Where the signature begins when there is no "Nơi nhận". */
function signatureAt(text: readonly Paragraph[]): number {
  const from = Math.max(0, text.length - 12)
  const at = text
    .slice(from)
    .findIndex(p => /^(?:TM\.|T\/M|KT\.|TL\.|TUQ\.|CHỦ TỊCH|BÍ THƯ|PHÓ BÍ THƯ)/u.test(p.text))
  return at < 0 ? -1 : from + at
}

function annexPart(run: readonly Paragraph[]): AnnexPart {
  const [label, ...rest] = run
  const title: Paragraph[] = []
  let i = 0
  for (const p of rest) {
    if (p.cell !== null || ATTACHED.test(p.text) || title.length > 3 || (title.length > 0 && !isCaps(p.text)))
      break
    if (/^(?:I|1)\s*[.)]/.test(p.text)) break
    title.push(p)
    i++
  }
  const empty: Paragraph = {
    text: '',
    at: [],
    index: 0,
    page: null,
    cell: null,
    table: null,
    colSpan: 1,
    rowSpan: 1,
    label: null,
    listLevel: null,
    bold: false,
    centred: false,
    gap: null,
    breaks: [],
  }
  return { label: label ?? empty, title, paragraphs: rest.slice(i) }
}
