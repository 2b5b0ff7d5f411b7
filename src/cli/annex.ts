import { buildAnnexes } from '../usecases/build-annexes.ts'
import { annexHelp, optionNeeded } from '../words/command-run.ts'
import { sentenceOf } from '../words/refusal.ts'
import { defineCommand } from './command.ts'
import { inLocality } from './locality.ts'
import { writeResult } from './written-file.ts'

/** Writes annexes I and II of the newest plan of a locality. */
export default defineCommand({
  name: 'annex',
  about: annexHelp.about,
  options: {
    out: { type: 'string', value: 'FILE', about: annexHelp.out },
    locality: { type: 'string', value: 'CODE', about: annexHelp.locality },
  },
  run: async (tools, { values }) => {
    const { out } = values
    if (out === null) {
      tools.complain(optionNeeded('out'))
      return 2
    }
    return tools.withSurroundings(surroundings =>
      inLocality(tools, surroundings, values.locality, async ctx => {
        const built = await buildAnnexes(ctx, {})
        if (built.ok) return writeResult(tools, out, built.value.bytes)
        tools.complain(sentenceOf(built.refusal))
        return 1
      }),
    )
  },
})
