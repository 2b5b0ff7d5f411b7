import type { Line, Role } from '../domain/role.ts'
import { defaultUnits } from '../domain/unit-catalogue.ts'

/** The ward that does not exist, in a province that does not exist. */
export const DEMONSTRATION_WARD = {
  locality: { code: '99001', name: 'phường Hoa Mai', kind: 'phuong', province: 'tỉnh Bình Lam' },
  units: [
    ...defaultUnits('phuong'),
    { code: 'THCS', name: 'Trường THCS Hoa Mai', kind: 'school', aliases: [], duties: ['STEM'] },
    { code: 'TH', name: 'Trường Tiểu học Hoa Mai', kind: 'school', aliases: [], duties: [] },
    {
      code: 'TDP',
      name: 'Các tổ dân phố',
      kind: 'hamlet',
      aliases: ['Tổ dân phố', 'các tổ dân phố'],
      duties: [],
    },
  ],
} as const

export type DemonstrationPerson = {
  readonly name: string
  readonly role: Role
  readonly login: string
  /** Code of the unit. */
  readonly unit: string
  readonly post: string
  readonly line?: Line
}

/** One person a role; whoever tries the system signs in as each of them. */
export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = [
  {
    name: 'Vũ Đình Lâm',
    role: 'administrator',
    login: 'quantri',
    unit: 'VP',
    post: 'Công chức công nghệ thông tin',
  },
  { name: 'Lê Thị Thu Hà', role: 'officer', login: 'canbo', unit: 'TTPVHCC', post: 'Viên chức' },
  { name: 'Đặng Quốc Bảo', role: 'unit-head', login: 'thutruong', unit: 'TTPVHCC', post: 'Giám đốc' },
  { name: 'Trần Ngọc Ánh', role: 'standing-officer', login: 'thuongtruc', unit: 'VHXH', post: 'Chuyên viên' },
  {
    name: 'Hoàng Minh Đức',
    role: 'following-unit',
    login: 'theodoi',
    unit: 'CA',
    post: 'Phó Trưởng Công an phường',
  },
  {
    name: 'Bùi Thị Kim Liên',
    role: 'office-vetting',
    login: 'thamtra',
    unit: 'VP',
    post: 'Phó Chánh Văn phòng',
  },
  {
    name: 'Phạm Văn Khải',
    role: 'leader-state',
    login: 'chutich',
    unit: 'UBND',
    post: 'Chủ tịch UBND phường',
  },
  {
    name: 'Nguyễn Hữu Tâm',
    role: 'leader-party',
    login: 'bithu',
    unit: 'VPDU',
    post: 'Bí thư Đảng ủy',
    line: 'party',
  },
  {
    name: 'Đỗ Thị Mai Phương',
    role: 'committee',
    login: 'banchidao',
    unit: 'BCD',
    post: 'Thành viên Ban Chỉ đạo',
  },
  {
    name: 'Ngô Thế Vinh',
    role: 'inspector',
    login: 'kiemtra',
    unit: 'UBKT',
    post: 'Chủ nhiệm Ủy ban Kiểm tra',
    line: 'party',
  },
]

/** Others who work there, so that work can be spread; nobody signs in as them. */
export const DEMONSTRATION_COLLEAGUES: readonly DemonstrationPerson[] = [
  { name: 'Phan Thị Bích Ngọc', role: 'officer', login: 'ngoc.vhxh', unit: 'VHXH', post: 'Chuyên viên' },
  { name: 'Lý Văn Sơn', role: 'unit-head', login: 'son.vhxh', unit: 'VHXH', post: 'Trưởng phòng' },
  { name: 'Mai Xuân Trường', role: 'officer', login: 'truong.kt', unit: 'KTHTDT', post: 'Chuyên viên' },
  { name: 'Tạ Quang Huy', role: 'unit-head', login: 'huy.kt', unit: 'KTHTDT', post: 'Trưởng phòng' },
  { name: 'Cao Thị Hồng Nhung', role: 'officer', login: 'nhung.ca', unit: 'CA', post: 'Cán bộ' },
  {
    name: 'Dương Văn Thịnh',
    role: 'unit-head',
    login: 'thinh.ca',
    unit: 'CA',
    post: 'Trưởng Công an phường',
  },
  { name: 'Đinh Thị Hạnh', role: 'officer', login: 'hanh.vp', unit: 'VP', post: 'Chuyên viên' },
  { name: 'Châu Minh Phát', role: 'officer', login: 'phat.dv', unit: 'TTDV', post: 'Viên chức' },
  { name: 'Hà Văn Lợi', role: 'officer', login: 'loi.qs', unit: 'BCHQS', post: 'Trợ lý' },
  { name: 'Quách Thị Yến', role: 'officer', login: 'yen.yte', unit: 'TYT', post: 'Viên chức' },
  { name: 'Tô Thị Lan', role: 'officer', login: 'lan.thcs', unit: 'THCS', post: 'Giáo viên' },
  { name: 'Vương Thị Nga', role: 'officer', login: 'nga.th', unit: 'TH', post: 'Giáo viên' },
  { name: 'Lâm Quốc Khánh', role: 'officer', login: 'khanh.dtn', unit: 'DTN', post: 'Phó Bí thư' },
  { name: 'Trịnh Văn Bình', role: 'officer', login: 'binh.tdp', unit: 'TDP', post: 'Tổ trưởng tổ dân phố 1' },
]

/** Who enters and confirms the registers of two offices in the demonstration. */
export const DEMONSTRATION_OFFICES: readonly DemonstrationPerson[] = [
  { name: 'Lương Thế Hiển', role: 'unit-head', login: 'hien.vp', unit: 'VP', post: 'Chánh Văn phòng' },
  { name: 'Kiều Thị Thoa', role: 'officer', login: 'thoa.vpdu', unit: 'VPDU', post: 'Chuyên viên' },
]
