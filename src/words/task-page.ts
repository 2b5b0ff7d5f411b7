/** Words of the page of one task and of the one-minute report. */
export const TASK_PAGE = {
  timeline: 'Diễn biến',
  fullJournal: (count: number): string => `Nhật ký đầy đủ (${count})`,
  evidence: 'Minh chứng',
  addEvidence: 'Thêm',
  noEvidence: 'Chưa có minh chứng',
  noEvidenceWhat: 'Ảnh, biên bản, quyết định cho thấy kết quả của nhiệm vụ.',
  noEvidenceHow: 'Có thể chụp ảnh ngay từ điện thoại.',
  contributes: 'Nhiệm vụ này góp vào',
  reminders: 'Nhắc tự động',
  update: 'Cập nhật tiến độ',
  extend: 'Đề nghị gia hạn',
  obstacle: 'Báo vướng mắc',
  explain: 'Giải trình',
  close: 'Trình xác nhận hoàn thành',
  actions: 'Việc có thể làm',
} as const

export const QUICK_UPDATE = {
  title: 'Cập nhật nhanh',
  state: 'Tình hình hiện nay',
  stateHint: 'Đúng hạn hay chậm do hệ thống tính từ số liệu và thời hạn',
  done: (day: string): string => `Đã làm được gì từ ${day}?`,
  doneHint: 'Một hai câu là đủ',
  obstacle: 'Vướng mắc là gì?',
  obstacleHint: 'Nêu việc, ai có thể tháo gỡ, cần trước ngày nào',
  evidence: 'Minh chứng',
  evidenceHint: 'Ảnh, biên bản, quyết định. Không chụp giấy tờ tùy thân của người dân.',
  send: 'Gửi cập nhật',
} as const
