// Real here: the whole application as it is served, PostgreSQL, files on disk, and a reading process of its own for
// every file. Only the socket is left out. The documents are invented.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlanFileReader } from '../../src/outside/reading.ts'
import { showReading } from '../../src/usecases/read-uploaded-plan.ts'
import { takeUpReadings } from '../../src/usecases/take-up-readings.ts'
import { uploadPlan } from '../../src/usecases/upload-plan.ts'
import { LONG_SAMPLE, SMALL_SAMPLE } from '../kit/draft-from-file.ts'
import { office } from '../kit/office.ts'
import { paintedPlan } from '../kit/painted-plan.ts'
import { must } from '../kit/plan-in-world.ts'
import { rowCounts } from '../kit/row-counts.ts'
import { sheetFile } from '../kit/sheet-file.ts'
import { problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { paragraph, wordFile } from '../kit/word-file.ts'
import { type World, world } from '../kit/world.ts'

const CHILD = fileURLToPath(new URL('../kit/reading-child.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

let here: World
let officer: Visitor

beforeAll(async () => {
  const reader = createPlanFileReader({ argv: [CHILD], readable: [ROOT], seconds: 60 })
  here = await world({ accounts: true, readPlanFile: reader.read, readPagePicture: reader.readPagePicture })
  officer = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())

const bytesOf = (text: string) => new TextEncoder().encode(text)
const send = (name: string, bytes: Uint8Array, more: Readonly<Record<string, string>> = {}) =>
  officer.post('/ke-hoach/nhap', { noSecret: '1', ...more }, { file: { name, bytes } })
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Everything that the database holds, as text. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'auth')`.execute(here.rows)
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(
        here.rows,
      )
      return rows.map(({ row }) => row).join('\n')
    }),
  )
  return all.join('\n')
}

test('a file becomes a draft: kept, read away from here, every item unseen', async () => {
  const bytes = readFileSync(SMALL_SAMPLE)
  const sent = await send('ke-hoach.docx', bytes)
  expect(sent.status).toBe(303)
  expect(sent.location).toMatch(/^\/ke-hoach\/[0-9a-f-]{36}\/doc$/)
  const waiting = await officer.get(sent.location)
  expect(waiting.status).toBe(200)
  expect(waiting.html).toContain('Đang đọc: ke-hoach.docx')
  expect(waiting.html).toContain('http-equiv="refresh"')
  expect((await officer.get(`${sent.location}?dung-tai=1`)).html).not.toContain('http-equiv="refresh"')
  await here.settled()
  const read = await officer.get(sent.location)
  expect([read.status, read.location]).toEqual([303, sent.location.replace(/doc$/, 'ra-soat')])
  const review = await officer.get(read.location)
  expect(review.html).toContain('0/9 mục đã xác nhận')
  expect(review.html).toContain('class="read-task"')
  expect(await here.surroundings.files.get(here.wards.hoaMai.localityId, sha256(bytes))).not.toBeNull()
})

test('a text of which nothing tells the encoding is shown in each, and read in the one that is chosen', async () => {
  const bytes = Uint8Array.from('Ke hoach so 12, h¹ tÇng', letter => letter.charCodeAt(0))
  const asked = await send('ke-hoach.txt', bytes)
  expect(asked.status).toBe(422)
  expect(problemsIn(asked.html)[0]).toMatch(/^Chưa chắc tệp .txt này gõ bằng kiểu chữ nào/)
  expect(asked.html).toContain('hạ tầng')
  expect(asked.html).toMatch(/name="encoding"/)
  const chosen = await send('ke-hoach.txt', bytes, { encoding: 'tcvn3' })
  expect(chosen.status).toBe(303)
  await here.settled()
})

test.skipIf(office.skip)(
  'a photograph becomes a draft: every item is to be confirmed, beside the picture of its page',
  async () => {
    const sent = await send('anh-ke-hoach.png', await paintedPlan())
    expect(sent.status).toBe(303)
    await here.settled()
    const read = await officer.get(sent.location)
    const review = await officer.get(read.location)
    expect(review.html).toContain('đọc từ ảnh chụp; anh/chị đối chiếu từng con số với bản gốc')
    const picture = /<img src="(\/ke-hoach\/[0-9a-f-]{36}\/trang\/1)"/.exec(review.html)?.[1] ?? ''
    expect(review.html).toMatch(/<a href="[^"]*muc=[NC]\d+"[^>]*><rect class="chosen"/)
    const shown = await officer.get(picture)
    expect(shown.status).toBe(200)
    expect((await officer.get(picture.replace('/trang/1', '/trang/2'))).status).toBe(303)
    const word = await send('ke-hoach.docx', readFileSync(SMALL_SAMPLE))
    await here.settled()
    expect((await officer.get(word.location.replace(/doc$/, 'trang/1'))).status).toBe(303)
  },
  120_000,
)

test('pressing twice brings one plan', async () => {
  const request = here.surroundings.newId()
  const file = { name: 'ke-hoach.docx', bytes: readFileSync(SMALL_SAMPLE) }
  const press = () => officer.post('/ke-hoach/nhap', { noSecret: '1', request }, { file })
  const [first, second] = await Promise.all([press(), press()])
  expect(second.location).toBe(first.location)
  await here.settled()
})

test('a plan and its annexes in files of their own are read as one; a bad annex is refused, and nothing is kept', async () => {
  const plan = bytesOf(
    [
      'ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI',
      'Số: 31/KH-UBND',
      'KẾ HOẠCH',
      'Số hóa hồ sơ lưu trữ năm 2026',
      'I. MỤC TIÊU',
      '1. Số hóa 70% hồ sơ còn giá trị.',
      'II. NHIỆM VỤ',
      '1. Kiểm đếm hồ sơ giấy trong kho.',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Văn phòng HĐND và UBND theo dõi, đôn đốc.',
      'Nơi nhận:',
      '- Lưu: VT.',
    ].join('\n\n'),
  )
  const annex = await sheetFile([
    {
      name: 'Phân công',
      rows: [
        ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
        ['1', 'Kiểm đếm hồ sơ giấy trong kho', 'Phòng Kinh tế', '30/4/2026'],
        ['2', 'Quét hồ sơ đợt một', 'Công an phường', 'Quý III/2026'],
      ],
    },
  ])
  const together = (bytes: Uint8Array) =>
    officer.post(
      '/ke-hoach/nhap',
      { noSecret: '1' },
      { file: { name: 'ke-hoach.txt', bytes: plan }, annexes: { name: 'phan-cong.xlsx', bytes } },
    )
  const before = await rowCounts(here.rows)
  const wrong = await together(bytesOf('không phải bảng tính'))
  expect(wrong.status).toBe(422)
  expect(problemsIn(wrong.html)[0]).toMatch(/^Tên tệp có đuôi \.xlsx nhưng/)
  expect((await rowCounts(here.rows))['public.stored_file']).toBe(before['public.stored_file'])
  const sent = await together(annex)
  expect(sent.status).toBe(303)
  await here.settled()
  const columns = (await officer.get(sent.location)).location
  expect(columns).toMatch(/\/cot$/)
  const said = ['ordinal', 'task', 'lead', 'deadline'].map((meaning, at) => [`cot-1-${at + 1}`, meaning])
  await officer.post(columns, Object.fromEntries(said))
  await here.settled()
  const review = await officer.get((await officer.get(sent.location)).location)
  expect(review.html).toContain('Quét hồ sơ đợt một')
  expect(review.html).toContain('0/4 mục đã xác nhận')
})

test('what is no plan file is refused at once, in words, and nothing is kept', async () => {
  const zip = await wordFile({ body: '', parts: { 'word/document.xml': ' '.repeat(5 * 1_048_576) } })
  const ole = new Uint8Array(4096)
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  ole.set(
    [...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0]),
    1024,
  )
  const before = await rowCounts(here.rows)
  const tried: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['trong.docx', new Uint8Array(), /trống/],
    [
      'anh.docx',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      /thật ra là tệp ảnh/,
    ],
    ['ban-ve.gif', bytesOf('GIF89a'), /hiện đọc được văn bản Word, PDF/],
    ['mat-khau.docx', ole, /đặt mật khẩu|nội dung/],
    ['bom.docx', zip, /không an toàn/],
    ['mot-dong.txt', bytesOf('a'.repeat(3_000_000)), /một đoạn dài 3\.000\.000 ký tự/],
  ]
  for (const [name, bytes, words] of tried) {
    const answer = await send(name, bytes)
    await here.settled()
    const late = answer.status === 303 ? await officer.get(answer.location) : answer
    expect(late.html, name).toMatch(words)
    if (answer.status !== 422) continue
    expect(problemsIn(answer.html), name).toHaveLength(1)
    expect(answer.html, name).toMatch(/name="noSecret"[^>]* checked/)
  }
  const after = await rowCounts(here.rows)
  expect(after['public.stored_file']).toBe(before['public.stored_file'])
  expect(after['public.task']).toBe(before['public.task'])
})

test('without a file, and without saying that it holds no secret, nothing happens', async () => {
  const before = await rowCounts(here.rows)
  const none = await officer.post('/ke-hoach/nhap', { noSecret: '1' })
  expect(none.status).toBe(422)
  expect(problemsIn(none.html)).toEqual(['Chưa chọn tệp. Chọn tệp Word hoặc PDF của kế hoạch.'])
  const unsaid = await officer.post(
    '/ke-hoach/nhap',
    {},
    { file: { name: 'ke-hoach.docx', bytes: readFileSync(SMALL_SAMPLE) } },
  )
  expect(problemsIn(unsaid.html)).toEqual(['Xác nhận văn bản không chứa bí mật nhà nước trước khi gửi.'])
  expect(await rowCounts(here.rows)).toEqual(before)
})

test('a file above 20 MB is refused in words', async () => {
  const answer = await send('lon.docx', new Uint8Array(20 * 1024 * 1024 + 1))
  expect(answer.status).toBe(422)
  expect(problemsIn(answer.html)[0]).toMatch(/^Tệp nặng 20 MB, tối đa 20 MB\./)
})

test('of a document with a stamp of secrecy nothing stays: no row, no byte, no name, no word in the log', async () => {
  const secret = 'Kế hoạch canh giữ kho lúa Bàu Sen'
  const bytes = await wordFile({
    body: [
      paragraph('ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI'),
      paragraph('MẬT'),
      paragraph('KẾ HOẠCH'),
      paragraph(secret),
      paragraph('1. Lập danh sách kho lúa Bàu Sen'),
    ].join(''),
  })
  const sent = await send('kho-lua-bau-sen.docx', bytes)
  expect(sent.status).toBe(303)
  await here.settled()
  const told = await officer.get(sent.location)
  expect(told.html).toContain('Văn bản có dấu chỉ độ mật nên hệ thống không nhận và không lưu lại.')
  const held = await everything()
  expect(held).not.toMatch(/Bàu Sen|bau-sen|kho lúa/i)
  expect(JSON.stringify(here.logged)).not.toMatch(/Bàu Sen|bau-sen|kho lúa/i)
  expect(await here.surroundings.files.get(here.wards.hoaMai.localityId, sha256(bytes))).toBeNull()
  const list = await officer.get('/ke-hoach')
  expect(list.html).toContain('Văn bản chưa đọc được')
})

test('the bytes of a refused file stay where another plan rests on them', async () => {
  const ctx = here.as('standing-officer')
  const bytes = bytesOf('Một thư ngỏ, không có mục nào của một kế hoạch.\n')
  const file = { ...(await ctx.files.put(ctx.actor.localityId, bytes)), mediaType: 'text/plain' }
  const other = must(await uploadPlan(ctx, { fileName: 'thu.txt', fileKind: 'text', ...file }))
  const sent = await send('thu.txt', bytes)
  await here.settled()
  expect((await officer.get(sent.location)).html).toContain('Chưa đọc được văn bản')
  expect(await ctx.files.get(ctx.actor.localityId, file.sha256)).not.toBeNull()
  // A plan that a restart left behind is read when somebody asks how far it is.
  must(await showReading(ctx, other))
  await here.settled()
  expect(must(await showReading(ctx, other)).plan.stage).toBe('unread')
  expect(await ctx.files.get(ctx.actor.localityId, file.sha256)).toBeNull()
})

test('what the end of the program interrupted is taken up at its next start, in the name of who brought it', async () => {
  const ctx = here.as('standing-officer')
  const bytes = readFileSync(SMALL_SAMPLE)
  const file = { ...(await ctx.files.put(ctx.actor.localityId, bytes)), mediaType: 'application/msword' }
  const left = must(await uploadPlan(ctx, { fileName: 'ke-hoach.docx', fileKind: 'docx', ...file }))
  expect(await takeUpReadings(here.surroundings)).toBe(1)
  await here.settled()
  expect(must(await showReading(ctx, left)).plan.stage).toBe('draft')
  expect(await takeUpReadings(here.surroundings)).toBe(0)
})

test('reading can be stopped, and then nothing of the file is kept', async () => {
  const bytes = new Uint8Array([...readFileSync(LONG_SAMPLE)])
  const sent = await send('ke-hoach-58.docx', bytes)
  const stopped = await officer.post(`${sent.location}/dung`, {})
  expect([stopped.status, stopped.location]).toEqual([303, '/ke-hoach'])
  await here.settled()
  expect((await officer.get(sent.location)).html).toContain('Đã dừng đọc theo yêu cầu')
  expect(await here.surroundings.files.get(here.wards.hoaMai.localityId, sha256(bytes))).toBeNull()
  expect(await everything()).not.toContain('ke-hoach-58.docx')
})

test('a plan begins without a file, and what is wrong in its form is kept', async () => {
  const wrong = await officer.post('/ke-hoach/bat-dau', { title: '', year: 'nay', line: 'party' })
  expect(wrong.status).toBe(422)
  expect(problemsIn(wrong.html)).toHaveLength(2)
  expect(wrong.html).toContain('value="nay"')
  const begun = await officer.post('/ke-hoach/bat-dau', {
    title: 'Chuyển đổi số trong Đảng bộ năm 2026',
    year: '2026',
    line: 'party',
  })
  expect(begun.location).toMatch(/\/ra-soat$/)
  expect((await officer.get(begun.location)).html).toContain('Chưa có mục nào.')
})
