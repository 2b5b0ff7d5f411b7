import { CLARITIES } from '../domain/clarity.ts'
import { clarityReport } from '../reader/check.ts'
import { checkHelp, checkSummary, clarityScore, fileOption, gapLine } from '../words/command-read.ts'
import { defineCommand } from './command.ts'
import { planIn } from './plan-file.ts'

/** Checks a draft's six clarities, task by task, for the person who can still change it. */
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
    const report = clarityReport(reading)
    const gaps = report.tasks.reduce((sum, task) => sum + task.gaps.length, 0)
    if (values.json) {
      tools.print(JSON.stringify(report))
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
      tools.print([checkSummary(report.tasks.length, gaps, report.mean), ...scores, ...tasks].join('\n'))
    }
    return values.strict && gaps > 0 ? 1 : 0
  },
})
