import type { QuickUpdateProps } from '../../../src/web/staff/views/quick-update.tsx'
import type { TaskViewProps } from '../../../src/web/staff/views/task.tsx'
import { allClear } from './six.ts'

export const task: TaskViewProps = {
  name: 'Tổ chức 14 lớp Bình dân học vụ số tại tổ dân phố',
  status: 'attention',
  relative: 'còn 12 ngày',
  deadline: 'thời hạn 30/6/2026 (thời hạn ban đầu 31/5/2026)',
  six: { ...allClear, product: 'partial' },
  source: {
    before: 'c) ',
    read: 'Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đoàn Thanh niên và các tổ dân phố tổ chức 14 lớp Bình dân học vụ số',
    after: ', hoàn thành trong tháng 5 năm 2026.',
    place: 'Mục III.1.c, trang 3, Kế hoạch số 58/KH-UBND ngày 26/3/2026',
    href: '/review',
  },
  cells: [
    {
      clarity: 'who',
      clearness: 'clear',
      answer: 'Phòng Văn hóa - Xã hội',
      remark: 'Lê Thị Thu Hà, chuyên viên',
    },
    {
      clarity: 'what',
      clearness: 'clear',
      answer: 'Mở 14 lớp, mỗi tổ dân phố 1 lớp',
      remark: 'Đo được: số lớp, lượt người',
    },
    {
      clarity: 'when',
      clearness: 'clear',
      answer: '30/6/2026',
      remark: 'Thời hạn ban đầu 31/5/2026, đã gia hạn 01 lần',
    },
    {
      clarity: 'responsibility',
      clearness: 'clear',
      answer: 'Phó Chủ tịch phụ trách văn hóa - xã hội',
      remark: 'Phối hợp: Đoàn Thanh niên, 14 tổ dân phố',
    },
    {
      clarity: 'product',
      clearness: 'partial',
      answer: 'Báo cáo kết quả lớp học',
      remark: 'Chưa nêu tiêu chí nghiệm thu',
      fillHref: '/grid',
    },
    {
      clarity: 'authority',
      clearness: 'clear',
      answer: 'Chủ tịch UBND phường',
      remark: 'Xác nhận hoàn thành: Trưởng phòng',
    },
  ],
  journal: { count: 17, href: '/task' },
  happenings: [
    {
      day: 'Hôm nay',
      datetime: '2026-06-18',
      icon: { status: 'attention' },
      computed: true,
      what: 'Còn 12 ngày, mới mở 8/14 lớp: chuyển sang cần chú ý',
      by: 'Tính tự động lúc 6 giờ, theo tiến độ cần có 11 lớp vào hôm nay',
    },
    {
      day: '11/6',
      datetime: '2026-06-11',
      icon: 'document',
      what: 'Cập nhật: mở 8/14 lớp, 246 lượt người dự',
      by: 'Lê Thị Thu Hà · kèm 2 minh chứng',
    },
    {
      day: '28/5',
      datetime: '2026-05-28',
      icon: 'message',
      what: 'Vướng mắc: tổ 3, tổ 11 chưa có phòng họp',
      by: 'Đã gỡ 02/6: mượn phòng Trường Tiểu học Hoa Mai',
    },
    {
      day: '15/5',
      datetime: '2026-05-15',
      icon: 'extend',
      what: 'Gia hạn lần 1: 31/5/2026 thành 30/6/2026',
      by: 'Phó Chủ tịch đồng ý, Công văn số 214/UBND-VHXH ngày 14/5/2026',
    },
    {
      day: '02/4',
      datetime: '2026-04-02',
      icon: 'check',
      what: 'Nhận nhiệm vụ, phân công người phụ trách',
      by: 'Trưởng phòng Văn hóa - Xã hội',
    },
    {
      day: '26/3',
      datetime: '2026-03-26',
      icon: 'document',
      what: 'Giao tại Kế hoạch số 58/KH-UBND',
      by: 'Mục III.1.c, phiên bản 1',
    },
  ],
  evidence: [
    { name: 'Báo cáo lớp học đợt 1.docx', href: '/kit', note: '11/6 · 84 KB · Lê Thị Thu Hà' },
    {
      name: 'Lớp tại tổ dân phố 5.jpg',
      href: '/kit',
      picture: true,
      note: '11/6 · 1,1 MB · đã xóa vị trí chụp',
    },
    { name: 'Lịch mở lớp tháng 6.xlsx', href: '/kit', note: '20/5 · 22 KB · không có dữ liệu người dân' },
    { name: 'Công văn 214/UBND-VHXH.pdf', href: '/kit', note: '14/5 · 210 KB · văn bản gia hạn' },
  ],
  hiddenEvidence: null,
  addEvidenceHref: '/quick-update',
  contributes: [{ label: 'C10 Phổ cập kỹ năng số trên VNeID', href: '/dashboard', status: 'overdue' }],
  measure: {
    now: '8',
    of: '/ 14 lớp đã mở (57%)',
    chart: {
      summary: 'Đến ngày 11/6 mở 8 trên 14 lớp; theo tiến độ cần có 11 lớp; dự báo đến 30/6 được 11 lớp',
      kind: 'attention',
      span: [0, 90],
      max: 14,
      achieved: [
        { x: 0, y: 0 },
        { x: 30, y: 2 },
        { x: 60, y: 6 },
        { x: 71, y: 8 },
      ],
      milestones: [{ x: 90, y: 14 }],
      forecast: { x: 90, y: 11 },
      today: 78,
      labels: {
        y: [
          { value: 0, text: '0' },
          { value: 7, text: '7' },
          { value: 14, text: '14' },
        ],
        x: [
          { value: 0, text: '01/4' },
          { value: 30, text: '01/5' },
          { value: 60, text: '31/5' },
          { value: 90, text: '30/6' },
        ],
        pace: 'tiến độ cần có',
        today: 'hôm nay',
        now: '8',
        forecast: 'dự báo 11',
      },
    },
    table: {
      caption: 'Số lớp đã mở theo ngày',
      columns: [{ title: 'Ngày' }, { title: 'Đã mở', numeric: true }],
      rows: [
        ['01/5', '2'],
        ['31/5', '6'],
        ['11/6', '8'],
      ],
    },
    forecast: 'Giữ tiến độ như hiện nay, đến 30/6 mở được 11 lớp, thiếu 3. Tính theo 3 lần báo cáo gần nhất.',
  },
  actions: [
    { label: 'Cập nhật tiến độ', href: '/quick-update', sign: 'document' },
    { label: 'Đề nghị gia hạn', href: '/quick-update', sign: 'extend', note: 'đã gia hạn 01 lần' },
    { label: 'Báo vướng mắc', href: '/quick-update', sign: 'bell', note: '0 đang mở' },
    { label: 'Giải trình', href: '/quick-update', sign: 'message', note: 'khi được yêu cầu' },
    { label: 'Trình xác nhận hoàn thành', href: '/quick-update', sign: 'check' },
  ],
  whyNot: null,
  closing: 'Kết thúc nhiệm vụ cần sản phẩm “Báo cáo kết quả lớp học” và người thứ hai xác nhận.',
  reminders: [
    '23/6 nhắc người phụ trách, còn 7 ngày',
    '26/6 nhắc lần hai (27/6 là thứ Bảy)',
    '29/6 nhắc lần ba, còn 1 ngày',
    '01/7 báo trưởng phòng nếu chưa xong',
  ],
}

