import { BROUGHT, KEEPERS_OF_UNITS, SEE_ALL, WORKS_THERE } from './who.ts'

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

/** The doors of registers, of their rows, and of the targets that they measure. */
const PUBLISHERS = ['standing-officer', 'leader-state', 'leader-party'] as const

export const REGISTER_DOORS = {
  'GET /bo-chi-so': { open: 'staff' },
  'POST /bo-chi-so': { open: KEEPERS_OF_UNITS },
  'GET /kinh-phi': { open: 'staff' },
  'GET /kinh-phi.docx': { open: 'staff' },
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
  'GET /so-theo-doi/:registerId/tu-excel': { open: ['officer', 'unit-head', 'standing-officer'] },
  'POST /so-theo-doi/:registerId/tu-excel': { open: ['officer', 'unit-head', 'standing-officer'] },
  'GET /so-theo-doi/:registerId/tep-tinh': { open: ['officer', 'unit-head', 'standing-officer'] },
  'POST /so-theo-doi/:registerId/tep-tinh': { open: ['officer', 'unit-head', 'standing-officer'] },
  'GET /cong-bo': { open: 'staff' },
  'POST /cong-bo': { open: PUBLISHERS, body: { seen: '' } },
  'GET /cong-bo/:snapshotId': { open: 'staff' },
  'POST /cong-bo/:snapshotId/rut': { open: PUBLISHERS, body: { reason: 'Ghi nhầm' } },
  'GET /cong-khai': { open: 'anybody' },
  'GET /cong-khai/:place': { open: 'anybody' },
  'GET /cong-khai/ban/:edition': { open: 'anybody' },
  'GET /cong-khai/ban/:edition/du-lieu.json': { open: 'anybody' },
  'GET /cong-khai/ban/:edition/du-lieu.csv': { open: 'anybody' },
  'GET /tep-so/:takeInId/cach-doc': BROUGHT,
  'POST /tep-so/:takeInId/cach-doc': { ...BROUGHT, body: { dong: '1|Sổ', captured: '11/6/2026' } },
  'GET /tep-so/:takeInId/tep': { open: 'staff' },
  'GET /tep-so/:takeInId': { open: ['officer', 'unit-head', 'standing-officer'] },
  'POST /tep-so/:takeInId': { ...BROUGHT, body: { act: 'drop' } },
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
} as const
