/** Units of the invented ward, as its plan names them. */
export const OFFICE = 'Văn phòng HĐND và UBND'
export const CULTURE = 'Phòng Văn hóa - Xã hội'
export const ECONOMY = 'Phòng Kinh tế, Hạ tầng và Đô thị'
export const SERVICE_CENTRE = 'Trung tâm Phục vụ hành chính công'
export const POLICE = 'Công an phường'
export const MILITARY = 'Ban Chỉ huy Quân sự phường'
export const SUPPLY_CENTRE = 'Trung tâm Cung ứng dịch vụ công'
export const HEALTH_STATION = 'Trạm Y tế phường'
export const SECONDARY_SCHOOL = 'Trường THCS Hoa Mai'
export const PRIMARY_SCHOOL = 'Trường Tiểu học Hoa Mai'
export const YOUTH_UNION = 'Đoàn Thanh niên phường'
export const NEIGHBOURHOODS = 'Các tổ dân phố'
export const FRONT = 'Ủy ban Mặt trận Tổ quốc Việt Nam phường'

/** The twelve units that the plan assigns work to. */
export const UNITS = [
  OFFICE,
  CULTURE,
  ECONOMY,
  SERVICE_CENTRE,
  POLICE,
  MILITARY,
  SUPPLY_CENTRE,
  HEALTH_STATION,
  SECONDARY_SCHOOL,
  PRIMARY_SCHOOL,
  YOUTH_UNION,
  NEIGHBOURHOODS,
] as const
