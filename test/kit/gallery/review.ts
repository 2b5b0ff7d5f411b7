import type { GridProps, GridRow } from '../../../src/web/staff/views/grid.tsx'
import type { ReviewProps } from '../../../src/web/staff/views/review.tsx'
import { allClear } from './six.ts'

const hrefs = {
  who: '/grid',
  what: '/grid',
  when: '/grid',
  responsibility: '/grid',
  product: '/grid',
  authority: '/grid',
}
const band = {
  gaps: { who: 2, what: 3, when: 6, responsibility: 4, product: 9, authority: 5 },
  total: 10,
  hrefs,
}

export const review: ReviewProps = {
  title: 'Xác nhận kết quả đọc: Dự thảo Kế hoạch phát triển dữ liệu số năm 2026',
  sub: 'Bản dự thảo, chưa có số · 14 trang · đọc xong 8 giờ 12',
  actions: [{ label: 'Gửi ý kiến cho người soạn', href: '/states' }],
  band: { ...band, progress: '21/43 mục đã xác nhận', share: 21 / 43 },
  errors: [],
  file: { name: 'KH-du-lieu-so-2026.docx' },
  source: {
    earlierHref: '/review',
    laterHref: '/review',
    page: null,
    paragraphs: [
      { id: 'd38', heading: true, parts: [{ text: 'III. NHIỆM VỤ VÀ GIẢI PHÁP' }] },
      { id: 'd39', heading: true, parts: [{ text: '2. Tạo lập, chuẩn hóa dữ liệu dùng chung của phường' }] },
      {
        id: 'd40',
        item: { code: 'N11', tone: 'approved', href: '#N11' },
        parts: [
          {
            read: 'task',
            text: 'a) Trung tâm Phục vụ hành chính công chủ trì số hóa kết quả giải quyết hồ sơ còn hiệu lực; xong trước ngày 30/11/2026.',
          },
        ],
      },
      {
        id: 'd41',
        item: { code: 'N12', tone: 'unsure', href: '#N12' },
        chosen: true,
        parts: [
          { text: 'b) Tổ chức ' },
          {
            text: 'rà soát, làm sạch dữ liệu hộ kinh doanh',
            read: 'task',
            mark: { clarity: 'what', clearness: 'clear' },
          },
          { text: ' trên địa bàn, ' },
          {
            text: 'các đơn vị liên quan',
            read: 'task',
            mark: { clarity: 'responsibility', clearness: 'partial' },
          },
          { text: ' phối hợp thực hiện, hoàn thành ' },
          { text: 'trong quý III', read: 'task', mark: { clarity: 'when', clearness: 'partial' } },
          { text: ', báo cáo kết quả về Ủy ban nhân dân phường.' },
        ],
      },
      {
        id: 'd42',
        item: { code: 'N13', tone: 'unsure', href: '#N13' },
        parts: [
          {
            read: 'task',
            text: 'c) Đẩy mạnh chia sẻ dữ liệu giữa các đơn vị; từng bước hình thành kho dữ liệu của phường.',
          },
        ],
      },
      {
        id: 'd43',
        item: { code: 'C5', tone: 'plain', target: true, href: '#C5' },
        parts: [
          {
            read: 'target',
            text: 'd) Đến hết năm 2026, từ 60% dữ liệu đã số hóa trở lên được khai thác lại',
          },
          { text: '; người dân không phải nộp lại giấy tờ đã có trong dữ liệu.' },
        ],
      },
      { id: 'd44', heading: true, parts: [{ text: '3. Bảo đảm an toàn thông tin' }] },
      {
        id: 'd45',
        item: { code: 'B2', tone: 'unsure', href: '#B2' },
        parts: [{ read: 'duty', text: 'Các đơn vị báo cáo hằng tháng và khi có yêu cầu đột xuất.' }],
      },
    ],
  },
  tabs: [
    { label: 'Chưa chắc', href: '/review', count: 7, icon: 'attention', current: true },
    { label: 'Thiếu rõ', href: '/review', count: 15 },
    { label: 'Đã xác nhận', href: '/review', count: 21 },
    { label: 'Tất cả', href: '/review', count: 43 },
  ],
  chosen: {
    code: 'N12',
    tone: 'unsure',
    target: false,
    kind: 'Nhiệm vụ, mục III.2.b',
    place: 'trang 4, đoạn 41',
    sourceHref: '#d41',
    documentHref: '/review#d41',
    facts: [],
    takeAll: true,
    review: 'unseen',
    nextHref: '/review?muc=N13',
    previousHref: null,
    page: 4,
    title: 'Rà soát, làm sạch dữ liệu hộ kinh doanh trên địa bàn',
    sentence:
      'b) Tổ chức rà soát, làm sạch dữ liệu hộ kinh doanh trên địa bàn, các đơn vị liên quan phối hợp thực hiện, hoàn thành trong quý III, báo cáo kết quả về Ủy ban nhân dân phường.',
    unsure: {
      title: 'Chưa chắc 2 điểm',
      why: 'đơn vị chủ trì không nêu tên; “trong quý III” không ghi năm, tạm hiểu là 2026. Nhấn đề xuất có dấu + để nhận.',
    },
    cells: [
      {
        clarity: 'who',
        clearness: 'missing',
        answer: 'Chưa nêu đơn vị chủ trì',
        suggestion: { value: 'who', label: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
      },
      { clarity: 'what', clearness: 'clear', answer: 'Rà soát, làm sạch dữ liệu' },
      {
        clarity: 'when',
        clearness: 'partial',
        answer: '30/9/2026',
        inferred: true,
        suggestion: { value: 'when', label: 'Ghi rõ 30/9/2026' },
      },
      {
        clarity: 'responsibility',
        clearness: 'partial',
        answer: 'Phối hợp: “đơn vị liên quan”',
        suggestion: { value: 'responsibility', label: 'Thuế cơ sở, Công an phường' },
      },
      {
        clarity: 'product',
        clearness: 'missing',
        answer: 'Chưa nêu sản phẩm',
        suggestion: { value: 'product', label: 'Danh sách đã đối soát' },
      },
      { clarity: 'authority', clearness: 'clear', answer: 'UBND phường' },
    ],
    form: { action: '/review', hidden: { request: 'r-2' } },
    editHref: '/review',
    splitHref: '/review',
  },
  nothing: 'Không còn mục nào chưa chắc.',
  others: [
    {
      code: 'N13',
      value: 'task:N13',
      tone: 'unsure',
      target: false,
      href: '/review',
      title: 'Đẩy mạnh chia sẻ dữ liệu giữa các đơn vị',
      why: '“Đẩy mạnh”, “từng bước”: không đo được; thiếu thời hạn, sản phẩm',
      six: {
        who: 'missing',
        what: 'partial',
        when: 'missing',
        responsibility: 'missing',
        product: 'partial',
        authority: 'missing',
      },
    },
    {
      code: 'N15',
      value: 'task:N15',
      tone: 'unsure',
      target: false,
      href: '/review',
      title: 'Xây dựng hồ sơ đề xuất cấp độ an toàn hệ thống thông tin',
      why: '“Cấp có thẩm quyền”: chưa rõ là ai',
      six: {
        who: 'missing',
        what: 'clear',
        when: 'partial',
        responsibility: 'missing',
        product: 'clear',
        authority: 'missing',
      },
    },
    {
      code: 'B2',
      value: 'task:B2',
      tone: 'unsure',
      target: false,
      href: '/review',
      title: 'Chế độ báo cáo của đơn vị',
      why: 'Hai nhịp báo cáo trong một câu: hằng tháng và đột xuất',
      six: { ...allClear, responsibility: 'partial', product: 'partial' },
    },
  ],
  picked: false,
  pickHref: '/review?chon=het',
  unpickHref: '/review',
  moreHref: '/review?trang=2',
  many: { action: '/review', hidden: { request: 'r-4' } },
  sure: {
    left: 'Còn 7 mục chưa chắc trong 43 mục',
    unsureHref: '#',
    values: ['task:1'],
    undo: 'Hoàn tác: xác nhận N11',
  },
  addTaskHref: '/review',
  addTargetHref: '/review',
}

const filled: GridRow['cells'] = {
  who: { value: 'Phòng Văn hóa - Xã hội, Lê Thị Thu Hà' },
  when: { value: '30/6/2026' },
  responsibility: { value: 'Phạm Văn Khải. Phối hợp: Công an phường' },
  product: { value: 'Báo cáo kết quả' },
  authority: { value: 'Chủ tịch UBND phường' },
}

const row = (
  code: string,
  name: string,
  rest: Partial<Omit<GridRow, 'cells'>>,
  cells: Partial<GridRow['cells']> = {},
): GridRow => ({
  id: `task:${code}`,
  code,
  name,
  href: '/task',
  checked: false,
  six: allClear,
  cells: { ...filled, ...cells },
  ...rest,
})

export const grid: GridProps = {
  title: 'Làm rõ nhiệm vụ: còn 29 chỗ chưa rõ trong 43 mục',
  sub: 'Kế hoạch số 58/KH-UBND · giá trị người điền thêm được ghi tên người điền',
  action: '/grid',
  hidden: { request: 'r-3' },
  band: { ...band, progress: '14/43 mục rõ cả sáu', share: 14 / 43 },
  filters: [
    { label: 'Tất cả', href: '/grid', count: 43, current: true },
    { label: 'Chưa rõ người', href: '/grid', count: 2 },
    { label: 'Chưa rõ thời gian', href: '/grid', count: 6 },
    { label: 'Chưa rõ sản phẩm', href: '/grid', count: 9 },
  ],
  rows: [
    row(
      'N12',
      'Rà soát, làm sạch dữ liệu hộ kinh doanh trên địa bàn',
      { checked: true, six: { ...allClear, who: 'missing', product: 'missing' } },
      {
        who: { value: null, suggestion: { value: 'N12:who', label: 'Phòng Kinh tế, Hạ tầng và Đô thị' } },
        product: { value: null, suggestion: { value: 'N12:product', label: 'Danh sách đã đối soát' } },
      },
    ),
    row(
      'N13',
      'Chia sẻ dữ liệu giữa các đơn vị của phường',
      { checked: true, six: { ...allClear, when: 'missing', product: 'missing' } },
      { when: { value: null }, product: { value: null } },
    ),
    row('N17', 'Kiện toàn 14 Tổ công nghệ số cộng đồng và ban hành quy chế hoạt động', {}),
    row(
      'N19',
      'Tổ chức 14 lớp Bình dân học vụ số tại tổ dân phố',
      { six: { ...allClear, product: 'partial' } },
      { product: { value: 'Báo cáo kết quả lớp học', by: 'Lê Thị Thu Hà' } },
    ),
    row('N22', 'Bồi dưỡng kỹ năng số cho 64 cán bộ, công chức', {}, { when: { value: '31/8/2026' } }),
    row(
      'N40',
      'Tuyên truyền chuyển đổi số trên loa, bảng tin điện tử',
      {},
      { when: { value: 'Thường xuyên, hằng tháng' } },
    ),
  ],
  actions: [{ label: 'Rà soát', href: '/review' }],
  narrow: {
    action: '/grid',
    hidden: {},
    groups: [{ value: '0', label: '1. Nhận thức, kỹ năng số' }],
    group: '',
    units: [{ value: 'vhxh', label: 'Phòng Văn hóa - Xã hội' }],
    unit: '',
  },
  filtered: 43,
  pickHref: '/grid?chon=loc',
  unpickHref: '/grid',
  picked: false,
  pages: [],
  support: null,
  onlyEmpty: true,
  noSupport: false,
  open: true,
  options: {
    units: [
      { value: 'vhxh', label: 'Phòng Văn hóa - Xã hội' },
      { value: 'ktht', label: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
    ],
    officers: [{ value: 'ha', label: 'Lê Thị Thu Hà' }],
    leaders: [{ value: 'ct', label: 'Chủ tịch UBND phường' }],
    natures: [
      { value: 'dated', label: 'Có thời hạn' },
      { value: 'regular', label: 'Thường xuyên' },
      { value: 'periodic', label: 'Định kỳ' },
    ],
    rhythms: [{ value: 'month', label: 'Hằng tháng' }],
    authorities: ['Chủ tịch UBND phường'],
  },
  values: {},
  errors: [],
}
