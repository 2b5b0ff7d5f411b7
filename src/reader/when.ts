import { DAY, DONE, LIMIT, NARROW, QUARTER, RHYTHM, SEASON, WIDE } from './rules/times.ts'

const PERIOD = /giai đoạn\s+20\d{2}\s*[-–]\s*20\d{2}/iu

/** A period that a heading states for what stands under it; a heading that is a title of a document states none. */
export function periodOf(heading: string): string | null {
  if (heading.length > 160) return null
  return PERIOD.exec(heading)?.[0] ?? timeAlone(heading)
}

const BEFORE = '(?:(?:trong|trước|từ|đến|hết|cuối|đầu|vào|chậm nhất|muộn nhất|là|ngay)\\s+){0,3}'
const POINT = `(?:${NARROW}|${WIDE})`
const NOTHING_BUT_TIME = new RegExp(
  `^(?:(?:hoàn thành|xong|thực hiện|thời gian|thời hạn|dự kiến|triển khai)\\s*:?\\s*)?(${BEFORE}${POINT}(?:\\s*(?:[-–,]|và|đến(?:\\s+hết)?)\\s*(?:${POINT}|${QUARTER}|IV|I{1,3}|\\d{1,2}))*(?:\\s+(?:của\\s+)?h[àằ]ng (?:năm|tháng|quý))?)[.:]?$|^((?:làm |thực hiện )?${RHYTHM}(?:(?:,| và)? ${RHYTHM})?)[.:]?$`,
  'iu',
)

/** The time that a text is, when it is nothing but a time: "Quý I/2026", "xong trước ngày 15/3/2026", "Tháng 4 - 5". */
export function timeAlone(text: string): string | null {
  if (text.length > 70) return null
  const found = NOTHING_BUT_TIME.exec(text.trim())
  return (found?.[1] ?? found?.[2])?.trim() ?? null
}

/** The time before a colon at the head of an item: "Tháng 6: Mở hội thi …". */
export function timeBefore(text: string): string | null {
  const head = /^([^:]{4,40}):\s+(?=\p{L})/u.exec(text)?.[1]
  return head === undefined ? null : timeAlone(head)
}

/** The end of a clause. */
const STOP = '(?=\\s*(?:[.;,()]|$))'
const AGAIN = '(?:\\s+(?:của\\s+)?h[àằ]ng\\s+(?:năm|tháng|quý))?'
const rule = (source: string, flags = 'iu'): RegExp => new RegExp(source, flags)

/** How a sentence states a deadline; the first that fits decides, and its group is the deadline where it has one. */
const STATED: readonly RegExp[] = [
  rule(`(?<!\\p{L})từ\\s+(?:${NARROW}|${WIDE})\\s*(?:-|–|đến)\\s*(?:hết\\s+)?(?:${NARROW}|${WIDE})`),
  /thời (?:gian|hạn)(?: thực hiện| hoàn thành)?\s*:\s*([^.;()]{2,60})/iu,
  rule(`(?:chậm nhất(?: là)?|(?:đến )?hết|gia hạn đến)\\s+(?:vào\\s+)?${DAY}`),
  rule(`trước\\s+${DAY}(?:\\s*(?:và|,)\\s*${DAY})*${AGAIN}`),
  /trước\s+ngày\s+\d{1,2}\s+(?:của\s+)?(?:h[àằ]ng\s+tháng|tháng cuối (?:mỗi |h[àằ]ng )?quý)/iu,
  rule(`(?<!\\p{L})(?:${DONE}|${LIMIT}\\s+)${NARROW}${AGAIN}`),
  rule(`(?<!\\p{L})${DONE}(?:${BEFORE})${WIDE}${STOP}`),
  /(?:chậm nhất|trong)\s+(?:vòng\s+|thời hạn\s+|là\s+)?\d{1,3}\s+(?:ngày|tuần|tháng)(?:\s+làm việc)?,?\s+(?:kể\s+từ|từ|sau)\s+[^,.;]{3,60}/iu,
  /(?:trong|hết)\s+năm\s+20\d{2}(?=\s*[.;,)]|$)/iu,
  /(?<=hoàn thành\s[^.;]{3,100}\s)(?:vào|trước)\s+năm\s+20\d{2}(?=\s*[.;,)]|$)/iu,
  /(?:hoàn thành|thực hiện|xong|triển khai|áp dụng)\s+(?:ngay\s+)?((?:ngay\s+)?sau khi\s+[^.;,()]{5,100}?)(?=\s*[.;,)]|$)/iu,
  /(?:thực hiện|triển khai|áp dụng|vận hành|bắt đầu|duy trì)\s+(từ\s+(?:tháng\s+\d{1,2}(?:\/|\s+năm\s+)\d{4}|quý\s+(?:IV|I{1,3})[/\s-]*(?:năm\s*)?\d{4}|ngày\s+\d{1,2}\/\d{1,2}\/\d{4}))/iu,
  /[,;]\s*(?:báo cáo|tổng hợp|cập nhật|công khai|thực hiện)\s+(h[àằ]ng\s+(?:tuần|tháng|quý|năm))\s*[.;]?$/iu,
  /(?:trong|hết|vào)\s+(?:tháng\s+\d{1,2}(?:\/|\s+năm\s+)\d{4}|quý\s+(?:IV|I{1,3})[/\s-]*(?:năm\s*)?\d{4}|(?:đầu|giữa|cuối)\s+năm\s+20\d{2}|6 tháng (?:đầu|cuối)(?: năm)?(?:\s+(?:năm\s+)?20\d{2})?)/iu,
  rule(`(?:trong|vào)\\s+(?:dịp\\s+)?${NARROW}\\s+h[àằ]ng\\s+năm`),
  rule(`(?<=[,;]\\s)${LIMIT}\\s+${SEASON}${STOP}`),
  rule(`(?:trong|vào|,)\\s+${NARROW}\\s*(?:\\([^()]*\\)\\s*)?[.;]?$`),
  rule(
    `^(?:(?:Trong|Vào|Đến|Ngay trong)\\s+)?(?:${QUARTER}|Tháng\\s+\\d{1,2}|6 tháng (?:đầu|cuối))(?:\\s*[/-]\\s*20\\d{2}|\\s+năm(?:\\s+20\\d{2})?)?(?=\\s*[,:])`,
  ),
]

/** A remark at the end that is nothing but a time: "(Quý III/2026)". */
const REMARK =
  /\(\s*((?:(?:hoàn thành|xong|thực hiện|thời gian)\s*:?\s*)?(?:trong|trước|từ|đến|hết|cuối|đầu)?\s*(?:qu[ýí]\s|tháng\s+\d|ngày\s+\d|năm\s+20\d{2}|giai đoạn\s+20\d{2}|\d{1,2}\/20\d{2})[^()]{0,40})\)\s*[.;]?$/iu

/** A deadline that a sentence states for itself; dates of documents and periods of other plans are none. */
export function statedDeadline(text: string): string | null {
  for (const pattern of STATED) {
    const found = pattern.exec(text)
    if (found) return (found[1] ?? found[0]).replace(/^[\s,]+|[\s.;(]+$/gu, '').trim()
  }
  const remark = REMARK.exec(text)?.[1]?.trim()
  if (remark !== undefined) return remark
  const last = /\(([^()]{3,60})\)\s*[.;]?$/u.exec(text)?.[1]
  return last === undefined
    ? null
    : (last
        .split(/\s*[;,]\s+/u)
        .map(timeAlone)
        .find(time => time !== null) ?? null)
}
