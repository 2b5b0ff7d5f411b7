import { formatNumber } from '../domain/format-vi.ts'
import type { RefusalCode } from '../domain/policy/permission.ts'
import type { FieldProblem, Refusal } from '../domain/refusal.ts'
import { isRole } from '../domain/role.ts'
import { ADDING_REFUSALS } from './adding-up.ts'
import { COMMITTEE_REFUSALS } from './committee-refusal.ts'
import { evidenceSentence } from './evidence.ts'
import { figureSentence } from './figure-refusal.ts'
import { INSPECTION_REFUSALS } from './inspection-refusal.ts'
import { REPORT_REFUSALS } from './issued-report.ts'
import { OUTSIDE_REFUSALS } from './outside-view.ts'
import { recordSentence } from './record-refusal.ts'
import { refusedFileText } from './refused-file.ts'
import { REGISTER_REFUSALS } from './register-refusal.ts'
import { DEFINITION_REFUSALS } from './report-definition.ts'
import { refusalSentence } from './role.ts'
import { ROUND_REFUSALS } from './round.ts'
import { STEERING_REFUSALS } from './steering-refusal.ts'
import { isMeasurementCode, measurementSentence, typedNumberSentence } from './target.ts'
import { actSentence, isActCode } from './task-act.ts'
import { clarityNames } from './ui.ts'
import { isUpdateCode, updateSentence } from './update.ts'
import { TEMPLATE_REFUSALS } from './word-template.ts'
import { PAPER_REFUSALS } from './written-document.ts'

type Params = NonNullable<FieldProblem['params']>
type Say = (params: Params) => string

const text = (params: Params, name: string): string => String(params[name] ?? '')

