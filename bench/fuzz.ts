/**
 * `npm run prove:fuzz -- 2400`: that many files that want to do harm, or that harm was done to, each brought as the server
 * takes it: gate, reading process behind its fence, LibreOffice where it is here. Nothing may be thrown, hang, break down or
 * be refused without a sentence. Exits 1 otherwise. The corpus is made by numbers that only look as if by chance
 * (test/kit/hostile), so `-- 2400 --only 815` brings one file of it again.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../src/config.ts'
import { createOffice } from '../src/outside/office.ts'
import { createPlanFileReader } from '../src/outside/reading.ts'
import { bundledChild } from '../test/kit/hostile/bundled-child.ts'
import { hostileBases, hostileFiles } from '../test/kit/hostile/corpus.ts'
import { undergo as brought, type Fared, watchChildren } from '../test/kit/hostile/ordeal.ts'
import { machineFacts } from './machine.ts'

const SEED = 57
const AT_ONCE = 2
/** Seconds after which a file counts as one that hangs. */
const HANGS_AFTER = 20

const undergo: typeof brought = async (file, by) => {
  const one = await brought(file, by)
  return one.seconds > HANGS_AFTER ? { ...one, fault: one.fault ?? `${one.seconds.toFixed(1)} s` } : one
}
const wanted = Number(process.argv[2] ?? 2400)
const at = process.argv.indexOf('--only')
const only = at < 0 ? null : (process.argv[at + 1] ?? '').split(',').map(Number)

const facts = machineFacts()
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: projectFolder, encoding: 'utf8' }).trim()
const child = await bundledChild()
const folder = mkdtempSync(join(tmpdir(), 'sauro-fuzz-'))
const reader = createPlanFileReader({
  argv: [child.path],
  readable: [`${projectFolder}/`],
  atOnce: AT_ONCE,
  convert: createOffice(),
})
const escaped: string[] = []
const noteEscaped = (reason: unknown) => {
  escaped.push(String(reason))
  console.error(reason)
}
process.on('uncaughtException', noteEscaped)
process.on('unhandledRejection', noteEscaped)
const watch = watchChildren()
const fared: Fared[] = []
let slowAtFirst = 0
const started = performance.now()
try {
  const bases = await hostileBases(
    readFileSync(new URL('../sample/built/ke-hoach-du-lieu-so.docx', import.meta.url)),
    folder,
  )
  const files = hostileFiles(bases, SEED, wanted)
  const work = async () => {
    for (let next = await files.next(); !next.done; next = await files.next()) {
      if (only && !only.includes(next.value.number)) continue
      const one = await undergo(next.value, reader)
      fared.push(one)
      if (only || one.fault !== null) console.log(JSON.stringify(one))
      if (fared.length % 100 === 0)
        console.log(
          `${fared.length} of ${wanted}, ${Math.round((performance.now() - started) / 1000)} s, ${watch.most()} MB`,
        )
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  // What was slow on a machine that others use too is brought once more, alone.
  const slow = fared.filter(one => one.seconds > HANGS_AFTER)
  slowAtFirst = slow.length
  for await (const file of hostileFiles(bases, SEED, slow.length === 0 ? 0 : wanted)) {
    const at = slow.findIndex(one => one.number === file.number)
    const [first] = at < 0 ? [] : slow.splice(at, 1)
    if (first) fared[fared.indexOf(first)] = await undergo(file, reader)
  }
} finally {
  watch.stop()
  child.remove()
  rmSync(folder, { recursive: true, force: true })
}

const counted = (key: (one: Fared) => string): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(fared, key)]
      .map(([name, all]) => [name, all.length] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  )
const faults = fared.filter(one => one.fault !== null)
const result = {
  measured: new Date().toISOString().slice(0, 10),
  commit,
  ...facts,
  seed: SEED,
  files: fared.length,
  crashesOfTheServer: escaped.length,
  faults: faults.length,
  slowAtFirst,
  hung: faults.filter(one => /^[\d.]+ s$/.test(one.fault ?? '')).length,
  reachedTheReadingProcess: fared.filter(one => one.reached).length,
  longestSeconds: Math.round(Math.max(0, ...fared.map(one => one.seconds)) * 10) / 10,
  mostMegabytesOfAReadingProcess: watch.most(),
  minutes: Math.round((performance.now() - started) / 6000) / 10,
  outcomes: counted(one => one.outcome),
  formats: counted(one => one.format),
  ways: new Set(fared.map(one => `${one.format} ${one.way}`)).size,
  examples: faults.slice(0, 20),
}
console.log(result)
if (!only) {
  const results = new URL('./results/', import.meta.url)
  mkdirSync(results, { recursive: true })
  writeFileSync(new URL('fuzz.json', results), `${JSON.stringify(result, null, 2)}\n`)
}
if (faults.length + escaped.length > 0 || fared.length === 0) process.exitCode = 1
