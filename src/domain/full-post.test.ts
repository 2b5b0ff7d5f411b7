import { expect, test } from 'vitest'
import { fullPost } from './full-post.ts'

// Pure.

test.each([
  ['Trưởng phòng', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị'],
  ['Phó Chánh Văn phòng', 'Văn phòng HĐND và UBND', 'Phó Chánh Văn phòng HĐND và UBND'],
  ['Trưởng Công an phường', 'Công an phường', 'Trưởng Công an phường'],
  ['Chuyên viên', 'Phòng Văn hóa - Xã hội', 'Chuyên viên Phòng Văn hóa - Xã hội'],
  ['Tổ trưởng tổ dân phố 1', 'Các tổ dân phố', 'Tổ trưởng tổ dân phố 1'],
])('%s of %s', (post, unitName, full) => {
  expect(fullPost({ post, unitName, role: 'unit-head' })).toBe(full)
})

test('a leader is named by the post alone, and nobody by none', () => {
  const leader = { post: 'Bí thư Đảng ủy', unitName: 'Văn phòng Đảng ủy', role: 'leader-party' }
  expect(fullPost(leader)).toBe('Bí thư Đảng ủy')
  expect(fullPost(undefined)).toBe('')
})
