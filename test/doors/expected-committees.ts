/** Whoever keeps the books of documents enters bodies, their members and rules. */
const KEEP = { open: ['standing-officer', 'office-vetting'] } as const

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
} as const
