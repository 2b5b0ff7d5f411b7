// Real here: the journal and its chain in PostgreSQL, and the page that an inspector reads.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onBehalfOf } from '../../src/usecases/on-behalf.ts'
import { startPlan } from '../../src/usecases/start-plan.ts'
import { verifyJournal } from '../../src/usecases/verify-journal.ts'
import { value } from '../kit/running-ward.ts'
import { visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
beforeAll(async () => {
  here = await world({ accounts: true })
})
afterAll(() => here.close())

test('what a command did in the name of somebody is told apart from what that person did', async () => {
  const { localityId } = here.wards.hoaMai
  const command = await onBehalfOf(here.surroundings, localityId, 'standing-officer')
  if (!command) throw new Error('the ward has a standing agency')
  value(await startPlan(here.as('standing-officer'), { title: 'Từ trang', year: 2026, line: 'state' }))
  value(await startPlan(command, { title: 'Từ lệnh', year: 2026, line: 'state' }))
  const { html } = await (await visitor(here, 'inspector')).get('/nhat-ky')
  const who = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/gu)].map(([, cell]) => cell)
  const person = here.person('standing-officer').name
  expect(who.filter(cell => cell === person)).toHaveLength(1)
  expect(who.filter(cell => cell === `${person}, qua dòng lệnh`)).toHaveLength(1)
})

test('by which way it came is chained with the row', async () => {
  expect(value(await verifyJournal(here.as('inspector'), {})).broken).toBeNull()
  const rows = await here.rows
    .selectFrom('journal')
    .select(['text', 'payload'])
    .orderBy('seq', 'desc')
    .execute()
  const [last] = rows
  expect(last?.payload).toMatchObject({ via: 'command' })
  expect(last?.text).toContain('"via":"command"')
})
