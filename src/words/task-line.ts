import type { Day } from '../domain/day.ts'
import { formatDay, formatDayShort } from '../domain/format-vi.ts'
import type { Rhythm } from '../domain/rhythm.ts'
import type { Status } from '../domain/status.ts'
import { relativeDeadline } from './day.ts'
import { RHYTHM_WORDS } from './rhythm.ts'
import { updateSaid } from './update.ts'

/** When something is due, in the two parts of a row: the pressing one first. */
export type DueWords = { readonly relative: string; readonly date?: string; readonly dateWord?: string }

type Due = {
  readonly status: Status
  readonly due: Day | null
  readonly submittedOn: Day | null
  readonly closedOn: Day | null
  readonly plannedStart: Day | null
  readonly rhythm: Rhythm | null
  /** Until when the next check-in of a regular task is due. */
  readonly nextCheckIn: Day | null
}

/** "quá 13 ngày" and "05/6/2026"; "kỳ tới 30/6" and "hằng tháng"; "gửi 15/6"; "xong 12/6". */
export const dueWords = (task: Due, today: Day): DueWords => {
  const date = task.due === null ? {} : { date: formatDay(task.due) }
  if (task.closedOn !== null) return { relative: `xong ${formatDayShort(task.closedOn, today)}`, ...date }
  if (task.status === 'suspended' || task.status === 'cancelled') return { relative: 'đã dừng', ...date }
  if (task.status === 'replaced') return { relative: 'làm tiếp ở nhiệm vụ khác', ...date }
  if (task.nextCheckIn !== null && task.rhythm !== null)
    return {
      relative: `kỳ tới ${formatDayShort(task.nextCheckIn, today)}`,
      date: RHYTHM_WORDS[task.rhythm].toLocaleLowerCase('vi'),
      dateWord: 'nhịp',
    }
  if (task.status === 'regular' || task.status === 'periodic') return { relative: 'chưa chọn nhịp cập nhật' }
  if (task.status === 'awaiting-confirmation' && task.submittedOn !== null)
    return { relative: `gửi ${formatDayShort(task.submittedOn, today)}`, ...date }
  if (task.due === null) return { relative: 'chưa có thời hạn' }
  if (task.status === 'not-due' && task.plannedStart !== null && task.plannedStart > today)
    return { relative: `từ ${formatDayShort(task.plannedStart, today)}`, ...date }
  return { relative: relativeDeadline(task.due, today), ...date }
}

type Latest = Parameters<typeof updateSaid>[0] & {
  readonly effectiveOn: Day
  readonly state: 'submitted' | 'approved' | 'returned'
  readonly reason: string | null
}

/** The last thing that was reported, in a few words. */
export const lastFact = (latest: Latest | null, today: Day): string => {
  if (latest === null) return 'Chưa có cập nhật'
  const day = formatDayShort(latest.effectiveOn, today)
  if (latest.state === 'returned') return `Bị trả lại: ${shortened(latest.reason ?? updateSaid(latest), 60)}`
  const what = shortened(updateSaid(latest), 60)
  return latest.state === 'submitted' ? `${what}; gửi ${day}, chờ duyệt` : `${what}; cập nhật ${day}`
}

/** Cut after a whole word, without the stop of its sentence. */
export const shortened = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= most) return line.replace(/[.;]$/u, '')
  return `${line.slice(0, line.lastIndexOf(' ', most)).replace(/[.,;:]$/u, '')}…`
}

/** The one thing to do in a row. */
export const ROW_ACTIONS = {
  update: 'Cập nhật',
  checkIn: 'Ghi kết quả',
  open: 'Mở',
  see: 'Xem',
  figure: 'Nhập số',
  obstacle: 'Vướng mắc',
  delivered: 'Đã xong',
} as const
