const PERIOD = /giai đoạn\s+20\d{2}\s*[-–]\s*20\d{2}/iu

/** A period that a heading states for what stands under it; a heading that is a title of a document states none. */
export function periodOf(heading: string): string | null {
  if (heading.length > 160) return null
  return PERIOD.exec(heading)?.[0] ?? timeAlone(heading)
}

const QUARTER = 'qu[ýí]\\s+(?:IV|I{1,3}|[1-4])'
const POINT = `(?:${QUARTER}|tháng\\s+\\d{1,2}|năm\\s+20\\d{2}|giai đoạn\\s+20\\d{2}|ngày\\s+\\d{1,2}|\\d{1,2}/(?:\\d{1,2}/)?20\\d{2}|6 tháng (?:đầu|cuối) năm)`
const NOTHING_BUT_TIME = new RegExp(
  `^(?:(?:hoàn thành|xong|thực hiện|thời gian|thời hạn)\\s*:?\\s*)?((?:(?:trong|trước|từ|đến|hết|cuối|đầu|vào|chậm nhất)\\s+){0,2}${POINT}[\\s\\d/.,–-]*(?:(?:và|đến|hết|năm|tháng|ngày|${QUARTER}|IV|I{1,3})[\\s\\d/.,–-]*)*(?:h[àằ]ng (?:năm|tháng|quý))?)[.:]?$|^((?:làm |thực hiện )?(?:thường xuyên|liên tục|cả năm|h[àằ]ng (?:tuần|tháng|quý|năm))(?:(?:,| và)? (?:thường xuyên|h[àằ]ng (?:tuần|tháng|quý|năm)))?)[.:]?$`,
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

const DAY =
  '(?:ngày\\s+)?\\d{1,2}(?:\\s*/\\s*\\d{1,2}(?:\\s*/\\s*\\d{4})?|\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?)'
const STATED: readonly RegExp[] = [
  /(?<!\p{L})từ\s+(?:ngày\s+)?\d{1,2}(?:\/\d{1,2}){0,2}\s+đến\s+(?:hết\s+)?(?:ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}/iu,
  /thời (?:gian|hạn)(?: thực hiện| hoàn thành)?\s*:\s*([^.;()]{2,60})/iu,
  new RegExp(`(?:chậm nhất(?: là)?|(?:đến )?hết|gia hạn đến)\\s+(?:vào\\s+)?${DAY}`, 'iu'),
  /trước\s+(?:tháng\s+\d{1,2}\s*(?:\/|năm)\s*\d{4}|quý\s+(?:IV|I{1,3})\s*(?:[/-]|năm)\s*\d{4})/iu,
  new RegExp(`trước\\s+${DAY}(?:\\s*(?:và|,)\\s*${DAY})*(?:\\s+h[àằ]ng\\s+(?:năm|tháng|quý))?`, 'iu'),
  /trước\s+ngày\s+\d{1,2}\s+(?:của\s+)?h[àằ]ng\s+tháng/iu,
  /(?:hoàn thành|xong|kết thúc)\s+(?:trước|trong|vào)\s+(?:(?:ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}|(?:tháng\s+)?\d{1,2}\/\d{4}|quý\s+(?:IV|I{1,3})[/\s-]*(?:năm\s*)?\d{4}|năm\s+\d{4})/iu,
  /(?:hoàn thành|xong|kết thúc)\s+(?:trước|trong|vào)\s+(?:tháng\s+\d{1,2}\s+năm\s+\d{4}|quý\s+(?:IV|I{1,3})\s+năm\s+\d{4})/iu,
  /trong\s+(?:vòng\s+|thời hạn\s+)?\d{1,3}\s+(?:ngày|tháng)(?:\s+làm việc)?,?\s+(?:kể\s+)?từ\s+[^,.;]{3,60}/iu,
  /(?:trong|hết)\s+năm\s+20\d{2}(?=\s*[.;,)]|$)/iu,
  /(?:hoàn thành|xong)\s+((?:năm|tháng\s+\d{1,2}\s*\/|qu[ýí]\s+(?:IV|I{1,3})\s*(?:[/-]|năm))\s*20\d{2})(?=\s*[.;,)]|$)/iu,
  /(?:hoàn thành|thực hiện|xong|triển khai|áp dụng)\s+(?:ngay\s+)?((?:ngay\s+)?sau khi\s+[^.;,()]{5,100}?)(?=\s*[.;,)]|$)/iu,
  /(?:thực hiện|triển khai|áp dụng|vận hành|bắt đầu|duy trì)\s+(từ\s+(?:tháng\s+\d{1,2}(?:\/|\s+năm\s+)\d{4}|quý\s+(?:IV|I{1,3})[/\s-]*(?:năm\s*)?\d{4}|ngày\s+\d{1,2}\/\d{1,2}\/\d{4}))/iu,
  /[,;]\s*(?:báo cáo|tổng hợp|cập nhật|công khai|thực hiện)\s+(h[àằ]ng\s+(?:tuần|tháng|quý|năm))\s*[.;]?$/iu,
  /(?:trong|hết|vào)\s+(?:tháng\s+\d{1,2}(?:\/|\s+năm\s+)\d{4}|quý\s+(?:IV|I{1,3})[/\s-]*(?:năm\s*)?\d{4})/iu,
]

/** A remark at the end that is nothing but a time: "(Quý III/2026)". */
const REMARK =
  /\(\s*((?:(?:hoàn thành|xong|thực hiện|thời gian)\s*:?\s*)?(?:trong|trước|từ|đến|hết|cuối|đầu)?\s*(?:qu[ýí]\s|tháng\s+\d|ngày\s+\d|năm\s+20\d{2}|giai đoạn\s+20\d{2}|\d{1,2}\/20\d{2})[^()]{0,40})\)\s*[.;]?$/iu

/** A deadline that a sentence states for itself; dates of documents and periods of other plans are none. */
export function statedDeadline(text: string): string | null {
  for (const pattern of STATED) {
    const found = pattern.exec(text)
    if (found) return (found[1] ?? found[0]).trim()
  }
  return REMARK.exec(text)?.[1]?.trim() ?? null
}
