// Pure: words as they come from the word reader.
import { expect, test } from 'vitest'
import { mendAnnexNumbers, mendLone } from './misread-number.ts'

const words = (texts: string) =>
  texts.split(' ').map(text => ({
    ...{ text, x0: 0, y0: 0, x1: 9, y1: 9, base: 9, height: 9, confidence: 80, line: 0 },
  }))
const texts = (all: readonly { readonly text: string }[]) => all.map(word => word.text).join(' ')

test('the number of an annex is Roman, whatever its strokes were taken for', () => {
  expect(texts(mendAnnexNumbers(words('Phụ lục L CHỈ TIÊU')))).toBe('Phụ lục I CHỈ TIÊU')
  expect(texts(mendAnnexNumbers(words('PHỤ LỤC HI')))).toBe('PHỤ LỤC III')
  expect(texts(mendAnnexNumbers(words('Phụ lục 1 kèm theo')))).toBe('Phụ lục 1 kèm theo')
  expect(texts(mendAnnexNumbers(words('mục lục L')))).toBe('mục lục L')
})

test('a number that stands alone in its cell, and nothing else', () => {
  expect(texts(mendLone(words('Ị')))).toBe('I')
  expect(texts(mendLone(words(']')))).toBe('1')
  expect(texts(mendLone(words('H')))).toBe('II')
  expect(texts(mendLone(words('12')))).toBe('12')
  expect(texts(mendLone(words('Ị Hạ')))).toBe('Ị Hạ')
  expect(mendLone([])).toEqual([])
})
