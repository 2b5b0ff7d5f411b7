// Pure: the document is written and read again as Word would, in memory.
import { expect, test } from 'vitest'
import { partsOf, withPart } from '../../test/kit/docx.ts'
import { checkDecree30 } from './decree-30-check.ts'
import { writeDocument } from './docx/write-document.ts'
import { assembleHandoverNote, type HandoverNoteFacts } from './handover-note.ts'

const facts: HandoverNoteFacts = {
  locality: { name: 'phường Hoa Mai', place: 'Hoa Mai' },
  unit: { name: 'Phòng Văn hóa - Xã hội', code: 'VHXH', ofCommittee: true },
  on: '2026-06-05',
  reason: 'chuyển công tác.',
  giver: { name: 'Phan Thị Bích Ngọc', post: 'Chuyên viên Phòng Văn hóa - Xã hội' },
  receiver: { name: 'Trần Ngọc Ánh', post: 'Chuyên viên Phòng Văn hóa - Xã hội' },
  lines: [
    { kind: 'subtask', code: 'N4', text: 'Lập danh sách học viên', due: null },
    { kind: 'task', code: 'N4', text: 'Mở 14 lớp kỹ năng số', due: '2026-06-30' },
    { kind: 'task', code: 'N9', text: 'Phát hành sổ tay', due: '2026-09-30' },
  ],
}
const written = async (more: Partial<HandoverNoteFacts> = {}) =>
  partsOf(await writeDocument(assembleHandoverNote({ ...facts, ...more })))

test.each([
  ['of a department', {}],
  ['of another body', { unit: { name: 'Công an phường', code: 'CA', ofCommittee: false } }],
  ['without a reason', { reason: null }],
  ['of one line', { lines: facts.lines.slice(0, 1) }],
  [
    'of a hundred lines',
    {
      lines: Array.from({ length: 100 }, () => facts.lines[1] ?? facts.lines[0]).filter(
        one => one !== undefined,
      ),
    },
  ],
])('a note %s keeps every row of the decree', async (_, more) => {
  expect(checkDecree30(await written(more))).toEqual([])
})

test('both sides sign, side by side, and the check looks at both', async () => {
  const parts = await written()
  const text = parts['word/document.xml'] ?? ''
  expect(text.indexOf('BÊN GIAO')).toBeLessThan(text.indexOf('BÊN NHẬN'))
  expect(text.indexOf('BÊN NHẬN')).toBeLessThan(text.indexOf('Nơi nhận'))
  for (const side of ['BÊN GIAO', 'BÊN NHẬN']) {
    const wrong = withPart(parts, 'word/document.xml', xml => xml.replace(side, side.toLocaleLowerCase('vi')))
    expect(checkDecree30(wrong).map(problem => problem.row)).toContain('Signing power')
  }
})

test('lines stand by kind and are numbered through; one without a day says so', () => {
  const table = assembleHandoverNote(facts).body.find(block => block.kind === 'table')
  expect(table?.kind === 'table' ? table.rows : []).toEqual([
    { group: 'Nhiệm vụ trực tiếp thực hiện' },
    { cells: ['1', 'N4', 'Mở 14 lớp kỹ năng số', '30/6/2026'] },
    { cells: ['2', 'N9', 'Phát hành sổ tay', '30/9/2026'] },
    { group: 'Việc con' },
    { cells: ['3', 'N4', 'Lập danh sách học viên', 'Không có'] },
  ])
})
