import type { Recount } from '../usecases/recount.ts'
import { differenceLine, nothingDiffers, plansOfBefore, recountTable, thisDiffers } from '../words/recount.ts'
import type { ExitCode } from './command.ts'
import type { Tools } from './tools.ts'

export type CountedLocality = { readonly code: string; readonly name: string; readonly counted: Recount }

/**
 * Prints what was counted twice, as JSON or as a table; 1 when something differs. Of several localities the figures
 * stand under their codes, and each difference names its own.
 */
export function printCounts(tools: Tools, counts: readonly CountedLocality[], json: boolean): ExitCode {
  for (const { counted } of counts)
    if (counted.plansOfBefore > 0) tools.complain(plansOfBefore(counted.plansOfBefore))
  tools.print(json ? asJson(counts) : asTable(counts))
  return counts.some(({ counted }) => counted.differences.length > 0) ? 1 : 0
}

function asJson(counts: readonly CountedLocality[]): string {
  const [only, ...others] = counts
  if (only !== undefined && others.length === 0) {
    const { statistics, recount, differences, journalRows } = only.counted
    return JSON.stringify({ statistics, recount, differences, journalRows })
  }
  const under = (figures: (counted: Recount) => unknown) =>
    Object.fromEntries(counts.map(({ code, counted }) => [code, figures(counted)]))
  return JSON.stringify({
    statistics: under(counted => counted.statistics),
    recount: under(counted => counted.recount),
    differences: counts.flatMap(({ code, counted }) =>
      counted.differences.map(difference => ({ locality: code, ...difference })),
    ),
    journalRows: counts.reduce((sum, { counted }) => sum + counted.journalRows, 0),
  })
}

const asTable = (counts: readonly CountedLocality[]): string =>
  counts
    .map(({ name, counted: { statistics, recount, differences, journalRows } }) =>
      [
        recountTable(name, statistics, recount, journalRows),
        differences.length === 0 ? nothingDiffers : thisDiffers(differences.length),
        ...differences.map(differenceLine),
      ].join('\n'),
    )
    .join('\n\n')
