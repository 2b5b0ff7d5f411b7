import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { registerDocument } from '../../src/usecases/register-document.ts'
import { value } from '../kit/running-ward.ts'
import type { Ward, World } from '../kit/world.ts'

/** Documents and what belongs to following, so that every door has something behind it. */
export async function followedThings(world: World, ward: Ward): Promise<void> {
  const keeper = world.as('standing-officer', { ward })
  const bytes = await readFile(join(import.meta.dirname, '../../sample/built/ke-hoach-58.docx'))
  value(
    await registerDocument(
      { ...keeper, readPlanFile: async () => ({ refused: true, code: 'no-words' }) },
      {
        direction: 'in',
        kind: 'official-letter',
        number: '88/CV-SKHCN',
        dated: '2026-05-04',
        issuer: 'Sở Khoa học và Công nghệ',
        excerpt: 'Đôn đốc báo cáo quý II',
        noSecret: true,
        file: { name: 'cong-van.docx', bytes },
      },
    ),
  )
}
