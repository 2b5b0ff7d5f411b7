// Pure: the table of old codes.
import { expect, test } from 'vitest'
import { fromLegacy, legacyEncoding } from './legacy-font.ts'

test('the font name tells the encoding', () => {
  expect(legacyEncoding('.VnTime')).toBe('tcvn3')
  expect(legacyEncoding('.VnTimeH')).toBe('tcvn3-capitals')
  expect(legacyEncoding('.VnArial NarrowH')).toBe('tcvn3-capitals')
  expect(legacyEncoding('VNI-Times')).toBe('vni')
  expect(legacyEncoding('Times New Roman')).toBeNull()
  expect(legacyEncoding('Vnxyz')).toBeNull()
})

test('TCVN3', () => {
  expect(fromLegacy('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam')
  expect(fromLegacy('§éc lËp - Tù do - H¹nh phóc', 'tcvn3')).toBe('Độc lập - Tự do - Hạnh phúc')
  expect(fromLegacy('øng dông, khai th¸c d÷ liÖu th\u00adêng xuyªn', 'tcvn3')).toBe(
    'ứng dụng, khai thác dữ liệu thường xuyên',
  )
  expect(fromLegacy('KÕ ho¹ch', 'tcvn3-capitals')).toBe('KẾ HOẠCH')
})

test('VNI', () => {
  expect(fromLegacy('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni')).toBe(
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
  )
  expect(fromLegacy('Ñoäc laäp - Töï do - Haïnh phuùc', 'vni')).toBe('Độc lập - Tự do - Hạnh phúc')
  expect(fromLegacy('KEÁ HOAÏCH ÖÙNG DUÏNG', 'vni')).toBe('KẾ HOẠCH ỨNG DỤNG')
  expect(fromLegacy('thöôøng xuyeân', 'vni')).toBe('thường xuyên')
})

test('what is Unicode already stays, whatever the font says', () => {
  expect(fromLegacy('Kế hoạch phường Hoa Mai', 'tcvn3')).toBe('Kế hoạch phường Hoa Mai')
  expect(fromLegacy('Đơn vị chủ trì', 'vni')).toBe('Đơn vị chủ trì')
})
