import { expect, test } from 'vitest'
import type { RegisterDefinition } from '../domain/register.ts'
import { checkFormula } from '../domain/register-formula.ts'
import { readRegister, writeRegister } from '../domain/register-schema.ts'
import { REGISTER_LIBRARY } from './register-library.ts'

// Pure: the files of the library as they are installed.

const definitions = REGISTER_LIBRARY.map((document): RegisterDefinition => {
  const read = readRegister(document)
  if (!read.ok) throw new Error(`${document.title}: ${JSON.stringify(read.issues)}`)
  return read.definition
})
const all = new Map(definitions.map(one => [one.code, one]))

test('each register is read, has a code of its own, and reads again as it is written', () => {
  expect(all.size).toBe(REGISTER_LIBRARY.length)
  expect(all.size).toBeGreaterThanOrEqual(20)
  for (const definition of definitions)
    expect(readRegister(JSON.parse(JSON.stringify(writeRegister(definition))))).toEqual({
      ok: true,
      definition,
    })
})

test.each(definitions.flatMap(one => one.indicators.map(indicator => [one.code, indicator] as const)))(
  '%s: $1.code is measured by its register',
  (code, { numerator, denominator }) => {
    for (const text of [numerator, denominator]) {
      if (text === null) continue
      const checked = checkFormula(text, all)
      expect(checked.ok ? null : checked.refusal).toBeNull()
    }
    // What money is compared with is declared in a register of its own.
    const counted = checkFormula(numerator, all)
    expect(counted.ok && counted.registers).toEqual([code])
  },
)
