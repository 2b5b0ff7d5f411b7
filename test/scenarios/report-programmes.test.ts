// Real here: PostgreSQL with its roles, the registers of the library, the report with its data and annexes. Only the socket
// and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindTarget } from '../../src/usecases/bind-target.ts'
import { draftReport } from '../../src/usecases/build-report.ts'
import { decideRow } from '../../src/usecases/decide-row.ts'
import { enterRow } from '../../src/usecases/enter-row.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { showRegister } from '../../src/usecases/show-register.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
const books = new Map<string, string>()
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  const documents = REGISTER_LIBRARY.filter(one =>
    ['binh_dan_hoc_vu_so', 'dich_vu_cong', 'co_so_kinh_phi', 'kinh_phi', 'su_co'].includes(one['x-code']),
  )
  const { installed } = value(await installRegisters(here.as('administrator'), { documents: [...documents] }))
  installed.forEach((one, at) => void books.set(documents[at]?.['x-code'] ?? '', one.registerId))
  here.setNow(morning('2026-07-01'))
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
/** Entered by the unit and confirmed by the standing agency. */
const row = async (book: string, unit: string, on: string, typed: Record<string, string>) => {
  const { entryId } = value(
    await enterRow(here.as('officer', { unit }), {
      registerId: books.get(book) ?? '',
      unitId: here.wards.hoaMai.units[unit] ?? '',
      on,
      typed,
    }),
  )
  const by = book === 'su_co' ? here.as('unit-head', { unit }) : standing()
  value(await decideRow(by, { entryId, version: 1, decision: 'confirmed' }))
  return entryId
}
const lesson = (on: string, luot: string) =>
  row('binh_dan_hoc_vu_so', 'VHXH', on, {
    to_dan_pho: 'Tổ dân phố 3',
    doi_tuong: 'nguoi-dan',
    hinh_thuc: 'truc-tiep',
    buoi: '2',
    luot_nguoi: luot,
  })
const quarter = async (of = 2) =>
  value(await draftReport(standing(), { kind: 'quarter', period: `2026-Q${of}` }))
const words = (draft: Awaited<ReturnType<typeof quarter>>): string =>
  draft.document.body
    .flatMap(block =>
      block.kind === 'paragraph'
        ? [block.runs.map(run => ('text' in run ? run.text : `{${run.figure}}`)).join('')]
        : block.kind === 'heading'
          ? [block.text]
          : [],
    )
    .join('\n')

test('a register tells its rows of the period, what it adds up since January, and which rows those are', async () => {
  const before = await quarter()
  expect(words(before)).not.toContain('sổ theo dõi')
  await lesson('2026-02-10', '30')
  const [a, b] = [await lesson('2026-05-10', '40'), await lesson('2026-06-02', '50')]
  const draft = await quarter()
  const of = (id: string) => draft.document.figures.find(one => one.id === `register:binh_dan_hoc_vu_so${id}`)
  expect(of('')).toMatchObject({ value: 2, rows: expect.arrayContaining([a, b]) })
  expect(of(':luot_hoc')).toMatchObject({ value: 120 })
  expect(of(':luot_hoc')?.rows).toHaveLength(3)
  expect(of(':luot_hoc:in-period')).toMatchObject({ value: 90 })
  expect(words(draft)).toContain('Kết quả theo các sổ theo dõi')
  expect(draft.rows.find(one => one.id === a)).toMatchObject({ kind: 'entry', code: '10/5/2026' })
  const ids = new Map(draft.document.data?.figures.map(one => [one.id.split('.').slice(1).join('.'), one]))
  expect(ids.get('SO.binh_dan_hoc_vu_so')?.value).toBe(2)
  expect(ids.get('SO.binh_dan_hoc_vu_so.luot_hoc')).toMatchObject({ value: 120, adding: 'sum' })
  expect(ids.get('SO.binh_dan_hoc_vu_so.luot_hoc.KY')?.value).toBe(90)
  const cells = (draft.document.annexes.at(-1)?.blocks ?? []).flatMap(one =>
    one.kind === 'table' ? one.rows : [],
  )
  expect(JSON.stringify(cells)).toContain('Theo sổ theo dõi, cuộc họp và kinh phí')
  expect(JSON.stringify(cells)).toContain('SO.binh_dan_hoc_vu_so.luot_hoc.KY')
})

test('a figure that measures a target stands at the target and nowhere else', async () => {
  here.setNow(morning('2026-09-16'))
  const typed = {
    tiep_nhan: '200',
    truc_tuyen: '150',
    toan_trinh: '120',
    giai_quyet: '190',
    dung_han: '188',
    co_phi: '10',
    thanh_toan_tt: '9',
  }
  await row('dich_vu_cong', 'TTPVHCC', '2026-08-20', typed)
  const share = 'register:dich_vu_cong:ty_le_truc_tuyen'
  const before = await quarter(3)
  expect(before.document.figures.find(one => one.id === share)).toMatchObject({
    value: 75,
    numerator: 150,
    denominator: 200,
  })
  value(
    await bindTarget(standing(), {
      targetId: ward.targets['online'] ?? '',
      numerator: 'sum(dich_vu_cong,"truc_tuyen")',
      numeratorName: 'Hồ sơ trực tuyến',
      denominator: 'sum(dich_vu_cong, "tiep_nhan")',
      denominatorName: 'Hồ sơ tiếp nhận',
      span: 'year',
      rhythm: 'monthly',
      from: '2026-07-01',
    }),
  )
  const after = await quarter(3)
  const ids = after.document.figures.map(one => one.id)
  expect(ids).not.toContain(share)
  expect(ids).toContain('register:dich_vu_cong:ty_le_toan_trinh')
  const target = after.document.figures.find(one => one.id === `target:${ward.targets['online']}`)
  expect(target).toMatchObject({ numerator: 150, denominator: 200 })
})

test('money of the plan is told by step and source, and rows of a restricted register are not told at all', async () => {
  const { register } = value(await showRegister(standing(), { registerId: books.get('kinh_phi') ?? '' }))
  const nhiem_vu = register.definition.fields.find(field => field.kind === 'task')?.choices[0]?.code ?? ''
  const money = (buoc: string, nguon: string, so_tien: string) =>
    row('kinh_phi', 'KTHTDT', '2026-04-02', { nhiem_vu, hang_muc: `Mua máy ${nguon}`, buoc, nguon, so_tien })
  await money('du-toan', 'nha-nuoc', '120')
  await money('phan-bo', 'nha-nuoc', '100')
  await money('du-toan', 'xa-hoi', '30')
  await row('su_co', 'CA', '2026-05-05', {
    loai: 'canh-bao',
    muc_do: 'thap',
    so_luong: '1',
    mo_ta: 'Thư lừa đảo',
  })
  const draft = await quarter()
  const sum = (id: string) => draft.document.figures.find(one => one.id === id)?.value
  expect([sum('money:du-toan'), sum('money:phan-bo'), sum('money:chi')]).toEqual([150, 100, 0])
  expect([sum('money:xa-hoi:du-toan'), sum('money:xa-hoi:phan-bo')]).toEqual([30, undefined])
  const codes = draft.document.data?.figures.map(one => one.id.split('.').slice(1).join('.')) ?? []
  expect(codes).toEqual(expect.arrayContaining(['KP01', 'KP04', 'KP01.NN', 'KP01.XH']))
  expect(words(draft)).toContain('Kinh phí thực hiện')
  expect(words(draft)).not.toContain('sự cố')
  expect(new Set(codes).size).toBe(codes.length)
})
