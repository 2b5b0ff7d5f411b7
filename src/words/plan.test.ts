import { expect, test } from 'vitest'
import { planName } from './plan.ts'

// Pure.

test('a plan goes by its number; one that gathers tasks by documents has none and goes by its title', () => {
  expect(planName({ number: '58/KH-UBND', kind: 'action', title: 'Chuyển đổi số' })).toBe(
    'Kế hoạch số 58/KH-UBND',
  )
  expect(planName({ number: null, kind: 'action', title: 'Chuyển đổi số' })).toBe('Kế hoạch, chưa có số')
  const gathering = { number: null, kind: 'directing', title: 'Nhiệm vụ theo văn bản chỉ đạo' } as const
  expect(planName(gathering)).toBe('Nhiệm vụ theo văn bản chỉ đạo')
})
