import type { Day } from '../domain/day.ts'
import { formatCountProse, formatDayProse } from '../domain/format-vi.ts'
import { clockWords } from './written-document.ts'

/** Words of the minutes of a meeting, in the order of the form of Decree 30/2020/NĐ-CP. */
export const MINUTES = {
  type: 'Biên bản',
  code: 'BB',
  begin: (time: string, day: Day): string =>
    `Thời gian bắt đầu: ${clockWords(time)}, ${formatDayProse(day)}.`,
  place: (place: string): string => `Địa điểm: ${place}.`,
  attendance: 'Thành phần tham dự',
  chair: (name: string): string => `Chủ trì: ${name}.`,
  secretary: (name: string): string => `Thư ký, người ghi biên bản: ${name}.`,
  present: (count: number, of: number): string =>
    `Có mặt ${formatCountProse(count)}/${formatCountProse(of)} thành viên:`,
  guests: 'Đại biểu được mời:',
  absent: 'Vắng mặt:',
  standIn: (name: string, note: string | null): string =>
    note === null ? `${name} (cử người dự thay)` : `${name} (cử người dự thay: ${note})`,
  away: (name: string, note: string | null): string => (note === null ? name : `${name} (${note})`),
  programme: 'Nội dung cuộc họp',
  course: 'Diễn biến cuộc họp',
  conclusions: 'Kết luận',
  closing:
    'Cuộc họp kết thúc sau khi các nội dung trên được thảo luận; biên bản được người dự họp thông qua./.',
  chairSigns: 'CHỦ TRÌ',
  secretarySigns: 'NGƯỜI GHI BIÊN BẢN',
  recipients: (kind: string): readonly string[] => [`Các thành viên ${kind}`],
  fileName: (day: Day): string => `bien-ban-hop-${day}.docx`,
  download: 'Tải biên bản (Word)',
} as const
