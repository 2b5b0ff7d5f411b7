import { addDays, type Day, daysBetween } from '../domain/day.ts'

/** One report of the invented history. */
export type Step = {
  readonly day: Day
  readonly percent: number | null
  readonly state: 'at-work' | 'obstacle' | 'delivered'
  readonly obstacle: string
  readonly closes: boolean
  readonly approved: boolean
}

/** What officers write when the product is delivered. */
export const DELIVERIES: readonly string[] = [
  'Đã hoàn thành, sản phẩm lưu tại hồ sơ công việc.',
  'Đã ban hành văn bản, gửi các đơn vị thực hiện.',
  'Đã hoàn thành theo yêu cầu, đề nghị xác nhận.',
]

/** What officers write in a line. */
export const SAYINGS: readonly string[] = [
  'Đã hoàn thành dự thảo, gửi lấy ý kiến các đơn vị.',
  'Đã rà soát xong số liệu của các tổ dân phố.',
  'Đã tổ chức triển khai tại 14 tổ dân phố, đang tổng hợp kết quả.',
  'Đã thống nhất nội dung với cơ quan thường trực.',
  'Đã hướng dẫn người dân tại bộ phận một cửa và tại nhà văn hóa.',
  'Đã cập nhật dữ liệu trên hệ thống dùng chung.',
]
const OBSTACLES: readonly string[] = [
  'Nhà thầu chậm giao thiết bị',
  'Còn 03 tổ dân phố chưa gửi danh sách',
  'Chưa bố trí đủ kinh phí',
]

/**
 * How the dated task number `index` went until `until`: most were done in time, some late, a few stay open past their
 * deadline with an obstacle, and what is not due yet is at work or not begun. The same index always has the same story.
 */
export function workOf(index: number, start: Day, due: Day, until: Day): readonly Step[] {
  const step = (day: Day, more: Partial<Step>): Step => ({
    day,
    percent: null,
    state: 'at-work',
    obstacle: '',
    closes: false,
    approved: true,
    ...more,
  })
  const span = daysBetween(start, due)
  const middle = addDays(start, Math.max(1, Math.floor(span / 2)))
  const deliver = (day: Day): Step => step(day, { percent: 100, state: 'delivered', closes: true })
  if (due < until) {
    if (index % 11 === 3)
      return [
        step(middle, { percent: 60, state: 'obstacle', obstacle: OBSTACLES[index % OBSTACLES.length] ?? '' }),
      ]
    const late = addDays(due, 4)
    if (index % 9 === 5 && late <= until) return [step(middle, { percent: 50 }), deliver(late)]
    const early = addDays(due, -1 - (index % 6))
    return [
      step(middle < early ? middle : addDays(start, 1), { percent: 50 }),
      deliver(early > start ? early : addDays(start, 1)),
    ]
  }
  if (index % 3 === 0 && daysBetween(until, due) > 30) return []
  const lately = addDays(until, -3 - (index % 9))
  if (lately <= start) return []
  const share = Math.floor((daysBetween(start, lately) / Math.max(1, span)) * 100)
  if (index % 7 === 2)
    return [step(lately, { percent: Math.min(90, share), state: 'delivered', closes: true, approved: false })]
  return [step(lately, { percent: index % 5 === 1 ? Math.max(5, share - 35) : Math.min(95, share + 5) })]
}

/** What the invented ward does with some of its tasks besides working on them. */
export const ACT_STORY = {
  extended: {
    reason: 'Thiết bị về chậm so với hợp đồng, cần thêm thời gian lắp đặt và chạy thử.',
    document: '214/UBND-VHXH',
  },
  asked: { reason: 'Đang chờ hướng dẫn nghiệp vụ của cấp tỉnh, dự kiến có trong tháng tới.' },
  rested: { reason: 'Chờ bố trí kinh phí bổ sung trong năm.', document: '38/TB-UBND' },
  changed: {
    reason: 'Nêu rõ tiêu chí nghiệm thu theo góp ý của các đơn vị.',
    document: '41/TB-UBND',
    acceptance: 'Có biên bản nghiệm thu, thủ trưởng đơn vị chủ trì xác nhận',
  },
  split: {
    reason: 'Chia theo địa bàn để giao từng nhóm tổ dân phố.',
    document: '45/TB-UBND',
    areas: ['các tổ dân phố từ 1 đến 7', 'các tổ dân phố từ 8 đến 14'],
  },
  amended: {
    reason: 'Theo kết luận hội nghị sơ kết của phường.',
    number: '91/KH-UBND',
    product: 'Báo cáo tháng kèm số liệu của từng tổ dân phố',
    added: {
      text: 'Tổ chức ngày hội kỹ năng số cho người dân tại nhà văn hóa phường',
      product: 'Báo cáo kết quả ngày hội',
      acceptance: 'Có danh sách tổ dân phố tham gia và số lượt người được hướng dẫn',
    },
  },
} as const
