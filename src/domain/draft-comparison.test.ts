import { expect, test } from 'vitest'
import { type BroughtItem, type ComparedItem, compareItems, type ItemWords } from './draft-comparison.ts'

const words = (text: string, more: Partial<ItemWords> = {}): ItemWords => ({
  text,
  name: '',
  lead: '',
  support: '',
  deadline: '',
  product: '',
  goal: '',
  ...more,
})
const item = (id: string, text: string, more: Partial<ComparedItem> = {}): ComparedItem => ({
  id,
  kind: 'task',
  code: id.toUpperCase(),
  words: words(text),
  droppable: true,
  ...more,
})
const brought = (key: string, text: string, more: Partial<BroughtItem> = {}): BroughtItem => ({
  key,
  kind: 'task',
  itemId: null,
  words: words(text),
  ...more,
})
const told = (rows: ReturnType<typeof compareItems>) => rows.map(row => [row.verdict, row.code, row.key])

const DRAFT = [
  item('n1', 'Lập danh mục dữ liệu dùng chung của phường;'),
  item('n2', 'Mở lớp kỹ năng số cho người cao tuổi tại nhà văn hóa'),
  item('n3', 'Niêm yết mã QR thủ tục hành chính'),
]

test('the same words are the same item whatever its end, other words of one are a change, the rest comes and goes', () => {
  const rows = compareItems(DRAFT, [
    brought('a', 'Lập danh mục dữ liệu dùng chung của phường.'),
    brought('b', 'Mở lớp kỹ năng số cho người cao tuổi tại nhà văn hóa các tổ dân phố', {}),
    brought('c', 'Thay tủ hồ sơ bằng kho số'),
  ])
  expect(told(rows)).toEqual([
    ['same', 'N1', 'a'],
    ['changed', 'N2', 'b'],
    ['added', null, 'c'],
    ['dropped', 'N3', null],
  ])
  expect(rows[1]?.changes.map(one => one.field)).toEqual(['text'])
})

test('a field that differs is a change with both its words', () => {
  const [row] = compareItems(
    [item('n1', 'Lập danh mục', { words: words('Lập danh mục', { deadline: 'Quý II/2026' }) })],
    [brought('a', 'Lập danh mục', { words: words('Lập danh mục', { deadline: 'Quý III/2026' }) })],
  )
  expect(row?.changes).toEqual([{ field: 'deadline', before: 'Quý II/2026', after: 'Quý III/2026' }])
})

test('an id decides before the words, and an unknown one is no item', () => {
  const rows = compareItems(DRAFT, [
    brought('a', 'Mở lớp kỹ năng số cho người cao tuổi tại nhà văn hóa', { itemId: 'n1' }),
    brought('b', 'Việc mới', { itemId: 'khong-co' }),
  ])
  expect(told(rows).slice(0, 2)).toEqual([
    ['changed', 'N1', 'a'],
    ['added', null, 'b'],
  ])
})

test('what people added stays, and a task is never taken for a target', () => {
  const rows = compareItems(
    [item('n1', 'Lập danh mục dữ liệu', { droppable: false })],
    [brought('a', 'Lập danh mục dữ liệu', { kind: 'target' })],
  )
  expect(told(rows)).toEqual([['added', null, 'a']])
})
