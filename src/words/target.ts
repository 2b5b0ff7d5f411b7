import type { Day } from '../domain/day.ts'
import { formatDay, formatExact, formatNumber, formatPercent } from '../domain/format-vi.ts'
import type { MeasurementIssue, MeasurementIssueCode } from '../domain/measurement.ts'
import { NUMBER_REFUSALS, type NumberInput } from '../domain/number-input.ts'
import type { TargetStatus } from '../domain/target-status.ts'

export const TARGET_STATUS_WORDS = {
  fallen: 'Tụt dưới mục tiêu',
  missed: 'Chưa đạt mốc',
  attention: 'Cần chú ý',
  'no-data': 'Không có số liệu',
  'on-pace': 'Đúng tiến độ',
  met: 'Đạt mốc',
  exceeded: 'Vượt mục tiêu',
  'not-due': 'Chưa đến kỳ',
} as const satisfies Record<TargetStatus, string>

/** "58,9%", "16.853 hồ sơ"; "16.853" when the target counts without a unit. */
export const shownFigure = (value: number, unit: string): string =>
  unit.startsWith('%') ? formatPercent(value) : [formatNumber(value), unit].filter(Boolean).join(' ')

/** A figure as it stands beside its milestone: with as many decimals as tell the two apart, so that 69,96% is not "70%". */
export const shownBeside = (
  value: number,
  milestone: { readonly value: number } | null,
  unit: string,
): string => {
  const shown = shownFigure(value, unit)
  if (milestone === null || value === milestone.value || shown !== shownFigure(milestone.value, unit))
    return shown
  const finer = [2, 3, 4].map(digits => formatNumber(value, digits))
  const told = finer.find(one => one !== formatNumber(milestone.value, 4)) ?? formatExact(value)
  return unit.startsWith('%') ? `${told}%` : [told, unit].filter(Boolean).join(' ')
}

/** "mốc 30%" and "30/6/2026" for a row; what a target has that names no day. */
export const milestoneWords = (
  milestone: { readonly by: Day; readonly value: number } | null,
  unit: string,
): { readonly relative: string; readonly date?: string; readonly dateWord?: string } =>
  milestone === null
    ? { relative: 'chưa có mốc' }
    : {
        relative: `mốc ${shownFigure(milestone.value, unit)}`,
        date: formatDay(milestone.by),
        dateWord: 'đến',
      }

/** Why a figure was not taken, or what to look at again. */
export const measurementSentence = (issue: {
  readonly code: MeasurementIssueCode
  readonly field: string
  readonly params: MeasurementIssue['params']
}): string => {
  const figure = (name: string): string => formatNumber(Number(issue.params[name] ?? 0))
  const day = (): string => formatDay(String(issue.params['on'] ?? ''))
  switch (issue.code) {
    case 'figure-missing':
      return issue.field === 'numerator' ? 'Nhập tử số và mẫu số của chỉ tiêu.' : 'Nhập số liệu của kỳ này.'
    case 'denominator-zero':
      return 'Mẫu số bằng 0 nên không tính được tỷ lệ. Nhập lại mẫu số.'
    case 'denominator-missing':
      return 'Nhập mẫu số để hệ thống tính tỷ lệ.'
    case 'numerator-missing':
      return 'Nhập tử số để hệ thống tính tỷ lệ.'
    case 'numerator-above-denominator':
      return `Tử số không được lớn hơn mẫu số ${figure('denominator')}. Anh/chị nhập ${figure('numerator')}.`
    case 'percent-above-100':
      return `Tỷ lệ không được lớn hơn 100%. Anh/chị nhập ${figure('value')}%.`
    case 'negative':
      return `Số liệu không được nhỏ hơn 0. Anh/chị nhập ${figure('value')}.`
    case 'answer-missing':
      return 'Chọn đã đạt hoặc chưa đạt.'
    case 'not-whole':
      return `Thứ hạng là số nguyên. Anh/chị nhập ${figure('value')}.`
    case 'jump':
      return `Số liệu thay đổi nhiều so với kỳ trước, từ ${figure('previous')} thành ${figure('value')}. Xem lại; nếu đúng như vậy, nêu lý do ở ô Ghi chú rồi gửi lại.`
    case 'cumulative-falls':
      return `Số lũy kế giảm từ ${figure('previous')} xuống ${figure('value')}. Nếu kỳ trước nhập sai thì đính chính số kỳ trước; nếu đúng là giảm, nêu lý do ở ô Ghi chú rồi gửi lại.`
    case 'period-reported':
      return `Kỳ này đã có số liệu đến ngày ${day()}. Nếu số đó sai thì đính chính; nếu cần thêm số mới, nêu lý do ở ô Ghi chú rồi gửi lại.`
    case 'period-reported-twice':
      return `Kỳ này đã có số liệu đến ngày ${day()}. Các kỳ được cộng lại nên không nhập số thứ hai; mở số đã nhập và chọn Đính chính.`
    case 'parts-unreported':
      return `Còn ${figure('count')} phần chưa có số nên tổng chưa đủ. Chờ các phần còn lại, hoặc nêu lý do ở ô Ghi chú rồi gửi lại.`
  }
}

const CODES: Readonly<Record<MeasurementIssueCode, true>> = {
  'figure-missing': true,
  'denominator-zero': true,
  'denominator-missing': true,
  'numerator-missing': true,
  'numerator-above-denominator': true,
  'percent-above-100': true,
  negative: true,
  'answer-missing': true,
  'not-whole': true,
  jump: true,
  'cumulative-falls': true,
  'period-reported': true,
  'period-reported-twice': true,
  'parts-unreported': true,
}

/** Whether a code is one that judges a figure. */
export const isMeasurementCode = (code: string): code is MeasurementIssueCode => Object.hasOwn(CODES, code)

/** Why a typed number was not taken. */
export const numberInputSentence = (refusal: Extract<NumberInput, { ok: false }>): string => {
  switch (refusal.code) {
    case 'number-missing':
      return 'Nhập một số, ví dụ 85 hoặc 85,5.'
    case 'number-unreadable':
      return `“${refusal.typed}” không phải là số. Nhập lại, ví dụ 85 hoặc 85,5.`
    case 'number-ambiguous':
      return `“${refusal.typed}” có thể hiểu theo hai cách. Dùng dấu phẩy cho phần thập phân, ví dụ ${refusal.suggestion ?? '85,5'}.`
  }
}

const NUMBERS: readonly string[] = NUMBER_REFUSALS
const isNumberRefusal = (code: string): code is Extract<NumberInput, { ok: false }>['code'] =>
  NUMBERS.includes(code)

/** The same by the code and parameters of a refusal; null for a code of another noun. */
export const typedNumberSentence = (
  code: string,
  params: Readonly<Record<string, string | number | null>>,
): string | null => {
  if (!isNumberRefusal(code)) return null
  const { typed, suggestion } = params
  return numberInputSentence({
    ok: false,
    code,
    typed: String(typed ?? ''),
    suggestion: typeof suggestion === 'string' ? suggestion : null,
  })
}
