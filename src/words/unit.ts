import type { UnitKind } from '../domain/unit-kind.ts'
import type { MatchCertainty } from '../domain/unit-match.ts'

export const UNIT_KIND_WORDS = {
  authority: 'Ủy ban nhân dân',
  office: 'Văn phòng',
  department: 'Phòng chuyên môn',
  'public-service-centre': 'Trung tâm phục vụ hành chính công',
  'service-unit': 'Đơn vị sự nghiệp công lập',
  police: 'Công an',
  military: 'Quân sự',
  school: 'Trường học',
  'health-station': 'Trạm y tế',
  hamlet: 'Tổ dân phố, thôn, xóm',
  'party-body': 'Cơ quan Đảng, chi bộ',
  front: 'Mặt trận Tổ quốc',
  union: 'Đoàn thể chính trị - xã hội',
  committee: 'Ban Chỉ đạo',
  enterprise: 'Doanh nghiệp, hợp tác xã',
  outside: 'Cơ quan ngoài xã, phường',
} as const satisfies Record<UnitKind, string>

/** How sure it is that a name in the document means a unit of the list. */
export const CERTAINTY_WORDS = {
  exact: 'Đúng tên',
  alias: 'Tên gọi khác',
  likely: 'Gần giống, cần xác nhận',
} as const satisfies Record<MatchCertainty, string>

/** Words of the list of units. */
export const UNIT = {
  title: 'Đơn vị',
  count: (count: number): string => `${count} đơn vị`,
  add: 'Thêm đơn vị',
  name: 'Tên đơn vị',
  code: 'Mã viết tắt',
  codeHint: 'Ví dụ: VHXH. Bỏ trống thì hệ thống tự đặt.',
  kind: 'Loại đơn vị',
  chooseKind: 'Chọn loại',
  relation: 'Quan hệ',
  aliases: 'Tên gọi khác',
  aliasesHint: 'Mỗi dòng một tên mà văn bản thường dùng, ví dụ: VH-XH',
  added: (name: string): string => `Đã thêm ${name}.`,
  saved: (name: string): string => `Đã lưu tên gọi khác của ${name}.`,
  edit: 'Sửa',
  back: 'Danh sách đơn vị',
  empty: { title: 'Chưa có đơn vị nào', what: 'Các đơn vị của xã, phường sẽ hiện ở đây.' },
} as const

export const RELATION_WORDS = { assigned: 'Giao việc', requested: 'Đề nghị phối hợp' } as const

/** "Phối hợp: Đoàn Thanh niên, Công an phường"; null while nobody has said who takes part. */
export const supportWords = (names: readonly string[], none: boolean): string | null => {
  if (names.length > 0) return `Phối hợp: ${names.join(', ')}`
  return none ? 'Không có đơn vị phối hợp' : null
}
