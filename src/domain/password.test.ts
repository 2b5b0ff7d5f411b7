import { expect, test } from 'vitest'
import { LOGIN, passwordProblem } from './password.ts'

// Pure. Fourteen characters of four kinds, as the control list asks where there is no second factor.

test.each([
  ['Hoa-Mai-2026-x', null],
  ['Hoa-Mai-2026-', 'password-short'],
  ['hoa-mai-2026-xy', 'password-simple'],
  ['HOA-MAI-2026-XY', 'password-simple'],
  ['Hoa-Mai-nam-nay', 'password-simple'],
  ['HoaMai2026xyzab', 'password-simple'],
  ['Đường-Hoa-Mai-57', null],
  ['Canbo-2026-Hoa-Mai', 'password-holds-login'],
  [`Aa1-${'x'.repeat(125)}`, 'password-long'],
] as const)('%s: %s', (password, problem) => {
  expect(passwordProblem(password, 'canbo')).toBe(problem)
})

test('logins are plain', () => {
  for (const login of ['ha.vhxh', 'a-1', '0912', 'x'.repeat(60)]) expect(login).toMatch(LOGIN)
  for (const login of ['hà', 'a', 'a b', '.ab', 'A.b', 'x'.repeat(61), '../a'])
    expect(login).not.toMatch(LOGIN)
})
