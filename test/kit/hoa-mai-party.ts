import type { OfficialDocument } from '../../src/domain/official-document.ts'
import { partyIssuer, partyReceivers, partyRecipients, signingPower } from '../../src/words/report-party.ts'
import { assembleReport } from '../../src/writer/report.ts'
import { hoaMaiPlan } from './hoa-mai-documents.ts'
import { hoaMaiReport } from './hoa-mai-report.ts'

const LOCALITY = 'phường Hoa Mai'
const issuer = partyIssuer(LOCALITY, 'tỉnh Bình Lam')

/** The report of the Party line on the same data as that of the State line. */
export const hoaMaiPartyReport: OfficialDocument = assembleReport({
  ...hoaMaiReport,
  line: 'party',
  party: issuer,
  number: { value: 9, symbol: 'BC/ĐU' },
  addressees: partyReceivers('tỉnh Bình Lam'),
  signature: { power: signingPower('party', true), name: 'Lê Thị Thu Hà' },
  recipients: partyRecipients(LOCALITY),
  filing: 'VPĐU',
})

/** A plan of the Party committee with one annex. */
export const hoaMaiPartyPlan: OfficialDocument = {
  ...hoaMaiPlan,
  line: 'party',
  issuer,
  number: { value: 12, symbol: 'KH/ĐU' },
  abstract: ['lãnh đạo phát triển chuyển đổi số trên địa bàn phường năm 2026'],
  bases: ['Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị'],
  body: [
    { kind: 'heading', level: 'roman', text: 'I- MỤC ĐÍCH, YÊU CẦU' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Mỗi chi bộ có việc cụ thể, người phụ trách và thời gian hoàn thành (Phụ lục kèm theo).' },
      ],
    },
  ],
  signature: { power: signingPower('party', true), name: 'Lê Thị Thu Hà' },
  recipients: partyRecipients(LOCALITY),
  filing: 'VPĐU',
}

/** An urgent official letter of the Party committee. */
export const hoaMaiPartyLetter: OfficialDocument = {
  ...hoaMaiPartyPlan,
  number: { value: 31, symbol: 'CV/ĐU' },
  urgency: 'urgent',
  type: null,
  abstract: ['báo cáo kết quả thực hiện kế hoạch chuyển đổi số'],
  addressees: ['Các chi bộ trực thuộc Đảng ủy'],
  bases: [],
  body: [
    {
      kind: 'paragraph',
      runs: [{ text: 'Ban Thường vụ Đảng ủy đề nghị các chi bộ báo cáo trước ngày 15/4/2026./.' }],
    },
  ],
  signature: { power: ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'], name: 'Đỗ Văn Lâm' },
  recipients: ['Như trên', ...partyRecipients(LOCALITY)],
  annexes: [],
}
