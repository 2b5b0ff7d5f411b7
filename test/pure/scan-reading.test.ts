// Real: a page of our own is painted, laid askew under a dirty glass, and recognised by the packaged word reader. The
// reading process with its fence is the real one. The letters are those that LibreOffice brings.
import { fileURLToPath } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import { expect, test, vi } from 'vitest'
import type { PlanFileReading, ReadingProgress } from '../../src/domain/plan-file.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { createPlanFileReader } from '../../src/outside/reading.ts'
import { OPEN_LIMITS } from '../../src/reader/open/limits.ts'
import { photographOf } from '../../src/reader/open/scan/photograph.ts'
import { office } from '../kit/office.ts'
import { pdfOfPictures, scanned, USUAL_SCAN } from '../kit/scan-again.ts'

vi.setConfig({ testTimeout: 300_000 })

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CHILD = fileURLToPath(new URL('../kit/reading-child.ts', import.meta.url))
const [WIDTH, HEIGHT] = [1654, 1500]
const LINES = [
  'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI',
  'KẾ HOẠCH',
  'Chuyển đổi số phường Hoa Mai',
  'I. MỤC TIÊU',
  '1. Tỷ lệ hồ sơ nộp trực tuyến đạt 85% trong năm 2026.',
  'II. NHIỆM VỤ',
  '1. Tổ chức lớp kỹ năng số cho người cao tuổi.',
  'III. PHÂN CÔNG',
]
const ROWS = [
  ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
  ['1', 'Lập danh sách thủ tục', 'Văn phòng UBND', '30/4/2026'],
  ['2', 'Niêm yết mã tra cứu', 'Công an phường', '15/6/2026'],
]
const COLUMNS = [120, 220, 760, 1180, 1530]

function painted() {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const draw = canvas.getContext('2d')
  draw.fillStyle = '#fff'
  draw.fillRect(0, 0, WIDTH, HEIGHT)
  draw.fillStyle = '#000'
  draw.font = '38px "DejaVu Serif"'
  LINES.forEach((line, i) => {
    draw.fillText(line, 120, 150 + i * 80)
  })
  ROWS.forEach((row, r) => {
    row.forEach((text, column) => {
      draw.fillText(text, (COLUMNS[column] ?? 0) + 14, 870 + r * 90)
    })
  })
  for (let r = 0; r <= ROWS.length; r++) draw.fillRect(120, 810 + r * 90, 1410, 2)
  for (const x of COLUMNS) draw.fillRect(x, 810, 2, 90 * ROWS.length)
  return canvas.encode('png')
}

const reader = createPlanFileReader({ argv: [CHILD], readable: [ROOT], seconds: 60 })

async function read(
  bytes: Uint8Array,
  name: string,
  heard: ReadingProgress[] = [],
): Promise<PlanFileReading> {
  const reading = await reader.read(bytes, name, new AbortController().signal, one => heard.push(one))
  if (isFileRefusal(reading)) throw new Error(`${name}: ${reading.code}`)
  return reading
}

test.skipIf(office.skip)(
  'a scan without a letter is read inside the fence: sentences, cells, and a doubt on everything',
  async () => {
    const picture = await scanned(await painted())
    const heard: ReadingProgress[] = []
    const reading = await read(pdfOfPictures([picture], USUAL_SCAN.dpi), 'quet.pdf', heard)
    expect(reading.file).toMatchObject({ kind: 'scan', pages: 1 })
    expect(reading.targets.map(target => [target.value, target.unit])).toEqual([[85, '%']])
    const rows = reading.tasks.filter(task => task.where === 'table')
    expect(rows.map(task => [task.text, task.lead, task.due])).toEqual([
      ['Lập danh sách thủ tục', ['Văn phòng UBND'], '2026-04-30'],
      ['Niêm yết mã tra cứu', ['Công an phường'], '2026-06-15'],
    ])
    expect([...reading.targets, ...reading.tasks].every(item => item.doubts.includes('scanned'))).toBe(true)
    expect(reading.source.every(block => block.text === '' || block.place.box !== undefined)).toBe(true)
    expect(heard.filter(one => one.stage === 'recognising').map(one => one.at)).toEqual([
      { page: 1, pages: 1 },
    ])
  },
)

test.skipIf(office.skip)('a photograph is read like a scan', async () => {
  const reading = await read(await painted(), 'anh.png')
  expect(reading.file).toMatchObject({ kind: 'scan', pages: 1 })
  expect(reading.tasks.filter(task => task.where === 'table')).toHaveLength(2)
})

test.skipIf(office.skip)(
  'the picture of its page is a .png with a frame, and only a page that is there has one',
  async () => {
    const bytes = await painted()
    const plain = await reader.readPagePicture(bytes, { name: 'anh.png', page: 1, box: null })
    const framed = await reader.readPagePicture(bytes, {
      name: 'anh.png',
      page: 1,
      box: [0.1, 0.1, 0.9, 0.2],
    })
    if (!(plain instanceof Uint8Array) || !(framed instanceof Uint8Array)) throw new Error('no picture')
    const picture = await photographOf(plain, OPEN_LIMITS)
    expect(picture.raster.width).toBe(1_100)
    expect(Buffer.compare(plain, framed)).not.toBe(0)
    const pdf = pdfOfPictures([await scanned(bytes)], USUAL_SCAN.dpi)
    expect(await reader.readPagePicture(pdf, { name: 'a.pdf', page: 7, box: null })).toMatchObject({
      refused: true,
    })
  },
)
