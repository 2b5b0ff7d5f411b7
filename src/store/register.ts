import { sortKey } from '../domain/order-vi.ts'
import type { RegisterDefinition } from '../domain/register.ts'
import { type RegisterSchema, readRegister, writeRegister } from '../domain/register-schema.ts'
import { orNobody } from './scope.ts'
import type { Trx } from './tables.ts'

/** A register with its definition in force. */
export type RegisterRecord = {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly version: number
  readonly active: boolean
  readonly rowVersion: number
  readonly definition: RegisterDefinition
}

/** One version of a definition, with who wrote it and why. */
export type RegisterVersion = {
  readonly version: number
  readonly definition: RegisterDefinition
  readonly reason: string | null
  readonly recordedAt: Date
  readonly recordedBy: { readonly id: string; readonly name: string }
}

/** What was kept had been read before; that it cannot be read now is a fault of the program. */
function definitionOf(stored: string): RegisterDefinition {
  const read = readRegister(JSON.parse(stored))
  if (!read.ok)
    throw new Error(`a kept register is not understood: ${read.issues.map(one => one.code).join()}`)
  return read.definition
}

/** Registers in Vietnamese order, those in use first: one query. */
export async function registersOf(
  trx: Trx,
  localityId: string,
  scope: {
    readonly ids?: readonly string[]
    readonly codes?: readonly string[]
    readonly active?: true
  } = {},
): Promise<RegisterRecord[]> {
  let query = trx
    .selectFrom('register as r')
    .innerJoin('register_version as v', join =>
      join
        .onRef('v.locality_id', '=', 'r.locality_id')
        .onRef('v.register_id', '=', 'r.id')
        .onRef('v.version', '=', 'r.version'),
    )
    .where('r.locality_id', '=', localityId)
  if (scope.ids) query = query.where('r.id', 'in', orNobody(scope.ids))
  if (scope.codes) query = query.where('r.code', 'in', scope.codes.length === 0 ? [''] : [...scope.codes])
  if (scope.active) query = query.where('r.active', '=', true)
  const rows = await query
    .orderBy('r.active', 'desc')
    .orderBy('r.sort_key')
    .orderBy('r.id')
    .selectAll('r')
    .select('v.definition')
    .execute()
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    title: row.title,
    version: row.version,
    active: row.active,
    rowVersion: row.row_version,
    definition: definitionOf(row.definition),
  }))
}

export async function registerById(trx: Trx, localityId: string, id: string): Promise<RegisterRecord | null> {
  return (await registersOf(trx, localityId, { ids: [id] }))[0] ?? null
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockRegister(trx: Trx, localityId: string, id: string): Promise<RegisterRecord | null> {
  await trx
    .selectFrom('register')
    .where('locality_id', '=', localityId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .execute()
  return registerById(trx, localityId, id)
}

/** Every version of the definition, newest first. */
export async function registerVersions(
  trx: Trx,
  localityId: string,
  registerId: string,
): Promise<RegisterVersion[]> {
  const rows = await trx
    .selectFrom('register_version as v')
    .innerJoin('person as p', join =>
      join.onRef('p.locality_id', '=', 'v.locality_id').onRef('p.id', '=', 'v.recorded_by'),
    )
    .where('v.locality_id', '=', localityId)
    .where('v.register_id', '=', registerId)
    .orderBy('v.version', 'desc')
    .selectAll('v')
    .select('p.name')
    .execute()
  return rows.map(row => ({
    version: row.version,
    definition: definitionOf(row.definition),
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, name: row.name },
  }))
}

type Writing = {
  readonly id: string
  readonly version: number
  readonly definition: RegisterDefinition
  readonly reason: string | null
  readonly at: Date
  readonly by: string
}

/** Writes the first version of a register. */
export async function insertRegister(trx: Trx, localityId: string, writing: Writing): Promise<void> {
  const { definition } = writing
  await trx
    .insertInto('register')
    .values({
      locality_id: localityId,
      id: writing.id,
      code: definition.code,
      title: definition.title,
      sort_key: sortKey(definition.title),
      version: writing.version,
      active: true,
      row_version: 1,
    })
    .execute()
  await insertVersion(trx, localityId, writing)
}

/** Writes a further version and makes it the one in force. */
export async function updateRegister(
  trx: Trx,
  localityId: string,
  writing: Writing & { readonly active: boolean },
): Promise<void> {
  await insertVersion(trx, localityId, writing)
  await trx
    .updateTable('register')
    .set(eb => ({
      title: writing.definition.title,
      sort_key: sortKey(writing.definition.title),
      version: writing.version,
      active: writing.active,
      row_version: eb('row_version', '+', 1),
    }))
    .where('locality_id', '=', localityId)
    .where('id', '=', writing.id)
    .execute()
}

async function insertVersion(trx: Trx, localityId: string, writing: Writing): Promise<void> {
  const document: RegisterSchema = writeRegister(writing.definition)
  await trx
    .insertInto('register_version')
    .values({
      locality_id: localityId,
      register_id: writing.id,
      version: writing.version,
      definition: JSON.stringify(document),
      reason: writing.reason,
      recorded_at: writing.at,
      recorded_by: writing.by,
    })
    .execute()
}
