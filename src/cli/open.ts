import { plainFigures, REPORT_SCHEMA } from '../domain/report-data.ts'
import type { ReportReading } from '../domain/report-reading.ts'
import { fileOption } from '../words/command-read.ts'
import {
  CARRIER_WORDS,
  differencesCount,
  differenceText,
  figureLine,
  figuresCount,
  openHelp,
  warningText,
} from '../words/report-reading.ts'
import { defineCommand } from './command.ts'
import { reportIn } from './plan-file.ts'

const asJson = ({ carrier, figures, differences, warnings }: ReportReading): string =>
  JSON.stringify({
    schema: REPORT_SCHEMA,
    figures: plainFigures(figures),
    carrier,
    differences: differences.map(one => ({ ...one, reason: differenceText(one) })),
    warnings: warnings.map(one => ({ ...one, reason: warningText(one) })),
  })

const asText = ({ carrier, figures, differences, warnings }: ReportReading): string =>
  [
    ...figures.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(figureLine),
    figuresCount(figures.length),
    CARRIER_WORDS[carrier],
    ...warnings.map(warningText),
    ...(carrier === 'data' ? [differencesCount(differences.length)] : []),
    ...differences.map(one => `  ${differenceText(one)}`),
  ].join('\n')

/** Opens a report's file, whoever wrote it, in a process of its own; the file goes nowhere and nothing is kept. */
export default defineCommand({
  name: 'open',
  about: openHelp.about,
  positionals: [fileOption],
  options: { json: { type: 'boolean', about: openHelp.json } },
  exits: openHelp.exits,
  run: async (tools, { values, positionals }) => {
    const reading = await reportIn(tools, positionals[0] ?? '', values.json)
    if (reading === null) return 1
    tools.print(values.json ? asJson(reading) : asText(reading))
    return reading.differences.length > 0 ? 3 : 0
  },
})
