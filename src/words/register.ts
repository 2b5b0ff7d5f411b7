import { formatDay, formatExact, formatNumber } from '../domain/format-vi.ts'
import type {
  EntryState,
  FieldKind,
  RegisterClass,
  RegisterField,
  RegisterPeriod,
  RegisterValue,
  Span,
} from '../domain/register.ts'

export const PERIOD_WORDS = {
  event: 'Khi phát sinh',
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  'half-yearly': '6 tháng',
  yearly: 'Hằng năm',
} as const satisfies Record<RegisterPeriod, string>

export const KIND_NAMES = {
  count: 'Số đếm (nguyên, không âm)',
  number: 'Số (có thể lẻ)',
  choice: 'Chọn một mục',
  'yes-no': 'Có hoặc không',
  day: 'Ngày',
  text: 'Chữ ngắn',
  task: 'Nhiệm vụ của kế hoạch',
} as const satisfies Record<FieldKind, string>

export const CLASS_WORDS = {
  public: 'Công khai',
  internal: 'Nội bộ',
  restricted: 'Hạn chế truy cập',
} as const satisfies Record<RegisterClass, string>

export const ENTRY_STATE_WORDS = {
  submitted: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận',
  returned: 'Trả lại',
  replaced: 'Đã thay bằng bản đính chính',
  withdrawn: 'Đã rút cùng tệp Excel',
} as const satisfies Record<EntryState, string>

export const SPAN_WORDS = {
  year: 'Từ đầu năm đến ngày của số liệu',
  all: 'Từ trước đến ngày của số liệu',
} as const satisfies Record<Span, string>

const YES_NO = { yes: 'Có', no: 'Không' } as const

/** A value as a cell shows it: "1.593", "5/6/2026", "Có"; nothing where nobody entered it. */
export const shownValue = (
  field: Pick<RegisterField, 'kind' | 'choices'>,
  value: RegisterValue | undefined,
): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return formatExact(value)
  if (typeof value === 'boolean') return value ? YES_NO.yes : YES_NO.no
  if (field.kind === 'choice') return field.choices.find(one => one.code === value)?.label ?? value
  return field.kind === 'day' ? formatDay(value) : value
}

/** The same as a field of a form holds it, so that what comes back is read as it was. */
export const typedValue = (field: Pick<RegisterField, 'kind'>, value: RegisterValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'number') return formatExact(value)
  return field.kind === 'day' ? formatDay(value) : value
}

export const REGISTERS = {
  title: 'Sổ theo dõi',
  heading: (owed: number): string =>
    owed === 0 ? 'Sổ theo dõi: không có kỳ nào chờ ghi' : `Sổ theo dõi: ${formatNumber(owed)} kỳ chờ ghi`,
  sub: 'Mỗi sổ đếm một loại việc. Số của chỉ tiêu lấy từ sổ thì không nhập lại ở nơi khác.',
  columns: ['Sổ', 'Kỳ ghi', 'Dòng đã xác nhận', 'Chờ xác nhận', 'Chỉ tiêu lấy số', 'Kỳ chờ ghi'],
  add: 'Lập sổ mới',
  library: 'Thư viện sổ',
  none: {
    title: 'Chưa có sổ nào',
    what: 'Sổ theo dõi đếm buổi tuyên truyền, lớp học, thiết bị, hồ sơ; chỉ tiêu tự lấy số từ sổ.',
    how: 'Cài sổ từ thư viện có sẵn, hoặc lập sổ mới.',
  },
  inactive: 'Đã đóng sổ',
  owed: (from: string, to: string, due: string): string =>
    `${formatDay(from)} đến ${formatDay(to)}, hạn ${formatDay(due)}`,
  noOwed: 'Không',
} as const

