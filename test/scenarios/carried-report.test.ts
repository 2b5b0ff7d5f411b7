// Real here: PostgreSQL, the writer, the kept files, the reader of reports, two wards of one installation.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { readReport } from '../../src/reader/read-report.ts'
import { standingFigures } from '../../src/store/received-report.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { buildReport } from '../../src/usecases/build-report.ts'
import { dropReceived, takeReceived, undoReceived } from '../../src/usecases/decide-received.ts'
import { issueReport } from '../../src/usecases/issue-report.ts'
import { openReport } from '../../src/usecases/list-reports.ts'
import { openEdxml } from '../../src/usecases/open-edxml.ts'
import { askPdf, makeWaitingPdfs } from '../../src/usecases/pdf-copy.ts'
import { receiveReport } from '../../src/usecases/receive-report.ts'
import { noteReceipt, showIssued } from '../../src/usecases/show-issued.ts'
import { listReceived, showReceived } from '../../src/usecases/show-received.ts'
import { verifyJournal } from '../../src/usecases/verify-journal.ts'
import { verifyReport } from '../../src/usecases/verify-report.ts'
import { partsOf } from '../kit/docx.ts'
import { stripped, withText } from '../kit/roundtrip.ts'
import { rowCounts } from '../kit/row-counts.ts'
import { morning, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let draftId: string
let issuedId: string
let file: Uint8Array

const sender = () => here.as('standing-officer')
const receiver = () => here.as('standing-officer', { ward: here.wards.other })

const reading = async (bytes: Uint8Array) => {
  const read = await readReport(bytes, 'bao-cao.docx')
  if (isFileRefusal(read)) throw new Error(read.code)
  return read
}

const receive = async (bytes: Uint8Array, name = 'bao-cao.docx') =>
  value(await receiveReport(receiver(), { name, bytes, noSecret: true }))

const standing = (period = '2026-H1') =>
  inTransaction(here.surroundings.db, here.wards.other.localityId, trx =>
    standingFigures(trx, here.wards.other.localityId, { senderCode: '99001', period }),
  )

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  await runningWard(here)
  draftId = value(await buildReport(sender(), { kind: 'half', period: '2026-H1' })).reportId
})
afterAll(() => here.close())

const FIRST = { number: 12, dated: '2026-06-17', signer: 'Trần Minh Khoa' }

test('what goes out has number, day and signer in its file, and its identity in its data', async () => {
  const before = await rowCounts(here.rows)
  expect(await issueReport(here.as('officer'), { reportId: draftId, ...FIRST })).toMatchObject({
    refusal: { status: 403 },
  })
  expect(await issueReport(sender(), { reportId: draftId, ...FIRST, dated: '2026-12-01' })).toMatchObject({
    refusal: { code: 'dated-ahead', field: 'dated' },
  })
  expect(await rowCounts(here.rows)).toEqual(before)

  const issued = value(await issueReport(sender(), { reportId: draftId, ...FIRST }))
  expect(issued.symbol).toBe('12/BC-UBND')
  issuedId = issued.reportId
  file = value(await openReport(sender(), { reportId: issuedId })).bytes
  const text = ((await partsOf(file))['word/document.xml'] ?? '')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('\u00a0', ' ')
  expect(text).toContain('Số: 12/BC')
  expect(text).toContain('ngày 17 tháng 6 năm 2026')
  const { data } = await reading(file)
  expect(data).toMatchObject({ id: issuedId, locality: { code: '99001' }, corrects: null })
  expect(value(await showIssued(sender(), { reportId: issuedId })).issued).toMatchObject({
    symbol: '12/BC-UBND',
    dated: '2026-06-17',
    signer: { name: 'Trần Minh Khoa' },
    planVersion: 1,
    sha256: createHash('sha256').update(file).digest('hex'),
  })
})

test('a number is given once a year, and a period goes out once unless the second corrects the first', async () => {
  const again = { reportId: draftId, ...FIRST, number: 13 }
  expect(await issueReport(sender(), again)).toMatchObject({
    refusal: { code: 'period-reported-already', params: { number: '12/BC-UBND' } },
  })
  expect(await issueReport(sender(), { ...again, corrects: issuedId })).toMatchObject({
    refusal: { code: 'missing', field: 'reason' },
  })
  expect(
    await issueReport(sender(), { ...again, number: 12, corrects: issuedId, reason: 'Sai' }),
  ).toMatchObject({ refusal: { code: 'report-number-taken' } })
  expect(await issueReport(sender(), { ...again, reportId: issuedId })).toMatchObject({
    refusal: { code: 'report-issued-already' },
  })
})

