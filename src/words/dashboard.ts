/** Words of the leader's page. */
export const DASHBOARD = {
  decisions: 'Cần quyết định',
  decisionsNote: 'Quá hạn lâu nhất ở trên',
  noDecisions: 'Không có nhiệm vụ quá hạn',
  days: 'ngày',
  rates: 'Các tỷ lệ',
  milestone: 'mốc',
  yearGoal: 'chỉ tiêu năm',
  byUnit: 'Theo đơn vị chủ trì',
  changes: (days: number): string => `Thay đổi trong ${days} ngày`,
  six: (tasks: number): string => `Mức độ “6 rõ” của ${tasks} nhiệm vụ`,
  period: (until: string): string => `Xem số liệu kỳ báo cáo (đến ${until})`,
  printOne: 'Bản in một trang',
  csv: 'Tải CSV',
  unit: 'Đơn vị',
  total: 'Tổng',
} as const