export const REGISTER = {
  back: 'Sổ theo dõi',
  enter: 'Ghi sổ',
  edit: 'Sửa biểu mẫu',
  excel: 'Tải Excel',
  takeIn: 'Nhập từ Excel',
  print: 'In biểu mẫu giấy',
  links: 'Liên kết cho đơn vị không có tài khoản',
  confirmAll: (count: number): string => `Xác nhận ${formatNumber(count)} dòng`,
  confirmed: (count: number, targets: number): string =>
    targets === 0
      ? `Đã xác nhận ${formatNumber(count)} dòng.`
      : `Đã xác nhận ${formatNumber(count)} dòng; ${formatNumber(targets)} chỉ tiêu được tính lại.`,
  facts: {
    period: 'Kỳ ghi',
    enterers: 'Đơn vị ghi',
    everyUnit: 'Mọi đơn vị',
    confirmer: 'Người xác nhận',
    class: 'Mức truy cập',
    version: 'Biểu mẫu',
    targets: 'Chỉ tiêu lấy số từ sổ',
    grace: 'Hạn ghi',
    graceDays: (days: number): string => `${formatNumber(days)} ngày sau khi hết kỳ`,
  },
  version: (version: number): string => `bản ${formatNumber(version)}`,
  rows: 'Các dòng',
  rowCount: (confirmed: number, waiting: number): string =>
    waiting === 0
      ? `${formatNumber(confirmed)} dòng đã xác nhận`
      : `${formatNumber(confirmed)} dòng đã xác nhận, ${formatNumber(waiting)} dòng chờ`,
  day: 'Ngày',
  unit: 'Đơn vị',
  state: 'Tình trạng',
  note: 'Ghi chú',
  sender: (name: string): string => `qua liên kết của ${name}`,
  none: {
    title: 'Sổ chưa có dòng nào',
    what: 'Mỗi dòng là một lần phát sinh hoặc một kỳ; dòng được xác nhận thì chỉ tiêu tự tính.',
    how: 'Bấm Ghi sổ, nhập từ Excel, hoặc gửi liên kết cho tổ dân phố, trường học.',
  },
  older: 'Các dòng cũ hơn',
  newer: 'Các dòng mới hơn',
  versions: 'Các bản của biểu mẫu',
  file: (code: string): string => `so-${code.replaceAll('_', '-')}.xlsx`,
} as const

export const ROW_FORM = {
  title: (register: string): string => `Ghi sổ: ${register}`,
  unit: 'Đơn vị ghi',
  on: 'Ngày phát sinh',
  onPeriod: 'Ngày thuộc kỳ',
  onPeriodHint: 'Một ngày bất kỳ trong kỳ cần ghi; số liệu tính cho cả kỳ đó.',
  note: 'Ghi chú',
  photo: 'Ảnh biểu mẫu giấy đã điền',
  photoHint: 'Chụp rõ cả trang; nhập số vào các ô ở trên. Không chụp giấy tờ tùy thân của người dân.',
  counts: 'Chỉ ghi số lượng và địa bàn. Không ghi họ tên, số định danh, số điện thoại của người dân.',
  send: 'Ghi vào sổ',
  sent: (register: string): string =>
    `Đã ghi vào ${/^sổ /iu.test(register) ? register : `sổ ${register}`}. Dòng này được tính khi có người xác nhận.`,
  required: 'phải ghi',
} as const

export const ROW_PAGE = {
  title: (register: string, on: string): string => `${register}, ngày ${formatDay(on)}`,
  correct: 'Đính chính',
  correctTitle: 'Đính chính dòng sổ',
  reason: 'Lý do đính chính',
  corrected: 'Đã gửi bản đính chính. Bản đang dùng giữ nguyên đến khi bản mới được xác nhận.',
  decide: 'Xác nhận dòng này',
  confirm: 'Xác nhận',
  return: 'Trả lại',
  returnReason: 'Lý do (bắt buộc khi trả lại)',
  confirmed: (targets: number): string =>
    targets === 0 ? 'Đã xác nhận dòng sổ.' : `Đã xác nhận; ${formatNumber(targets)} chỉ tiêu được tính lại.`,
  returned: 'Đã trả lại dòng sổ kèm lý do.',
  waits: 'Chờ người khác xác nhận',
  history: 'Các bản của dòng này',
  version: (version: number): string => `Bản ${formatNumber(version)}`,
  enteredBy: 'Người ghi',
  decidedBy: 'Người quyết định',
  photo: 'Ảnh biểu mẫu giấy',
  restricted: 'Có ô hạn chế truy cập không hiện ở đây.',
  why: 'Lý do',
} as const

