import { formatExact, formatNumber } from '../domain/format-vi.ts'
import type { ScoreRule } from '../domain/score-pack.ts'

const to2 = (value: number): string => formatExact(Math.round(value * 100) / 100)

export const pointsWords = (points: number): string => to2(points)

/** How the points come from the value. */
export const scoreWords = (rule: ScoreRule, points: number): string => {
  switch (rule.kind) {
    case 'share':
      return `${to2(points)} điểm × giá trị ÷ ${to2(rule.full)}, không quá ${to2(points)} điểm`
    case 'reached':
      return `Từ ${to2(rule.from)} trở lên: ${to2(points)} điểm; thấp hơn: 0 điểm`
    case 'steps':
      return rule.steps.map(step => `từ ${to2(step.from)}: ${to2(step.points)} điểm`).join('; ')
  }
}

export const PACKS = {
  title: 'Bộ chỉ số',
  sub: 'Bộ chỉ số của tỉnh, bộ công cụ đánh giá hoặc phụ lục KPI đưa vào bằng tệp dữ liệu; điểm tính từ các dòng đã xác nhận của sổ theo dõi.',
  none: {
    title: 'Chưa có bộ chỉ số nào',
    what: 'Khi tỉnh hoặc cơ quan đánh giá gửi tệp dữ liệu của bộ chỉ số, quản trị hoặc cơ quan thường trực đưa vào tại đây.',
  },
  columns: ['Bộ chỉ số', 'Cơ quan ban hành', 'Số tiêu chí', 'Bản'],
  version: (version: number): string => `Bản ${formatNumber(version)}`,
  bring: 'Đưa vào từ tệp',
  file: 'Tệp bộ chỉ số (.json)',
  fileHint:
    'Cấu trúc tệp nêu tại tài liệu về sổ theo dõi (docs/registers.md). Tệp có mã của bộ đang dùng thì thành bản mới; bản cũ giữ nguyên. Xem trước rồi mới lưu.',
  reason: 'Lý do có bản mới',
  reasonHint: 'Ví dụ số quyết định sửa đổi.',
  kept: (title: string, version: number): string => `Đã đưa vào ${title}, bản ${formatNumber(version)}.`,
  heading: (title: string, year: number): string => `${title}, năm ${year}`,
  total: (total: number, most: number): string => `${to2(total)}/${to2(most)} điểm`,
  unscored: (count: number): string =>
    count === 0 ? 'Mọi tiêu chí đều có số.' : `${formatNumber(count)} tiêu chí chưa có số, chưa tính điểm.`,
  basis: (issuer: string, document: string): string => `${issuer}, ${document}`,
  years: 'Các năm',
  year: (year: number): string => `Năm ${year}`,
  criterion: 'Tiêu chí',
  value: 'Giá trị',
  rule: 'Cách cho điểm',
  points: 'Điểm',
  noValue: 'Chưa có số',
  fraction: (counted: number | null, base: number | null): string =>
    base === null ? '' : `${to2(counted ?? 0)} ÷ ${to2(base)}`,
  of: (given: number | null, most: number): string => `${given === null ? '–' : to2(given)}/${to2(most)}`,
  versions: 'Các bản',
} as const
