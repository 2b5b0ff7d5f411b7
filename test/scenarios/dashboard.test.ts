// Real here: PostgreSQL with its roles, the pages as they are served; only the socket and the browser are left out.
// The ward of running-ward.ts on Thursday 18/6/2026, and beside it a plan of the Party.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askExplanation } from '../../src/usecases/ask-explanation.ts'
import { decidePairs } from '../../src/usecases/decide-pairs.ts'
import { recordLateness } from '../../src/usecases/record-lateness.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { secondPlan } from '../kit/second-plan.ts'
import { type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
let leader: Visitor
beforeAll(async () => {
  here = await world({ accounts: true, now: morning('2026-03-20') })
  ward = await runningWard(here)
  const party = await secondPlan(here, {
    year: 2026,
    line: 'party',
    signed: '2026-06-10',
    number: '14-KH/ĐU',
    targets: [
      {
        name: 'Tỷ lệ hồ sơ nộp trực tuyến',
        lead: 'TTPVHCC',
        fraction: ['Hồ sơ nộp trực tuyến', 'Tổng số hồ sơ tiếp nhận'],
        milestones: [
          ['2026-05-31', 75],
          ['2026-12-31', 85],
        ],
      },
      {
        name: 'Tỷ lệ thanh toán trực tuyến phí, lệ phí',
        lead: 'TTPVHCC',
        fraction: ['Giao dịch trực tuyến', 'Tổng số giao dịch'],
        milestones: [['2026-12-31', 95]],
      },
    ],
  })
  const [online = '', payment = ''] = party.targets
  value(
    await decidePairs(here.as('standing-officer'), {
      planId: ward.planId,
      otherId: party.planId,
      pairs: [
        { stateId: ward.targets['online'] ?? '', partyId: online },
        { stateId: ward.targets['payment'] ?? '', partyId: payment },
      ].map(pair => ({ ...pair, decision: 'linked' as const, origin: 'by-hand' as const })),
    }),
  )
  leader = await visitor(here, 'leader-state')
})
afterAll(() => here.close())

test('a target that both plans ask for stands once, as the plan has it by which it is farther behind', async () => {
  const { html } = await leader.get('/dieu-hanh/chi-tieu')
  const rows = (name: string) => html.split(`>${name}<`).length - 1
  expect(rows('Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến') + rows('Tỷ lệ hồ sơ nộp trực tuyến')).toBe(1)
  expect(rows('Tỷ lệ thanh toán trực tuyến phí, lệ phí')).toBe(1)
  expect((await leader.get('/dieu-hanh')).html).toContain('cùng là C1 của kế hoạch liên kết, tính một lần')
})

test('an overdue task offers its leader to ask why, and says afterwards what was asked', async () => {
  const page = async (who: Visitor) => (await who.get('/dieu-hanh')).html
  const ask = `href="/nhiem-vu/${ward.tasks['wifi']}/giai-trinh"`
  expect(await page(leader)).toContain(ask)
  expect(await page(await visitor(here, 'leader-party'))).not.toContain(ask)
  value(
    await askExplanation(here.as('leader-state'), {
      taskId: ward.tasks['wifi'] ?? '',
      from: 'head',
      question: 'Vì sao chưa lắp đặt xong?',
      answerBy: '2026-06-23',
    }),
  )
  expect(await page(leader)).not.toContain(ask)
  expect(await page(leader)).toContain('Chờ giải trình, hạn 23/6')
})

test('what became overdue in the last week stands among the changes, with the day on which it did', async () => {
  here.setNow(morning('2026-06-24'))
  await recordLateness(here.surroundings, here.wards.hoaMai.localityId)
  const { html } = await (await visitor(here, 'leader-state')).get('/dieu-hanh')
  const changes = html.slice(html.indexOf('Thay đổi trong 7 ngày'))
  expect(changes).toMatch(/N\d+ chuyển sang quá hạn[\s\S]{0,200}23\/6/u)
  // Overdue since the beginning of June, noted only now.
  expect(changes.match(/chuyển sang quá hạn/gu)).toHaveLength(1)
})