export const LIBRARY = {
  title: 'Thư viện sổ theo dõi',
  sub: 'Chọn sổ cần dùng rồi cài. Sổ đã cài sửa được như sổ tự lập.',
  install: 'Cài các sổ đã chọn',
  installAll: 'Cài tất cả',
  installed: (count: number): string =>
    count === 0 ? 'Các sổ này đã có từ trước.' : `Đã cài ${formatNumber(count)} sổ.`,
  there: 'Đã có',
  fields: (fields: number, indicators: number): string =>
    `${formatNumber(fields)} ô, ${formatNumber(indicators)} chỉ tiêu mẫu`,
  file: 'Cài từ tệp',
  fileHint: 'Tệp .json theo tài liệu docs/registers.md, của tỉnh hoặc của xã, phường khác.',
  send: 'Cài từ tệp này',
  unreadable: 'Tệp này không phải JSON.',
} as const

export const REGISTER_FORM = {
  newTitle: 'Lập sổ theo dõi mới',
  editTitle: (title: string): string => `Sửa biểu mẫu: ${title}`,
  head: 'Sổ',
  title: 'Tên sổ',
  about: 'Sổ này ghi gì',
  group: 'Nhóm',
  groupHint: 'Tên nhóm trong danh sách và trong báo cáo, ví dụ Kỹ năng số.',
  period: 'Kỳ ghi',
  grace: 'Số ngày được ghi sau khi hết kỳ',
  enteredBy: 'Đơn vị ghi',
  enteredByHint: 'Không chọn đơn vị nào thì mọi đơn vị đều ghi được và không ai bị nhắc theo kỳ.',
  confirmer: 'Người xác nhận',
  rowField: 'Ô phân biệt các dòng của một đơn vị trong kỳ',
  rowFieldEmpty: 'Không có: mỗi đơn vị một dòng một kỳ',
  class: 'Mức truy cập',
  fields: 'Các ô',
  field: (at: number): string => `Ô ${formatNumber(at)}`,
  label: 'Tên ô',
  kind: 'Loại',
  unit: 'Đơn vị tính',
  hint: 'Gợi ý khi nhập',
  choices: 'Các mục để chọn',
  choicesHint: 'Mỗi mục một dòng. Chỉ dùng cho loại Chọn một mục.',
  required: 'Phải nhập',
  retired: 'Thôi dùng ô này (số đã ghi vẫn giữ)',
  min: 'Nhỏ nhất',
  max: 'Lớn nhất',
  more: 'Thêm 5 ô trống',
  heads: 'Lấy các ô từ bảng Excel',
  headsLabel: 'Hàng đầu bảng',
  headsHint:
    'Chép hàng đầu bảng trong Excel rồi dán vào đây, hoặc mỗi dòng một tên cột. Đơn vị tính ghi trong ngoặc, ví dụ: Kinh phí (triệu đồng). Loại của ô do hệ thống đoán, anh/chị xem lại.',
  addHeads: 'Thêm các ô này',
  rest: 'Gợi ý, mức truy cập, giới hạn, các mục',
  indicators: 'Chỉ tiêu tính từ sổ',
  indicatorsHint:
    'Ghi tên một ô số để cộng ô đó, tên một ô Có/Không để đếm dòng ghi Có, hoặc “Số dòng”. Cách tính khác viết bằng biểu thức CEL, ví dụ: sum(lop_hoc, "luot_nguoi").',
  indicator: (at: number): string => `Chỉ tiêu ${formatNumber(at)}`,
  indicatorName: 'Tên chỉ tiêu',
  indicatorUnit: 'Đơn vị tính',
  numerator: 'Tử số hoặc giá trị: tên ô, hoặc biểu thức',
  numeratorName: 'Tử số là gì',
  denominator: 'Mẫu số: tên ô, hoặc biểu thức',
  denominatorName: 'Mẫu số là gì',
  span: 'Tính các dòng',
  active: 'Đang dùng sổ này',
  reason: 'Lý do sửa',
  preview: 'Xem thử',
  previewTitle: 'Biểu mẫu sẽ hiện như sau',
  save: 'Lưu biểu mẫu',
  saved: (title: string, version: number): string =>
    `Đã lưu biểu mẫu ${title}, bản ${formatNumber(version)}.`,
  code: (code: string): string => `Mã sổ trong biểu thức: ${code}`,
  key: (key: string): string => `mã ${key}`,
} as const

