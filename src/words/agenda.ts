import { formatNumber } from '../domain/format-vi.ts'

/** Words of the page of what asks for a decision. */
export const AGENDA = {
  title: (waiting: number, overdue: number): string =>
    waiting === 0
      ? 'Cần quyết định: không có nội dung nào'
      : overdue === 0
        ? `Cần quyết định: ${formatNumber(waiting)} nội dung`
        : `Cần quyết định: ${formatNumber(waiting)} nội dung, ${formatNumber(overdue)} đã quá ngày`,
  name: 'Cần quyết định',
  download: 'Tải Excel',
  fileName: 'can-quyet-dinh.xlsx',
  heads: ['Việc cần quyết định', 'Mã', 'Nội dung', 'Đơn vị', 'Chờ từ ngày', 'Hạn', 'Chờ ai'],
  waitsFor: { me: 'Chờ tôi', others: 'Chờ người khác' },
  sub: 'Quá ngày ở trên, chờ lâu nhất trước.',
  mine: 'Chờ anh/chị',
  others: 'Chờ người khác trong phường, xã',
  none: 'Không có nội dung nào chờ anh/chị.',
  caption: 'Nội dung cần quyết định',
  columns: ['Nội dung', 'Đơn vị', 'Chờ từ ngày', 'Hạn'],
  overdue: 'Quá ngày',
  waiting: 'Đang chờ',
  noDay: 'Không ghi ngày',
  kinds: {
    concern: 'Vướng mắc, kiến nghị',
    'explanation-proposed': 'Đề xuất yêu cầu giải trình',
    'explanation-asked': 'Chờ giải trình',
    'explanation-answered': 'Giải trình chờ ý kiến',
    'explanation-unanswered': 'Quá ngày chưa giải trình',
    cause: 'Nguyên nhân khách quan chờ xác nhận',
    lateness: 'Chậm quá 7 ngày làm việc, chưa xử lý',
    extension: 'Đề nghị gia hạn',
    closing: 'Trình xác nhận hoàn thành',
  },
  empty: {
    title: 'Không có nội dung nào cần quyết định',
    what: 'Đề nghị gia hạn, vướng mắc, giải trình, nguyên nhân khách quan và nhiệm vụ chậm lâu đứng ở đây khi có.',
  },
  registers: 'Sổ theo dõi',
} as const
