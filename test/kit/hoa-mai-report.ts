import type { ReportInput, ReportTarget } from '../../src/domain/report-input.ts'
import { taskGroups, UNITS } from './hoa-mai-tasks.ts'

const nameOf = (key: string): string => {
  const name = UNITS[key]
  if (name === undefined) throw new Error(`no such unit: ${key}`)
  return name
}

const target = (
  code: string,
  name: string,
  unit: string,
  goal: string,
  milestone: number | null,
  counted: readonly [number, number] | null,
  lead: string,
  state: ReportTarget['state'],
): ReportTarget => ({
  id: `target-${code}`,
  code,
  name,
  unit,
  measure:
    counted === null
      ? null
      : {
          value: unit === '%' ? (counted[0] / counted[1]) * 100 : counted[0],
          numerator: counted[0],
          denominator: counted[1],
          asOf: '2026-06-14',
          source: 'registers',
        },
  milestone: milestone === null ? null : { value: milestone, label: 'mốc 6 tháng đầu năm' },
  goal,
  lead: [nameOf(lead)],
  following: nameOf('culture'),
  state,
})

/** Targets by the group they stand in. */
const TARGETS: Readonly<Record<string, readonly ReportTarget[]>> = {
  'Nâng cao nhận thức, kỹ năng số': [
    target('C7', 'Số tổ dân phố đã mở lớp Bình dân học vụ số', 'tổ', '14', 10, [8, 14], 'culture', 'missed'),
  ],
  'Hoàn thiện quy chế, quy trình': [
    target('C8', 'Số Tổ công nghệ số cộng đồng hoạt động hiệu quả', 'tổ', '14', 11, [11, 14], 'wards', 'met'),
  ],
  'Chính quyền số': [
    target('C1', 'Tỷ lệ hồ sơ nộp trực tuyến', '%', '≥ 80', 75, [1246, 1593], 'centre', 'met'),
    target(
      'C3',
      'Tỷ lệ kết quả giải quyết thủ tục hành chính được số hóa',
      '%',
      '100',
      95,
      [1542, 1593],
      'centre',
      'met',
    ),
    target('C2', 'Tỷ lệ thanh toán trực tuyến', '%', '≥ 80', 70, null, 'economy', 'no-data'),
  ],
  'Kinh tế số và xã hội số': [
    target(
      'C9',
      'Tỷ lệ người dân có hồ sơ sức khỏe điện tử',
      '%',
      '≥ 95',
      90,
      [16853, 18581],
      'health',
      'met',
    ),
  ],
}

/** The half-year report of an invented ward, 14/6/2026. */
export const hoaMaiReport: ReportInput = {
  locality: { code: '99001', name: 'phường Hoa Mai', place: 'Hoa Mai' },
  resolution: {
    type: 'Nghị quyết',
    symbol: '57-NQ/TW',
    date: '2024-12-22',
    issuer: 'Bộ Chính trị',
    title: 'về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
  },
  plan: {
    type: 'Kế hoạch',
    symbol: '58/KH-UBND',
    date: '2026-03-26',
    issuer: 'Ủy ban nhân dân phường Hoa Mai',
    title:
      'về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trên địa bàn phường năm 2026',
  },
  period: {
    id: '2026-H1',
    kind: 'half',
    label: '6 tháng đầu năm 2026',
    nextLabel: '6 tháng cuối năm 2026',
    from: '2025-12-15',
    to: '2026-06-14',
    cutOff: '2026-06-14',
  },
  number: { value: null, symbol: 'BC-UBND' },
  date: { day: null, month: 6, year: 2026 },
  medium: 'electronic',
  urgency: null,
  addressees: ['Ủy ban nhân dân tỉnh Bình Lam', 'Sở Khoa học và Công nghệ tỉnh Bình Lam'],
  direction: [
    'Chủ tịch Ủy ban nhân dân phường chủ trì 05 cuộc họp đánh giá tiến độ, ban hành 07 văn bản đôn đốc các đơn vị chậm so với tiến độ.',
    'Ban Chỉ đạo của phường đã kiểm tra 04 đơn vị, kết luận rõ việc phải làm, thời hạn và người chịu trách nhiệm.',
  ],
  groups: taskGroups().map(({ title, tasks }, at) => ({
    id: `g${at + 1}`,
    title,
    tasks,
    targets: TARGETS[title] ?? [],
  })),
  obstacles: [
    {
      id: 'o1',
      text: 'Thiết bị Wi-Fi giao chậm so với hợp đồng',
      cause: 'nhà thầu chưa nhập đủ hàng',
      answer: null,
      about: 'NV13',
      unit: nameOf('economy'),
    },
    {
      id: 'o2',
      text: 'Ba tổ dân phố chưa đủ người tham gia Tổ công nghệ số cộng đồng',
      cause: null,
      answer: null,
      about: 'NV7',
      unit: nameOf('culture'),
    },
  ],
  nextTasks: [
    {
      id: 'n1',
      text: 'Nghiệm thu, đưa vào sử dụng các điểm Wi-Fi công cộng còn lại',
      deadline: '2026-07-31',
      lead: [nameOf('economy')],
    },
    {
      id: 'n2',
      text: 'Mở lớp Bình dân học vụ số tại 06 tổ dân phố còn lại',
      deadline: '2026-08-31',
      lead: [nameOf('culture')],
    },
    {
      id: 'n3',
      text: 'Hoàn thành đối soát dữ liệu hộ tịch đã số hóa',
      deadline: '2026-08-15',
      lead: [nameOf('centre')],
    },
  ],
  proposals: [
    {
      id: 'p1',
      to: 'Ủy ban nhân dân tỉnh Bình Lam',
      text: 'Bổ sung kinh phí nâng cấp đường truyền cho các nhà văn hóa tổ dân phố',
    },
    {
      id: 'p2',
      to: 'Sở Khoa học và Công nghệ tỉnh Bình Lam',
      text: 'Hướng dẫn thống nhất cách tính tỷ lệ thanh toán trực tuyến ở cấp xã',
    },
  ],
  signature: { power: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Minh Khoa' },
  recipients: [
    'Thường trực Đảng ủy phường',
    'Thường trực HĐND phường',
    'Chủ tịch, các Phó Chủ tịch UBND phường',
    'Ủy ban MTTQ Việt Nam phường',
    'Các đơn vị thuộc UBND phường',
  ],
  filing: 'VT, VHXH',
}
