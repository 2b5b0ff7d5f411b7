import { type FileRefusal, isFileRefusal } from '../domain/refusal-of-file.ts'
import { openFile } from '../reader/open/open-file.ts'
import { fileOption, HEADER_LABELS, headerLine, readHelp, readSummary } from '../words/command-read.ts'
import { defineCommand } from './command.ts'
import { fileBytes, planIn, readAny, tellRefusal } from './plan-file.ts'
import type { Tools } from './tools.ts'

/** The text layer of a file, or why there is none. */
async function textOf(tools: Tools, bytes: Uint8Array, name: string): Promise<string | FileRefusal> {
  const opened = await openFile(bytes, name)
  if (!isFileRefusal(opened)) return opened.text
  if (opened.code !== 'needs-office') return opened
  const read = await readAny(tools, bytes, name)
  return isFileRefusal(read) ? read : read.source.map(block => block.text).join('\n')
}

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
      const opened = await textOf(tools, file.bytes, file.name)
      if (typeof opened !== 'string') {
        tellRefusal(tools, opened, values.json)
        return 1
      }
      tools.print(opened)
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
