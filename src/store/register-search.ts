import { searchText } from '../domain/search.ts'
import { registersOf } from './register.ts'
import { entryVersions } from './register-entry.ts'
import type { SearchSource } from './search.ts'
import type { Trx } from './tables.ts'

/** The words of registers: title, what it records, its group and the names of its fields. */
export async function registerSources(
  trx: Trx,
  localityId: string,
  ids: readonly string[],
  at: Date,
): Promise<SearchSource[]> {
  const registers = await registersOf(trx, localityId, { ids })
  return registers.map(({ id, title, definition }) => ({
    kind: 'register',
    id,
    subjectId: id,
    code: '',
    title,
    at,
    texts: [title, definition.about, definition.group, ...definition.fields.map(field => field.label)],
  }))
}

/** The words of confirmed rows: texts that are open to everybody with a post, and notes. A row without any is not found. */
export async function rowSources(
  trx: Trx,
  localityId: string,
  entryIds: readonly string[],
): Promise<SearchSource[]> {
  const entries = await entryVersions(trx, localityId, { entryIds, states: ['confirmed'] })
  const registers = await registersOf(trx, localityId, { ids: entries.map(one => one.registerId) })
  return entries.flatMap(entry => {
    const register = registers.find(one => one.id === entry.registerId)
    if (register === undefined) return []
    const texts = register.definition.fields
      .filter(field => field.kind === 'text' && field.class !== 'restricted')
      .map(field => entry.values[field.key])
      .filter(value => typeof value === 'string')
    const words = [...texts, entry.note].filter(text => text !== null)
    if (searchText(words) === '') return []
    return [
      {
        kind: 'row' as const,
        id: entry.entryId,
        subjectId: entry.entryId,
        code: '',
        title: words.join(', '),
        at: entry.enteredAt,
        texts: [register.title, entry.unit.name, ...words],
      },
    ]
  })
}
