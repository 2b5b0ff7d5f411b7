import type { EntryObject, RegisterObject } from '../domain/policy/register.ts'
import type { RegisterDefinition, RegisterValues } from '../domain/register.ts'
import type { EntryVersion } from '../store/register-entry.ts'
import type { UnitRecord } from '../store/unit.ts'

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
