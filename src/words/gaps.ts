import { formatNumber } from '../domain/format-vi.ts'

/** Words of the pages that show what of a plan is not clear, and of the form that fills it. */
export const GAPS = {
  crumb: 'Mức độ 6 rõ',
  download: 'Tải Excel',
  fileName: 'noi-dung-chua-ro.xlsx',
  heads: ['Mã', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Chưa rõ ở', 'Vì sao', 'Đề xuất'],
  title: (unclear: number): string =>
    unclear === 0
      ? 'Mức độ “6 rõ”: tất cả nhiệm vụ đã rõ'
      : `Mức độ “6 rõ”: ${formatNumber(unclear)} nhiệm vụ chưa đủ rõ`,
  meter: (clear: number, asked: number, allSix: number, tasks: number): string =>
    `Rõ ${formatNumber(clear)} trên ${formatNumber(asked)} nội dung; ${formatNumber(allSix)} trên ${formatNumber(tasks)} nhiệm vụ rõ cả 6`,
  byUnit: 'Theo đơn vị chủ trì',
  unit: 'Đơn vị',
  tasks: 'Nhiệm vụ',
  allSix: 'Rõ cả 6',
  clear: 'Mức độ rõ',
  noLead: 'Chưa giao đơn vị chủ trì',
  list: 'Nội dung chưa rõ',
  task: 'Nhiệm vụ',
  missing: 'Chưa rõ ở',
  proposed: 'Đề xuất',
  noProposal: 'Chưa có đề xuất',
  fill: 'Bổ sung',
  fillTitle: (code: string): string => `Bổ sung cho đủ 6 rõ: ${code}`,
  suggested: 'Hệ thống đề xuất; kiểm tra trước khi lưu.',
  taskClear: 'Nhiệm vụ này đã rõ cả 6.',
  filled: (code: string): string => `Đã bổ sung nhiệm vụ ${code}.`,
  back: 'Về nhiệm vụ',
  none: 'Không còn nội dung nào chưa rõ',
  noneWhat: 'Mỗi nhiệm vụ đã rõ người, việc, thời gian, trách nhiệm, sản phẩm và thẩm quyền.',
} as const
