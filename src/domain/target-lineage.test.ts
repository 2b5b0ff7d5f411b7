import { expect, test } from 'vitest'
import { targetLineage } from './target-lineage.ts'

const target = (id: string, name = id, unit = '%') => ({ id, name, unit })

test('a target that was carried goes on under its new wording, through the plans between', () => {
  const lineage = targetLineage(
    [target('c', 'Hồ sơ nộp trực tuyến')],
    [target('a', 'Tỷ lệ hồ sơ qua mạng')],
    [
      { fromId: 'a', toId: 'b' },
      { fromId: 'b', toId: 'c' },
    ],
  )
  expect([...lineage]).toEqual([['a', 'c']])
})

test('one that nobody carried goes on with the only target of its name and unit', () => {
  const now = [target('n1', 'Chữ ký số'), target('n2', 'Chữ ký số', 'người')]
  expect([...targetLineage(now, [target('o', 'chữ ký số')], [])]).toEqual([['o', 'n1']])
})

test('two of one name are told apart by nobody', () => {
  const now = [target('n1', 'Lớp học'), target('n2', 'Lớp học')]
  expect(targetLineage(now, [target('o', 'Lớp học')], []).size).toBe(0)
  expect(
    targetLineage([target('n', 'Lớp học')], [target('o1', 'Lớp học'), target('o2', 'Lớp học')], []).size,
  ).toBe(0)
})

test('links that run in a ring end', () => {
  const ring = [
    { fromId: 'a', toId: 'b' },
    { fromId: 'b', toId: 'a' },
  ]
  expect(targetLineage([target('c', 'x')], [target('a', 'y')], ring).size).toBe(0)
})