/** Sentences of codes that no other noun's file has. */
const SENTENCES: Readonly<Record<string, Say>> = {
  missing: p =>
    text(p, 'label') === '' ? 'Chưa nhập nội dung ở ô này.' : `Chưa nhập “${text(p, 'label')}”.`,
  'too-long': p =>
    p['most'] === undefined
      ? 'Nội dung dài quá mức cho phép. Rút gọn rồi gửi lại.'
      : `Nội dung dài quá, nhiều nhất ${formatNumber(Number(p['most']))} ký tự. Rút gọn rồi gửi lại.`,
  'not-understood': () => 'Nội dung ở ô này chưa đúng. Nhập lại.',
  'choose-one': () => 'Chọn một trong các mục.',
  'no-such-day': () => 'Ngày này không có. Nhập lại theo ngày/tháng/năm, ví dụ 30/9/2026.',
  'no-number': () => 'Nhập một số, ví dụ 85 hoặc 85,5.',
  'no-whole-number': () => 'Nhập số nguyên, không có phần thập phân.',
  'out-of-range': p =>
    p['most'] !== undefined
      ? `Số nhập vào lớn quá, nhiều nhất là ${formatNumber(Number(p['most']))}.`
      : p['least'] !== undefined
        ? `Số nhập vào nhỏ quá, ít nhất là ${formatNumber(Number(p['least']))}.`
        : 'Số nhập vào nằm ngoài khoảng cho phép.',
  'too-many-files': () => 'Chọn quá nhiều tệp. Bớt tệp rồi gửi lại.',
  'too-many-views': p =>
    `Mỗi người lưu nhiều nhất ${text(p, 'most')} danh sách. Xóa bớt danh sách cũ rồi lưu lại.`,
  'unknown-unit': () => 'Không có đơn vị này trong danh sách. Chọn lại, hoặc thêm đơn vị trước.',
  'unknown-person': () => 'Không có người này trong danh sách. Chọn lại.',
  'unknown-role': () => 'Chọn một vai trò.',
  'unknown-kind': () => 'Chọn loại đơn vị.',
  stale: p =>
    text(p, 'now') === ''
      ? 'Người khác vừa sửa nội dung này. Xem lại rồi gửi lần nữa.'
      : `Người khác vừa sửa nội dung này thành “${text(p, 'now')}”. Xem lại rồi gửi lần nữa.`,
  'request-used': () => 'Lần gửi này đã được dùng cho việc khác. Mở lại trang rồi gửi lần nữa.',
  'already-decided': () => 'Nội dung này đã có người quyết định. Mở lại trang để xem kết quả.',

  'login-missing': () => 'Nhập tên đăng nhập.',
  'password-missing': () => 'Nhập mật khẩu.',
  'sign-in-wrong': () => 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại rồi nhập lần nữa.',
  'sign-in-crowded': () =>
    'Quá nhiều lần đăng nhập không thành công từ mạng này, hệ thống đang xử lý lần lượt. Chờ mười giây rồi đăng nhập lại.',
  'sign-in-locked': p =>
    `Đã nhập sai nhiều lần nên tên đăng nhập này tạm khóa. Thử lại sau ${text(p, 'minutes')} phút, hoặc đề nghị quản trị hệ thống đặt lại mật khẩu.`,
  'no-appointment': () =>
    'Tài khoản chưa có chức vụ đang hiệu lực nên chưa vào được. Đề nghị quản trị hệ thống của xã, phường kiểm tra.',
  'password-wrong': () => 'Mật khẩu hiện nay không đúng.',
  'password-short': () => 'Mật khẩu cần ít nhất 14 ký tự.',
  'password-long': () => 'Mật khẩu dài quá 128 ký tự.',
  'password-simple': () => 'Mật khẩu cần có chữ hoa, chữ thường, chữ số và ký tự khác (ví dụ - hoặc %).',
  'password-holds-login': () => 'Mật khẩu không được chứa tên đăng nhập.',
  'password-same': () => 'Mật khẩu mới phải khác mật khẩu hiện nay.',
  'password-differs': () => 'Hai lần nhập mật khẩu mới chưa giống nhau.',

  'link-unknown': () =>
    'Liên kết này không có trong hệ thống. Đăng nhập để cập nhật, hoặc mở liên kết mới nhất trong thư nhắc việc.',
  'link-used': () => 'Liên kết này vừa được dùng để gửi một cập nhật khác. Đăng nhập để cập nhật tiếp.',
  'link-expired': () => 'Liên kết này vừa hết hạn. Đăng nhập để cập nhật.',
  'link-revoked': () => 'Liên kết này vừa bị thu hồi. Đăng nhập để cập nhật.',

  'nothing-late': () => 'Không có nhiệm vụ nào đã chọn đang quá hạn. Chọn lại nhiệm vụ.',
  'task-without-lead': () =>
    'Có nhiệm vụ chưa giao đơn vị chủ trì nên chưa có nơi nhận. Giao đơn vị chủ trì, hoặc bỏ chọn nhiệm vụ đó.',
  'email-malformed': () => 'Địa chỉ thư chưa đúng. Nhập lại, ví dụ ten@phuong.gov.vn.',
  'phone-malformed': () => 'Số điện thoại chưa đúng. Nhập lại, ví dụ 0912 345 678.',

  'name-missing': () => 'Nhập họ và tên.',
  'unit-missing': () => 'Chọn đơn vị.',
  'post-missing': () => 'Nhập chức vụ.',
  'unit-name-missing': () => 'Nhập tên đơn vị.',
  'login-taken': p => `Tên đăng nhập “${text(p, 'login')}” đã có người dùng. Chọn tên khác.`,
  'login-malformed': () =>
    'Tên đăng nhập gồm 3 đến 60 chữ cái không dấu, chữ số, dấu chấm, gạch nối, viết liền nhau.',
  'day-too-early': () => 'Ngày này sớm quá. Chọn hôm qua, hôm nay hoặc một ngày sau đó.',
  'appointment-ended': () => 'Chức vụ này đã kết thúc từ trước.',
  'last-administrator': () =>
    'Đây là quản trị hệ thống duy nhất nên chưa kết thúc được. Thêm một người quản trị khác trước.',
  'unit-exists': p => `Đã có đơn vị “${text(p, 'name')}”. Sửa tên gọi khác của đơn vị đó nếu cần.`,
  'code-taken': p => `Mã “${text(p, 'code')}” đã dùng cho đơn vị khác.`,
  'code-malformed': () => 'Mã gồm tối đa 20 chữ cái không dấu, chữ số, gạch nối.',
  'alias-taken': p => `Tên “${text(p, 'alias')}” đang là tên của ${text(p, 'name')}.`,

  'file-refused': p => refusedFileText(text(p, 'refusal')),
  'file-missing': () => 'Chưa chọn tệp. Chọn tệp Word hoặc PDF của kế hoạch.',
  'secrecy-not-confirmed': () => 'Xác nhận văn bản không chứa bí mật nhà nước trước khi gửi.',
  'name-unknown': () => 'Văn bản không còn tên này. Mở lại trang để xem các tên còn lại.',
  'plan-not-draft': () => 'Kế hoạch không còn ở bước rà soát nên không sửa được ở đây.',
  'nothing-to-undo': () => 'Không còn bước nào của anh/chị để hoàn tác.',
  'undo-changed': () =>
    'Mục của bước này đã được sửa sau đó nên không hoàn tác được nữa. Mở mục và sửa trực tiếp.',
  'comparison-gone': () => 'Không còn bản sửa nào đang chờ. Tải lại tệp để đối chiếu.',
  'comparison-moved': () => 'Dự thảo hoặc bản sửa đã thay đổi sau khi anh/chị mở trang. Xem lại rồi nhận.',
  'sheet-no-heads': () =>
    'Không thấy hàng tiêu đề có cột Nội dung và cột Mã hệ thống. Tải bản Excel từ trang rà soát rồi sửa trên bản đó.',
  'columns-no-items': () =>
    'Chưa có cột nào là nhiệm vụ, hoặc chỉ tiêu cùng con số hay đơn vị tính. Chọn cho ít nhất một bảng.',
  'columns-gone': () => 'Bảng này không còn chờ xác nhận. Mở lại kế hoạch để xem.',
  'check-no-file': () => 'Kế hoạch này không có văn bản gốc để kiểm tra.',
  'wording-brackets': () =>
    'Ngoặc chưa đóng, lồng nhau hoặc để trống một từ. Ví dụ đúng: (đẩy mạnh/tăng cường) [công tác] tuyên truyền',
  'too-many': () => 'Đã đủ số dòng. Bỏ bớt dòng không dùng rồi thêm.',
  'plan-already-read': () => 'Văn bản này đã được đọc.',
  'plan-empty': () => 'Kế hoạch chưa có nhiệm vụ hoặc chỉ tiêu nào được xác nhận.',
  'items-unseen': p => `Còn ${text(p, 'count')} mục chưa rà soát. Xác nhận hoặc bỏ từng mục trước.`,
  'nothing-selected': () => 'Chưa chọn mục nào.',
  'nothing-to-fill': () => 'Chưa điền nội dung nào để bổ sung.',
  'too-few-items': () => 'Chọn ít nhất hai mục để gộp.',
  'too-few-parts': () => 'Cần ít nhất hai phần để tách.',
  'item-dropped-already': () => 'Mục này đã bỏ. Khôi phục trước khi sửa.',
  'milestone-twice': () => 'Mỗi ngày chỉ có một mốc.',
  'deadline-needs-extension': p =>
    `Nhiệm vụ ${text(p, 'codes')} đã có thời hạn. Muốn đổi, làm thủ tục gia hạn.`,
  'plan-date-missing': () => 'Văn bản chưa ghi đủ ngày ký. Nhập ngày ký của kế hoạch.',
  'period-not-begun': p =>
    `Kỳ này bắt đầu từ ngày ${text(p, 'from')}, chưa đến nên chưa có số liệu. Chọn kỳ hiện nay hoặc kỳ trước.`,
  'plan-not-adopted': () => 'Kế hoạch chưa được đưa vào vận hành nên chưa lập được báo cáo.',
  'no-running-plan': () => 'Chưa có kế hoạch nào đang thực hiện. Đưa một kế hoạch vào vận hành trước.',
  'target-not-running': () => 'Chỉ tiêu không còn theo dõi nên không nhập số liệu được.',
  'period-unreadable': p =>
    `Không đọc được kỳ báo cáo “${text(p, 'typed')}”. Nhập theo mẫu 2026-03, 2026-Q3, 2026-H1, 2026-9M hoặc 2026.`,
  'period-kind-differs': p =>
    `Kỳ “${text(p, 'typed')}” không thuộc loại kỳ đã chọn. Chọn lại loại kỳ hoặc nhập lại kỳ.`,
  'period-year-implausible': p =>
    `Năm của kỳ “${text(p, 'typed')}” nằm ngoài khoảng 2000 đến 2100. Nhập lại kỳ.`,
  'assignment-answered': () => 'Đơn vị đã trả lời việc giao này, hoặc việc giao đã được thay bằng việc khác.',
  'argument-missing': () => 'Nêu lý do của ý kiến.',
  'leads-already': () => 'Đơn vị này đang chủ trì nhiệm vụ. Chọn đơn vị khác.',
  'part-missing': () => 'Nêu phần việc của đơn vị phối hợp.',
  'no-part': () => 'Đơn vị không còn phối hợp thực hiện nhiệm vụ này.',
  'nothing-changed': () => 'Nêu ít nhất một nội dung thay đổi.',
  'person-missing': () => 'Chọn một người.',
  'owner-of-other-unit': () => 'Cán bộ thực hiện phải là người của đơn vị chủ trì. Chọn lại.',
  'subtask-text-missing': () => 'Nêu nội dung việc con.',
  'step-text-missing': () => 'Nêu nội dung của mốc này.',
  'step-due-missing': () => 'Nhập ngày của mốc này.',
  'step-after-deadline': p => `Mốc này sau thời hạn của nhiệm vụ, ${text(p, 'deadline')}. Chọn ngày sớm hơn.`,
  'no-steps': () => 'Kế hoạch của đơn vị cần ít nhất một mốc.',
  'unit-plan-not-open': () =>
    'Kế hoạch này đã trình hoặc đã được đồng ý nên không sửa được. Mở lại trang để xem.',
  'unit-plan-not-waiting': () => 'Kế hoạch này không chờ đồng ý. Mở lại trang để xem.',
  'unit-plan-not-agreed': () => 'Kế hoạch chưa được thủ trưởng đồng ý nên chưa ghi mốc đã đạt được.',
  'task-unclear': p =>
    `${text(p, 'task')} chưa đủ 6 rõ: ${clarityNames(text(p, 'gaps'))}. Địa phương chọn không ban hành khi chưa rõ.`,
  'receiver-missing': () => 'Chọn người nhận việc này, hoặc chọn một người nhận tất cả.',
  'receiver-leaves': () => 'Người bàn giao không thể là người nhận. Chọn người khác.',
  'nothing-to-receive': () => 'Lần bàn giao này không có việc nào chờ anh/chị xác nhận.',
  'nothing-held': () => 'Người này không còn giữ việc nào nên không có gì để bàn giao.',
  'last-day-missing': () => 'Nhập ngày cuối cùng giữ chức vụ.',
  'not-disabled': () => 'Tài khoản đang mở, không cần mở lại.',
  'post-held-already': () => 'Người này đang giữ đúng chức vụ đó ở đơn vị này.',
  'task-not-running': () => 'Nhiệm vụ không còn thực hiện nên không cập nhật được.',
  ...STEERING_REFUSALS,
  ...REPORT_REFUSALS,
  ...OUTSIDE_REFUSALS,
  ...PAPER_REFUSALS,
  ...TEMPLATE_REFUSALS,
  ...DEFINITION_REFUSALS,
  ...ROUND_REFUSALS,
  ...ADDING_REFUSALS,
  ...REGISTER_REFUSALS,
  ...COMMITTEE_REFUSALS,
  ...INSPECTION_REFUSALS,
}

