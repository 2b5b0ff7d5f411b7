import { dutiesOf } from './unit-duties.ts'
import type { UnitKind } from './unit-kind.ts'

export type LocalityKind = 'xa' | 'phuong' | 'dac-khu'

/** A unit as a new locality finds it; everything may be renamed, dropped or added to. */
export type CatalogueUnit = {
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly aliases: readonly string[]
  /** Phrases of the work that usually falls to it; see `suggestLead`. */
  readonly duties: readonly string[]
}

const LEVEL = { xa: 'xã', phuong: 'phường', 'dac-khu': 'đặc khu' } as const satisfies Record<
  LocalityKind,
  string
>

/**
 * The units a commune begins with: organs under Decree 150/2025/NĐ-CP (xã and đặc khu have a Phòng Kinh tế, phường a
 * Phòng Kinh tế, Hạ tầng và Đô thị), and those that plans of communes also name. Defaults, never forced: older names
 * live on in real plans, and stand among the aliases.
 */
export const defaultUnits = (kind: LocalityKind): readonly CatalogueUnit[] => {
  const level = LEVEL[kind]
  return [
    {
      code: 'UBND',
      name: `Ủy ban nhân dân ${level}`,
      kind: 'authority',
      aliases: ['UBND', 'Thường trực UBND', 'Chủ tịch UBND', 'Lãnh đạo UBND'],
      duties: dutiesOf('UBND'),
    },
    {
      code: 'VP',
      name: 'Văn phòng HĐND và UBND',
      kind: 'office',
      aliases: [
        'Văn phòng',
        'VP HĐND & UBND',
        'VP HĐND-UBND',
        'Văn phòng UBND',
        'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
      ],
      duties: dutiesOf('VP'),
    },
    kind === 'phuong'
      ? {
          code: 'KTHTDT',
          name: 'Phòng Kinh tế, Hạ tầng và Đô thị',
          kind: 'department',
          aliases: [
            'Phòng Kinh tế',
            'Phòng KT-HT-ĐT',
            'KTHTĐT',
            'Phòng Kinh tế - Hạ tầng - Đô thị',
            'Phòng Kinh tế, Hạ tầng',
          ],
          duties: dutiesOf('KTHTDT'),
        }
      : {
          code: 'KT',
          name: 'Phòng Kinh tế',
          kind: 'department',
          aliases: ['Phòng KT', 'Phòng Kinh tế - Hạ tầng', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
          duties: dutiesOf('KT'),
        },
    {
      code: 'VHXH',
      name: 'Phòng Văn hóa - Xã hội',
      kind: 'department',
      aliases: ['VH-XH', 'VHXH', 'Phòng VH-XH', 'Phòng VHXH', 'Văn hóa - Xã hội', 'Phòng Văn hóa và Xã hội'],
      duties: dutiesOf('VHXH'),
    },
    {
      code: 'TTPVHCC',
      name: 'Trung tâm Phục vụ hành chính công',
      kind: 'public-service-centre',
      aliases: [
        'TTPVHCC',
        'TT PVHCC',
        'Trung tâm PVHCC',
        'Trung tâm Hành chính công',
        'TT Phục vụ HCC',
        'Bộ phận Một cửa',
      ],
      duties: dutiesOf('TTPVHCC'),
    },
    {
      code: 'CA',
      name: `Công an ${level}`,
      kind: 'police',
      aliases: ['Công an', 'CA'],
      duties: dutiesOf('CA'),
    },
    {
      code: 'BCHQS',
      name: `Ban Chỉ huy Quân sự ${level}`,
      kind: 'military',
      aliases: ['BCH Quân sự', 'BCHQS', 'Ban CHQS', 'Quân sự'],
      duties: dutiesOf('BCHQS'),
    },
    {
      code: 'TTDV',
      name: 'Trung tâm cung ứng dịch vụ công',
      kind: 'service-unit',
      aliases: [
        'Trung tâm Dịch vụ tổng hợp',
        'TTDVTH',
        'Trung tâm Văn hóa, Thông tin',
        'Trung tâm cung ứng dịch vụ sự nghiệp công',
      ],
      duties: dutiesOf('TTDV'),
    },
    {
      code: 'TYT',
      name: `Trạm Y tế ${level}`,
      kind: 'health-station',
      aliases: ['Trạm Y tế', 'TYT'],
      duties: dutiesOf('TYT'),
    },
    {
      code: 'MTTQ',
      name: `Ủy ban Mặt trận Tổ quốc Việt Nam ${level}`,
      kind: 'front',
      aliases: [
        'MTTQ',
        'UBMTTQ',
        'UBMTTQVN',
        'Mặt trận Tổ quốc',
        'Ủy ban MTTQ Việt Nam',
        'MTTQ và các đoàn thể',
      ],
      duties: dutiesOf('MTTQ'),
    },
    {
      code: 'DTN',
      name: `Đoàn TNCS Hồ Chí Minh ${level}`,
      kind: 'union',
      aliases: ['Đoàn Thanh niên', 'Đoàn TN'],
      duties: dutiesOf('DTN'),
    },
    {
      code: 'HPN',
      name: `Hội Liên hiệp Phụ nữ ${level}`,
      kind: 'union',
      aliases: ['Hội LHPN', 'Hội Phụ nữ'],
      duties: dutiesOf('HPN'),
    },
    {
      code: 'HND',
      name: `Hội Nông dân ${level}`,
      kind: 'union',
      aliases: ['Hội ND'],
      duties: dutiesOf('HND'),
    },
    {
      code: 'CCB',
      name: `Hội Cựu chiến binh ${level}`,
      kind: 'union',
      aliases: ['Hội CCB'],
      duties: dutiesOf('CCB'),
    },
    {
      code: 'VPDU',
      name: 'Văn phòng Đảng ủy',
      kind: 'party-body',
      aliases: ['VP Đảng ủy', 'VPĐU', 'VP ĐU'],
      duties: dutiesOf('VPDU'),
    },
    {
      code: 'BXDD',
      name: 'Ban Xây dựng Đảng',
      kind: 'party-body',
      aliases: ['Ban Xây dựng Đảng Đảng ủy', 'Ban XDĐ'],
      duties: dutiesOf('BXDD'),
    },
    {
      code: 'UBKT',
      name: 'Ủy ban Kiểm tra Đảng ủy',
      kind: 'party-body',
      aliases: ['UBKT', 'UBKT Đảng ủy', 'Ủy ban Kiểm tra'],
      duties: dutiesOf('UBKT'),
    },
    {
      code: 'BCD',
      name: `Ban Chỉ đạo chuyển đổi số ${level}`,
      kind: 'committee',
      aliases: ['Ban Chỉ đạo', 'BCĐ', 'BCĐ chuyển đổi số', 'Tổ giúp việc Ban Chỉ đạo'],
      duties: dutiesOf('BCD'),
    },
  ]
}
