/** What waits for a person, by kind: how the line is said, with the code and the name of what it concerns. */
export const OWED_WORDS = {
  extension: (code: string, _about: string): string => `${code} xin gia hạn`,
  assignment: (code: string, _about: string): string => `${code}: đơn vị nhận hoặc có ý kiến`,
  subtask: (code: string, about: string): string => `${code}, việc con: ${about}`,
  step: (code: string, about: string): string => `${code}, mốc của đơn vị: ${about}`,
  'unit-plan': (code: string, _about: string): string => `${code}: kế hoạch của đơn vị chờ đồng ý`,
  handover: (_code: string, about: string): string => `Bàn giao công việc của ${about}`,
  'handover-received': (_code: string, about: string): string => `Nhận bàn giao từ ${about}`,
  argument: (code: string, _about: string): string => `${code}: đơn vị có ý kiến về việc giao`,
  concern: (code: string, about: string): string =>
    code === '' ? `Trả lời: ${about}` : `${code} chờ trả lời: ${about}`,
  'explanation-proposed': (code: string, _about: string): string => `${code} được đề xuất yêu cầu giải trình`,
  'explanation-asked': (code: string, about: string): string => `Giải trình ${code}: ${about}`,
  'explanation-answered': (code: string, _about: string): string => `${code} đã giải trình, chờ ý kiến`,
  'explanation-unanswered': (code: string, _about: string): string =>
    `${code} quá ngày chưa giải trình, cần quyết định xử lý`,
  cause: (code: string, _about: string): string => `${code} đề nghị xác nhận nguyên nhân khách quan`,
  lateness: (code: string, _about: string): string =>
    `${code} chậm quá 7 ngày làm việc, cần quyết định xử lý`,
  submission: (_code: string, about: string): string => `Gửi báo cáo: ${about}`,
  'submission-approve': (_code: string, about: string): string => `Duyệt báo cáo của đơn vị: ${about}`,
  'submission-sent': (_code: string, about: string): string => `Nhận báo cáo: ${about}`,
  'chain-put': (_code: string, about: string): string => `Tổng hợp, trình thẩm tra: ${about}`,
  'chain-vet': (_code: string, about: string): string => `Thẩm tra: ${about}`,
  'chain-sign': (_code: string, about: string): string => `Ký: ${about}`,
  'grading-contest': (_code: string, about: string): string =>
    `Trả lời đề nghị xem lại số liệu đánh giá kỳ ${about}`,
  'chain-number': (_code: string, about: string): string => `Cấp số: ${about}`,
  'register-row': (_code: string, about: string): string => `Ghi sổ: ${about}`,
  'register-returned': (_code: string, about: string): string => `Sửa dòng sổ bị trả lại: ${about}`,
  'register-confirm': (_code: string, about: string): string => `Xác nhận dòng sổ: ${about}`,
  'budget-finding': (_code: string, about: string): string => `Xem lại kinh phí năm ${about}`,
  'meeting-answer': (_code: string, about: string): string => `Trả lời giấy mời: ${about}`,
  'meeting-invite': (_code: string, about: string): string => `Soạn giấy mời: ${about}`,
  'meeting-minutes': (_code: string, about: string): string => `Ghi biên bản: ${about}`,
  'meeting-conclude': (_code: string, about: string): string => `Ban hành thông báo kết luận: ${about}`,
  'inspection-open': (_code: string, about: string): string =>
    `Lập cuộc kiểm tra theo chương trình: ${about}`,
  'inspection-decide': (_code: string, about: string): string => `Ban hành quyết định: ${about}`,
  'inspection-under-way': (_code: string, about: string): string => `Đang kiểm tra, giám sát: ${about}`,
  'finding-draft': (_code: string, about: string): string => `Chuyển nội dung phát hiện cho đơn vị: ${about}`,
  'finding-explain': (_code: string, about: string): string => `Giải trình nội dung kiểm tra: ${about}`,
  'inspection-conclude': (_code: string, about: string): string => `Ban hành kết luận: ${about}`,
  'plan-measures': (_code: string, about: string): string => `Chọn cách đo các chỉ tiêu: ${about}`,
  urging: (code: string, about: string): string => `Đôn đốc ${code}: ${about}`,
  occurrence: (code: string, about: string): string => `${code}, kỳ hạn sắp đến hoặc đã quá: ${about}`,
  'fallen-target': (code: string, about: string): string => `${code} tụt dưới mục tiêu đã đạt: ${about}`,
} as const

/** The line of a kind that was kept as a word; null where there is no such kind. */
export const owedSentence = (kind: string | null, code: string, about: string): string | null => {
  const [, say] = Object.entries(OWED_WORDS).find(([name]) => name === kind) ?? []
  return say?.(code, about) ?? null
}

/** "Lê Thị Thu Hà, ngày 3/6; trả lời trước ngày 10/6". */
export const owedNote = (from: string | null, since: string, due: string | null): string => {
  const asked = from === null ? `từ ngày ${since}` : `${from}, ngày ${since}`
  return due === null ? asked : `${asked}; chậm nhất ngày ${due}`
}
