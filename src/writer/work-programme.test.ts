// Pure: the document is written and read again as Word would, in memory.
import { expect, test } from 'vitest'
import { partsOf } from '../../test/kit/docx.ts'
import type { ProgrammeLine } from '../domain/work-programme.ts'
import { checkDecree30 } from './decree-30-check.ts'
import { writeDocument } from './docx/write-document.ts'
import { assembleProgramme, type ProgrammeFacts } from './work-programme.ts'

const line = (more: Partial<ProgrammeLine>): ProgrammeLine => ({
  kind: 'task',
  id: 'n1',
  code: 'N1',
  text: 'Mở lớp kỹ năng số tại 14 tổ dân phố',
  owner: 'Trần Ngọc Ánh',
  due: '2026-06-30',
  rhythm: null,
  product: 'Báo cáo kết quả',
  others: ['Đoàn Thanh niên', 'Hội Phụ nữ'],
  ...more,
})
const facts: ProgrammeFacts = {
  locality: { name: 'phường Hoa Mai', place: 'Hoa Mai' },
  unit: { name: 'Phòng Văn hóa - Xã hội', code: 'VHXH', ofCommittee: true },
  year: 2026,
  today: '2026-06-18',
  plans: [{ number: '58/KH-UBND', dated: '2026-03-26', title: 'Kế hoạch chuyển đổi số năm 2026' }],
  head: { name: 'Đỗ Minh Khôi', post: 'Phó Trưởng phòng' },
  lines: [
    line({}),
    line({ kind: 'step', text: 'Xong lớp của 7 tổ đầu', due: '2026-05-31', product: null, others: [] }),
    line({
      kind: 'support',
      code: 'N9',
      text: 'Lắp đặt điểm Wi-Fi',
      due: '2026-09-30',
      others: ['Phòng Kinh tế'],
    }),
    line({ code: 'N4', text: 'Tuyên truyền trên loa', due: null, rhythm: 'monthly' }),
  ],
}
const written = async (more: Partial<ProgrammeFacts> = {}) =>
  partsOf(await writeDocument(assembleProgramme({ ...facts, ...more })))

test.each([
  ['of a department', {}],
  ['of another body', { unit: { name: 'Công an phường', code: 'CA', ofCommittee: false } }],
  ['of a unit without a head', { head: null }],
  ['that rests on no numbered plan', { plans: [] }],
  ['without work', { lines: [] }],
  ['of eighty lines', { lines: Array.from({ length: 80 }, (_, at) => line({ code: `N${at}` })) }],
])('a programme %s keeps every row of the decree', async (_, more) => {
  expect(checkDecree30(await written(more))).toEqual([])
})

test('the table names month, work, person, time, product and who takes part', async () => {
  const text = ((await written())['word/document.xml'] ?? '').replace(/\u00a0/gu, ' ')
  for (const words of [
    'Quý II, tháng 5',
    'Quý II, tháng 6',
    'Quý III, tháng 9',
    'Thường xuyên, định kỳ',
    'Mốc của N1: Xong lớp của 7 tổ đầu',
    'Phối hợp: Lắp đặt điểm Wi-Fi',
    'Chủ trì: Phòng Kinh tế',
    'Đoàn Thanh niên; Hội Phụ nữ',
    'Hằng tháng',
    'KT. TRƯỞNG PHÒNG',
  ])
    expect(text).toContain(words)
  expect(text.indexOf('Quý II, tháng 5')).toBeLessThan(text.indexOf('Quý II, tháng 6'))
})
