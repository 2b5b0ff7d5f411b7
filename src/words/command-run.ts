const localityText = {
  vi: 'mã của xã, phường; bỏ qua khi chỉ có một',
  en: 'code of the commune; may be left out when there is only one',
} as const

export const adoptHelp = {
  about: {
    vi: 'Đọc kế hoạch rồi đưa vào vận hành; người chạy lệnh xác nhận đã xem mọi mục.',
    en: 'Read a plan and adopt it; whoever runs this vouches for having seen every item.',
  },
  locality: localityText,
  dated: {
    vi: 'ngày ký (yyyy-mm-dd) khi văn bản chưa ghi',
    en: 'day of signing (yyyy-mm-dd) when the document has none',
  },
} as const

export const reportHelp = {
  about: {
    vi: 'Lập báo cáo kỳ (.docx) theo thể thức Nghị định 30/2020/NĐ-CP.',
    en: 'Write the report of a period (.docx) in the layout of Decree 30/2020.',
  },
  kind: {
    vi: 'month, quarter, half, nine-months hoặc year; bỏ qua thì theo kỳ',
    en: 'month, quarter, half, nine-months or year; the period tells when left out',
  },
  period: {
    vi: 'kỳ: 2026-03, 2026-Q3, 2026-H1, 2026-9M, 2026',
    en: 'period: 2026-03, 2026-Q3, 2026-H1, 2026-9M, 2026',
  },
  out: { vi: 'tệp .docx sẽ ghi', en: 'the .docx file to write' },
  locality: localityText,
  json: { vi: 'in các số liệu của báo cáo thành JSON', en: "print the report's figures as JSON" },
} as const

export const annexHelp = {
  about: {
    vi: 'Ghi Phụ lục I (chỉ tiêu) và Phụ lục II (phân công) của kế hoạch thành .docx.',
    en: "Write the plan's annexes I (targets) and II (assignment) as .docx.",
  },
  out: reportHelp.out,
  locality: localityText,
} as const

export const foundHelp = {
  about: {
    vi: 'Lập một xã, phường, đặc khu mới với các đơn vị mặc định và người quản trị đầu tiên.',
    en: 'Found a commune with its default units and its first administrator.',
  },
  code: { vi: 'mã hành chính, 5 chữ số', en: 'administrative code of 5 digits' },
  name: { vi: 'tên có loại, ví dụ "phường Hoa Mai"', en: 'name with its kind, such as "phường Hoa Mai"' },
  province: { vi: 'tên có loại, ví dụ "tỉnh Bình Lam"', en: 'name with its kind, such as "tỉnh Bình Lam"' },
  admin: { vi: 'họ tên người quản trị', en: "the administrator's name" },
  login: { vi: 'tên đăng nhập của người quản trị', en: "the administrator's login" },
} as const
export const badCode = 'Mã hành chính gồm đúng 5 chữ số, ví dụ 01234. | The code is 5 digits.'
export const badLocalityName =
  'Tên phải bắt đầu bằng “xã”, “phường” hoặc “đặc khu”. | The name begins with xã, phường or đặc khu.'
export const founded = (name: string, login: string, password: string): string =>
  `Đã lập ${name}. Đăng nhập lần đầu (phải đổi mật khẩu ngay):\n${login}\t${password}`
export const localityExists = (code: string): string => `Đã có xã, phường mang mã ${code}.`

export const seedHelp = {
  about: {
    vi: 'Nạp phường minh họa không có thật, kế hoạch và số liệu của phường đó.',
    en: 'Fill in the invented ward with its plan and figures.',
  },
} as const

export const noLocality = (code: string | null, known: readonly string[]): string =>
  [
    code === null
      ? 'Có nhiều xã, phường; chọn bằng --locality MÃ. Các mã:'
      : `Không có xã, phường mang mã “${code}”. Các mã:`,
    ...(known.length > 0 ? known.map(one => `  ${one}`) : ['  (chưa có)']),
  ].join('\n')
export const nobodyKeeps =
  'Chưa có chuyên viên cơ quan thường trực để đứng tên thao tác này. Thêm người dùng rồi chạy lại.'
export const optionNeeded = (name: string): string => `Thiếu --${name}. | --${name} is needed.`
export const written = (path: string): string => `Đã ghi ${path}`
export const cannotWrite = (path: string): string =>
  `Không ghi được tệp “${path}”. Kiểm tra thư mục và quyền ghi rồi chạy lại.`
export const adopted = (tasks: number, targets: number): string =>
  `Đã đưa kế hoạch vào vận hành: ${targets} chỉ tiêu, ${tasks} nhiệm vụ.`
export const seeded = (ward: string): string => `Đã có dữ liệu minh họa của ${ward}.`
export const needsDate = 'Văn bản chưa ghi đủ ngày ký. Thêm --dated yyyy-mm-dd rồi chạy lại.'

export const ADMINISTRATOR_POST = 'Quản trị hệ thống'