const quick: QuickUpdateProps = {
  action: '/quick-update',
  hidden: { request: 'r-1', version: '4' },
  back: { href: '/my-work', label: 'Việc của tôi' },
  task: {
    name: task.name,
    status: 'attention',
    due: 'thời hạn 30/6/2026, còn 12 ngày',
    last: 'N19 · lần trước 11/6: 8/14 lớp',
  },
  states: [
    { value: 'not-begun', label: 'Chưa bắt đầu' },
    { value: 'at-work', label: 'Đang làm' },
    { value: 'obstacle', label: 'Đang vướng mắc', remark: 'Báo để lãnh đạo tháo gỡ' },
    { value: 'done', label: 'Đã xong, trình xác nhận', remark: 'Cần có sản phẩm kèm theo' },
  ],
  figure: { label: 'Số lớp đã mở', unit: 'trên 14 lớp' },
  question: 'Đã làm được gì từ 11/6?',
  product: 'Sản phẩm phải có: Báo cáo kết quả lớp học',
  values: {
    workState: 'at-work',
    percent: '64',
    text: 'Mở thêm lớp tại tổ dân phố 7 ngày 16/6, 31 người dự. Tổ 3 và tổ 11 lùi sang tuần sau do trùng lịch họp dân.',
  },
  errors: [],
  accept: '.pdf,.jpg',
  draft: null,
  focus: null,
}

export const quickUpdate = quick

/** The same form after a refusal: what was typed is kept, each wrong field says why. */
export const quickUpdateError: QuickUpdateProps = {
  ...quick,
  values: { ...quick.values, workState: 'obstacle', percent: '192' },
  errors: [
    { name: 'percent', message: 'Tiến độ phải từ 0 đến 100%. Anh/chị nhập 192%.' },
    { name: 'obstacle', message: 'Nêu vướng mắc cụ thể là gì.' },
  ],
}
