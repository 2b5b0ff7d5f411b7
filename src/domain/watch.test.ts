import { expect, test } from 'vitest'
import type { Actor, Role } from './role.ts'
import { watches, watchOf, worthALook } from './watch.ts'

const actor = (role: Role, unitId = 'mine'): Actor => ({
  personId: 'me',
  localityId: 'here',
  appointments: [{ unitId, role, line: 'state' }],
})
const task = { line: 'state', leaderPersonId: 'somebody', followingUnitId: 'police' } as const

test.each([
  ['leader-state', task, 'whole'],
  ['leader-party', task, null],
  ['leader-state', { ...task, leaderPersonId: 'me' }, 'leading'],
  ['officer', { ...task, leaderPersonId: 'me' }, 'leading'],
  ['committee', { ...task, line: 'party' as const }, 'whole'],
  ['standing-officer', task, 'whole'],
  ['inspector', task, 'whole'],
  ['officer', task, null],
  ['administrator', task, null],
] as const)('a %s watches it as %j: %s', (role, object, watch) => {
  expect(watchOf(actor(role), object)).toBe(watch)
})

test('a following unit watches its field', () => {
  expect(watchOf(actor('following-unit', 'police'), task)).toBe('following')
  expect(watchOf(actor('following-unit', 'health'), task)).toBeNull()
})

test('who only works loads nothing for watching', () => {
  expect(watches(actor('officer'))).toBe(false)
  expect(watches(actor('committee'))).toBe(true)
})

test('who leads sees all that is open, who follows what presses, the others what is red', () => {
  const seen = (watch: Parameters<typeof worthALook>[0]) =>
    ['red', 'amber', 'grey', 'done'].filter(group => worthALook(watch, { group, open: group !== 'done' }))
  expect(seen('leading')).toEqual(['red', 'amber', 'grey'])
  expect(seen('following')).toEqual(['red', 'amber'])
  expect(seen('whole')).toEqual(['red'])
})
