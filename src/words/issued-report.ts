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
