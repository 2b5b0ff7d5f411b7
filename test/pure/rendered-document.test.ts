import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAnnexes, writeDocument } from '../../src/writer/docx/write-document.ts'
import { assembleAnnexes } from '../../src/writer/plan-annexes.ts'
import { assembleReport } from '../../src/writer/report.ts'
import { hoaMaiAnnexes } from '../kit/hoa-mai-annexes.ts'
import { hoaMaiLetter, hoaMaiPlan } from '../kit/hoa-mai-documents.ts'
import { PAPERS_OF } from '../kit/hoa-mai-papers.ts'
import { hoaMaiReport } from '../kit/hoa-mai-report.ts'
import { office, renderDocx } from '../kit/office.ts'

/** Real here: LibreOffice renders the written .docx. PDF and pictures stay in test/artefacts for a person to look at. */

const FOLDER = join(import.meta.dirname, '..', 'artefacts', 'writer')
const LIMIT = 240_000
const plain = (page: string | undefined): string => (page ?? '').replaceAll(/\s+/g, ' ').normalize('NFC')

test.skipIf(office.skip)(
  `a report renders as a ward would sign it ${office.why}`,
  { timeout: LIMIT },
  async () => {
    const { pages, pictures, pdf } = await renderDocx(
      'report',
      await writeDocument(assembleReport(hoaMaiReport)),
      FOLDER,
    )
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(pictures).toHaveLength(pages.length)

    const first = plain(pages[0])
    expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(first).toContain('Kính gửi:')
    expect(first).toMatch(/đã hoàn thành 15 nhiệm vụ \(12 nhiệm vụ đúng hạn, 03 nhiệm vụ quá hạn\)/)
    expect(first.trimStart()).not.toMatch(/^1 /)
    expect(plain(pages[1]).trimStart()).toMatch(/^2 /)

    const signed = pages.findIndex(page => page.includes('Nơi nhận:'))
    expect(plain(pages[signed])).toContain('Trần Minh Khoa')
    expect(plain(pages[signed])).toContain('kính báo cáo./.')

    // Pages of the first annex: the head row stands on each, and they are counted from 1 with the first left blank.
    const from = pages.findIndex(page => page.includes('TIẾN ĐỘ THỰC HIỆN'))
    const to = pages.findIndex(page => page.includes('CÁC NHIỆM VỤ THƯỜNG XUYÊN, ĐỊNH KỲ'))
    expect(to - from).toBeGreaterThan(2)
    for (const page of pages.slice(from, to)) expect(page).toContain('Kết quả yêu cầu')
    expect(plain(pages[from + 1]).trimStart()).toMatch(/^2 TT|^2 /)
  },
)

test.skipIf(office.skip)(`letter, plan and annexes render ${office.why}`, { timeout: LIMIT }, async () => {
  const letter = await renderDocx('letter', await writeDocument(hoaMaiLetter), FOLDER)
  expect(letter.pages).toHaveLength(1)
  expect(plain(letter.pages[0])).toContain('THƯỢNG KHẨN')
  const plan = await renderDocx('plan', await writeDocument(hoaMaiPlan), FOLDER)
  expect(plan.pages).toHaveLength(2)
  const annexes = await renderDocx('annexes', await writeAnnexes(assembleAnnexes(hoaMaiAnnexes)), FOLDER)
  expect(plain(annexes.pages[0])).toContain('Phụ lục I')
  expect(annexes.pages.some(page => plain(page).includes('Phụ lục II'))).toBe(true)
})

test.skipIf(office.skip)(
  `no page stands empty behind a signature that just fits ${office.why}`,
  { timeout: LIMIT },
  async () => {
    const line = { kind: 'paragraph', runs: [{ text: 'Phụ lục kèm theo.' }] } as const
    const plan = PAPERS_OF.state.plan
    // The foot of so many lines ends with the page: what Word wants behind a table has no room of its own there.
    const { pages } = await renderDocx(
      'full-page',
      await writeDocument({
        ...plan,
        signature: { ...plan.signature, name: null },
        body: Array.from({ length: 18 }, () => line),
      }),
      FOLDER,
    )
    expect(pages.filter(page => plain(page).replaceAll(/\d/gu, '').trim() === '')).toEqual([])
    expect(pages).toHaveLength(2)
  },
)
