import type { FieldProblem } from '../domain/refusal.ts'

type Params = NonNullable<FieldProblem['params']>

const text = (params: Params, name: string): string => String(params[name] ?? '')

/** Why something about the calendar, following, directing documents, years or pairs of plans was not done. */
export const STEERING_REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  'dated-ahead': () => 'Ngày ký ở sau hôm nay. Kiểm tra lại ngày ký trên văn bản.',
  'document-number-taken': p =>
    `Sổ đã có văn bản số ${text(p, 'number')} của ${text(p, 'issuer')} năm ${text(p, 'year')}. Kiểm tra lại số, hoặc dùng văn bản đã có.`,
  'document-cited-already': () => 'Nhiệm vụ đã gắn với văn bản này.',
  'document-is-origin': () => 'Nhiệm vụ được giao từ chính văn bản này nên không bỏ gắn được.',
  'already-weekend': () => 'Ngày này vốn là ngày nghỉ hằng tuần nên không cần thêm.',
  'not-a-day-off': () => 'Ngày này vốn là ngày làm việc nên không cần đặt làm bù.',
  'nothing-proposed': p => `Năm ${text(p, 'year')} không còn ngày nào chờ xác nhận.`,
}
