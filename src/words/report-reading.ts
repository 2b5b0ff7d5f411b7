import type { CarriedFigure } from '../domain/report-data.ts'
import type { Carrier, ReportDifference, ReportWarning } from '../domain/report-reading.ts'
import { fractionCell, resultCell } from './figure-cells.ts'

export const CARRIER_WORDS = {
  data: 'Số liệu lấy từ phần dữ liệu kèm trong tệp.',
  tables: 'Tệp không còn phần dữ liệu dùng được; số liệu được đọc từ các bảng trong văn bản.',
} as const satisfies Record<Carrier, string>

/** Names of the cells as the heads of the tables have them. */
export const FIELD_WORDS = {
  id: 'mã số liệu',
  name: 'nội dung',
  period: 'kỳ',
  unit: 'đơn vị tính',
  result: 'kết quả',
  fraction: 'tử số/mẫu số',
  row: 'cả dòng',
} as const satisfies Record<ReportDifference['field'], string>

const shown = (text: string | null): string => (text === null || text === '' ? '(trống)' : `“${text}”`)

/** "99001.C1, Tỷ lệ hồ sơ nộp trực tuyến: kết quả trong bảng là “88,2”, trong dữ liệu kèm theo là “78,2”." */
export const differenceText = (difference: ReportDifference): string => {
  const of = difference.name === '' ? difference.id : `${difference.id}, ${difference.name}`
  if (difference.field === 'row')
    return difference.shown === null
      ? `${of}: dữ liệu kèm theo có (${shown(difference.carried)}), trong bảng không có dòng này.`
      : `${of}: trong bảng có (${shown(difference.shown)}), dữ liệu kèm theo không có.`
  return `${of}: ${FIELD_WORDS[difference.field]} trong bảng là ${shown(difference.shown)}, trong dữ liệu kèm theo là ${shown(difference.carried)}.`
}

export const warningText = (warning: ReportWarning): string => {
  switch (warning.code) {
    case 'data-missing':
      return 'Tệp không kèm dữ liệu, có thể do phần mềm khác lưu lại. Số liệu được đọc từ các bảng.'
    case 'data-edited':
      return 'Dữ liệu kèm trong tệp không khớp mã kiểm tra, có thể đã bị sửa, nên không dùng. Số liệu được đọc từ các bảng.'
    case 'schema-unknown':
      return `Dữ liệu kèm theo thuộc phiên bản “${warning.schema}” mà hệ thống chưa biết. Số liệu được đọc từ các bảng.`
    case 'tables-missing':
      return 'Văn bản không còn bảng số liệu nào để đối chiếu với dữ liệu kèm theo.'
    case 'cell-unreadable':
      return `${warning.id}: không đọc được “${warning.typed}” thành số.`
    case 'rate-not-of-fraction':
      return `${warning.id}: tỷ lệ ghi trong bảng không bằng tử số chia mẫu số.`
    case 'id-twice':
      return `${warning.id}: mã số liệu đứng ở nhiều dòng, chỉ lấy dòng đầu.`
    case 'period-missing':
      return 'Không bảng nào ghi kỳ báo cáo.'
  }
}

/** One line a figure: "99001.C1  78,2 %  1.246/1.593  Tỷ lệ hồ sơ nộp trực tuyến". */
export const figureLine = (figure: CarriedFigure): string =>
  [figure.id, `${resultCell(figure)} ${figure.unit}`.trim(), fractionCell(figure), figure.name]
    .filter(part => part !== '')
    .join('  ')

export const differencesCount = (count: number): string =>
  count === 0
    ? 'Bảng trong văn bản khớp với dữ liệu kèm theo.'
    : `Có ${count} chỗ trong bảng khác với dữ liệu kèm theo:`
export const figuresCount = (count: number): string => `Đọc được ${count} số liệu.`

export const openHelp = {
  about: {
    vi: 'Mở tệp báo cáo, in số liệu và đối chiếu dữ liệu kèm theo với các bảng. Không lưu gì.',
    en: "Open a report's file, print its figures and compare the data it carries with its tables. Nothing is kept.",
  },
  json: {
    vi: 'in một đối tượng JSON: schema, figures, carrier, sources, differences, warnings',
    en: 'print one JSON object: schema, figures, carrier, sources, differences, warnings',
  },
  exits: {
    vi: 'Mã thoát: 0 đọc được, không có chỗ khác nhau; 1 tệp bị từ chối; 2 gọi lệnh sai; 3 bảng khác với dữ liệu kèm theo.',
    en: 'Exit codes: 0 read, nothing differs; 1 the file was refused; 2 wrong call; 3 the tables differ from the data.',
  },
} as const

export const verifyHelp = {
  about: {
    vi: 'Kiểm tra một tệp có đúng là báo cáo đã phát hành trong hệ thống này hay không.',
    en: 'Tell whether a file is a report that was issued in this installation.',
  },
  json: {
    vi: 'in một đối tượng JSON: verdict, issued, corrections',
    en: 'print one JSON object: verdict, issued, corrections',
  },
  exits: {
    vi: 'Mã thoát: 0 đúng bản đã phát hành; 1 tệp bị từ chối hoặc không khớp báo cáo nào; 2 gọi lệnh sai; 3 số liệu đã bị thay đổi.',
    en: 'Exit codes: 0 as it was issued; 1 the file was refused or no report is known by it; 2 wrong call; 3 its figures were changed.',
  },
} as const

export const senderUnknown = 'Không xác định được đơn vị lập báo cáo từ mã số liệu trong tệp.'
export const senderHere = (code: string): string => `Hệ thống này không có xã, phường mang mã ${code}.`
