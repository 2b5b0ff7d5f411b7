import { expect, test } from 'vitest'
import { hoaMaiAnnexes } from '../../test/kit/hoa-mai-annexes.ts'
import { assembleAnnexes } from './plan-annexes.ts'

const tableOf = (at: number, input = hoaMaiAnnexes) => {
  const block = assembleAnnexes(input).annexes[at]?.blocks[0]
  if (block?.kind !== 'table') throw new Error('no table')
  return block
}
const cellsOf = (table: ReturnType<typeof tableOf>) =>
  table.rows.flatMap(row => ('cells' in row ? [row.cells] : []))

test('Phụ lục I lists the targets, Phụ lục II the tasks', () => {
  expect(assembleAnnexes(hoaMaiAnnexes).annexes.map(annex => [annex.number, annex.title])).toEqual([
    ['I', 'DANH MỤC CHỈ TIÊU NĂM 2026'],
    ['II', 'PHÂN CÔNG NHIỆM VỤ NĂM 2026'],
  ])
  expect(cellsOf(tableOf(0))).toHaveLength(6)
  expect(cellsOf(tableOf(1))).toHaveLength(46)
})

test('a row of assignment holds the six clarities', () => {
  expect(cellsOf(tableOf(1))[0]).toEqual([
    '1',
    'Mở chuyên mục hỏi đáp về chuyển đổi số trên trang thông tin của phường',
    'Phòng Văn hóa - Xã hội\nLê Thị Thu Hà',
    'Văn phòng HĐND và UBND',
    'Phó Chủ tịch UBND phường',
    'Chuyên mục hoạt động',
    '31/3/2026',
    'Chủ tịch UBND phường',
  ])
  expect(cellsOf(tableOf(1)).at(-1)?.[6]).toBe('Thường xuyên')
})

test('what the plan does not say stays empty, and groups without rows have no row', () => {
  const bare = {
    ...hoaMaiAnnexes,
    groups: [
      { title: 'Nhóm trống', targets: [], tasks: [] },
      {
        title: null,
        targets: [],
        tasks: [
          {
            code: 'NV1',
            text: 'Mở lớp',
            lead: [],
            owner: null,
            support: [],
            leader: null,
            product: null,
            nature: 'unknown' as const,
            deadline: null,
            deadlineText: null,
            authority: null,
          },
        ],
      },
    ],
  }
  expect(tableOf(1, bare).rows).toEqual([{ cells: ['1', 'Mở lớp', '', '', '', '', '', ''] }])
  expect(tableOf(0, bare).rows).toEqual([])
})
