import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, refuse } from '../domain/refusal.ts'
import { UNIT_KIND_RULES, UNIT_KINDS } from '../domain/unit-kind.ts'
import { matchUnit } from '../domain/unit-match.ts'
import { insertUnit, lockUnits, unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { change } from './use-case.ts'

const name = z.string().trim().min(1, 'unit-name-missing').max(200, 'too-long')

/** Adds a unit to the locality, from today on. A second one of the same name is refused, whatever its spelling. */
export const createUnit = change({
  name: 'create-unit',
  input: z.object({
    name,
    /** A short name without marks, unique in the locality; made from the name when not given. */
    code: z
      .string()
      .trim()
      .regex(/^[A-Z0-9-]{0,20}$/i, 'code-malformed')
      .default(''),
    kind: z.enum(UNIT_KINDS, 'unknown-kind'),
    aliases: z.array(name).max(50).default([]),
    duties: z.array(z.string().trim().min(1).max(200)).max(200).default([]),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'unit.manage', work.here))
    if (no) return no
    await lockUnits(work.trx, work.localityId)
    const units = await unitsOf(work.trx, work.localityId)
    const twin = matchUnit(input.name, units)
    if (twin?.certainty === 'exact')
      return refuse('bad-input', 422, {
        problems: [{ field: 'name', code: 'unit-exists', params: { name: twin.unit.name } }],
      })
    const code = input.code.toUpperCase() || freeCode(units.map(unit => unit.code))
    if (units.some(unit => unit.code === code))
      return refuse('bad-input', 422, { problems: [{ field: 'code', code: 'code-taken', params: { code } }] })
    const id = work.newId()
    const aliases = [...new Set(input.aliases)].filter(alias => alias !== input.name)
    await insertUnit(work.trx, work.localityId, {
      id,
      code,
      name: input.name,
      kind: input.kind,
      relation: UNIT_KIND_RULES[input.kind].relation,
      aliases,
      duties: input.duties,
      validFrom: work.today,
    })
    work.record({
      type: 'unit-created',
      payload: { unitId: id, kind: input.kind, name: digest(input.name) },
    })
    return done({ unitId: id, code })
  },
})

/** DV01, DV02…: the first that is free. */
const freeCode = (taken: readonly string[]): string => {
  for (let number = 1; ; number += 1) {
    const code = `DV${String(number).padStart(2, '0')}`
    if (!taken.includes(code)) return code
  }
}
