import type { Selectable } from 'kysely'
import { type ConclusionKind, isConclusionKind } from '../domain/meeting.ts'
import type { Line } from '../domain/role.ts'
import type { InspectionRemedyTable, MeetingConclusionTable } from './types.gen.ts'

/** What is ordered before it is issued: a conclusion of a meeting, a remedy of an inspection. */
export type OrderRecord = {
  readonly id: string
  readonly position: number
  readonly kind: ConclusionKind
  readonly text: string
  readonly line: Line
  /** As the form of giving a task was filled in; its schema reads it. */
  readonly fields: unknown
  readonly workingDays: number | null
  readonly taskId: string | null
  readonly rowVersion: number
}

/** The order that a row holds, without whose it is. */
export const orderOfRow = (
  row: Selectable<MeetingConclusionTable> | Selectable<InspectionRemedyTable>,
): OrderRecord => ({
  id: row.id,
  position: row.position,
  kind: isConclusionKind(row.kind) ? row.kind : 'opinion',
  text: row.text,
  line: row.line === 'party' ? 'party' : 'state',
  fields: row.fields,
  workingDays: row.working_days,
  taskId: row.task_id,
  rowVersion: row.row_version,
})
