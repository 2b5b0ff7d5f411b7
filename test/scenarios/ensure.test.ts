// Real here: bin/ensure and ./sauro in a copy of this checkout, with the installed libraries of this one.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { projectFolder } from '../../src/config.ts'
import { type Ended, machine } from '../kit/program.ts'

let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'sauro bản sao '))
  for (const name of ['src', 'sample', 'bin', 'sauro', 'package.json', 'package-lock.json']) {
    cpSync(join(projectFolder, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

async function help(sauro = join(copy, 'sauro')): Promise<Ended> {
  const one = machine({ sauro })
  try {
    return await one.run('migrate', '--help')
  } finally {
    await one.close()
  }
}

const builds = () => readdirSync(join(copy, '.build')).filter(name => /^[0-9a-f]{16}$/.test(name))
const words = () => join(copy, 'src/words/command.ts')

test('several at once on a fresh clone all succeed with one build, and nothing is left of their work', async () => {
  const ended = await Promise.all([help(), help(), help()])
  expect(ended.map(one => [one.code, one.err])).toEqual([
    [0, ''],
    [0, ''],
    [0, ''],
  ])
  expect(builds().length).toBe(1)
  expect(readdirSync(join(copy, '.build')).filter(name => name.startsWith('draft'))).toEqual([])
})

test('it is found through a link from another folder', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'sauro-link-'))
  onTestFinished(() => rmSync(elsewhere, { recursive: true }))
  symlinkSync(join(copy, 'sauro'), join(elsewhere, 'first'))
  symlinkSync('first', join(elsewhere, 'second'))
  expect(await help(join(elsewhere, 'second'))).toMatchObject({ code: 0, err: '' })
})

test('a changed source runs at once; an old build goes unless somebody runs it', async () => {
  const [old = ''] = builds()
  const runner = spawn(
    'flock',
    ['--shared', join(copy, '.build', old, 'held'), 'sh', '-c', 'echo held; cat'],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  )
  await once(runner.stdout, 'data')
  appendFileSync(words(), '\nmigrateHelp.about.vi satisfies string\n')
  expect(await help()).toMatchObject({ code: 0 })
  expect(builds().length).toBe(2)
  runner.stdin.end()
  await once(runner, 'exit')

  appendFileSync(words(), '\nmigrateHelp.about.en satisfies string\n')
  expect(await help()).toMatchObject({ code: 0 })
  expect(builds().length).toBe(1)
  expect(existsSync(join(copy, '.build', old))).toBe(false)
})

test('a source that cannot be built is said on standard error and ends with 1', async () => {
  const broken = join(copy, 'src/commands.ts')
  cpSync(broken, `${broken}.kept`)
  writeFileSync(broken, 'export const commands = {{')
  const ended = await help()
  expect([ended.code, ended.out]).toEqual([1, ''])
  expect(ended.err).toContain('Không dựng được chương trình')
  cpSync(`${broken}.kept`, broken)
  expect(await help()).toMatchObject({ code: 0, err: '' })
})
