import type { Nature } from '../domain/nature.ts'
import type { AttentionReason, Status } from '../domain/status.ts'

/** The default word of each status; an administrator may change the word. */
export const STATUS_WORDS = {
  overdue: 'Quá hạn',
  attention: 'Cần chú ý',
  'check-in-missing': 'Chưa cập nhật kỳ trước',
  'awaiting-confirmation': 'Chờ xác nhận',
  'on-track': 'Đúng tiến độ',
  'not-due': 'Chưa đến hạn',
  'no-deadline': 'Chưa có thời hạn',
  regular: 'Thường xuyên',
  periodic: 'Định kỳ',
  suspended: 'Tạm dừng',
  done: 'Hoàn thành',
  'done-late': 'Hoàn thành, chậm hạn',
  cancelled: 'Hủy',
  replaced: 'Đã tách, gộp, chuyển',
} as const satisfies Record<Status, string>

/** "Hoàn thành, chậm 4 ngày". */
export const statusWord = (status: Status, daysLate: number): string =>
  status === 'done-late' && daysLate > 0 ? `Hoàn thành, chậm ${daysLate} ngày` : STATUS_WORDS[status]

/**
 * "Tiến độ" of the status annex in reports of the State line, which knows three words for dated tasks; the natures
 * without a deadline keep theirs.
 */
export const statusAnnexWord = (status: Status, nature: Nature): string => {
  if (status === 'suspended' || status === 'cancelled' || status === 'replaced') return STATUS_WORDS[status]
  if (nature === 'regular' || nature === 'periodic') return STATUS_WORDS[nature]
  return ANNEX_WORDS[status]
}

const ANNEX_WORDS = {
  overdue: 'Quá hạn',
  attention: 'Đang thực hiện',
  'check-in-missing': 'Đang thực hiện',
  'awaiting-confirmation': 'Đang thực hiện',
  'on-track': 'Đang thực hiện',
  'not-due': 'Chưa đến hạn',
  'no-deadline': 'Chưa xác định thời hạn',
  regular: 'Thường xuyên',
  periodic: 'Định kỳ',
  done: 'Hoàn thành',
  'done-late': 'Hoàn thành (quá hạn)',
} as const satisfies Record<Exclude<Status, 'suspended' | 'cancelled' | 'replaced'>, string>

export const ATTENTION_WORDS = {
  'few-days-left': 'sắp đến hạn',
  'behind-pace': 'chậm so với tiến độ',
  'should-have-begun': 'đã đến ngày bắt đầu nhưng chưa triển khai',
} as const satisfies Record<AttentionReason, string>
