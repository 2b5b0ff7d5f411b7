import { markerOf } from './marker.ts'
import type { Paragraph } from './paragraph.ts'
import { knownTitle } from './rules/sections.ts'
import { headingUnits } from './units.ts'
import { timeAlone } from './when.ts'

const SECTION = 1
const SUBSECTION = 2
const LONGEST_TITLE = 120
const LONGEST_SUBTITLE = 90

/**
 * Ranks of headings in a plan whose numbers were lost (pasted from a page, or drawn by a program that is gone): lines in
 * capitals that are titles of sections, and between them short lines without a sign at their end. Empty where the plan
 * has numbered sections, or fewer than two such titles.
 *
 * @returns the rank of the paragraphs that are headings, by their place in the list
 */
export function bareHeadings(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const none: ReadonlyMap<number, number> = new Map()
  const marks = paragraphs.map(p => markerOf(p.text, p.label, p.listLevel))
  if (marks.some(mark => mark !== null && mark.rank <= SECTION)) return none
  const titles = paragraphs.flatMap((p, i) =>
    marks[i] === null && p.cell === null && isSectionTitle(p.text) ? [i] : [],
  )
  if (titles.length < 2) return none
  const out = new Map<number, number>(titles.map(i => [i, SECTION]))
  // beside titles in capitals another line in capitals is one of them
  if (titles.some(i => isCapitals(paragraphs[i]?.text ?? '')))
    paragraphs.forEach((p, i) => {
      const between = i > (titles[0] ?? 0) && marks[i] === null && p.cell === null
      if (between && p.text.length <= LONGEST_TITLE && isCapitals(p.text)) out.set(i, SECTION)
    })
  // numbered sub-headings do without the guess below
  const numbered = marks.some(mark => mark !== null && mark.rank <= 4)
  if (!numbered)
    paragraphs.forEach((p, i) => {
      const next = paragraphs[i + 1]
      if (
        p.cell === null &&
        i > (titles[0] ?? 0) &&
        marks[i] === null &&
        !out.has(i) &&
        next &&
        isSubtitle(p, next, out.has(i + 1))
      )
        out.set(i, SUBSECTION)
    })
  return out
}

const isSectionTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && knownTitle(text) && (isCapitals(text) || PLAIN_TITLE.test(text))

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)

/** Titles that are so usual that they are told without capitals too. */
const PLAIN_TITLE =
  /^(?:Mục đích(?:,| và| -)? ?yêu cầu|Mục đích|Yêu cầu|Quan điểm|(?:Các )?[Mm]ục tiêu(?: chung| cụ thể)?|(?:Các )?[Cc]hỉ tiêu(?: cụ thể| chủ yếu)?|(?:Các )?[Nn]hiệm vụ(?:,? (?:và )?giải pháp)?(?: cụ thể| trọng tâm| chủ yếu)?|Nội dung(?: thực hiện|, hình thức)?|Giải pháp(?: thực hiện)?|Kinh phí(?: thực hiện)?|Tổ chức thực hiện|Phân công(?: thực hiện| nhiệm vụ)?)$/u

/** A short line that is not closed, over one that is a sentence or an item. */
const isSubtitle = (p: Paragraph, next: Paragraph, overTitle: boolean): boolean =>
  !overTitle &&
  p.text.length <= LONGEST_SUBTITLE &&
  /^\p{Lu}/u.test(p.text) &&
  /[\p{L}\p{N}):]$/u.test(p.text) &&
  !/\d\s*%/u.test(p.text) &&
  (/[.;:]$/u.test(next.text) || headingUnits(p.text) !== null || timeAlone(p.text) !== null)
