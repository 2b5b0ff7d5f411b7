import { expect, test } from 'vitest'
import { changedContent, type TaskContent } from './task-content.ts'

// Pure.

const content: TaskContent = {
  taskId: 't',
  code: 'N1',
  version: 1,
  section: null,
  groupTitle: null,
  text: 'Mở lớp',
  lead: 'Phòng Văn hóa – Xã hội',
  support: ['Công an phường', 'Đoàn Thanh niên'],
  owner: null,
  leader: null,
  nature: 'dated',
  rhythm: null,
  deadline: '2026-06-30',
  plannedStart: null,
  product: null,
  acceptance: null,
  authority: null,
  following: null,
}

test('only what differs is listed, in reading order; the order of supporting units says nothing', () => {
  const after = {
    ...content,
    version: 2,
    product: 'Báo cáo',
    text: 'Mở 14 lớp',
    support: ['Đoàn Thanh niên', 'Công an phường'],
  }
  expect(changedContent(content, after)).toEqual(['text', 'product'])
  expect(changedContent(content, { ...content, version: 9 })).toEqual([])
  expect(changedContent(content, { ...content, support: ['Công an phường'] })).toEqual(['support'])
})
