import { addUpReports } from '../usecases/add-up-reports.ts'
import { ADDING, addUpHelp } from '../words/adding-up.ts'
import { reportHelp } from '../words/command-run.ts'
import { figureText } from '../words/figure.ts'
import { sentenceOf } from '../words/refusal.ts'
import { defineCommand } from './command.ts'
import { inLocality } from './locality.ts'

/** A change of meaning is a new name. */
const SCHEMA = 'sauro-adding-up-1'

/** Adds up what many localities reported for a period. Exits 3 when somebody is missing. */
export default defineCommand({
  name: 'add-up',
  about: addUpHelp.about,
  options: {
    period: { type: 'string', value: 'PERIOD', about: addUpHelp.period },
    locality: { type: 'string', value: 'CODE', about: reportHelp.locality },
    json: { type: 'boolean', about: addUpHelp.json },
  },
  run: async (tools, { values }) =>
    tools.withSurroundings(surroundings =>
      inLocality(tools, surroundings, values.locality, async ctx => {
        const added = await addUpReports(ctx, values.period === null ? {} : { period: values.period })
        if (!added.ok) {
          tools.complain(sentenceOf(added.refusal))
          return 1
        }
        const { period, lines, expected, received, missing } = added.value
        if (values.json)
          tools.print(
            JSON.stringify({
              schema: SCHEMA,
              period,
              expected: expected.map(one => one.code),
              received: received.map(one => one.code),
              missing: missing.map(one => one.code),
              figures: lines.map(
                ({ key, line, name, unit, rule, value, numerator, denominator, rows, left }) => ({
                  id: key,
                  line,
                  name,
                  unit,
                  rule,
                  value,
                  numerator,
                  denominator,
                  rows: rows.map(row => ({
                    sender: row.senderCode,
                    id: row.id,
                    value: row.value,
                    numerator: row.numerator,
                    denominator: row.denominator,
                  })),
                  left: left.map(row => row.senderCode),
                }),
              ),
            }),
          )
        else
          for (const line of lines)
            tools.print(
              [
                ADDING.name(line),
                line.value === null ? '' : figureText({ value: line.value, unit: line.unit }),
                line.rows.length,
              ].join('\t'),
            )
        for (const one of missing) tools.complain(`${ADDING.missing}: ${ADDING.sender(one.code, one.name)}`)
        return missing.length === 0 ? 0 : 3
      }),
    ),
})
