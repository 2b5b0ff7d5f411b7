import type { DashboardProps, TargetLine } from '../../../src/web/staff/views/dashboard.tsx'
import type { ChartKind } from '../../../src/web/ui/chart/frame.tsx'

const target = (
  code: string,
  name: string,
  fraction: string,
  kind: ChartKind,
  value: number,
  milestone: number,
  goal: number,
): TargetLine => ({
  name,
  href: '/task',
  about: `${code} · ${fraction}`,
  kind,
  value,
  milestone,
  goal,
  max: 100,
  shown: `${String(value).replace('.', ',')}%`,
  shownMilestone: `mốc ${milestone}%`,
  summary: `${name}: ${String(value).replace('.', ',')}%, mốc ${milestone}%, chỉ tiêu năm ${goal}%`,
})

const unit = (
  name: string,
  overdue: number,
  attention: number,
  track: number,
  done: number,
  wait: number,
) => ({
  name,
  href: '/my-work',
  counts: { overdue, attention, 'on-track': track, done, 'not-due': wait },
  total: overdue + attention + track + done + wait,
  summary: `${name}: ${overdue} quá hạn, ${attention} cần chú ý, ${track} đúng tiến độ, ${done} hoàn thành, ${wait} chưa đến hạn`,
})

export const dashboard: DashboardProps = {
  title: 'Điều hành: 4 nhiệm vụ quá hạn, 2 chỉ tiêu chưa đạt mốc',
  sub: 'Kế hoạch số 58/KH-UBND, phiên bản 2 · số liệu đến 6 giờ, ngày 18/6/2026',
  periodLink: { until: '14/6', href: '/round' },
  registers: null,
  decisions: [
    {
      late: { number: '18', word: 'ngày' },
      name: 'Lắp đặt 06 điểm Wi-Fi công cộng tại nhà văn hóa tổ dân phố',
      href: '/task',
      about: 'N12 · Phòng Kinh tế, Hạ tầng và Đô thị · hạn 31/5',
      fact: 'Xong 4/6 điểm; nhà thầu chậm giao thiết bị',
      answer: { label: 'Đã giải trình 12/6, hẹn 25/6', href: '/task', button: false },
    },
    {
      late: { number: '13', word: 'ngày' },
      name: 'Kiện toàn 14 Tổ công nghệ số cộng đồng, ban hành quy chế',
      href: '/task',
      about: 'N17 · Phòng Văn hóa - Xã hội · hạn 05/6',
      fact: 'Còn 3 tổ dân phố chưa gửi danh sách',
      answer: { label: 'Chờ giải trình, hạn 19/6', href: '/task', button: false },
    },
    {
      late: { number: '8', word: 'ngày' },
      name: 'Trình danh mục mã địa chỉ số các tuyến đường, ngõ',
      href: '/task',
      about: 'N21 · Phòng Kinh tế, Hạ tầng và Đô thị · hạn 10/6',
      fact: 'Chưa có cập nhật từ 20/5',
      answer: { label: 'Yêu cầu giải trình', href: '/task', button: true },
    },
    {
      late: { number: '3', word: 'ngày' },
      name: 'Ban hành quy chế vận hành trang thông tin điện tử phường',
      href: '/task',
      about: 'N08 · Văn phòng HĐND và UBND · hạn 15/6',
      fact: 'Dự thảo chờ ý kiến Công an phường',
      answer: { label: 'Yêu cầu giải trình', href: '/task', button: true },
    },
  ],
  allDecisions: null,
  document: null,
  noDecisions: 'Không có nhiệm vụ quá hạn. Nhiệm vụ gần nhất đến hạn ngày 22/6/2026.',
  statuses: [
    { label: 'Quá hạn', icon: 'overdue', count: 4, href: '#' },
    { label: 'Cần chú ý', icon: 'attention', count: 5, href: '#' },
    { label: 'Đúng tiến độ', icon: 'on-track', count: 9, href: '#' },
    { label: 'Chưa đến hạn', icon: 'not-due', count: 5, href: '#' },
    { label: 'Hoàn thành', icon: 'done', count: 15, href: '#' },
    { label: 'Thường xuyên', icon: 'regular', count: 8, href: '#' },
  ],
  byFirst: [],
  rates: [
    {
      value: '78,9%',
      name: 'Hoàn thành trên số đến hạn',
      formula: '15 xong ÷ (15 xong + 4 quá hạn)',
      href: '/my-work',
    },
    {
      value: '39,5%',
      name: 'Hoàn thành trên nhiệm vụ có hạn',
      formula: '15 ÷ 38; nhiệm vụ thường xuyên tính riêng',
      href: '/my-work',
    },
    { value: '80,0%', name: 'Đúng hạn', formula: '12 ÷ 15 nhiệm vụ đã xong', href: '/my-work' },
    { value: '21,1%', name: 'Quá hạn', formula: '4 ÷ 19 nhiệm vụ đến hạn', href: '/my-work', red: true },
    {
      value: '6/12',
      name: 'Chỉ tiêu đạt mốc',
      formula: '2 chưa đạt mốc, 3 chú ý, 1 chưa đến kỳ',
      href: '/my-work',
    },
  ],
  targets: {
    title: 'Chỉ tiêu so với mốc 30/6',
    count: 12,
    milestone: 'mốc 30/6',
    lines: [
      target(
        'C10',
        'Người trưởng thành xác nhận phổ cập kỹ năng số trên VNeID',
        '2.842/13.220',
        'overdue',
        21.5,
        30,
        60,
      ),
      target('C2', 'Thanh toán trực tuyến phí, lệ phí', '512/869', 'overdue', 58.9, 70, 80),
      target('C4', 'Khai thác, sử dụng lại dữ liệu số hóa', '658/1.593', 'attention', 41.3, 45, 60),
      target('C5', 'Hồ sơ công việc xử lý trên môi trường mạng', '2.431/2.466', 'attention', 98.6, 100, 100),
      target('C11', 'Hộ kinh doanh thanh toán không dùng tiền mặt', '428/678', 'attention', 63.1, 65, 80),
      target('C1', 'Hồ sơ thủ tục hành chính nộp trực tuyến', '1.246/1.593', 'on-track', 78.2, 75, 85),
      target('C3', 'Kết quả thủ tục hành chính được số hóa', '1.542/1.593', 'on-track', 96.8, 95, 100),
    ],
    rest: (
      <>
        <a href="/my-work">5 chỉ tiêu còn lại</a>: 4 đạt mốc, 1 chưa đến kỳ đánh giá
      </>
    ),
  },
  units: {
    note: '38 nhiệm vụ có hạn',
    sheetHref: '/dashboard',
    bars: [
      unit('Phòng Kinh tế, Hạ tầng và Đô thị', 2, 1, 2, 2, 1),
      unit('Phòng Văn hóa - Xã hội', 1, 1, 2, 4, 1),
      unit('Văn phòng HĐND và UBND', 1, 0, 1, 2, 0),
      unit('Trung tâm Phục vụ hành chính công', 0, 1, 2, 3, 1),
      unit('Công an phường', 0, 1, 1, 2, 1),
      unit('Trường THCS Hoa Mai', 0, 1, 0, 1, 0),
      unit('Trung tâm Cung ứng dịch vụ công', 0, 0, 1, 1, 1),
    ],
  },
  changes: {
    days: 7,
    since: 'từ 11/6',
    lines: [
      { kind: 'overdue', text: 'N08 chuyển sang quá hạn', note: 'Văn phòng HĐND và UBND', day: '16/6' },
      {
        kind: 'overdue',
        text: 'C2 xuống dưới mốc: 58,9%, mốc 70%',
        note: 'Chậm dần từ tháng 5',
        day: '15/6',
      },
      { kind: 'done', text: 'N14 hoàn thành đúng hạn', note: 'Phòng Văn hóa - Xã hội', day: '12/6' },
      {
        kind: 'done',
        text: 'N05 hoàn thành, chậm 4 ngày',
        note: 'Trung tâm Phục vụ hành chính công',
        day: '12/6',
      },
      {
        kind: 'attention',
        text: 'Vướng mắc mới: thiếu kinh phí Wi-Fi 38 triệu đồng',
        note: 'Đề nghị bổ sung trước 25/6',
        day: '12/6',
      },
    ],
  },
  six: {
    tasks: 46,
    note: '31 nhiệm vụ rõ cả sáu',
    clear: { who: 46, what: 44, when: 45, responsibility: 42, product: 37, authority: 43 },
    hrefs: {
      who: '/grid',
      what: '/grid',
      when: '/grid',
      responsibility: '/grid',
      product: '/grid',
      authority: '/grid',
    },
  },
}
