import { firstDate } from '../domain/deadline.ts'
import type { Node } from './outline.ts'
import { SYMBOL } from './rules/document.ts'

const YEAR =
  /(?:(?:đến|tới|vào|trong|hết|cuối)\s+)*(?:năm học|năm|giai đoạn|nhiệm kỳ|thời kỳ)\s+(20\d{2})(?:\s*(?:[-–]|đến)\s*(20\d{2}))?|(?:đến|trước|hết)\s+(?:hết\s+)?(20\d{2})(?!\d)|(?:tháng\s*)(\d{1,2})\s*\/\s*(20\d{2})/giu
const DATE =
  /ngày\s*\d{1,2}\s*(?:tháng\s*\d{1,2}\s*năm\s*\d{4}|[/.]\s*\d{1,2}\s*[/.]\s*\d{4})|\d{1,2}[/.]\d{1,2}[/.]\d{4}/giu
/** Years of a vision, of a comparison and of where a series starts. */
const NOT_A_GOAL =
  /gấp\s+[\d.,]+\s+lần\s+(?:so với\s+)?(?:năm\s+)?20\d{2}|(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?20\d{2}|so với\s+(?:cùng kỳ\s+|cuối\s+|cuối năm\s+)?(?:năm\s+|(?:tháng\s+\d{1,2}|qu[ýí]\s+(?:IV|I{1,3}))\s*(?:\/|năm)\s*)?20\d{2}/giu
const ANNUAL = /(?<!\p{L})(?:h[àằ]ng năm|mỗi năm|bình quân năm|\/\s*năm)(?!\p{L})/iu

/** A day or quarter that something is to be reached by. */
const DUE =
  /(?:trước|đến|hết|chậm nhất|xong|vào|trong)\s+(?:(?:hết|trước|cuối|vào|là)\s+)*(?:(?:ngày\s+)?\d{1,2}[/.]\d{1,2}[/.]\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|qu[ýí]\s+(IV|I{1,3})\s*(?:[/-]|năm|\s)\s*(?:năm\s+)?(20\d{2}))/giu

type Year = { readonly by: string; readonly at: number; readonly end: number }

/** Years that a text states for itself: dates of documents, titles in quotes and visions are left out. */
export function yearsIn(text: string): Year[] {
  const blank = (found: string) => ' '.repeat(found.length)
  const bare = text
    .replace(SYMBOL, blank)
    .replace(DATE, blank)
    .replace(/“[^”]*”/gu, blank)
    .replace(NOT_A_GOAL, blank)
  const days = [...text.matchAll(DUE)].flatMap(m => {
    const day = firstDate(m[0])
    const by = day ?? quarterEnd(m[1], m[2])
    return by === null ? [] : [{ by, at: m.index, end: m.index + m[0].length }]
  })
  const years = [...bare.matchAll(YEAR)].map(m => {
    const at = m.index ?? 0
    const by = m[4] && m[5] ? `${m[5]}-${m[4].padStart(2, '0')}` : (m[2] ?? m[1] ?? m[3] ?? '')
    return { by, at, end: at + m[0].length }
  })
  const clear = years.filter(y => !days.some(d => y.at < d.end && d.at < y.end))
  return [...clear, ...days].sort((a, b) => a.at - b.at)
}

function quarterEnd(quarter: string | undefined, year: string | undefined): string | null {
  const month = { I: '03', II: '06', III: '09', IV: '12' }[quarter?.toUpperCase() ?? '']
  return month === undefined || year === undefined ? null : `${year}-${month}`
}

/**
 * The year a target is to be reached by: what its own item says (the nearest before the number, else the first after
 * it), every year, or what the headings and lead sentences above it say, up to its section.
 */
export function yearFor(node: Node, at: number, end: number, since: number | null = null): string | null {
  const own = yearsIn(node.body.text).filter(y => since === null || Number(y.by.slice(0, 4)) >= since)
  const right = own.find(
    y => y.at >= end && y.at - end <= 40 && !/[,;.]/.test(node.body.text.slice(end, y.at)),
  )
  if (right) return right.by
  const before = own.filter(y => y.end <= at).at(-1)
  const after = own.find(y => y.at >= at)
  const apart = before !== undefined && /;/u.test(node.body.text.slice(before.end, at))
  if (before && !(apart && ANNUAL.test(sentenceAround(node.body.text, at)))) return before.by
  const ofAPart = after !== undefined && isOfAPart(node.body.text, end, after)
  if (after && !ofAPart) return after.by
  if (ANNUAL.test(sentenceAround(node.body.text, at))) return 'annual'
  return inheritedYear(node) ?? (ofAPart ? null : (after?.by ?? null))
}
const PART_AFTER = /(?<!\p{L})(?:trong đó|riêng|riêng trong|cụ thể|lộ trình)(?!\p{L})/iu

/** "85%, trong đó năm 2026 đạt 60%", "80%; năm 2026 đạt 50%": the later year belongs to a number of its own. */
const isOfAPart = (text: string, end: number, year: Year): boolean =>
  PART_AFTER.test(text.slice(end, year.at)) ||
  (/[;.]\s/u.test(text.slice(end, year.at)) &&
    /^[\s,:]*(?:\p{L}+\s+){0,4}\d/u.test(text.slice(year.end, year.end + 40)))

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf(';', at)) + 1
  const stop = text.slice(at).search(/\.\s|;/)
  return text.slice(from, stop < 0 ? text.length : at + stop)
}

/** A year or period of the headings above, or of the lead sentence right before the list. */
function inheritedYear(node: Node): string | null {
  for (let up: Node | null = node; up; up = up.parent) {
    const parent: Node | null = up.parent
    if (parent) {
      const said = ledInto(parent).get(up) ?? headingYear(parent.body.text)
      if (said) return said
    }
  }
  return null
}

/** For the children of a heading what the lead sentence before each says; kept, for each of thousands asks for it. */
const led = new WeakMap<Node, ReadonlyMap<Node, string>>()
function ledInto(parent: Node): ReadonlyMap<Node, string> {
  const known = led.get(parent)
  if (known) return known
  const out = new Map<Node, string>()
  let said: string | null = null
  for (const child of parent.children) {
    if (said !== null) out.set(child, said)
    if (child.rank < 9 && child.rank !== 6.5) said = null
    else if (child.body.text.trimEnd().endsWith(':')) said = yearsIn(child.body.text).at(-1)?.by ?? said
  }
  led.set(parent, out)
  return out
}

/** The year of a heading; one that is a vision itself states the year of its vision. */
function headingYear(text: string): string | undefined {
  const vision = /^(?:tầm nhìn|định hướng)\s+(?:đến\s+)?(?:năm\s+)?(20\d{2})/iu.exec(text)?.[1]
  return vision ?? yearsIn(headingPart(text)).at(-1)?.by
}

const headingPart = (text: string): string => (text.length <= 400 ? text : '')
