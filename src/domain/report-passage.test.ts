// Pure. The sentences of a report that people may edit, and where they stand.
import { expect, test } from 'vitest'
import type { DocumentBlock } from './official-document.ts'
import { passagesIn } from './report-passage.ts'

const said = (text: string, passage?: string): DocumentBlock => ({
  kind: 'paragraph',
  runs: [{ text }],
  ...(passage === undefined ? {} : { passage }),
})

test('each sentence is found with the headings above it, one that stands twice once', () => {
  const found = passagesIn({
    body: [
      said('Mở đầu'),
      { kind: 'heading', level: 'roman', text: 'I. LÃNH ĐẠO' },
      said('Một', 'document:1'),
      { kind: 'heading', level: 'arabic', text: '1. Hạ tầng' },
      said('Hai', 'update:2'),
      { kind: 'heading', level: 'arabic', text: '2. Dữ liệu' },
      said('Ba', 'update:3'),
      { kind: 'heading', level: 'roman', text: 'II. HẠN CHẾ' },
      said('Bốn', 'concern:4'),
      { kind: 'paragraph', passage: 'update:5', runs: [{ figure: 'done' }] },
      said('Bốn', 'concern:4'),
    ],
  })
  expect(found.map(one => [one.passage, one.under])).toEqual([
    ['document:1', ['I. LÃNH ĐẠO']],
    ['update:2', ['I. LÃNH ĐẠO', '1. Hạ tầng']],
    ['update:3', ['I. LÃNH ĐẠO', '2. Dữ liệu']],
    ['concern:4', ['II. HẠN CHẾ']],
  ])
})
