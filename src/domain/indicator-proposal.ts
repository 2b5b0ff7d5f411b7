import type { Accumulation, Aggregation, Direction } from './indicator.ts'
import { markedKey, searchKey } from './order-vi.ts'
import type { Comparator, TargetKind } from './plan-reading.ts'
import { isRhythm, type Rhythm } from './rhythm.ts'

/** What is known of a target before anybody has defined how it is measured. */
export type ProposalTarget = {
  readonly text: string
  readonly name: string
  readonly kind: TargetKind
  readonly op: Comparator
  readonly unit: string
  readonly numeratorName: string | null
  readonly denominatorName: string | null
  readonly rhythm: string | null
}

export type IndicatorProposal = {
  readonly numeratorName: string | null
  readonly denominatorName: string | null
  readonly source: string | null
  readonly direction: Direction
  readonly accumulation: Accumulation
  readonly aggregation: Aggregation
  readonly rhythm: Rhythm | null
  readonly above100: boolean
}

const FALLS =
  /(?:^|\s)(?:giảm|hạ|không quá|tối đa|ít nhất có thể|dưới|nợ đọng|quá hạn|chậm muộn|vi phạm)(?:\s|$)/u
/** "giảm" and "hạ" that belong to another word, and do not say that less is better. */
const NO_FALL = /giảm nghèo|hạ tầng/gu
const PERIOD = /(?:trong|mỗi|hằng|hàng|từng)\s+(?:kỳ|tuần|tháng|quý|năm)/u

/** Systems and registers that plans name as the place where a figure stands; the first that the text holds is proposed. */
const SOURCES: readonly (readonly [words: string, name: string])[] = [
  ['vneid', 'Hệ thống định danh và xác thực điện tử (VNeID)'],
  ['dich vu cong', 'Cổng Dịch vụ công quốc gia'],
  ['thu tuc hanh chinh', 'Hệ thống thông tin giải quyết thủ tục hành chính'],
  ['ho so cong viec', 'Hệ thống quản lý văn bản và điều hành'],
  ['truc tuyen', 'Hệ thống thông tin giải quyết thủ tục hành chính'],
  ['suc khoe dien tu', 'Phần mềm hồ sơ sức khỏe điện tử'],
  ['hai long', 'Phiếu khảo sát sự hài lòng'],
  ['ngan sach', 'Báo cáo quyết toán ngân sách'],
]

/** "Tỷ lệ A trên (tổng số) B" as A and B; null where the words name no second half. */
function halves(name: string): readonly [string, string] | null {
  const [, numerator, denominator] =
    /^(?:Tỷ lệ|Tỉ lệ|Tỷ trọng)?\s*(.+?)\s+(?:trên|so với|\/)\s+(tổng số .+|tổng .+|số .+)$/iu.exec(
      name.trim(),
    ) ?? []
  if (numerator === undefined || denominator === undefined) return null
  return [capital(`Số ${numerator.replace(/^số\s+/iu, '')}`), capital(denominator)]
}
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/**
 * What the words of a target suggest about how it is measured. Nothing of it holds before a person has taken it; what
 * the words do not say stays empty, except direction, accumulation and aggregation, which a figure cannot do without.
 */
export const proposeIndicator = (target: ProposalTarget): IndicatorProposal => {
  const words = markedKey(`${target.name} ${target.text}`).replace(NO_FALL, ' ')
  const plain = searchKey(`${target.name} ${target.text}`)
  const named = target.kind === 'ratio' && target.numeratorName === null ? halves(target.name) : null
  const [numeratorName, denominatorName] = named ?? [target.numeratorName, target.denominatorName]
  const fraction = numeratorName !== null && denominatorName !== null
  const signed =
    target.op === '<=' || target.op === '<'
      ? 'lower'
      : target.op === '>=' || target.op === '>'
        ? 'higher'
        : null
  const inPeriod = PERIOD.test(words) && target.kind !== 'rank'
  return {
    numeratorName,
    denominatorName,
    source: SOURCES.find(([key]) => plain.includes(key))?.[1] ?? null,
    direction: signed ?? (target.kind === 'rank' || FALLS.test(words) ? 'lower' : 'higher'),
    accumulation: inPeriod ? 'in-period' : 'cumulative',
    aggregation: fraction ? 'weighted' : target.kind === 'count' && inPeriod ? 'sum' : 'last',
    rhythm: target.rhythm !== null && isRhythm(target.rhythm) ? target.rhythm : null,
    above100: false,
  }
}
