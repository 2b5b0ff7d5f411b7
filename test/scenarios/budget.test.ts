// Real here: PostgreSQL with its roles, the registers of the library, every rule from the policy to the journal, the Word
// file as a reader of Word files sees it. Only the socket and the pages are left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindTarget } from '../../src/usecases/bind-target.ts'
import { confirmRows, decideRow } from '../../src/usecases/decide-row.ts'
import { enterRow, enterRows } from '../../src/usecases/enter-row.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { showBudget, writeBudget } from '../../src/usecases/show-budget.ts'
import { showEntry, showRegister } from '../../src/usecases/show-register.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { partsOf } from '../kit/docx.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let book = ''
let bases = ''
let task = ''
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  const money = REGISTER_LIBRARY.filter(one =>
    ['kinh_phi', 'co_so_kinh_phi', 'su_dung_san_pham'].includes(one['x-code']),
  )
  const { installed } = value(await installRegisters(here.as('administrator'), { documents: [...money] }))
  book = installed.find(one => one.title.includes('thực hiện nhiệm vụ'))?.registerId ?? ''
  bases = installed.find(one => one.title.includes('cơ sở'))?.registerId ?? ''
  const { register } = value(await showRegister(standing(), { registerId: book }))
  task = register.definition.fields.find(field => field.kind === 'task')?.choices[0]?.code ?? ''
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const head = () => here.as('unit-head', { unit: 'KTHTDT' })
const keeper = () => here.as('officer', { unit: 'KTHTDT' })
const unitId = (): string => here.wards.hoaMai.units.KTHTDT ?? ''
const problem = (outcome: object): string | null => {
  if (!('refusal' in outcome)) return null
  const { code, problems } = outcome.refusal as { code: string; problems?: { code: string }[] }
  return problems?.[0]?.code ?? code
}
const typed = (buoc: string, soTien: string, more: Record<string, string> = {}) => ({
  nhiem_vu: task,
  hang_muc: 'Máy quét tài liệu A3',
  buoc,
  nguon: 'nha-nuoc',
  so_tien: soTien,
  cong_khai: '1',
  ...more,
})
const enter = async (on: string, given: Record<string, string>) =>
  value(await enterRow(keeper(), { registerId: book, unitId: unitId(), on, typed: given })).entryId
const confirm = (entryId: string, reason = '') =>
  decideRow(head(), { entryId, version: 1, decision: 'confirmed', reason })
const budget = async (open = false) => value(await showBudget(standing(), { year: 2026, open }))

test('a row names a task as papers do, by its code alone where that is enough, and no task that is not there', async () => {
  expect(task).toMatch(/^N\d+, /u)
  const by = (nhiem_vu: string) =>
    enterRow(keeper(), {
      registerId: book,
      unitId: unitId(),
      on: '2026-02-01',
      typed: typed('du-toan', '1', { nhiem_vu, hang_muc: 'Thử', nghien_cuu: '1' }),
    })
  expect(problem(await by('N999, 1/KH-UBND'))).toBe('no-such-task')
  expect(problem(await by(''))).toBe('missing')
  const { entryId } = value(await by(task.split(',')[0]?.toLowerCase() ?? ''))
  expect(value(await showEntry(keeper(), { entryId })).newest.values.nhiem_vu).toBe(task)
})

test('what was confirmed adds up by task and source; what waits does not count', async () => {
  const estimate = await enter('2026-02-10', typed('du-toan', '100'))
  const allocation = await enter('2026-03-10', typed('phan-bo', '90,5'))
  expect((await budget()).lines).toEqual([])
  value(await confirm(estimate))
  value(await confirm(allocation))
  const { lines, total, registers } = await budget()
  expect(registers.map(one => one.code).sort()).toEqual(['co_so_kinh_phi', 'kinh_phi', 'su_dung_san_pham'])
  expect(lines.map(line => [line.task, line.named?.id, line.sums['du-toan'], line.sums['phan-bo']])).toEqual([
    [task, Object.values(ward.tasks)[0], 100, 90.5],
  ])
  expect(total).toEqual({ 'du-toan': 100, 'phan-bo': 90.5, chi: 0, 'quyet-toan': 0 })
})

