// Writes the sample plans into sample/built: node sample/build.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { buildSamples } from './samples.ts'

const folder = new URL('./built/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of await buildSamples()) {
  writeFileSync(new URL(name, folder), bytes)
  process.stderr.write(`${name} ${bytes.length}\n`)
}
