import type { Day } from '../domain/day.ts'
import { formatCountProse, formatDay } from '../domain/format-vi.ts'
import { type ProgrammeGroup, type ProgrammeLine, quarterOf } from '../domain/work-programme.ts'
import { RHYTHM_WORDS } from './rhythm.ts'

const ROMAN = ['I', 'II', 'III', 'IV']

/** "Quý II, tháng 6"; what has no month of the year has words of its own. */
export const programmeGroupWords = (group: ProgrammeGroup): string => {
  switch (group.part) {
    case 'month':
      return `Quý ${ROMAN[quarterOf(group.month) - 1] ?? ''}, tháng ${group.month}`
    case 'earlier':
      return 'Chuyển từ năm trước'
    case 'later':
      return 'Thực hiện trong năm, hoàn thành ở năm sau'
    case 'repeated':
      return 'Thường xuyên, định kỳ'
    case 'undated':
      return 'Chưa xác định thời hạn'
  }
}

/** Columns of the programme's table, with their shares of the width. */
export const PROGRAMME_COLUMNS = [
  { title: 'TT', share: 5, align: 'center' },
  { title: 'Nội dung công việc', share: 36, align: 'left' },
  { title: 'Người thực hiện', share: 14, align: 'left' },
  { title: 'Thời hạn', share: 11, align: 'center' },
  { title: 'Sản phẩm', share: 18, align: 'left' },
  { title: 'Phối hợp', share: 16, align: 'left' },
] as const

export const programmeDue = ({ due, rhythm }: Pick<ProgrammeLine, 'due' | 'rhythm'>): string =>
  due !== null ? formatDay(due) : rhythm === null ? '' : RHYTHM_WORDS[rhythm]

/** What a line says of the work: a milestone names its task, a part names whose task it is. */
export const programmeText = (line: ProgrammeLine): string => {
  if (line.kind === 'step') return `Mốc của ${line.code}: ${line.text}`
  return line.kind === 'support' ? `Phối hợp: ${line.text}` : line.text
}

export const programmeOthers = (line: ProgrammeLine): string =>
  line.kind === 'support' ? `Chủ trì: ${line.others.join(', ')}` : line.others.join('; ')

/** The page of a unit's programme. */
export const PROGRAMME = {
  link: 'Chương trình công tác',
  crumb: 'Chương trình công tác năm',
  title: (unit: string, year: number): string => `Chương trình công tác năm ${year}: ${unit}`,
  units: 'Đơn vị',
  sub: 'Lấy từ nhiệm vụ và kế hoạch của đơn vị. Tệp Word theo thể thức Nghị định 30/2020/NĐ-CP, để trống số và ngày.',
  download: 'Tải tệp Word',
  years: 'Các năm',
  year: (year: number): string => `Năm ${year}`,
  empty: {
    title: 'Năm này đơn vị chưa có công việc',
    what: 'Công việc có ở đây khi đơn vị chủ trì hoặc phối hợp một nhiệm vụ.',
  },
  fileName: (code: string, year: number): string => `chuong-trinh-cong-tac-${year}-${code}.docx`,
} as const

/** Words of the document itself, of the State line. */
export const PROGRAMME_DOCUMENT = {
  type: 'Chương trình',
  symbol: (code: string): string => `CTr-${code}`,
  abstract: (year: number): string => `Công tác năm ${year}`,
  basis: (plan: { readonly number: string; readonly dated: Day | null; readonly title: string }): string => {
    const named = `Căn cứ Kế hoạch số ${plan.number}${plan.dated === null ? '' : ` ngày ${formatDay(plan.dated)}`}`
    const about = /^kế hoạch\s+(.+)$/iu.exec(plan.title)?.[1]
    return about === undefined ? `${named} về ${plan.title}` : `${named} ${about}`
  },
  opening: (unit: string, year: number): string =>
    `${unit} xây dựng Chương trình công tác năm ${year} như sau:`,
  work: 'I. CÔNG VIỆC TRONG NĂM',
  counts: (unit: string, led: number, repeated: number, supported: number): string => {
    const parts = [
      led === 0 ? null : `chủ trì ${formatCountProse(led)} nhiệm vụ có thời hạn`,
      repeated === 0 ? null : `thực hiện ${formatCountProse(repeated)} nhiệm vụ thường xuyên, định kỳ`,
      supported === 0
        ? null
        : `phối hợp thực hiện ${formatCountProse(supported)} nhiệm vụ do đơn vị khác chủ trì`,
    ].filter(part => part !== null)
    return parts.length === 0
      ? `${unit} chưa có nhiệm vụ được giao trong năm.`
      : `${unit} ${parts.join('; ')}. Nội dung, người thực hiện, thời hạn, sản phẩm và đơn vị phối hợp nêu tại Phụ lục kèm theo.`
  },
  organise: 'II. TỔ CHỨC THỰC HIỆN',
  duties: [
    'Người được phân công thực hiện đúng nội dung, thời hạn và sản phẩm nêu tại Phụ lục; kịp thời báo cáo khi có khó khăn, vướng mắc.',
    'Lãnh đạo đơn vị theo dõi, đôn đốc việc thực hiện và điều chỉnh Chương trình khi nhiệm vụ được giao có thay đổi.',
  ],
  annex: (unit: string, year: number): string => `Danh mục công việc năm ${year} của ${unit}`,
  head: 'Thủ trưởng đơn vị',
  recipients: (committee: string, unit: string): readonly string[] => [
    committee,
    `Lãnh đạo, công chức, viên chức ${unit}`,
  ],
} as const

/** "Phó Trưởng phòng" signs for the head; everybody else signs as what they are. */
export const programmePower = (post: string): readonly string[] => {
  const deputy = /^phó\s+(.+)$/iu.exec(post.trim())
  const upper = (text: string) => text.toLocaleUpperCase('vi')
  return deputy?.[1] === undefined ? [upper(post.trim())] : [`KT. ${upper(deputy[1])}`, upper(post.trim())]
}
