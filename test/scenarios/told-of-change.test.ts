// Real here: PostgreSQL, the journal, and what the program tells by itself from it. Only the socket and the pages are
// left out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adjustGoal } from '../../src/usecases/adjust-goal.ts'
import { argueAssignment } from '../../src/usecases/argue-assignment.ts'
import { askExplanation } from '../../src/usecases/ask-explanation.ts'
import { changeTask } from '../../src/usecases/change-task.ts'
import { setContact, showContact } from '../../src/usecases/contact.ts'
import type { Context } from '../../src/usecases/context.ts'
import { decideArgument } from '../../src/usecases/decide-argument.ts'
import { decideExtension } from '../../src/usecases/decide-extension.ts'
import { listAssignments } from '../../src/usecases/list-assignments.ts'
import { listNotices } from '../../src/usecases/list-notices.ts'
import { noteChanges } from '../../src/usecases/note-changes.ts'
import { requestExtension } from '../../src/usecases/request-extension.ts'
import { showTarget } from '../../src/usecases/show-target.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { noticeNote, noticeTitle } from '../../src/words/notice.ts'
import { rowVersionOf } from '../kit/acts.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { WORLD_NOW, type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
  // As if it had been told day by day: what is older than a fortnight would be no news.
  here.setNow(morning('2026-03-27'))
  await noteChanges(here.surroundings, here.wards.hoaMai.localityId)
  here.setNow(WORLD_NOW)
})
afterAll(() => here.close())

const leader = () => here.as('leader-state')
const officer = (unit: string) => here.as('officer', { unit })
const head = (unit: string) => here.as('unit-head', { unit })
const task = (key: string) => ward.tasks[key] ?? ''

/** What somebody is told of by what has happened since, as the list says it. */
async function told(who: Context, act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = new Set(value(await listNotices(who, {})).notices.map(one => one.id))
  await act()
  await noteChanges(here.surroundings, here.wards.hoaMai.localityId)
  return value(await listNotices(who, {}))
    .notices.filter(one => !before.has(one.id))
    .map(one =>
      [noticeTitle(one.kind, one.facts.what), noticeNote(one.kind, one.facts, '2026-06-18')]
        .filter(Boolean)
        .join(': '),
    )
}

const change = async (text: string) =>
  value(
    await changeTask(leader(), {
      taskId: task('power'),
      rowVersion: await rowVersionOf(leader(), task('power')),
      reason: 'Theo chỉ đạo',
      text,
      fields: {},
    }),
  )
const ask = async (key: string, due: string) =>
  value(await requestExtension(officer('KTHTDT'), { taskId: task(key), due, reason: 'Chờ thiết bị' }))

test('the head of the lead unit is told of a changed content, and not who changed it', async () => {
  expect(await told(head('KTHTDT'), () => change('Lập phương án điện dự phòng cho phòng máy chủ'))).toEqual([
    'Nội dung nhiệm vụ thay đổi',
  ])
  expect(await told(leader(), () => change('Lập phương án điện dự phòng'))).toEqual([])
})

test('an extension that is agreed tells the new deadline, one that is refused tells none', async () => {
  const { extensionId } = await ask('power', '2026-09-30')
  expect(
    await told(head('KTHTDT'), async () =>
      value(await decideExtension(leader(), { extensionId, decision: 'refused', reason: 'Đủ thời gian' })),
    ),
  ).toEqual(['Không đồng ý gia hạn, thời hạn giữ nguyên'])
  const again = await ask('power', '2026-09-15')
  expect(
    await told(head('KTHTDT'), async () =>
      value(await decideExtension(leader(), { extensionId: again.extensionId, decision: 'agreed' })),
    ),
  ).toEqual(['Đồng ý gia hạn: thời hạn mới 15/9/2026'])
})

test('a unit is told what became of its argument about an assignment', async () => {
  const { assignments } = value(await listAssignments(head('CA'), {}))
  const assignmentId = assignments.find(one => one.task.id === task('camera'))?.id ?? ''
  value(await argueAssignment(head('CA'), { assignmentId, reason: 'Chưa có kinh phí' }))
  expect(
    await told(head('CA'), async () =>
      value(
        await decideArgument(here.as('standing-officer'), {
          assignmentId,
          decision: 'kept',
          reason: 'Đã bố trí kinh phí',
        }),
      ),
    ),
  ).toEqual(['Ý kiến về việc được giao đã có quyết định'])
})

test('an adjusted goal and a question for an explanation are told to who answers', async () => {
  const { target, plan } = value(await showTarget(leader(), { targetId: ward.targets.vneid ?? '' }))
  expect(plan.line).toBe('state')
  expect(
    await told(head('CA'), async () =>
      value(
        await adjustGoal(leader(), {
          targetId: target.id,
          rowVersion: target.rowVersion,
          op: '>=',
          milestones: [{ by: '2026-12-31', value: 55, max: null }],
          effectiveOn: '2026-06-17',
          document: '71/QĐ-UBND',
          reason: 'Tỉnh điều chỉnh',
        }),
      ),
    ),
  ).toEqual(['Mục tiêu của chỉ tiêu được điều chỉnh'])
  expect(
    await told(head('VHXH'), async () =>
      value(await askExplanation(leader(), { taskId: task('teams'), from: 'head', question: 'Vì sao chậm' })),
    ),
  ).toEqual([expect.stringMatching(/^Yêu cầu giải trình: thời hạn /)])
})

test('who wishes no news of a kind is not told of it, and hears of the others', async () => {
  const quiet = head('KTHTDT')
  const { contact } = value(await showContact(quiet, {}))
  value(
    await setContact(quiet, {
      rowVersion: contact.rowVersion,
      email: '',
      phone: '',
      byMail: false,
      byMessage: false,
      wishes: { plan: 'off' },
    }),
  )
  expect(await told(quiet, () => change('Lập phương án dự phòng điện cho phòng máy chủ'))).toEqual([])
  const { extensionId } = await ask('power', '2026-10-15')
  expect(
    await told(quiet, async () =>
      value(await decideExtension(leader(), { extensionId, decision: 'agreed' })),
    ),
  ).toEqual(['Đồng ý gia hạn: thời hạn mới 15/10/2026'])
  expect(value(await showTask(quiet, { taskId: task('power') })).task.text).toContain('dự phòng điện')
})
