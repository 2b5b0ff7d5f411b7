import { posix } from 'node:path'

/** One file of this repository: its path from the root, with slashes, and what stands in it. */
export type Source = { readonly path: string; readonly text: string }

/** What is wrong with a file, as `rule: what was found`. */
type Rule = (source: Source) => readonly string[]

/** Which part may import which. What is not named here is refused; a part may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  words: ['domain'],
  store: ['domain'],
  outside: ['domain', 'words'],
  reader: ['domain', 'words'],
  writer: ['domain', 'words'],
  usecases: ['domain', 'reader', 'writer', 'store'],
  web: ['domain', 'words', 'usecases'],
  api: ['domain', 'words', 'usecases'],
  jobs: ['domain', 'words', 'usecases'],
  cli: ['domain', 'words', 'reader', 'usecases'],
}

/** Packages that a pure part may still use: they neither look nor reach outside. */
const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  domain: ['zod', '@marcbachmann/cel-js'],
  words: [],
}

const CLOCKLESS = ['domain', 'words', 'reader', 'writer', 'usecases', 'store']
const CLOCK =
  /\bDate\.now\b|\bnew Date\s*\(\s*\)|\bnew Date\b(?!\s*\()|\bDate\s*\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/g
const SQL_CLOCK =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\bcurrent_(?:date|time|timestamp)\b|\blocaltime(?:stamp)?\b/gi
const TIME_DEFAULT =
  /\b(?:timestamptz|timestamp|date|time)\b(?:\s+(?:not\s+null|with(?:out)?\s+time\s+zone))*\s+default\b/gi
const SQL_TEXT =
  /['"`]\s*(?:select\s[^'"`]*?\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|truncate\s+\w|(?:create|alter|drop)\s+(?:table|index|role|schema|database|policy|function)\s|grant\s[^'"`]*?\sto\s)/gi
const DRAWERS = /(?:^|\/)(?:utils?|helpers?|common)(?:\/|\.[a-z]+$)/

const isCode = (path: string) => /\.(?:tsx?|mjs)$/.test(path)
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('test/')
const isGenerated = (path: string) => path.includes('.gen.')

/** 'store' for src/store/task.ts; '' for the files of the composition root and all that is not under src. */
function partOf(path: string): string {
  const [top, part, rest] = path.split('/')
  return top === 'src' && rest !== undefined ? (part ?? '') : ''
}

/** Every module that a file names: static, dynamic, type-only and re-exported. */
export function importsOf(text: string): readonly string[] {
  const code = withoutComments(text)
  const found = [
    ...code.matchAll(/(?:^|[\n;])\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*(['"])([^'"\n]+)\1/g),
    ...code.matchAll(/\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g),
  ]
  return found.map(match => match[2] ?? '')
}

/** Text in quotes stays, so that `//` inside an address is no comment. */
function withoutComments(text: string): string {
  return text.replace(
    /(["'])(?:\\.|(?!\1)[^\\\n])*\1|`(?:\\.|[^\\`])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (piece: string) => (piece.startsWith('/') ? ' ' : piece),
  )
}

const importTable: Rule = ({ path, text }) => {
  const part = partOf(path)
  const allowed = MAY_IMPORT[part]
  if (!path.startsWith('src/') || part === '') return []
  if (!allowed) return [`import table: nobody decided what src/${part} may import`]
  if (isTest(path)) return []
  return importsOf(text)
    .filter(name => name.startsWith('.'))
    .map(name => posix.join(posix.dirname(path), name))
    .filter(
      target => target.startsWith('src/') && partOf(target) !== part && !allowed.includes(partOf(target)),
    )
    .map(target => `import table: ${part} imports ${target}`)
}

const purity: Rule = ({ path, text }) => {
  const packages = PURE_PACKAGES[partOf(path)]
  if (!packages || isTest(path)) return []
  return importsOf(text)
    .filter(name => !name.startsWith('.') && !packages.includes(name))
    .map(name => `purity: ${name}`)
}

const islands: Rule = ({ path, text }) => {
  if (!path.startsWith('src/web/islands/') || isTest(path)) return []
  return importsOf(text)
    .map(name => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name))
    .filter(target => !/^src\/(?:domain|web\/ui|web\/islands)\//.test(target))
    .map(target => `islands: ${target}`)
}

const fullNames: Rule = ({ path, text }) =>
  isCode(path)
    ? importsOf(text)
        .filter(name => name.startsWith('.') && !/\.(?:tsx?|mjs|json)$/.test(name))
        .map(name => `imports end in .ts: ${name}`)
    : []

const environment: Rule = ({ path, text }) => {
  if (!path.startsWith('src/') || path === 'src/config.ts' || !isCode(path) || isTest(path)) return []
  return found(
    'environment',
    /\bprocess\s*(?:\.\s*env\b|\[\s*['"]env)|\bimport\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"]node:process/g,
    withoutComments(text),
  )
}

const clock: Rule = ({ path, text }) =>
  CLOCKLESS.includes(partOf(path)) && isCode(path) && !isTest(path)
    ? found('clock', CLOCK, withoutComments(text))
    : []

const sqlClock: Rule = ({ path, text }) => {
  const inStore = partOf(path) === 'store' && isCode(path) && !isTest(path)
  if (!path.endsWith('.sql') && !inStore) return []
  const code = path.endsWith('.sql') ? text.replace(/--[^\n]*/g, '') : withoutComments(text)
  return [...found('clock in SQL', SQL_CLOCK, code), ...found('default of a time', TIME_DEFAULT, code)]
}

const sqlOnlyInStore: Rule = ({ path, text }) => {
  if (!path.startsWith('src/') || !isCode(path) || isTest(path) || partOf(path) === 'store') return []
  const libraries = importsOf(text).filter(
    name => name === 'kysely' || (name === 'pg' && partOf(path) !== 'outside'),
  )
  return [
    ...libraries.map(name => `SQL outside store: ${name}`),
    ...found('SQL outside store', SQL_TEXT, withoutComments(text)),
  ]
}

const drawers: Rule = ({ path }) => (DRAWERS.test(path) ? [`drawer: ${path}`] : [])

const length: Rule = ({ path, text }) => {
  if (!(isCode(path) || path.endsWith('.sql')) || isGenerated(path)) return []
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  const most = isTest(path) ? 800 : 400
  return lines > most ? [`length: ${lines} lines, at most ${most}`] : []
}

function found(rule: string, pattern: RegExp, code: string): readonly string[] {
  return [...code.matchAll(pattern)].map(match => `${rule}: ${match[0].trim().slice(0, 60)}`)
}

const rules: readonly Rule[] = [
  importTable,
  purity,
  islands,
  fullNames,
  environment,
  clock,
  sqlClock,
  sqlOnlyInStore,
  drawers,
  length,
]

/** Everything that is wrong with `sources`, one line a finding, beginning with the path. */
export function violations(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(source =>
    rules.flatMap(rule => rule(source)).map(finding => `${source.path} – ${finding}`),
  )
}
