// Pure: every refusal has its sentence.
import { expect, test } from 'vitest'
import { type FileRefusalCode, refuseFile } from '../domain/refusal-of-file.ts'
import { refusedFile } from './refused-file.ts'

const MB = 1_048_576

/** One of each code; the compiler sees a missing one. */
const EACH = {
  empty: { code: 'empty' },
  'too-large': { code: 'too-large', bytes: 32 * MB, limit: 20 * MB },
  'unknown-kind': { code: 'unknown-kind' },
  'extension-lies': { code: 'extension-lies', extension: 'docx', found: 'pdf' },
  'kind-not-read': { code: 'kind-not-read', found: 'pptx' },
  'needs-office': { code: 'needs-office', found: 'doc' },
  macros: { code: 'macros' },
  'password-protected': { code: 'password-protected' },
  damaged: { code: 'damaged' },
  'unsafe-archive': { code: 'unsafe-archive', fault: 'ratio' },
  'unsafe-markup': { code: 'unsafe-markup' },
  'too-complex': { code: 'too-complex' },
  'too-many-pages': { code: 'too-many-pages', pages: 412, limit: 300 },
  'letters-unknown': { code: 'letters-unknown', pages: 7 },
  'text-encoding': { code: 'text-encoding', possible: ['tcvn3', 'vni'] },
  'line-too-long': { code: 'line-too-long', length: 3_145_728, limit: 100_000 },
  'text-too-long': { code: 'text-too-long', length: 4_000_000, limit: 3_000_000 },
  'no-words': { code: 'no-words' },
  'secrecy-stamp': { code: 'secrecy-stamp' },
  'no-figures': { code: 'no-figures' },
  'no-plan': { code: 'no-plan', because: 'no-sections' },
  'reading-time': { code: 'reading-time', seconds: 60 },
  'reading-memory': { code: 'reading-memory' },
  'reading-failed': { code: 'reading-failed' },
  'reading-cancelled': { code: 'reading-cancelled' },
  'reading-queue-full': { code: 'reading-queue-full', waiting: 20 },
} satisfies { readonly [Code in FileRefusalCode['code']]: FileRefusalCode & { code: Code } }

test.each(Object.values(EACH))('$code says what happened and what to do', code => {
  const sentence = refusedFile(refuseFile(code))
  expect(sentence.split('. ').length + (code.code === 'reading-cancelled' ? 1 : 0)).toBeGreaterThan(1)
  expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
  expect(sentence).not.toMatch(/!|undefined|null|\bbạn\b|vui lòng/)
})

test('figures are written as in Vietnamese, and the sentences of the design are kept', () => {
  expect(refusedFile(refuseFile(EACH['too-large']))).toBe(
    'Tệp nặng 32 MB, tối đa 20 MB. Chia nhỏ hoặc giảm cỡ ảnh rồi chọn lại.',
  )
  expect(refusedFile(refuseFile(EACH['secrecy-stamp']))).toBe(
    'Văn bản có dấu chỉ độ mật nên hệ thống không nhận và không lưu lại. Xử lý theo quy định về bảo vệ bí mật nhà nước.',
  )
  expect(refusedFile(refuseFile(EACH['line-too-long']))).toContain('3.145.728 ký tự')
  expect(refusedFile(refuseFile({ code: 'too-large', bytes: 20.4 * MB, limit: 20 * MB }))).toContain(
    '20,4 MB',
  )
})
