import { countSources, FIGURE_SOURCES, type FigureSource } from '../domain/figure-source.ts'
import { plainFigures, REPORT_SCHEMA } from '../domain/report-data.ts'
import type { ReportReading } from '../domain/report-reading.ts'
import { fileOption } from '../words/command-read.ts'
import { sourcesLine } from '../words/figure-source.ts'
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
    // Only the data tell it.
    ...(carrier === 'data' ? { sources: sourcesOf(figures) } : {}),
    differences: differences.map(one => ({ ...one, reason: differenceText(one) })),
    warnings: warnings.map(one => ({ ...one, reason: warningText(one) })),
  })

/** How many of the figures came from where; sources that none came from are left out. */
const sourcesOf = (figures: ReportReading['figures']): Readonly<Partial<Record<FigureSource, number>>> => {
  const counts = countSources(figures)
  return Object.fromEntries(
    FIGURE_SOURCES.filter(source => counts[source] > 0).map(source => [source, counts[source]]),
  )
}

const asText = ({ carrier, figures, differences, warnings }: ReportReading): string =>
  [
    ...figures.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(figureLine),
    figuresCount(figures.length),
    ...(figures.some(one => one.source !== undefined) ? [sourcesLine(countSources(figures))] : []),
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
