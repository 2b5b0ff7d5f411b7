import { expect, test } from 'vitest'
import { clarityMeter, gapFields } from './clarity-meter.ts'

// Pure.

const clear = {
  who: 'clear',
  what: 'clear',
  when: 'clear',
  responsibility: 'clear',
  product: 'clear',
  authority: 'clear',
} as const

test('answers of several tasks are added, and a half answer is no answer', () => {
  const meter = clarityMeter([{ six: clear }, { six: { ...clear, who: 'partial', product: 'missing' } }])
  expect(meter).toMatchObject({ tasks: 2, allSix: 1, clear: 10, asked: 12 })
  expect([meter.per.who, meter.per.what, meter.per.product]).toEqual([1, 2, 1])
  expect(clarityMeter([])).toMatchObject({ tasks: 0, allSix: 0, clear: 0, asked: 0 })
})

test('a form asks only for what is missing, each field once', () => {
  expect(gapFields([{ code: 'owner-missing' }, { code: 'text-vague' }, { code: 'product-missing' }])).toEqual(
    ['ownerId', 'product'],
  )
})
