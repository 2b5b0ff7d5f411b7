import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { openFile } from '../reader/open/open-file.ts'
import { fileOption, HEADER_LABELS, headerLine, readHelp, readSummary } from '../words/command-read.ts'
import { defineCommand } from './command.ts'
import { fileBytes, planIn, tellRefusal } from './plan-file.ts'

/** Reads a plan and prints what was read; the file goes nowhere and nothing is kept. */
export default defineCommand({
  name: 'read',
  about: readHelp.about,
  positionals: [fileOption],
  options: {
    json: { type: 'boolean', about: readHelp.json },
    text: { type: 'boolean', about: readHelp.text },
  },
  exits: readHelp.exits,
  run: async (tools, { values, positionals }) => {
    const [path = ''] = positionals
    if (values.text) {
      const file = await fileBytes(tools, path)
      if (!file) return 1
      const opened = await openFile(file.bytes, file.name)
      if (isFileRefusal(opened)) {
        tellRefusal(tools, opened, values.json)
        return 1
      }
      tools.print(opened.text)
      return 0
    }
    const answer = await planIn(tools, path, values.json)
    if (!answer) return 1
    const { source, ...reading } = answer
    if (values.json) {
      tools.print(JSON.stringify(reading))
    } else {
      const { header } = reading
      const lines = Object.entries(HEADER_LABELS).map(([key, label]) =>
        headerLine(label, header[key as keyof typeof HEADER_LABELS]),
      )
      const counts = {
        targets: reading.targets.length,
        tasks: reading.tasks.length,
        sections: reading.sections.length,
      }
      tools.print(
        [
          ...lines,
          readSummary(counts),
          ...reading.targets.map(t => `  [${t.id}] ${t.text}`),
          ...reading.tasks.map(t => `  [${t.id}] ${t.text}`),
        ].join('\n'),
      )
    }
    for (const { severity, reason } of reading.diagnostics) if (severity !== 'info') tools.complain(reason)
    return source.length > 0 ? 0 : 1
  },
})
