// Real here: the migrated PostgreSQL of this checkout and the committed file.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { databaseTypes } from '../../bin/db-types.ts'

test('types.gen.ts is what the migrated database says', async () => {
  const committed = await readFile(join(import.meta.dirname, 'types.gen.ts'), 'utf8')
  expect(committed).toBe(await databaseTypes(inject('postgres').owner))
})
