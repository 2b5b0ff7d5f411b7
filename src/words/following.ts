import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import type { Line } from '../domain/role.ts'
import { RHYTHM_WORDS } from './rhythm.ts'

const lower = (word: string): string => word.charAt(0).toLocaleLowerCase('vi') + word.slice(1)

/** Words of the page of a following unit. */
export const FOLLOWING = {
  title: 'Lĩnh vực theo dõi',
  heading: (unit: string): string => `Lĩnh vực theo dõi của ${unit}`,
  sub: (tasks: number, silent: number): string =>
    silent === 0
      ? `${formatNumber(tasks)} nhiệm vụ, nhiệm vụ nào cũng đã báo cáo kỳ này.`
      : `${formatNumber(tasks)} nhiệm vụ, ${formatNumber(silent)} nhiệm vụ chưa báo cáo kỳ này.`,
  silent: 'Chưa báo cáo kỳ này',
  reported: 'Đã báo cáo kỳ này',
  over: 'Không còn theo dõi',
  rhythm: (rhythm: Rhythm, assumed: boolean): string =>
    `Báo cáo ${lower(RHYTHM_WORDS[rhythm])}${assumed ? ' (mặc định)' : ''}`,
  period: (from: Day, to: Day): string => `kỳ từ ${formatDay(from)} đến ${formatDay(to)}`,
  last: (day: string, text: string): string => `Cập nhật ngày ${day}: ${text}`,
  never: 'Chưa có cập nhật nào',
  urged: (day: string, by: string): string => `Đôn đốc ngày ${day}, ${by}`,
  urge: 'Đôn đốc',
  receive: 'Đã nhận',
  received: 'Đã nhận cập nhật',
  receivedFlash: 'Đã ghi nhận. Việc duyệt vẫn do thủ trưởng đơn vị và lãnh đạo thực hiện.',
  unitCount: (name: string, tasks: number): string => `${name} (${formatNumber(tasks)})`,
  fields: 'Danh mục lĩnh vực',
  proposals: 'Xác nhận lĩnh vực',
  download: 'Tải Excel',
  fileName: 'linh-vuc-theo-doi.xlsx',
  heads: [
    'Mã',
    'Nhiệm vụ',
    'Lĩnh vực',
    'Đơn vị chủ trì',
    'Thời hạn',
    'Tình trạng',
    'Báo cáo kỳ này',
    'Cập nhật ngày',
    'Nội dung cập nhật',
    'Đôn đốc ngày',
  ],
  empty: {
    title: 'Chưa có nhiệm vụ nào được giao đơn vị theo dõi',
    what: 'Cơ quan thường trực xác nhận lĩnh vực của từng nhiệm vụ, đơn vị theo dõi lĩnh vực sẽ thấy nhiệm vụ ở đây.',
  },
} as const

/** Words of urging. */
export const URGE = {
  title: 'Đôn đốc đơn vị chủ trì',
  text: 'Nội dung đôn đốc',
  textHint: 'Đơn vị chủ trì thấy nội dung này ở trang Việc của tôi. Mỗi nhiệm vụ một lần trong ngày.',
  draft: (task: string, due: Day | null): string =>
    due === null
      ? `Đề nghị báo cáo kết quả thực hiện nhiệm vụ ${task}.`
      : `Đề nghị báo cáo kết quả thực hiện nhiệm vụ ${task}, thời hạn ${formatDay(due)}.`,
  send: 'Gửi đôn đốc',
  sent: (unit: string): string => `Đã đôn đốc ${unit}.`,
  happened: (from: string, text: string): string => `${from} đôn đốc: ${text}`,
  receipt: (unit: string, day: string): string => `${unit} đã nhận cập nhật ngày ${day}`,
  section: 'Theo dõi',
  unit: 'Đơn vị theo dõi',
  nobody: 'Chưa có, cơ quan thường trực theo dõi chung',
  field: 'Lĩnh vực',
  rhythm: 'Nhịp báo cáo',
} as const

/** Words of the fields that an administrator edits, and of the proposals that the standing agency confirms. */
export const FIELDS = {
  title: 'Danh mục lĩnh vực theo dõi',
  sub: 'Nhiệm vụ được đề xuất vào lĩnh vực theo cụm từ trong nội dung; cơ quan thường trực xác nhận.',
  columns: ['Lĩnh vực', 'Đơn vị theo dõi', 'Nhận ra nhiệm vụ bằng', 'Thao tác'],
  byLine: {
    state: 'Mọi nhiệm vụ của kế hoạch khối chính quyền',
    party: 'Mọi nhiệm vụ của kế hoạch khối Đảng',
  } as const satisfies Record<Line, string>,
  add: 'Thêm lĩnh vực',
  edit: 'Sửa',
  editTitle: (name: string): string => `Sửa lĩnh vực ${name}`,
  name: 'Tên lĩnh vực',
  unit: 'Đơn vị theo dõi',
  noUnit: 'Chưa giao',
  line: 'Theo hệ thống kế hoạch',
  lineHint: 'Chọn nếu mọi nhiệm vụ của một hệ thống thuộc lĩnh vực này; để trống thì nhận theo cụm từ.',
  noLine: 'Theo cụm từ',
  phrases: 'Cụm từ',
  phrasesHint: 'Mỗi dòng một cụm từ, ví dụ: dịch vụ công',
  retire: 'Thôi dùng lĩnh vực này',
  saved: (name: string): string => `Đã lưu lĩnh vực ${name}.`,
  back: 'Danh mục lĩnh vực',
  proposalsTitle: 'Xác nhận lĩnh vực của nhiệm vụ',
  proposalsSub: (left: number, followed: number): string =>
    `${formatNumber(left)} nhiệm vụ chưa xác nhận, ${formatNumber(followed)} nhiệm vụ đã có đơn vị theo dõi.`,
  because: (words: readonly string[]): string => `vì có “${words.join('”, “')}”`,
  becauseLine: 'vì thuộc kế hoạch khối Đảng',
  follower: (unit: string): string => `${unit} theo dõi`,
  selfLed: 'đơn vị của lĩnh vực cũng là chủ trì nên cơ quan thường trực theo dõi',
  skip: 'Để sau',
  confirm: 'Xác nhận',
  confirmed: (count: number): string => `Đã xác nhận lĩnh vực của ${formatNumber(count)} nhiệm vụ.`,
  allDone: {
    title: 'Mọi nhiệm vụ đã được xác nhận lĩnh vực',
    what: 'Nhiệm vụ mới của kế hoạch và của văn bản chỉ đạo sẽ hiện ở đây.',
  },
} as const
