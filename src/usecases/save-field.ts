import { z } from 'zod'
import { may } from '../domain/policy/may.ts'
import { done, notFound, refuse } from '../domain/refusal.ts'
import { insertFields, updateField } from '../store/field.ts'
import { unitsOf } from '../store/unit.ts'
import { digest } from './digest.ts'
import { ownFields } from './fields.ts'
import { change } from './use-case.ts'

/** Adds a field of work or changes one: its name, the unit that follows it, the words by which its tasks are known. */
export const saveField = change({
  name: 'save-field',
  input: z.object({
    /** Of the field to change; '' adds one. */
    code: z.string().max(20).default(''),
    rowVersion: z.coerce.number().int().default(0),
    name: z.string().trim().min(1, 'missing').max(200, 'too-long'),
    unitId: z.union([z.literal(''), z.uuid('unknown-unit')]).default(''),
    line: z.enum(['', 'state', 'party']).default(''),
    phrases: z.array(z.string().trim().min(1).max(100, 'too-long')).max(200, 'too-long').default([]),
    retire: z.boolean().default(false),
  }),
  async run(work, input) {
    const no = work.authorise(may(work.actor, 'field.manage', work.here))
    if (no) return no
    const { trx, localityId } = work
    const fields = await ownFields(work)
    const units = await unitsOf(trx, localityId)
    if (input.unitId !== '' && !units.some(unit => unit.id === input.unitId))
      return refuse('unknown-unit', 422, { field: 'unitId' })
    const line = input.line === '' ? null : input.line
    if (line === null && input.phrases.length === 0)
      return refuse('field-without-phrases', 422, { field: 'phrases' })
    const rule = {
      name: input.name,
      unitId: input.unitId || null,
      line,
      phrases: [...new Set(input.phrases)],
    }
    const old = fields.find(field => field.code === input.code)
    if (input.code !== '' && !old) return notFound()
    const id = old?.id ?? work.newId()
    if (old) {
      // A default that nobody had edited was shown without a row.
      if (input.rowVersion !== 0 && old.rowVersion !== input.rowVersion)
        return refuse('stale', 422, { field: 'name', params: { now: old.name } })
      await updateField(trx, localityId, id, { ...rule, retiredOn: input.retire ? work.today : null })
    } else {
      const code = freeCode(fields.map(field => field.code))
      await insertFields(trx, localityId, [{ ...rule, id, code, position: (fields.length + 1) * 10 }])
    }
    work.record({
      type: 'field-changed',
      payload: { fieldId: id, unitId: rule.unitId, retired: input.retire, value: digest(rule) },
    })
    return done({ fieldId: id, name: rule.name })
  },
})

/** LV01, LV02…: the first that is free. */
const freeCode = (taken: readonly string[]): string => {
  for (let number = 1; ; number += 1) {
    const code = `LV${String(number).padStart(2, '0')}`
    if (!taken.includes(code)) return code
  }
}
