// Pure.
import { expect, test } from 'vitest'
import { DEFAULT_FIELDS, type FieldRule, followerOf, proposeField } from './field.ts'
import { reportingStand, urgeRefusal } from './following.ts'

const fields: readonly FieldRule[] = DEFAULT_FIELDS.map(({ unitCode, ...field }) => ({
  ...field,
  unitId: unitCode,
}))
const proposed = (text: string, line: 'state' | 'party' = 'state') =>
  proposeField({ text, product: null, line }, fields)

test.each([
  ['Cấp tài khoản định danh điện tử cho công dân từ đủ 14 tuổi', 'DA06', 'CA'],
  ['Tuyên truyền phòng, chống lừa đảo trên mạng tại các tổ dân phố', 'ATTT', 'CA'],
  ['Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực', 'TTHC', 'TTPVHCC'],
])('%s belongs to %s, followed by %s', (text, code, unit) => {
  const proposal = proposed(text)
  expect(proposal?.field.code).toBe(code)
  expect(followerOf(proposal?.field ?? fields[0] ?? DEFAULTLESS, null)).toBe(unit)
})
const DEFAULTLESS: FieldRule = { code: '', name: '', unitId: null, line: null, phrases: [] }

test('a task of the Party plan belongs to the Party side, whatever it says', () => {
  expect(proposed('Triển khai Đề án 06 trong toàn Đảng bộ', 'party')?.field.code).toBe('DANG')
})

test('what speaks for no field is proposed for none', () => {
  expect(proposed('Trồng cây xanh trên đường nội phường')).toBeNull()
})

test('the words that cover more decide between two fields', () => {
  const both = proposed('Tiếp nhận hồ sơ trực tuyến thủ tục hành chính về căn cước')
  expect(both?.field.code).toBe('TTHC')
  expect(both?.because).toEqual(['thủ tục hành chính', 'hồ sơ trực tuyến'])
})

test('nobody follows itself', () => {
  const field = fields.find(one => one.code === 'DA06') ?? DEFAULTLESS
  expect(followerOf(field, 'CA')).toBeNull()
  expect(followerOf(field, 'VHXH')).toBe('CA')
})

test('a dated task has a rhythm too: the update of last month does not serve this one', () => {
  const stand = (days: readonly string[]) => reportingStand('monthly', days, '2026-06-18')
  expect(stand(['2026-06-14'])).toMatchObject({ reported: false, period: { from: '2026-06-15' } })
  expect(stand(['2026-06-15'])).toMatchObject({ reported: true })
  expect(reportingStand(null, [], '2026-06-18')).toMatchObject({ rhythm: 'monthly', assumed: true })
})

test('a task is urged once a day, while it is open and somebody leads it', () => {
  const task = { open: true, leadUnitId: 'VHXH' }
  expect(urgeRefusal(task, ['2026-06-17'], '2026-06-18')).toBeNull()
  expect(urgeRefusal(task, ['2026-06-18'], '2026-06-18')).toBe('urged-today')
  expect(urgeRefusal({ ...task, open: false }, [], '2026-06-18')).toBe('nothing-to-urge')
  expect(urgeRefusal({ ...task, leadUnitId: null }, [], '2026-06-18')).toBe('nobody-to-urge')
})
