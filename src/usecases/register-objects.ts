import { may } from '../domain/policy/may.ts'
import type { EntryObject, RegisterObject } from '../domain/policy/register.ts'
import type { RegisterDefinition, RegisterValues } from '../domain/register.ts'
import type { RegisterRecord } from '../store/register.ts'
import type { EntryVersion } from '../store/register-entry.ts'
import type { UnitRecord } from '../store/unit.ts'
import type { Work } from './use-case.ts'

/** Whether the definition lets a unit enter: units that it names, or every unit where it names none. */
export const unitEnters = (definition: RegisterDefinition, unitCode: string): boolean =>
  definition.enteredBy.length === 0 || definition.enteredBy.includes(unitCode)

/** A register as one unit meets it, for the policies. */
export const registerObject = (
  localityId: string,
  definition: RegisterDefinition,
  unit: Pick<UnitRecord, 'id' | 'code'>,
): RegisterObject => ({
  localityId,
  unitId: unit.id,
  unitEnters: unitEnters(definition, unit.code),
  confirmer: definition.confirmer,
})

export const entryObject = (
  localityId: string,
  definition: RegisterDefinition,
  entry: Pick<EntryVersion, 'unit' | 'author'>,
): EntryObject => ({
  ...registerObject(localityId, definition, entry.unit),
  authorPersonId: entry.author?.id ?? null,
})

/** Values without those of restricted fields, for whoever may not see them. */
export const openValues = (definition: RegisterDefinition, values: RegisterValues): RegisterValues =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key]) => definition.fields.find(field => field.key === key)?.class !== 'restricted',
    ),
  )

/** Units that the actor may enter rows of a register for; those that the register names stand first. */
export const enterersOf = (
  work: Pick<Work, 'actor' | 'localityId'>,
  register: Pick<RegisterRecord, 'definition'>,
  units: readonly UnitRecord[],
): readonly UnitRecord[] => {
  const { definition } = register
  const named = (unit: UnitRecord) => (definition.enteredBy.includes(unit.code) ? 0 : 1)
  return units
    .filter(unit => may(work.actor, 'register.enter', registerObject(work.localityId, definition, unit)).ok)
    .sort((a, b) => named(a) - named(b))
}
