import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVietnamese, markedKey, searchKey, sortKey } from './order-vi.ts'

// Pure. The runtime's own collator is the judge of the stored key.

const NAMES = [
  'An',
  'Ân',
  'Ăn',
  'án',
  'ạn',
  'ản',
  'ãn',
  'àn',
  'Ánh',
  'Anh',
  'Bình',
  'Bính',
  'Bỉnh',
  'Dũng',
  'Đũng',
  'dung',
  'Đông',
  'Dông',
  'Đống Đa',
  'Điện Biên',
  'Em',
  'Êm',
  'Hòa',
  'Hoà',
  'Hoa Mai',
  'Hóa',
  'Ô Chợ Dừa',
  'Ơn',
  'On',
  'Tổ 2',
  'Tổ 10',
  'Tổ dân phố 1',
  'Phòng Kinh tế',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Văn hóa - Xã hội',
  'Phòng Văn hóa Xã hội',
  'Ứng Hòa',
  'Ung',
  'Ưng',
  'Xã An',
  'xã an',
  'XÃ AN',
  'Yên',
  'Ỷ',
  'Công an',
  'Công An',
  'Trạm Y tế (cơ sở 2)',
  'Trạm Y tế',
  '12 tổ',
  'nguyễn Văn a',
  'Nguyễn Vân A',
]

const bytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

test('the stored key puts names in the order of the Vietnamese collator', () => {
  for (const a of NAMES) {
    for (const b of NAMES) {
      expect(bytes(sortKey(a), sortKey(b)), `${a} ~ ${b}`).toBe(Math.sign(compareVietnamese(a, b)))
    }
  }
})

test('the same holds for words made of any Vietnamese letters', () => {
  const letters = [
    ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ AĐÊƠ',
  ]
  const word = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 })
    .map(all => all.join('').trim())
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(bytes(sortKey(a), sortKey(b))).toBe(
        Math.sign(compareVietnamese(a.replace(/ +/g, ' '), b.replace(/ +/g, ' '))),
      )
    }),
    { numRuns: 2000 },
  )
})

test('the key is printable ASCII and does not depend on the form of the source', () => {
  for (const name of [...NAMES, 'Łódź', '漢', '✓ x']) {
    expect(sortKey(name)).toMatch(/^[\x20-\x7e]*$/)
    expect(sortKey(name.normalize('NFD'))).toBe(sortKey(name))
  }
})

test('search ignores marks, đ, case, dashes and runs of blanks', () => {
  expect(searchKey('Phòng Văn hóa – Xã hội')).toBe('phong van hoa xa hoi')
  expect(searchKey('PHÒNG  VĂN HOÁ-XÃ HỘI')).toBe('phong van hoa xa hoi')
  expect(searchKey('Đường Đê')).toBe('duong de')
  expect(searchKey('Đường Đê'.normalize('NFD'))).toBe('duong de')
  expect(searchKey('57-NQ/TW')).toBe('57 nq/tw')
})

test('folding with marks keeps words apart and takes either place of a tone', () => {
  expect(markedKey('Khoẻ  MẠNH')).toBe(markedKey('khỏe mạnh'))
  expect(markedKey('văn hoá – uỷ ban quý')).toBe(markedKey('Văn hóa - ủy ban quý'))
  expect(markedKey('chợ')).not.toBe(markedKey('cho'))
  expect(markedKey('Đô thị'.normalize('NFD'))).toBe('đô thị')
})
