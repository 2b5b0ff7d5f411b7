// Real here: PostgreSQL with its roles, the journal. Time is set day by day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATION_DEFINITIONS } from '../../src/usecases/demonstration-definitions.ts'
import { keepDefinition } from '../../src/usecases/keep-definition.ts'
import { showDefinitions } from '../../src/usecases/show-definitions.ts'
import { morning, type RunningWard, runningWard, value } from '../kit/running-ward.ts'
import { type World, world } from '../kit/world.ts'

let here: World
let ward: RunningWard

beforeAll(async () => {
  here = await world({ now: morning('2026-03-20') })
  ward = await runningWard(here)
})
afterAll(() => here.close())

const standing = () => here.as('standing-officer')
const definitionOf = (frequency: string) => {
  const found = DEMONSTRATION_DEFINITIONS.find(one => one.frequency === frequency)
  if (found === undefined) throw new Error(`no ${frequency}`)
  return found
}

test('a regime is kept whole, and one whose deadline comes too soon is not', async () => {
  expect(ward.planId).not.toBe('')
  for (const definition of DEMONSTRATION_DEFINITIONS) value(await keepDefinition(standing(), { definition }))
  const { definitions } = value(await showDefinitions(standing(), {}))
  expect(definitions.map(one => one.definition)).toEqual(
    expect.arrayContaining([...DEMONSTRATION_DEFINITIONS]),
  )
  const half = definitions.find(one => one.definition.frequency === 'half')
  expect(half?.next).toMatchObject({ periodId: '2026-H1', cutOff: '2026-06-14', due: '2026-06-22' })
  const refused = await keepDefinition(standing(), {
    definition: { ...definitionOf('half'), unitDue: { day: 14, months: 0 } },
  })
  expect(refused).toMatchObject({
    refusal: { problems: [{ field: 'definition.unitDue.day', code: 'report-due-too-soon' }] },
  })
  const officer = await keepDefinition(here.as('officer'), { definition: definitionOf('half') })
  expect(officer).toMatchObject({ refusal: { status: 403 } })
})
