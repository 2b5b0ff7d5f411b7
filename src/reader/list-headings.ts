import {
  columnKeys,
  type KnownHeading,
  knownHeading,
  type ListColumn,
  type ListHeading,
} from '../domain/list-heading.ts'
import type { OpenedDocument } from './block.ts'
import { mend } from './mend.ts'
import { asConfirmed, headOf, settled } from './table-head.ts'
import { tablesOf } from './table-rows.ts'

/** So many rows show what a column holds. */
const SAMPLES = 3
const SAMPLE_LENGTH = 80

/**
 * The lists of a workbook with what each of their columns seems to hold, to be confirmed by a person. A list whose
 * titles come a second time is told once.
 *
 * @param known what was confirmed before
 */
export function listHeadings(opened: OpenedDocument, known: readonly KnownHeading[]): readonly ListHeading[] {
  const found = new Map<string, ListHeading>()
  for (const { rows } of tablesOf(mend(opened.blocks).paragraphs)) {
    const head = headOf(rows)
    if (head === null) continue
    const body = rows.slice(head.next).filter(row => row.some(cell => cell && cell.text !== ''))
    const columns = asConfirmed(head.columns, known) ?? settled(head.columns, body)
    const keys = columnKeys(columns.map(column => column.title))
    const listed = columns.map((column, i): ListColumn => {
      const told = body.map(row => row[i]?.text ?? '').filter(text => text !== '')
      return {
        key: keys[i] ?? '',
        title: column.title,
        meaning: column.role,
        samples: [...new Set(told)]
          .slice(0, SAMPLES)
          .map(text => Array.from(text).slice(0, SAMPLE_LENGTH).join('')),
      }
    })
    const shown = listed.filter(column => column.title !== '' || column.samples.length > 0)
    const at = keys.join('|')
    const before = found.get(at)
    found.set(at, {
      columns: before?.columns ?? shown,
      rows: (before?.rows ?? 0) + body.length,
      known:
        knownHeading(
          columns.map(column => column.title),
          known,
        ) !== null,
    })
  }
  return [...found.values()]
}
