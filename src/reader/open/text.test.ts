import { expect, test } from 'vitest'
import { openText } from './text.ts'

// Real bytes in every encoding that is known; no file is touched.
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big)
  return bytes
}
const words = 'KẾ HOẠCH\n\nPhường Hoa Mai'
const layer = 'KẾ HOẠCH\nPhường Hoa Mai'

test.each([
  ['UTF-8', new TextEncoder().encode(words)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${words}`)],
  ['UTF-8 decomposed', new TextEncoder().encode(words.normalize('NFD'))],
  ['UTF-16 little', utf16(`\ufeff${words}`, false)],
  ['UTF-16 big', utf16(`\ufeff${words}`, true)],
  ['UTF-16 little without a mark', utf16('So: 12/KH-UBND va cac van ban khac', false)],
])('%s', (name, bytes) => {
  expect(openText(bytes, 'x').text).toBe(
    name.endsWith('without a mark') ? 'So: 12/KH-UBND va cac van ban khac' : layer,
  )
})

test('places count code points and the layer joins blocks by line breaks', () => {
  const { blocks, text } = openText(new TextEncoder().encode('😀 một\n\nhai'), 'x')
  expect(blocks.map(b => [b.place.start, b.place.end, b.gap])).toEqual([
    [0, 5, 0],
    [6, 9, 1],
  ])
  expect([...text].slice(6, 9).join('')).toBe('hai')
})

test('a row of bars is a row of cells', () => {
  const { blocks } = openText(new TextEncoder().encode('| A | B |\n|---|---|\n| 1 | |\n| nhóm |\nhết'), 'x')
  expect(blocks.map(b => [b.text, b.place.cell, b.table])).toEqual([
    ['A', [0, 0], 0],
    ['B', [0, 1], 0],
    ['1', [1, 0], 0],
    ['', [1, 1], 0],
    ['nhóm', [2, 0], 0],
    ['hết', null, null],
  ])
})

test('a flattened table has its rows again: empty cells, group rows, lines inside a cell', () => {
  const source = [
    '|',
    'TT',
    '|',
    'Việc',
    '|',
    'Ai',
    '|',
    '|',
    'I. NHÓM',
    '|',
    '|',
    '1',
    '|',
    'Dòng một',
    'dòng hai',
    '|',
    '|',
    '|',
    '2',
    '|',
    'Việc hai',
    '|',
    'Sở Y tế',
    '|',
    '',
    'sau bảng',
  ]
  const { blocks } = openText(new TextEncoder().encode(source.join('\n')), 'x')
  expect(blocks.map(b => [b.text, b.place.cell])).toEqual([
    ['TT', [0, 0]],
    ['Việc', [0, 1]],
    ['Ai', [0, 2]],
    ['I. NHÓM', [1, 0]],
    ['1', [2, 0]],
    ['Dòng một dòng hai', [2, 1]],
    ['', [2, 2]],
    ['2', [3, 0]],
    ['Việc hai', [3, 1]],
    ['Sở Y tế', [3, 2]],
    ['sau bảng', null],
  ])
})

test('form feeds count pages', () => {
  const opened = openText(new TextEncoder().encode('một\fhai'), 'x')
  expect(opened.blocks.map(b => b.place.page)).toEqual([1, 2])
  expect(opened.file.pages).toBe(2)
})
