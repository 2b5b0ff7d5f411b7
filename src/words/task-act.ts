import type { ActRefusal } from '../domain/task-act.ts'

type Params = { readonly day: (name: string) => string }

/** Why an act is not possible on a task as it stands, and what to do now. */
export const ACT_REFUSALS = {
  'task-not-running': () => 'Nhiệm vụ không còn thực hiện nên không cập nhật được.',
  'task-closed': p =>
    `Nhiệm vụ đã kết thúc ngày ${p.day('on')}. Cần làm thêm, đề nghị cơ quan thường trực hoặc lãnh đạo mở lại.`,
  'task-cancelled': p =>
    `Nhiệm vụ đã hủy từ ngày ${p.day('on')}. Cần làm tiếp, đề nghị cơ quan thường trực hoặc lãnh đạo khôi phục.`,
  'task-suspended': p =>
    `Nhiệm vụ tạm dừng từ ngày ${p.day('on')}. Cần làm tiếp, đề nghị lãnh đạo cho thực hiện lại.`,
  'task-replaced': p =>
    `Nhiệm vụ đã được tách hoặc gộp từ ngày ${p.day('on')}. Mở nhiệm vụ thay thế để làm tiếp.`,
  'already-submitted': p => `Đã trình xác nhận hoàn thành ngày ${p.day('on')}, đang chờ xác nhận.`,
  'nothing-submitted': () => 'Chưa ai trình xác nhận hoàn thành nhiệm vụ này.',
  'closing-waits': p =>
    `Sản phẩm trình ngày ${p.day('on')} đang chờ xác nhận. Xác nhận hoặc trả lại trước, rồi làm việc này.`,
  'task-not-suspended': () => 'Nhiệm vụ không tạm dừng nên không cần cho thực hiện lại.',
  'task-not-cancelled': () => 'Nhiệm vụ chưa hủy nên không cần khôi phục.',
  'task-not-closed': () => 'Nhiệm vụ chưa kết thúc nên không cần mở lại.',
  'regular-never-closes': () =>
    'Nhiệm vụ thường xuyên, định kỳ không kết thúc mà cập nhật theo từng kỳ. Chọn Đang thực hiện.',
  'nature-not-settled': () =>
    'Chưa kết thúc được vì nhiệm vụ chưa xác định là có thời hạn, thường xuyên hay định kỳ. Đề nghị cơ quan thường trực xác định.',
  'only-regular-checks-in': () =>
    'Nhiệm vụ có thời hạn không ghi kết quả theo kỳ mà cập nhật tiến độ. Mở biểu mẫu cập nhật tiến độ.',
  'checks-in-instead': () =>
    'Nhiệm vụ thường xuyên, định kỳ ghi kết quả theo từng kỳ. Mở biểu mẫu của kỳ này.',
  'regular-has-no-deadline': () => 'Nhiệm vụ thường xuyên, định kỳ không có thời hạn để gia hạn.',
} as const satisfies Record<ActRefusal, (p: Params) => string>
