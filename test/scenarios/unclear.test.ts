// Real here: PostgreSQL, every use-case, the setting of the ward. The ward of running-ward.ts on Thursday 18/6/2026.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptAmendment } from '../../src/usecases/adopt-amendment.ts'
import { amendTask } from '../../src/usecases/amend-task.ts'
import { beginAmendment } from '../../src/usecases/begin-amendment.ts'
import { changeSetting } from '../../src/usecases/change-setting.ts'
import { directTask } from '../../src/usecases/direct-task.ts'
import { registerDocument } from '../../src/usecases/register-document.ts'
import { showAmendment } from '../../src/usecases/show-amendment.ts'
import { showTask } from '../../src/usecases/show-task.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard
beforeAll(async () => {
  here = await world({ now: morning('2026-03-25') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const choose = async (setting: 'may-issue' | 'may-not-issue', rowVersion: number) =>
  value(await changeSetting(here.as('administrator'), { key: 'plan.unclear', rowVersion, value: setting }))
const codes = (outcome: { readonly ok: boolean } & object) =>
  'refusal' in outcome
    ? ((outcome.refusal as { problems?: { code: string }[] }).problems ?? []).map(one => one.code)
    : 'done'

/** All that makes a task clear in six ways. */
const whole = () => ({
  leadUnitId: here.wards.hoaMai.units['VHXH'] ?? '',
  ownerId: here.person('officer', { unit: 'VHXH' }).personId,
  leaderId: here.person('leader-state').personId,
  authority: 'Chủ tịch UBND phường',
  nature: 'dated' as const,
  deadline: '2026-09-30',
  product: 'Báo cáo kết quả rà soát',
  acceptance: 'Chủ tịch UBND phường ký',
  supportUnitIds: [here.wards.hoaMai.units['CA'] ?? ''],
})

test('where nothing unclear may be issued an amendment waits until what it adds is clear', async () => {
  await choose('may-not-issue', 0)
  const { planId } = ward
  value(await beginAmendment(standing(), { planId, reason: 'Bổ sung nhiệm vụ' }))
  const text = 'Rà soát 14 điểm truy cập mạng công cộng tại nhà văn hóa'
  value(
    await amendTask(standing(), {
      planId,
      taskId: null,
      text,
      fields: { nature: 'dated', deadline: '2026-09-30' },
    }),
  )
  const adopt = async () => {
    const { amendment } = value(await showAmendment(standing(), { planId }))
    const amendmentVersion = amendment?.rowVersion ?? 0
    return adoptAmendment(standing(), { planId, amendmentVersion, number: '91/KH-UBND', dated: '2026-06-18' })
  }
  expect(codes(await adopt())).toEqual(['task-unclear'])
  expect(value(await showAmendment(standing(), { planId })).amendment).not.toBeNull()
  await choose('may-issue', 1)
  expect(codes(await adopt())).toBe('done')
})

test('nor is a task given by a directing document while it is unclear', async () => {
  await choose('may-not-issue', 2)
  const { documentId } = value(
    await registerDocument(standing(), {
      direction: 'in',
      kind: 'official-letter',
      number: '88/SKHCN',
      dated: '2026-06-15',
      issuer: 'Sở Khoa học và Công nghệ',
      excerpt: 'Rà soát điểm truy cập mạng',
    }),
  )
  const given = {
    documentId,
    line: 'state' as const,
    text: 'Rà soát 14 điểm truy cập mạng công cộng tại nhà văn hóa',
    planTitle: 'Nhiệm vụ theo văn bản chỉ đạo năm 2026',
  }
  const { leadUnitId, nature, deadline } = whole()
  const bare = await directTask(standing(), { ...given, fields: { leadUnitId, nature, deadline } })
  expect(codes(bare)).toEqual(['task-unclear'])
  const { taskId } = value(await directTask(standing(), { ...given, fields: whole() }))
  expect(value(await showTask(standing(), { taskId })).task.code).toBe('V1')
})