test('a file is told by what was issued, whoever saved it', async () => {
  const verdict = async (bytes: Uint8Array) =>
    value(await verifyReport(sender(), { reading: await reading(bytes) })).verdict
  expect(await verdict(file)).toBe('as-issued')
  expect(await verdict(await withText(file, xml => xml.replace('<w:body>', '<w:body> ')))).toBe('saved-again')
  expect(await verdict(await withText(file, xml => xml.replace(/(99001\.TK01<.*?>)14</su, '$1999<')))).toBe(
    'changed',
  )
  expect(await verdict(await stripped(file))).toBe('unknown')
  const draft = value(await openReport(sender(), { reportId: draftId })).bytes
  expect(await verdict(draft)).toBe('unknown')
})

test('the receipt and the package are of an issued report alone', async () => {
  const receipt = { receiver: 'Ủy ban nhân dân tỉnh Bình Lam', on: '2026-06-18', reference: 'Đến số 77' }
  expect(await noteReceipt(sender(), { reportId: draftId, ...receipt })).toMatchObject({
    refusal: { code: 'report-not-issued' },
  })
  value(await noteReceipt(sender(), { reportId: issuedId, ...receipt }))
  expect(value(await showIssued(sender(), { reportId: issuedId })).receipts).toMatchObject([
    { receiver: receipt.receiver, on: '2026-06-18', reference: 'Đến số 77' },
  ])
  expect(await openEdxml(sender(), { reportId: draftId })).toMatchObject({
    refusal: { code: 'report-not-issued' },
  })
  expect(await openEdxml(sender(), { reportId: issuedId, from: 'h56' })).toMatchObject({
    refusal: { code: 'bad-input' },
  })
  const { body } = value(await openEdxml(sender(), { reportId: issuedId, from: '000.00.01.H56' }))
  const [, base64 = ''] = /<edXML:ContentTransferEncoded>([^<]+)</u.exec(body) ?? []
  expect(Buffer.from(base64, 'base64').equals(Buffer.from(file))).toBe(true)
  expect(body).toContain('<edXML:OrganId>000.00.01.H56</edXML:OrganId>')
  expect(body).toContain('<edXML:CodeNumber>12</edXML:CodeNumber><edXML:CodeNotation>BC-UBND<')
  expect(body).toContain('<edXML:PromulgationDate>2026-06-17<')
  expect(body).not.toContain('PageAmount')
})

test('the package counts the pages of the PDF once there is one', async () => {
  const { sha256 } = value(await showIssued(sender(), { reportId: issuedId }))
  value(await askPdf(sender(), { sha256 }))
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 7>>\nendobj')
  await makeWaitingPdfs(
    here.surroundings,
    here.wards.hoaMai.localityId,
    async () => pdf,
    new AbortController().signal,
  )
  const { body } = value(await openEdxml(sender(), { reportId: issuedId }))
  expect(body).toContain('<edXML:OtherInfo><edXML:PageAmount>7</edXML:PageAmount><edXML:Appendixes>')
})

test('another ward receives the file: nothing is typed, the source is kept, the same file is known', async () => {
  const { receivedId, known } = await receive(file)
  expect(known).toBe(false)
  expect(await receive(file, 'ten-khac.docx')).toEqual({ receivedId, known: true })
  const shown = value(await showReceived(receiver(), { receivedId }))
  expect(shown.received).toMatchObject({
    senderCode: '99001',
    senderName: 'phường Hoa Mai',
    period: '2026-H1',
    carrier: 'data',
  })
  expect(shown.verified).toMatchObject({ verdict: 'as-issued', issued: { symbol: '12/BC-UBND' } })
  expect(shown.brought.every(one => one.verdict === 'new')).toBe(true)
  expect((await standing()).size).toBe(0)

  const taken = value(await takeReceived(receiver(), { receivedId }))
  const sent = (await reading(file)).figures
  expect(taken).toEqual({ figures: sent.length, replaced: 0 })
  const now = await standing()
  expect(sent.map(({ id, value: is }) => [id, is])).toEqual(sent.map(({ id }) => [id, now.get(id)?.value]))
  expect([...now.values()].every(one => one.receivedId === receivedId)).toBe(true)
  expect(await takeReceived(receiver(), { receivedId })).toMatchObject({
    refusal: { code: 'received-decided' },
  })
})

