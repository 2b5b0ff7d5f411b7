import { expect, test } from 'vitest'
import {
  formatCountProse,
  formatDay,
  formatDayProse,
  formatDayShort,
  formatFileSize,
  formatInstant,
  formatMonth,
  formatNumber,
  formatPercent,
  formatTime,
} from './format-vi.ts'

// Pure.

test('numbers have a decimal comma, a thousands dot and a real minus', () => {
  expect(formatNumber(1983.5)).toBe('1.983,5')
  expect(formatNumber(21914)).toBe('21.914')
  expect(formatNumber(-12.25)).toBe('\u221212,25')
  expect(formatNumber(-0.001)).toBe('0')
  expect(formatNumber(3, 2, true)).toBe('3,00')
  expect(formatPercent(78.947)).toBe('78,9%')
  expect(formatPercent(100)).toBe('100%')
  expect(formatCountProse(5)).toBe('05')
  expect(formatCountProse(12)).toBe('12')
})

test('the zero rule of Decree 30: days under 10 and months 1 and 2', () => {
  expect(formatDay('2026-06-05')).toBe('05/6/2026')
  expect(formatDay('2026-02-01')).toBe('01/02/2026')
  expect(formatDay('2026-03-17')).toBe('17/3/2026')
  expect(formatDay('2026-12-25')).toBe('25/12/2026')
  expect(formatDayProse('2026-06-05')).toBe('ngày 05 tháng 6 năm 2026')
  expect(formatDayProse('2026-01-29')).toBe('ngày 29 tháng 01 năm 2026')
  expect(formatMonth(2026, 2)).toBe('tháng 02/2026')
  expect(formatMonth(2026, 3)).toBe('tháng 3/2026')
})

test('the year is left out only within the year', () => {
  expect(formatDayShort('2026-06-05', '2026-12-31')).toBe('05/6')
  expect(formatDayShort('2026-06-05', '2027-01-01')).toBe('05/6/2026')
})

test('times are those of Vietnam', () => {
  expect(formatTime(new Date('2026-06-18T01:41:00Z'))).toBe('8 giờ 41')
  expect(formatTime(new Date('2026-06-18T10:00:00Z'))).toBe('17 giờ 00')
  expect(formatInstant(new Date('2026-06-18T01:42:00Z'))).toBe('8 giờ 42, ngày 18/6/2026')
})

test.each([
  [0, '0 byte'],
  [1023, '1.023 byte'],
  [1024, '1 kB'],
  [655_360, '640 kB'],
  [1_048_575, '1 MB'],
  [1_468_006, '1,4 MB'],
  [33_554_432, '32 MB'],
  [3_221_225_472, '3 GB'],
])('%i bytes are written %s', (bytes, text) => {
  expect(formatFileSize(bytes)).toBe(text)
})
