import { expect, test } from 'vitest'
import { partsOf, withPart } from '../../test/kit/docx.ts'
import { hoaMaiPartyLetter, hoaMaiPartyPlan, hoaMaiPartyReport } from '../../test/kit/hoa-mai-party.ts'
import { checkDecree30 } from './decree-30-check.ts'
import { writeDocument } from './docx/write-document.ts'
import { checkGuidance36, PARTY_ROWS, type PartyRow } from './guidance-36-check.ts'

/**
 * Real here: the .docx that the writer makes, opened as a zip and read as XML. Each row of what is known of Guidance
 * 36-HD/VPTW is checked on sound documents and on one that breaks just that row.
 */

const PARTS = {
  report: await partsOf(await writeDocument(hoaMaiPartyReport)),
  plan: await partsOf(await writeDocument(hoaMaiPartyPlan)),
  letter: await partsOf(await writeDocument(hoaMaiPartyLetter)),
}
type Name = keyof typeof PARTS

const MAIN = 'word/document.xml'
type Change = (xml: string) => string
const inParagraph =
  (words: string, change: Change): Change =>
  xml =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gsu, found => (found.includes(words) ? change(found) : found))
const text =
  (from: string, to: string): Change =>
  xml =>
    xml.replace(from, to)
const size =
  (points: number): Change =>
  xml =>
    xml.replace(/(<w:sz w:val=")\d+/g, `$1${points * 2}`)
const bold =
  (on: boolean): Change =>
  xml =>
    xml.replace(/<w:b(?: w:val="[^"]*")?\/>/g, `<w:b w:val="${on}"/>`)
const italic =
  (on: boolean): Change =>
  xml =>
    xml.replace(/<w:i(?: w:val="[^"]*")?\/>/g, `<w:i w:val="${on}"/>`)
const without =
  (words: RegExp): Change =>
  xml =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gsu, found => (words.test(found) ? '<w:p/>' : found))

type Case = readonly [breaks: string, document: Name, part: string, change: Change, code: string]

const BROKEN = {
  Paper: [['letter paper', 'report', MAIN, text('w:w="11906"', 'w:w="12240"'), 'not-a4']],
  Margins: [['left 20 mm', 'report', MAIN, text('w:left="1701"', 'w:left="1134"'), 'margin-left']],
  Font: [['another face', 'plan', 'word/styles.xml', text('w:cs="Times New Roman"', 'w:cs="Arial"'), 'font']],
  'Page no.': [
    ['on the first page', 'report', MAIN, xml => xml.replace('<w:titlePg/>', ''), 'first-page-numbered'],
  ],
  'Tiêu đề': [
    ['14 points', 'report', MAIN, inParagraph('ĐẢNG CỘNG SẢN', size(14)), 'size'],
    ['light', 'report', MAIN, inParagraph('ĐẢNG CỘNG SẢN', bold(false)), 'not-bold'],
    ['no rule', 'report', MAIN, xml => xml.replace(/<w:pBdr>.*?<\/w:pBdr>/su, ''), 'rule-missing'],
    [
      'a motto',
      'letter',
      MAIN,
      text('Ban Thường vụ Đảng ủy đề nghị', 'Độc lập - Tự do - Hạnh phúc'),
      'motto',
    ],
  ],
  'Superior body': [
    ['bold', 'plan', MAIN, inParagraph('ĐẢNG BỘ TỈNH', bold(true)), 'bold'],
    ['13 points', 'plan', MAIN, inParagraph('ĐẢNG BỘ TỈNH', size(13)), 'size'],
  ],
  'Issuing body': [['light', 'plan', MAIN, inParagraph('ĐẢNG ỦY PHƯỜNG', bold(false)), 'not-bold']],
  Separator: [['no star', 'report', MAIN, without(/>\*</u), 'star-missing']],
  'Số, ký hiệu': [
    ['a colon', 'report', MAIN, text('Số 09-', 'Số: 09-'), 'form'],
    ['a slash first', 'report', MAIN, text('09-BC/ĐU', '09/BC-ĐU'), 'form'],
    ['no zero', 'report', MAIN, text('Số 09-', 'Số 9-'), 'leading-zero'],
    ['13 points', 'report', MAIN, inParagraph('BC/ĐU', size(13)), 'size'],
  ],
  'Place, date': [
    ['upright', 'plan', MAIN, inParagraph('Hoa Mai, ngày', italic(false)), 'not-italic'],
    ['13 points', 'plan', MAIN, inParagraph('Hoa Mai, ngày', size(13)), 'size'],
  ],
  'Type name': [
    ['14 points', 'plan', MAIN, inParagraph('KẾ HOẠCH', size(14)), 'size'],
    ['small letters', 'plan', MAIN, text('KẾ HOẠCH', 'Kế hoạch'), 'not-capitals'],
    ['light abstract', 'plan', MAIN, inParagraph('lãnh đạo phát triển', bold(false)), 'not-bold'],
  ],
  'Công văn abstract': [
    ['upright', 'letter', MAIN, inParagraph('V/v', italic(false)), 'not-italic'],
    ['13 points', 'letter', MAIN, inParagraph('V/v', size(13)), 'size'],
  ],
  Body: [
    ['13 points', 'letter', MAIN, inParagraph('đề nghị các chi bộ', size(13)), 'size'],
    [
      'to the left',
      'letter',
      MAIN,
      inParagraph('đề nghị các chi bộ', text('w:jc w:val="both"', 'w:jc w:val="left"')),
      'alignment',
    ],
  ],
  'Section marks': [
    ['a full stop', 'plan', MAIN, text('I- MỤC ĐÍCH', 'I. MỤC ĐÍCH'), 'full-stop'],
    ['a full stop in a report', 'report', MAIN, text('II- KẾT QUẢ', 'II. KẾT QUẢ'), 'full-stop'],
  ],
  'Signing power': [
    ['the form of the State', 'report', MAIN, text('T/M BAN', 'TM. BAN'), 'state-form'],
    ['no form', 'report', MAIN, text('T/M BAN', 'BAN'), 'no-form'],
    ['light', 'report', MAIN, inParagraph('T/M BAN', bold(false)), 'not-bold'],
  ],
  'Kính gửi': [['missing in a letter', 'letter', MAIN, text('Kính gửi: ', 'Gửi '), 'missing']],
  'Nơi nhận': [
    ['no Như trên', 'report', MAIN, text('- Như trên;', '- Như dưới;'), 'as-above'],
    ['nothing filed', 'report', MAIN, text('- Lưu: VPĐU.', '- Văn phòng.'), 'filing'],
  ],
  'Phụ lục': [['13 points', 'report', MAIN, inParagraph('>Phụ lục I<', size(13)), 'size']],
  Urgency: [['light', 'letter', MAIN, inParagraph('>KHẨN<', bold(false)), 'not-bold']],
  'Template metadata': [
    ['not said', 'plan', 'docProps/custom.xml', text('chưa đối chiếu bản gốc', 'đã đối chiếu'), 'not-said'],
  ],
} as const satisfies Record<PartyRow, readonly Case[]>

for (const row of PARTY_ROWS) {
  test(`${row}: sound documents keep it`, () => {
    for (const parts of Object.values(PARTS)) expect(checkGuidance36(parts, [row])).toEqual([])
  })
  const cases: readonly Case[] = BROKEN[row]
  for (const [breaks, name, part, change, code] of cases)
    test(`${row}: ${breaks} is refused`, () => {
      const problems = checkGuidance36(withPart(PARTS[name], part, change), [row])
      expect(problems.map(problem => problem.code)).toContain(code)
    })
}

test('a document of one line is none of the other', () => {
  expect(new Set(checkDecree30(PARTS.report).map(problem => problem.row))).toContain('Số, ký hiệu')
})
