/**
 * What a time is made of when a plan says when something is due. Pieces of patterns, any case; a range is a point with
 * another behind "-", "đến" or "và". Years stand in 2000–2099.
 */
const YEAR = '20\\d{2}'
/** The year of a month or quarter: "/2026", "-2026", " năm 2026", " của năm 2026". */
const OF_YEAR = `(?:\\s*[/.-]\\s*(?:năm\\s+)?${YEAR}|,?\\s+(?:của\\s+)?năm\\s+(?:${YEAR}|nay|sau))`
const ROMAN = '(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])'
const AND = '\\s*(?:[-–,]|và|đến(?:\\s+hết)?)\\s*'

export const QUARTER = `qu[ýí]\\s+${ROMAN}(?:${AND}(?:qu[ýí]\\s+)?${ROMAN})*`
export const MONTH = `(?:tháng\\s+|T)\\d{1,2}(?:${AND}(?:tháng\\s+|T)?\\d{1,2}(?![\\d/]))*`
export const DAY =
  '(?:ngày\\s+)?\\d{1,2}(?:\\s*[/.]\\s*\\d{1,2}(?:\\s*[/.]\\s*\\d{4})?|\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?)(?![\\d/%])'
const HALF = '(?:0?6|sáu)\\s+tháng\\s+(?:đầu|cuối)(?:\\s+năm)?'
const WEEK = `tuần\\s+(?:đầu|cuối|thứ\\s+\\p{L}+|\\d)(?:\\s+của)?\\s+${MONTH}`
const PART = `(?:đầu|giữa|cuối)\\s+(?:năm|${MONTH}|${QUARTER})`
const FEAST = '(?:dịp\\s+)?Tết(?:\\s+Nguyên\\s+đán)?(?:\\s+\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+)?'
export const SEASON =
  '(?:mùa\\s+(?:mưa(?:,?\\s*bão|,?\\s*lũ)?|bão|lũ|khô)|vụ\\s+\\p{L}+(?:\\s+\\p{L}+)?|dịp\\s+hè|học kỳ\\s+(?:I{1,2}|[12])|năm học\\s+20\\d{2}\\s*[-–]\\s*20\\d{2})(?:\\s+20\\d{2})?'
const MONTH_NUMBER = `\\d{1,2}/${YEAR}`

/** Times that name a month, a quarter, a half or a day, with or without their year. */
export const NARROW = `(?:(?:${WEEK}|${QUARTER}|${MONTH}|${HALF}|${PART})(?:${OF_YEAR}|\\s+${YEAR})?|${DAY}|${MONTH_NUMBER}|${FEAST}(?:\\s+(?:năm\\s+)?${YEAR})?)`
/** Times that name no more than a season, a year or several years. */
export const WIDE = `(?:${SEASON}(?:\\s+năm\\s+${YEAR})?|(?:các\\s+)?năm\\s+${YEAR}(?:${AND}(?:năm\\s+)?${YEAR})*|giai đoạn\\s+${YEAR}\\s*[-–]\\s*${YEAR}|năm học\\s+${YEAR}\\s*[-–]\\s*${YEAR}|${YEAR}\\s*[-–]\\s*${YEAR})`

/** Words before a time that set it as the last moment. */
export const LIMIT =
  '(?:trước|chậm nhất(?:\\s+là)?(?:\\s+(?:trước|trong|vào|đến))?|muộn nhất(?:\\s+(?:là|vào|trong))?|(?:đến\\s+|trong\\s+|cho đến\\s+)?hết|gia hạn đến|không muộn hơn|không quá)'
/** Verbs of finishing, with what may stand between them and the time. */
export const DONE =
  '(?:hoàn thành|hoàn tất|làm xong|xong|kết thúc|đưa vào (?:sử dụng|vận hành|hoạt động)|nghiệm thu|bàn giao)\\s+(?:(?:ngay\\s+)?(?:trước|trong|vào|đến|hết|cuối|chậm nhất)\\s+){0,3}'

/** A rhythm: what comes again. */
const SPAN = '(?:tuần|tháng|quý|quí|năm|ngày)'
const COUNT = '(?:\\d{1,2}|một|hai|ba)'
export const RHYTHM = `(?:(?:định kỳ\\s+)?(?:h[àằ]ng\\s+${SPAN}|${COUNT}\\s+${SPAN}\\s*(?:\\/|một|mỗi)?\\s*(?:${COUNT}\\s+)?lần|${COUNT}\\s+lần\\s*(?:\\/|một|mỗi|trong)\\s*(?:${COUNT}\\s+)?${SPAN}|(?:mỗi|theo)\\s+${SPAN}(?:\\s+${COUNT}\\s+(?:lần|buổi|lớp|đợt|kỳ|cuộc))?)|thường xuyên|liên tục|xuyên suốt|cả năm|quanh năm)`