test('a file whose table was changed waits for somebody to choose a side, and for a yes to what it contradicts', async () => {
  const changed = await withText(file, xml => xml.replace(/(99001\.TK01<.*?>)14</su, '$1999<'))
  const { receivedId } = await receive(changed)
  const shown = value(await showReceived(receiver(), { receivedId }))
  expect(shown.reading.differences).toHaveLength(1)
  expect(shown.verified?.verdict).toBe('changed')
  expect(shown.twins).toHaveLength(1)
  const take = (input: object) => takeReceived(receiver(), { receivedId, ...input })
  expect(await take({})).toMatchObject({ refusal: { code: 'choose-side' } })
  expect(await take({ choice: 'tables' })).toMatchObject({
    refusal: { code: 'figures-contradict', params: { count: 1 } },
  })
  expect(value(await take({ choice: 'tables', replace: true }))).toMatchObject({ replaced: 1 })
  expect((await standing()).get('99001.TK01')?.value).toBe(999)
  expect(await undoReceived(receiver(), { receivedId, reason: '' })).toMatchObject({
    refusal: { code: 'bad-input' },
  })
  value(await undoReceived(receiver(), { receivedId, reason: 'Bảng bị sửa' }))
  expect((await standing()).get('99001.TK01')?.value).toBe(14)
})

test('a file without data is taken by its tables, one that brings nothing is refused and not kept', async () => {
  const { receivedId } = await receive(await stripped(file), 'luu-lai.docx')
  const shown = value(await showReceived(receiver(), { receivedId }))
  expect(shown.received).toMatchObject({ carrier: 'tables', senderCode: '99001', period: '2026-H1' })
  expect(shown.brought.every(one => one.verdict === 'same')).toBe(true)
  value(await dropReceived(receiver(), { receivedId }))
  expect((await standing()).get('99001.TK01')?.receivedId).not.toBe(receivedId)

  const before = await rowCounts(here.rows)
  const wrong = { name: 'a.docx', bytes: new TextEncoder().encode('không phải Word'), noSecret: true }
  expect(await receiveReport(receiver(), wrong)).toMatchObject({
    refusal: { code: 'file-refused', field: 'file' },
  })
  expect(await receiveReport(receiver(), { ...wrong, bytes: file, noSecret: false })).toMatchObject({
    refusal: { code: 'secrecy-not-confirmed' },
  })
  expect(await rowCounts(here.rows)).toEqual(before)
})

test('a correction says what it corrects, in words and in its data, and the first is known as corrected', async () => {
  here.setNow(morning('2026-06-19'))
  const second = value(
    await issueReport(sender(), {
      reportId: draftId,
      ...FIRST,
      number: 13,
      corrects: issuedId,
      reason: 'Số liệu chỉ tiêu C1 tính thiếu một tổ dân phố',
    }),
  )
  const bytes = value(await openReport(sender(), { reportId: second.reportId })).bytes
  expect((await reading(bytes)).data?.corrects).toEqual({ id: issuedId, symbol: '12/BC-UBND' })
  const text = ((await partsOf(bytes))['word/document.xml'] ?? '')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('\u00a0', ' ')
  expect(text).toContain('đính chính Báo cáo số 12/BC')
  const verified = value(await verifyReport(sender(), { reading: await reading(file) }))
  expect(verified.corrections.map(one => one.symbol)).toEqual(['13/BC-UBND'])
  expect(value(await showIssued(sender(), { reportId: issuedId })).corrections).toHaveLength(1)
})

test('what one ward received no other sees, and every step stands in the journal', async () => {
  expect(value(await listReceived(sender(), {})).received).toEqual([])
  const [first] = value(await listReceived(receiver(), {})).received
  expect(await showReceived(sender(), { receivedId: first?.id ?? '' })).toMatchObject({
    refusal: { status: 404 },
  })
  const kept = await here.rows.selectFrom('journal').select('type').execute()
  const types = kept.map(row => row.type)
  for (const type of [
    'report-issued',
    'report-corrected',
    'report-arrived',
    'received-report-read',
    'received-figures-taken',
    'received-report-dropped',
    'received-figures-undone',
  ])
    expect(types, type).toContain(type)
  expect(value(await verifyJournal(here.as('administrator'), {}))).toMatchObject({ broken: null })
})
