import { formatDay } from '../domain/format-vi.ts'

/** The sentence by which a report says which one it corrects. */
export const correctionSentence = (symbol: string, dated: string, reason: string): string =>
  `Báo cáo này đính chính Báo cáo số ${symbol} ${dated}; lý do: ${/[.;:!?]$/u.test(reason) ? reason : `${reason}.`}`

type Params = Readonly<Record<string, string | number | null>>
const text = (params: Params, name: string): string => String(params[name] ?? '')
const day = (params: Params, name: string): string =>
  typeof params[name] === 'string' && params[name] !== '' ? formatDay(String(params[name])) : ''

/** Why a report was not issued, or one of others not taken. */
export const REPORT_REFUSALS: Readonly<Record<string, (params: Params) => string>> = {
  'report-without-data': () =>
    'Bản báo cáo này lập từ phiên bản cũ nên không kèm dữ liệu. Lập lại báo cáo của kỳ rồi phát hành.',
  'report-issued-already': () => 'Báo cáo này đã phát hành. Mở lại trang để xem số, ngày ký.',
  'report-number-taken': p => `Số ${text(p, 'number')} đã dùng trong năm ${text(p, 'year')}. Nhập số khác.`,
  'series-number-taken': p =>
    `Số ${text(p, 'number')} đã cấp trong năm ${text(p, 'year')}. Số tiếp theo là ${text(p, 'next')}; nhập số này hoặc một số còn trống.`,
  'number-span': () => 'Số cuối phải từ số đầu trở đi, mỗi lần nhiều nhất 200 số. Nhập lại.',
  'corrects-another': () =>
    'Báo cáo được đính chính phải là báo cáo đã phát hành của cùng kế hoạch, cùng kỳ.',
  'period-reported-already': p =>
    `Kỳ này đã có Báo cáo số ${text(p, 'number')} ngày ${day(p, 'on')}. Nếu phát hành lại, chọn báo cáo được đính chính và nêu lý do.`,
  'report-not-issued': () => 'Báo cáo này chưa phát hành. Nhập số, ngày ký trước.',
  'received-ahead': () => 'Ngày nhận ở sau hôm nay. Nhập lại ngày nhận.',
  'received-before-issued': p => `Ngày nhận phải từ ngày ký, ${day(p, 'on')}, trở đi.`,
  'organ-id': () =>
    'Mã định danh gồm chữ in hoa và chữ số, các nhóm cách nhau bằng dấu chấm, tối đa 35 ký tự. Ví dụ 000.00.01.H56.',
  'sender-unclear': () =>
    'Không xác định được đơn vị gửi: các mã số liệu trong tệp thuộc nhiều đơn vị. Xin lại tệp gốc của đơn vị gửi.',
  'period-unclear': () =>
    'Tệp không ghi kỳ báo cáo nên chưa nhận được số liệu. Xin lại tệp gốc của đơn vị gửi.',
  'received-decided': () => 'Tệp này đã có người quyết định. Mở lại trang để xem kết quả.',
  'received-not-taken': () => 'Số liệu của tệp này chưa được nhận hoặc đã hoàn tác.',
  'choose-side': () => 'Bảng trong văn bản khác với dữ liệu kèm theo. Chọn bên được dùng rồi gửi lại.',
  'cells-unreadable': p =>
    `Có ${text(p, 'count')} ô trong bảng không đọc được thành số nên không dùng bảng được. Chọn dữ liệu kèm theo, hoặc xin lại tệp.`,
  'figures-contradict': p =>
    `Có ${text(p, 'count')} số liệu khác với số liệu đã nhận của cùng đơn vị, cùng kỳ. Kiểm tra lại; nếu thay số cũ, đánh dấu vào ô xác nhận.`,
}

/** Words of the page of a report that goes out, or has gone out. */
export const ISSUED = {
  title: (period: string): string => `Phát hành báo cáo ${period}`,
  issuedTitle: (symbol: string, on: string): string => `Báo cáo số ${symbol}, ngày ${formatDay(on)}`,
  notYet: 'Chưa phát hành',
  issue: 'Phát hành',
  sub: 'Nhập số, ngày ký và người ký như trên văn bản. Hệ thống ghi vào tệp Word và khóa nguyên trạng tệp, số liệu và phiên bản kế hoạch.',
  number: 'Số',
  numberHint: (symbol: string, next: number): string =>
    `Chỉ nhập phần số; ký hiệu ${symbol} đã có. Số tiếp theo của sổ: ${next}`,
  dated: 'Ngày ký',
  signer: 'Người ký',
  corrects: 'Đính chính báo cáo',
  correctsHint: 'Kỳ này đã có báo cáo phát hành. Phát hành lại thì phải chọn báo cáo được đính chính.',
  correctsNone: 'Chọn báo cáo',
  reason: 'Lý do đính chính',
  done: (symbol: string): string => `Đã phát hành Báo cáo số ${symbol}`,
  frozen: 'Nguyên trạng khi gửi',
  facts: {
    signer: 'Người ký',
    plan: 'Kế hoạch',
    version: (version: number): string => `phiên bản ${version}`,
    file: 'Mã kiểm tra tệp (SHA-256)',
    data: 'Mã kiểm tra số liệu (SHA-256)',
    issued: 'Ghi nhận phát hành',
    corrects: 'Đính chính',
    correctedBy: 'Đã được đính chính bởi',
  },
  download: 'Tải tệp đã phát hành',
  receipts: 'Nơi nhận xác nhận',
  receiptColumns: ['Nơi nhận', 'Ngày nhận', 'Ký hiệu bên nhận', 'Người ghi'],
  noReceipt: {
    title: 'Chưa có xác nhận nào',
    what: 'Khi nơi nhận báo đã nhận, ghi vào đây ngày nhận và số đến.',
  },
  receiver: 'Nơi nhận',
  receivedOn: 'Ngày nhận',
  reference: 'Số đến hoặc ký hiệu của bên nhận',
  noteReceipt: 'Ghi đã nhận',
  receiptNoted: 'Đã ghi xác nhận của nơi nhận',
  edxml: 'Gói edXML nháp',
  edxmlHint:
    'Gói nháp để đưa vào hệ thống quản lý văn bản của tỉnh. Chưa ký số, chưa gửi; việc gửi do hệ thống của tỉnh thực hiện.',
  from: 'Mã định danh của bên gửi',
  to: 'Mã định danh của nơi nhận thứ nhất',
  organHint: 'Để trống nếu chưa biết',
  noPages:
    'Chưa có bản PDF nên gói chưa ghi số trang. Lập bản PDF ở đầu trang này rồi tải gói để có số trang.',
  getEdxml: 'Tải gói edXML nháp',
} as const
