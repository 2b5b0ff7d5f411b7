import { markedKey } from './order-vi.ts'
import type { Line } from './role.ts'

/** A field of work with the unit that follows it: data that an administrator edits. */
export type FieldRule = {
  readonly code: string
  readonly name: string
  /** null while nobody follows it: the standing agency then does. */
  readonly unitId: string | null
  /** Takes every task of plans of this line, whatever they say; null = by the phrases. */
  readonly line: Line | null
  /** Words by which tasks of the field are known. */
  readonly phrases: readonly string[]
}

/** A field as a new locality finds it; the unit is named by its code. */
export type DefaultField = Omit<FieldRule, 'unitId'> & { readonly unitCode: string }

/**
 * Fields that communes usually have followed beside the standing agency: the population data project by the police,
 * procedures and online services by the centre that handles them, the Party side by the Party's office.
 */
export const DEFAULT_FIELDS: readonly DefaultField[] = [
  {
    code: 'DA06',
    name: 'Đề án 06, dữ liệu dân cư, định danh điện tử',
    unitCode: 'CA',
    line: null,
    phrases: [
      'đề án 06',
      'vneid',
      'định danh điện tử',
      'định danh và xác thực',
      'dữ liệu dân cư',
      'dữ liệu quốc gia về dân cư',
      'căn cước',
      'lưu trú',
    ],
  },
  {
    code: 'ATTT',
    name: 'An ninh mạng, an toàn thông tin',
    unitCode: 'CA',
    line: null,
    phrases: ['an ninh mạng', 'an toàn thông tin', 'lừa đảo trên mạng', 'lừa đảo trực tuyến', 'sự cố mạng'],
  },
  {
    code: 'TTHC',
    name: 'Thủ tục hành chính, dịch vụ công trực tuyến',
    unitCode: 'TTPVHCC',
    line: null,
    phrases: [
      'thủ tục hành chính',
      'dịch vụ công',
      'một cửa',
      'hồ sơ trực tuyến',
      'nộp hồ sơ',
      'giải quyết hồ sơ',
      'kết quả giải quyết',
      'thanh toán trực tuyến',
    ],
  },
  {
    code: 'DANG',
    name: 'Nhiệm vụ khối Đảng',
    unitCode: 'VPDU',
    line: 'party',
    phrases: ['cơ quan đảng', 'sinh hoạt chi bộ', 'hồ sơ đảng viên', 'sổ tay đảng viên'],
  },
]

export type FieldProposal = {
  readonly field: FieldRule
  /** The words of the task that speak for the field; empty when its line alone does. */
  readonly because: readonly string[]
}

const words = (phrase: string): string =>
  ` ${markedKey(phrase)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/**
 * The field that a task belongs to by its line or its words: a field of the line first, else the one whose phrases
 * cover most words, the earlier one of two equal. null when nothing speaks for any. A proposal: a person confirms it.
 */
export const proposeField = (
  task: { readonly text: string; readonly product: string | null; readonly line: Line },
  fields: readonly FieldRule[],
): FieldProposal | null => {
  const ofLine = fields.find(field => field.line !== null && field.line === task.line)
  if (ofLine !== undefined) return { field: ofLine, because: [] }
  const haystack = words(`${task.text} ${task.product ?? ''}`)
  let best: FieldProposal | null = null
  let most = 0
  for (const field of fields) {
    const found = field.phrases.filter(phrase => haystack.includes(words(phrase)))
    const because = found.filter(
      phrase => !found.some(other => other !== phrase && words(other).includes(words(phrase))),
    )
    const score = because.reduce((sum, phrase) => sum + words(phrase).trim().split(' ').length, 0)
    if (score > most) {
      best = { field, because }
      most = score
    }
  }
  return best
}

/** The unit that would follow: none where the unit of the field itself leads the task, for nobody follows itself. */
export const followerOf = (field: FieldRule, leadUnitId: string | null): string | null =>
  field.unitId === null || field.unitId === leadUnitId ? null : field.unitId
