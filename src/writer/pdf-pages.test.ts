// Pure. Pages of a PDF as the root of its tree counts them.
import { expect, test } from 'vitest'
import { pdfPages } from './pdf-pages.ts'

const pdf = (...objects: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    `%PDF-1.7\n${objects.map((one, at) => `${at + 1} 0 obj\n<<${one}>>\nendobj`).join('\n')}`,
  )

test('the root of the page tree counts all pages, whatever nodes stand below it', () => {
  expect(
    pdfPages(
      pdf(
        '/Type/Page/Parent 3 0 R',
        '/Type/Pages/Kids[1 0 R]/Count 4',
        '/Count 12 /Kids[2 0 R] /Type /Pages',
        '/Type/Outlines/Count 99',
      ),
    ),
  ).toBe(12)
})

test('a tree that is packed away is not guessed', () => {
  expect(pdfPages(pdf('/Type/ObjStm/Length 5', '/Type/Outlines/Count 99'))).toBeNull()
})