test('the page of a task shows its money by source; a task without any shows none', async () => {
  const [paid, other] = Object.values(ward.tasks)
  expect(value(await showTask(standing(), { taskId: paid ?? '' })).money).toMatchObject({
    bySource: [{ source: 'nha-nuoc', sums: { 'du-toan': 100, 'phan-bo': 90.5, chi: 0 } }],
    total: { 'du-toan': 100, 'phan-bo': 90.5 },
    year: 2026,
  })
  expect(value(await showTask(standing(), { taskId: other ?? '' })).money).toBeNull()
})

test('money beyond what was given, or for what is paid already, is approved with a reason only, and never in a heap', async () => {
  const payment = await enter('2026-04-10', typed('chi', '95'))
  const twice = await enter('2026-04-11', typed('du-toan', '40', { nguon: 'xa-hoi' }))
  expect(
    value(await showEntry(head(), { entryId: payment })).questions.map(one => [one.code, one.amount]),
  ).toEqual([['overspent', 4.5]])
  expect(problem(await confirm(payment))).toBe('money-unexplained')
  expect(problem(await confirm(twice))).toBe('money-unexplained')
  expect(problem(await confirmRows(head(), { registerId: book }))).toBeNull()
  expect((await budget()).total.chi).toBe(0)
  value(await confirm(payment, 'Phát sinh phụ kiện theo biên bản nghiệm thu'))
  const { findings } = await budget()
  expect(findings.map(one => one.code)).toEqual(['overspent'])
  expect(
    problem(await decideRow(head(), { entryId: twice, version: 1, decision: 'returned', reason: 'Đã cấp' })),
  ).toBeNull()
})

test('a rule of the plan is its target, measured over the declared base, and moves with the row', async () => {
  const targetId = ward.targets.online ?? ''
  value(
    await enterRows(keeper(), {
      registerId: bases,
      rows: [
        {
          unitId: unitId(),
          on: '2026-01-15',
          typed: { co_so: 'tong-chi', so_tien: '10.000', can_cu: 'NQ 01' },
          note: '',
        },
      ],
    }),
  )
  value(await confirmRows(head(), { registerId: bases }))
  const { register } = value(await showRegister(standing(), { registerId: book }))
  const share = register.definition.indicators.find(one => one.code === 'tren_tong_chi')
  value(
    await bindTarget(standing(), {
      targetId,
      seen: 0,
      numerator: share?.numerator ?? '',
      numeratorName: share?.numeratorName ?? '',
      denominator: share?.denominator ?? '',
      denominatorName: share?.denominatorName ?? '',
      span: 'year',
      rhythm: 'monthly',
      // The day after the last typed figure.
      from: '2026-06-15',
      reason: '',
    }),
  )
  const figure = async () => (await budget()).rules.find(one => one.id === targetId)?.judgement.value
  expect(await figure()).toBeCloseTo(0.95)
  value(await confirm(await enter('2026-06-01', typed('chi', '-45,5')), 'Thu hồi'))
  expect(await figure()).toBeCloseTo(0.495)
  const shares = (await budget()).shares.map(one => [one.code, one.numerator, one.denominator])
  expect(shares).toEqual([
    ['tren_tong_chi', 49.5, 10_000],
    ['nghien_cuu', 0, 0],
    ['tren_grdp', 49.5, 0],
  ])
})

test('what is published leaves out what is inner, and the Word file says the sums', async () => {
  const inner = typed('du-toan', '300', { hang_muc: 'Camera nút giao thông', cong_khai: '0' })
  value(await confirm(await enter('2026-05-05', inner)))
  expect((await budget()).lines.map(line => line.item)).toContain('Camera nút giao thông')
  expect((await budget(true)).lines.map(line => line.item)).not.toContain('Camera nút giao thông')
  expect((await budget(true)).findings).toEqual([])
  const words = async (open: boolean) =>
    Object.entries(await partsOf(value(await writeBudget(standing(), { year: 2026, open })).bytes))
      .filter(([path]) => path === 'word/document.xml')
      .map(([, xml]) => xml.replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, ''))
      .join()
      .replaceAll('\u00a0', ' ')
  const whole = await words(false)
  expect(whole).toContain('Tổng dự toán 401 triệu đồng')
  expect(whole).toContain('49,5/10.000 triệu đồng, bằng 0,5%')
  const published = await words(true)
  expect(published).toContain('Tổng dự toán 101 triệu đồng')
  expect(published).not.toContain('Camera')
  expect(published).not.toContain('10.000 triệu đồng')
})
