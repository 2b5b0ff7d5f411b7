// Real: the documents of this repository as they stand, the table of commands, the settings.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/commands.ts'

const root = join(import.meta.dirname, '../..')
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = ['*.md', 'docs/**/*.md', 'bench/*.md'].flatMap(pattern => globSync(pattern, { cwd: root }))

/** Relative addresses of links and pictures, without what follows #. */
const linksOf = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(([^)\s]+)\)/gu)].flatMap(([, address = '']) => {
    const [path = ''] = address.split('#')
    return path === '' || /^[a-z]+:/u.test(path) ? [] : [path]
  })

test('every link and picture of a document leads to a file', () => {
  const links = documents.flatMap(path => linksOf(text(path)).map(link => ({ path, link })))
  expect(links.length).toBeGreaterThan(40)
  expect(links.filter(({ path, link }) => !existsSync(join(root, dirname(path), link)))).toEqual([])
})

test('every picture of the guide is shown in it, and all of them are small', () => {
  const shown = globSync('docs/huong-dan/*.md', { cwd: root }).flatMap(path => linksOf(text(path)))
  const pictures = globSync('docs/huong-dan/hinh/*.png', { cwd: root })
  expect(pictures.filter(path => !shown.includes(path.replace('docs/huong-dan/', '')))).toEqual([])
  const bytes = pictures.reduce((sum, path) => sum + readFileSync(join(root, path)).byteLength, 0)
  expect(bytes).toBeLessThan(2 * 1024 * 1024)
})

test.each(['README.md', 'README.vi.md'])('%s names every command, and no other', readme => {
  const rows = [...text(readme).matchAll(/^\| `\.\/sauro ([a-z-]+)/gmu)].map(([, name = '']) => name)
  expect(rows.sort()).toEqual(Object.keys(commands).sort())
})

test('deploy.md names every setting', () => {
  const settings = [...text('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gmu)].map(
    ([, name = '']) => name,
  )
  expect(settings.length).toBeGreaterThan(5)
  expect(settings.filter(name => !text('docs/deploy.md').includes(`\`${name}\``))).toEqual([])
})

test('decisions are numbered without a gap, and each has its four parts', () => {
  const names = globSync('docs/decisions/*.md', { cwd: root })
    .map(path => path.replace('docs/decisions/', ''))
    .sort()
  expect(names.map(name => Number(name.slice(0, 4)))).toEqual(names.map((_, at) => at + 1))
  for (const name of names) {
    const [, ...parts] = text(join('docs/decisions', name)).match(/^(?:# \d+\. .+|\d.* · .+|## .+)$/gmu) ?? []
    expect(parts.slice(1), name).toEqual(['## Context', '## Decision', '## Consequences'])
  }
})
