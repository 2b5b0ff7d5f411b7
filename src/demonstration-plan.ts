import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TARGETS } from '../sample/targets.ts'
import { projectFolder } from './config.ts'
import { isFileRefusal } from './domain/refusal-of-file.ts'
import { openFile } from './reader/open/open-file.ts'
import { readFile as readPlanFile } from './reader/read-file.ts'
import type { SeedPlan } from './usecases/seed-plan.ts'

const FILE = 'ke-hoach-58.docx'

/** The sample plan of the invented ward, read as any uploaded file is. */
export async function demonstrationPlan(): Promise<SeedPlan> {
  const bytes = await readFile(join(projectFolder, 'sample/built', FILE))
  const [opened, reading] = await Promise.all([openFile(bytes, FILE), readPlanFile(bytes, FILE)])
  if (isFileRefusal(opened) || isFileRefusal(reading)) throw new Error('the sample plan cannot be read')
  const picture = async (name: string) => ({
    name,
    bytes: new Uint8Array(await readFile(join(projectFolder, 'sample/evidence', name))),
  })
  return {
    fileName: FILE,
    bytes,
    reading,
    text: opened.text,
    dated: '2026-03-26',
    targets: TARGETS,
    pictures: { work: await picture('lop-hoc.jpg'), delivery: await picture('bien-ban.jpg') },
  }
}
