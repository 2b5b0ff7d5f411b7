// Real here: PostgreSQL with its row security, the journal.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../test/kit/world.ts'
import { changeSetting } from './change-setting.ts'
import { showSettings } from './show-settings.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const silence = async () => {
  const shown = await showSettings(here.as('officer'), {})
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown.value.find(one => one.key === 'task.silence-days')
}
const key = 'task.silence-days'

test('a setting has its default until somebody who may decides otherwise; the other ward keeps its own', async () => {
  expect(await silence()).toMatchObject({ value: 3, rowVersion: 0 })
  expect(await changeSetting(here.as('officer'), { key, rowVersion: 0, value: 5 })).toMatchObject({
    refusal: { code: 'role', status: 403 },
  })
  expect(await changeSetting(here.as('standing-officer'), { key, rowVersion: 0, value: 5 })).toMatchObject({
    ok: true,
  })
  expect(await silence()).toMatchObject({ value: 5, rowVersion: 1 })
  const there = await showSettings(here.as('administrator', { ward: here.wards.other }), {})
  expect(there.ok && there.value.every(one => one.rowVersion === 0)).toBe(true)
  const rows = await here.rows
    .selectFrom('journal')
    .where('type', '=', 'settings-changed')
    .select('payload')
    .execute()
  expect(rows.map(row => row.payload)).toMatchObject([{ key, plain: '5' }])
})

test('two who decide at once do not overwrite each other, and a value against the rule is refused by its key', async () => {
  const administrator = here.as('administrator')
  const answers = await Promise.all(
    [7, 9].map(value => changeSetting(administrator, { key, rowVersion: 1, value })),
  )
  expect(answers.map(answer => (answer.ok ? 'done' : answer.refusal.code)).sort()).toEqual(['done', 'stale'])
  expect(await changeSetting(administrator, { key, rowVersion: 2, value: 99 })).toMatchObject({
    refusal: { problems: [{ field: key, code: 'out-of-range' }] },
  })
  expect(await changeSetting(administrator, { key: 'no.such', rowVersion: 0, value: 1 })).toMatchObject({
    refusal: { status: 404 },
  })
})
