import { expect, test } from 'vitest'
import { refusalSentence } from './role.ts'
import { rateFraction } from './statistics.ts'
import { statusAnnexWord, statusWord } from './status.ts'
import { measurementSentence, numberInputSentence } from './target.ts'
import { gapSentence } from './task-clarity.ts'
import { updateRefusalSentence } from './update.ts'

// Pure. Sentences that carry figures or days say them in the Vietnamese way.

test('refusals carry what was typed and what to do', () => {
  expect(updateRefusalSentence({ code: 'due-not-later', field: 'due', params: { due: '2026-06-30' } })).toBe(
    'Hạn mới phải sau hạn hiện nay, 30/6/2026.',
  )
  expect(
    updateRefusalSentence({
      code: 'product-not-delivered',
      field: 'evidence',
      params: { product: 'Báo cáo lớp học' },
    }),
  ).toBe(
    'Chưa kết thúc được nhiệm vụ này vì thiếu sản phẩm “Báo cáo lớp học”. Tải sản phẩm lên hoặc nêu sản phẩm ở đâu.',
  )
  expect(
    measurementSentence({
      code: 'numerator-above-denominator',
      field: 'numerator',
      params: { numerator: 1492, denominator: 14 },
    }),
  ).toBe('Tử số không được lớn hơn mẫu số 14. Anh/chị nhập 1.492.')
  expect(
    numberInputSentence({ ok: false, code: 'number-ambiguous', typed: '85.5', suggestion: '85,5' }),
  ).toBe('“85.5” có thể hiểu theo hai cách. Dùng dấu phẩy cho phần thập phân, ví dụ 85,5.')
})

test('a refusal of rights names who can', () => {
  expect(refusalSentence('role', ['unit-head', 'standing-officer', 'leader-state'], null)).toBe(
    'Vai trò của anh/chị không làm được việc này. Người làm được: thủ trưởng đơn vị, chuyên viên cơ quan thường trực hoặc lãnh đạo Ủy ban nhân dân.',
  )
  expect(refusalSentence('other-unit', ['officer'], 'Công an phường')).toBe(
    'Anh/chị chỉ xem được nhiệm vụ của Công an phường. Cần sửa, liên hệ Công an phường hoặc cơ quan thường trực.',
  )
})

test('statuses and rates speak in full', () => {
  expect(statusWord('done-late', 4)).toBe('Hoàn thành, chậm 4 ngày')
  expect(statusWord('done', 0)).toBe('Hoàn thành')
  expect(statusAnnexWord('attention', 'dated')).toBe('Đang thực hiện')
  expect(statusAnnexWord('check-in-missing', 'periodic')).toBe('Định kỳ')
  expect(statusAnnexWord('cancelled', 'regular')).toBe('Hủy')
  expect(rateFraction({ name: 'completionOnDue', numerator: 15, denominator: 19 })).toBe(
    '15 ÷ (15 xong + 4 quá hạn)',
  )
  expect(rateFraction({ name: 'onTime', numerator: 14, denominator: 15 })).toBe('14 ÷ 15')
  expect(gapSentence({ clarity: 'what', code: 'text-vague', words: ['đẩy mạnh'] })).toBe(
    'Nội dung còn chung chung: “đẩy mạnh”',
  )
})
