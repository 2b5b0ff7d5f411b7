import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mixtures, open, placesHold } from '../../test/kit/reading-places.ts'
import { readPlan } from './read-plan.ts'

// Properties that hold for every text: nothing is thrown, and every place holds the words of its item.
const texts = (folder: URL): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(new URL(name, folder), 'utf8'))
const fixtures = [
  ...texts(new URL('./golden/', import.meta.url)),
  ...texts(new URL('../../test/kit/voices/', import.meta.url)),
]

// The same mixtures in every run; bench/reading-places.ts tries many others.
const runs = (numRuns: number) => ({ numRuns, seed: 57 })

test('the places of every fixture hold their words', () => {
  expect(fixtures.length).toBeGreaterThan(5)
  for (const text of fixtures) placesHold(text)
})

// A type line or a title may stand in the first cell of a row, which then has no first cell.
test.each(['| KẾ HOẠCH | STT | Chỉ tiêu | Đơn vị | Kết quả |', 'KẾ HOẠCH\n| 1 | Hồ sơ | % | ≥ 90 |'])(
  'a row that lost its first cell is read: %s',
  text => placesHold(text),
)

test('places hold in any mixture of the pieces of plans', () => {
  fc.assert(fc.property(mixtures, placesHold), runs(300))
})

test('a fixture cut anywhere and put together again is read without throwing', () => {
  const cut = fc.tuple(fc.nat({ max: fixtures.length - 1 }), fc.nat({ max: 6000 }), fc.nat({ max: 6000 }))
  fc.assert(
    fc.property(cut, ([i, a, b]) =>
      placesHold(`${(fixtures[i] ?? '').slice(a)}\n${(fixtures[i] ?? '').slice(0, b)}`),
    ),
    runs(100),
  )
})

/** What was read, without where it stood. */
function told(text: string): string {
  const { header, targets, tasks, reporting } = readPlan(open(text))
  return JSON.stringify({
    header,
    targets: targets.map(({ places: _, milestones, ...t }) => ({
      ...t,
      milestones: milestones.map(({ by, value, max }) => ({ by, value, max })),
    })),
    tasks: tasks.map(({ places: _, ...t }) => t),
    reporting,
  })
}

test('a text is read the same twice, decomposed, with another line end, and with page numbers on lines of their own', () => {
  for (const text of fixtures) {
    const read = told(text)
    expect(told(text)).toBe(read)
    expect(told(text.normalize('NFD'))).toBe(read)
    expect(told(text.normalize('NFC').replaceAll('\n', '\r\n'))).toBe(read)
  }
})

// Where empty lines divide paragraphs, more of them, and a page number between two, say nothing.
test('more empty lines and page numbers between paragraphs change nothing', () => {
  let tried = 0
  for (const text of fixtures) {
    if ((text.match(/\n\n/g)?.length ?? 0) < 30) continue
    tried++
    expect(told(text.replaceAll('\n\n', '\n\n\n'))).toBe(told(text))
    let gap = 0
    // beside a lone bar a number would be a cell
    const paged = text.replace(/(?<!\|)\n\n(?!\|)/g, found =>
      ++gap % 9 === 0 ? `\n\n${gap / 9 + 1}\n\n` : found,
    )
    expect(told(paged)).toBe(told(text))
  }
  expect(tried).toBeGreaterThan(3)
})

test.each([
  ['one word without an end', 'a'.repeat(3_000_000)],
  ['one line of percentages', '100% hồ sơ, '.repeat(250_000)],
  ['one line of units', 'phối hợp với các cơ quan, đơn vị và '.repeat(80_000)],
  ['bars alone', '|\n'.repeat(200_000)],
  [
    'many tasks',
    `KẾ HOẠCH\nI. NHIỆM VỤ\n${'1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ làm 100% việc.\n'.repeat(20_000)}`,
  ],
])(
  'a hostile text is read to its end: %s',
  (_, text) => {
    expect(readPlan(open(text)).file.kind).toBe('text')
  },
  20_000,
)

test('a table of which a row has no cell is read', () => {
  const opened = open(
    '| STT | Nhiệm vụ | Đơn vị chủ trì |\n| 1 | Lập danh sách | Công an phường |\n| 2 | Rà soát | Trạm Y tế |',
  )
  const blocks = opened.blocks.map(block =>
    block.place.cell && block.place.cell[0] > 0
      ? { ...block, place: { ...block.place, cell: [block.place.cell[0] + 2, block.place.cell[1]] as const } }
      : block,
  )
  expect(readPlan({ ...opened, blocks }).file.kind).toBe('text')
})
