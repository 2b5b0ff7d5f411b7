const PERIOD = /giai đoạn\s+20\d{2}\s*[-–]\s*20\d{2}/iu

/** A period that a heading states for what stands under it; a heading that is a title of a document states none. */
export function periodOf(heading: string): string | null {
  if (heading.length > 160) return null
  return PERIOD.exec(heading)?.[0] ?? null
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
  /(?:trong|hết)\s+(?:tháng\s+\d{1,2}(?:\/|\s+năm\s+)\d{4}|quý\s+(?:IV|I{1,3})[/\s-]*(?:năm\s*)?\d{4})/iu,
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
