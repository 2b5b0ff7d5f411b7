import { FIGURE_COLUMNS, type ReportDefinition } from '../domain/report-definition.ts'

const OUTLINE = [
  'Công tác lãnh đạo, chỉ đạo',
  'Kết quả thực hiện theo từng nhóm nhiệm vụ',
  'Tồn tại, hạn chế và nguyên nhân',
  'Nhiệm vụ trọng tâm kỳ tới',
  'Đề xuất, kiến nghị',
] as const

const common = {
  kind: 'periodic',
  purpose: 'regular',
  content: 'both',
  system: 'report',
  reporters: [],
  stateReceivers: ['Ủy ban nhân dân tỉnh Bình Lam'],
  partyReceivers: ['Ban Chỉ đạo Tỉnh ủy Bình Lam', 'Ban Chỉ đạo của Đảng ủy', 'Thường trực Đảng ủy'],
  methods: ['document-system'],
  cutOff: null,
  only: null,
  span: null,
  opensBefore: 7,
  outline: [...OUTLINE],
  figureForm: ['dated', 'regular', 'undated', 'targets'],
  figureColumns: [...FIGURE_COLUMNS],
  figureTargets: [],
  guidance:
    'Đơn vị soạn, thủ trưởng duyệt gửi Phòng Văn hóa - Xã hội. Phòng tổng hợp, Văn phòng HĐND và UBND thẩm tra, Chủ tịch ký, văn thư cấp số.',
  requester: '',
  reason: '',
  basis: 'Nghị định số 09/2019/NĐ-CP; kế hoạch của phường',
} as const

/** What the invented ward reports: each month and quarter to the province, half-yearly and yearly on both lines. */
export const DEMONSTRATION_DEFINITIONS: readonly ReportDefinition[] = (
  [
    ['Báo cáo tháng thực hiện Nghị quyết số 57-NQ/TW', 'month', ['state'], 16, 18],
    ['Báo cáo quý thực hiện Nghị quyết số 57-NQ/TW', 'quarter', ['state'], 16, 19],
    ['Báo cáo 6 tháng thực hiện Nghị quyết số 57-NQ/TW', 'half', ['state', 'party'], 17, 22],
    ['Báo cáo năm thực hiện Nghị quyết số 57-NQ/TW', 'year', ['state', 'party'], 17, 22],
  ] as const
).map(([name, frequency, lines, unitDay, day]) => ({
  ...common,
  name,
  frequency,
  lines: [...lines],
  outline: [...common.outline],
  stateReceivers: [...common.stateReceivers],
  partyReceivers: [...common.partyReceivers],
  methods: [...common.methods],
  reporters: [],
  figureForm: [...common.figureForm],
  figureColumns: [...common.figureColumns],
  figureTargets: [],
  unitDue: { day: unitDay, months: 0 },
  due: { day, months: 0 },
}))
