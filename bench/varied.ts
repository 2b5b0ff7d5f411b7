/**
 * Annotated plans set in other ways, and what is read of them then: node bench/varied.ts GOLD_FOLDER TEXT_FOLDER (or
 * SAURO_GOLD and SAURO_TEXTS; without either the plans of our own). The words stay, so the annotation stays: what falls
 * is how lines, marks and numbers are set. Prints the F1 of each measure that falls under 1.
 */
import { fileURLToPath } from 'node:url'
import { isFileRefusal } from '../src/domain/refusal-of-file.ts'
import { readFile } from '../src/reader/read-file.ts'
import { type Count, compare } from './annotated/compare.ts'
import { annotated } from './annotated/gold.ts'

const own = fileURLToPath(new URL('../test/kit/voices/', import.meta.url))
const [golds, texts] = process.argv.slice(2)
const plans = annotated(golds ?? process.env.SAURO_GOLD ?? own, texts ?? process.env.SAURO_TEXTS ?? own)

const eachLine = (change: (line: string) => string) => (text: string) =>
  text.split('\n').map(change).join('\n')
const closeUp = (text: string) => text.replace(/\n\s*\n+/g, '\n')
const isRow = (line: string) => /^\s*\|/.test(line)

/** Breaks longer lines at a width, rows of tables left alone. */
const wrap = (width: number) =>
  eachLine(line => {
    if (line.length <= width || isRow(line)) return line
    let at = 0
    return line
      .split(' ')
      .map((word, i) => {
        const breaks = i > 0 && at + 1 + word.length > width
        at = breaks || i === 0 ? word.length : at + 1 + word.length
        return i === 0 ? word : `${breaks ? '\n' : ' '}${word}`
      })
      .join('')
  })

/** Each run of rows between bars, changed as a table: its cells by rows, titles first. */
const eachTable = (change: (rows: string[][]) => string) => (text: string) =>
  text.replace(/(?:^[ \t]*\|.*\|[ \t]*\n?){3,}/gm, found => {
    const rows = found
      .trimEnd()
      .split('\n')
      .filter(line => !/^[|\s:-]+$/.test(line))
      .map(line =>
        line
          .trim()
          .slice(1, -1)
          .split('|')
          .map(cell => cell.trim()),
      )
    return `${change(rows)}\n`
  })
const barred = (rows: readonly (readonly string[])[]) => rows.map(row => `| ${row.join(' | ')} |`).join('\n')

/** Titles of columns as other offices write them. */
const OTHER_TITLES: readonly (readonly [RegExp, string])[] = [
  [/^\**(?:STT|TT|Số TT)\**$/iu, 'Số thứ tự'],
  [/^\**(?:đơn vị|cơ quan) chủ trì\**$/iu, 'Bộ phận chịu trách nhiệm chính'],
  [/^\**(?:đơn vị|cơ quan) phối hợp\**$/iu, 'Cùng thực hiện'],
  [/^\**(?:thời gian|thời hạn)(?: hoàn thành| thực hiện)?\**$/iu, 'Mốc phải xong'],
  [/^\**(?:tên )?(?:các )?nhiệm vụ(?: cụ thể)?\**$/iu, 'Đầu việc'],
  [/^\**sản phẩm(?: đầu ra)?\**$/iu, 'Hồ sơ hoàn thành'],
]
const retitled = (title: string) =>
  OTHER_TITLES.reduce((said, [from, to]) => (from.test(said) ? to : said), title)
const titlesUnknown = (rows: readonly (readonly string[])[]) =>
  barred(rows.map((row, i) => (i === 0 ? row.map((_, at) => `Cột ${at + 1}`) : row)))

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': text => text,
  'without empty lines': closeUp,
  'wrapped at 90': wrap(90),
  'wrapped at 75, without empty lines': text => wrap(75)(closeUp(text)),
  'every line followed by an empty one': text => text.replace(/\n/g, '\n\n'),
  'without markup': text => text.replace(/[*\\`]|^#+ /gm, ''),
  decomposed: text => text.normalize('NFD'),
  'set in by three': eachLine(line => (isRow(line) ? line : `   ${line}`)),
  'round bullets': text => text.replace(/^(\s*)- (?=\S)/gm, '$1• '),
  'without hyphens': text => text.replace(/^(\s*)- (?=\p{Lu})/gmu, '$1'),
  '1) for 1.': text => text.replace(/^(\s*[*]*)(\d{1,2})\.(?= )/gm, '$1$2)'),
  'a. for a)': text => text.replace(/^(\s*[*]*)([a-eđgh])\)(?= )/gm, '$1$2.'),
  'columns the other way round': eachTable(rows => barred(rows.map(row => [...row].reverse()))),
  'other titles of columns': eachTable(rows =>
    barred(rows.map((row, i) => (i === 0 ? row.map(retitled) : row))),
  ),
  'titles in capitals': eachTable(rows =>
    barred(rows.map((row, i) => (i === 0 ? row.map(cell => cell.toUpperCase()) : row))),
  ),
  'titles that say nothing': eachTable(titlesUnknown),
  'tables by tabs': eachTable(rows => rows.map(row => row.join('\t')).join('\n')),
  'tables a cell a line between bars': eachTable(rows =>
    rows.map(row => `|\n${row.map(cell => (cell === '' ? '|' : `${cell}\n|`)).join('\n')}`).join('\n'),
  ),
  'headings in capitals': eachLine(line =>
    /^\s*[*#\s]*[IVX]+[.-]\s/u.test(line) ? line.toUpperCase() : line,
  ),
  'sections without numbers': eachLine(line => line.replace(/^(\s*[*#\s]*)[IVX]+\.\s+(?=\p{Lu})/u, '$1')),
  'I - for I.': text => text.replace(/^(\s*[*#]*\s*[*]*)([IVX]+)\.(?= )/gm, '$1$2 -'),
}

const f1 = ([tp, fp, fn]: Count): number => (tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn))
for (const [way, change] of Object.entries(WAYS)) {
  const counts: Record<string, Count> = {}
  let refused = 0
  for (const { name, gold, text } of plans) {
    const reading = await readFile(new TextEncoder().encode(change(text)), `${name}.txt`)
    if (isFileRefusal(reading)) {
      refused++
      continue
    }
    for (const [measure, [tp, fp, fn]] of Object.entries(compare(reading, gold).counts)) {
      const [a, b, c] = counts[measure] ?? [0, 0, 0]
      counts[measure] = [a + tp, b + fp, c + fn]
    }
  }
  const fallen = Object.entries(counts)
    .map(([measure, count]) => `${measure} ${f1(count).toFixed(3)}`)
    .filter(line => !line.endsWith('1.000'))
  console.log(`${way}: ${refused > 0 ? `${refused} refused; ` : ''}${fallen.join(', ') || 'nothing falls'}`)
}
