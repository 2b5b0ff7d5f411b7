// Real here: everything, and five plans that communes have issued. They lie beside the checkout and are never copied
// into it; where they are absent these tests are left out.
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanReading } from '../../src/domain/plan-reading.ts'
import { cadenceWords, DASHBOARD } from '../../src/words/dashboard.ts'
import { adopt, confirmAll, uploadPlan } from '../kit/plan-steps.ts'
import { type Site, site } from '../kit/site.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/plans')
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter(name => /^00\d_.*\.txt$/.test(name)) : []

/** Words as they are compared: one blank, no marks of markdown, hyphens that break. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[*_\\`]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

describe.skipIf(FILES.length === 0).each(FILES)('%s', file => {
  let whole: Site
  beforeAll(async () => {
    whole = await site(new Date('2026-06-10T02:00:00Z'))
  })
  afterAll(() => whole.close())

  test('is adopted through the pages, and its own targets, tasks and rhythm stand on the dashboard', async () => {
    const { address, here } = whole
    expect(await readFile(join(FOLDER, file), 'utf8')).not.toBe('')
    const keeper = await whole.signedIn('standing-officer', { script: false, width: 1366 })
    const planId = await uploadPlan(keeper, address, join(FOLDER, file))
    await confirmAll(keeper, address, planId)
    await adopt(keeper, address, planId, { number: '01/KH-UBND', dated: '02/3/2026' })

    const row = await here.rows
      .selectFrom('plan')
      .where('id', '=', planId)
      .select(['stage', 'reading'])
      .executeTakeFirstOrThrow()
    expect(row.stage).toBe('adopted')
    const reading = row.reading as PlanReading
    const tasks = await here.rows
      .selectFrom('task')
      .where('plan_id', '=', planId)
      .where('review', '=', 'accepted')
      .select(['id', 'read'])
      .execute()
    expect(tasks.length).toBe(reading.tasks.length)
    expect(tasks.length).toBeGreaterThan(0)

    await keeper.goto(`${address}/dieu-hanh`)
    const board = plain(await keeper.locator('main').innerText())
    if (reading.reporting.length > 0)
      expect(board).toContain(plain(DASHBOARD.reporting(cadenceWords(reading.reporting))))
    for (const annex of reading.annexes.filter(one => !one.present))
      expect(board).toContain(plain(DASHBOARD.annexMissing(annex.label)))
    expect(board).toContain(`của ${tasks.length} nhiệm vụ`)

    await keeper.goto(`${address}/dieu-hanh/chi-tieu`)
    const listed = plain(await keeper.locator('main').innerText())
    for (const target of reading.targets.slice(0, 5))
      expect(listed).toContain(plain(target.name).slice(0, 40))

    // A row opens its task, and the task its sentence of the document.
    for (const { id, read } of [tasks[0], tasks.at(-1)].filter(one => one !== undefined)) {
      await keeper.goto(`${address}/nhiem-vu/${id}`)
      const text = plain((read as PlanReading['tasks'][number]).text)
      expect(plain(await keeper.locator('main').innerText())).toContain(text.slice(0, 60))
      await keeper.locator(`a[href*="/ke-hoach/${planId}/van-ban"]`).first().click()
      await keeper.waitForURL(/van-ban/)
      expect(plain(await keeper.locator('main').innerText())).toContain(text.split(' ').slice(2, 8).join(' '))
    }
  })
})

test.runIf(FILES.length === 0)('the real plans are not beside this checkout', () => {
  expect(FILES).toEqual([])
})
