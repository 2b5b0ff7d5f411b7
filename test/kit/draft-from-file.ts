import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isFileRefusal } from '../../src/domain/refusal-of-file.ts'
import { readFile as readPlan } from '../../src/reader/read-file.ts'
import { takeInReading } from '../../src/usecases/take-in-reading.ts'
import { uploadPlan } from '../../src/usecases/upload-plan.ts'
import { must } from './plan-in-world.ts'
import type { Ward, World } from './world.ts'

/** A plan of our own writing for a ward that does not exist: 8 tasks, a target, units that nobody answers to. */
export const SMALL_SAMPLE = new URL('../../sample/built/ke-hoach-du-lieu-so.docx', import.meta.url)
/** The long one: its annexes tell the items again. */
export const LONG_SAMPLE = new URL('../../sample/built/ke-hoach-58.docx', import.meta.url)

/** A draft as it stands after a file was kept and read, every item unseen. Returns the plan. */
export async function draftFromFile(
  here: World,
  file: URL = SMALL_SAMPLE,
  ward: Ward = here.wards.hoaMai,
): Promise<string> {
  return draftFromBytes(here, await readFile(file), basename(file.pathname), ward)
}

/** The same from the text of a plan. */
export const draftFromText = (here: World, bytes: Uint8Array): Promise<string> =>
  draftFromBytes(here, bytes, 'du-thao.txt', here.wards.hoaMai)

async function draftFromBytes(here: World, bytes: Uint8Array, name: string, ward: Ward): Promise<string> {
  const reading = await readPlan(bytes, name)
  if (isFileRefusal(reading)) throw new Error(reading.code)
  const ctx = here.as('standing-officer', { ward })
  const kept = await ctx.files.put(ward.localityId, bytes)
  const { planId } = must(
    await uploadPlan(ctx, {
      fileName: name,
      ...kept,
      mediaType: 'application/octet-stream',
      fileKind: name.endsWith('.txt') ? 'text' : 'docx',
    }),
  )
  const text = reading.source.map(block => block.text).join('\n')
  must(await takeInReading(ctx, { planId, reading, text }))
  return planId
}
