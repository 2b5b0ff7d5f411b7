import { createHash } from 'node:crypto'
import { type FileRefusal, isFileRefusal, refuseFile } from '../domain/refusal-of-file.ts'
import type { ReportReading, ReportWarning } from '../domain/report-reading.ts'
import { admit } from './open/gate.ts'
import { OPEN_LIMITS, type OpenLimits } from './open/limits.ts'
import { openFile } from './open/open-file.ts'
import { refusalOr } from './open/refused.ts'
import { type Carried, readCarried } from './report/carried.ts'
import { compareReport } from './report/compare.ts'
import { figuresOfRows, shownRows } from './report/tables.ts'

const NOTHING: Carried = { data: null, warning: { code: 'data-missing' } }

/**
 * Reads the figures of a report's file: the data that it carries when they are whole, compared with its visible tables;
 * else the tables. Any kind of file that has tables will do; only a Word file carries data.
 *
 * @param name the name it was uploaded under
 * @returns the figures, or a refusal that holds no word of the file
 */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  limits: OpenLimits = OPEN_LIMITS,
): Promise<ReportReading | FileRefusal> {
  const opened = await openFile(bytes, name, limits)
  if (isFileRefusal(opened)) return opened
  const admitted = await admit(bytes, name, limits)
  if (isFileRefusal(admitted)) return admitted
  const carried = await refusalOr(() =>
    admitted.kind === 'docx' ? readCarried(admitted.archive, limits) : Promise.resolve(NOTHING),
  )
  if ('refused' in carried) return carried
  const rows = shownRows(opened.blocks)
  const { data, warning } = carried
  if (data === null && rows.length === 0) return refuseFile({ code: 'no-figures' })
  const shown = figuresOfRows(rows)
  const file = { name, sha256: createHash('sha256').update(bytes).digest('hex') }
  if (data === null)
    return {
      file,
      carrier: 'tables',
      data,
      figures: shown.figures,
      shown: [],
      differences: [],
      warnings: [warning, ...shown.warnings],
    }
  const missing: readonly ReportWarning[] = rows.length === 0 ? [{ code: 'tables-missing' }] : []
  const differences = rows.length === 0 ? [] : compareReport(data.figures, rows)
  const differing = new Set(differences.map(({ id }) => id))
  return {
    file,
    carrier: 'data',
    data,
    figures: data.figures,
    shown: shown.figures.filter(({ id }) => differing.has(id)),
    differences,
    warnings: [...missing, ...shown.warnings],
  }
}
