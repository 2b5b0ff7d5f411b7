import type { Gap, GapCode } from '../domain/task-clarity.ts'

/** What is not clear yet. */
export const GAP_WORDS = {
  'lead-missing': 'Chưa giao đơn vị chủ trì',
  'lead-is-group': 'Giao chung cho nhiều đơn vị, chưa chọn một đơn vị chủ trì',
  'owner-missing': 'Chưa phân công cán bộ thực hiện',
  'text-missing': 'Chưa có nội dung nhiệm vụ',
  'text-vague': 'Nội dung còn chung chung',
  'nature-missing': 'Chưa xác định nhiệm vụ có thời hạn, thường xuyên hay định kỳ',
  'deadline-missing': 'Chưa có thời hạn',
  'rhythm-missing': 'Chưa chọn nhịp cập nhật',
  'leader-missing': 'Chưa ghi lãnh đạo chỉ đạo',
  'support-missing': 'Chưa ghi đơn vị phối hợp',
  'product-missing': 'Chưa nêu sản phẩm',
  'acceptance-missing': 'Chưa nêu tiêu chí nghiệm thu sản phẩm',
  'authority-missing': 'Chưa ghi cấp phê duyệt hoặc quyết định',
} as const satisfies Record<GapCode, string>

/** "Nội dung còn chung chung: “đẩy mạnh”, “nâng cao”". */
export const gapSentence = (gap: Gap): string =>
  gap.words.length > 0
    ? `${GAP_WORDS[gap.code]}: ${gap.words.map(word => `“${word}”`).join(', ')}`
    : GAP_WORDS[gap.code]
