import { expect, test } from 'vitest'
import { openText } from './open/text.ts'
import { readPlan } from './read-plan.ts'

// Pure: one sentence of our own in the organisation part; "cadence, days of the rule, day of what is due once".
const told = (sentence: string, title = 'Phát triển kinh tế số giai đoạn 2026 - 2030'): string[] => {
  const text = `KẾ HOẠCH\n${title}\n\nI. NHIỆM VỤ\n\n1. Trồng cây.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế: ${sentence}\n`
  return readPlan(openText(new TextEncoder().encode(text), 'x.txt')).reportingDetails.map(r =>
    [r.cadence, r.recurrence?.on.join('+') || null, r.dueOn].filter(Boolean).join(' '),
  )
}

test.each([
  ['hằng tháng báo cáo UBND phường trước ngày 20.', ['monthly 20']],
  [
    'báo cáo định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12).',
    ['semiannual 06-15', 'annual 12-15'],
  ],
  ['báo cáo kết quả trước ngày 30/11/2026.', ['once:2026-11-30 2026-11-30']],
  [
    'tham mưu sơ kết giữa giai đoạn, tổng kết vào cuối giai đoạn.',
    ['midterm 2028-06-30', 'final 2030-12-31'],
  ],
  ['sơ kết 2,5 năm thực hiện nhiệm kỳ 2025 - 2030, báo cáo Đảng ủy.', ['midterm 2027-12-31']],
  ['tổ chức sơ kết vào năm 2028 và tổng kết vào năm 2030.', ['midterm 2028-12-31', 'final 2030-12-31']],
])('%s', (sentence, reports) => {
  expect(told(sentence)).toEqual(reports)
})

test('half of a term whose years nobody states has no day', () => {
  expect(told('sơ kết giữa nhiệm kỳ, báo cáo Đảng ủy.', 'Phát triển kinh tế số')).toEqual(['midterm'])
})
