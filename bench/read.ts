// Times reading against a peer in one run: node bench/read.ts
// The whole way from bytes to a reading of a sample .docx, against mammoth's bare extraction of the same file; and of the same
// plan as text against mammoth on the .docx. Rounds alternate, so that both meet the same moods of the machine.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import mammoth from 'mammoth'
import { SAMPLES } from '../sample/samples.ts'
import { isFileRefusal } from '../src/domain/refusal-of-file.ts'
import { openFile } from '../src/reader/open/open-file.ts'
import { readFile } from '../src/reader/read-file.ts'

const ROUNDS = 40
const WARM_UP = 8
/** Reading a file may take so many times what the peer needs for its bare extraction. */
const GOAL = 1.5

const built = (file: string) => readFileSync(new URL(`../sample/built/${file}`, import.meta.url))

async function read(bytes: Uint8Array, name: string): Promise<void> {
  const reading = await readFile(bytes, name)
  if (isFileRefusal(reading)) throw new Error(reading.code)
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const rounded = (value: number): number => Math.round(value * 100) / 100

async function measure(name: string) {
  const word = built(`${name}.docx`)
  const text = built(`${name}.txt`)
  const works = {
    docx: () => read(word, 'a.docx'),
    open: () => openFile(word, 'a.docx'),
    text: () => read(text, 'a.txt'),
    mammoth: () => mammoth.extractRawText({ buffer: word }),
  }
  const times = { docx: [] as number[], open: [] as number[], text: [] as number[], mammoth: [] as number[] }
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const key of ['docx', 'mammoth', 'text', 'open'] as const) {
      const took = await milliseconds(works[key])
      if (round >= WARM_UP) times[key].push(took)
    }
  }
  const [docx, open, plain, peer] = [
    median(times.docx),
    median(times.open),
    median(times.text),
    median(times.mammoth),
  ]
  return {
    sample: name,
    docxMs: rounded(docx),
    openOnlyMs: rounded(open),
    textMs: rounded(plain),
    mammothMs: rounded(peer),
    docxRatio: rounded(docx / peer),
    openRatio: rounded(open / peer),
    textRatio: rounded(plain / peer),
  }
}

const rows: Awaited<ReturnType<typeof measure>>[] = []
for (const name of Object.keys(SAMPLES)) rows.push(await measure(name))
console.table(rows)
const worst = Math.max(...rows.map(row => Math.max(row.docxRatio, row.textRatio)))
console.log(`worst ratio ${worst}, goal ${GOAL}`)
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
const result = {
  node: process.version,
  processor: cpus()[0]?.model ?? 'unknown',
  rounds: ROUNDS,
  goal: GOAL,
  worst,
  rows,
}
writeFileSync(new URL('read.json', folder), `${JSON.stringify(result, null, 2)}\n`)
