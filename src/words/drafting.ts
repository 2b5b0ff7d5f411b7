import { formatDay } from '../domain/format-vi.ts'

/** Slips of drafting that the check before signing finds; the values are words of the document. */
export type DraftingNote =
  | { readonly rule: 'cited-two-symbols'; readonly symbol: string; readonly other: string }
  | { readonly rule: 'cited-two-dates'; readonly symbol: string; readonly dates: readonly string[] }
  | {
      readonly rule: 'cited-issuer'
      readonly symbol: string
      readonly issuer: string
      readonly expected: string
    }
  | { readonly rule: 'cited-type'; readonly symbol: string; readonly type: string }
  | {
      readonly rule: 'cited-later'
      readonly symbol: string
      readonly date: string
      readonly issued: string
    }
  | { readonly rule: 'level-other'; readonly found: string; readonly level: string }
  | { readonly rule: 'reports-to-itself'; readonly unit: string }
  | { readonly rule: 'two-names'; readonly name: string; readonly other: string }
  | { readonly rule: 'abbreviation-unknown'; readonly short: string }
  | { readonly rule: 'deadline-before-issue'; readonly deadline: string; readonly issued: string }
  | { readonly rule: 'deadline-outside-period'; readonly deadline: string; readonly period: string }
  | { readonly rule: 'period-reversed'; readonly text: string }
  | { readonly rule: 'date-impossible'; readonly text: string }
  | { readonly rule: 'section-missing'; readonly reference: string }
  | { readonly rule: 'annex-gap'; readonly before: string; readonly after: string }

/** Headings under which the findings of a check are told. */
export const FINDING_WORDS = {
  cited: 'Văn bản được dẫn',
  missing: 'Còn thiếu, đánh số',
  bodies: 'Tên cơ quan, chữ viết tắt',
  dates: 'Ngày và thời hạn',
  overlap: 'Trùng lặp, chồng chéo',
  wording: 'Viết chung chung',
} as const

/** The sentence of a slip: what stands there and what to look at. */
export function draftingSentence(note: DraftingNote): string {
  switch (note.rule) {
    case 'cited-two-symbols':
      return `Một văn bản được dẫn bằng hai ký hiệu: “${note.symbol}” và “${note.other}”. Đối chiếu bản gốc, dùng một ký hiệu.`
    case 'cited-two-dates':
      return `Văn bản ${note.symbol} được dẫn với các ngày khác nhau: ${note.dates.map(formatDay).join(', ')}. Đối chiếu bản gốc.`
    case 'cited-issuer':
      return `Ký hiệu “${note.symbol}” là của ${note.expected}, nhưng câu ghi cơ quan ban hành là “${note.issuer}”. Sửa ký hiệu hoặc tên cơ quan.`
    case 'cited-type':
      return `“${note.type}” không khớp ký hiệu “${note.symbol}”. Sửa tên loại hoặc ký hiệu.`
    case 'cited-later':
      return `Văn bản ${note.symbol} ghi ngày ${formatDay(note.date)}, sau ngày ban hành kế hoạch (${formatDay(note.issued)}). Đối chiếu lại ngày.`
    case 'level-other':
      return `Kế hoạch của ${note.level} nhưng câu ghi “${note.found}”. Kiểm tra, có thể còn sót từ bản mẫu của nơi khác.`
    case 'reports-to-itself':
      return `“${note.unit}” được giao báo cáo cho chính mình. Ghi lại nơi nhận báo cáo.`
    case 'two-names':
      return `Một cơ quan được gọi bằng hai tên: “${note.name}” và “${note.other}”. Dùng thống nhất một tên.`
    case 'abbreviation-unknown':
      return `Chữ viết tắt “${note.short}” chưa được giải thích. Viết đủ ở lần đầu, hoặc sửa nếu gõ nhầm.`
    case 'deadline-before-issue':
      return `Thời hạn “${note.deadline}” đến trước ngày ban hành kế hoạch (${formatDay(note.issued)}).`
    case 'deadline-outside-period':
      return `Thời hạn “${note.deadline}” nằm ngoài thời gian của kế hoạch (${note.period}).`
    case 'period-reversed':
      return `“${note.text}”: thời điểm cuối đến trước thời điểm đầu.`
    case 'date-impossible':
      return `Ngày “${note.text}” không có trong lịch.`
    case 'section-missing':
      return `Câu dẫn đến “${note.reference}” của kế hoạch này, nhưng kế hoạch không có mục đó.`
    case 'annex-gap':
      return `Sau “${note.before}” đến “${note.after}”: thiếu phụ lục ở giữa, hoặc đánh số nhầm.`
  }
}

const percent = (likeness: number): string => `${Math.round(likeness * 100)}%`
const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 118).trimEnd()}…` : text)

/** A task that says much the same as another of the draft, or as one of an adopted plan. */
export const overlapSentence = (other: {
  readonly text: string
  readonly likeness: number
  readonly adopted?: { readonly code: string; readonly plan: string }
}): string =>
  other.adopted === undefined
    ? `Giống ${percent(other.likeness)} với nhiệm vụ khác trong dự thảo: “${short(other.text)}”. Gộp lại, hoặc nêu rõ khác nhau ở đâu.`
    : `Giống ${percent(other.likeness)} với ${other.adopted.code} của “${short(other.adopted.plan)}” đang thực hiện: “${short(other.text)}”. Bỏ bớt hoặc dẫn sang nhiệm vụ đó để không chồng chéo.`
