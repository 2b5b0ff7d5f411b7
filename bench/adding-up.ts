import { mkdirSync, writeFileSync } from 'node:fs'
import { addUp, type SentFigure } from '../src/domain/adding-up.ts'
import { seededRandom } from '../src/domain/random.ts'
import { isFileRefusal } from '../src/domain/refusal-of-file.ts'
import type { ReportInput } from '../src/domain/report-input.ts'
import { readReport } from '../src/reader/read-report.ts'
import { writeDocument } from '../src/writer/docx/write-document.ts'
import { assembleReport } from '../src/writer/report.ts'
import { hoaMaiReport } from '../test/kit/hoa-mai-report.ts'
import { machineFacts } from './machine.ts'

/**
 * A province with 124 communes: the month report of each is written, read back from its Word file as it would be
 * received, and all of them are added up. Shares of one run: how the whole grows from 31 communes to 124, and what part
 * of it the adding takes. Cells that somebody had to type on the way are counted too.
 */

const COMMUNES = 124
const FEWER = 31

const random = seededRandom('adding-up')

/** The month report of one commune, with figures of its own. */
const reportOf = (at: number): ReportInput => {
  const code = String(10_001 + at)
  return {
    ...hoaMaiReport,
    locality: { code, name: `xã số ${at + 1}`, place: `Xã số ${at + 1}` },
    period: {
      ...hoaMaiReport.period,
      id: '2026-06',
      kind: 'month',
      label: 'tháng 6 năm 2026',
      nextLabel: 'tháng 7 năm 2026',
      from: '2026-05-15',
    },
    groups: hoaMaiReport.groups.map(group => ({
      ...group,
      targets: group.targets.map(target => {
        if (target.measure === null || target.measure.denominator === null) return target
        const denominator = random.between(10, 5000)
        return {
          ...target,
          measure: { ...target.measure, numerator: random.between(0, denominator), denominator },
        }
      }),
    })),
  }
}

const timeOf = async <T>(work: () => Promise<T>): Promise<{ readonly took: number; readonly made: T }> => {
  const begin = performance.now()
  const made = await work()
  return { took: performance.now() - begin, made }
}

async function inTurn<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const made: Out[] = []
  for (const item of items) made.push(await work(item))
  return made
}

const figuresIn = async (file: Uint8Array): Promise<SentFigure[]> => {
  const read = await readReport(file, 'bao-cao.docx')
  if (isFileRefusal(read)) throw new Error(read.code)
  if (read.carrier !== 'data' || read.differences.length > 0) throw new Error('a report came back changed')
  const senderCode = read.data?.locality.code ?? ''
  return read.figures.map(figure => ({
    ...figure,
    adding: figure.adding ?? null,
    senderCode,
    receivedId: read.file.sha256,
  }))
}

const inputs = Array.from({ length: COMMUNES }, (_, at) => reportOf(at))
await writeDocument(assembleReport(reportOf(0)))
const written = await timeOf(() => inTurn(inputs, input => writeDocument(assembleReport(input))))
const fewer = await timeOf(() => inTurn(written.made.slice(0, FEWER), figuresIn))
const all = await timeOf(() => inTurn(written.made, figuresIn))
const figures = all.made.flat()
const added = await timeOf(async () => addUp(figures))

const direct = inputs
  .flatMap(input => input.groups.flatMap(group => group.targets))
  .filter(target => target.code === 'C1')
const online = added.made.find(line => line.key.startsWith('ty le ho so nop truc tuyen'))
const sum = (of: 'numerator' | 'denominator') =>
  direct.reduce((whole, target) => whole + (target.measure?.[of] ?? 0), 0)
if (online?.numerator !== sum('numerator') || online.denominator !== sum('denominator'))
  throw new Error('the sum is not that of the reports')

const ratio = (value: number): number => Math.round(value * 100) / 100
const result = {
  ...machineFacts(),
  communes: COMMUNES,
  figures: figures.length,
  lines: added.made.length,
  /** 4 is as many times as many communes. */
  readingOf124To31: ratio(all.took / fewer.took),
  addingToReading: Math.round((added.took / all.took) * 10_000) / 10_000,
  typedFigures: inputs.reduce((typed, input) => typed + (input.overrides?.length ?? 0), 0),
  millisecondsPerReportWritten: Math.round(written.took / COMMUNES),
  millisecondsPerReportRead: Math.round(all.took / COMMUNES),
  millisecondsAdding: Math.round(added.took),
}
console.log(result)
const folder = new URL('./results/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('adding-up.json', folder), `${JSON.stringify(result, null, 2)}\n`)