/** Why one field, or a form as a whole, was not taken, as a full sentence. */
export const fieldSentence = (problem: FieldProblem): string => {
  const params = problem.params ?? {}
  const figures = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value ?? '']))
  if (isMeasurementCode(problem.code)) {
    return measurementSentence({ code: problem.code, field: problem.field, params: figures })
  }
  return (
    SENTENCES[problem.code]?.(params) ??
    updateSentence(problem.code, figures) ??
    actSentence(problem.code, params) ??
    typedNumberSentence(problem.code, params) ??
    evidenceSentence(problem.code, params) ??
    figureSentence(problem.code, params) ??
    recordSentence(problem.code, params) ??
    'Nội dung gửi lên chưa đúng. Kiểm tra lại rồi gửi lần nữa.'
  )
}

/** A refusal in one text, for a command line: each wrong field on a line of its own. */
export const sentenceOf = (refusal: Refusal): string => {
  const { code, params, problems = [] } = refusal
  const all = problems.length > 0 ? problems : [{ field: '', code, ...(params && { params }) }]
  return all.map(fieldSentence).join('\n')
}

/** Whether a code has a sentence of its own. */
export const hasSentence = (code: string): boolean =>
  Object.hasOwn(SENTENCES, code) ||
  isUpdateCode(code) ||
  isActCode(code) ||
  isMeasurementCode(code) ||
  typedNumberSentence(code, {}) !== null ||
  evidenceSentence(code, {}) !== null ||
  figureSentence(code, {}) !== null ||
  recordSentence(code, {}) !== null

