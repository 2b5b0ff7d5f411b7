/**
 * What is read of the sample plans against what stands in them: node bench/accuracy.ts
 * The samples are data from which their files are built, so every line that states a target or a task is known. Found:
 * the line is a place of something that was read. Right: something read has such a line among its places. A sentence
 * of the body that comes again as a row of an annex is one line more to find; where the reader does not see that both
 * are one, both are right, and a person merges them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { SampleDocument } from '../sample/document.ts'
import { SAMPLES } from '../sample/samples.ts'
import type { Place } from '../src/domain/place.ts'
import { isFileRefusal } from '../src/domain/refusal-of-file.ts'
import { readFile } from '../src/reader/read-file.ts'

type Lines = { readonly targets: readonly string[]; readonly tasks: readonly string[] }

/** The lines of the sections of goals and of work, and the rows of the annexes by the column that names them. */
function linesOf(document: SampleDocument): Lines {
  const targets: string[] = []
  const tasks: string[] = []
  let section = ''
  let part = ''
  for (const block of document.body) {
    if (block.kind === 'table') continue
    if (block.kind === 'numbered' && block.level === 'roman') section = block.text
    if (block.kind === 'numbered' && block.level === 'arabic') part = block.text
    const isLine = block.kind === 'numbered' && (block.level === 'letter' || block.level === 'hyphen')
    if (/^MỤC TIÊU/u.test(section) && /\d\s*%/u.test(block.text)) targets.push(block.text)
    if (/^(?:NHIỆM VỤ|TỔ CHỨC)/u.test(section) && part !== 'Chế độ báo cáo' && isLine) tasks.push(block.text)
  }
  for (const { table } of document.annexes) {
    const isTargets = table.head.includes('Chỉ tiêu')
    for (const row of table.rows) {
      if ('group' in row) continue
      ;(isTargets ? targets : tasks).push(row[1] ?? '')
    }
  }
  return { targets, tasks }
}

function score(
  lines: readonly string[],
  items: readonly { readonly places: readonly Place[] }[],
  text: string,
) {
  const points = Array.from(text)
  const words = items.map(item => item.places.map(place => points.slice(place.start, place.end).join('')))
  const speaks = (said: string, line: string) =>
    said.includes(line) || (said.length > 20 && line.includes(said))
  const found = lines.filter(line => words.some(places => places.some(said => speaks(said, line)))).length
  const right = words.filter(places => places.some(said => lines.some(line => speaks(said, line)))).length
  const recall = found / lines.length
  const precision = right / items.length
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return {
    lines: lines.length,
    found,
    read: items.length,
    right,
    f1: rounded((2 * recall * precision) / (recall + precision)),
  }
}

const rows = []
for (const [name, document] of Object.entries(SAMPLES)) {
  for (const extension of ['docx', 'txt']) {
    const file = `${name}.${extension}`
    const reading = await readFile(readFileSync(new URL(`../sample/built/${file}`, import.meta.url)), file)
    if (isFileRefusal(reading)) throw new Error(reading.code)
    const text = reading.source.map(block => block.text).join('\n')
    const { targets, tasks } = linesOf(document)
    rows.push({ file, what: 'targets', ...score(targets, reading.targets, text) })
    rows.push({ file, what: 'tasks', ...score(tasks, reading.tasks, text) })
  }
}
console.table(rows)
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('accuracy.json', folder), `${JSON.stringify({ rows }, null, 2)}\n`)
