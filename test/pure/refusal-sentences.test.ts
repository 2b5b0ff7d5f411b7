// Real here: the sources of this checkout. Codes are read from them, so a new one cannot stay without a sentence.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasSentence } from '../../src/words/refusal.ts'

const folder = join(import.meta.dirname, '../../src/usecases')

/** `refuse('code'`, `code: 'code'` of a field's problem, and the message of a schema, which is a code. */
const CODES = [
  /\brefuse\(\s*'([a-z][a-z-]*)'/g,
  /\bcode: '([a-z][a-z-]*)'/g,
  /\.(?:min|max|regex|refine|length|int|positive|nonnegative)\((?:[^()']|\([^()]*\))*'([a-z][a-z-]*)'\s*,?\s*\)/g,
  /\bz\.(?:uuid|iso\.\w+|url|email)\(\s*'([a-z][a-z-]*)'/g,
  /\bz\.(?:enum|literal)\([^()']*,\s*'([a-z][a-z-]*)'\s*\)/g,
]
/** `bad-input` speaks through its fields; two are answered where commands are run, which have their own words.
 * `custom` is the library's own name of an issue whose message is the code; why a file was not read stands in
 * `words/refused-file.ts`. */
const NOT_FOR_PAGES = new Set([
  'bad-input',
  'locality-exists',
  'simulation-unfinished',
  'custom',
  'reading-failed',
  'reading-cancelled',
])

test('every code that a use-case refuses with has a Vietnamese sentence', () => {
  const found = new Map<string, string>()
  for (const name of readdirSync(folder).filter(one => /(?<!\.test)\.ts$/.test(one))) {
    const text = readFileSync(join(folder, name), 'utf8')
    for (const pattern of CODES) for (const [, code = ''] of text.matchAll(pattern)) found.set(code, name)
  }
  expect(found.size).toBeGreaterThan(40)
  const silent = [...found].filter(([code]) => !hasSentence(code) && !NOT_FOR_PAGES.has(code))
  expect(silent.map(([code, name]) => `${code} (${name})`)).toEqual([])
})
