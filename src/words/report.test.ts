// Pure. What a report says of units whose report it goes without.
import { expect, test } from 'vitest'
import { missingUnitsSentence } from './report.ts'

test('who sent and waits is not said to have sent nothing', () => {
  const said = missingUnitsSentence(
    [
      { name: 'Phòng Kinh tế, Hạ tầng và Đô thị', sent: false },
      { name: 'Công an phường', sent: true },
      { name: 'Trạm Y tế phường', sent: true },
    ],
    '2026-06-14',
  )
  expect(said).toContain('Đến khi tổng hợp, 01 đơn vị chưa gửi báo cáo: Phòng Kinh tế, Hạ tầng và Đô thị. ')
  expect(said).toContain(
    '02 đơn vị đã gửi nhưng báo cáo chưa được tiếp nhận: Công an phường; Trạm Y tế phường.',
  )
  expect(missingUnitsSentence([{ name: 'Công an phường', sent: true }], '2026-06-14')).toMatch(
    /^Đến khi tổng hợp, 01 đơn vị đã gửi/u,
  )
})
