import { expect, test } from 'vitest'
import { overlapsWith, overlapsWithin, SAME_FROM } from './overlap.ts'

const items = (...texts: string[]) => texts.map((text, at) => ({ id: `n${at + 1}`, text }))

const DRAFT = items(
  'Rà soát, làm sạch dữ liệu hộ kinh doanh trên địa bàn phường',
  'Mở lớp kỹ năng số cho người cao tuổi tại nhà văn hóa các tổ dân phố',
  'Rà soát và làm sạch dữ liệu hộ kinh doanh trên địa bàn phường trong quý III',
  'Tập huấn kỹ năng số cho cán bộ tiếp nhận hồ sơ',
  'Niêm yết mã QR thủ tục hành chính tại nơi tiếp nhận hồ sơ',
)

test('two items that say the same are one pair, the later named first, with their likeness', () => {
  const found = overlapsWithin(DRAFT)
  expect(found.map(({ id, otherId }) => [id, otherId])).toEqual([['n3', 'n1']])
  expect(found[0]?.likeness).toBeGreaterThan(0.7)
})

test('items that only share a subject are no overlap', () => {
  expect(overlapsWithin(DRAFT.filter(({ id }) => id !== 'n3'))).toEqual([])
})

test('a draft is held against items of other plans, each with the one it is likest to', () => {
  const others = [
    { id: 'a', text: 'Mở lớp kỹ năng số cho người cao tuổi tại nhà văn hóa các tổ dân phố' },
    { id: 'b', text: 'Trồng cây xanh dọc các tuyến đường liên tổ dân phố' },
  ]
  const found = overlapsWith(DRAFT, others)
  expect(found.map(({ id, otherId }) => [id, otherId])).toEqual([['n2', 'a']])
  expect(found[0]?.likeness).toBeGreaterThanOrEqual(SAME_FROM)
  expect(overlapsWith(DRAFT, [])).toEqual([])
})

test('what is linked as one and the same work is no overlap; the next likest then is', () => {
  const others = [
    { id: 'a', text: 'Mở lớp kỹ năng số cho người cao tuổi tại nhà văn hóa các tổ dân phố' },
    { id: 'b', text: 'Mở lớp kỹ năng số cho người cao tuổi tại nhà văn hóa các tổ dân phố' },
  ]
  const linked = (id: string, otherId: string) => id === 'n2' && otherId === 'a'
  expect(overlapsWith(DRAFT, others, linked).map(one => [one.id, one.otherId])).toEqual([['n2', 'b']])
  expect(overlapsWith(DRAFT, others.slice(0, 1), linked)).toEqual([])
})
