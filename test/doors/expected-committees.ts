import { SEE_ALL } from './who.ts'

/** Whoever keeps the books of documents enters bodies, their members and rules. */
const KEEP = { open: ['standing-officer', 'office-vetting'] } as const

/** The chair leads the body of `committees.ts`, and prepares what it meets about. */
const PREPARE = { open: ['standing-officer', 'office-vetting', 'leader-party'] } as const
const READ = { open: SEE_ALL } as const
const ABOUT = {
  title: 'Họp thường kỳ',
  on: '25/6/2026',
  time: '8:00',
  place: 'Phòng họp',
  chairId: '{unit}',
  secretaryId: '{unit}',
}
const CONCLUDED = { kind: 'opinion', text: 'Thống nhất.', line: 'state' }

/** The doors of bodies across units. */
export const COMMITTEE_DOORS = {
  'GET /ban-chi-dao': { open: 'staff' },
  'GET /ban-chi-dao/moi': KEEP,
  'POST /ban-chi-dao/moi': {
    ...KEEP,
    body: { kind: 'helping', line: 'state', name: 'Tổ giúp việc', code: 'TGV' },
  },
  'GET /ban-chi-dao/:committeeId': { open: 'staff' },
  'GET /ban-chi-dao/:committeeId/sua': KEEP,
  'POST /ban-chi-dao/:committeeId/sua': {
    ...KEEP,
    body: { kind: 'steering', line: 'state', name: 'Ban Chỉ đạo', code: 'BCĐ', rowVersion: '1' },
  },
  'GET /ban-chi-dao/:committeeId/thanh-vien': KEEP,
  'POST /ban-chi-dao/:committeeId/thanh-vien': {
    ...KEEP,
    body: { personId: '{unit}', post: 'chair', from: '18/6/2026' },
  },
  'POST /ban-chi-dao/:committeeId/cho-thoi': { ...KEEP, body: { memberId: '{unit}' } },
  'GET /ban-chi-dao/:committeeId/quy-che': KEEP,
  'POST /ban-chi-dao/:committeeId/quy-che': {
    ...KEEP,
    body: { rhythm: 'monthly', inviteDays: '3', noticeDays: '5', quorum: '50' },
  },
  'GET /ban-chi-dao/:committeeId/hop': PREPARE,
  'POST /ban-chi-dao/:committeeId/hop': { ...PREPARE, body: ABOUT },
  'GET /cuoc-hop/:meetingId': READ,
  'GET /cuoc-hop/:meetingId/lich.ics': READ,
  'GET /tai-lieu-hop/:paperId': READ,
  'POST /cuoc-hop/:meetingId/tra-loi': {
    open: ['standing-officer', 'office-vetting', 'leader-party', 'committee'],
    body: { answer: 'coming' },
  },
  'POST /cuoc-hop/:meetingId/huy': { ...PREPARE, body: { reason: 'Trùng lịch' } },
  'GET /cuoc-hop/:meetingId/sua': PREPARE,
  'POST /cuoc-hop/:meetingId/sua': { ...PREPARE, body: { ...ABOUT, rowVersion: '1' } },
  'GET /cuoc-hop/:meetingId/chuong-trinh': PREPARE,
  'POST /cuoc-hop/:meetingId/chuong-trinh': { ...PREPARE, body: { own: 'Nội dung khác' } },
  'GET /cuoc-hop/:meetingId/giay-moi': PREPARE,
  'POST /cuoc-hop/:meetingId/giay-moi': { ...PREPARE, body: { signerId: '{unit}' } },
  'GET /cuoc-hop/:meetingId/bien-ban.docx': READ,
  'GET /cuoc-hop/:meetingId/tai-lieu': PREPARE,
  'POST /cuoc-hop/:meetingId/tai-lieu': { ...PREPARE, body: { title: 'Báo cáo' } },
  'GET /cuoc-hop/:meetingId/bien-ban': PREPARE,
  'POST /cuoc-hop/:meetingId/bien-ban': { ...PREPARE, body: { text: 'Các ý kiến' } },
  'GET /cuoc-hop/:meetingId/ket-luan': PREPARE,
  'POST /cuoc-hop/:meetingId/ket-luan': { ...PREPARE, body: CONCLUDED },
  'GET /ket-luan/:conclusionId': PREPARE,
  'POST /ket-luan/:conclusionId': { ...PREPARE, body: { ...CONCLUDED, rowVersion: '1' } },
  'GET /cuoc-hop/:meetingId/du-thao.docx': PREPARE,
  'GET /cuoc-hop/:meetingId/thong-bao': PREPARE,
  'POST /cuoc-hop/:meetingId/thong-bao': {
    ...PREPARE,
    body: { signerId: '{unit}', number: '1', dated: '18/6/2026' },
  },
} as const
