import type { ClosingRefusal } from '../domain/closing.ts'
import type { Refusal } from '../domain/decision.ts'
import type { ExtensionRefusal } from '../domain/extension.ts'
import { formatDay, formatNumber, formatPercent } from '../domain/format-vi.ts'
import type { WorkState } from '../domain/journal-payload.ts'
import type { UpdateRefusal } from '../domain/update.ts'
import { ACT_REFUSALS } from './task-act.ts'

export const WORK_STATE_WORDS = {
  'not-begun': 'Chưa triển khai',
  'at-work': 'Đang thực hiện',
  obstacle: 'Đang vướng mắc',
  delivered: 'Đã xong, trình xác nhận hoàn thành',
} as const satisfies Record<WorkState, string>

/**
 * What an update says in one line: its sentence, or, where a figure, a file or an obstacle spoke alone, that.
 */
export const updateSaid = (update: {
  readonly text: string
  readonly workState: WorkState
  readonly percent: number | null
  readonly obstacle: string | null
}): string => {
  if (update.text !== '') return update.text
  if (update.obstacle !== null && update.obstacle !== '') return `Vướng mắc: ${update.obstacle}`
  const state = WORK_STATE_WORDS[update.workState]
  return update.percent === null ? state : `${state}, đã làm ${formatPercent(update.percent)}`
}

type Code = UpdateRefusal | ClosingRefusal | ExtensionRefusal | 'reason-missing'

const SENTENCES = {
  ...ACT_REFUSALS,
  'text-missing': () => 'Nêu đã làm được gì bằng một câu, hoặc ghi khối lượng, hoặc kèm một ảnh.',
  'obstacle-missing': () => 'Nêu vướng mắc cụ thể là gì.',
  'percent-out-of-range': p => `Tiến độ phải từ 0 đến 100%. Anh/chị nhập ${p.figure('percent')}%.`,
  'day-in-future': p => `Ngày ${p.day('on')} chưa đến. Nhập ngày hôm nay hoặc trước đó.`,
  'day-before-assignment': p => `Ngày ${p.day('on')} trước ngày giao nhiệm vụ, ${p.day('assignedOn')}.`,
  'product-not-named': () =>
    'Chưa kết thúc được nhiệm vụ này vì chưa nêu sản phẩm phải có. Đề nghị cơ quan thường trực bổ sung sản phẩm.',
  'product-not-delivered': p =>
    `Chưa kết thúc được nhiệm vụ này vì thiếu sản phẩm “${p.text('product')}”. Tải sản phẩm lên hoặc nêu sản phẩm ở đâu.`,
  'same-person': () =>
    'Người trình không tự xác nhận được. Đề nghị thủ trưởng đơn vị hoặc cơ quan thường trực xác nhận.',
  'reason-missing': () => 'Nêu lý do.',
  'no-deadline': () => 'Nhiệm vụ chưa có thời hạn nên chưa gia hạn được.',
  'due-not-later': p => `Hạn mới phải sau hạn hiện nay, ${p.day('due')}.`,
  'due-in-past': () => 'Hạn mới đã qua. Nhập một ngày từ hôm nay trở đi.',
  'decided-in-future': () => 'Ngày quyết định chưa đến. Nhập ngày hôm nay hoặc trước đó.',
} as const satisfies Record<Code, (p: Params) => string>

type Params = {
  readonly day: (name: string) => string
  readonly figure: (name: string) => string
  readonly text: (name: string) => string
}

/** Why an update, a closing or an extension was not taken, and what to do now. */
export const updateRefusalSentence = (refusal: Refusal<Code>): string =>
  SENTENCES[refusal.code]({
    day: name => formatDay(String(refusal.params[name])),
    figure: name => formatNumber(Number(refusal.params[name])),
    text: name => String(refusal.params[name]),
  })

/** Whether a code is one of this noun's. */
export const isUpdateCode = (code: string): code is Code => Object.hasOwn(SENTENCES, code)

/** The same for a code that may be another noun's; null when it is. */
export const updateSentence = (code: string, params: Refusal['params']): string | null =>
  isUpdateCode(code) ? updateRefusalSentence({ code, field: null, params }) : null
