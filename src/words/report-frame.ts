import { formatDay, formatNumber } from '../domain/format-vi.ts'
import type { Comparator } from '../domain/plan-reading.ts'
import type { CitedDocument } from '../domain/report-input.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import type { Milestone } from '../domain/target.ts'

/** The resolution whose plan is reported on. */
export const RESOLUTION_57: CitedDocument = {
  type: 'Nghị quyết',
  symbol: '57-NQ/TW',
  date: '2024-12-22',
  issuer: 'Bộ Chính trị',
  title: 'về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
}

/** "Ủy ban nhân dân tỉnh Bình Lam". `province` carries its kind: "tỉnh Bình Lam", "thành phố Bình Lam". */
export const superiorCommittee = (province: string): string => `Ủy ban nhân dân ${province}`

/** Who receives a ward's report besides the addressee. */
export const defaultRecipients = (locality: string): readonly string[] => [
  'Sở Khoa học và Công nghệ',
  `Thường trực Đảng ủy, HĐND ${locality}`,
  `Chủ tịch, các Phó Chủ tịch UBND ${locality}`,
  `Các cơ quan, đơn vị thuộc ${locality}`,
]
export const FILING = 'VT, VHXH'

/** Heads what the plan puts under no heading of its own. */
export const UNGROUPED = 'Nội dung chung'

const RHYTHM_PHRASES = {
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  'half-yearly': '6 tháng một lần',
  yearly: 'Hằng năm',
} as const satisfies Record<Rhythm, string>
/** How a table writes the time of a task that recurs. */
export const rhythmPhrase = (rhythm: Rhythm): string => RHYTHM_PHRASES[rhythm]

const SIGNS = {
  '>=': '≥ ',
  '>': '> ',
  '=': '',
  '<=': '≤ ',
  '<': '< ',
  '~': 'khoảng ',
} as const satisfies Record<Comparator, string>
/** "≥ 80", "40 - 50", "khoảng 12": the goal of a target without its unit. */
export const goalPhrase = (op: Comparator, goal: Pick<Milestone, 'value' | 'max'>): string =>
  goal.max === null
    ? `${SIGNS[op]}${formatNumber(goal.value)}`
    : `${formatNumber(goal.value)} - ${formatNumber(goal.max)}`

/** "mốc 30/6/2026": how a table or a sentence names a milestone by its day. */
export const milestonePhrase = (by: string): string => `mốc ${formatDay(by)}`
