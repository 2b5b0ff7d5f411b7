import { decideRow } from '../../src/usecases/decide-row.ts'
import { enterRow } from '../../src/usecases/enter-row.ts'
import { publish, showPublishing } from '../../src/usecases/publish.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { value } from '../kit/running-ward.ts'
import type { Ward, World } from '../kit/world.ts'

/** A register whose rows may be published, with one row that was, and one more that waits to be. */
export async function publicationOfWard(world: World, ward: Ward, unit: string): Promise<void> {
  const { installed } = value(
    await installRegisters(world.as('administrator', { ward }), { documents: [DOCUMENT] }),
  )
  const registerId = installed[0]?.registerId ?? ''
  const unitId = ward.units[unit] ?? ''
  const officer = world.as('officer', { ward, unit })
  const enter = async (ten: string) => {
    const { entryId } = value(
      await enterRow(officer, { registerId, unitId, on: '2026-06-10', typed: { ten, cong_khai: '1' } }),
    )
    const head = world.as('unit-head', { ward, unit })
    value(await decideRow(head, { entryId, version: 1, decision: 'confirmed' }))
  }
  await enter('Hỗ trợ chữ ký số')
  const standing = world.as('standing-officer', { ward })
  const { seen } = value(await showPublishing(standing, {}))
  value(await publish(standing, { seen }))
  await enter('Hỗ trợ hóa đơn điện tử')
}

const DOCUMENT: object = {
  type: 'object',
  title: 'Sổ hỗ trợ',
  'x-code': 'ho_tro',
  'x-group': 'Thử cửa',
  'x-period': 'event',
  'x-class': 'public',
  'x-confirmed-by': 'either',
  properties: {
    ten: { type: 'string', title: 'Tên' },
    cong_khai: { type: 'boolean', title: 'Được công khai' },
  },
}

/** What stands in the address of a page of a publication. */
export async function publicationThing(
  world: World,
  ward: Ward,
  kind: 'public-place' | 'public-edition' | 'public-snapshot',
): Promise<string> {
  const snapshot = await world.rows
    .selectFrom('public_snapshot')
    .where('locality_id', '=', ward.localityId)
    .select('id')
    .executeTakeFirstOrThrow()
  if (kind === 'public-snapshot') return snapshot.id
  const { code } = await world.rows
    .selectFrom('locality')
    .where('id', '=', ward.localityId)
    .select('code')
    .executeTakeFirstOrThrow()
  return kind === 'public-place' ? code : `${code}-1`
}
