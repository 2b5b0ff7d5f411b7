import { searchKey } from './order-vi.ts'
import type { FieldKind } from './register.ts'

/** A field as the head of a column proposes it: a person looks at it before it is kept. */
export type ProposedField = {
  readonly label: string
  readonly kind: FieldKind
  readonly unit: string | null
}

/** Columns that every row has by itself: its number, its day, its unit, its note. */
const OF_EVERY_ROW = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'ngay', 'don vi', 'ghi chu'])
/** Units in which things are measured and not counted. */
const MEASURED = /^(%|.*dong|ha|m2|km|kg|tan|gb|mbps)$/u

/** What a column most likely holds, by the words of its head without marks; the first that fits. */
const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/^(ngay|thoi diem|thoi han)\b/u, 'day'],
  [/^nhiem vu\b/u, 'task'],
  [/^(co|da) .*|co\/khong|khong\?$/u, 'yes-no'],
  [/^so (hieu|ky hieu|van ban|quyet dinh|ke hoach|hop dong)\b/u, 'text'],
  [/ty le|kinh phi|so tien|gia tri|dien tich|doanh thu|don gia/u, 'number'],
  [/^(so|tong|luot|tong so)\b|so luong|so luot|so nguoi/u, 'count'],
]

function kindOf(label: string, unit: string | null): FieldKind {
  const said = searchKey(label)
  const byUnit = unit === null ? null : MEASURED.test(searchKey(unit)) ? 'number' : 'count'
  return KINDS.find(([words]) => words.test(said))?.[1] ?? byUnit ?? 'text'
}

/**
 * Fields out of the heads of a table, as a spreadsheet puts them on the clipboard: apart by tabs, or one a line. What
 * stands in brackets at the end is the unit. A number whose unit is one of measuring may have a fraction.
 */
export function fieldsOfHeads(pasted: string): readonly ProposedField[] {
  const heads = pasted
    .split(/[\t\n]/u)
    .map(head => head.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .filter(head => head !== '' && !OF_EVERY_ROW.has(searchKey(head)))
  return heads.map(head => {
    const [, before, inside] = /^(.+?)\s*\(([^()]{1,60})\)$/u.exec(head) ?? []
    const label = before ?? head
    const unit = inside ?? null
    const kind = kindOf(label, unit)
    return {
      label,
      kind: kind === 'count' && unit !== null && MEASURED.test(searchKey(unit)) ? 'number' : kind,
      unit,
    }
  })
}
