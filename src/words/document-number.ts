import { formatDayProse } from '../domain/format-vi.ts'

/** Words of the page of numbers. */
export const NUMBERS = {
  title: 'Sổ số văn bản',
  sub: (year: number): string =>
    `Số văn bản năm ${year}, mỗi cơ quan và mỗi loại văn bản một dãy riêng. Mỗi số chỉ cấp một lần.`,
  proposed: (next: number): string => `Số tiếp theo của sổ: ${next}.`,
  year: 'Năm',
  show: 'Xem',
  series: (issuer: string, type: string): string => `${type} của ${issuer}`,
  next: (next: number): string => `Số tiếp theo ${next}`,
  gaps: (gaps: readonly { readonly from: number; readonly to: number }[]): string =>
    gaps.length === 0
      ? 'Không bỏ trống số nào.'
      : `Số còn trống: ${gaps.map(({ from, to }) => (from === to ? `${from}` : `${from} đến ${to}`)).join(', ')}.`,
  columns: ['Số, ký hiệu', 'Ngày', 'Văn bản', 'Người cấp số'],
  day: (day: string): string => formatDayProse(day),
  what: {
    report: 'Báo cáo',
    urging: 'Công văn đôn đốc',
    document: 'Văn bản soạn trên hệ thống',
    outside: 'Đã dùng ngoài hệ thống',
  },
  empty: {
    title: 'Năm này chưa cấp số nào trên hệ thống',
    what: 'Số được ghi vào sổ khi phát hành báo cáo hoặc soạn văn bản có số.',
  },
  outside: 'Ghi số đã dùng ngoài hệ thống',
  outsideWhat:
    'Nếu văn thư đã cấp số trên hệ thống văn bản hoặc sổ giấy, ghi vào đây để dãy số tiếp theo không trùng.',
  issuer: 'Cơ quan ban hành (chữ viết tắt)',
  issuerHint: 'Như trong ký hiệu văn bản, ví dụ UBND, ĐU, VHXH',
  type: 'Loại văn bản (chữ viết tắt)',
  typeHint: 'Ví dụ BC, KH, GM, TB; công văn ghi CV',
  from: 'Từ số',
  to: 'Đến số',
  toHint: 'Để trống nếu chỉ một số',
  dated: 'Ngày văn bản',
  note: 'Ghi vào sổ',
  noted: (count: number): string => `Đã ghi ${count} số vào sổ`,
} as const
