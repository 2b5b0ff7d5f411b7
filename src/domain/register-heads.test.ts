// Pure: heads of tables as a spreadsheet puts them on the clipboard.
import { expect, test } from 'vitest'
import { fieldsOfHeads } from './register-heads.ts'

const told = (pasted: string) => fieldsOfHeads(pasted).map(one => [one.label, one.kind, one.unit])

test('heads become fields with kinds and units; what every row has by itself is left out', () => {
  expect(
    told(
      'STT\tTổ dân phố\tNgày cấp tài liệu\tLượt người dự (lượt)\tKinh phí (triệu đồng)\tCó phát tài liệu\tNhiệm vụ\tSố buổi\tGhi chú',
    ),
  ).toEqual([
    ['Tổ dân phố', 'text', null],
    ['Ngày cấp tài liệu', 'day', null],
    ['Lượt người dự', 'count', 'lượt'],
    ['Kinh phí', 'number', 'triệu đồng'],
    ['Có phát tài liệu', 'yes-no', null],
    ['Nhiệm vụ', 'task', null],
    ['Số buổi', 'count', null],
  ])
})

test('a number of a paper is a text; a share and an area may have fractions; one head a line will do', () => {
  expect(told('Số hiệu văn bản\nTỷ lệ hoàn thành (%)\nTổng mặt bằng (ha)\n\nThiết bị  (chiếc)')).toEqual([
    ['Số hiệu văn bản', 'text', null],
    ['Tỷ lệ hoàn thành', 'number', '%'],
    ['Tổng mặt bằng', 'number', 'ha'],
    ['Thiết bị', 'count', 'chiếc'],
  ])
  expect(told(' \t\n')).toEqual([])
})
