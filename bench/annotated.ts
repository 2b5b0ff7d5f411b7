/**
 * What is read of annotated plans against what a person read: node bench/annotated.ts GOLD_FOLDER TEXT_FOLDER
 * (or SAURO_GOLD and SAURO_TEXTS in the environment; without either, the plans of our own in test/kit/voices). Prints
 * every measure over all plans and with each plan left out in turn, the worst plan, how far items called sure are right,
 * and how many corrections a person makes in 100 items. A plan that is refused counts as one of which nothing was read.
 * `--write` keeps the figures of our own plans in results/, `--wrong` names every item read wrongly or missed, `--json`
 * prints the figures alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PlanReading } from '../src/domain/plan-reading.ts'
import { isFileRefusal } from '../src/domain/refusal-of-file.ts'
import { readFile } from '../src/reader/read-file.ts'
import { type Comparison, type Count, compare } from './annotated/compare.ts'
import { annotated } from './annotated/gold.ts'

const own = fileURLToPath(new URL('../test/kit/voices/', import.meta.url))
const [golds, texts] = process.argv.slice(2).filter(arg => !arg.startsWith('--'))
const plans = annotated(golds ?? process.env.SAURO_GOLD ?? own, texts ?? process.env.SAURO_TEXTS ?? own)

const NOTHING: PlanReading = {
  file: { name: '', sha256: '', kind: 'text', pages: null },
  header: {
    ...{ issuer: null, superior: null, number: null, symbol: null, place: null, date: null, type: null },
    ...{ title: null, line: 'state', bases: [], basisDetails: [], recipients: [] },
    ...{ signer: null, signingPower: null, signerPost: null },
  },
  ...{ sections: [], targets: [], tasks: [], responsibilities: [], reporting: [], reportingDetails: [] },
  ...{ annexes: [], diagnostics: [] },
}

const results: { name: string; comparison: Comparison }[] = []
for (const { name, gold, text } of plans) {
  const reading = await readFile(new TextEncoder().encode(text), `${name}.txt`)
  const refused = isFileRefusal(reading)
  if (refused) console.error(`${name} refused: ${reading.code}`)
  results.push({ name, comparison: compare(refused ? NOTHING : reading, gold) })
}

const f1 = ([tp, fp, fn]: Count): number => (tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn))
const round = (value: number): number => Math.round(value * 10_000) / 10_000
const measures = [...new Set(results.flatMap(one => Object.keys(one.comparison.counts)))].sort()
const total = (of: readonly { readonly comparison: Comparison }[], measure: string): Count =>
  of.reduce<Count>(
    ([a, b, c], { comparison }) => {
      const [tp, fp, fn] = comparison.counts[measure] ?? [0, 0, 0]
      return [a + tp, b + fp, c + fn]
    },
    [0, 0, 0],
  )

const leftOut = (measure: string) =>
  results.map(out => ({
    out: out.name,
    score: f1(
      total(
        results.filter(one => one !== out),
        measure,
      ),
    ),
  }))
const table = Object.fromEntries(
  measures.map(measure => {
    const without = leftOut(measure)
    const least = without.reduce((a, b) => (b.score < a.score ? b : a))
    const alone = results.map(one => ({
      name: one.name,
      score: f1(one.comparison.counts[measure] ?? [0, 0, 0]),
    }))
    const worst = alone.reduce((a, b) => (b.score < a.score ? b : a))
    return [
      measure,
      {
        all: round(f1(total(results, measure))),
        meanLeftOut: round(without.reduce((sum, one) => sum + one.score, 0) / without.length),
        leastLeftOut: round(least.score),
        worstPlan: round(worst.score),
      },
    ]
  }),
)

const items = results.flatMap(one => one.comparison.items)
const sure = items.filter(item => item.sure)
const wrong = measures
  .filter(measure => !measure.startsWith('header.') && measure !== 'reporting')
  .reduce((sum, measure) => {
    const [, fp, fn] = total(results, measure)
    return sum + fp + fn
  }, 0)
const confidence = {
  items: items.length,
  sure: sure.length,
  shareSure: round(sure.length / items.length),
  sureAndRight: round(sure.filter(item => item.right).length / Math.max(1, sure.length)),
  unsureAndRight: round(
    items.filter(item => !item.sure && item.right).length / Math.max(1, items.length - sure.length),
  ),
  correctionsIn100: round((100 * wrong) / items.length),
}
if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ plans: plans.map(one => one.name), table, confidence }, null, 2))
} else {
  console.table(table)
  console.table(confidence)
  for (const { name, comparison } of results)
    console.log(name, `${comparison.items.filter(item => item.sure).length}/${comparison.items.length} sure`)
}

if (process.argv.includes('--wrong'))
  for (const { name, comparison } of results) {
    for (const [measure, [, much, miss]] of Object.entries(comparison.counts))
      if (/^(?:header|reporting)/u.test(measure) && much + miss > 0)
        console.log(`${name} ${measure} ${much} too many, ${miss} missed`)
    for (const one of comparison.missed) console.log(`${name} missed ${one}`)
    for (const item of comparison.items.filter(item => !item.right))
      console.log(
        `${name} ${item.id} ${item.sure ? 'SURE' : item.doubts.join(',')} | ${item.faults.join(' & ')} | ${item.text.slice(0, 110)}`,
      )
  }

if (process.argv.includes('--write')) {
  const folder = new URL('./results/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    new URL('annotated.json', folder),
    `${JSON.stringify({ plans: plans.length, table, confidence }, null, 2)}\n`,
  )
}
