/**
 * How long until somebody can work: node bench/start.ts
 * Cold: a fresh data folder, so the cluster is made, migrated and filled with the invented ward. Warm: the same folder
 * again. Each is timed from calling ./sauro until it says where it serves, and until /readyz answers. One run each.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { type Machine, machine } from '../test/kit/program.ts'
import { machineFacts } from './machine.ts'

async function start(home: Machine) {
  const begun = performance.now()
  const server = await home.serve('--demo')
  const serving = performance.now() - begun
  const answer = await fetch(`${server.address}/readyz`)
  const ready = performance.now() - begun
  if (answer.status !== 200) throw new Error(`not ready: ${await answer.text()}`)
  const asked = performance.now()
  await server.signal('SIGTERM')
  return {
    servingMs: Math.round(serving),
    readyMs: Math.round(ready),
    stopMs: Math.round(performance.now() - asked),
  }
}

const facts = machineFacts()
const home = machine()
try {
  // What npm has to do and the bundle are not part of it.
  await home.run('--help')
  const help = performance.now()
  await home.run('--help')
  const commandMs = Math.round(performance.now() - help)
  const cold = await start(home)
  const warm = await start(home)
  const result = { ...facts, commandMs, cold, warm }
  console.log(result)
  const folder = new URL('./results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL('start.json', folder), `${JSON.stringify(result, null, 2)}\n`)
} finally {
  await home.close()
}
