import type { ReadSection } from '../domain/plan-reading.ts'
import { type Paragraph, placeOf, slice } from './paragraph.ts'
import type { Row } from './table-rows.ts'

/** A row that only names a group: its title, or a number and a title. */
export function groupTitle(row: Row): string | null {
  const full = row.filter(c => c && c.text !== '')
  if (full.length === 0) return ''
  if (full.length === 1) return full[0]?.text ?? ''
  const [first, second] = full
  if (full.length !== 2 || !first || !second) return null
  if (GROUP_NUMBER.test(first.text)) return second.text
  return /^[IVXL]{1,6}[.)]?$/.test(second.text) ? first.text : null
}
const GROUP_NUMBER = /^(?:[IVXL]{1,6}|\d{1,2}|[A-Z])[.)]?$/

/** Makes a row that only names a group a section of its own; null when the row is empty. */
export function groupOf(
  row: Row,
  parent: string | null,
  out: { readonly groups: ReadSection[] },
): string | null {
  const cells = row.filter((c): c is Paragraph => c !== undefined && c.text !== '')
  const [left, right] = cells
  // the number of a group may stand behind it
  const turned = right !== undefined && /^[IVXL]{1,6}[.)]?$/.test(right.text)
  const [first, second] = turned ? [right, left] : [left, right]
  const title = second ?? first
  if (!first || !title || title.text.length > 300) return null
  const own = second ? null : /^([IVXL]{1,6}|\d{1,2}|[A-ZĐ])[.)]\s+(?=\p{L})/u.exec(first.text)
  const words = own ? slice(first, own[0].length) : title
  const id = `${parent ?? 'table'}.g${out.groups.length + 1}`
  out.groups.push({
    id,
    label: second ? first.text : (own?.[1] ?? null),
    title: words.text,
    kind: 'annex',
    parent,
    place: placeOf(words),
  })
  return id
}
