import type { Figure, OfficialDocument } from '../../../src/domain/official-document.ts'
import type { ReportDraftProps } from '../../../src/web/staff/views/report-draft.tsx'
import { ButtonLink } from '../../../src/web/ui/button.tsx'
import { figureText } from '../../../src/words/figure.ts'

const figure = (id: string, name: string, value: number | null, unit = 'nhiệm vụ'): Figure => ({
  id,
  name,
  value,
  unit,
  period: '2026-H1',
  asOf: '2026-06-14',
  numerator: null,
  denominator: null,
  rows: [],
})

const figures = [
  figure('giao', 'Nhiệm vụ được giao', 46),
  figure('co-han', 'Có thời hạn', 38),
  figure('xong', 'Đã hoàn thành', 15),
  figure('qua-han', 'Quá hạn chưa xong', 3),
  figure('ty-le', 'Trên số đến hạn', 83.3, '%'),
  figure('thanh-toan', 'Thanh toán trực tuyến', null, '%'),
]

const document: OfficialDocument = {
  line: 'state',
  medium: 'electronic',
  urgency: null,
  circulation: null,
  issuer: {
    superior: null,
    name: ['Ủy ban nhân dân', 'phường Hoa Mai'],
    inText: 'Ủy ban nhân dân phường Hoa Mai',
  },
  number: { value: null, symbol: 'BC-UBND' },
  place: 'Hoa Mai',
  date: { day: null, month: 6, year: 2026 },
  type: 'Báo cáo',
  abstract: [
    'Kết quả thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
    '6 tháng đầu năm 2026',
  ],
  addressees: ['Ủy ban nhân dân tỉnh Bình Lam'],
  bases: [],
  body: [
    {
      kind: 'paragraph',
      runs: [
        { text: 'Ủy ban nhân dân phường Hoa Mai báo cáo kết quả thực hiện 6 tháng đầu năm 2026 như sau:' },
      ],
    },
    { kind: 'heading', level: 'roman', text: 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Phường đã giao ' },
        { figure: 'giao' },
        { text: ' nhiệm vụ, trong đó ' },
        { figure: 'co-han' },
        { text: ' nhiệm vụ có thời hạn. Đến ngày 14/6/2026 đã hoàn thành ' },
        { figure: 'xong' },
        { text: ' nhiệm vụ; ' },
        { figure: 'qua-han', pad: true },
        { text: ' nhiệm vụ quá hạn chưa hoàn thành; tỷ lệ hoàn thành trên số đến hạn đạt ' },
        { figure: 'ty-le' },
        { text: '.' },
      ],
    },
    { kind: 'heading', level: 'roman', text: 'II. KẾT QUẢ THỰC HIỆN' },
    { kind: 'heading', level: 'arabic', text: '1. Chính quyền số' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Tỷ lệ thanh toán trực tuyến đạt ' },
        { figure: 'thanh-toan' },
        { text: ', do đơn vị chưa gửi báo cáo.' },
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Nhóm nhiệm vụ', share: 5, align: 'left' },
        { title: 'Giao', share: 1, align: 'right' },
        { title: 'Xong', share: 1, align: 'right' },
      ],
      rows: [
        { group: 'Chính quyền số' },
        { cells: ['1', 'Dịch vụ công trực tuyến', '7', '3'] },
        { cells: ['2', 'Dữ liệu, nền tảng', '6', '2'] },
      ],
    },
  ],
  signature: { power: ['TM. Ủy ban nhân dân', 'Chủ tịch'], name: 'Phạm Văn Khải' },
  recipients: ['Như trên', 'Thường trực Đảng ủy', 'Các đơn vị thuộc phường'],
  filing: 'VT, VHXH',
  annexes: [],
  figures,
}

const received = [
  'Trung tâm Phục vụ hành chính công',
  'Công an phường',
  'Trạm Y tế phường',
  'Trường THCS Hoa Mai',
]

export const round: ReportDraftProps = {
  title: 'Báo cáo 6 tháng đầu năm 2026: còn 2 đơn vị chưa gửi',
  actions: (
    <>
      <ButtonLink href="/states" sign="bell" dense>
        Đôn đốc 2 đơn vị
      </ButtonLink>
      <ButtonLink href="/states" primary dense>
        Trình Chủ tịch ký
      </ButtonLink>
    </>
  ),
  steps: [
    { kind: 'done', name: 'Chốt số liệu', note: '15/12/2025 – 14/6/2026' },
    { kind: 'overdue', name: 'Đơn vị gửi', note: 'hạn 17/6, còn thiếu 2' },
    { kind: 'waiting', name: 'Tổng hợp', note: 'đang làm, 18/6', current: true },
    { kind: 'not-due', name: 'Thẩm tra', note: 'trước 19/6' },
    { kind: 'not-due', name: 'Ký, cấp số', note: 'trước 19/6' },
    { kind: 'not-due', name: 'Gửi UBND tỉnh', note: 'trước 17 giờ, 22/6' },
  ],
  units: {
    count: '9/12 đã gửi',
    waiting: [
      {
        name: 'Phòng Kinh tế, Hạ tầng và Đô thị',
        href: '/round',
        kind: 'overdue',
        note: 'Thiếu C2, C11 và 3 nhiệm vụ',
        when: 'quá 1 ngày',
      },
      {
        name: 'Các tổ dân phố (14)',
        href: '/round',
        kind: 'overdue',
        note: '11/14 tổ đã gửi; thiếu tổ 3, 7, 11',
        when: 'quá 1 ngày',
      },
      {
        name: 'Phòng Văn hóa - Xã hội',
        href: '/round',
        kind: 'attention',
        note: 'Mục 2.3 thiếu mẫu số',
        when: '17/6',
      },
      {
        name: 'Văn phòng HĐND và UBND',
        href: '/round',
        kind: 'waiting',
        note: 'Gửi 16 giờ 45',
        when: '17/6',
      },
    ],
    received: received.map(name => ({ name, href: '/round', kind: 'done' as const, note: '', when: '15/6' })),
  },
  document,
  figures: figures.map((one, index) => ({
    id: one.id,
    value: one.value === null ? null : figureText(one),
    name: one.name,
    order: index + 1,
    how: one.value === null ? 'chờ Phòng Kinh tế, Hạ tầng và Đô thị' : 'đến 14/6',
    href: '/my-work',
  })),
  goOn: { label: 'Trình khi còn thiếu, nêu rõ chỗ thiếu', href: '/states' },
}
