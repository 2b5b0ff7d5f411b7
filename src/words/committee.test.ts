import { expect, test } from 'vitest'
import { bodyWord, committeePower } from './committee.ts'
import { fieldSentence } from './refusal.ts'

// Pure.

test('a body signs by what it is called, and by its kind where its name does not say', () => {
  const working = { kind: 'helping', line: 'state', name: 'Tổ công tác cải cách thủ tục' } as const
  expect(committeePower(working, 'chair')).toEqual(['TM. TỔ CÔNG TÁC', 'TỔ TRƯỞNG'])
  expect(bodyWord({ kind: 'helping', name: 'Tổ giúp việc Ban Chỉ đạo phường Hoa Mai' })).toBe('Tổ giúp việc')
  expect(bodyWord({ kind: 'steering', name: 'Ban Chỉ đạo chuyển đổi số' })).toBe('Ban Chỉ đạo')
})

test('a number out of its bounds is told the bound, a text how long it may be', () => {
  const told = (code: string, params: Record<string, number>) =>
    fieldSentence({ field: 'quorum', code, params })
  expect(told('out-of-range', { most: 100 })).toBe('Số nhập vào lớn quá, nhiều nhất là 100.')
  expect(told('out-of-range', { least: 1 })).toBe('Số nhập vào nhỏ quá, ít nhất là 1.')
  expect(told('too-long', { most: 5000 })).toContain('nhiều nhất 5.000 ký tự')
})
