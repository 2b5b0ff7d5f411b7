import type { TaskGroup } from '../domain/task-filter.ts'

/** Words of the lists of tasks. */
export const TASK_LIST = {
  title: 'Nhiệm vụ',
  count: (total: number): string => `Nhiệm vụ: ${total}`,
  all: 'Tất cả',
  groups: 'Tình trạng',
  forms: 'Cách xem',
  narrow: 'Lọc nhiệm vụ',
  apply: 'Lọc',
  clear: 'Bỏ lọc',
  typed: 'Có các từ',
  plan: 'Kế hoạch',
  unit: 'Đơn vị chủ trì',
  withUnit: 'Đơn vị tham gia',
  following: 'Đơn vị theo dõi',
  owner: 'Người thực hiện',
  section: 'Nhóm nhiệm vụ',
  any: 'Bất kỳ',
  from: 'Hạn từ ngày',
  to: 'Hạn đến ngày',
  download: 'Tải Excel',
  page: (page: number, pages: number): string => `Trang ${page} trên ${pages}`,
  before: 'Trang trước',
  after: 'Trang sau',
  pages: 'Các trang',
  empty: {
    title: 'Không có nhiệm vụ nào như vậy',
    what: 'Danh sách chỉ có nhiệm vụ của kế hoạch đang thực hiện, đúng với mọi điều kiện đang chọn.',
    how: 'Bỏ bớt điều kiện, hoặc tìm bằng ít từ hơn.',
  },
  noUnit: 'Chưa giao đơn vị chủ trì',
  noSection: 'Chưa xếp nhóm',
  noDue: 'Chưa có thời hạn',
  year: (year: number): string => `Năm ${year}`,
  month: (month: number): string => `Tháng ${month}`,
  overdueOf: (overdue: number): string => `${overdue} quá hạn`,
  otherYears: (count: number): string => `${count} nhiệm vụ có hạn ngoài năm này hoặc chưa có thời hạn`,
  yearBefore: (year: number): string => `Năm ${year}`,
  calendarNote: 'Mỗi số là số nhiệm vụ đến hạn trong tháng, mở ra danh sách.',
  fileName: 'nhiem-vu.xlsx',
  sheet: 'Nhiệm vụ',
  heads: [
    'Mã',
    'Nhiệm vụ',
    'Tình trạng',
    'Thời hạn',
    'Thời hạn ban đầu',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
    'Người thực hiện',
    'Lãnh đạo chỉ đạo',
    'Sản phẩm',
    'Thẩm quyền',
    'Rõ',
    'Tỷ lệ hoàn thành (%)',
    'Cập nhật gần nhất',
  ],
} as const

export const GROUP_WORDS: { readonly [G in TaskGroup]: string } = {
  open: 'Đang mở',
  overdue: 'Quá hạn',
  attention: 'Cần chú ý',
  waiting: 'Chờ xác nhận',
  working: 'Trong hạn',
  repeated: 'Thường xuyên, định kỳ',
  'no-deadline': 'Chưa có thời hạn',
  suspended: 'Tạm dừng',
  done: 'Hoàn thành',
  cancelled: 'Hủy, thay thế',
}

/** The ways to look at the same list. */
export const LIST_FORMS = {
  'danh-sach': 'Danh sách',
  bang: 'Bảng theo tình trạng',
  lich: 'Lịch năm',
  'don-vi': 'Theo đơn vị',
  nhom: 'Theo nhóm',
  'van-ban': 'Theo văn bản',
} as const

/** Words of views that a person keeps. */
export const SAVED_VIEW = {
  title: 'Danh sách đã lưu',
  save: 'Lưu cách xem này',
  name: 'Tên danh sách',
  hint: 'Ví dụ: “Nhiệm vụ tôi theo dõi, quá hạn”.',
  shared: 'Cho mọi người trong đơn vị hành chính cùng dùng',
  saved: (name: string): string => `Đã lưu danh sách “${name}”.`,
  removed: 'Đã xóa danh sách.',
  remove: 'Xóa',
  by: (name: string): string => `do ${name} lưu`,
  none: 'Chưa lưu danh sách nào. Lọc rồi lưu lại để lần sau mở bằng một lần bấm.',
} as const

/** Words of the search page. */
export const SEARCH = {
  title: 'Tìm kiếm',
  of: (typed: string): string => `Tìm “${typed}”`,
  found: (count: number, more: boolean): string =>
    more ? `Hơn ${count} kết quả, hiện ${count} kết quả đầu. Gõ thêm từ để thu hẹp.` : `${count} kết quả`,
  typed: 'Từ cần tìm',
  hint: 'Gõ có dấu hay không dấu đều được; tìm trong nhiệm vụ, chỉ tiêu, văn bản, các lần cập nhật và ghi chú số liệu.',
  go: 'Tìm',
  empty: {
    title: 'Không tìm thấy',
    what: 'Kết quả phải có đủ các từ đã gõ, không kể dấu và chữ hoa.',
    how: 'Gõ ít từ hơn, hoặc chỉ gõ phần chắc chắn của từ cuối.',
  },
  start: {
    title: 'Gõ từ cần tìm',
    what: 'Tìm trong nhiệm vụ, chỉ tiêu, văn bản, các lần cập nhật và ghi chú số liệu.',
    how: 'Không cần gõ dấu: “ho so” tìm được “hồ sơ”.',
  },
  kinds: {
    task: 'Nhiệm vụ',
    target: 'Chỉ tiêu',
    plan: 'Kế hoạch',
    document: 'Văn bản',
    update: 'Cập nhật',
    figure: 'Số liệu',
  },
} as const
