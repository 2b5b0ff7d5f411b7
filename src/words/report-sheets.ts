/** Words of the Excel annexes of a report. */
export const SHEETS = {
  group: 'Nhóm',
  concerns: 'Khó khăn, kiến nghị',
  concernHeads: ['TT', 'Nội dung', 'Mục trong báo cáo'],
  /** A sheet's name holds 31 letters. */
  annex: (number: string | null, title: string): string =>
    `${number === null ? 'PL' : `PL ${number}`} ${title}`.slice(0, 31).trim(),
  download: 'Phụ lục Excel',
  fileName: (period: string): string => `phu-luc-bao-cao-${period}.xlsx`,
} as const
