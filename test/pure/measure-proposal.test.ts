// Pure: the library as it is installed and the reader. The project's own plans always, real ones where they lie beside
// the checkout; of those the test knows ordinals and codes, and no sentence.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import {
  type MeasureOffer,
  measureProposer,
  measures,
  type TargetWords,
} from '../../src/domain/measure-proposal.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { readRegister, writeRegister } from '../../src/domain/register-schema.ts'
import { readFile as readPlan } from '../../src/reader/read-file.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { MEASURED_PLANS, type MeasuredPlan } from '../kit/measured-plans.ts'

const definitions = REGISTER_LIBRARY.flatMap(document => {
  const read = readRegister(document)
  return read.ok ? [read.definition] : []
})
const offers = definitions.flatMap(register =>
  register.indicators.map(indicator => ({ register, indicator })),
)
const propose = measureProposer(offers)
const codeOf = ({ register, indicator }: MeasureOffer): string => `${register.code}.${indicator.code}`

const words = (name: string, more: Partial<TargetWords> = {}): TargetWords => ({
  name,
  text: name,
  unit: '%',
  value: 100,
  kind: 'ratio',
  numeratorName: null,
  denominatorName: null,
  ...more,
})

/** Each target with what is proposed first and what measures it. */
async function proposedFor(plan: MeasuredPlan) {
  const reading = await readPlan(await readFile(plan.path), basename(plan.path))
  if (isFileRefusal(reading)) throw new Error(reading.code)
  expect(reading.targets).toHaveLength(plan.measured.length)
  return reading.targets.map((target, at) => {
    const { confidence, proposals } = propose({ ...target, numeratorName: null, denominatorName: null })
    const [first] = proposals
    return { confidence, first: first && codeOf(first.offer), right: plan.measured[at], proposals }
  })
}

test.each(MEASURED_PLANS)(
  '$name: what is called sure is right, and what measures a target is among the first three',
  async plan => {
    const all = await proposedFor(plan)
    for (const { confidence, first, right, proposals } of all) {
      if (confidence === 'sure') expect(first).toBe(right)
      expect(proposals.slice(0, 3).map(one => codeOf(one.offer))).toContain(right)
    }
  },
)

test('of the plans at hand at least nine in ten are proposed right and seven in ten are sure', async () => {
  const all = (await Promise.all(MEASURED_PLANS.map(proposedFor))).flat()
  const share = (of: typeof all) => of.length / all.length
  expect(all.length).toBeGreaterThanOrEqual(13)
  expect(share(all.filter(one => one.first === one.right))).toBeGreaterThanOrEqual(0.9)
  expect(share(all.filter(one => one.confidence === 'sure'))).toBeGreaterThanOrEqual(0.7)
})

test('what nobody keeps a register of gets no proposal', () => {
  for (const name of ['Tỷ lệ trẻ em được tiêm chủng đầy đủ', 'Tỷ lệ che phủ rừng', 'Diện tích đất trồng lúa'])
    expect(propose(words(name)).confidence).toBe('none')
  expect(measureProposer([])(words('Tỷ lệ phủ sóng 5G'))).toEqual({ confidence: 'none', proposals: [] })
})

test('units agree: a share is never a count, and what is ranked or told in words is not counted', () => {
  const share = { unit: '%', denominator: 'count(x)' }
  expect(measures({ kind: 'ratio', unit: '% dân số' }, share)).toBe(true)
  expect(measures({ kind: 'ratio', unit: '%' }, { unit: '%', denominator: null })).toBe(false)
  expect(measures({ kind: 'growth', unit: '%' }, { unit: '%', denominator: null })).toBe(true)
  expect(measures({ kind: 'ratio', unit: '%' }, { unit: 'lượt', denominator: null })).toBe(false)
  expect(measures({ kind: 'count', unit: 'lượt' }, share)).toBe(false)
  expect(measures({ kind: 'count', unit: 'Lượt' }, { unit: 'lượt', denominator: null })).toBe(true)
  expect(measures({ kind: 'count', unit: 'buổi' }, { unit: 'lượt', denominator: null })).toBe(false)
  expect(measures({ kind: 'count', unit: '' }, { unit: 'HDI', denominator: null })).toBe(true)
  expect(measures({ kind: 'rank', unit: '' }, { unit: 'điểm', denominator: null })).toBe(false)
  expect(measures({ kind: 'text', unit: '' }, { unit: 'điểm', denominator: null })).toBe(false)
})

test('a name that holds only a verb is told by what stands behind its figure', () => {
  const poor = words('Phấn đấu bảo đảm', {
    text: 'Phấn đấu bảo đảm 70% hộ kinh doanh thanh toán không dùng tiền mặt.',
    value: 70,
  })
  const { confidence, proposals } = propose(poor)
  expect([confidence, proposals[0] && codeOf(proposals[0].offer)]).toEqual([
    'sure',
    'khong_tien_mat.ho_kinh_doanh',
  ])
})

test('a share of something else than the indicator divides by is not sure', () => {
  const spent = 'Chi ngân sách cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số'
  expect(propose(words(spent, { unit: '% tổng chi ngân sách địa phương' })).confidence).toBe('sure')
  expect(propose(words(spent, { unit: '% quỹ lương' })).confidence).not.toBe('sure')
})

test('keywords are a list of words and stand in the document again', () => {
  const [register] = definitions.filter(one =>
    one.indicators.some(indicator => indicator.keywords.length > 0),
  )
  if (!register) throw new Error('no indicator of the library has keywords')
  const document = writeRegister(register)
  expect(readRegister(document)).toEqual({ ok: true, definition: register })
  const [first, ...rest] = document['x-indicators'] ?? []
  const wrong = (keywords: unknown) =>
    readRegister({ ...document, 'x-indicators': [{ ...first, keywords }, ...rest] }).ok
  expect([wrong(['một từ khác']), wrong('một từ khác'), wrong(['']), wrong(Array(13).fill('từ'))]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
