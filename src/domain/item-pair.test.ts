import { expect, test } from 'vitest'
import { type PairedTarget, proposePairs, targetFindings, taskFindings } from './item-pair.ts'

// Pure.

const state = [
  { id: 's1', text: 'Kiện toàn tổ công nghệ số cộng đồng ở các tổ dân phố' },
  { id: 's2', text: 'Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực' },
  { id: 's3', text: 'Lắp đặt điểm Wi-Fi công cộng tại nhà văn hóa' },
]
const party = [
  { id: 'p1', text: 'Lãnh đạo kiện toàn tổ công nghệ số cộng đồng' },
  { id: 'p2', text: 'Chỉ đạo số hóa kết quả giải quyết thủ tục hành chính' },
  { id: 'p3', text: 'Bồi dưỡng lý luận cho đảng viên' },
]

test('pairs are proposed by likeness, each item in one, and what was judged is left alone', () => {
  expect(proposePairs(state, party, []).map(one => [one.stateId, one.partyId])).toEqual(
    expect.arrayContaining([
      ['s1', 'p1'],
      ['s2', 'p2'],
    ]),
  )
  expect(proposePairs(state, party, []).some(one => one.partyId === 'p3')).toBe(false)
  const after = proposePairs(state, party, [{ stateId: 's1', partyId: 'p1' }])
  expect(after.map(one => one.partyId)).toEqual(['p2'])
})

test('tasks contradict in what both say', () => {
  const task = { leadUnitId: 'u1', nature: 'dated' as const, due: '2026-06-30' }
  expect(taskFindings(task, task)).toEqual([])
  expect(taskFindings(task, { leadUnitId: 'u2', nature: 'regular', due: '2026-09-30' })).toEqual([
    'deadline',
    'lead',
    'nature',
  ])
  expect(taskFindings(task, { leadUnitId: null, nature: 'unknown', due: null })).toEqual([])
})

const target: PairedTarget = {
  leadUnitId: 'u1',
  kind: 'ratio',
  unit: '%',
  op: '>=',
  milestones: [{ by: '2026-12-31', value: 85, max: null }],
  latest: { on: '2026-06-14', value: 78, reached: null },
}

test('targets contradict in goal and figure of one day, and in nothing else once their units differ', () => {
  expect(targetFindings(target, target)).toEqual([])
  expect(
    targetFindings(target, {
      ...target,
      milestones: [{ by: '2026-12-31', value: 90, max: null }],
      latest: { on: '2026-06-14', value: 77, reached: null },
    }),
  ).toEqual(['goal', 'figure'])
  expect(
    targetFindings(target, {
      ...target,
      milestones: [{ by: '2030-12-31', value: 95, max: null }],
      latest: { on: '2026-05-14', value: 70, reached: null },
    }),
  ).toEqual([])
  expect(targetFindings(target, { ...target, unit: 'hồ sơ', leadUnitId: 'u2' })).toEqual(['lead', 'unit'])
})
