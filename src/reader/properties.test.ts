import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place } from '../domain/place.ts'
import type { PlanReading } from '../domain/plan-reading.ts'
import { openText } from './open/text.ts'
import { readPlan } from './read-plan.ts'
import { recognise } from './recognise.ts'

// Properties that hold for every text: nothing is thrown, and every place holds the words of its item.
const texts = (folder: URL): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(new URL(name, folder), 'utf8'))
const fixtures = [
  ...texts(new URL('./golden/', import.meta.url)),
  ...texts(new URL('../../test/kit/voices/', import.meta.url)),
]

// The same mixtures in every run of the tests; SAURO_RUNS=50000 tries that many others, from another seed each time.
const more = Number(process.env['SAURO_RUNS'] ?? 0)
const runs = (usual: number) => (more > 0 ? { numRuns: more } : { numRuns: usual, seed: 57 })

const open = (text: string) => openText(new TextEncoder().encode(text), 'x.txt')
const bare = (text: string): string => text.normalize('NFC').replace(/[\s*`\\|#\u200b\ufeff\u00ad]/gu, '')

/** Signs of a source beside the words, which stand in it in their order; a page number may stand between. */
function leftOver(source: string, words: string): number {
  let at = 0
  for (const char of source.split('')) if (char === words[at]) at++
  return at === words.length ? source.length - words.length : Number.POSITIVE_INFINITY
}

function placesHold(text: string): void {
  const opened = open(text)
  recognise(opened)
  const reading: PlanReading = readPlan(opened)
  const layer = [...opened.text]
  const at = (place: Place): string => bare(layer.slice(place.start, place.end).join(''))
  const holds = (place: Place | null | undefined, words: string) => {
    if (place) expect(leftOver(at(place), bare(words))).toBeLessThanOrEqual(12)
  }
  for (const task of reading.tasks) holds(task.places[0], task.text)
  for (const target of reading.targets) holds(target.places[0], target.text.replaceAll(' | ', ''))
  for (const section of reading.sections) if (section.kind !== 'annex') holds(section.place, section.title)
  for (const diagnostic of reading.diagnostics) {
    if (diagnostic.place) expect(diagnostic.place.end).toBeLessThanOrEqual(layer.length)
  }
}

const PIECES = [
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'PHỤ LỤC I',
  'Số: 12/KH-UBND',
  'Hoa Mai, ngày 5 tháng 1 năm 2026',
  'Căn cứ Nghị quyết số 57-NQ/TW;',
  'I. MỤC TIÊU',
  'II. NHIỆM VỤ',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Văn hóa - Xã hội',
  'a) Chủ trì, phối hợp với Công an phường:',
  '- Ít nhất 85% hồ sơ; 12 điểm',
  '+ Đơn vị chủ trì: Công an phường',
  'Thời gian: Quý II/2026',
  '|',
  '| STT | Chỉ tiêu | Đơn vị | Kết quả |',
  '| 1 | Hồ sơ | % | ≥ 90 |',
  '**',
  '\\*',
  '3',
  '',
  'Nơi nhận:',
  '- Lưu: VT.',
  'đến năm 2030',
  'tăng từ 40% lên 60%',
  '(Chi tiết tại Phụ lục II kèm theo)',
  '\u{1f600} 𝐊',
  'Ke\u0302\u0301 hoa\u0323ch',
  '🏠 100% nhà',
  'TM. ỦY BAN NHÂN DÂN',
  'Ngô Thị Sen',
]

test('the places of every fixture hold their words', () => {
  expect(fixtures.length).toBeGreaterThan(5)
  for (const text of fixtures) placesHold(text)
})

test('places hold in any mixture of the pieces of plans', () => {
  const line = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 })), {
      maxLength: 4,
    })
    .map(parts => parts.join(' '))
  const text = fc.array(line, { maxLength: 40 }).map(lines => lines.join('\n'))
  fc.assert(fc.property(text, placesHold), runs(300))
}, 600_000)

test('a fixture cut anywhere and put together again is read without throwing', () => {
  const cut = fc.tuple(fc.nat({ max: fixtures.length - 1 }), fc.nat({ max: 6000 }), fc.nat({ max: 6000 }))
  fc.assert(
    fc.property(cut, ([i, a, b]) =>
      placesHold(`${(fixtures[i] ?? '').slice(a)}\n${(fixtures[i] ?? '').slice(0, b)}`),
    ),
    runs(100),
  )
}, 600_000)

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
    const paged = text.replace(/\n\n/g, found => (++gap % 9 === 0 ? `\n\n${gap / 9 + 1}\n\n` : found))
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
