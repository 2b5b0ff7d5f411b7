import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directTask } from '../../src/usecases/direct-task.ts'
import { registerDocument } from '../../src/usecases/register-document.ts'
import { setSeries } from '../../src/usecases/set-series.ts'
import { value } from '../kit/running-ward.ts'
import type { Ward, World } from '../kit/world.ts'

/** Documents and what belongs to following, so that every door has something behind it. */
export async function followedThings(world: World, ward: Ward, units: readonly string[]): Promise<void> {
  const keeper = world.as('standing-officer', { ward })
  const bytes = await readFile(join(import.meta.dirname, '../../sample/built/ke-hoach-58.docx'))
  const { documentId } = value(
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
  for (const unit of units) {
    const { taskId } = value(
      await directTask(keeper, {
        documentId,
        line: 'state',
        text: 'Báo cáo kết quả hằng quý',
        fields: { leadUnitId: ward.units[unit], nature: 'periodic', product: 'Báo cáo quý' },
        planTitle: 'Nhiệm vụ giao theo văn bản chỉ đạo năm 2026',
      }),
    )
    value(
      await setSeries(keeper, {
        taskId,
        year: 2026,
        rhythm: 'quarterly',
        dueDay: 20,
        dueIn: 'period',
        shift: 'earlier',
      }),
    )
  }
}