export const BINDING = {
  title: (code: string): string => `${code}: lấy số từ sổ theo dõi`,
  link: 'Lấy số từ sổ theo dõi',
  sub: 'Từ ngày đã chọn, số liệu của chỉ tiêu do sổ tính; không ai nhập tay nữa.',
  pick: 'Chọn chỉ tiêu mẫu của một sổ',
  use: 'Dùng biểu thức này',
  numerator: 'Biểu thức tử số (hoặc giá trị)',
  numeratorHint: 'Ví dụ: sum(ho_so, "truc_tuyen"), count(lop_hoc.filter(r, r.xong)).',
  numeratorName: 'Tử số là gì',
  denominator: 'Biểu thức mẫu số',
  denominatorName: 'Mẫu số là gì',
  span: 'Tính các dòng',
  rhythm: 'Mỗi kỳ một số',
  from: 'Lấy số từ sổ kể từ ngày',
  fromHint: 'Số nhập tay trước ngày này giữ nguyên.',
  reason: 'Lý do đổi cách tính',
  preview: 'Xem trước và sau',
  previewTitle: 'Trước và sau khi đổi',
  previewColumns: ['Kỳ', 'Số đang có', 'Số tính từ sổ', 'Tử số và mẫu số', 'Số dòng'],
  noPeriods: 'Chưa có dòng nào trong các kỳ kể từ ngày này nên chưa có số.',
  save: 'Chuyển sang lấy số từ sổ',
  saved: (code: string, figures: number): string =>
    `${code} lấy số từ sổ theo dõi; đã tính ${formatNumber(figures)} kỳ.`,
  now: 'Đang lấy số từ sổ',
  computed: 'Sổ theo dõi',
  days: (from: string, until: string | null): string =>
    until === null ? `từ ngày ${formatDay(from)}` : `từ ngày ${formatDay(from)} đến ngày ${formatDay(until)}`,
  history: 'Các lần đổi nguồn số liệu',
  version: (version: number): string => `Lần ${formatNumber(version)}`,
  end: 'Thôi lấy số từ sổ',
  until: 'Ngày cuối cùng lấy số từ sổ',
  endReason: 'Lý do',
  ended: (code: string, until: string): string =>
    `${code} thôi lấy số từ sổ sau ngày ${formatDay(until)}; sau đó nhập tay.`,
  noRegisters: {
    title: 'Chưa có sổ nào có chỉ tiêu mẫu',
    what: 'Cài sổ từ thư viện, hoặc viết biểu thức ở dưới.',
  },
  byLinked: (registers: readonly string[]): string =>
    `Tính tự động từ ${registers.join('; ')}, qua chỉ tiêu được liên kết; không nhập tay`,
  linked: (code: string, plan: string): string => `Chỉ tiêu ${code} của ${plan}`,
  byRegister: (registers: readonly string[]): string => `Tính tự động từ ${registers.join('; ')}`,
  rowsLink: 'Xem các dòng đã tính',
} as const

export const FIGURE_ROWS = {
  title: (code: string, on: string): string => `${code}, số đến ngày ${formatDay(on)}: các dòng đã tính`,
  agrees: 'Tính lại từ các dòng dưới đây cho đúng số đang có.',
  differs: 'Tính lại từ các dòng hiện nay không cho đúng số đã ghi. Báo quản trị hệ thống kiểm tra.',
  formula: 'Biểu thức',
  above: 'Tử số',
  below: 'Mẫu số',
  both: 'Tử số và mẫu số',
  counted: 'Tính vào',
  none: 'Không có dòng nào được tính.',
  typed: 'Số này do người nhập, không lấy từ sổ theo dõi.',
} as const

