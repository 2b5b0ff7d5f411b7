import { localityOfFigures } from '../domain/report-data.ts'
import { type Verified, verifySender } from '../usecases/verify-report.ts'
import { fileOption } from '../words/command-read.ts'
import { RECEIVED, VERDICT_WORDS } from '../words/received-report.ts'
import { senderHere, senderUnknown, verifyHelp } from '../words/report-reading.ts'
import { defineCommand } from './command.ts'
import { reportIn } from './plan-file.ts'

const asText = ({ verdict, issued, corrections }: Verified): string =>
  [
    issued === null
      ? VERDICT_WORDS[verdict]
      : `${VERDICT_WORDS[verdict]}: ${RECEIVED.issuedAs(issued.symbol, issued.dated)}`,
    ...corrections.map(one => `${RECEIVED.facts.corrected}: ${RECEIVED.issuedAs(one.symbol, one.dated)}`),
  ].join('\n')

const asJson = ({ verdict, issued, corrections }: Verified): string =>
  JSON.stringify({
    verdict,
    issued: issued && {
      reportId: issued.reportId,
      symbol: issued.symbol,
      dated: issued.dated,
      period: issued.period,
      planVersion: issued.planVersion,
      file: issued.sha256,
      data: issued.dataSha256,
    },
    corrections: corrections.map(one => ({ symbol: one.symbol, dated: one.dated })),
  })

/** Checks a file against what its sender issued in this installation. */
export default defineCommand({
  name: 'verify-report',
  about: verifyHelp.about,
  positionals: [fileOption],
  options: { json: { type: 'boolean', about: verifyHelp.json } },
  exits: verifyHelp.exits,
  run: async (tools, { values, positionals }) => {
    const reading = await reportIn(tools, positionals[0] ?? '', values.json)
    if (reading === null) return 1
    const code = reading.data?.locality.code ?? localityOfFigures(reading.figures)
    const verified = await tools.withSurroundings(surroundings =>
      code === null ? Promise.resolve(null) : verifySender(surroundings, code, reading),
    )
    if (verified === null) {
      tools.complain(code === null ? senderUnknown : senderHere(code))
      return 1
    }
    tools.print(values.json ? asJson(verified) : asText(verified))
    return verified.verdict === 'changed' ? 3 : verified.verdict === 'unknown' ? 1 : 0
  },
})