const RIGHTS: readonly string[] = ['other-locality', 'role', 'other-unit', 'other-line', 'own-work', 'team']
const isRight = (code: string): code is RefusalCode => RIGHTS.includes(code)

export type RefusalText = { readonly title: string; readonly why: string; readonly now: string }

/**
 * A refusal as a page says it: what happened, why with who can, what to do now.
 * @param unit name of the unit that the refusal speaks of
 */
export const refusalText = (refusal: Refusal, unit: string | null): RefusalText => {
  if (refusal.status === 404) return NOT_FOUND
  if (isRight(refusal.code)) {
    const who = String(refusal.params?.who ?? '')
      .split(',')
      .filter(isRole)
    return {
      title: 'Anh/chị chưa làm được việc này',
      why: refusalSentence(refusal.code, who, unit),
      now: 'Quay lại trang trước, hoặc liên hệ người nêu trên.',
    }
  }
  const [first] = refusal.problems ?? []
  return {
    title: 'Chưa thực hiện được',
    why: fieldSentence(
      first ?? { field: '', code: refusal.code, ...(refusal.params && { params: refusal.params }) },
    ),
    now: 'Quay lại trang trước, sửa rồi gửi lần nữa.',
  }
}

export const NOT_FOUND: RefusalText = {
  title: 'Không tìm thấy trang này',
  why: 'Đường dẫn không đúng, hoặc nội dung không thuộc phạm vi anh/chị được xem.',
  now: 'Kiểm tra lại đường dẫn, hoặc về trang đầu.',
}

