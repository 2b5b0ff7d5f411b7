import { CLARITIES } from '../domain/clarity.ts'
import { checkDraft } from '../reader/draft-check.ts'
import {
  checkHelp,
  checkSummary,
  clarityScore,
  fileOption,
  findingLine,
  findingsSummary,
  gapLine,
} from '../words/command-read.ts'
import { defineCommand } from './command.ts'
import { planIn } from './plan-file.ts'

/** Checks a draft for the person who can still change it: slips of drafting, and the six clarities task by task. */
export default defineCommand({
  name: 'check',
  about: checkHelp.about,
  positionals: [fileOption],
  options: {
    json: { type: 'boolean', about: checkHelp.json },
    strict: { type: 'boolean', about: checkHelp.strict },
  },
  exits: checkHelp.exits,
  run: async (tools, { values, positionals }) => {
    const [path = ''] = positionals
    const reading = await planIn(tools, path, values.json)
    if (!reading) return 1
    const { findings, clarity: report } = checkDraft(
      reading,
      reading.source.map(block => block.text).join('\n'),
    )
    const gaps = report.tasks.reduce((sum, task) => sum + task.gaps.length, 0)
    if (values.json) {
      tools.print(JSON.stringify({ ...report, findings }))
    } else {
      const { byClarity } = report
      const scores =
        byClarity === null
          ? []
          : CLARITIES.map(
              clarity =>
                `  ${clarityScore(clarity, byClarity[clarity] * report.tasks.length, report.tasks.length)}`,
            )
      const tasks = report.tasks.flatMap(task => [
        '',
        `[${task.task}] ${task.text}`,
        ...task.gaps.map(gap => gapLine(gap.clarity, gap.sentence, gap.fix, gap.rewrite)),
      ])
      const slips = findings.map(one =>
        findingLine(one.group, one.sentence, one.quote, one.place?.page ?? null),
      )
      tools.print(
        [
          findingsSummary(findings.length),
          ...slips,
          '',
          checkSummary(report.tasks.length, gaps, report.mean),
          ...scores,
          ...tasks,
        ].join('\n'),
      )
    }
    return values.strict && gaps + findings.length > 0 ? 1 : 0
  },
})
