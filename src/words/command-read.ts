import type { Clarity } from '../domain/clarity.ts'
import { formatNumber } from '../domain/format-vi.ts'
import type { FileRefusal } from '../domain/refusal-of-file.ts'
import { FINDING_WORDS } from './drafting.ts'
import { CLARITY_WORDS } from './ui.ts'

export const fileOption = 'FILE'

export const readHelp = {
  about: {
    vi: 'Đọc một kế hoạch (.docx, .pdf, .xlsx, .txt; .doc, .odt, .rtf khi có LibreOffice) và in ra những gì đọc được. Không lưu gì.',
    en: 'Read a plan (.docx, .pdf, .xlsx, .txt; .doc, .odt, .rtf where LibreOffice is) and print what was read. Nothing is kept.',
  },
  json: { vi: 'in một đối tượng JSON ra đầu ra chuẩn', en: 'print one JSON object on standard output' },
  text: {
    vi: 'in lớp chữ của tệp; mọi vị trí đều tính theo lớp này',
    en: 'print the text layer that all places count in',
  },
  exits: {
    vi: 'Mã thoát: 0 đọc được kế hoạch; 1 tệp bị từ chối hoặc không phải kế hoạch; 2 gọi lệnh sai.',
    en: 'Exit codes: 0 a plan was read; 1 the file was refused or is no plan; 2 wrong call.',
  },
} as const

export const checkHelp = {
  about: {
    vi: 'Kiểm tra một dự thảo kế hoạch trước khi ký: lỗi soạn thảo, chỗ trùng lặp, cách viết chung chung và “6 rõ” của từng nhiệm vụ, kèm cách sửa.',
    en: 'Check a draft before it is signed: slips of drafting, overlaps, general wording and the six clarities of each task, with how to mend them.',
  },
  json: readHelp.json,
  strict: { vi: 'thoát với mã 1 khi còn chỗ chưa rõ', en: 'exit 1 when gaps remain' },
  exits: {
    vi: 'Mã thoát: 0 xong; 1 tệp bị từ chối, hoặc còn chỗ chưa rõ khi có --strict; 2 gọi lệnh sai.',
    en: 'Exit codes: 0 done; 1 the file was refused, or gaps remain with --strict; 2 wrong call.',
  },
} as const

export const fileMissing = (path: string): string =>
  `Không mở được tệp “${path}”. Kiểm tra lại đường dẫn. | The file "${path}" cannot be opened.`

export const refusedInJson = (refusal: FileRefusal, sentence: string) => ({
  refused: true,
  code: refusal.code,
  reason: sentence,
})

/** The heading line of what was read, for a person. */
export const readSummary = (counts: {
  readonly targets: number
  readonly tasks: number
  readonly sections: number
}): string => `Đọc được ${counts.targets} chỉ tiêu, ${counts.tasks} nhiệm vụ trong ${counts.sections} mục.`

export const headerLine = (label: string, value: string | null): string =>
  `${label}: ${value ?? '(không có)'}`
export const HEADER_LABELS = {
  issuer: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  type: 'Loại văn bản',
  title: 'Trích yếu',
  signer: 'Người ký',
} as const

/** One line a clarity: "Người 12,5/15". */
export const clarityScore = (clarity: Clarity, sum: number, of: number): string =>
  `${CLARITY_WORDS[clarity]}: ${formatNumber(sum, 1)}/${of}`

export const checkSummary = (tasks: number, gaps: number, mean: number | null): string =>
  mean === null
    ? 'Không có nhiệm vụ nào để kiểm tra.'
    : `${tasks} nhiệm vụ, ${gaps} chỗ chưa rõ, trung bình rõ ${formatNumber(mean, 1)}/6.`

export const gapLine = (
  clarity: Clarity,
  sentence: string,
  fix: string,
  rewrite: string | null = null,
): string =>
  `    ${CLARITY_WORDS[clarity]}: ${sentence} ${fix}${rewrite === null ? '' : ` Có thể viết: “${rewrite}”.`}`

/** One line a finding: its group, the page, the words of the draft, what to do. */
export const findingLine = (
  group: keyof typeof FINDING_WORDS,
  sentence: string,
  quote: string | null,
  page: number | null,
): string => {
  const where = page === null ? '' : ` (trang ${page})`
  const words =
    quote === null ? '' : `\n      “${quote.length > 160 ? `${quote.slice(0, 158).trimEnd()}…` : quote}”`
  return `  ${FINDING_WORDS[group]}${where}: ${sentence}${words}`
}

export const findingsSummary = (count: number): string =>
  count === 0 ? 'Không thấy lỗi soạn thảo.' : `${count} chỗ cần xem lại trước khi ký:`
