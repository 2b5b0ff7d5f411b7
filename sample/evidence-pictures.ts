// Takes the pictures of evidence that the demonstration shows: node sample/evidence-pictures.ts
import { writeFileSync } from 'node:fs'
import { openBrowser } from '../test/kit/browser.ts'

const PICTURES = {
  'bien-ban': { width: 900, height: 1200 },
  'lop-hoc': { width: 1200, height: 900 },
} as const

for (const [name, size] of Object.entries(PICTURES)) {
  const { context, close } = await openBrowser(size)
  const page = await context.newPage()
  await page.goto(new URL(`./evidence/${name}.html`, import.meta.url).href)
  const picture = await page.screenshot({ type: 'jpeg', quality: 72 })
  writeFileSync(new URL(`./evidence/${name}.jpg`, import.meta.url), picture)
  await close()
}
