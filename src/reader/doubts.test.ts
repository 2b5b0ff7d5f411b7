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

const readOf = (text: string) => readPlan(openText(new TextEncoder().encode(text), 'x.txt'))

test('an item that alone among its kind has nobody in charge is doubted, and so is a name alone', () => {
  const { tasks } = readOf(
    'KẾ HOẠCH\nChăm sóc cây xanh năm 2026\n\nI. NHIỆM VỤ\n\n- Hội Làm vườn trồng cây ven đường làng.\n\n- Đoàn Thanh niên phường tưới cây mùa khô.\n\n- Công an phường kiểm tra xe chở cây.\n\n- Rà soát, chặt tỉa cành nguy hiểm.\n\n- Phòng Kinh tế\n',
  )
  expect(tasks.map(task => task.doubts)).toEqual([
    [],
    [],
    [],
    ['lead-missing'],
    ['length', 'fragment', 'lead-missing'],
  ])
})

test('a number among several years, a helper and a remark that were not understood are doubted', () => {
  const { targets, tasks } = readOf(
    'KẾ HOẠCH\nChăm sóc cây xanh\n\nI. MỤC TIÊU\n\n- Phủ xanh 40% diện tích năm 2027, mở rộng vườn ươm từ năm 2029.\n\nII. NHIỆM VỤ\n\n- Trồng cây ven đường với nhiều đơn vị phối hợp.\n\n- Tưới cây mùa khô ở các tuyến phố (Nhóm bạn của rừng lo).\n\n1. Đợt trồng tháng 5\n\n- Đào hố, bón lót, chuẩn bị cây giống.\n',
  )
  expect(targets[0]?.doubts).toEqual(['year-odd'])
  expect(tasks.map(task => task.doubts)).toEqual([
    ['support-unread'],
    ['no-verb', 'assignment-unread'],
    ['no-verb', 'time-unread'],
  ])
})
