import { searchKey } from '../domain/order-vi.ts'
import { type ProvinceLines, provinceLines } from '../domain/province-file.ts'
import type { RegisterDefinition } from '../domain/register.ts'
import { registerLines } from '../domain/register-sheet.ts'
import { matchUnit } from '../domain/unit-match.ts'
import type { RegisterTakeIn } from '../store/register-take-in.ts'
import type { UnitRecord } from '../store/unit.ts'

/** The lines of a kept workbook: by the register's own heads, or as a person said that the province's file is read. */
export function linesOfFile(
  takeIn: Pick<RegisterTakeIn, 'book' | 'ofProvince' | 'reading'>,
  definition: RegisterDefinition,
  units: readonly UnitRecord[],
): ProvinceLines {
  const { book, ofProvince, reading } = takeIn
  if (!ofProvince) return { lines: registerLines(book, definition) ?? [], left: [] }
  if (reading === null) return { lines: [], left: [] }
  const unit = units.find(one => one.id === reading.unitId)?.name ?? ''
  return provinceLines(book, definition, reading, unit)
}

/** The unit that a line names: by its name, else as plans name units, where that is certain. */
export function unitNamed(name: string, units: readonly UnitRecord[]): UnitRecord | undefined {
  const same = units.find(one => searchKey(one.name) === searchKey(name))
  if (same !== undefined) return same
  const match = matchUnit(name, units)
  return match !== null && match.certainty !== 'likely' ? match.unit : undefined
}
