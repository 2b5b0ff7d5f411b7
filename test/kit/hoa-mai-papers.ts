import type { OfficialDocument } from '../../src/domain/official-document.ts'
import type { PaperKind } from '../../src/domain/paper.ts'
import type { Line } from '../../src/domain/role.ts'
import { assembleDecision, usualBases } from '../../src/writer/inspection-paper.ts'
import {
  assembleConclusion,
  assembleInvitation,
  assembleOfficialLetter,
  assemblePlanPaper,
  type PaperFrame,
} from '../../src/writer/written-document.ts'

export const paperFrame = (line: Line): PaperFrame => ({
  locality: { name: 'phường Hoa Mai', place: 'Hoa Mai', province: 'tỉnh Bình Lam' },
  line,
  number: 14,
  dated: '2026-09-29',
  today: '2026-09-29',
  urgency: null,
  medium: 'electronic',
  signing: { form: 'collective', name: 'Lê Thị Thu Hà', post: 'Phó Chủ tịch', deputy: true },
  recipients: ['Các thành viên Ban Chỉ đạo', 'Các cơ quan, đơn vị của phường'],
  filing: line === 'party' ? 'VPĐU' : 'VT, VHXH',
})

const papers = (line: Line): Readonly<Record<PaperKind, OfficialDocument>> => ({
  invitation: assembleInvitation({
    ...paperFrame(line),
    abstract: 'Họp Ban Chỉ đạo chuyển đổi số quý III năm 2026',
    meeting: 'họp Ban Chỉ đạo chuyển đổi số quý III năm 2026',
    guests: [
      'Các đồng chí thành viên Ban Chỉ đạo',
      'Trưởng các phòng, Giám đốc Trung tâm Phục vụ hành chính công',
    ],
    content: ['Kết quả thực hiện kế hoạch quý III', 'Nhiệm vụ quá hạn và hướng xử lý'],
    chair: 'đồng chí Trần Minh Khoa, Chủ tịch Ủy ban nhân dân phường',
    on: '2026-10-02',
    time: '08:00',
    where: 'phòng họp tầng 2, trụ sở phường',
  }),
  conclusion: assembleConclusion({
    ...paperFrame(line),
    meeting: 'cuộc họp Ban Chỉ đạo chuyển đổi số quý III năm 2026',
    on: '2026-10-02',
    chair: 'đồng chí Trần Minh Khoa, Chủ tịch Ủy ban nhân dân phường',
    attendees: 'các thành viên Ban Chỉ đạo và trưởng các phòng',
    content: ['1. Về kết quả quý III', 'Các đơn vị đã hoàn thành phần lớn nhiệm vụ đến hạn.'],
    assignments: [
      { work: 'Hoàn thành lắp điểm truy cập tại bốn nhà văn hóa', unit: 'Phòng Kinh tế', due: '2026-10-31' },
      { work: 'Mở thêm hai lớp kỹ năng số', unit: 'Phòng Văn hóa - Xã hội', due: null },
    ],
  }),
  letter: assembleOfficialLetter({
    ...paperFrame(line),
    urgency: 'flash',
    abstract: 'cung cấp số liệu chuyển đổi số tháng 9',
    addressees: ['Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công'],
    content: ['Để tổng hợp báo cáo tháng 9, đề nghị các đơn vị gửi số liệu trước ngày 02/10/2026./.'],
    annexes: [],
  }),
  decision: assembleDecision({
    ...paperFrame(line),
    inspection: {
      kind: 'inspection',
      title: 'Kiểm tra việc cập nhật tiến độ',
      content: 'việc cập nhật tiến độ và minh chứng',
      units: ['Phòng Văn hóa - Xã hội', 'Trung tâm Phục vụ hành chính công'],
      periodFrom: '2026-01-01',
      periodTo: '2026-08-31',
      from: '2026-10-05',
      to: '2026-10-16',
      explainDays: 5,
    },
    team: [
      { name: 'Lê Thị Thu Hà', post: 'Phó Chủ tịch Ủy ban nhân dân phường', seat: 'head' },
      { name: 'Đỗ Văn Lâm', post: '', seat: 'secretary' },
    ],
    bases: usualBases({ line, kind: 'inspection' }, { year: 2026, document: 'Kế hoạch số 12/KH-UBND' }),
  }),
  plan: assemblePlanPaper({
    ...paperFrame(line),
    abstract: 'Tổ chức tháng chuyển đổi số năm 2026',
    bases: ['Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị'],
    content: [
      'I. Mục đích, yêu cầu',
      'Mỗi tổ dân phố có ít nhất một buổi hướng dẫn người dân.',
      'II. Nội dung',
      '1. Hướng dẫn tại chỗ',
      'Tổ công nghệ số cộng đồng đến từng nhà văn hóa (Phụ lục kèm theo).',
    ],
    annexes: [
      {
        number: null,
        title: 'Lịch hướng dẫn',
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: 'TT', share: 1, align: 'center' },
              { title: 'Tổ dân phố', share: 5, align: 'left' },
            ],
            rows: [{ cells: ['1', 'Tổ 1'] }],
          },
        ],
      },
    ],
  }),
})

/** One document of each kind on either line. */
export const PAPERS_OF = { state: papers('state'), party: papers('party') } as const
