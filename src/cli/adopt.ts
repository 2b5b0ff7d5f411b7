import { isFileRefusal } from '../domain/refusal-of-file.ts'
import { openFile } from '../reader/open/open-file.ts'
import { adoptFile } from '../usecases/adopt-file.ts'
import { fileOption } from '../words/command-read.ts'
import { adopted, adoptHelp, needsDate } from '../words/command-run.ts'
import { sentenceOf } from '../words/refusal.ts'
import { defineCommand } from './command.ts'
import { inLocality } from './locality.ts'
import { fileBytes, planIn } from './plan-file.ts'

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain; charset=utf-8',
}

/** Reads a plan and adopts all of it, in the name of the standing agency. */
export default defineCommand({
  name: 'adopt',
  about: adoptHelp.about,
  positionals: [fileOption],
  options: {
    locality: { type: 'string', value: 'CODE', about: adoptHelp.locality },
    dated: { type: 'string', value: 'DAY', about: adoptHelp.dated },
  },
  run: async (tools, { values, positionals }) => {
    const [path = ''] = positionals
    const file = await fileBytes(tools, path)
    const reading = file && (await planIn(tools, path, false))
    const opened = file && (await openFile(file.bytes, file.name))
    if (!file || !reading || !opened || isFileRefusal(opened)) return 1
    return tools.withSurroundings(surroundings =>
      inLocality(tools, surroundings, values.locality, async ctx => {
        const outcome = await adoptFile(ctx, {
          fileName: file.name,
          bytes: file.bytes,
          mediaType: TYPES[reading.file.kind] ?? 'application/octet-stream',
          reading,
          text: opened.text,
          dated: values.dated,
        })
        if (outcome.ok) {
          tools.print(adopted(outcome.value.tasks, outcome.value.targets))
          return 0
        }
        tools.complain(outcome.refusal.code === 'plan-date-missing' ? needsDate : sentenceOf(outcome.refusal))
        return outcome.refusal.code === 'plan-date-missing' ? 2 : 1
      }),
    )
  },
})
