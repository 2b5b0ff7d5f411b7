import type { Accumulation, Aggregation, Breakdown, Confirmer, Direction } from '../domain/indicator.ts'

export const DIRECTION_WORDS = {
  higher: 'Càng cao càng tốt',
  lower: 'Càng thấp càng tốt',
} as const satisfies Record<Direction, string>

export const ACCUMULATION_WORDS = {
  cumulative: 'Lũy kế từ đầu',
  'in-period': 'Chỉ tính trong kỳ',
} as const satisfies Record<Accumulation, string>

export const ACCUMULATION_REMARKS = {
  cumulative: 'Số của kỳ này đã gồm các kỳ trước; kỳ sau nhỏ hơn kỳ trước thì hệ thống hỏi lại.',
  'in-period': 'Mỗi kỳ nhập riêng; hệ thống gộp các kỳ trong năm theo cách chọn ở dưới.',
} as const satisfies Record<Accumulation, string>

export const AGGREGATION_WORDS = {
  sum: 'Cộng lại',
  last: 'Lấy số của kỳ cuối',
  weighted: 'Cộng tử số, cộng mẫu số rồi mới chia',
} as const satisfies Record<Aggregation, string>

export const AGGREGATION_REMARKS = {
  sum: 'Cho số đếm: số lớp, số lượt, số hồ sơ.',
  last: 'Cho số đo tại một thời điểm, thứ hạng.',
  weighted: 'Cho tỷ lệ. Không lấy bình quân các tỷ lệ.',
} as const satisfies Record<Aggregation, string>

export const CONFIRMER_WORDS = {
  either: 'Thủ trưởng đơn vị nhập số hoặc cơ quan thường trực',
  'unit-head': 'Chỉ thủ trưởng đơn vị nhập số',
  'standing-agency': 'Chỉ cơ quan thường trực',
} as const satisfies Record<Confirmer, string>

export const BREAKDOWN_WORDS = {
  none: 'Không chi tiết',
  unit: 'Theo đơn vị',
  group: 'Theo tổ dân phố, thôn',
} as const satisfies Record<Breakdown, string>

/** Words of the page where a target's measure is written. */
export const INDICATOR = {
  link: 'Định nghĩa chỉ tiêu',
  title: (code: string): string => `Định nghĩa chỉ tiêu ${code}`,
  sub: 'Tính từ số nào, lấy ở đâu, ai nhập, ai xác nhận. Mỗi lần sửa là một bản mới; số đã nhập giữ bản của nó.',
  back: 'Về trang chỉ tiêu',
  numerator: 'Tử số là gì',
  denominator: 'Mẫu số là gì',
  fractionHint: 'Có cả hai thì tỷ lệ do hệ thống tính, không ai nhập tay tỷ lệ',
  countedUnit: 'Đơn vị đếm của tử số và mẫu số',
  countedUnitHint: 'Ví dụ: hồ sơ, hộ, người',
  source: 'Nguồn số liệu',
  sourceHint: 'Hệ thống, sổ theo dõi hoặc báo cáo mà số được lấy ra',
  direction: 'Chiều tốt',
  accumulation: 'Lũy kế hay trong kỳ',
  aggregation: 'Gộp các kỳ và các phần bằng cách nào',
  entering: 'Đơn vị nhập số',
  enteringEmpty: 'Đơn vị chủ trì',
  confirmer: 'Ai xác nhận',
  rhythm: 'Kỳ đo',
  rhythmEmpty: 'Không theo kỳ, có số lúc nào nhập lúc đó',
  above100: 'Tỷ lệ được vượt 100% (ví dụ thực hiện so với kế hoạch giao)',
  jumpPoints: 'Hỏi lại khi tỷ lệ đổi quá',
  jumpPointsUnit: 'điểm phần trăm',
  jumpFactor: 'Hỏi lại khi số đếm đổi quá',
  jumpFactorUnit: 'lần',
  breakdown: 'Chi tiết theo phần',
  parts: 'Các phần',
  partsHint:
    'Mỗi phần một dòng. Theo đơn vị thì ghi tên đơn vị; theo tổ dân phố, thôn thì sau dấu chấm phẩy có thể ghi đơn vị nhập số của phần đó: Tổ dân phố 1; Các tổ dân phố',
  reason: 'Lý do sửa',
  save: 'Ghi bản mới',
  saved: (code: string, version: number): string => `Đã ghi định nghĩa ${code}, bản ${version}`,
  proposed: 'Gợi ý từ lời văn của chỉ tiêu, anh/chị xem lại từng ô trước khi ghi.',
  history: 'Các bản định nghĩa',
  version: (version: number): string => `Bản ${version}`,
  inForce: 'đang dùng',
  none: {
    title: 'Chưa có định nghĩa',
    what: 'Chưa ai ghi chỉ tiêu này tính từ số nào, lấy ở đâu, ai nhập.',
    how: 'Cơ quan thường trực hoặc thủ trưởng đơn vị chủ trì ghi ở trang này.',
  },
  facts: {
    fraction: 'Cách tính',
    source: 'Nguồn số liệu',
    direction: 'Chiều tốt',
    accumulation: 'Cách tính lũy kế',
    aggregation: 'Gộp các kỳ, các phần',
    entering: 'Đơn vị nhập số',
    confirmer: 'Xác nhận',
    rhythm: 'Kỳ đo',
    thresholds: 'Ngưỡng hỏi lại',
    breakdown: 'Chi tiết',
    reason: 'Lý do sửa',
  },
  thresholds: (points: string, factor: string): string => `${points} điểm phần trăm; ${factor} lần`,
  partsCount: (count: number, names: string): string => `${count} phần: ${names}`,
  why: 'Sửa định nghĩa',
} as const

/** "Số hồ sơ trực tuyến ÷ Tổng số hồ sơ (hồ sơ)". */
export const definitionWords = (
  numerator: string | null,
  denominator: string | null,
  unit: string | null,
): string | null =>
  numerator === null || denominator === null
    ? null
    : `${numerator} ÷ ${denominator}${unit === null ? '' : ` (${unit})`}`
