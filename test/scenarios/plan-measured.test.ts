// Real here: PostgreSQL with its roles, the reader, every rule from the policy to the journal, the page as it is served,
// the Word file of the report. The project's own plans, and plans that communes have issued where these lie beside the
// checkout; of those the test knows ordinals and codes of indicators, and no sentence.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { readFile as readPlan } from '../../src/reader/read-file.ts'
import { addTarget } from '../../src/usecases/add-target.ts'
import { adoptPlan } from '../../src/usecases/adopt-plan.ts'
import { buildReport, draftReport } from '../../src/usecases/build-report.ts'
import { issueReport } from '../../src/usecases/issue-report.ts'
import { bindTargets, previewMeasuring, showMeasuring } from '../../src/usecases/plan-measuring.ts'
import { reportMeasurement } from '../../src/usecases/report-measurement.ts'
import { reviewItems } from '../../src/usecases/review-items.ts'
import { showFigureRows } from '../../src/usecases/show-binding.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { MEASURING } from '../../src/words/measuring.ts'
import { REGISTER_LIBRARY } from '../../src/words/register-library.ts'
import { MEASURED_PLANS } from '../kit/measured-plans.ts'
import { ADOPTION, draftPlan, itemsOf } from '../kit/plan-in-world.ts'
import { enterYear } from '../kit/register-year.ts'
import { morning, value } from '../kit/running-ward.ts'
import { visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

const QUARTER = '2026-Q4'
/** Of a period that a plan states in words and no figure can be read of: a person adds it in the review. */
const BY_HAND = new Map([['001', 'so_lieu_tinh.tang_truong']])

/** Those with targets enough to be worth a year. */
const PLANS = MEASURED_PLANS.filter(plan => plan.real || plan.measured.length > 1)

describe.each(PLANS)('$name', plan => {
  let here: World
  let planId = ''
  let targets: { readonly id: string; readonly code: string }[] = []
  const standing = () => here.as('standing-officer')
  const measured = [...plan.measured, ...[BY_HAND.get(plan.name) ?? []].flat()]
  const library = [...REGISTER_LIBRARY]

  beforeAll(async () => {
    here = await world({ accounts: !plan.real, now: morning('2026-03-20') })
    const reading = await readPlan(await readFile(plan.path), basename(plan.path))
    if (isFileRefusal(reading)) throw new Error(reading.code)
    planId = await draftPlan(here, reading)
    if (BY_HAND.has(plan.name))
      value(
        await addTarget(standing(), {
          planId,
          wording: {
            text: 'Tăng trưởng kinh tế mỗi năm từ 10% trở lên',
            name: 'Tốc độ tăng trưởng kinh tế',
            op: '>=',
            value: 10,
            max: null,
            unit: '%',
            numeratorName: null,
            denominatorName: null,
            milestones: [],
          },
        }),
      )
    const items = await itemsOf(here, planId)
    const ids = (of: readonly { readonly id: string }[]) => of.map(one => one.id)
    value(
      await reviewItems(standing(), {
        planId,
        taskIds: ids(items.tasks),
        targetIds: ids(items.targets),
        decision: 'accepted',
      }),
    )
    value(await adoptPlan(standing(), { planId, ...ADOPTION }))
    targets = [...items.targets]
  })
  afterAll(() => here.close())

  /** The register and indicator that measures each target, by its id. */
  const wanted = () => targets.map((target, at) => ({ targetId: target.id, offer: measured[at] ?? '' }))
  const asked = () => ({ planId, library, picks: wanted(), rhythm: 'monthly' as const, from: '2026-01-01' })

  /** As somebody does it who sees the page. */
  async function throughThePage(sure: number): Promise<void> {
    const keeper = await visitor(here, 'standing-officer')
    const page = await keeper.get(`/ke-hoach/${planId}/cach-do`)
    expect(page.status).toBe(200)
    const ticked = [...page.html.matchAll(/name="chon" value="([0-9a-f-]+)" checked/g)].map(one => one[1])
    expect(ticked).toHaveLength(sure)
    const sent = await keeper.post(`/ke-hoach/${planId}/cach-do`, {
      chon: targets.map(one => one.id),
      ...Object.fromEntries(wanted().map(one => [`cach.${one.targetId}`, one.offer])),
      rhythm: 'monthly',
      from: '1/1/2026',
    })
    expect([sent.status, sent.location]).toEqual([303, `/ke-hoach/${planId}/cach-do`])
    expect((await keeper.get(sent.location)).html).toContain(
      MEASURING.heading(targets.length, targets.length),
    )
  }

  test('what measures each target is proposed, and one press binds them all', async () => {
    expect(targets).toHaveLength(measured.length)
    const { rows } = value(await showMeasuring(standing(), { planId, library }))
    const corrected = rows.filter((row, at) => row.offers[0]?.code !== measured[at])
    const sure = rows.filter(row => row.confidence === 'sure')
    expect(sure.filter(row => corrected.includes(row))).toEqual([])
    expect(corrected.length).toBeLessThanOrEqual(1)
    const preview = value(await previewMeasuring(standing(), asked()))
    expect(preview.previews.flatMap(one => one.problems)).toEqual([])
    expect(preview.installs.length).toBeGreaterThan(0)

    if (plan.real) value(await bindTargets(standing(), asked()))
    else await throughThePage(sure.length)
    const again = await bindTargets(standing(), asked())
    expect(again.ok ? [] : again.refusal.problems?.map(one => one.code)).toEqual(
      targets.map(() => 'bound-already'),
    )
  })

  test('a year of rows gives each target a figure of the quarter that opens its rows, and none can be typed', async () => {
    here.setNow(morning('2026-12-31'))
    expect(await enterYear(here, '2026-01-01', '2026-12-31')).toBeGreaterThan(0)
    for (const { id: targetId } of targets) {
      const { figures, target } = value(await showTarget(standing(), { targetId }))
      const standingFigure = figures.find(
        one => one.state === 'approved' && one.effectiveOn >= '2026-09-15' && one.effectiveOn <= '2026-12-14',
      )
      expect([target.code, standingFigure?.value]).toEqual([target.code, expect.any(Number)])
      const rows = value(await showFigureRows(standing(), { measurementId: standingFigure?.id ?? '' }))
      expect([target.code, rows.counted?.agrees, (rows.counted?.rows.length ?? 0) > 0]).toEqual([
        target.code,
        true,
        true,
      ])
      const typed = await reportMeasurement(standing(), {
        targetId,
        effectiveOn: '2026-12-20',
        value: 1,
        numerator: null,
        denominator: null,
        reached: null,
      })
      expect(typed.ok ? null : (typed.refusal.problems?.[0]?.code ?? typed.refusal.code)).toBe('target-bound')
    }
    const typed = await here.rows
      .selectFrom('measurement')
      .where('binding_version', 'is', null)
      .select('id')
      .execute()
    expect(typed).toEqual([])
  })

  test('the report of the quarter carries a figure of every target, each from a binding and none typed', async () => {
    const draft = value(await draftReport(standing(), { planId, kind: 'quarter', period: QUARTER }))
    const { reportId } = value(await buildReport(standing(), { planId, kind: 'quarter', period: QUARTER }))
    const issued = value(
      await issueReport(standing(), { reportId, number: 12, dated: '2026-12-31', signer: 'Lê Thị Thu Hà' }),
    )
    const carried = await carriedBy(here, issued.reportId)
    for (const target of targets) {
      const figure = draft.document.figures.find(one => one.id === `target:${target.id}`)
      const bound = value(await showTarget(standing(), { targetId: target.id })).figures.find(
        one => one.state === 'approved' && one.effectiveOn <= draft.period.to,
      )
      expect(bound?.bindingVersion).toBe(1)
      const same = [target.code, expect.closeTo(bound?.value ?? Number.NaN, 6)]
      expect([target.code, figure?.value]).toEqual(same)
      const data = carried.filter(one => one.id.endsWith(`.${target.code}`))
      expect(data.map(one => [target.code, one.value])).toEqual([same])
    }
  })
})

/** The figures that the issued report carries for programs. */
async function carriedBy(here: World, reportId: string) {
  const { document } = await here.rows
    .selectFrom('report')
    .where('id', '=', reportId)
    .select('document')
    .executeTakeFirstOrThrow()
  const { data } = document as { data?: { figures: { id: string; value: number | null }[] } }
  return data?.figures ?? []
}