export const REGISTER_LINKS = {
  title: (register: string): string => `Liên kết ghi sổ: ${register}`,
  sub: 'Liên kết chỉ ghi được vào sổ này. Dòng gửi qua liên kết chờ đơn vị xác nhận.',
  sender: 'Gửi cho ai',
  senderHint: 'Ví dụ: Tổ dân phố 3, Trường Tiểu học Hoa Mai. Không ghi tên người.',
  unit: 'Đơn vị chịu trách nhiệm',
  until: 'Dùng được đến hết ngày',
  make: 'Tạo liên kết',
  made: (sender: string): string => `Đã tạo liên kết cho ${sender}.`,
  revoke: 'Thu hồi',
  revoked: (sender: string): string => `Đã thu hồi liên kết của ${sender}.`,
  columns: ['Gửi cho', 'Đơn vị', 'Đến ngày', 'Tình trạng', 'Liên kết'],
  live: 'Đang dùng được',
  ended: 'Đã thu hồi',
  expired: 'Đã hết hạn',
  none: {
    title: 'Chưa có liên kết nào',
    what: 'Tổ dân phố, trường học, doanh nghiệp ghi sổ qua liên kết mà không cần tài khoản.',
  },
  open: 'Mở liên kết',
  qr: (sender: string): string => `Mã QR của liên kết cho ${sender}`,
} as const

export const BY_LINK = {
  title: (register: string): string => `Ghi số liệu: ${register}`,
  for: (sender: string, unit: string): string => `${sender} ghi; ${unit} xác nhận.`,
  sent: 'Đã nhận số liệu',
  sentNext: ['Đơn vị phụ trách xác nhận rồi số liệu mới được tính.'],
  again: 'Ghi thêm',
  lately: 'Đã gửi gần đây',
  refusals: {
    unknown: {
      title: 'Liên kết không đúng',
      why: 'Liên kết này không có trong hệ thống.',
      now: 'Mở lại liên kết từ tin nhắn hoặc mã QR, hoặc hỏi đơn vị đã gửi.',
    },
    revoked: {
      title: 'Liên kết đã thu hồi',
      why: 'Đơn vị đã thu hồi liên kết này.',
      now: 'Liên hệ đơn vị đã gửi liên kết để nhận liên kết mới.',
    },
    expired: {
      title: 'Liên kết đã hết hạn',
      why: 'Liên kết này đã quá ngày dùng được.',
      now: 'Liên hệ đơn vị đã gửi liên kết để nhận liên kết mới.',
    },
    closed: {
      title: 'Sổ không nhận số liệu qua liên kết này nữa',
      why: 'Sổ đã đóng, hoặc người gửi liên kết không còn phụ trách.',
      now: 'Liên hệ đơn vị đã gửi liên kết.',
    },
    tooMany: {
      title: 'Tạm dừng một lát',
      why: 'Có quá nhiều lần mở liên kết không đúng từ nơi này.',
      now: 'Chờ mười phút rồi mở lại.',
    },
  },
} as const

export const REGISTER_FILE = {
  title: (register: string): string => `Nhập từ Excel: ${register}`,
  sub: 'Tải biểu mẫu của sổ, điền mỗi dòng một hàng, tải lên. Hệ thống so từng dòng; anh/chị xem rồi nhận một lần.',
  line: 'Dòng',
  take: (count: string): string => `Nhận ${count} dòng mới và thay đổi`,
  drop: 'Bỏ tệp này',
  undo: 'Hoàn tác cả tệp',
  reason: 'Lý do hoàn tác',
  settled: (rows: number): string =>
    rows === 0 ? 'Đã bỏ tệp.' : `Đã xử lý ${formatNumber(rows)} dòng của tệp.`,
} as const

export const PAPER = {
  title: (register: string): string => `Biểu mẫu giấy: ${register}`,
  head: 'BIỂU GHI SỐ LIỆU',
  sender: 'Nơi ghi',
  on: 'Ngày',
  note: 'Ghi chú',
  scan: 'Quét mã để nhập số ngay trên điện thoại, hoặc nộp tờ này cho đơn vị phụ trách.',
  sign: 'Người ghi ký',
  short: 'Giấy và mã QR',
  field: 'Nội dung',
  value: 'Số liệu',
  qr: (register: string): string => `Mã QR mở biểu mẫu ${register}`,
  print: 'In trang này bằng lệnh in của trình duyệt.',
} as const
