// Real here: the whole application as it is served, PostgreSQL, the journal, the reader, the writer of remarks. Only the
// socket is left out, and the process that writes them runs here and not behind the fence.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { commentDocx } from '../../src/reader/comment/comment-docx.ts'
import { readFile as readPlanFile } from '../../src/reader/read-file.ts'
import { takeInReading } from '../../src/usecases/take-in-reading.ts'
import { uploadPlan } from '../../src/usecases/upload-plan.ts'
import { createApp } from '../../src/web/server.tsx'
import { partsOf } from '../kit/docx.ts'
import { draftFromFile } from '../kit/draft-from-file.ts'
import { coded, itemsOf, journalTypes, must } from '../kit/plan-in-world.ts'
import { hiddenIn, problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { paragraph, wordFile } from '../kit/word-file.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let officer: Visitor
let administrator: Visitor

beforeAll(async () => {
  here = await world({ accounts: true, commentDraft: commentDocx })
  officer = await visitor(here, 'standing-officer')
  administrator = await visitor(here, 'administrator')
})
afterAll(() => here.close())

const LINES = [
  'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI',
  'Số: 71/KH-UBND',
  'Hoa Mai, ngày 12 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Phát triển dữ liệu số của phường Hoa Mai năm 2026',
  'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Chính phủ về khoa học, công nghệ;',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Đưa dữ liệu vào công việc hằng ngày của phường.',
  'II. NHIỆM VỤ',
  '1. Từng bước thay sổ giấy ở các tổ dân phố.',
  '2. Phòng Văn hóa - Xã hội lập danh mục dữ liệu dùng chung của phường Hoa Mai, trình UBND xã trước ngày 30/6/2026.',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Văn hóa - Xã hội theo dõi, đôn đốc việc thực hiện Kế hoạch này.',
]

async function draftOf(name: string, bytes: Uint8Array, fileKind: 'docx' | 'text'): Promise<string> {
  const reading = await readPlanFile(bytes, name)
  if (isFileRefusal(reading)) throw new Error(reading.code)
  const ctx = here.as('standing-officer')
  const kept = await ctx.files.put(here.wards.hoaMai.localityId, bytes)
  const { planId } = must(
    await uploadPlan(ctx, { fileName: name, ...kept, mediaType: 'application/octet-stream', fileKind }),
  )
  const text = reading.source.map(block => block.text).join('\n')
  must(await takeInReading(ctx, { planId, reading, text }))
  return planId
}

const wordDraft = async () =>
  draftOf('du-thao.docx', await wordFile({ body: LINES.map(line => paragraph(line)).join('') }), 'docx')

/** Somebody without an account. */
function stranger(): (path: string) => Promise<Response> {
  const app = createApp({
    surroundings: here.surroundings,
    secure: false,
    publicUrl: null,
    ready: async () => 'ready',
  })
  return async path => app.request(`http://sauro.test${path}`, { headers: { host: 'sauro.test' } })
}

const addressIn = (html: string): string => /value="http[^"]*(\/kiem-tra\/[\w-]{65})"/.exec(html)?.[1] ?? ''

test('the check tells slips, general wording with a concrete one, and what is not clear in each task', async () => {
  const planId = await wordDraft()
  const page = await officer.get(`/ke-hoach/${planId}/kiem-tra`)
  expect(page.status).toBe(200)
  expect(page.html).toContain('nhưng câu ghi cơ quan ban hành là “Chính phủ”')
  expect(page.html).toContain('nhưng câu ghi “UBND xã”')
  expect(page.html).toContain('Năm … đạt …, năm … đạt … thay sổ giấy ở các tổ dân phố')
  expect(page.html).toMatch(/href="\/ke-hoach\/[\w-]+\/van-ban#doan-5"/)
  expect(page.html).toContain('Sáu rõ của từng nhiệm vụ')
})

test('who holds the secret address reads the check without an account, until it is taken back', async () => {
  const planId = await wordDraft()
  const path = `/ke-hoach/${planId}/kiem-tra`
  const before = (await journalTypes(here)).length
  const shared = await officer.post(path, { act: 'share' })
  const address = addressIn((await officer.get(shared.location)).html)
  expect(address).not.toBe('')
  const anybody = stranger()
  const seen = await anybody(address)
  const html = await seen.text()
  expect(seen.status).toBe(200)
  expect(html).toContain('nhưng câu ghi “UBND xã”')
  expect(html).toContain('Trang chỉ để đọc')
  expect(html).not.toContain('/ke-hoach/')
  expect(seen.headers.get('x-robots-tag')).toContain('noindex')
  expect(seen.headers.get('cache-control')).toBe('no-store')
  await officer.post(path, { act: 'share' })
  const second = addressIn((await officer.get(path)).html)
  expect(second).not.toBe(address)
  expect((await anybody(address)).status).toBe(404)
  await officer.post(path, { act: 'close' })
  expect((await anybody(second)).status).toBe(404)
  expect((await anybody(`/kiem-tra/${'a'.repeat(65)}`)).status).toBe(404)
  expect((await journalTypes(here)).slice(before)).toEqual([
    'check-shared',
    'check-closed',
    'check-shared',
    'check-closed',
  ])
})

