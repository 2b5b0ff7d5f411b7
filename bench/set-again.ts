/**
 * The same plans in other forms: node bench/set-again.ts TEXTS OUT [--only NAME,NAME] [--scan]
 * Every text file of a plan in TEXTS (a first line "# source:" is left out) is set as OUT/NAME.docx, that as OUT/NAME.pdf,
 * and with --scan as OUT/NAME.scan.pdf: 200 dpi, 0.8° askew, with noise, without a letter. Each is read into
 * OUT/NAME.{text,docx,pdf,scan}.json, so that a score can be compared over the forms. Needs LibreOffice and poppler.
 *
 * node bench/set-again.ts --show OUT FORM FILE prints the reading of FILE's namesake, for a program that scores readings.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { isFileRefusal } from '../src/domain/refusal-of-file.ts'
import { readFile } from '../src/reader/read-file.ts'
import { pagePictures, pdfOf } from '../test/kit/office.ts'
import { scannedPdf, USUAL_SCAN } from '../test/kit/scan-again.ts'
import { setAgain } from '../test/kit/set-again.ts'

const nameOf = (path: string): string => basename(path, extname(path))

async function keepReading(out: string, name: string, form: string, bytes: Uint8Array): Promise<void> {
  const started = performance.now()
  const extension = form === 'text' ? 'txt' : form === 'scan' ? 'pdf' : form
  const reading = await readFile(bytes, `${name}.${extension}`)
  if (isFileRefusal(reading)) throw new Error(`${name} as ${form}: ${reading.code}`)
  const { source, ...kept } = reading
  writeFileSync(join(out, `${name}.${form}.json`), JSON.stringify(kept))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${name} ${form}: ${reading.file.pages ?? '-'} pages, ${source.length} blocks, ${reading.targets.length} targets, ${reading.tasks.length} tasks, ${seconds} s`,
  )
}

async function setPlans(texts: string, out: string, only: readonly string[], scan: boolean): Promise<void> {
  mkdirSync(out, { recursive: true })
  for (const file of readdirSync(texts).filter(one => one.endsWith('.txt'))) {
    const name = nameOf(file)
    if (only.length > 0 && !only.some(one => name.startsWith(one))) continue
    const text = new TextEncoder().encode(
      readFileSync(join(texts, file), 'utf8').replace(/^# source:.*\n/, ''),
    )
    await keepReading(out, name, 'text', text)
    const word = await setAgain(text, file)
    writeFileSync(join(out, `${name}.docx`), word)
    await keepReading(out, name, 'docx', word)
    const pdf = await pdfOf(name, word, out)
    await keepReading(out, name, 'pdf', pdf)
    if (!scan) continue
    const folder = mkdtempSync(join(tmpdir(), 'sauro-scan-'))
    try {
      const pages = await pagePictures(join(out, `${name}.pdf`), folder, USUAL_SCAN.dpi)
      const scanned = await scannedPdf(pages)
      writeFileSync(join(out, `${name}.scan.pdf`), scanned)
      await keepReading(out, name, 'scan', scanned)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

const [first, second, third, fourth] = process.argv.slice(2)
if (first === '--show' && second && third && fourth) {
  const path = join(second, `${nameOf(fourth)}.${third}.json`)
  if (!existsSync(path)) throw new Error(`nothing was read of ${path}`)
  process.stdout.write(readFileSync(path))
} else if (first && second) {
  const at = process.argv.indexOf('--only')
  const only = at < 0 ? [] : (process.argv[at + 1] ?? '').split(',')
  await setPlans(first, second, only, process.argv.includes('--scan'))
} else {
  console.error('node bench/set-again.ts TEXTS OUT [--only NAME,NAME] [--scan]')
  process.exitCode = 2
}
