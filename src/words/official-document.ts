import type { Circulation, DocumentDate, DocumentNumber, Urgency } from '../domain/official-document.ts'

/** Fixed words of an official document: of the State line as Decree 30/2020/NĐ-CP, Annex I, prints them. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
/** Head of a document of the Party line (Hướng dẫn 36-HD/VPTW): no motto stands below it. */
export const PARTY_TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM'
/** Stands between the issuing organisation and the number of a Party document. */
export const PARTY_STAR = '*'
/** Below the abstract of a Party document. */
export const PARTY_RULE = '-----'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
export const ADDRESSEE_LABEL = 'Kính gửi:'
export const RECIPIENTS_LABEL = 'Nơi nhận:'
export const AS_ABOVE = 'Như trên'
/** How running text names an official letter, which bears no name of its type. */
export const LETTER = 'Công văn'
const ANNEX = 'Phụ lục'

export const URGENCY_MARKS = {
  flash: 'HOẢ TỐC',
  'very-urgent': 'THƯỢNG KHẨN',
  urgent: 'KHẨN',
} as const satisfies Record<Urgency, string>
export const CIRCULATION_MARKS = {
  'return-after-reading': 'XEM XONG TRẢ LẠI',
  internal: 'LƯU HÀNH NỘI BỘ',
} as const satisfies Record<Circulation, string>

/** Room for a number or a day that văn thư fills in; no-break spaces, so that the line keeps it. */
const BLANK = '\u00a0'
const NUMBER_ROOM = BLANK.repeat(7)
const DAY_ROOM = BLANK.repeat(5)

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const dayText = (day: number | null): string => (day === null ? DAY_ROOM : twoDigits(day))
/** Days under 10 and the months 1 and 2 carry a leading zero, months 3 to 9 do not. */
const monthText = (month: number): string => (month <= 2 ? twoDigits(month) : String(month))

type Line = 'state' | 'party'

/** What parts number and symbol: "05/BC-UBND" of the State line, "05-BC/ĐU" of the Party line. */
const JOINTS = { state: '/', party: '-' } as const satisfies Record<Line, string>

/** "05/BC-UBND" or "05-BC/ĐU"; without a number the room for it. */
export const numberSymbol = ({ value, symbol }: DocumentNumber, line: Line): string =>
  `${value === null ? NUMBER_ROOM : twoDigits(value)}${JOINTS[line]}${symbol}`

/** "Số: 05/BC-UBND"; a Party document has no colon, "Số 05-BC/ĐU". */
export const numberLine = (number: DocumentNumber, line: Line): string =>
  `Số${line === 'state' ? ':' : ''} ${numberSymbol(number, line)}`

/** "ngày 05 tháng 6 năm 2026". */
const dateText = ({ day, month, year }: DocumentDate): string =>
  `ngày ${dayText(day)} tháng ${monthText(month)} năm ${year}`

/** "Hoa Mai, ngày 05 tháng 6 năm 2026". */
export const placeDateLine = (place: string, date: DocumentDate): string => `${place}, ${dateText(date)}`

export const letterAbstract = (abstract: string): string => `V/v ${abstract}`

/** "- Lưu: VT, VHXH." */
export const filingLine = (filing: string): string => `- Lưu: ${filing}.`

/** "Phụ lục II", or "Phụ lục" when it is the only one. */
export const annexLabel = (number: string | null): string => (number === null ? ANNEX : `${ANNEX} ${number}`)

/**
 * "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 6 năm 2026 của …)". In an electronic document number and date stay
 * unfilled even when they are known (Annex I, III.1.c).
 */
export const annexOfLine = (
  of: {
    readonly line: Line
    readonly type: string
    readonly number: DocumentNumber
    readonly date: DocumentDate
    readonly issuer: string
  },
  medium: 'electronic' | 'paper',
): string => {
  if (medium === 'paper')
    return `(Kèm theo ${of.type} số ${numberSymbol(of.number, of.line)} ${dateText(of.date)} của ${of.issuer})`
  const blank = numberSymbol({ value: null, symbol: of.number.symbol }, of.line)
  return `(Kèm theo ${of.type} số ${blank} ngày ${DAY_ROOM} tháng ${DAY_ROOM} năm ${DAY_ROOM}${BLANK} của ${of.issuer})`
}
