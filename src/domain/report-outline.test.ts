import { expect, test } from 'vitest'
import { isOwnPassage, outlineOf, ownPassage, unwrittenSections } from './report-outline.ts'

test('a title of the outline says what the section is filled with, and keeps its wording', () => {
  expect(
    outlineOf([
      'I. Công tác lãnh đạo, chỉ đạo',
      'II. Tình hình thực hiện nhiệm vụ',
      '3. Kết quả thực hiện các chỉ tiêu',
      'Kết quả thực hiện theo từng nhóm nhiệm vụ',
      '',
      'Tồn tại, hạn chế và nguyên nhân',
      'Nhiệm vụ trọng tâm kỳ tới',
      'Công tác kiểm tra, giám sát',
      'Đề nghị khen thưởng',
      'Đề xuất, kiến nghị',
      'Bài học kinh nghiệm',
    ]),
  ).toEqual([
    { title: 'Công tác lãnh đạo, chỉ đạo', part: 'direction' },
    { title: 'Tình hình thực hiện nhiệm vụ', part: 'statistics' },
    { title: 'Kết quả thực hiện các chỉ tiêu', part: 'targets' },
    { title: 'Kết quả thực hiện theo từng nhóm nhiệm vụ', part: 'results' },
    { title: 'Tồn tại, hạn chế và nguyên nhân', part: 'shortcomings' },
    { title: 'Nhiệm vụ trọng tâm kỳ tới', part: 'next' },
    { title: 'Công tác kiểm tra, giám sát', part: 'inspections' },
    { title: 'Đề nghị khen thưởng', part: 'commendation' },
    { title: 'Đề xuất, kiến nghị', part: 'proposals' },
    { title: 'Bài học kinh nghiệm', part: 'own' },
  ])
})

test('a second section of the same meaning is written by a person, and counts as unwritten until then', () => {
  const outline = outlineOf(['Kết quả thực hiện', 'Kết quả khác'])
  expect(outline.map(one => one.part)).toEqual(['results', 'own'])
  expect(unwrittenSections(outline, new Set())).toEqual(['Kết quả khác'])
  expect(unwrittenSections(outline, new Set([ownPassage(1)]))).toEqual([])
  expect(isOwnPassage(ownPassage(1))).toBe(true)
  expect(isOwnPassage('update:1')).toBe(false)
})
