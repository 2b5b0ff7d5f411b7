import { SEE_ALL } from './who.ts'

/** Whoever keeps the books of documents enters programmes and opens inspections. */
const KEEP = { open: ['standing-officer', 'office-vetting'] } as const
/** The member of the steering committee heads the team of `inspections.ts`, the administrator's seat is nobody's. */
const PREPARE = { open: ['standing-officer', 'office-vetting', 'committee'] } as const
/** The team alone: its head and the inspector. */
const TEAM = { open: ['committee', 'inspector'] } as const
const DECIDE = { open: ['standing-officer', 'office-vetting', 'leader-state'] } as const
/** The checked unit reads it too, once it is decided. */
const READ = { open: [...SEE_ALL, 'officer', 'unit-head'] } as const
/** People of the unit that a finding is about. */
const EXPLAIN = { open: ['officer', 'unit-head'] } as const

const CHECKED = {
  line: 'state',
  kind: 'inspection',
  content: 'việc cập nhật tiến độ',
  unitIds: '{unit}',
  planId: '',
  periodFrom: '01/01/2026',
  periodTo: '31/5/2026',
  headId: '{unit}',
}
const INSPECTION = {
  ...CHECKED,
  title: 'Kiểm tra thử',
  from: '18/6/2026',
  to: '30/6/2026',
  explainDays: '5',
}
const ORDER = { kind: 'opinion', text: 'Rút kinh nghiệm.', line: 'state' }

/** The doors of inspections. */
export const INSPECTION_DOORS = {
  'GET /kiem-tra-giam-sat': { open: 'staff' },
  'GET /kiem-tra-giam-sat/chuong-trinh': KEEP,
  'POST /kiem-tra-giam-sat/chuong-trinh': { ...KEEP, body: { ...CHECKED, year: '2026', month: '6' } },
  'GET /kiem-tra-giam-sat/chuong-trinh/:lineId': KEEP,
  'POST /kiem-tra-giam-sat/chuong-trinh/:lineId': { ...KEEP, body: { ...CHECKED, year: '2026', month: '6' } },
  'GET /kiem-tra-giam-sat/moi': KEEP,
  'POST /kiem-tra-giam-sat/moi': { ...KEEP, body: INSPECTION },
  'GET /kiem-tra-giam-sat/:inspectionId': READ,
  'POST /kiem-tra-giam-sat/:inspectionId/huy': { ...DECIDE, body: { reason: 'Trùng lịch' } },
  'GET /kiem-tra-giam-sat/:inspectionId/sua': PREPARE,
  'POST /kiem-tra-giam-sat/:inspectionId/sua': { ...PREPARE, body: { ...INSPECTION, rowVersion: '1' } },
  'GET /kiem-tra-giam-sat/:inspectionId/pham-vi': PREPARE,
  'POST /kiem-tra-giam-sat/:inspectionId/pham-vi': { ...PREPARE, body: { chosen: '{unit}' } },
  'GET /kiem-tra-giam-sat/:inspectionId/quyet-dinh': DECIDE,
  'POST /kiem-tra-giam-sat/:inspectionId/quyet-dinh': {
    ...DECIDE,
    body: { signerId: '{unit}', number: '1', dated: '18/6/2026' },
  },
  'GET /kiem-tra-giam-sat/:inspectionId/ket-luan': DECIDE,
  'POST /kiem-tra-giam-sat/:inspectionId/ket-luan': {
    ...DECIDE,
    body: { signerId: '{unit}', number: '1', dated: '18/6/2026', assessment: 'Đạt' },
  },
  'GET /kiem-tra-giam-sat/:inspectionId/du-thao.docx': PREPARE,
  'GET /kiem-tra-giam-sat/:inspectionId/ban-lam-viec': TEAM,
  'GET /kiem-tra-giam-sat/:inspectionId/phat-hien': TEAM,
  'POST /kiem-tra-giam-sat/:inspectionId/phat-hien': {
    ...TEAM,
    body: { aboutId: '{unit}', kind: 'shortcoming', text: 'Chưa cập nhật.' },
  },
  'POST /kiem-tra-giam-sat/:inspectionId/chuyen-phat-hien': TEAM,
  'GET /phat-hien/:findingId': TEAM,
  'POST /phat-hien/:findingId': {
    ...TEAM,
    body: { aboutId: '{unit}', kind: 'shortcoming', text: 'Chưa cập nhật.', rowVersion: '1' },
  },
  'GET /phat-hien/:findingId/giai-trinh': EXPLAIN,
  'POST /phat-hien/:findingId/giai-trinh': { ...EXPLAIN, body: { text: 'Đã bổ sung.' } },
  'GET /kiem-tra-giam-sat/:inspectionId/khac-phuc': PREPARE,
  'POST /kiem-tra-giam-sat/:inspectionId/khac-phuc': { ...PREPARE, body: ORDER },
  'GET /khac-phuc/:remedyId': PREPARE,
  'POST /khac-phuc/:remedyId': { ...PREPARE, body: { ...ORDER, rowVersion: '1' } },
} as const
