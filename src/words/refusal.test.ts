import { expect, test } from 'vitest'
import { COMMITTEE_REFUSALS } from './committee-refusal.ts'
import { INSPECTION_REFUSALS } from './inspection-refusal.ts'
import { REPORT_REFUSALS } from './issued-report.ts'
import { OUTSIDE_REFUSALS } from './outside-view.ts'
import { REGISTER_REFUSALS } from './register-refusal.ts'
import { DEFINITION_REFUSALS } from './report-definition.ts'
import { refusalSentence } from './role.ts'
import { ROUND_REFUSALS } from './round.ts'
import { rateFraction } from './statistics.ts'
import { statusAnnexWord, statusWord } from './status.ts'
import { STEERING_REFUSALS } from './steering-refusal.ts'
import { isMeasurementCode, measurementSentence, numberInputSentence } from './target.ts'
import { gapSentence } from './task-clarity.ts'
import { updateRefusalSentence } from './update.ts'
import { TEMPLATE_REFUSALS } from './word-template.ts'
import { PAPER_REFUSALS } from './written-document.ts'

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

test('a code is said by one noun alone, so that no form answers in the words of another', () => {
  const codes = [
    COMMITTEE_REFUSALS,
    DEFINITION_REFUSALS,
    INSPECTION_REFUSALS,
    OUTSIDE_REFUSALS,
    PAPER_REFUSALS,
    REGISTER_REFUSALS,
    REPORT_REFUSALS,
    ROUND_REFUSALS,
    STEERING_REFUSALS,
    TEMPLATE_REFUSALS,
  ].flatMap(said => Object.keys(said))
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
  expect(codes.filter(isMeasurementCode)).toEqual([])
})
