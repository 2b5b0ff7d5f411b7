import type { Day } from '../domain/day.ts'
import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { Change, HeldWhy } from '../domain/public-content.ts'

/** Words of the pages that everybody may open. */
export const PUBLIC = {
  title: (place: string): string => `Thông tin công khai của ${place}`,
  sub: (province: string): string =>
    `Chính sách, chương trình hỗ trợ và kinh phí về khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số (${province}).`,
  places: 'Trang công khai',
  placesSub: 'Chọn xã, phường, đặc khu để xem thông tin công khai.',
  noPlaces: {
    title: 'Chưa có địa phương nào công bố',
    what: 'Địa phương công bố thông tin thì có ở đây.',
  },
  none: { title: 'Chưa công bố thông tin', what: 'Thông tin có ở đây khi địa phương công bố lần đầu.' },
  withdrawn: {
    title: 'Bản công bố này đã được rút',
    why: (day: Day, reason: string): string => `Rút ngày ${formatDay(day)}. Lý do: ${reason}`,
    now: 'Xem lại trang này sau, hoặc hỏi UBND địa phương.',
  },
  search: 'Tìm trong trang này',
  words: 'Từ cần tìm',
  section: 'Nội dung',
  all: 'Tất cả',
  find: 'Tìm',
  clear: 'Bỏ tìm',
  found: (rows: number): string =>
    rows === 0 ? 'Không có mục nào phù hợp' : `${formatNumber(rows)} mục phù hợp`,
  empty: 'Thử ít từ hơn hoặc chọn “Tất cả”.',
  answers: 'Đơn vị trả lời',
  money: (year: number): string => `Kinh phí năm ${year}`,
  moneyShort: 'Kinh phí',
  moneyNote: 'Triệu đồng. Chỉ gồm các khoản được phép công khai.',
  task: 'Nhiệm vụ',
  item: 'Hạng mục',
  source: 'Nguồn',
  day: 'Ngày ghi',
  edition: (number: number, day: Day): string => `Bản số ${number}, công bố ngày ${formatDay(day)}`,
  older: (day: Day): string => `Đây là bản cũ, đã được thay. Bản đang công bố: ngày ${formatDay(day)}.`,
  /** Nothing stands in its place. */
  olderAlone: 'Đây là bản cũ; hiện không có bản nào đang công bố.',
  toNewest: 'Mở bản đang công bố',
  about: 'Về bản công bố này',
  digest: 'Mã kiểm tra SHA-256',
  editions: 'Các bản đã công bố',
  editionsNote: 'Mỗi bản giữ nguyên như ngày công bố.',
  wasWithdrawn: 'đã rút',
  data: 'Dữ liệu mở',
  json: 'Tải dữ liệu JSON',
  csv: (title: string): string => `Tải CSV: ${title}`,
  licence:
    'Dữ liệu mở, được sử dụng lại tự do theo giấy phép CC BY 4.0 với điều kiện ghi nguồn và ngày công bố.',
  contact: 'Hỏi, góp ý',
  contactNote: (units: readonly string[]): string =>
    `Liên hệ đơn vị ghi ở từng mục, trong giờ làm việc: ${units.join('; ')}.`,
  tooMany: {
    title: 'Mở trang quá nhiều lần',
    why: 'Có quá nhiều lượt mở từ cùng một địa chỉ trong một phút.',
    now: 'Chờ một phút rồi mở lại.',
  },
  file: (code: string, number: number, part: string): string => `cong-khai-${code}-ban-${number}${part}`,
} as const

/** Words of the page on which it is decided what everybody sees. */
export const PUBLISHING = {
  title: 'Công khai',
  sub: 'Trang công khai hiện đúng những gì ở đây và không gì khác: các dòng đã xác nhận, được đánh dấu “Được công khai”, của sổ có mức công khai.',
  toPublic: 'Mở trang công khai',
  standing: (number: number, day: Day): string => `Đang công bố bản số ${number}, ngày ${formatDay(day)}`,
  notStanding: 'Chưa có bản nào đang công bố',
  changes: 'Khác với bản đang công bố',
  noChanges: 'Bản sắp công bố không khác bản đang công bố.',
  changeColumns: ['Mục', 'Phần', 'Thay đổi'],
  held: 'Đánh dấu công khai nhưng được giữ lại',
  heldColumns: ['Mục', 'Phần', 'Vì sao'],
  unmarked: (count: number): string =>
    `${formatNumber(count)} sổ có mức công khai nhưng không có ô Có/Không mã “cong_khai”, nên không dòng nào được công bố`,
  preview: 'Bản sẽ công bố',
  previewNote: 'Từ đây đến hết phần kinh phí là nguyên văn những gì trang công khai sẽ hiện.',
  nothing: {
    title: 'Chưa có gì để công bố',
    what: 'Một dòng có ở đây khi được xác nhận và ô “Được công khai” ghi Có.',
    how: 'Mở sổ theo dõi, ghi hoặc đính chính dòng, rồi xác nhận.',
  },
  publish: 'Công bố bản này',
  publishNote:
    'Công bố là việc của người thứ hai: lãnh đạo hoặc cơ quan thường trực, không phải người đã ghi các dòng mới. Ai công bố được ghi trong nhật ký; trang công khai không có tên người.',
  published: (number: number): string => `Đã công bố bản số ${number}`,
  history: 'Các bản đã công bố',
  historyColumns: ['Bản', 'Công bố lúc', 'Người công bố', 'Tình trạng'],
  number: (number: number): string => `Bản số ${number}`,
  states: { standing: 'Đang công bố', replaced: 'Đã được thay', withdrawn: 'Đã rút' },
  withdraw: 'Rút bản này',
  withdrawNote:
    'Trang công khai thôi hiện bản này và hiện lý do thay vào. Bản vẫn được giữ nguyên để đối chiếu; muốn hiện lại thì công bố bản mới.',
  reason: 'Lý do rút',
  reasonHint: 'Ai cũng đọc được lý do này. Không ghi tên người.',
  withdrawnAs: (number: number): string => `Đã rút bản số ${number}`,
  withdrawnBy: (who: string, when: string, reason: string): string => `${who} rút ${when}: ${reason}`,
  whole: 'Nội dung còn nguyên như ngày công bố: mã kiểm tra tính lại khớp.',
  broken: 'Nội dung đang giữ không khớp mã kiểm tra của ngày công bố. Báo người quản trị kiểm tra ngay.',
} as const

export const CHANGE_WORDS = {
  new: 'Thêm mới',
  changed: 'Sửa',
  gone: 'Thôi công bố',
  same: 'Giữ nguyên',
} as const satisfies Record<Change, string>

export const HELD_WORDS = {
  'names-person': 'Có tên một người của địa phương. Đính chính dòng, bỏ tên người.',
  'citizen-number': 'Có số giống số định danh hoặc số điện thoại của người dân. Đính chính dòng, bỏ số đó.',
} as const satisfies Record<HeldWhy, string>
