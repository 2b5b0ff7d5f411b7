import { expect, test } from 'vitest'
import { keepTogether, splitAtSymbolHyphens } from './keep-together.ts'

const shown = (text: string): string => keepTogether(text).replaceAll('\u00a0', '_')

test.each([
  ['giao 46 nhiệm vụ', 'giao 46_nhiệm vụ'],
  ['đạt 83,3% kế hoạch', 'đạt 83,3%_kế hoạch'],
  ['ngày 05 tháng 6 năm 2026 của', 'ngày_05_tháng_6_năm_2026 của'],
  ['trong năm 2026 phường', 'trong năm_2026 phường'],
  ['Kế hoạch số 58/KH-UBND', 'Kế hoạch số_58/KH-UBND'],
  ['số liệu kỳ này', 'số liệu kỳ này'],
  ['Phòng Văn hóa - Xã hội', 'Phòng Văn hóa_- Xã hội'],
  ['đến 14/6/2026 đã xong', 'đến 14/6/2026 đã xong'],
])('%s', (text, kept) => {
  expect(shown(text)).toBe(kept)
})

test('only hyphens of document symbols are set apart', () => {
  expect(splitAtSymbolHyphens('Nghị quyết số 57-NQ/TW và Phòng Văn hóa - Xã hội, 58/KH-UBND')).toEqual([
    'Nghị quyết số 57',
    'NQ/TW và Phòng Văn hóa - Xã hội, 58/KH',
    'UBND',
  ])
  expect(splitAtSymbolHyphens('không có gì')).toEqual(['không có gì'])
})
