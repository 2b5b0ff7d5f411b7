// Real here: PostgreSQL, the writer, the reader in its own process, the kept files. One locality receives what others sent.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportInput } from '../../src/domain/report-input.ts'
import { addUpReports, keepSenders } from '../../src/usecases/add-up-reports.ts'
import { takeReceived, undoReceived } from '../../src/usecases/decide-received.ts'
import { receiveReport } from '../../src/usecases/receive-report.ts'
import { writeDocument } from '../../src/writer/docx/write-document.ts'
import { assembleReport } from '../../src/writer/report.ts'
import { hoaMaiReport } from '../kit/hoa-mai-report.ts'
import { morning, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
beforeAll(async () => {
  here = await world({ now: morning('2026-06-25') })
})
afterAll(() => here.close())

const receiver = () => here.as('standing-officer')

/** The report of another ward: its own numerators and denominators, its own code of the same target. */
const reportOf = (
  code: string,
  name: string,
  online: readonly [number, number],
  prefix = 'C',
): ReportInput => ({
  ...hoaMaiReport,
  locality: { code, name, place: name },
  groups: hoaMaiReport.groups.map(group => ({
    ...group,
    targets: group.targets.map(target => ({
      ...target,
      code: target.code.replace('C', prefix),
      measure:
        target.code === 'C1' && target.measure !== null
          ? { ...target.measure, numerator: online[0], denominator: online[1] }
          : target.measure,
    })),
  })),
})

const received = new Map<string, string>()
const receive = async (input: ReportInput) => {
  const bytes = await writeDocument(assembleReport(input))
  const { receivedId } = value(
    await receiveReport(receiver(), { name: `${input.locality.code}.docx`, bytes, noSecret: true }),
  )
  value(await takeReceived(receiver(), { receivedId, replace: true }))
  received.set(input.locality.code, receivedId)
}

test('reports of three wards are added by the rule of each figure, and the fourth is named as missing', async () => {
  value(
    await keepSenders(receiver(), {
      senders: ['99001 phường Hoa Mai', '99002 phường Sen Hồng', '99003 xã Trúc Lâm', '99004 xã Bạch Mai'],
    }),
  )
  await receive(reportOf('99001', 'phường Hoa Mai', [9, 10]))
  await receive(reportOf('99002', 'phường Sen Hồng', [500, 1000], 'CT'))
  await receive(reportOf('99003', 'xã Trúc Lâm', [1, 4]))
  const added = value(await addUpReports(receiver(), {}))
  expect(added.period).toBe('2026-H1')
  expect(added.missing).toEqual([{ code: '99004', name: 'xã Bạch Mai' }])
  const line = (key: RegExp) => added.lines.find(one => key.test(one.key))
  const online = line(/^ty le ho so nop truc tuyen/u)
  expect(online).toMatchObject({ rule: 'weighted', numerator: 510, denominator: 1014 })
  expect(online?.value).toBeCloseTo(51_000 / 1014, 9)
  expect(online?.rows.map(row => [row.senderCode, row.receivedId])).toEqual(
    ['99001', '99002', '99003'].map(code => [code, received.get(code)]),
  )
  // 46 tasks assigned in each: a count is added, a rate made of its parts.
  expect(line(/^TK01$/u)).toMatchObject({ rule: 'sum', value: 138 })
  expect(line(/^TK13$/u)).toMatchObject({ rule: 'weighted', numerator: 45, denominator: 54 })
  // No ward has confirmed this one: it is in no sum, and every ward that lacks it is named.
  const payment = line(/^ty le thanh toan truc tuyen/u)
  expect(payment?.value).toBeNull()
  expect(payment?.left).toHaveLength(3)
})

test('a correction replaces what its ward sent, and what is taken back is missing again', async () => {
  await receive(reportOf('99003', 'xã Trúc Lâm', [3, 4]))
  const online = (await lines()).find(one => one.key.startsWith('ty le ho so nop truc tuyen'))
  expect(online).toMatchObject({ numerator: 512, denominator: 1014 })
  value(await undoReceived(receiver(), { receivedId: received.get('99002') ?? '', reason: 'Gửi nhầm kỳ' }))
  const after = value(await addUpReports(receiver(), { period: '2026-H1' }))
  expect(after.missing.map(one => one.code)).toEqual(['99002', '99004'])
})
const lines = async () => value(await addUpReports(receiver(), { period: '2026-H1' })).lines

test('who may not receive reports keeps no list, and a line that says no locality is refused', async () => {
  expect(await keepSenders(here.as('officer'), { senders: [] })).toMatchObject({ refusal: { status: 403 } })
  expect(await keepSenders(receiver(), { senders: ['phường'] })).toMatchObject({
    refusal: { code: 'sender-line-unreadable', field: 'senders' },
  })
})
