import { expect, test } from 'vitest'
import { CLARITIES, countClear } from './clarity.ts'
import { type ClarityFacts, taskClarity } from './task-clarity.ts'

// Pure.

const full: ClarityFacts = {
  text: 'Mở 14 lớp kỹ năng số tại các tổ dân phố',
  leadUnitId: 'unit',
  leadIsGroup: false,
  ownerPersonId: 'person',
  leader: 'Phó Chủ tịch UBND phường',
  supportUnitIds: ['other'],
  noSupport: false,
  nature: 'dated',
  due: '2026-09-30',
  rhythm: null,
  product: 'Báo cáo kết quả',
  acceptance: 'Đủ 14 lớp, có biên bản từng lớp',
  authority: 'Chủ tịch UBND phường',
}

test('a task with all its answers is clear six times and has no gap', () => {
  const { six, gaps } = taskClarity(full)
  expect(countClear(six)).toBe(6)
  expect(gaps).toEqual([])
})

test.each<[Partial<ClarityFacts>, string, string, string[]]>([
  [{ ownerPersonId: null }, 'who', 'partial', ['owner-missing']],
  [{ leadUnitId: null }, 'who', 'partial', ['lead-missing']],
  [{ leadUnitId: null, ownerPersonId: null }, 'who', 'missing', ['lead-missing', 'owner-missing']],
  [
    { leadUnitId: null, ownerPersonId: null, leadIsGroup: true },
    'who',
    'partial',
    ['lead-is-group', 'owner-missing'],
  ],
  [{ text: ' . ' }, 'what', 'missing', ['text-missing']],
  [{ text: '' }, 'what', 'missing', ['text-missing']],
  [{ due: null }, 'when', 'missing', ['deadline-missing']],
  [{ nature: 'regular', due: null }, 'when', 'partial', ['rhythm-missing']],
  [{ nature: 'periodic', due: null, rhythm: 'quarterly' }, 'when', 'clear', []],
  [{ nature: 'unknown' }, 'when', 'partial', ['nature-missing']],
  [{ nature: 'unknown', due: null }, 'when', 'missing', ['nature-missing', 'deadline-missing']],
  [{ supportUnitIds: [] }, 'responsibility', 'partial', ['support-missing']],
  [{ supportUnitIds: [], noSupport: true }, 'responsibility', 'clear', []],
  [{ supportUnitIds: [], leader: null }, 'responsibility', 'missing', ['leader-missing', 'support-missing']],
  [{ acceptance: null }, 'product', 'partial', ['acceptance-missing']],
  [{ product: ' - ' }, 'product', 'missing', ['product-missing']],
  [{ authority: null }, 'authority', 'missing', ['authority-missing']],
])('%j makes %s %s', (change, clarity, clearness, codes) => {
  const { six, gaps } = taskClarity({ ...full, ...change })
  expect(gaps.map(gap => gap.code)).toEqual(codes)
  for (const each of CLARITIES) expect(six[each], each).toBe(each === clarity ? clearness : 'clear')
})

test('a vague sentence is partly clear until its product says where it ends', () => {
  const vague = { ...full, text: 'Đẩy mạnh tuyên truyền, nâng cao nhận thức', product: null }
  expect(taskClarity(vague).six.what).toBe('partial')
  expect(taskClarity(vague).gaps.find(gap => gap.code === 'text-vague')?.words).toEqual([
    'đẩy mạnh',
    'nâng cao',
  ])
  expect(taskClarity({ ...vague, product: 'Bản tin hằng tháng' }).six.what).toBe('clear')
  expect(taskClarity({ ...vague, text: 'Đẩy mạnh tuyên truyền qua 12 bản tin' }).six.what).toBe('clear')
  expect(taskClarity({ ...vague, text: 'Tặng cường hiệu' }).six.what).toBe('clear')
})
