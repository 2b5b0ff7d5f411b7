import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { z } from 'zod'

const installedPackage = z.object({ version: z.string() })

/**
 * Installs one package with npm in a folder of its own, outside this repository, exactly as named; what is there
 * already is left alone. Several minutes and about a gigabyte each, so at a low priority.
 */
export async function installed(
  folder: string,
  { name, version, overrides = {} }: { name: string; version: string; overrides?: Record<string, string> },
): Promise<void> {
  const manifest = join(folder, 'node_modules', name, 'package.json')
  const complete = join(folder, 'complete')
  if (existsSync(complete) && existsSync(manifest)) {
    if (installedPackage.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version === version) return
  }
  mkdirSync(folder, { recursive: true })
  const wanted = { name: `rival-${name}`, private: true, dependencies: { [name]: version }, overrides }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted, null, 2))
  console.error(`installing ${name} ${version} in ${folder} …`)
  const child = begin(folder, 'nice', ['-n', '10', 'npm', 'install', '--no-audit', '--no-fund'], {
    npm_config_yes: 'true',
  })
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  if (code !== 0) throw new Error(`${name} could not be installed: ${join(folder, 'log')}`)
  writeFileSync(complete, version)
}

/**
 * Starts a program in a folder, its output in the file `log` there. It runs under the Node of the machine, for which its
 * native modules were built, not under ours.
 */
export function begin(
  folder: string,
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const log = openSync(join(folder, 'log'), 'a')
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(one => !one.includes('node_modules'))
    .join(delimiter)
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: path, HOME: process.env['HOME'] ?? folder, ...environment },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  begun.add(child)
  child.on('close', () => begun.delete(child))
  return child
}

const begun = new Set<ChildProcess>()

/** Ends whatever was begun and still runs, also what failed before anybody could take it over. */
export const endAll = async (): Promise<void> => {
  await Promise.all([...begun].map(ended))
}

/** Runs it to its end, which must be a good one. */
export async function runToEnd(...given: Parameters<typeof begin>): Promise<void> {
  const code = await new Promise<number | null>(resolve => begin(...given).on('close', resolve))
  if (code !== 0) throw new Error(`${given[1]} ended with ${code}: ${join(given[0], 'log')}`)
}

/** Asks until it answers, at most for so long; ends the process when it never does. */
export async function untilUp(child: ChildProcess, url: string, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end && child.exitCode === null) {
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => null)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  child.kill('SIGKILL')
  throw new Error(`${url} does not answer`)
}

/** Ends it and waits until it has ended. */
export function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('close', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 5000).unref()
  })
}

/** A port of loopback that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