/** What the server itself refuses, before any page is asked. */
export const SERVER_REFUSALS = {
  method: {
    title: 'Không mở được theo cách này',
    why: 'Trang này chỉ nhận dữ liệu gửi từ biểu mẫu, hoặc chỉ để xem.',
    now: 'Về trang đầu rồi mở lại từ danh mục.',
  },
  origin: {
    title: 'Chưa gửi được',
    why: 'Dữ liệu không được gửi từ trang của hệ thống này nên không được nhận.',
    now: 'Mở lại trang trên hệ thống, nhập lại rồi gửi.',
  },
  malformed: {
    title: 'Chưa gửi được',
    why: 'Dữ liệu gửi lên bị hỏng trên đường truyền.',
    now: 'Quay lại trang trước rồi gửi lần nữa.',
  },
} as const satisfies Record<string, RefusalText>

/** More than `most` bytes were sent at once; a few of them are the form around the files. */
export const tooLarge = (most: number): RefusalText => ({
  title: 'Tệp quá lớn',
  why: `Mỗi lần gửi nhận tối đa ${Math.floor(most / 1024 / 1024)} MB.`,
  now: 'Chia nhỏ hoặc giảm cỡ tệp, quay lại trang trước rồi gửi lần nữa.',
})

/** Something broke. The code leads to the line in the log. */
export const defectText = (reference: string): RefusalText => ({
  title: 'Hệ thống gặp lỗi',
  why: 'Lỗi ở phía hệ thống, không phải do anh/chị. Nội dung vừa gửi có thể chưa được ghi.',
  now: `Quay lại trang trước rồi thử lần nữa. Nếu vẫn lỗi, báo quản trị hệ thống mã ${reference}.`,
})
