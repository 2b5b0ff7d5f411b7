import { expect, test } from 'vitest'
import { rewriteOf } from './wording-bank.ts'

// Pure: general sentences of our own and what the bank offers for each.
test.each([
  [
    'Đẩy mạnh công tác tuyên truyền về phân loại rác.',
    'Đẩy mạnh công tác tuyên truyền',
    'Đăng … tin, bài và tổ chức … buổi tuyên truyền về phân loại rác; hoàn thành trước ngày …',
  ],
  [
    'Tăng cường kiểm tra các bếp ăn trường học',
    'Tăng cường kiểm tra',
    'Kiểm tra … lượt tại … đơn vị các bếp ăn trường học; báo cáo kết quả trước ngày …',
  ],
  [
    'Cơ bản hoàn thành việc gắn biển số nhà',
    'Cơ bản hoàn thành',
    'Hoàn thành ít nhất …% việc gắn biển số nhà; trước ngày …',
  ],
  [
    'Phấn đấu phường đạt chuẩn văn minh đô thị.',
    'Phấn đấu',
    'Đạt ít nhất … (số và đơn vị tính) phường đạt chuẩn văn minh đô thị; trước ngày …',
  ],
  ['Từng bước thay đèn đường cũ', 'Từng bước', 'Năm … đạt …, năm … đạt … thay đèn đường cũ'],
])('%s', (text, found, rewrite) => {
  expect(rewriteOf(text)).toEqual({ found, rewrite })
})

test.each([
  'Tăng cường kiểm tra 12 bếp ăn trường học',
  'Thay 40 bộ đèn đường trước ngày 30/6/2026',
  'Lập danh sách hộ nuôi chó mèo',
])('%s says enough', text => {
  expect(rewriteOf(text)).toBeNull()
})

test('a symbol or a year is no measure', () => {
  expect(rewriteOf('Đẩy mạnh tuyên truyền Nghị quyết số 57-NQ/TW năm 2026')).not.toBeNull()
})
