import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

// Pure. Whatever a link says, a person who has signed in stays on this site.

test.each(['/viec-cua-toi', '/ke-hoach/0199/ra-soat?muc=3', '/nhiem-vu/1', '/'])('%s is kept', path => {
  expect(returnPath(path)).toBe(path)
})

test.each([
  undefined,
  '',
  'viec-cua-toi',
  'https://evil.test/',
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/\t/evil.test',
  '/\n/evil.test',
  '/ /evil.test',
  '/.//evil.test',
  '/x/..//evil.test',
  '/%0d%0aSet-Cookie:x\u0000',
  'javascript:alert(1)',
  '/dang-nhap',
  '/dang-nhap?ve=/',
  '/dang-xuat',
  `/${'a'.repeat(3000)}`,
])('%j leads home', path => {
  expect(returnPath(path)).toBe('/')
})

test('a fragment is dropped and a path is tidied before it is used', () => {
  expect(returnPath('/don-vi/../nguoi-dung#x')).toBe('/nguoi-dung')
})
