import type { Role } from '../../src/domain/role.ts'
import type { RouteName } from '../../src/web/routes.ts'

/** Who gets in through a door; everybody else is refused, in words, and nothing is changed. */
export type Door = {
  /** `anybody` needs no session; `staff` is everybody with a post; else the roles that may. */
  readonly open: 'anybody' | 'staff' | readonly Role[]
  /** Roles that may with an object of another unit, where that is not `open`. */
  readonly otherUnit?: readonly Role[]
  /** What is sent: right in every field, so that only the policy can refuse it. `{id}` is the object of the path. */
  readonly body?: Readonly<Record<string, string>>
}

const ADMINISTRATOR = ['administrator'] as const
/** The standing agency's officer works in the other unit of `objects.ts`. */
const WORKS_THERE = ['standing-officer'] as const
/** Who reports on the tasks of the unit where they work. */
const REPORTERS = ['officer', 'unit-head'] as const
/** Who asks for an explanation, or proposes that a leader ask. */
const ASKERS = ['standing-officer', 'leader-state', 'committee'] as const
/** Every role that does the work of its unit. */
const WORKERS = ['officer', 'unit-head', 'standing-officer', 'following-unit', 'office-vetting'] as const
/** Whose duty it is to look behind every task. */
const SEE_ALL = [
  'standing-officer',
  'office-vetting',
  'leader-state',
  'leader-party',
  'committee',
  'inspector',
] as const
/** Who takes in, reviews and concretises a plan. */
const PREPARE = ['standing-officer'] as const
/** Who decides on a running task of the state line, or records what was decided. */
const ACT = ['standing-officer', 'leader-state'] as const
const OFFICIAL = { rowVersion: '1', reason: 'Theo chỉ đạo', document: '31/QĐ-UBND' }
const HANDOVER_READERS = ['officer', 'unit-head', 'standing-officer', 'inspector', 'administrator'] as const
/** Who follows the work of others. */
const URGE = [
  'unit-head',
  'standing-officer',
  'following-unit',
  'office-vetting',
  'leader-state',
  'leader-party',
  'committee',
  'inspector',
] as const
/** Through whose hands the bodies' papers pass. */
const PAPER = ['standing-officer', 'office-vetting'] as const
const KEEPERS_OF_UNITS = ['standing-officer', 'administrator'] as const

const person = {
  name: 'Người Thứ Hai',
  unitId: '{unit}',
  post: 'Chuyên viên',
  role: 'officer',
  line: 'state',
  login: 'nguoi.thu.hai',
}

const DEFINITION = {
  seen: '',
  numeratorName: 'Hồ sơ trực tuyến',
  denominatorName: 'Tổng số hồ sơ',
  direction: 'higher',
  accumulation: 'cumulative',
  aggregation: 'weighted',
  confirmer: 'either',
  countedUnit: 'hồ sơ',
  source: 'Hệ thống một cửa',
  jumpPoints: '30',
  jumpFactor: '3',
  breakdown: 'none',
} as const
/** A regime of reporting, right in every field. */
const REGIME = {
  rowVersion: '1',
  'definition.name': 'Báo cáo quý',
  'definition.lines': 'state',
  'definition.kind': 'periodic',
  'definition.purpose': 'regular',
  'definition.frequency': 'quarter',
  'definition.content': 'both',
  'definition.system': 'report',
  'definition.stateReceivers': 'UBND tỉnh',
  'definition.partyReceivers': '',
  'definition.methods': 'document-system',
  'definition.cutOff.day': '',
  'definition.cutOff.months': '0',
  'definition.unitDue.day': '17',
  'definition.unitDue.months': '0',
  'definition.due.day': '20',
  'definition.due.months': '0',
  'definition.only': '',
  'definition.opensBefore': '7',
  'definition.outline': '',
  'definition.figureForm': 'dated',
  'definition.guidance': '',
  'definition.basis': '',
  'definition.requester': '',
  'definition.reason': '',
} as const
const URGERS = ['standing-officer', 'leader-state'] as const
/** Who keeps the register of documents. */
const REGISTRARS = ['standing-officer', 'office-vetting'] as const
const DIRECTORS = [...REGISTRARS, 'leader-state', 'leader-party'] as const

/** A workbook of figures is in the hands of who brought it and of the standing agency. */
const BROUGHT = { open: ['officer', 'standing-officer'], otherUnit: ['standing-officer'] } as const

/** Who enters rows of a register of their unit, and gives links for it. */
const ENTERERS = { open: ['officer', 'unit-head', 'standing-officer'], otherUnit: WORKS_THERE } as const
/** Who confirms them. */
const ROW_HEADS = { open: ['unit-head', 'standing-officer'], otherUnit: WORKS_THERE } as const
const BOUND = {
  seen: '0',
  numerator: 'count(khac)',
  numeratorName: 'Số dòng',
  span: 'year',
  rhythm: 'monthly',
  from: '30/6/2026',
} as const

