import { isPeriodKind, parsePeriod } from '../domain/period.ts'
import { plainFigures, REPORT_SCHEMA } from '../domain/report-data.ts'
import { buildReport, draftReport } from '../usecases/build-report.ts'
import { optionNeeded, reportHelp } from '../words/command-run.ts'
import { sentenceOf } from '../words/refusal.ts'
import { defineCommand } from './command.ts'
import { inLocality } from './locality.ts'
import { writeResult } from './written-file.ts'

/** Builds the report of a period and writes the Word file. */
export default defineCommand({
  name: 'report',
  about: reportHelp.about,
  options: {
    kind: { type: 'string', value: 'KIND', about: reportHelp.kind },
    period: { type: 'string', value: 'PERIOD', about: reportHelp.period },
    out: { type: 'string', value: 'FILE', about: reportHelp.out },
    locality: { type: 'string', value: 'CODE', about: reportHelp.locality },
    json: { type: 'boolean', about: reportHelp.json },
  },
  run: async (tools, { values }) => {
    const { period, out, json } = values
    const missing = (['period', 'out'] as const).find(
      name => values[name] === null && !(name === 'out' && json),
    )
    if (missing !== undefined || period === null) {
      tools.complain(optionNeeded(missing ?? 'period'))
      return 2
    }
    const read = parsePeriod(period)
    if (values.kind === null && !read.ok) {
      tools.complain(`--period: ${reportHelp.period.vi}`)
      return 2
    }
    const kind = values.kind ?? (read.ok ? read.period.kind : '')
    if (!isPeriodKind(kind)) {
      tools.complain(`--kind: ${reportHelp.kind.vi}`)
      return 2
    }
    return tools.withSurroundings(surroundings =>
      inLocality(tools, surroundings, values.locality, async ctx => {
        const drafted = await draftReport(ctx, { kind, period })
        if (!drafted.ok) {
          tools.complain(sentenceOf(drafted.refusal))
          return drafted.refusal.code === 'bad-input' ? 2 : 1
        }
        if (out !== null) {
          const built = await buildReport(ctx, { kind, period })
          if (!built.ok) {
            tools.complain(sentenceOf(built.refusal))
            return 1
          }
          const bytes = await ctx.files.get(ctx.actor.localityId, built.value.sha256)
          const code = await writeResult(tools, out, bytes ?? new Uint8Array())
          if (code !== 0) return code
        }
        if (json) {
          const { data } = drafted.value.document
          const figures = plainFigures(data?.figures ?? [])
          tools.print(JSON.stringify({ schema: REPORT_SCHEMA, figures }))
        }
        return 0
      }),
    )
  },
})
