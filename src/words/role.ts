import type { RefusalCode } from '../domain/policy/permission.ts'
import type { Line, Role } from '../domain/role.ts'

export const ROLE_NAMES = {
  officer: 'Cán bộ, công chức thực hiện',
  'unit-head': 'Thủ trưởng đơn vị',
  'standing-officer': 'Chuyên viên cơ quan thường trực',
  'following-unit': 'Đơn vị theo dõi lĩnh vực',
  'office-vetting': 'Văn phòng thẩm tra',
  'leader-state': 'Lãnh đạo Ủy ban nhân dân',
  'leader-party': 'Lãnh đạo Đảng ủy',
  committee: 'Thành viên Ban Chỉ đạo',
  inspector: 'Kiểm tra, giám sát',
  administrator: 'Quản trị hệ thống',
} as const satisfies Record<Role, string>

export const LINE_NAMES = {
  state: 'Ủy ban nhân dân',
  party: 'Đảng ủy',
} as const satisfies Record<Line, string>

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} hoặc ${names[names.length - 1]}`

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/**
 * Why somebody may not do this and who can. `unit` is the name of the unit that can, when the answer depends on one.
 */
export const refusalSentence = (code: RefusalCode, who: readonly Role[], unit: string | null): string => {
  const people = list(who.map(role => lowerFirst(ROLE_NAMES[role])))
  switch (code) {
    case 'other-locality':
      return 'Không tìm thấy nội dung này. Kiểm tra lại đường dẫn, hoặc quay về trang Việc của tôi.'
    case 'role':
      return `Vai trò của anh/chị không làm được việc này. Người làm được: ${people}.`
    case 'other-unit':
      return unit === null
        ? `Nội dung này chưa giao đơn vị chủ trì nên chưa ai cập nhật được. Đề nghị cơ quan thường trực giao đơn vị chủ trì.`
        : `Anh/chị chỉ xem được nhiệm vụ của ${unit}. Cần sửa, liên hệ ${unit} hoặc cơ quan thường trực.`
    case 'other-line':
      return `Kế hoạch này thuộc hệ thống khác với phần việc anh/chị phụ trách. Người quyết định: ${people}.`
    case 'team':
      return 'Chỉ thành viên đoàn kiểm tra, giám sát mở được, trong thời gian đoàn làm việc và trước khi kết luận. Việc lập đoàn do cơ quan thường trực hoặc văn phòng thực hiện.'
    case 'own-work':
      return `Nội dung do chính anh/chị gửi nên cần người thứ hai xác nhận. Người xác nhận được: ${people}.`
  }
}
