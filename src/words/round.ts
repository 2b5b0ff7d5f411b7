import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { ChainState, SubmissionState } from '../domain/round.ts'

export const SUBMISSION_STATE_WORDS = {
  owed: 'Chưa gửi',
  drafted: 'Đang soạn',
  'with-head': 'Chờ thủ trưởng duyệt',
  sent: 'Chờ nhận',
  returned: 'Trả lại',
  accepted: 'Đã nhận',
} as const satisfies Record<SubmissionState, string>

export const CHAIN_STATE_WORDS = {
  drafting: 'Đang tổng hợp',
  vetting: 'Chờ thẩm tra',
  signing: 'Chờ ký',
  numbering: 'Chờ cấp số',
  issued: 'Đã ban hành',
} as const satisfies Record<ChainState, string>

type Params = Readonly<Record<string, string | number | null>>
const said = (params: Params, name: string): string => {
  const value = params[name]
  return typeof value === 'number' ? formatNumber(value, 2) : (value ?? 'chưa có số liệu')
}
const dayIn = (params: Params, name: string): string => {
  const value = params[name]
  return typeof value === 'string' ? formatDay(value) : ''
}

/** Why something was not done in a round. */
export const ROUND_REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  'round-not-of-definition': () =>
    'Chế độ báo cáo này không có kỳ như vậy, hoặc kỳ chưa bắt đầu. Chọn lại kỳ.',
  'round-open-already': () => 'Kỳ này đã mở. Mở trang Kỳ báo cáo để xem.',
  'round-locked': () =>
    'Kỳ báo cáo đã khóa nên đơn vị không gửi được. Đề nghị cơ quan thường trực cho đơn vị nộp bổ sung đến một ngày cụ thể.',
  'round-locked-already': () => 'Kỳ báo cáo này đã khóa.',
  'submission-not-open': () => 'Báo cáo của đơn vị đã sang bước khác. Mở lại trang để xem.',
  'chain-not-open': () => 'Báo cáo tổng hợp đã sang bước khác. Mở lại trang để xem.',
  'chain-not-drafting': () =>
    'Báo cáo đã trình thẩm tra nên không sửa được. Muốn sửa, đề nghị Văn phòng hoặc lãnh đạo trả lại.',
  'section-unwritten': p =>
    `Mục “${said(p, 'title')}” của đề cương chưa có nội dung. Mở “Biên tập lời văn” để viết, hoặc bỏ mục này khỏi báo cáo.`,
  'round-no-review': () => 'Chỉ báo cáo sơ kết, giữa kỳ, tổng kết mới có danh sách khen thưởng.',
  'contest-answered': () => 'Đề nghị này đã được trả lời.',
  'nobody-awaited': () => 'Không còn đơn vị nào phải gửi báo cáo trong kỳ này.',
  'round-urged-today': () =>
    'Hôm nay đã đôn đốc các đơn vị còn thiếu. Mỗi đơn vị chỉ đôn đốc một lần trong ngày.',
  'exception-past': () => 'Ngày này đã qua. Chọn hôm nay hoặc một ngày sau đó.',
  'round-gaps-unnamed': p =>
    `Còn ${said(p, 'count')} đơn vị chưa được nhận báo cáo. Chờ đơn vị gửi, hoặc chọn “Trình khi còn thiếu”; báo cáo sẽ nêu tên đơn vị còn thiếu.`,
  'gap-reason-missing': () => 'Nêu lý do trình khi còn thiếu báo cáo của đơn vị.',
  'figure-contradicts': p =>
    `“${said(p, 'name')}” là ${said(p, 'now')}, nhưng Báo cáo số ${said(p, 'number')} ngày ${dayIn(p, 'dated')} đã báo cáo ${said(p, 'before')} cho cùng kỳ. Kiểm tra lại dữ liệu; nếu số mới đúng, nêu lý do đính chính để báo cáo ghi rõ số cũ, số mới.`,
  'figure-same': () => 'Số này bằng số hệ thống đang tính. Không cần sửa.',
  'dated-before-signing': () => 'Ngày ban hành ở trước ngày ký. Kiểm tra lại.',
}
