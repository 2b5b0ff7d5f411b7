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
