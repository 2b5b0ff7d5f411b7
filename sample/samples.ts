import type { SampleDocument } from './document.ts'
import { PLAN_58 } from './plan-58.ts'
import { PLAN_PARTY } from './plan-party.ts'
import { PLAN_PROSE } from './plan-prose.ts'
import { toText } from './text.ts'
import { toWord } from './word.ts'

/** The sample plans by the name of their built files. */
export const SAMPLES: Readonly<Record<string, SampleDocument>> = {
  'ke-hoach-58': PLAN_58,
  'ke-hoach-du-lieu-so': PLAN_PROSE,
  'ke-hoach-dang-uy': PLAN_PARTY,
}

/** Every built file with its bytes, in the order of their names. */
export async function buildSamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const [name, document] of Object.entries(SAMPLES)) {
    files.set(`${name}.txt`, new TextEncoder().encode(toText(document)))
    files.set(`${name}.docx`, await toWord(document))
  }
  return files
}
