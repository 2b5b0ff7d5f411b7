import type { OfficialDocument } from '../../src/domain/official-document.ts'

/** A letter of a department: no type name, one addressee, a superior body above the issuer. */
export const hoaMaiLetter: OfficialDocument = {
  line: 'state',
  medium: 'electronic',
  issuer: {
    superior: 'UBND phường Hoa Mai',
    name: ['Phòng Văn hóa - Xã hội'],
    inText: 'Phòng Văn hóa - Xã hội phường Hoa Mai',
  },
  number: { value: 7, symbol: 'VHXH-CĐS' },
  place: 'Hoa Mai',
  date: { day: 5, month: 2, year: 2026 },
  urgency: 'very-urgent',
  circulation: 'internal',
  type: null,
  abstract: ['đôn đốc thực hiện nhiệm vụ chậm so với tiến độ'],
  addressees: ['Phòng Kinh tế, Hạ tầng và Đô thị'],
  bases: [],
  body: [
    {
      kind: 'paragraph',
      runs: [
        {
          text: 'Đến ngày 04/02/2026, đơn vị còn nhiệm vụ chưa có kết quả trong kỳ. Đề nghị đơn vị báo cáo nguyên nhân và thời gian hoàn thành.',
        },
      ],
    },
  ],
  signature: { power: ['TRƯỞNG PHÒNG'], name: 'Lê Thị Thu Hà' },
  recipients: ['Như trên', 'Chủ tịch UBND phường (để báo cáo)'],
  filing: 'VT',
  annexes: [],
  figures: [],
}

/** A plan with bases and one annex, on paper. */
export const hoaMaiPlan: OfficialDocument = {
  ...hoaMaiLetter,
  medium: 'paper',
  issuer: {
    superior: null,
    name: ['Ủy ban nhân dân', 'phường Hoa Mai'],
    inText: 'Ủy ban nhân dân phường Hoa Mai',
  },
  number: { value: 58, symbol: 'KH-UBND' },
  date: { day: 26, month: 3, year: 2026 },
  urgency: null,
  circulation: null,
  type: 'Kế hoạch',
  abstract: ['Phát triển chuyển đổi số trên địa bàn phường năm 2026'],
  addressees: [],
  bases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương',
    'Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị',
  ],
  body: [
    { kind: 'heading', level: 'part', text: 'Phần I\nNHIỆM VỤ' },
    { kind: 'heading', level: 'roman', text: 'I. MỤC TIÊU' },
    { kind: 'heading', level: 'arabic', text: '1. Mục tiêu chung' },
    { kind: 'heading', level: 'letter', text: 'a) Đến hết năm 2026' },
    {
      kind: 'paragraph',
      runs: [
        {
          text: 'Mọi nhiệm vụ của Kế hoạch đều có người chịu trách nhiệm, thời hạn và sản phẩm (Phụ lục kèm theo).',
        },
      ],
    },
  ],
  signature: { power: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Minh Khoa' },
  recipients: ['UBND tỉnh Bình Lam (để báo cáo)', 'Các đơn vị thuộc UBND phường'],
  annexes: [
    {
      number: null,
      title: 'Danh mục nhiệm vụ',
      orientation: 'portrait',
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: 'TT', share: 1, align: 'center' },
            { title: 'Nhiệm vụ', share: 6, align: 'left' },
          ],
          rows: [{ group: 'I. Hạ tầng' }, { cells: ['1', 'Lắp đặt điểm Wi-Fi công cộng'] }],
        },
      ],
    },
  ],
}
