import { CULTURE, ECONOMY, HEALTH_STATION, OFFICE, POLICE, SERVICE_CENTRE } from './units.ts'

export type SampleTarget = {
  readonly code: string
  /** Short name, as in the annex. */
  readonly name: string
  /** The item of the body. */
  readonly text: string
  readonly op: '>=' | '='
  readonly value: number
  readonly unit: '%'
  readonly by: '2026'
  /** What is to be reached by 30/6/2026; null where only the year counts. */
  readonly halfYear: number | null
  readonly numerator: string
  readonly denominator: string
  readonly lead: string
}

const target = (
  code: string,
  name: string,
  text: string,
  [op, value, halfYear]: readonly ['>=' | '=', number, number | null],
  [numerator, denominator]: readonly [string, string],
  lead: string,
): SampleTarget => ({
  code,
  name,
  text,
  op,
  value,
  unit: '%',
  by: '2026',
  halfYear,
  numerator,
  denominator,
  lead,
})

/** The twelve targets of plan 58. */
export const TARGETS: readonly SampleTarget[] = [
  target(
    'C1',
    'Hồ sơ thủ tục hành chính nộp trực tuyến',
    'Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt từ 85% trở lên.',
    ['>=', 85, 75],
    ['Số hồ sơ nộp trực tuyến', 'Tổng số hồ sơ tiếp nhận'],
    SERVICE_CENTRE,
  ),
  target(
    'C2',
    'Thanh toán trực tuyến phí, lệ phí',
    'Tỷ lệ thanh toán trực tuyến phí, lệ phí trong giải quyết thủ tục hành chính đạt từ 80% trở lên.',
    ['>=', 80, 70],
    ['Số giao dịch trực tuyến', 'Tổng số giao dịch phải thu'],
    SERVICE_CENTRE,
  ),
  target(
    'C3',
    'Kết quả thủ tục hành chính được số hóa',
    'Tỷ lệ kết quả thủ tục hành chính được số hóa đạt 100%.',
    ['=', 100, 95],
    ['Số kết quả đã số hóa', 'Tổng số kết quả đã trả'],
    SERVICE_CENTRE,
  ),
  target(
    'C4',
    'Khai thác, sử dụng lại dữ liệu số hóa',
    'Tỷ lệ khai thác, sử dụng lại dữ liệu số hóa khi giải quyết hồ sơ đạt tối thiểu 60%.',
    ['>=', 60, 45],
    ['Số hồ sơ dùng lại dữ liệu', 'Tổng số hồ sơ tiếp nhận'],
    SERVICE_CENTRE,
  ),
  target(
    'C5',
    'Hồ sơ công việc xử lý trên môi trường mạng',
    'Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng đạt 100%, trừ hồ sơ có nội dung bí mật nhà nước.',
    ['=', 100, 100],
    ['Số hồ sơ xử lý trên mạng', 'Tổng số hồ sơ công việc'],
    OFFICE,
  ),
  target(
    'C6',
    'Người trưởng thành có chữ ký số cá nhân',
    'Tỷ lệ người trưởng thành có chữ ký số cá nhân đạt từ 50% trở lên.',
    ['>=', 50, 35],
    ['Số người có chữ ký số', 'Số người trưởng thành'],
    POLICE,
  ),
  target(
    'C7',
    'Người dân có hồ sơ sức khỏe điện tử',
    'Tỷ lệ người dân có hồ sơ sức khỏe điện tử đạt từ 95% trở lên.',
    ['>=', 95, 88],
    ['Số người có hồ sơ', 'Dân số của phường'],
    HEALTH_STATION,
  ),
  target(
    'C8',
    'Cán bộ, công chức bồi dưỡng kỹ năng số',
    'Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số đạt 100%.',
    ['=', 100, 80],
    ['Số người đã bồi dưỡng', 'Tổng số cán bộ, công chức'],
    CULTURE,
  ),
  target(
    'C9',
    'Tổ công nghệ số cộng đồng hoạt động hiệu quả',
    'Tỷ lệ Tổ công nghệ số cộng đồng hoạt động hiệu quả đạt 100%.',
    ['=', 100, 71.4],
    ['Số tổ đạt yêu cầu', 'Tổng số tổ đã thành lập'],
    CULTURE,
  ),
  target(
    'C10',
    'Người trưởng thành xác nhận phổ cập kỹ năng số trên VNeID',
    'Tỷ lệ người trưởng thành xác nhận phổ cập kỹ năng số trên VNeID đạt từ 60% trở lên.',
    ['>=', 60, 30],
    ['Số người đã xác nhận', 'Số người trưởng thành'],
    CULTURE,
  ),
  target(
    'C11',
    'Hộ kinh doanh thanh toán không dùng tiền mặt',
    'Tỷ lệ hộ kinh doanh thanh toán không dùng tiền mặt đạt từ 80% trở lên.',
    ['>=', 80, 65],
    ['Số hộ chấp nhận thanh toán', 'Tổng số hộ kinh doanh'],
    ECONOMY,
  ),
  target(
    'C12',
    'Chi ngân sách cho khoa học, công nghệ và chuyển đổi số',
    'Tỷ lệ chi ngân sách phường cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số đạt tối thiểu 1,5% tổng chi.',
    ['>=', 1.5, null],
    ['Số chi trong năm', 'Tổng chi ngân sách phường'],
    ECONOMY,
  ),
]