/** One line a route. A route that is not here does not compile. */
export const EXPECTED = {
  'GET /healthz': { open: 'anybody' },
  'GET /readyz': { open: 'anybody' },
  'GET /assets/:name': { open: 'anybody' },
  'GET /ngoai-tuyen': { open: 'anybody' },
  'GET /sw.js': { open: 'anybody' },
  'GET /dang-nhap': { open: 'anybody' },
  'POST /dang-nhap': { open: 'anybody' },
  'POST /dang-xuat': { open: 'anybody' },
  'GET /doi-mat-khau': { open: 'staff' },
  'POST /doi-mat-khau': { open: 'staff' },
  'GET /giao-dien': { open: 'staff' },
  'POST /giao-dien': { open: 'staff' },
  'GET /': { open: 'staff' },
  'GET /don-vi': { open: 'staff' },
  'GET /don-vi/them': { open: KEEPERS_OF_UNITS },
  'POST /don-vi/them': { open: KEEPERS_OF_UNITS, body: { name: 'Tổ công nghệ số', kind: 'hamlet' } },
  'GET /don-vi/:unitId': { open: KEEPERS_OF_UNITS },
  'POST /don-vi/:unitId': { open: KEEPERS_OF_UNITS, body: { rowVersion: '1', aliases: 'Tên khác' } },
  'GET /nguoi-dung': { open: ADMINISTRATOR },
  'GET /nguoi-dung/them': { open: ADMINISTRATOR },
  'POST /nguoi-dung/them': { open: ADMINISTRATOR, body: person },
  'GET /nguoi-dung/:personId': { open: ADMINISTRATOR },
  'POST /nguoi-dung/:personId/mat-khau': { open: ADMINISTRATOR },
  'POST /chuc-vu/:appointmentId/ket-thuc': { open: ADMINISTRATOR, body: { lastDay: '18/6/2026' } },
  'GET /ke-hoach': { open: 'staff' },
  'GET /ke-hoach/nhap': { open: PREPARE },
  'POST /ke-hoach/nhap': { open: PREPARE, body: { noSecret: '1' } },
  'GET /ke-hoach/bat-dau': { open: PREPARE },
  'POST /ke-hoach/bat-dau': { open: PREPARE, body: { title: 'Kế hoạch số', year: '2026', line: 'state' } },
  'GET /ke-hoach/:planId': { open: 'staff' },
  'GET /ke-hoach/:planId/phien-ban': { open: 'staff' },
  'GET /ke-hoach/:planId/dieu-chinh': { open: 'staff' },
  'POST /ke-hoach/:planId/dieu-chinh': {
    open: PREPARE,
    body: { act: 'begin', reason: 'Theo kết luận sơ kết' },
  },
  'GET /ke-hoach/:planId/dieu-chinh/thong-qua': { open: [...PREPARE, 'leader-state'] },
  'POST /ke-hoach/:planId/dieu-chinh/thong-qua': {
    open: [...PREPARE, 'leader-state'],
    body: { amendmentVersion: '1', number: '91/KH-UBND', dated: '18/6/2026' },
  },
  'GET /ke-hoach/:planId/dieu-chinh/nhiem-vu': { open: PREPARE },
  'POST /ke-hoach/:planId/dieu-chinh/nhiem-vu': { open: PREPARE, body: { text: 'Việc mới' } },
  'GET /ke-hoach/:planId/dieu-chinh/chi-tieu': { open: PREPARE },
  'POST /ke-hoach/:planId/dieu-chinh/chi-tieu': {
    open: PREPARE,
    body: { text: 'Tỷ lệ', name: 'Tỷ lệ', op: '>=', value: '80', unit: '%' },
  },
  'GET /ke-hoach/:planId/van-ban': { open: 'staff' },
  'GET /ke-hoach/:planId/phu-luc.docx': { open: 'staff' },
  'GET /ke-hoach/:planId/doc': { open: PREPARE },
  'GET /ke-hoach/:planId/trang/:page': { open: 'staff' },
  'POST /ke-hoach/:planId/doc/dung': { open: PREPARE },
  'GET /ke-hoach/:planId/ra-soat': { open: PREPARE },
  'POST /ke-hoach/:planId/ra-soat': { open: PREPARE, body: { act: 'confirm', item: 'task:{id}' } },
  'GET /ke-hoach/:planId/kiem-tra': { open: PREPARE },
  'POST /ke-hoach/:planId/kiem-tra': { open: PREPARE, body: { act: 'share' } },
  'GET /ke-hoach/:planId/kiem-tra/gop-y.docx': { open: PREPARE },
  'GET /ke-hoach/:planId/ban-sua': { open: PREPARE },
  'POST /ke-hoach/:planId/ban-sua': { open: PREPARE, body: { act: 'bring', noSecret: '1' } },
  'GET /ke-hoach/:planId/ra-soat.xlsx': { open: PREPARE },
  'GET /kiem-tra/:check': { open: 'anybody' },
  'GET /cach-viet': { open: 'staff' },
  'POST /cach-viet': {
    open: KEEPERS_OF_UNITS,
    body: { act: 'keep', at: '0', rowVersion: '0', said: 'phấn đấu', rewrite: 'Đạt ít nhất …' },
  },
  'GET /ke-hoach/:planId/ten-don-vi': { open: PREPARE },
  'POST /ke-hoach/:planId/ten-don-vi': {
    open: PREPARE,
    body: { at: '0', name: 'Ban X', 'unitId-0': '{unit}' },
  },
  'GET /ke-hoach/:planId/cu-the-hoa': { open: PREPARE },
  'POST /ke-hoach/:planId/cu-the-hoa': {
    open: PREPARE,
    body: { act: 'fill', scope: 'shown', product: 'Báo cáo' },
  },
  'GET /ke-hoach/:planId/thong-qua': { open: [...PREPARE, 'leader-state'] },
  'POST /ke-hoach/:planId/thong-qua': {
    open: [...PREPARE, 'leader-state'],
    body: { rowVersion: '2', title: 'Kế hoạch', dated: '15/6/2026', authority: 'Chủ tịch', line: 'state' },
  },
  'GET /ke-hoach/:planId/them-nhiem-vu': { open: PREPARE },
  'POST /ke-hoach/:planId/them-nhiem-vu': { open: PREPARE, body: { text: 'Lập danh mục dữ liệu' } },
  'GET /ke-hoach/:planId/them-chi-tieu': { open: PREPARE },
  'POST /ke-hoach/:planId/them-chi-tieu': {
    open: PREPARE,
    body: { text: 'Tỷ lệ đạt 80%', name: 'Tỷ lệ', op: '>=', value: '80', unit: '%' },
  },
  'GET /nhiem-vu/:taskId/sua': { open: PREPARE },
  'POST /nhiem-vu/:taskId/sua': { open: PREPARE, body: { rowVersion: '1', text: 'Nội dung khác' } },
  'GET /nhiem-vu/:taskId/tach': { open: PREPARE },
  'POST /nhiem-vu/:taskId/tach': { open: PREPARE, body: { rowVersion: '1', texts: 'Một\nHai' } },
  'GET /chi-tieu/:targetId/sua': { open: PREPARE },
  'POST /chi-tieu/:targetId/sua': {
    open: PREPARE,
    body: { rowVersion: '1', text: 'Tỷ lệ', name: 'Tỷ lệ', op: '>=', value: '80', unit: '%' },
  },
  'GET /viec-cua-toi': { open: 'staff' },
  'GET /viec-cua-toi.csv': { open: 'staff' },
  'GET /viec-cua-toi.json': { open: 'staff' },
  'GET /nhiem-vu': { open: 'staff' },
  'GET /nhiem-vu.json': { open: 'staff' },
  'GET /nhiem-vu.xlsx': { open: 'staff' },
  'GET /tim': { open: 'staff' },
  'POST /danh-sach-da-luu': { open: 'staff', body: { name: 'Quá hạn', query: 'tinh-trang=qua-han' } },
  'POST /danh-sach-da-luu/xoa': { open: 'staff' },
  'GET /viec-cua-toi/nhieu': { open: 'staff' },
  'POST /viec-cua-toi/nhieu': { open: 'staff' },
  'GET /nhiem-vu/:taskId': { open: 'staff' },
  'GET /nhiem-vu/:taskId/cap-nhat': { open: REPORTERS, otherUnit: WORKS_THERE },
  'POST /nhiem-vu/:taskId/cap-nhat': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: { rowVersion: '1', workState: 'at-work', text: 'Đang làm', percent: '10' },
  },
  'GET /nhiem-vu/:taskId/gia-han': { open: REPORTERS, otherUnit: WORKS_THERE },
  'POST /nhiem-vu/:taskId/gia-han': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: { due: '30/11/2026', reason: 'Chờ hướng dẫn' },
  },
  'GET /gia-han/:extensionId': { open: 'staff' },
  'POST /gia-han/:extensionId': {
    open: ['leader-state'],
    body: { decision: 'refused', reason: 'Đủ thời gian' },
  },
  'GET /nhiem-vu/:taskId/noi-dung': { open: 'staff' },
  'GET /nhiem-vu/:taskId/tam-dung': { open: ACT },
  'POST /nhiem-vu/:taskId/tam-dung': { open: ACT, body: OFFICIAL },
  'GET /nhiem-vu/:taskId/huy': { open: ACT },
  'POST /nhiem-vu/:taskId/huy': { open: ACT, body: OFFICIAL },
  'GET /nhiem-vu/:taskId/thuc-hien-lai': { open: ACT },
  'POST /nhiem-vu/:taskId/thuc-hien-lai': { open: ACT, body: OFFICIAL },
  'GET /nhiem-vu/:taskId/khoi-phuc': { open: ACT },
  'POST /nhiem-vu/:taskId/khoi-phuc': { open: ACT, body: OFFICIAL },
  'GET /nhiem-vu/:taskId/mo-lai': { open: ACT },
  'POST /nhiem-vu/:taskId/mo-lai': { open: ACT, body: OFFICIAL },
  'GET /nhiem-vu/:taskId/dieu-chinh': { open: ACT },
  'POST /nhiem-vu/:taskId/dieu-chinh': { open: ACT, body: { ...OFFICIAL, text: 'Nội dung khác' } },
  'GET /nhiem-vu/:taskId/tach-viec': { open: ACT },
  'POST /nhiem-vu/:taskId/tach-viec': { open: ACT, body: { ...OFFICIAL, parts: 'Một\nHai' } },
  'GET /nhiem-vu/:taskId/gop-viec': { open: ACT },
  'POST /nhiem-vu/:taskId/gop-viec': {
    open: ACT,
    body: { ...OFFICIAL, text: 'Gộp', others: '{id}' },
  },
  'GET /cap-nhat/:updateId': { open: 'staff' },
  'GET /xac-nhan/:updateId': { open: 'staff' },
  'POST /xac-nhan/:updateId': {
    open: ['unit-head', 'leader-state'],
    otherUnit: ['leader-state'],
    body: { decision: 'returned', reason: 'Bổ sung số liệu' },
  },
  'GET /minh-chung/:evidenceId': { open: [...REPORTERS, ...SEE_ALL], otherUnit: SEE_ALL },
  'GET /minh-chung/:evidenceId/xem': { open: [...REPORTERS, ...SEE_ALL], otherUnit: SEE_ALL },
  'GET /minh-chung/:evidenceId/anh': { open: [...REPORTERS, ...SEE_ALL], otherUnit: SEE_ALL },
  'GET /chi-tieu': { open: 'staff' },
  'GET /chi-tieu.xlsx': { open: 'staff' },
  'GET /chi-tieu/:targetId': { open: 'staff' },
  'POST /chi-tieu/:targetId/so-lieu': {
    open: [...REPORTERS, 'standing-officer'],
    otherUnit: ['standing-officer'],
    body: { effectiveOn: '18/6/2026', numerator: '800', denominator: '1000' },
  },
  'GET /chi-tieu/:targetId/nhap-so': {
    open: [...REPORTERS, 'standing-officer'],
    otherUnit: ['standing-officer'],
  },
  'POST /chi-tieu/:targetId/nhap-so': {
    open: [...REPORTERS, 'standing-officer'],
    otherUnit: ['standing-officer'],
    body: { effectiveOn: '18/6/2026', numerator: '800', denominator: '1000' },
  },
  'GET /so-lieu/:measurementId/da-gui': { open: 'staff' },
  'GET /so-lieu/:measurementId': { open: 'staff' },
  'POST /so-lieu/:measurementId': {
    open: ['unit-head', 'standing-officer'],
    otherUnit: ['standing-officer'],
    body: { decision: 'returned', reason: 'Nêu nguồn số liệu' },
  },
  'GET /so-lieu/:measurementId/dinh-chinh': {
    open: [...REPORTERS, 'standing-officer'],
    otherUnit: ['standing-officer'],
  },
  'POST /so-lieu/:measurementId/dinh-chinh': {
    open: [...REPORTERS, 'standing-officer'],
    otherUnit: ['standing-officer'],
    body: { effectiveOn: '18/6/2026', numerator: '701', denominator: '1000', reason: 'Cộng thiếu' },
  },
  'GET /ke-hoach/:planId/so-lieu': { open: [...REPORTERS, 'standing-officer'] },
  'POST /ke-hoach/:planId/so-lieu': {
    open: [...REPORTERS, 'standing-officer'],
    body: { figuresOn: '18/6/2026', noSecret: '1' },
  },
  'GET /ke-hoach/:planId/bieu-mau-so-lieu.xlsx': { open: [...REPORTERS, 'standing-officer'] },
  'GET /tep-so-lieu/:takeInId': { open: 'staff' },
  'POST /tep-so-lieu/:takeInId': { ...BROUGHT, body: { seen: '' } },
  'POST /tep-so-lieu/:takeInId/bo': BROUGHT,
  'POST /tep-so-lieu/:takeInId/xac-nhan': {
    open: ['unit-head', 'standing-officer'],
    otherUnit: ['standing-officer'],
  },
  'POST /tep-so-lieu/:takeInId/hoan-tac': { ...BROUGHT, body: { reason: 'Nhầm tệp' } },
  'GET /tep-so-lieu/:takeInId/tep.xlsx': { open: [...REPORTERS, 'standing-officer'] },
  'GET /chi-tieu/:targetId/dinh-nghia': { open: 'staff' },
  'POST /chi-tieu/:targetId/dinh-nghia': {
    open: ['unit-head', 'standing-officer'],
    otherUnit: ['standing-officer'],
    body: DEFINITION,
  },
  'GET /chi-tieu/:targetId/dieu-chinh': { open: [...PREPARE, 'leader-state'] },
  'POST /chi-tieu/:targetId/dieu-chinh': {
    open: [...PREPARE, 'leader-state'],
    body: {
      rowVersion: '1',
      op: '>=',
      milestones: '31/12/2026: 70',
      effectiveOn: '18/6/2026',
      document: '71/QĐ-UBND',
      reason: 'Tỉnh điều chỉnh',
    },
  },
  'GET /chi-tieu/:targetId/nhiem-vu': {
    open: [...REPORTERS, ...WORKS_THERE],
    otherUnit: WORKS_THERE,
  },
  'POST /chi-tieu/:targetId/nhiem-vu': { open: [...REPORTERS, ...WORKS_THERE], otherUnit: WORKS_THERE },
  'GET /nhiem-vu/:taskId/chi-tieu': { open: [...REPORTERS, ...WORKS_THERE], otherUnit: WORKS_THERE },
  'POST /nhiem-vu/:taskId/chi-tieu': { open: [...REPORTERS, ...WORKS_THERE], otherUnit: WORKS_THERE },
  'GET /chi-tieu/:targetId/phan': { open: 'staff' },
  'POST /chi-tieu/:targetId/phan': {
    open: [...REPORTERS, 'standing-officer'],
    otherUnit: ['standing-officer'],
    body: { effectiveOn: '18/6/2026' },
  },
  'POST /chi-tieu/:targetId/cong-phan': {
    open: [...REPORTERS, 'standing-officer'],
    otherUnit: ['standing-officer'],
    body: { effectiveOn: '18/6/2026' },
  },
  'GET /dieu-hanh': { open: 'staff' },
  'GET /dieu-hanh.csv': { open: 'staff' },
  'GET /dieu-hanh/nhiem-vu': { open: 'staff' },
  'GET /dieu-hanh/chi-tieu': { open: 'staff' },
  'GET /ky-bao-cao': { open: 'staff' },
  'GET /ky-bao-cao/:period': { open: 'staff' },
  'GET /ky-bao-cao/:period/so-lieu': { open: 'staff' },
  'POST /ky-bao-cao/:period': {
    open: ['standing-officer', 'office-vetting', 'leader-state', 'leader-party'],
  },
  'GET /bao-cao/:reportId': { open: 'staff' },
  'GET /bao-cao/:reportId/phat-hanh': { open: 'staff' },
  'POST /bao-cao/:reportId/phat-hanh': {
    open: ['standing-officer', 'office-vetting', 'leader-state', 'leader-party'],
    body: { number: '12', dated: '17/6/2026', signer: 'Trần Minh Khoa' },
  },
  'POST /bao-cao/:reportId/nhan-duoc': {
    open: ['standing-officer', 'office-vetting', 'leader-state', 'leader-party'],
    body: { receiver: 'Sở Khoa học và Công nghệ', on: '18/6/2026' },
  },
  'GET /bao-cao/:reportId/edxml': { open: 'staff' },
  'GET /bao-cao-den': { open: 'staff' },
  'POST /bao-cao-den': { open: ['standing-officer', 'office-vetting', 'leader-state', 'leader-party'] },
  'GET /bao-cao-den/:receivedId': { open: 'staff' },
  'POST /bao-cao-den/:receivedId/nhan': {
    open: ['standing-officer', 'office-vetting', 'leader-state', 'leader-party'],
  },
  'POST /bao-cao-den/:receivedId/bo': {
    open: ['standing-officer', 'office-vetting', 'leader-state', 'leader-party'],
  },
  'POST /bao-cao-den/:receivedId/hoan-tac': {
    open: ['standing-officer', 'office-vetting', 'leader-state', 'leader-party'],
    body: { reason: 'Nhận nhầm kỳ' },
  },
  'GET /vuong-mac': { open: 'staff' },
  'GET /vuong-mac.csv': { open: 'staff' },
  'GET /vuong-mac/them': { open: WORKERS },
  'POST /vuong-mac/them': {
    open: WORKERS,
    body: { kind: 'obstacle', text: 'Thiếu thiết bị', to: 'above', toName: 'Sở Khoa học và Công nghệ' },
  },
  'GET /vuong-mac/:concernId': { open: 'staff' },
  'POST /vuong-mac/:concernId/tra-loi': {
    open: ['standing-officer', 'leader-state'],
    body: { outcome: 'agreed', answer: 'Bố trí trong tháng 7', answeredOn: '18/6/2026' },
  },
  'POST /vuong-mac/:concernId/rut': { open: REPORTERS, otherUnit: [], body: { reason: 'Đã tự giải quyết' } },
  'GET /can-quyet-dinh': {
    open: ['standing-officer', 'leader-state', 'leader-party', 'committee', 'inspector'],
  },
  'GET /giai-trinh': { open: 'staff' },
  'GET /nhiem-vu/:taskId/giai-trinh': { open: ASKERS },
  'POST /nhiem-vu/:taskId/giai-trinh': { open: ASKERS, body: { from: 'head', question: 'Vì sao chậm' } },
  'GET /chi-tieu/:targetId/giai-trinh': { open: ASKERS },
  'POST /chi-tieu/:targetId/giai-trinh': { open: ASKERS, body: { from: 'head', question: 'Vì sao chậm' } },
  'GET /giai-trinh/:explanationId': { open: 'staff' },
  'POST /giai-trinh/:explanationId/tra-loi': {
    open: ['unit-head'],
    otherUnit: [],
    body: { answer: 'Chờ thiết bị' },
  },
  'POST /giai-trinh/:explanationId/ket-luan': { open: ['leader-state'], body: { verdict: 'accepted' } },
  'POST /giai-trinh/:explanationId/quyet-dinh': { open: ['leader-state'], body: { decision: 'ask' } },
  'POST /giai-trinh/:explanationId/xu-ly': {
    open: ['leader-state'],
    body: { kind: 'reminder', reason: 'Chưa giải trình' },
  },
  'GET /cham-han': { open: 'staff' },
  'GET /cham-han.csv': { open: 'staff' },
  'GET /cham-han/:latenessId': { open: 'staff' },
  'POST /cham-han/:latenessId/nguyen-nhan': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: { reason: 'Mưa lũ', document: '12/BC-VHXH' },
  },
  'POST /cham-han/:latenessId/ket-luan': { open: ['leader-state'], body: { decision: 'confirmed' } },
  'POST /cham-han/:latenessId/xu-ly': {
    open: ['leader-state'],
    body: { kind: 'reminder', reason: 'Chậm 9 ngày' },
  },
  'GET /nhac-viec': { open: 'staff' },
  'POST /nhac-viec': { open: 'staff' },
  'GET /nhac-viec/cai-dat': { open: 'staff' },
  'POST /nhac-viec/cai-dat': { open: 'staff', body: { rowVersion: '0', email: '', phone: '' } },
  'POST /nhac-viec/lien-ket': { open: 'staff' },
  'POST /nhac-viec/lich': { open: 'staff', body: { act: 'renew' } },
  'GET /don-doc': { open: URGE },
  'POST /don-doc': {
    open: ['standing-officer', 'office-vetting', 'leader-state', 'leader-party'],
    body: {
      taskIds: '00000000-0000-7000-8000-000000000000',
      answerBy: '30/6/2026',
      signerId: '00000000-0000-7000-8000-000000000000',
    },
  },
  'GET /van-ban-di': { open: 'staff' },
  'GET /van-ban-di/soan': { open: PAPER },
  'POST /van-ban-di/soan': {
    open: PAPER,
    body: {
      kind: 'letter',
      line: 'state',
      abstract: 'cung cấp số liệu',
      addressees: 'Các phòng',
      content: 'Đề nghị gửi số liệu.',
      signerId: '00000000-0000-7000-8000-000000000000',
      form: 'collective',
      filing: 'VT',
    },
  },
  'GET /van-ban-di/:documentId': { open: 'staff' },
  'GET /van-ban-di/:documentId/van-ban.docx': { open: 'staff' },
  'GET /so-van-ban': { open: 'staff' },
  'POST /so-van-ban': {
    open: PAPER,
    body: { issuer: 'UBND', type: 'QĐ', from: '1', to: '9', dated: '02/1/2026' },
  },
  'GET /mau-word': { open: ADMINISTRATOR },
  'POST /mau-word': { open: ADMINISTRATOR, body: { line: 'state' } },
  'GET /mau-word/:templateId/tep.docx': { open: ADMINISTRATOR },
  'POST /mau-word/:templateId/thoi-dung': { open: ADMINISTRATOR },
  'GET /bieu-gui': { open: 'staff' },
  'GET /bieu-gui/them': { open: ADMINISTRATOR },
  'POST /bieu-gui/them': {
    open: ADMINISTRATOR,
    body: { name: 'Biểu tiến độ', source: 'tasks', 'columns.0.title': 'Nhiệm vụ', 'columns.0.field': 'text' },
  },
  'GET /bieu-gui/:viewId': { open: 'staff' },
  'POST /bieu-gui/:viewId': {
    open: PAPER,
    body: { period: '2026-H1', receiver: 'Sở Khoa học và Công nghệ', format: 'csv' },
  },
  'POST /bieu-gui/:viewId/sua': {
    open: ADMINISTRATOR,
    body: { rowVersion: '1', name: 'Biểu', source: 'tasks', 'columns.0.title': 'Nhiệm vụ' },
  },
  'POST /bieu-gui/:viewId/xoa': { open: ADMINISTRATOR },
  'GET /bieu-gui/tep/:sendingId': { open: 'staff' },
  'GET /bao-cao/:reportId/phu-luc.xlsx': { open: 'staff' },
  'POST /ban-pdf/:sha256': { open: 'staff' },
  'GET /ban-pdf/:sha256': { open: 'staff' },
  'GET /don-doc/:letterId': { open: URGE },
  'GET /don-doc/:letterId/cong-van.docx': { open: URGE },
  'GET /lich/:feed': { open: 'anybody' },
  'GET /bao-nhanh/:link': { open: 'anybody' },
  'POST /bao-nhanh/:link': { open: 'anybody', body: { workState: 'at-work', text: 'Đang làm' } },
  'GET /thiet-lap': { open: 'staff' },
  'POST /thiet-lap': {
    open: KEEPERS_OF_UNITS,
    body: { key: 'task.silence-days', rowVersion: '0', 'task.silence-days': '4' },
  },
  'GET /phan-cong': { open: 'staff' },
  'GET /phan-cong/:assignmentId': { open: 'staff' },
  'POST /phan-cong/:assignmentId/nhan': { open: ['unit-head'], otherUnit: [] },
  'POST /phan-cong/:assignmentId/y-kien': {
    open: ['unit-head'],
    otherUnit: [],
    body: { reason: 'Chưa đủ nguồn lực' },
  },
  'POST /phan-cong/:assignmentId/quyet-dinh': {
    open: [...PREPARE, 'leader-state'],
    body: { decision: 'kept', reason: 'Giữ nguyên' },
  },
  'POST /phan-cong/:assignmentId/phan-viec': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: { state: 'at-work' },
  },
  'GET /nhiem-vu/:taskId/phan-cong': {
    open: [...PREPARE, 'leader-state', 'unit-head'],
    otherUnit: [...PREPARE, 'leader-state'],
  },
  'POST /nhiem-vu/:taskId/phan-cong': {
    open: [...PREPARE, 'leader-state', 'unit-head'],
    otherUnit: [...PREPARE, 'leader-state'],
    body: { unitId: '{unit}', part: 'Phần việc' },
  },
  'GET /nhiem-vu/:taskId/can-bo': { open: [...PREPARE, 'unit-head'], otherUnit: PREPARE },
  'POST /nhiem-vu/:taskId/can-bo': {
    open: [...PREPARE, 'unit-head'],
    otherUnit: PREPARE,
    body: { ownerId: '{unit}' },
  },
  'GET /nhiem-vu/:taskId/viec-con': { open: REPORTERS, otherUnit: WORKS_THERE },
  'POST /nhiem-vu/:taskId/viec-con': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: { text: 'Việc con khác' },
  },
  'GET /viec-con/:subtaskId': { open: 'staff' },
  'POST /viec-con/:subtaskId': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: { rowVersion: '1', text: 'Việc con khác' },
  },
  'POST /viec-con/:subtaskId/tinh-trang': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: { state: 'at-work' },
  },
  'GET /nhiem-vu/:taskId/ke-hoach-don-vi': { open: 'staff' },
  'POST /nhiem-vu/:taskId/ke-hoach-don-vi': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: {
      version: '0',
      rowVersion: '0',
      lines: '1',
      'text-0': 'Mốc',
      'due-0': '30/6/2026',
      act: 'save',
    },
  },
  'POST /nhiem-vu/:taskId/ke-hoach-don-vi/quyet-dinh': {
    open: ['unit-head'],
    otherUnit: [],
    body: { decision: 'returned', reason: 'Thêm mốc' },
  },
  'POST /nhiem-vu/:taskId/ke-hoach-don-vi/moc': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: { stepId: '{unit}', reached: '1' },
  },
  'GET /ke-hoach/:planId/do-ro': { open: 'staff' },
  'GET /nhiem-vu/:taskId/bo-sung': { open: PREPARE },
  'POST /nhiem-vu/:taskId/bo-sung': {
    open: PREPARE,
    body: { fields: 'product', product: 'Báo cáo kết quả' },
  },
  'GET /ban-giao': { open: 'staff' },
  // The officer hands over what they hold to the head of their unit.
  'GET /ban-giao/:handoverId': {
    open: HANDOVER_READERS,
    otherUnit: ['standing-officer', 'inspector', 'administrator'],
  },
  'POST /ban-giao/:handoverId/nhan': {
    open: HANDOVER_READERS,
    otherUnit: ['standing-officer', 'inspector', 'administrator'],
  },
  'GET /bien-ban-ban-giao/:noteId': {
    open: HANDOVER_READERS,
    otherUnit: ['standing-officer', 'inspector', 'administrator'],
  },
  'GET /nguoi-dung/:personId/ban-giao': { open: ['unit-head', 'administrator'], otherUnit: ADMINISTRATOR },
  'POST /nguoi-dung/:personId/ban-giao': { open: ['unit-head', 'administrator'], otherUnit: ADMINISTRATOR },
  'GET /nguoi-dung/:personId/sua': { open: ADMINISTRATOR },
  'POST /nguoi-dung/:personId/sua': { open: ADMINISTRATOR, body: { act: 'names', name: 'Tên khác' } },
  'GET /huong-dan': { open: 'staff' },
  'GET /nhat-ky': { open: ['inspector', 'administrator'] },
  'GET /van-ban': { open: 'staff' },
  'GET /van-ban/them': { open: REGISTRARS },
  'POST /van-ban/them': {
    open: REGISTRARS,
    body: {
      direction: 'in',
      kind: 'notice',
      number: '7/TB-UBND',
      dated: '4/5/2026',
      issuer: 'UBND tỉnh',
      excerpt: 'Kết luận họp giao ban',
    },
  },
  'GET /van-ban/:documentId': { open: 'staff' },
  'GET /van-ban/:documentId/tep': { open: 'staff' },
  'GET /nhiem-vu/:taskId/van-ban': { open: REGISTRARS },
  'POST /nhiem-vu/:taskId/van-ban': { open: REGISTRARS, body: { documentId: '{unit}', act: 'add' } },
  'GET /van-ban/:documentId/giao-viec': { open: DIRECTORS },
  // Each leader gives tasks on their own line, so the form of either line is not the other leader's.
  'POST /van-ban/:documentId/giao-viec': {
    open: [...REGISTRARS, 'leader-state'],
    body: {
      line: 'state',
      text: 'Tổng hợp số liệu',
      leadUnitId: '{unit}',
      nature: 'dated',
      deadline: '30/9/2026',
    },
  },
  'GET /dinh-ky': { open: 'staff' },
  'GET /nhiem-vu/:taskId/lich-ky-han': { open: PREPARE },
  'POST /nhiem-vu/:taskId/lich-ky-han': {
    open: PREPARE,
    body: { year: '2026', rhythm: 'quarterly', dueDay: '20', dueIn: 'period', shift: 'earlier' },
  },
  'GET /ky-han/:occurrenceId': { open: 'staff' },
  'POST /ky-han/:occurrenceId': {
    open: REPORTERS,
    otherUnit: WORKS_THERE,
    body: { act: 'deliver', text: 'Đã tổng hợp', productNote: 'Báo cáo 31/BC' },
  },
  'GET /linh-vuc': { open: 'staff' },
  'GET /linh-vuc/danh-muc': { open: 'staff' },
  'GET /linh-vuc/danh-muc/sua': { open: KEEPERS_OF_UNITS },
  'POST /linh-vuc/danh-muc/sua': {
    open: KEEPERS_OF_UNITS,
    body: { name: 'Du lịch', unitId: '{unit}', phrases: 'du lịch' },
  },
  'GET /linh-vuc/de-xuat': { open: PREPARE },
  'POST /linh-vuc/de-xuat': { open: PREPARE, body: { 'field-{unit}': 'DA06' } },
  'GET /nhiem-vu/:taskId/don-doc': { open: URGERS },
  'POST /nhiem-vu/:taskId/don-doc': { open: URGERS, body: { text: 'Đề nghị báo cáo' } },
  // Nobody follows the tasks of the small plan, so the standing agency receives; not what its own unit sent.
  'POST /cap-nhat/:updateId/da-nhan': { open: PREPARE, otherUnit: [] },
  'GET /che-do-bao-cao': { open: 'staff' },
  'GET /che-do-bao-cao/them': { open: PREPARE },
  'POST /che-do-bao-cao/them': { open: PREPARE, body: REGIME },
  'GET /che-do-bao-cao/:definitionId': { open: 'staff' },
  'POST /che-do-bao-cao/:definitionId': { open: PREPARE, body: REGIME },
  'POST /che-do-bao-cao/:definitionId/mo': { open: PREPARE, body: { periodId: '2026-H1' } },
  'GET /dot-bao-cao/:roundId': { open: 'staff' },
  'GET /dot-bao-cao/:roundId/buoc': { open: PREPARE },
  'POST /dot-bao-cao/:roundId/buoc': {
    open: PREPARE,
    body: { line: 'state', rowVersion: '1', act: 'put', withGaps: '1', reason: 'Đến hạn' },
  },
  'POST /dot-bao-cao/:roundId/don-doc': { open: PREPARE },
  'GET /dot-bao-cao/:roundId/khoa': { open: PREPARE },
  'POST /dot-bao-cao/:roundId/khoa': { open: PREPARE, body: { reason: 'Chốt tổng hợp' } },
  'GET /dot-bao-cao/:roundId/so-lieu': { open: 'staff' },
  'POST /dot-bao-cao/:roundId/so-lieu': {
    open: PREPARE,
    body: { line: 'state', figureId: 'done', value: '3', reason: 'Có căn cứ', act: 'set' },
  },
  'GET /dot-bao-cao/:roundId/soan': { open: 'staff' },
  'POST /dot-bao-cao/:roundId/soan': {
    open: PREPARE,
    body: { line: 'state', passage: 'update:x', act: 'leave' },
  },
  'GET /dot-bao-cao/:roundId/so-sanh': { open: 'staff' },
  'GET /dot-bao-cao/:roundId/khen-thuong': { open: PREPARE },
  'POST /dot-bao-cao/:roundId/khen-thuong': {
    open: PREPARE,
    body: { kind: 'unit', id: '{unit}', commend: 'yes', reason: 'Hoàn thành đúng hạn' },
  },
  'GET /cong-so-lieu': { open: 'staff' },
  'POST /cong-so-lieu': {
    open: ['standing-officer', 'office-vetting', 'leader-state', 'leader-party'],
    body: { senders: '99001 phường Hoa Mai' },
  },
  'GET /so-lieu-danh-gia': { open: 'staff' },
  'POST /so-lieu-danh-gia': {
    open: ['unit-head'],
    body: { period: '2026', kind: 'unit', id: '{unit}', item: 'late', text: 'Có văn bản lùi hạn' },
  },
  'GET /so-lieu-danh-gia/y-kien/:contestId': {
    open: [...WORKERS, 'leader-state', 'leader-party', 'inspector'],
    otherUnit: ['standing-officer', 'leader-state', 'leader-party', 'inspector'],
  },
  'POST /so-lieu-danh-gia/y-kien/:contestId': {
    open: ['leader-state', 'leader-party'],
    body: { upheld: 'yes', text: 'Đã xác nhận nguyên nhân khách quan' },
  },
  'GET /bao-cao-don-vi/:submissionId': { open: 'staff' },
  'POST /bao-cao-don-vi/:submissionId': {
    open: ['officer', 'unit-head'],
    otherUnit: WORKS_THERE,
    body: { rowVersion: '1', act: 'save', results: 'Kết quả' },
  },
  'POST /bao-cao-don-vi/:submissionId/nop-bo-sung': {
    open: PREPARE,
    body: { until: '30/6/2026', reason: 'Bận diễn tập' },
  },
  'GET /lich-lam-viec': { open: 'staff' },
  'POST /lich-lam-viec': {
    open: KEEPERS_OF_UNITS,
    body: { act: 'set', day: '19/6/2026', mark: 'off', reason: 'local' },
  },
  'GET /ke-hoach/:planId/theo-nam': { open: 'staff' },
  'GET /ke-hoach/:planId/tong-ket-nam': { open: ACT },
  'POST /ke-hoach/:planId/tong-ket-nam': {
    open: ACT,
    body: { year: '2026', into: 'next-year', document: '310/BC-UBND', documentOn: '18/6/2026' },
  },
  'GET /ke-hoach/so-sanh': { open: 'staff' },
  'GET /ke-hoach/:planId/lien-ket': { open: 'staff' },
  'POST /ke-hoach/:planId/lien-ket': {
    open: PREPARE,
    body: { otherId: '{unit}', handState: '{unit}', handParty: '{unit}' },
  },
  'GET /ke-hoach/:planId/lien-ket/bo': { open: PREPARE },
  'POST /ke-hoach/:planId/lien-ket/bo': { open: PREPARE, body: { pairId: '{unit}', reason: 'Khác nhau' } },
  'GET /don-vi/:unitId/chuong-trinh': { open: 'staff' },
  'GET /don-vi/:unitId/chuong-trinh.docx': { open: 'staff' },
  'GET /so-theo-doi': { open: 'staff' },
  'GET /so-theo-doi/thu-vien': { open: KEEPERS_OF_UNITS },
  'POST /so-theo-doi/thu-vien': { open: KEEPERS_OF_UNITS, body: { codes: 'stem' } },
  'GET /so-theo-doi/moi': { open: KEEPERS_OF_UNITS },
  'POST /so-theo-doi/moi': {
    open: KEEPERS_OF_UNITS,
    body: { act: 'save', title: 'Sổ mới', group: 'Nhóm', 'f.0.label': 'Số lượt', 'f.0.kind': 'count' },
  },
  'GET /so-theo-doi/:registerId': { open: 'staff' },
  'GET /so-theo-doi/:registerId/bieu-mau': { open: KEEPERS_OF_UNITS },
  'POST /so-theo-doi/:registerId/bieu-mau': {
    open: KEEPERS_OF_UNITS,
    body: { act: 'save', seen: '1', title: 'Sổ', group: 'Nhóm', reason: 'Rà soát' },
  },
  'POST /so-theo-doi/:registerId/xac-nhan': ROW_HEADS,
  'GET /so-theo-doi/:registerId/tai-excel': { open: 'staff' },
  'GET /so-theo-doi/:registerId/ghi': ENTERERS,
  'POST /so-theo-doi/:registerId/ghi': {
    ...ENTERERS,
    body: { unitId: '{unit}', on: '10/6/2026', 'typed.luot': '4' },
  },
  'GET /dong-so/:entryId': { open: 'staff' },
  'POST /dong-so/:entryId': { ...ROW_HEADS, body: { version: '1', decision: 'confirmed' } },
  'GET /dong-so/:entryId/dinh-chinh': ENTERERS,
  'POST /dong-so/:entryId/dinh-chinh': {
    ...ENTERERS,
    body: { on: '10/6/2026', 'typed.luot': '4', reason: 'Đếm lại' },
  },
  'GET /dong-so/:entryId/anh': { open: [...SEE_ALL, 'officer', 'unit-head'], otherUnit: SEE_ALL },
  'GET /so-theo-doi/:registerId/lien-ket': ENTERERS,
  'POST /so-theo-doi/:registerId/lien-ket': {
    ...ENTERERS,
    body: { unitId: '{unit}', sender: 'Tổ dân phố 5', until: '30/9/2026' },
  },
  'POST /lien-ket-so/:linkId/thu-hoi': ENTERERS,
  'GET /so-theo-doi/:registerId/giay': { open: 'staff' },
  'GET /ghi-so/:link': { open: 'anybody' },
  'POST /ghi-so/:link': { open: 'anybody', body: { on: '10/6/2026', 'typed.luot': '4' } },
  'GET /chi-tieu/:targetId/tu-so': { open: 'staff' },
  'POST /chi-tieu/:targetId/tu-so': { ...ROW_HEADS, body: BOUND },
  'POST /chi-tieu/:targetId/tu-so/thu': { ...ROW_HEADS, body: BOUND },
  'POST /chi-tieu/:targetId/tu-so/ket-thuc': {
    ...ROW_HEADS,
    body: { until: '30/6/2026', endReason: 'Đổi nguồn' },
  },
  'GET /so-lieu/:measurementId/dong': { open: 'staff' },
} as const satisfies Record<RouteName, Door>
