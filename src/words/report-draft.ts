/** Words of the page of a reporting round. */
export const REPORT_DRAFT = {
  steps: 'Các bước của kỳ báo cáo',
  units: 'Đơn vị báo cáo',
  received: (count: number): string => `Đã nhận ${count}`,
  draft: 'Bản thảo báo cáo tổng hợp',
  figures: 'Số liệu trong báo cáo',
  locked: 'Số liệu lấy từ dữ liệu kỳ, không gõ tay. Sửa phải ghi lý do.',
  missing: 'chưa có số',
} as const

/** Heading of a document of the Party line, in place of the nation and its motto. */
export const PARTY = 'ĐẢNG CỘNG SẢN VIỆT NAM'
