// Real here: the files of this checkout. The rules prove on small samples that they bite before they judge.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, type Source, violations } from './architecture/rules.ts'

const root = join(import.meta.dirname, '..')
const LOOKED_AT = /\.(?:tsx?|mjs|sql)$/

function filesUnder(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && LOOKED_AT.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }))
}

const folders = readdirSync(root, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && ['src', 'test', 'bench', 'sample', 'bin'].includes(entry.name))
  .map(entry => entry.name)
const sources = folders.flatMap(filesUnder)

/** A path, a text, and the beginning of the finding that it must give. */
const bad: readonly (readonly [path: string, text: string, finding: string])[] = [
  ['src/domain/task.ts', "import { load } from '../store/task.ts'", 'import table'],
  ['src/domain/task.ts', "import type { Task } from '../usecases/adopt-plan.ts'", 'import table'],
  ['src/domain/task.ts', "export * from '../words/task.ts'", 'import table'],
  ['src/web/staff/task.tsx', "import { load } from '../../store/task.ts'", 'import table'],
  ['src/web/staff/task.tsx', "const part = await import('../../store/task.ts')", 'import table'],
  ['src/web/staff/task.tsx', "import { start } from '../../cli/start.ts'", 'import table'],
  ['src/cli/read.ts', "import {\n  page,\n} from '../web/page.ts'", 'import table'],
  ['src/cli/read.ts', "import { serve } from '../serve.ts'", 'import table'],
  ['src/jobs/remind.ts', "import { route } from '../api/route.ts'", 'import table'],
  ['src/outside/mail.ts', "import { load } from '../store/task.ts'", 'import table'],
  ['src/usecases/adopt-plan.ts', "import { sentence } from '../words/plan.ts'", 'import table'],
  ['src/attic/old.ts', 'export const old = 1', 'import table'],
  ['src/domain/task.ts', "import { readFile } from 'node:fs/promises'", 'purity'],
  ['src/words/task.ts', "import { z } from 'zod'", 'purity'],
  ['src/web/islands/grid.ts', "import { page } from '../staff/page.tsx'", 'islands'],
  ['src/web/islands/grid.ts', "import { z } from 'zod'", 'islands'],
  ['src/domain/task.ts', "import { day } from './day'", 'imports end in .ts'],
  ['src/web/page.ts', 'const port = process.env.PORT', 'environment'],
  ['src/web/page.ts', "import { env } from 'node:process'", 'environment'],
  ['src/domain/day.ts', 'const today = new Date()', 'clock'],
  ['src/usecases/remind.ts', 'const at = Date.now()', 'clock'],
  ['src/store/task.ts', 'const at = new Date', 'clock'],
  ['src/store/schema/0009-late.sql', 'update task set at = now();', 'clock in SQL'],
  ['src/store/schema/0009-late.sql', 'select current_date;', 'clock in SQL'],
  ['src/store/task.ts', 'sql`select CURRENT_TIMESTAMP`', 'clock in SQL'],
  [
    'src/store/schema/0009-late.sql',
    "create table a (at timestamptz not null default '2026-01-01');",
    'default of a time',
  ],
  ['src/web/page.ts', "import { sql } from 'kysely'", 'SQL outside store'],
  ['src/web/page.ts', "import { Pool } from 'pg'", 'SQL outside store'],
  ['src/outside/mail.ts', "client.query('select name from person where id = 1')", 'SQL outside store'],
  ['src/outside/mail.ts', 'client.query(`\n  INSERT INTO mail values (1)`)', 'SQL outside store'],
  ['src/web/utils/day.ts', 'export const a = 1', 'drawer'],
  ['src/domain/helpers.ts', 'export const a = 1', 'drawer'],
  ['src/domain/task.ts', 'a\n'.repeat(401), 'length'],
  ['src/domain/task.test.ts', 'a\n'.repeat(801), 'length'],
]

test.each(bad)('%s with %j is refused', (path, text, finding) => {
  const found = violations([{ path, text }])
  expect(
    found.some(line => line.startsWith(`${path} – ${finding}`)),
    found.join('\n'),
  ).toBe(true)
})

const good: readonly (readonly [path: string, text: string])[] = [
  [
    'src/domain/task.ts',
    "import { day } from './day.ts'\n// import { x } from '../store/x.ts'\nconst a = new Date(0)",
  ],
  ['src/store/task.ts', "import { sql } from 'kysely'\nimport type { Task } from '../domain/task.ts'"],
  ['src/usecases/adopt-plan.ts', "import { insertTask } from '../store/task.ts'"],
  ['src/main.ts', "import { load } from './store/task.ts'\nconst now = new Date()"],
  ['src/domain/task.ts', "const address = 'https://example.invalid' // new Date()"],
  [
    'src/store/schema/0009-late.sql',
    '-- now() is not used\ncreate table a (at timestamptz not null, done boolean default false);',
  ],
  ['src/words/task.ts', "export const hint = 'select the one you are looking at'"],
  ['src/domain/commonplace.ts', 'a\n'.repeat(400)],
]

test.each(good)('%s with %j passes', (path, text) => {
  expect(violations([{ path, text }])).toEqual([])
})

test('imports are found in every spelling', () => {
  const text = [
    "import a from './a.ts'",
    "import { b,\n  c } from './b.ts'",
    "import type { D } from './d.ts'",
    "import './e.ts'",
    "export { f } from './f.ts'",
    "export * as g from './g.ts'",
    "const h = () => import('./h.ts')",
    "type I = import('./i.ts').I",
    "// import './not.ts'",
  ].join('\n')
  expect([...importsOf(text)].sort()).toEqual(
    ['a', 'b', 'd', 'e', 'f', 'g', 'h', 'i'].map(name => `./${name}.ts`),
  )
})

test('the whole repository is looked at', () => {
  const count = (prefix: string) => sources.filter(source => source.path.startsWith(prefix)).length
  expect(count('src/')).toBeGreaterThan(60)
  for (const part of ['domain', 'words', 'store', 'outside', 'usecases', 'web', 'cli']) {
    expect([part, count(`src/${part}/`) > 1]).toEqual([part, true])
  }
  const imports = sources.flatMap(source => importsOf(source.text).filter(name => name.startsWith('.')))
  expect(imports.length).toBeGreaterThan(100)
})

test('nothing in the repository breaks the rules', () => {
  // The samples of this file are bad on purpose.
  expect(violations(sources.filter(source => source.path !== 'test/architecture.test.ts'))).toEqual([])
})
