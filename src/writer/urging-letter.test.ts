// Real here: the .docx that the writer makes, opened as a zip, read as XML and checked against Decree 30/2020.
import { describe, expect, test } from 'vitest'
import { partsOf } from '../../test/kit/docx.ts'
import type { LetterFacts, UrgentTask } from '../domain/urging.ts'
import { checkDecree30 } from './decree-30-check.ts'
import { writeDocument } from './docx/write-document.ts'
import { assembleUrgingLetter } from './urging-letter.ts'

const unit = (id: string, name: string, relation: 'assigned' | 'requested' = 'assigned') => ({
  id,
  name,
  relation,
})
const CULTURE = unit('u1', 'Phòng Văn hóa - Xã hội')
const FRONT = unit('u2', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'requested')

const task = (at: number, of = CULTURE): UrgentTask => ({
  id: `t${at}`,
  code: `N${at}`,
  text: `Lập danh mục dữ liệu dùng chung của tổ dân phố số ${at};`,
  unit: of,
  owner: null,
  due: '2026-06-05',
  line: 'state',
  daysLate: 13,
})

const facts = (more: Partial<LetterFacts> = {}): LetterFacts => ({
  locality: { name: 'phường Hoa Mai', place: 'Hoa Mai' },
  plan: { title: 'Kế hoạch chuyển đổi số', number: '58/KH-UBND', dated: '2026-03-26' },
  today: '2026-06-18',
  answerBy: '2026-06-25',
  number: null,
  dated: null,
  signer: { name: 'Phạm Văn Khải', deputy: false },
  tasks: [task(1), task(2)],
  ...more,
})

const textOf = (letter: ReturnType<typeof assembleUrgingLetter>): string =>
  letter.body
    .flatMap(block =>
      block.kind === 'paragraph' ? block.runs.map(run => ('text' in run ? run.text : '')) : [],
    )
    .join('\n')

describe('every shape of the letter keeps to Decree 30', () => {
  const many = Array.from({ length: 8 }, (_, at) => task(at + 1, at > 5 ? FRONT : CULTURE))
  test.each([
    ['one unit, the chair signs, number and day left for the e-document', facts()],
    [
      'two units, a deputy signs',
      facts({ tasks: [task(1), task(2, FRONT)], signer: { name: 'Lý Thị Hoa', deputy: true } }),
    ],
    ['a long list becomes an annex', facts({ tasks: many })],
    ['on paper with number and day, an annex', facts({ tasks: many, number: 7, dated: '2026-06-18' })],
    ['of several plans', facts({ plan: null })],
  ])('%s', async (_, given) => {
    const parts = await partsOf(await writeDocument(assembleUrgingLetter(given)))
    expect(checkDecree30(parts)).toEqual([])
  })
})

test('V/v stands under the number, and no name of a type', () => {
  const letter = assembleUrgingLetter(facts({ number: 7 }))
  expect(letter.type).toBeNull()
  expect(letter.number).toEqual({ value: 7, symbol: 'UBND-VHXH' })
  expect(letter.abstract).toEqual(['đôn đốc thực hiện nhiệm vụ quá thời hạn theo Kế hoạch số 58/KH-UBND'])
})

test('each unit is addressed once; unions are asked and not told', () => {
  const letter = assembleUrgingLetter(facts({ tasks: [task(1), task(2), task(3, FRONT)] }))
  expect(letter.addressees).toEqual([CULTURE.name, FRONT.name])
  expect(textOf(letter)).toContain('yêu cầu, đề nghị các cơ quan')
  expect(textOf(assembleUrgingLetter(facts()))).not.toContain('đề nghị các cơ quan')
})

test('a deputy signs in the chair’s stead', () => {
  const { signature } = assembleUrgingLetter(facts({ signer: { name: 'Lý Thị Hoa', deputy: true } }))
  expect(signature).toEqual({
    power: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    name: 'Lý Thị Hoa',
  })
})

test('the text says how many are late, until when to answer, and where the list is', () => {
  const short = textOf(assembleUrgingLetter(facts()))
  expect(short).toContain(
    'đến ngày 18/6/2026, còn 02 nhiệm vụ đã quá thời hạn chưa hoàn thành, cụ thể như sau:',
  )
  expect(short).toContain('trước ngày 25/6/2026')
  const long = assembleUrgingLetter(facts({ tasks: [1, 2, 3, 4, 5, 6].map(at => task(at)) }))
  expect(textOf(long)).toContain('chi tiết tại Phụ lục kèm theo.')
  expect(long.annexes).toHaveLength(1)
})

test('the sentence behind the list keeps its distance from it', async () => {
  const body = (await partsOf(await writeDocument(assembleUrgingLetter(facts()))))['word/document.xml'] ?? ''
  const behind = body
    .split('</w:tbl>')
    .map(part => part.slice(0, part.indexOf('</w:p>')))
    .find(part => part.includes('Để bảo đảm'))
  expect(behind).toMatch(/<w:spacing[^>]*w:before="120"/u)
})
