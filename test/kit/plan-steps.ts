import type { Page } from 'playwright-core'
import { ADOPT } from '../../src/words/plan.ts'
import { REVIEW } from '../../src/words/review.ts'

/** Uploads a plan's file on the page and waits until the review stands there. Answers the plan's id. */
export async function uploadPlan(page: Page, address: string, file: string): Promise<string> {
  await page.goto(`${address}/ke-hoach/nhap`)
  await page.setInputFiles('input[type=file]', file)
  await page.check('input[name=noSecret]')
  await page.click('main form button[type=submit]')
  await page.waitForURL(/\/(?:doc|ra-soat)/)
  // Without script the page of progress loads itself again until the reading is done.
  await page.waitForURL(/\/ra-soat/, { timeout: 60_000 })
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

const UNSEEN = ['chua-chac', 'thieu-ro', 'du-ro']

/** Confirms every item that is not yet seen, as a person does: the marked ones of a page together, the rest one by one. */
export async function confirmAll(page: Page, address: string, planId: string): Promise<void> {
  for (const pile of UNSEEN) {
    for (let round = 0; ; round += 1) {
      if (round > 60) throw new Error(`items are left in ${pile} after sixty pages`)
      await page.goto(`${address}/ke-hoach/${planId}/ra-soat?nhom=${pile}`)
      const one = page.locator('button[name=act][value=confirm]')
      if ((await one.count()) === 0) break
      const all = page.getByRole('link', { name: REVIEW.pickAll })
      if ((await all.count()) > 0) {
        await all.first().click()
        await page.locator('button[name=act][value=confirm-many]').click()
      } else {
        await one.click()
      }
      await page.waitForLoadState()
    }
  }
}

/** Adopts the reviewed draft with what the form proposes, with a number or day where the document has none. */
export async function adopt(
  page: Page,
  address: string,
  planId: string,
  missing: { number: string; dated: string },
): Promise<void> {
  await page.goto(`${address}/ke-hoach/${planId}/thong-qua`)
  for (const name of ['number', 'dated'] as const) {
    const field = page.locator(`[name=${name}]`)
    if ((await field.inputValue()) === '') await field.fill(missing[name])
  }
  await page.getByRole('button', { name: ADOPT.send }).click()
  await page.waitForURL(new RegExp(`/ke-hoach/${planId}(?:\\?|$)`))
}
