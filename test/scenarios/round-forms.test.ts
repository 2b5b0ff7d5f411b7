// Real here: the application without its socket, PostgreSQL. The forms of a round that has two lines, sent with a fault.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATION_DEFINITIONS } from '../../src/usecases/demonstration-definitions.ts'
import { keepDefinition } from '../../src/usecases/keep-definition.ts'
import { openRound } from '../../src/usecases/open-rounds.ts'
import { morning, runningWard, value } from '../kit/running-ward.ts'
import { problemsIn, type Visitor, visitor } from '../kit/visitor.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let standing: Visitor
let at: string
beforeAll(async () => {
  here = await world({ accounts: true, now: morning('2026-03-20') })
  await runningWard(here)
  here.setNow(morning('2026-06-16'))
  const half = DEMONSTRATION_DEFINITIONS.find(one => one.frequency === 'half')
  if (half === undefined) throw new Error('the demonstration reports no half-year')
  const { definitionId } = value(await keepDefinition(here.as('standing-officer'), { definition: half }))
  const of = { definitionId, periodId: '2026-H1' }
  at = `/dot-bao-cao/${value(await openRound(here.as('standing-officer'), of)).roundId}`
  standing = await visitor(here, 'standing-officer')
})
afterAll(() => here.close())

test.each([
  ['the next step', 'buoc', { act: 'put', reason: '', rowVersion: '1' }],
  ['a figure', 'so-lieu', { act: 'set', figureId: 'overdue', value: '7', reason: '' }],
])('a fault in the form of %s shows the line that the form was of', async (_, form, fields) => {
  const again = await standing.post(`${at}/${form}`, { line: 'party', ...fields })
  expect(again.status).toBe(422)
  expect(problemsIn(again.html)).toHaveLength(1)
  expect(again.html).toContain('name="line" value="party"')
  expect(again.html).not.toContain('name="line" value="state"')
})
