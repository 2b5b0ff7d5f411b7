// Pure: the count of keys by which the film of a new register is paced.
import { expect, test } from 'vitest'
import { telexKeys } from '../kit/telex.ts'

test.each([
  ['to', 2],
  ['Tổ', 5],
  ['dân phố', 10],
  ['được', 8],
  ['Đ', 3],
  ['12%', 4],
])('%s takes %i keys', (text, keys) => {
  expect(telexKeys(text)).toBe(keys)
})
