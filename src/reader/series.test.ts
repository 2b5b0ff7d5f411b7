import { expect, test } from 'vitest'
import { openText } from './open/text.ts'
import { readPlan } from './read-plan.ts'

// Pure: one sentence of our own in a goals section; "value@by" of the target and of its milestones.
const told = (sentence: string): string[] => {
  const text = `KẾ HOẠCH\nChăm sóc cây xanh\n\nI. MỤC TIÊU\n\n1. ${sentence}\n\nII. NHIỆM VỤ\n\n1. Trồng cây.\n`
  return readPlan(openText(new TextEncoder().encode(text), 'x.txt')).targets.map(
    t => `${t.value}@${t.by} [${t.milestones.map(m => `${m.value}@${m.by}`).join(' ')}]`,
  )
}

test.each([
  [
    'Tỷ lệ phủ xanh năm 2026 là 40%, năm 2027 là 45%, năm 2030 là 60%.',
    ['40@2026 [40@2026 45@2027 60@2030]'],
  ],
  ['Tỷ lệ phủ xanh đạt 40% năm 2026, 45% năm 2027 và 60% năm 2030.', ['40@2026 [40@2026 45@2027 60@2030]']],
  ['Năm 2026, 40% tuyến đường có cây; 70% hộ có thùng phân loại.', ['40@2026 []', '70@2026 []']],
])('%s', (sentence, targets) => {
  expect(told(sentence)).toEqual(targets)
})
