import { formatNumber } from '../domain/format-vi.ts'
import type { AddingRule } from '../domain/report-data.ts'
import type { Line } from '../domain/role.ts'

export const ADDING_RULE_WORDS = {
  weighted: 'cộng tử số, mẫu số',
  sum: 'cộng',
  none: 'không cộng được',
} as const satisfies Record<AddingRule, string>

export const ADDING = {
  title: 'Cộng số liệu các nơi',
  titleOf: (period: string, missing: number): string =>
    missing === 0
      ? `Số liệu ${period}: đã đủ các nơi`
      : `Số liệu ${period}: còn ${formatNumber(missing)} nơi chưa có`,
  sub: 'Cộng từ báo cáo đã nhận. Tỷ lệ cộng tử số và mẫu số, không lấy bình quân các tỷ lệ. Nơi thiếu được nêu tên, không tính bằng 0.',
  crumb: 'Báo cáo gửi đến',
  period: 'Kỳ',
  show: 'Xem',
  received: 'Đã nhận',
  receivedOf: (received: number, expected: number): string =>
    `${formatNumber(received)} trên ${formatNumber(expected)} nơi`,
  waiting: (count: number): string => `${formatNumber(count)} tệp đã tải lên, chờ quyết định nhận số liệu`,
  missing: 'Nơi chưa có trong tổng',
  besides: 'Gửi ngoài danh sách',
  columns: ['Số liệu', 'Kết quả', 'Tử số ÷ mẫu số', 'Cách cộng', 'Số nơi', 'Chưa tính'],
  lines: 'Số liệu đã cộng',
  name: ({ name, line }: { readonly name: string; readonly line: Line }): string =>
    line === 'party' ? `${name} (tuyến Đảng)` : name,
  groups: (count: number): string => `Theo nhóm nhiệm vụ của từng kế hoạch: ${formatNumber(count)} số`,
  zero: (count: number): string => `${formatNumber(count)} số liệu bằng 0 ở mọi nơi`,
  rows: (name: string): string => `${name}: từng nơi`,
  rowColumns: ['Nơi gửi', 'Kết quả', 'Tử số ÷ mẫu số', 'Báo cáo'],
  left: 'Chưa tính vào tổng, vì chưa có số liệu hoặc thiếu tử số, mẫu số',
  open: 'Mở báo cáo',
  sender: (code: string, name: string): string => (name === '' ? `Mã ${code}` : `${name} (${code})`),
  senders: 'Danh sách nơi phải gửi',
  sendersLabel: 'Mã hành chính và tên, mỗi nơi một dòng',
  sendersHint: 'Ví dụ: 99001 phường Hoa Mai. Để trống: mọi nơi từng gửi báo cáo.',
  save: 'Lưu danh sách',
  saved: (count: number): string => `Đã lưu danh sách ${formatNumber(count)} nơi phải gửi`,
  none: {
    title: 'Chưa nhận số liệu của nơi nào',
    what: 'Tổng số liệu có khi đã nhận báo cáo của các xã, phường trong trang Báo cáo gửi đến.',
  },
} as const

export const ADDING_REFUSALS: Readonly<
  Record<string, (params: Readonly<Record<string, string | number | null>>) => string>
> = {
  'sender-line-unreadable': p =>
    `Dòng “${p['line'] ?? ''}” chưa đọc được. Mỗi dòng ghi mã hành chính rồi đến tên, ví dụ: 99001 phường Hoa Mai.`,
}

export const addUpHelp = {
  about: {
    vi: 'Cộng số liệu của các báo cáo đã nhận trong một kỳ, nêu nơi còn thiếu.',
    en: 'Add up the figures of the received reports of a period, naming who is missing.',
  },
  period: {
    vi: 'kỳ: 2026-03, 2026-H1 …; mặc định là kỳ mới nhất',
    en: 'period: 2026-03, 2026-H1 …; the newest by default',
  },
  json: { vi: 'in kết quả thành JSON', en: 'print the result as JSON' },
} as const
