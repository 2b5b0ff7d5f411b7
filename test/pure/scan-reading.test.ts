// Real: a page of our own is painted, laid askew under a dirty glass, and recognised by the packaged word reader. The
// reading process with its fence is the real one. The letters are those that LibreOffice brings.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import type { PlanFileReading, ReadingProgress } from '../../src/domain/plan-file.ts'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { createPlanFileReader } from '../../src/outside/reading.ts'
import { OPEN_LIMITS } from '../../src/reader/open/limits.ts'
import { photographOf } from '../../src/reader/open/scan/photograph.ts'
import { office, pdfOf } from '../kit/office.ts'
import { paintedPlan } from '../kit/painted-plan.ts'
import { pdfOfPictures, scanned, USUAL_SCAN } from '../kit/scan-again.ts'

vi.setConfig({ testTimeout: 300_000 })

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CHILD = fileURLToPath(new URL('../kit/reading-child.ts', import.meta.url))
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
    const picture = await scanned(await paintedPlan())
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
  const reading = await read(await paintedPlan(), 'anh.png')
  expect(reading.file).toMatchObject({ kind: 'scan', pages: 1 })
  expect(reading.tasks.filter(task => task.where === 'table')).toHaveLength(2)
})

test.skipIf(office.skip)(
  'the picture of its page is a .png with a frame, and only a page that is there has one',
  async () => {
    const bytes = await paintedPlan()
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

test.skipIf(office.skip)(
  'a page of a PDF with letters is painted as it looks, inside the fence, and painted once for many looks',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'))
    const pdf = await pdfOf(
      'ke-hoach',
      readFileSync(new URL('../../sample/built/ke-hoach-du-lieu-so.docx', import.meta.url)),
      folder,
    )
    const asked = { name: 'ke-hoach.pdf', page: 1, box: null }
    const [painted, again] = await Promise.all([
      reader.readPagePicture(pdf, asked),
      reader.readPagePicture(pdf, asked),
    ])
    expect(again).toBe(painted)
    if (!(painted instanceof Uint8Array)) throw new Error('no picture')
    const { raster } = await photographOf(painted, OPEN_LIMITS)
    expect(raster.width).toBe(1_100)
    // As much ink as a printed page has, and paper around it.
    const dark = raster.pixels.reduce((sum, pixel) => sum + (pixel < 128 ? 1 : 0), 0) / raster.pixels.length
    expect(dark).toBeGreaterThan(0.02)
    expect(dark).toBeLessThan(0.2)
    expect(await reader.readPagePicture(pdf, { ...asked, box: [0.1, 0.1, 0.5, 0.2] })).not.toEqual(painted)
    expect(await reader.readPagePicture(pdf, { ...asked, page: 99 })).toMatchObject({ refused: true })
    rmSync(folder, { recursive: true })
  },
)
