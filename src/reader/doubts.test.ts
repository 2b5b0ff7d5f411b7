import { expect, test } from 'vitest'
import { DOUBTS } from '../domain/doubt.ts'
import { doubtSentence } from '../words/reading.ts'
import { openText } from './open/text.ts'
import { readPlan } from './read-plan.ts'

// Pure: a plan of our own of one line a section; which doubts its items raise.
const plan = (goal: string, task: string, heading = 'NHIỆM VỤ') =>
  readPlan(
    openText(
      new TextEncoder().encode(
        `KẾ HOẠCH\nChăm sóc cây xanh năm 2026\n\nI. MỤC TIÊU\n\n- ${goal}\n\nII. ${heading}\n\n- ${task}\n\n- Trồng cây ven đường.\n\n- Tưới cây mùa khô.\n`,
      ),
      'x.txt',
    ),
  )
const ofTarget = (goal: string) => plan(goal, 'Trồng 20 cây.').targets[0]?.doubts
const ofTask = (task: string, heading?: string) =>
  plan('Tỷ lệ phủ xanh đạt 40%.', task, heading).tasks[0]?.doubts

test('a plain target and a plain task are sure', () => {
  expect(ofTarget('Tỷ lệ phủ xanh đạt 40%.')).toEqual([])
  expect(ofTarget('Trồng mới 1.200 cây.')).toEqual([])
  expect(ofTask('Rà soát, chặt tỉa cành nguy hiểm trước mùa mưa bão.')).toEqual([])
})

test.each([
  ['Tỷ lệ phủ xanh đạt 40% (khu trung tâm 12 vườn).', []],
  ['Khu trung tâm 12 vườn hoa.', ['count-unsaid']],
  ['Phủ xanh 1%, 2%, 3%, 4%, 5% và 6% diện tích các khu.', ['many-numbers']],
])('target: %s', (goal, doubts) => {
  expect(ofTarget(goal)).toEqual(doubts)
})

test('a number in brackets is doubted', () => {
  const [, second] = plan('Phủ xanh đạt 40% (trường học ít nhất 60%).', 'Trồng 20 cây.').targets
  expect(second?.doubts).toEqual(['number-in-brackets'])
})

test.each([
  ['Cây xanh ở các tuyến đường.', ['no-verb']],
  ['Trồng cây.', ['length']],
  ['Trồng cây và giao cho từng hộ của', ['cut']],
])('task: %s', (task, doubts) => {
  expect(ofTask(task)).toEqual(doubts)
})

test('tasks under a title that no rule knows are doubted', () => {
  expect(ofTask('Rà soát, chặt tỉa cành nguy hiểm.', 'VIỆC LÀNG XÓM')).toEqual(['section-guessed'])
})

test('every doubt has a sentence of its own', () => {
  const sentences = DOUBTS.map(doubtSentence)
  expect(new Set(sentences).size).toBe(DOUBTS.length)
  expect(sentences.every(sentence => sentence.endsWith('.'))).toBe(true)
})
