/** A line, or the text of a cell or box, that a secrecy stamp could be. */
export type StampCandidate = { readonly text: string; readonly zone: 'page' | 'margin' | 'box' }

/** Where no type line is found (an annex alone, a draft), a stamp is looked for in so many lines from the top. */
const TOP_LINES = 40

/** Names of kinds of documents as they stand on a line of their own (Decree 30/2020, Annex III, and Party kinds). */
const TYPE_NAMES = new Set(
  [
    'nghị quyết',
    'quyết định',
    'chỉ thị',
    'quy chế',
    'quy định',
    'thông cáo',
    'thông báo',
    'hướng dẫn',
    'chương trình',
    'chương trình hành động',
    'kế hoạch',
    'phương án',
    'đề án',
    'dự án',
    'báo cáo',
    'biên bản',
    'tờ trình',
    'hợp đồng',
    'công điện',
    'công văn',
    'kết luận',
    'phụ lục',
  ].map(compact),
)

/** The stamps, and the ways they are spelt when marks were lost or an old font was not converted (TCVN3, VNI). */
const STAMP = [
  ...['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'],
  ...['MAT', 'TOI MAT', 'TUYET MAT', 'MÂT', 'MẠT', 'TỐI MẠT', 'TUYỆT MẠT', 'TỐI MÂT', 'TUYỆT MÂT'],
  ...['MËT', 'TèI MËT', 'TUYÖT MËT', 'MAÄT', 'TOÁI MAÄT', 'TUYEÄT MAÄT'],
].map(stamp => stamp.replaceAll(' ', ''))
const PROPER = ['mật', 'tốimật', 'tuyệtmật']
const BESIDE =
  /(?:^|[\s([|])(?:mức\s+)?độ\s*mật\s*[:：]\s*["“'([]*\s*(tuyệt\s*mật|tối\s*mật|mật)(?![\p{L}\p{M}])/iu

/** Frame and list signs around a stamp: asterisks of markdown, brackets, rules, bullets. */
const FRAME = /^[\s*_#[\](){}<>|"'“”«».,:;~=\-–—+•·°]+|[\s*_#[\](){}<>|"'“”«».,:;~=\-–—+•·°]+$/gu
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g

function compact(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
}

/**
 * Is this text, alone, a stamp? Letter-spaced ones too ("M Ậ T"). With marks in any case; a spelling without marks
 * or in an old encoding only in capitals, because "mat" in a sentence of its own could be anything.
 */
function isStamp(text: string): boolean {
  // The copy number is often set under or beside the stamp in the same frame.
  const bare = text.replace(/[\s(,;-]*bản\s+số\s*[:.]?\s*[\d.…/]*\s*\)?$/iu, '').replace(FRAME, '')
  if (bare.length === 0 || bare.length > 60) return false
  const joined = bare.replace(/[\s_.\-–—]+/gu, '')
  return STAMP.includes(joined) || PROPER.includes(joined.toLowerCase())
}

function shows(text: string): boolean {
  const clean = text.normalize('NFC').replace(INVISIBLE, '')
  if (clean.length > 2_000) return false
  if (isStamp(clean) || BESIDE.test(clean)) return true
  // Two columns of a header that were flattened into one line keep a tab, a bar or a run of spaces between them.
  return clean.split(/\t|\||\n| {3,}/).some(isStamp)
}

const isTypeLine = (text: string): boolean => {
  if (text.length > 80) return false
  const bare = text.normalize('NFC').replace(INVISIBLE, '').replace(FRAME, '')
  return bare === bare.toUpperCase() && TYPE_NAMES.has(compact(bare))
}

/**
 * Does the document carry a secrecy stamp: MẬT, TỐI MẬT or TUYỆT MẬT on a line or in a cell of its own, or beside
 * "Độ mật:", before the type line, in a header or footer, or in a text box of the first page? "BẢO MẬT" in a heading
 * or in a sentence is none. The lines are given in reading order; one cell may hold several (joined by "\n").
 */
export function hasSecrecyStamp(candidates: readonly StampCandidate[]): boolean {
  if (candidates.some(({ zone, text }) => zone !== 'page' && shows(text))) return true
  const page = candidates.filter(({ zone }) => zone === 'page')
  const typeLine = page.findIndex(({ text }) => text.split('\n').some(isTypeLine))
  const top = typeLine < 0 ? page.slice(0, TOP_LINES) : page.slice(0, typeLine)
  // A stamp can share the cell with the type line.
  const typeCell = typeLine < 0 ? [] : (page[typeLine]?.text.split('\n') ?? [])
  const beforeType = typeCell.slice(0, typeCell.findIndex(isTypeLine))
  return top.some(({ text }) => shows(text)) || beforeType.some(shows)
}
