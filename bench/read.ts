// Times reading against a peer in one run: node bench/read.ts
// The whole way from bytes to a reading of a sample .docx, against mammoth's bare extraction of the same file; and of the same
// plan as text against mammoth on the .docx. The same plan as PDF, where LibreOffice is here to make it, against the bare
// text and drawing orders by the same library. Rounds alternate; ratios are of processor time.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SAMPLES } from '../sample/samples.ts'
import { projectFolder } from '../src/config.ts'
import { isFileRefusal } from '../src/domain/refusal-of-file.ts'
import { officeProgram } from '../src/outside/office.ts'
import { createPlanFileReader } from '../src/outside/reading.ts'
import { openFile } from '../src/reader/open/open-file.ts'
import { readFile } from '../src/reader/read-file.ts'
import { bundledChild } from '../test/kit/hostile/bundled-child.ts'
import { watchChildren } from '../test/kit/hostile/ordeal.ts'
import { pdfOf } from '../test/kit/office.ts'
import { paintedPlan } from '../test/kit/painted-plan.ts'
import { pdfOfPictures, scanned, USUAL_SCAN } from '../test/kit/scan-again.ts'
import { machineFacts } from './machine.ts'

const ROUNDS = 24
const WARM_UP = 8
const PDF_ROUNDS = 8
const PDF_WARM_UP = 3
/** Reading a file may take so many times what the peer needs for its bare extraction. */
const GOAL = 1.3

const built = (file: string) => readFileSync(new URL(`../sample/built/${file}`, import.meta.url))

async function read(bytes: Uint8Array, name: string): Promise<void> {
  const reading = await readFile(bytes, name)
  if (isFileRefusal(reading)) throw new Error(reading.code)
}

/** Processor time of this process: what else runs on the machine does not count. */
async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

async function secondsByTheClock(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
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

/** The bare extraction: text and drawing orders of every page. */
async function bare(bytes: Uint8Array): Promise<void> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
  }
  await task.destroy()
}

async function measurePdf(name: string, folder: string) {
  const pdf = await pdfOf(name, built(`${name}.docx`), folder)
  const ours: number[] = []
  const peers: number[] = []
  for (let round = 0; round < PDF_WARM_UP + PDF_ROUNDS; round++) {
    const mine = await milliseconds(() => read(pdf, 'a.pdf'))
    const theirs = await milliseconds(() => bare(pdf))
    if (round < PDF_WARM_UP) continue
    ours.push(mine)
    peers.push(theirs)
  }
  const [pdfMs, bareMs] = [median(ours), median(peers)]
  return { sample: name, pdfMs: rounded(pdfMs), bareMs: rounded(bareMs), pdfRatio: rounded(pdfMs / bareMs) }
}

/** Pages of the scan whose memory is measured. */
const SCANNED = 4
/** Times that the body of the longest sample stands in the long plan, which then has some hundred pages. */
const LONG = 9

/** A plan of a hundred pages through a reading process of its own, with what it takes of memory at most. */
async function measureLong() {
  const zip = await JSZip.loadAsync(built('ke-hoach-58.docx'))
  const part = 'word/document.xml'
  const xml = (await zip.file(part)?.async('string')) ?? ''
  const [, head = '', body = '', tail = ''] =
    /^(.*<w:body>)(.*?)((?:<w:sectPr(?:(?!<w:sectPr).)*)?<\/w:body>.*)$/s.exec(xml) ?? []
  zip.file(part, `${head}${body.repeat(LONG)}${tail}`)
  const word = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  const child = await bundledChild()
  const watch = watchChildren()
  try {
    const reader = createPlanFileReader({ argv: [child.path], readable: [`${projectFolder}/`] })
    const seconds: number[] = []
    for (let round = 0; round < 5; round++) {
      const took = await secondsByTheClock(async () => {
        const answer = await reader.read(word, 'a.docx', new AbortController().signal, () => {})
        if (isFileRefusal(answer)) throw new Error(answer.code)
      })
      seconds.push(took)
    }
    return { bytes: word.length, seconds: rounded(median(seconds)), mostMegabytes: watch.most() }
  } finally {
    watch.stop()
    child.remove()
  }
}

/** Pages of a scan through a reading process of its own: what it takes of memory at most, and how long a page. */
async function measureScan() {
  const picture = await scanned(await paintedPlan())
  const pages = Array.from({ length: SCANNED }, () => picture)
  const child = await bundledChild()
  const watch = watchChildren()
  try {
    const reader = createPlanFileReader({ argv: [child.path], readable: [`${projectFolder}/`] })
    const seconds = await secondsByTheClock(async () => {
      const file = pdfOfPictures(pages, USUAL_SCAN.dpi)
      const answer = await reader.read(file, 'a.pdf', new AbortController().signal, () => {})
      if (isFileRefusal(answer)) throw new Error(answer.code)
    })
    return { pages: SCANNED, secondsPerPage: rounded(seconds / SCANNED), mostMegabytes: watch.most() }
  } finally {
    watch.stop()
    child.remove()
  }
}

const rows: Awaited<ReturnType<typeof measure>>[] = []
for (const name of Object.keys(SAMPLES)) rows.push(await measure(name))
console.table(rows)
const pdfRows: Awaited<ReturnType<typeof measurePdf>>[] = []
if (officeProgram() !== null) {
  const made = mkdtempSync(join(tmpdir(), 'sauro-bench-'))
  for (const name of Object.keys(SAMPLES)) pdfRows.push(await measurePdf(name, made))
  rmSync(made, { recursive: true })
  console.table(pdfRows)
}
const worst = Math.max(
  ...rows.map(row => Math.max(row.docxRatio, row.textRatio)),
  ...pdfRows.map(row => row.pdfRatio),
)
console.log(`worst ratio ${worst}, goal ${GOAL}`)
const long = await measureLong()
console.log(long)
const scan = officeProgram() === null ? null : await measureScan()
console.log(scan)
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
const result = {
  measured: new Date().toISOString().slice(0, 10),
  ...machineFacts(),
  rounds: ROUNDS,
  goal: GOAL,
  worst,
  rows,
  pdfRows,
  hundredPages: long,
  scan,
}
writeFileSync(new URL('read.json', folder), `${JSON.stringify(result, null, 2)}\n`)
