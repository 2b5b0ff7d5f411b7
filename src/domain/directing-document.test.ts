// Pure.
import { expect, test } from 'vitest'
import { documentSearchKey, issuerKey, numberKey, yearOfDocument } from './directing-document.ts'

test.each([
  ['05/CV-UBND', 'Số: 5 / cv – ubnd'],
  ['142/QĐ-UBND', '142/QD-UBND'],
  ['Số 0031/TB-VP', '31/TB-VP'],
])('%s and %s are one number', (a, b) => {
  expect(numberKey(a)).toBe(numberKey(b))
})

test('other numbers stay apart, zeros inside a number too', () => {
  expect(numberKey('105/CV-UBND')).not.toBe(numberKey('15/CV-UBND'))
  expect(numberKey('5/CV-UBND')).not.toBe(numberKey('5/KH-UBND'))
})

test('an issuer is one however it is written, a year is that of the day of signing', () => {
  expect(issuerKey('UBND  tỉnh Bình Lam')).toBe(issuerKey('ubnd tỉnh bình lam'))
  expect(yearOfDocument('2026-01-04')).toBe(2026)
})

test('a search finds number, issuer and excerpt without marks', () => {
  const key = documentSearchKey({
    number: '88/CV-SKHCN',
    issuer: 'Sở Khoa học và Công nghệ',
    excerpt: 'Đôn đốc báo cáo quý II',
  })
  for (const asked of ['88/cv skhcn', 'so khoa hoc', 'don doc bao cao quy ii']) expect(key).toContain(asked)
})
