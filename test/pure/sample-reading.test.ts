// Real: the built sample files, read the whole way. What the plan says stands in sample/ as data.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TARGETS } from '../../sample/targets.ts'
import { TASKS } from '../../sample/tasks.ts'
import type { Place } from '../../src/domain/place.ts'
import type { PlanFileReading } from '../../src/domain/plan-file.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { readFile } from '../../src/reader/read-file.ts'

async function read(file: string): Promise<PlanFileReading> {
  const reading = await readFile(readFileSync(new URL(`../../sample/built/${file}`, import.meta.url)), file)
  if (isFileRefusal(reading)) throw new Error(reading.code)
  return reading
}

/** The words at a place of the source. */
function wordsAt(reading: PlanFileReading): (place: Place) => string {
  const points = Array.from(reading.source.map(block => block.text).join('\n'))
  return place => points.slice(place.start, place.end).join('')
}

test.each(['ke-hoach-58.docx', 'ke-hoach-58.txt'])(
  '%s: header, twelve targets, every row of the assignment',
  async file => {
    const reading = await read(file)
    const { header } = reading
    expect([header.number, header.date, header.place, header.type, header.line]).toEqual([
      '58/KH-UBND',
      '2026-03-26',
      'Hoa Mai',
      'KẾ HOẠCH',
      'state',
    ])
    expect(header.bases).toEqual(['57-NQ/TW', '71/NQ-CP', '1846/KH-UBND', '14-KH/ĐU'])
    expect(header.signer).toBe('Phạm Văn Khải')
    expect(reading.annexes.map(annex => [annex.label, annex.present])).toEqual([
      ['Phụ lục I', true],
      ['Phụ lục II', true],
    ])
    for (const target of TARGETS) {
      const found = reading.targets.filter(one => one.text === target.text)
      expect(
        // annex I adds the day half way; what the year ends with is the last of the series
        found.map(one => {
          const { value, by } = one.milestones.at(-1) ?? one
          return { value, unit: one.unit, by }
        }),
        target.code,
      ).toEqual([{ value: target.value, unit: expect.stringMatching(/^%/), by: target.by }])
    }
    const words = wordsAt(reading)
    const rows = TASKS.map(({ text }) =>
      reading.tasks.filter(task => task.places.some(place => words(place) === text)),
    )
    expect(
      rows.map(
        ([task, ...more]) =>
          task && [task.lead, task.support, task.due, task.nature, task.product, more.length],
      ),
    ).toEqual(TASKS.map(task => [[task.lead], task.support, task.due, task.nature, task.product, 0]))
  },
)

test('the draft in prose: number and day blank, the announced annex missing, nothing invented', async () => {
  const reading = await read('ke-hoach-du-lieu-so.docx')
  expect([reading.header.number, reading.header.symbol, reading.header.date]).toEqual([
    null,
    'KH-UBND',
    '2026-07',
  ])
  expect(reading.annexes.map(annex => annex.present)).toEqual([false])
  expect(reading.tasks.every(task => task.due === null && task.product === null)).toBe(true)
  expect(reading.targets.map(target => [target.op, target.value])).toEqual([['>', 80]])
})

test('the plan of the Party committee: its line, its number, its three figures', async () => {
  const reading = await read('ke-hoach-dang-uy.docx')
  expect([reading.header.line, reading.header.number, reading.header.date]).toEqual([
    'party',
    '14-KH/ĐU',
    '2026-03-09',
  ])
  expect(reading.targets.map(target => [target.op, target.value])).toEqual([
    ['=', 100],
    ['>', 90],
    ['>=', 95],
  ])
})