test('an address stops working after its last day', async () => {
  const planId = await wordDraft()
  await officer.post(`/ke-hoach/${planId}/kiem-tra`, { act: 'share' })
  const address = addressIn((await officer.get(`/ke-hoach/${planId}/kiem-tra`)).html)
  const anybody = stranger()
  const now = here.surroundings.clock()
  here.setNow(new Date(now.getTime() + 31 * 86_400_000))
  expect((await anybody(address)).status).toBe(404)
  here.setNow(now)
  expect((await anybody(address)).status).toBe(200)
})

test('the Word copy is the file that was uploaded, with remarks at its sentences', async () => {
  const planId = await wordDraft()
  const file = await officer.fetch(`/ke-hoach/${planId}/kiem-tra/gop-y.docx`)
  expect(file.headers.get('content-disposition')).toContain('gop-y-du-thao.docx')
  const parts = await partsOf(new Uint8Array(await file.arrayBuffer()))
  expect(parts['word/comments.xml']).toContain('UBND xã')
  expect(parts['word/document.xml']).toMatch(/commentRangeStart[^>]*><w:r><w:t[^>]*>Căn cứ Nghị quyết/)
})

test('of a draft that is no Word file a copy is laid out with the same remarks', async () => {
  const planId = await draftOf('du-thao.txt', new TextEncoder().encode(LINES.join('\n\n')), 'text')
  const file = await officer.fetch(`/ke-hoach/${planId}/kiem-tra/gop-y.docx`)
  const parts = await partsOf(new Uint8Array(await file.arrayBuffer()))
  expect(parts['word/comments.xml']).toContain('UBND xã')
  expect(parts['word/document.xml']).toMatch(
    /commentRangeStart[^>]*>(?:(?!commentRangeEnd).)*Căn cứ Nghị quyết/,
  )
})

test('a task that an adopted plan orders already is shown with how like it is', async () => {
  const first = await draftFromFile(here)
  const { text, code } = coded((await itemsOf(here, first)).tasks, 'N1')
  await here.rows
    .updateTable('plan')
    .set({ stage: 'adopted', number: '12/KH-UBND' })
    .where('id', '=', first)
    .execute()
  await here.rows.updateTable('task').set({ review: 'accepted' }).where('plan_id', '=', first).execute()
  const lines = LINES.map(line => (line.startsWith('1. Từng bước') ? `1. ${text}` : line))
  const planId = await draftOf('lan-hai.txt', new TextEncoder().encode(lines.join('\n\n')), 'text')
  const page = await officer.get(`/ke-hoach/${planId}/kiem-tra`)
  expect(page.html).toMatch(new RegExp(`Giống \\d+% với ${code} của “12/KH-UBND” đang thực hiện`))
})

test('the bank of wordings is edited by the administrator and the check follows it', async () => {
  const bank = await administrator.get('/cach-viet')
  const rowVersion = hiddenIn(bank.html, 'rowVersion')
  const form = { act: 'keep', at: '0', rowVersion, atStart: '1' }
  const wrong = await administrator.post('/cach-viet', { ...form, said: '(từng bước', rewrite: 'Ghi rõ' })
  expect(wrong.status).toBe(422)
  expect(problemsIn(wrong.html)[0]).toContain('Ngoặc chưa đóng')
  expect(wrong.html).toContain('value="(từng bước"')
  const kept = await administrator.post('/cach-viet', {
    ...form,
    said: 'từng bước',
    rewrite: 'Thay … sổ giấy trong quý … {việc}',
  })
  expect(kept.status).toBe(303)
  const planId = await wordDraft()
  expect((await officer.get(`/ke-hoach/${planId}/kiem-tra`)).html).toContain('Thay … sổ giấy trong quý …')
  const stale = await administrator.post('/cach-viet', { ...form, said: 'dần dần', rewrite: 'Ghi rõ' })
  expect(stale.status).toBe(422)
  const again = await administrator.get('/cach-viet')
  const reset = { act: 'reset', at: '0', rowVersion: hiddenIn(again.html, 'rowVersion') }
  await administrator.post('/cach-viet', reset)
  expect((await officer.get(`/ke-hoach/${planId}/kiem-tra`)).html).not.toContain('Thay … sổ giấy')
})
