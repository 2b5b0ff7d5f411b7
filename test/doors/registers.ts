import type { FigureBook } from '../../src/domain/figure-sheet.ts'
import { enterRow } from '../../src/usecases/enter-row.ts'
import { makeRegisterLink } from '../../src/usecases/register-by-link.ts'
import { installRegisters } from '../../src/usecases/save-register.ts'
import { tokenFor } from '../../src/usecases/secret-link.ts'
import { sendProvinceFile, sendRegisterFile } from '../../src/usecases/send-register-file.ts'
import { PICTURE } from '../kit/picture.ts'
import { value } from '../kit/running-ward.ts'
import type { Ward, World } from '../kit/world.ts'

/** A register of its own for each unit, with a row that waits, its photograph, and a link. */
export async function registersOfUnits(world: World, ward: Ward, units: readonly string[]): Promise<void> {
  for (const unit of units) {
    const { installed } = value(
      await installRegisters(world.as('administrator', { ward }), { documents: [documentOf(unit)] }),
    )
    const registerId = installed[0]?.registerId ?? ''
    const unitId = ward.units[unit] ?? ''
    const officer = world.as('officer', { ward, unit })
    const files = [{ name: 'phieu.png', bytes: PICTURE }]
    value(await enterRow(officer, { registerId, unitId, on: '2026-06-10', typed: { luot: '3' }, files }))
    value(
      await sendRegisterFile(
        { ...officer, readFigureFile: async () => BOOK },
        { registerId, name: 'so.xlsx', bytes: new TextEncoder().encode(`so ${unit}`), noSecret: true },
      ),
    )
    value(
      await sendProvinceFile(
        { ...officer, readFigureFile: async () => BOOK },
        { registerId, name: 'tinh.xlsx', bytes: new TextEncoder().encode(`tinh ${unit}`), noSecret: true },
      ),
    )
    value(
      await makeRegisterLink(officer, { registerId, unitId, sender: 'Tổ dân phố 4', until: '2026-12-31' }),
    )
  }
}

/** A workbook with one line, as the reading process gives it. */
const BOOK: FigureBook = {
  sheets: [
    {
      name: 'Sổ',
      rows: [
        {
          row: 1,
          cells: [
            { column: 0, text: 'Ngày', number: null },
            { column: 1, text: 'Số lượt', number: null },
          ],
        },
        {
          row: 2,
          cells: [
            { column: 0, text: '11/6/2026', number: null },
            { column: 1, text: '5', number: 5 },
          ],
        },
      ],
    },
  ],
  hidden: [],
}

const documentOf = (unit: string): object => ({
  type: 'object',
  title: `Sổ của ${unit}`,
  'x-code': `so_${unit.toLowerCase()}`,
  'x-group': 'Thử cửa',
  'x-period': 'event',
  'x-entered-by': [unit],
  'x-confirmed-by': 'either',
  properties: { luot: { type: 'integer', title: 'Số lượt' } },
})

type Kind = 'register' | 'entry' | 'register-link' | 'row-link' | 'register-file' | 'province-file'

/** The id, or the secret, by which a door of registers names its object. */
export async function registerThing(world: World, ward: Ward, unit: string, kind: Kind): Promise<string> {
  if (kind === 'register-file' || kind === 'province-file') {
    const file = await world.rows
      .selectFrom('take_in')
      .where('locality_id', '=', ward.localityId)
      .where('unit_id', '=', ward.units[unit] ?? '')
      .where('register_id', 'is not', null)
      .where('of_province', '=', kind === 'province-file')
      .select('id')
      .executeTakeFirstOrThrow()
    return file.id
  }
  const table = kind === 'entry' ? 'register_entry' : 'register_link'
  const row = await world.rows
    .selectFrom(table)
    .where('locality_id', '=', ward.localityId)
    .where('unit_id', '=', ward.units[unit] ?? '')
    .orderBy('id')
    .select(['id', 'register_id'])
    .executeTakeFirstOrThrow()
  if (kind === 'register') return row.register_id
  return kind === 'row-link' ? tokenFor(world.surroundings, 'register', ward.localityId, row.id) : row.id
}
