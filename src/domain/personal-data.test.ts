import { expect, test } from 'vitest'
import { findPersonalData } from './personal-data.ts'

test.each([
  ['CCCD 001203004567 của học viên', ['identity-number']],
  ['số 079 203 004 567', ['identity-number']],
  ['gọi 0912345678 hoặc 0912.345.678', ['telephone']],
  ['+84 912 345 678', ['telephone']],
  ['anh-0987654321.jpg', ['telephone']],
  ['cccd_001203004567.pdf', ['identity-number']],
  ['đạt 1.234.567.890 đồng', []],
  ['Quyết định 12/QĐ-UBND ngày 18/6/2026', []],
  ['mã 097203004567 không có tỉnh', []],
  ['tài khoản 001203004567890', []],
  ['tổ 3 có 120 hộ, 345 người', []],
  ['0212345678 là máy bàn', []],
])('%s', (text, kinds) => {
  expect(findPersonalData(text).map(find => find.kind)).toEqual(kinds)
})
